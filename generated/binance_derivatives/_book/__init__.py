"""Local order books: what a stream of differences and a snapshot say together, and how far."""
