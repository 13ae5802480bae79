"""The headline: what says best what is told, and how a sentence is shortened to stand over it."""
