"""JSON examples: read as they are printed, and the shapes they show."""
