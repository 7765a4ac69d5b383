"""Files written, and what changed in them."""
