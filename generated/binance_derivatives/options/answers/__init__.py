# Made by apiscribe; not to be edited.
"""Answers: a struct for each object, a decoder for each operation, a module for each section of the documentation."""
