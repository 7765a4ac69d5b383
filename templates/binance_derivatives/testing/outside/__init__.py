"""The exchange for programs of other languages: the command, its options, and the lines that it obeys."""
