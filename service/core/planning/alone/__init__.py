"""What can be read outside its article: what a sentence leans on, whom it takes for known, what it can lose."""
