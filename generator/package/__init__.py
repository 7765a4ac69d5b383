"""Specs and templates to the files of the package."""
