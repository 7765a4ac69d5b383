"""Pages of one operation: its request, parameters, weights and answer."""
