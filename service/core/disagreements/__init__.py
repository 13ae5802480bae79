"""Matters that sources tell differently, each side cited."""
