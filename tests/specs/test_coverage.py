"""What is counted of the specs: rules, notes, and advisories by whether their words want data."""

from __future__ import annotations

from collections import Counter

from tests.committed import committed

from generator.reports.coverage import entries
from generator.specs.rules import PLACES

SPECS = committed()


def test_rules_notes_and_advisories_are_counted_each_where_it_stands() -> None:
    counted = Counter(fact.kind for entry in entries(SPECS) for fact in entry.facts)
    rules = [rule for spec in SPECS.operations for rule in spec.all_rules]
    advisories = [rule for rule in rules if rule.rule == "advisory"]
    assert counted["rule"] == len(rules) - len(advisories)
    assert counted["advisory"] + counted["advisory with data"] == len(advisories)
    assert counted["note"] == sum(len(spec.notes) for spec in (*SPECS.streams, *SPECS.events, *SPECS.errors)) > 0


def test_no_advisory_whose_words_want_data_is_without() -> None:
    """Of a request as of each element of a list, by the words that hold for the product."""
    wanting, within = 0, 0
    for spec in SPECS.operations:
        for rule in spec.all_rules:
            words = SPECS.words.advisory(rule.about, spec.product) if rule.about else None
            for name in {"values", "longest", "of"} & set(PLACES.findall(words or "")):
                wanting, within = wanting + 1, within + (rule not in spec.rules)
                assert getattr(rule, name), (spec.key, rule.about, name)
    assert wanting > within > 0
