"""What a spec file may contain, by its JSON Schema."""
