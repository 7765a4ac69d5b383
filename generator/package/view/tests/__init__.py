"""Rows of the generated tests, worked out from the specs alone."""
