"""What is the news of a set: its event, what has come of it since, and what tells the same or holds no more."""
