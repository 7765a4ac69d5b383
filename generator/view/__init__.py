"""Specs as what templates place: every piece of Python text is computed here."""
