"""Whether the specs make sense together, which no schema of one file can tell."""
