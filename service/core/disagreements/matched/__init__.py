"""Whether values of two articles are told of one matter, and cannot both be true of it."""
