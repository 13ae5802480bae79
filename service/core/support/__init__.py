"""How far passages bear a claim out, which passages do, and how many independent sources they come from."""
