"""What two articles differ on in words: who, how, why, what became of it, and whether it happened at all."""
