"""What in a sentence binds whoever reads it, and which reasons of an acknowledgement settle that."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from tests.specs.invented import WIDGETS, spec_of

from generator.pages.blocks import Page
from generator.pages.read import read_page
from generator.pipeline import bound
from generator.reports.binding import KINDS, NO_FACT, REQUEST, binding, binding_prose, kinds_of
from generator.specs.authored import Acknowledgement, Addition
from generator.specs.lint.stated import SUMMARY, facts_of, stated_by
from generator.specs.model import Change, ErrorCode, Errors, Rule, Source
from generator.transcribe.text.ledger import Prose, Settled, sentence_hash
from generator.transcribe.text.passages import Passage

SPECS = Path(__file__).parents[2] / "specs"
TEXT = "Parcels wait 30 minutes."


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (TEXT, ["number"]),
        ("包裹等待30分钟", ["number"]),
        ("It answers -2010.", ["code"]),
        ("A label must be there", ["must"]),
        ("必须有标签", ["must"]),
        ("Only boats", ["only"]),
        ("仅船", ["only"]),
        ("Boats cannot fly", ["not"]),
        ("船不能飞", ["not"]),
        ("at most a boat", ["bound"]),
        ("Boats by default", ["default"]),
        ("船，默认有帆", ["default"]),
        ("Boats of the same colour", ["same"]),
        ("Crates come separately", ["same"]),
        ("箱子单独到达", ["same"]),
        ("An empty crate comes back", ["extent"]),
        ("The last day is INCLUSIVE", ["extent"]),
        ("箱子的价格隐藏", ["extent"]),
        ("Boats in descending order", ["order"]),
        ("船按大小升序排列", ["order"]),
        ("Boats are deprecated", ["end"]),
        ("船不再来", ["end"]),
        ("See parcelId for more", ["parameter"]),
        ("See `label` for more", ["parameter"]),
        ("A label for a boat of 2026", []),
        ("LIMIT", []),
    ],
)
def test_words_numbers_codes_and_names_bind(text: str, kinds: list[str]) -> None:
    found = kinds_of(text, ["parcelId", "label"])
    assert list(found) == kinds and set(kinds) <= set(KINDS)


@pytest.mark.parametrize(
    ("because", "message"),
    [
        (None, "expected a fact of a spec that states it, or because: in the acknowledgement"),
        ("states:kept", None),
        ("states:summary", None),
        ("states:-2010", None),
        *((reason, None) for reason in NO_FACT),
        (
            "message",
            "which says because: message, expected states: and a fact, or one of heading, example, navigation, client, absent",
        ),
        ("states:weight", "which says because: states:weight, but no spec of the page has weight"),
    ],
)
def test_only_a_reason_settles_it_and_what_it_says_is_stated_has_to_be(
    because: str | None, message: str | None
) -> None:
    address = "https://developers.binance.com/docs/parcels/Send"
    text = f'---\nsource_url: "{address}"\n---\n\n# Send\n\n{TEXT}\n'
    pages, _ = read_page("Send.md", text.encode())
    page: Page = pages[0]
    passage = Passage(TEXT, tuple((7, column + 1) for column in range(len(TEXT))))
    entry = Acknowledgement(sentence_hash(TEXT), "they wait", None, "a.yaml", 1, because=because)
    source = Source(page.address)
    spec = Errors("errors", "parcels", source, (ErrorCode(-2010, "en:3"),), notes=("kept",))
    found = binding([Settled(page, passage, entry)] * 2, [spec])
    assert [one.problem.message.partition("(they wait), ")[2] for one in found] == ([message] if message else [])
    assert all((one.problem.line, one.kinds) == (7, ("number",)) for one in found)


def test_a_later_page_of_an_addition_is_a_page_of_its_spec() -> None:
    text = f'---\nsource_url: "https://developers.binance.com/docs/parcels/Later"\n---\n\n# Later\n\n{TEXT}\n'
    [page], _ = read_page("Later.md", text.encode())
    passage = Passage(TEXT, tuple((7, column + 1) for column in range(len(TEXT))))
    settled = [Settled(page, passage, Acknowledgement("0" * 16, "m", None, "a.yaml", 1, because="states:exactly_one"))]
    widgets = spec_of(WIDGETS)
    later = Addition(widgets.key, "like", "t", "s", "w", "e", "a.yaml", 1, 1, page="parcels/Later")
    assert binding(settled, [widgets], [later]) == []
    assert len(binding(settled, [widgets])) == 1


def test_the_words_of_a_parameter_and_a_rule_that_ended_with_one_are_stated() -> None:
    widgets = spec_of(WIDGETS)
    assert "colour.words" in facts_of(widgets) and "weight.words" not in facts_of(widgets)
    ended = Change("rules", "2026-01-01", "x", was={"rule": "advisory", "of": ["colour"], "about": "faded"})
    bound = Change("rules", "2026-01-01", "x", was={"rule": "all_sent", "of": ["colour"]})
    other = Change("parameters.hue", "2026-01-01", "x", was={"rule": "advisory", "about": "no_rule"})
    found = set(facts_of(dataclasses.replace(widgets, changes=(ended, bound, other))))
    assert found - set(facts_of(widgets)) == {"faded", "all_sent"}


@pytest.mark.parametrize(
    ("values", "was", "message"),
    [
        (("30",), (), None),
        (("20",), ("30",), None),
        ((), (), None),
        (("20",), (), "which says because: states:waits, but that has 20 where the sentence has 30"),
    ],
)
def test_what_states_a_number_has_to_have_it_or_to_have_had_it(
    values: tuple[str, ...], was: tuple[str, ...], message: str | None
) -> None:
    text = f'---\nsource_url: "https://developers.binance.com/docs/parcels/Send"\n---\n\n# Send\n\n{TEXT}\n'
    [page], _ = read_page("Send.md", text.encode())
    passage = Passage(TEXT, tuple((7, column + 1) for column in range(len(TEXT))))
    entry = Acknowledgement("0" * 16, "they wait", None, "a.yaml", 1, because="states:waits")
    rule = Rule("advisory", at="", about="waits", values=values)
    before = Change("rules", "2026-01-01", "x", was={"rule": "advisory", "about": "waits", "values": list(was)})
    spec = dataclasses.replace(spec_of(WIDGETS), source=Source(page.address), rules=(rule,), changes=(before,))
    found = binding([Settled(page, passage, entry)], [spec])
    assert [one.problem.message.partition("(they wait), ")[2] for one in found] == ([message] if message else [])


def test_what_comes_is_stated_by_the_words_of_its_members() -> None:
    widgets = spec_of(WIDGETS)
    said = set(stated_by(widgets)) - set(facts_of(widgets))
    assert SUMMARY in said and any(one.endswith(".member") for one in said)


def test_nothing_but_what_is_no_fact_may_stand_for_one_that_states() -> None:
    schema = json.loads((SPECS / "schema" / "acknowledged.schema.json").read_text(encoding="utf-8"))
    pattern = schema["$defs"]["entry"]["properties"]["because"]["pattern"]
    reasons = pattern.removeprefix("^(").partition("|states:")[0]
    assert sorted(reasons.split("|")) == sorted(NO_FACT)


def test_a_section_of_a_guide_is_listed_at_its_first_line_that_binds() -> None:
    text = """---\nsource_url: "https://developers.binance.com/docs/parcels/Send"\n---\n\n# Send\n\nHello.\n\n# Weights\n
Boats are fine.\n\nAt most 30 kg.\n\nIt answers -2010.\n"""
    [page], _ = read_page("Send.md", text.encode())
    quiet, loud = (Prose(page, "Send", (7,), "1" * 8), Prose(page, "Weights", (11, 13, 15), "2" * 8))
    [found] = binding_prose([loud, quiet])
    assert binding_prose([loud, quiet], {loud.hash}) == []
    assert (found.hash, found.problem.line, found.kinds) == ("2" * 8, 13, ("code", "bound"))
    assert found.problem.message == "section 'Weights' of a guide, 22222222, has 2 lines that bind by code, bound"


def test_a_request_in_a_guide_that_no_spec_makes_binds() -> None:
    text = """---\nsource_url: "https://developers.binance.com/docs/parcels/Send"\n---\n\n# Send\n\n* `DELETE /fapi/v1/widgets`
* **POST** /fapi/v1/crates: a crate\n* DELETE `/fapi/v1/widgets/`\n* `GET /fapi/v1/widgets`\n"""
    [page], _ = read_page("Send.md", text.encode())
    [found] = binding_prose([Prose(page, "Send", (7, 8, 9, 10), "1" * 8)], (), [spec_of(WIDGETS)])
    assert (found.problem.line, found.kinds) == (8, (REQUEST,))
    assert "has 2 lines" in found.problem.message


def test_the_pages_say_nothing_that_binds_and_is_not_said(documents: Path) -> None:
    found = bound([documents / "pages"], SPECS)
    assert (found.sentences, found.sections, found.problems) == ([], [], [])
