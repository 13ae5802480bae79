"""What a text states, read from its words: figures, times, names, who speaks, and what is denied or hedged."""
