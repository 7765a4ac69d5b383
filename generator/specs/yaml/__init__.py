"""YAML that cannot be misread, and where in a file each value stands."""
