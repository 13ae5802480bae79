"""The texts that models are asked with: one file a prompt, read by `service.adapters.models.prompts`."""
