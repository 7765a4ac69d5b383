"""Pages of streams and events."""
