"""A letter of a message is called what the comment of its page says it is: no two of one object are exchanged, and none is another thing."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest
from tests.committed import committed
from tests.specs.comments import commented_members

from generator.specs.words import is_telling

_SAME = {
    "accumulated": "cum",
    "amount": "qty",
    "amt": "qty",
    "average": "avg",
    "cumulative": "cum",
    "executed": "filled",
    "maintenance": "maint",
    "original": "orig",
    "percentage": "percent",
    "profit": "pnl",
    "quantity": "qty",
    "timestamp": "time",
}
_NO_MATTER = set("a an and as at be by for from if in is it not of on or that the this to was which with".split())
# The page has the comments of E and T exchanged: see words/usdm/aliases.yaml.
EXCHANGED = {"usdm/user-data/algo_order_update", "portfolio/user-data/algo_order_update"}
# What names say in other words than comments do: as REST calls the same thing, or since a comment says too little.
OTHERWISE = {
    "asks": "sell order",
    "bids": "buy order",
    "count": "number of trade",
    "cum": "auxiliary number",
    "ask_iv": "sell",
    "bid_iv": "buy",
    "interval": "period",
    "is_closed": "completed",
    "is_working": "on the book",
    "mark_iv": "volatility",
    "mode_update": "account configuration",
    "risk_level": "margin_call",
    "side": "direction",
    "stop_price": "ignore",
    "update_count": "number of",
}

Letters = dict[tuple[str, tuple[str, ...]], dict[str, str]]


def _words(text: str) -> frozenset[str]:
    """Return the words of a text, whatever their endings, and one for those that mean one thing."""
    found = (one.lower() for one in re.findall(r"[A-Z]*[a-z]+|[A-Z]+", text.replace("_", " ")))
    return frozenset(
        re.sub(r"(?:ing|ed|es|s|d|e)$", "", _SAME.get(one, one))[:6] for one in found if one not in _NO_MATTER
    )


def _likeness(name: str, comment: str) -> float:
    one, other = _words(name), _words(comment)
    return len(one & other) / len(one | other)


@pytest.fixture(scope="module")
def letters(documents: Path) -> Letters:
    """The letters of each object of a message that have an English comment: what each is called, and what the page says."""
    found: Letters = defaultdict(dict)
    for _, member, comment in commented_members(committed(), documents / "pages"):
        message = member.key.split("/")[1] in ("streams", "user-data") and not is_telling(member.wire[-1])
        if message and comment.isascii() and _words(comment):
            said = found[member.key, member.wire[:-1]]
            said[member.name] = f"{said.get(member.name, '')} {comment.strip()}"
    assert sum(map(len, found.values())) > 1_000
    return found


def test_no_two_letters_of_an_object_are_exchanged(letters: Letters) -> None:
    exchanged = {
        key
        for (key, _), said in letters.items()
        for (one, of_one), (other, of_other) in combinations(said.items(), 2)
        if _likeness(one, of_one) + _likeness(other, of_other) < _likeness(one, of_other) + _likeness(other, of_one)
    }
    assert exchanged == EXCHANGED


def test_a_letter_shares_a_word_with_its_comment(letters: Letters) -> None:
    strange = {
        name: comment
        for said in letters.values()
        for name, comment in said.items()
        if not _words(name) & _words(comment) and OTHERWISE.get(name, "\n") not in comment.lower()
    }
    assert strange == {}
