"""The clients of a product."""
