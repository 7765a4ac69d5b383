"""No day says more than its evidence: each bound of a date is one that the evidence names, in digits or by what is known to have its days."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from tests.committed import committed

from generator.reports.calendar import Dated, calendar

# What evidence names without digits, and the days between which that lies.
NAMED = {
    r"releases? of January\b|of January had not": "2026-01-01",
    r"releases? of January and August\b|client of August 2026": "2026-01-01 2026-08-31",
    r"releases of August and November\b": "2026-08-01 2026-11-28",
    r"release of November 2026|and November 2026": "2026-11-28",
    # The pages of January, before what is recorded or what a page of May has.
    r"^Page |crawled on|recorded on|recorded at": "2026-01-15",
    r"merger of the (two )?venues|venues about their merger|about their merger": "2026-06-24 2026-06-30",
}
DAY = re.compile(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}")
# A day that evidence names as a limit is no day on which something came.
LIMIT = re.compile(r"\b(?:after|before|by|until|since|between) (20[0-9]{2}-[0-9]{2}-[0-9]{2})")


def facts() -> list[Dated]:
    specs = committed()
    return [one for one in calendar(specs) if one.since]


def supported(evidence: str) -> set[str]:
    known = set(DAY.findall(evidence))
    for words, days in NAMED.items():
        if re.search(words, evidence):
            known |= set(days.split())
    return known


def unfounded(since: str, evidence: str) -> bool:
    """Tell whether a date is not what its evidence says."""
    first, dots, last = since.partition("..")
    if not dots:
        return first not in set(DAY.findall(evidence)) - set(LIMIT.findall(evidence))
    bounds = {one for one in (first, last) if one}
    # What came after a day came on the next one at the earliest.
    next_days = {str(date.fromisoformat(day) + timedelta(1)) for day in LIMIT.findall(evidence)}
    return not bounds <= supported(evidence) | next_days


@pytest.mark.parametrize(
    ("since", "evidence", "wrong"),
    [
        ("2026-08-21", "The client has it no more after 2026-08-21.", True),
        (
            "2026-08-22..2026-11-28",
            "The client has it no more after 2026-08-21, by its release of November 2026.",
            False,
        ),
        ("2026-10-23", "Change log of the exchange, entry of 2026-10-23.", False),
        ("2026-10-23", "Change log of the exchange.", True),
        ("2026-01-01..2026-08-31", "Weights in the client, between its releases of January and August 2026.", False),
        ("2026-01-01..2026-07-31", "Weights in the client, between its releases of January and August 2026.", True),
        ("2026-06-24..2026-06-30", "Another client's release of 2026-07-08 calls it.", True),
    ],
)
def test_a_date_that_says_more_than_its_evidence_is_found(since: str, evidence: str, wrong: bool) -> None:
    assert unfounded(since, evidence) is wrong


def test_no_date_says_more_than_its_evidence() -> None:
    found = {
        f"{one.since} {one.spec} {one.path}: {one.evidence}"
        for one in facts()
        if unfounded(one.since, one.evidence or "")
    }
    assert found == set()
