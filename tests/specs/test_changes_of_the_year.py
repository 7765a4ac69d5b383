"""Every sentence about what changed at the exchange in 2026 leads to facts, and every dated fact to a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.committed import committed

from generator.reports.calendar import Dated, calendar
from generator.specs.codec import to_plain
from generator.specs.corrections import Stale, target_of
from generator.specs.dump import flow

HERE = Path(__file__).parent
SENTENCES: list[dict[str, Any]] = yaml.safe_load((HERE / "changes_2026.yaml").read_text())
# The change log on the pages of May, entry by entry, after the last one on those of January.
ENTRIES: list[dict[str, Any]] = yaml.safe_load((HERE / "change_log_of_may.yaml").read_text())
# An operation that is not made, and what no operation is named for.
NOT_MADE = 2


@cache
def specs() -> Any:
    return committed()


@cache
def dated() -> tuple[Dated, ...]:
    return tuple(calendar(specs()))


@cache
def plain(key: str) -> dict[str, Any]:
    found = specs()
    files = chain(found.operations, found.streams, found.events, found.enums, found.errors)
    return to_plain(next(one for one in files if one.key == key))


def spelt_out(text: str) -> Iterator[str]:
    """Give a text for each choice among {a,b}."""
    choice = re.search(r"\{([^{}]*)\}", text)
    if choice is None:
        yield text
        return
    for one in choice[1].split(","):
        yield from spelt_out(text[: choice.start()] + one + text[choice.end() :])


def named(fact: Dated) -> str:
    """Name a fact as sentences do; what begins or ends as a whole has no path."""
    return f"{fact.spec} {fact.path or fact.change.split(',')[0]}"


def about(sentence: dict[str, Any], kind: str) -> list[str]:
    return [pattern for fact in sentence.get(kind, ()) for pattern in spelt_out(fact)]


def there(text: str) -> bool:
    """Say whether a path leads to something, to the value behind "=", or to nothing where it says that it is gone."""
    place, _, expected = text.partition(" = ")
    key, _, path = place.removesuffix(" gone").partition(" ")
    try:
        found = target_of(plain(key), path).now()
    except Stale:
        found = None
    if place.endswith(" gone"):
        return found is None
    values = found if isinstance(found, list) else [found]
    shown = [str(one.get("about")) if isinstance(one, dict) else flow(one).strip("\"'") for one in values]
    return found is not None and (not expected or expected in shown)


def lacking(sentence: dict[str, Any]) -> list[str]:
    """Give what a sentence leads to and did not come on its day with evidence."""
    came = {named(one) for one in dated() if one.since == sentence.get("since") and one.evidence}
    return [one for one in about(sentence, "dated") if not any(fnmatchcase(fact, one) for fact in came)]


@pytest.mark.parametrize("index", range(len(SENTENCES)))
def test_a_sentence_about_the_year_is_in_the_specs_with_its_day_and_its_evidence(index: int) -> None:
    sentence = SENTENCES[index]
    assert sentence["says"] and (sentence.keys() & {"dated", "stands", "not_made"})
    assert lacking(sentence) + [one for one in about(sentence, "stands") if not there(one)] == []


def test_few_sentences_lead_nowhere() -> None:
    assert len([one for one in SENTENCES if "not_made" in one]) == NOT_MADE


def test_every_dated_fact_is_of_a_sentence() -> None:
    known = {(one["since"], pattern) for one in SENTENCES if "since" in one for pattern in about(one, "dated")}
    assert {
        f"{fact.since} {named(fact)}"
        for fact in dated()
        if not any(fact.since == since and fnmatchcase(named(fact), pattern) for since, pattern in known)
    } == set()


@pytest.mark.parametrize("index", range(len(ENTRIES)))
def test_an_entry_of_the_change_log_of_may_is_in_the_specs_or_has_a_reason(index: int) -> None:
    entry = ENTRIES[index]
    assert entry["says"] and ("not_made" in entry) != bool(entry.get("dated"))
    assert lacking(entry) == []
    calls = {f"{one.request.method} {one.request.path}" for one in specs().operations}
    assert calls.isdisjoint(entry.get("absent", ()))


def test_entries_are_those_between_the_last_one_of_january_and_the_crawl_of_may() -> None:
    days = [entry["entry"] for entry in ENTRIES]
    assert days == sorted(days)
    assert len(set(days)) == 14 and days[0] > "2026-01-09" and days[-1] < "2026-05-28"
