# Made by apiscribe; not to be edited.
"""REST operations, a module for each section; every function checks its arguments and returns a call."""
