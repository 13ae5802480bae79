"""A document set as numbers: its words, copies and points, and what each concept is worth."""
