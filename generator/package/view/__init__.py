"""What templates place, computed from the specs."""
