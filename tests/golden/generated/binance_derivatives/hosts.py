# Made by apiscribe from the product.yaml of every product in specs; not to be edited.
"""The hosts that the documentation names: each with a product and the environment of it that is found there."""

from __future__ import annotations

from typing import Final

HOSTS: Final = (
    ("api.tide.example.org", "tide", "production"),
    ("ws.tide.example.org", "tide", "production"),
    ("test.tide.example.org", "tide", "testnet"),
)
