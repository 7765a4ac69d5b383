"""Sections of guides are settled by facts that are there, once, or by a reason; and of the real pages none is left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.specs.test_load import OTHERS

from generator.pipeline import bound
from generator.specs.lint.stated import check_settled
from generator.specs.load import load_specs

Folder = Callable[..., Path]
SETTLED = "specs/corrections/settled.yaml"
GUIDE = """guides:
  - hash: "abcdefabcdefabcd"
    page: derivatives/faq
    language: en
    means: questions
    sections: ["0000000a", "0000000b"]
"""


def found(spoilt: Folder, *entries: str, ended: str = "") -> list[str]:
    settled = "settled:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries)
    files = OTHERS | {"corrections/guides.yaml": GUIDE, "corrections/settled.yaml": settled}
    if ended:
        files |= {"as_of.yaml": 'as_of: "2026-03-01"\n'}
    specs, problems = load_specs(spoilt(("examples:", f"{ended}examples:"), files=files))
    return [str(problem).partition("\n")[0] for problem in problems or check_settled(specs)]


@pytest.mark.parametrize(
    "fact",
    [
        "usdm/rest/freeze_widgets#exactly_one",
        "usdm/rest/freeze_widgets#widgetId.maximum",
        "usdm/rest/freeze_widgets#weight.member",
        "usdm/rest/freeze_widgets#key",
        "usdm/streams/widget_depth#names",
        "usdm/user-data/widget_update#key",
        "usdm/errors#-1",
        "usdm/product#hosts",
        "client:limits.Budget",
        "client:_protocol.replies.read_refusal",
    ],
)
def test_a_fact_that_is_there_settles(spoilt: Folder, fact: str) -> None:
    assert found(spoilt, f'sections: ["0000000a"], means: m, states: ["{fact}"]') == []


@pytest.mark.parametrize(
    ("fact", "message"),
    [
        ("usdm/rest/freeze_widgets#window", "but usdm/rest/freeze_widgets has no window"),
        ("usdm/rest/freeze_widgets#widgetName.maximum", "but usdm/rest/freeze_widgets has no widgetName.maximum"),
        ("usdm/rest/freeze_widgets#colour.member", "but usdm/rest/freeze_widgets has no colour.member"),
        ("usdm/rest/melt_widgets#key", "but there is no spec usdm/rest/melt_widgets"),
        ("usdm/errors#-4", "but usdm/errors has no -4"),
        ("usdm/product#rates", "but usdm/product has no rates"),
        ("client:limits.Bucket", "but no module limits of the client has that name"),
        ("client:bounds.Budget", "but no module bounds of the client has that name"),
    ],
)
def test_a_fact_that_is_nowhere_is_told(spoilt: Folder, fact: str, message: str) -> None:
    assert found(spoilt, f'sections: ["0000000a"], means: m, states: ["{fact}"]') == [
        f"{SETTLED}:2: (m) states {fact}, {message}"
    ]


@pytest.mark.parametrize(("because", "told"), [("", 1), (", because: overtaken", 0)])
def test_a_rule_that_ended_settles_only_what_was_overtaken(spoilt: Folder, because: str, told: int) -> None:
    ended = (
        'changes:\n  - {path: rules, since: "2026-02-01", was: {rule: advisory, about: faded}, evidence: invented}\n'
    )
    fact = "usdm/rest/freeze_widgets#faded"
    message = "which is not in force any more, expected one that is, or because: overtaken"
    got = found(spoilt, f'sections: ["0000000a"], means: m, states: ["{fact}"]{because}', ended=ended)
    assert got == [f"{SETTLED}:2: (m) states {fact}, {message}"] * told


def test_a_section_is_one_of_a_guide_and_is_settled_once(spoilt: Folder) -> None:
    entries = (
        'sections: ["0000000a", "0000000c"], means: m, because: website',
        'sections: ["0000000a"], means: o, because: example',
    )
    assert found(spoilt, *entries) == [
        f"{SETTLED}:2: (m) settles 0000000a, which is settled 2 times, expected once",
        f"{SETTLED}:2: (m) settles 0000000c, expected a section of a guide",
        f"{SETTLED}:3: (o) settles 0000000a, which is settled 2 times, expected once",
    ]


@pytest.mark.parametrize(
    ("rest", "message"),
    [
        ("", "element 1 of settled has none of the keys states, because, expected at least one of them"),
        (", because: boring", "because is 'boring', expected one of"),
        (", states: [exactly_one]", "is 'exactly_one', expected a fact such as"),
    ],
)
def test_nothing_is_settled_without_a_fact_or_a_reason(spoilt: Folder, rest: str, message: str) -> None:
    (said,) = found(spoilt, f'sections: ["0000000a"], means: m{rest}')
    assert message in said


def test_nothing_that_binds_on_the_real_pages_is_left_to_an_acknowledgement(documents: Path) -> None:
    left = bound([documents], Path(__file__).parents[2] / "specs")
    assert [str(one.problem) for one in (*left.sentences, *left.sections)] == []
