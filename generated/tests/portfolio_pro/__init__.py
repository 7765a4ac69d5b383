# Made by apiscribe; not to be edited.
"""Tests of the product's operations, a module for each section; a package, so that products may have sections alike."""
