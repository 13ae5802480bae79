"""What is told: what may be told, what of it fits the length, and in which order."""
