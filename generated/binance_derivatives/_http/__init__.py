"""The transports of REST."""
