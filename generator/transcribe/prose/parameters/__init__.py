"""Grammars of what is said of one parameter: its values, bounds, default, form and size."""
