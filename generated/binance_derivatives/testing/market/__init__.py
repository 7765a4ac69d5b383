"""What the exchange on loopback trades: contracts, an account, orders that fill, and the one place that tells of changes."""
