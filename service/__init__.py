"""Corroborate: one summary of many documents, every sentence cited and verified."""

__version__ = "0.1.0"
