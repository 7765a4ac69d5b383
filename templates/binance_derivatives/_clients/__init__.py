"""What the clients of all products are made of."""
