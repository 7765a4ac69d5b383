"""Sentences, and the rules that grammars read in them."""
