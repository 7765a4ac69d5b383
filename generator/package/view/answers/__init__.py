"""Answers and messages as types."""
