"""The text itself: its canonical form, lines and sentences, what of it is prose, and its words."""
