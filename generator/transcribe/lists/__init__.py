"""Pages that list enums or error codes, and guides."""
