"""From blocks to facts: one operation per address, every fact with its lines, every line accounted for."""
