"""Saved pages become trees of blocks; nothing after this package knows in which format a page was saved."""
