"""Prose pages: acknowledged whole, and only as long as nobody changes a word."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.transcribe.invented_others import Guide, chinese, code, english, messages, read, saved
from tests.transcribe.invented_pages import PARCELS

from generator.specs.authored import Acknowledgement, Acknowledgements, GuideAcknowledgement
from generator.transcribe.addresses import transcribe
from generator.transcribe.lists.guides import body_hash, sections_of_prose
from generator.transcribe.page_kinds import page_kind
from generator.transcribe.result import Result

PAGE = "derivatives/parcel-market/introduction"
TEXT = {"How parcels travel": ["By van.", "", "  * Or by boat.", "", "> Never by air."]}


def hash_of(text: dict[str, list[str]]) -> str:
    [page] = saved(PAGE, english("Introduction", text, PAGE))
    furniture = {line for piece in page.furniture for line in piece.span}
    return body_hash(page, (line for line in page.span if line not in furniture))


def sections_of(text: dict[str, list[str]]) -> tuple[str, ...]:
    [page] = saved(PAGE, english("Introduction", text, PAGE))
    furniture = {line for piece in page.furniture for line in piece.span}
    lines = [line for line in page.span if line not in furniture and page.lines[line - 1].strip()]
    return tuple(section.hash for section in sections_of_prose(page, lines))


def test_a_page_that_has_no_other_form_is_a_guide() -> None:
    assert page_kind(saved(PAGE, english("Introduction", TEXT, PAGE))) == "guide"


def test_a_guide_nobody_has_read_is_unexplained_and_its_hash_is_told() -> None:
    result = read(saved(PAGE, english("Introduction", TEXT, PAGE)))
    told = f"text of 5 lines is not acknowledged, expected a guide with hash {hash_of(TEXT)} for {PAGE} in en"
    assert messages(result) == [f"{told}; its sections are {', '.join(sections_of(TEXT))}"]
    assert len(result.accounts[0].unexplained) == 5


def test_a_guide_that_was_read_is_acknowledged() -> None:
    result = read(saved(PAGE, english("Introduction", TEXT, PAGE)), guides=[Guide(hash_of(TEXT), PAGE, "en")])
    [account] = result.accounts
    assert (messages(result), account.unexplained, account.acknowledged) == ([], (), 5)


def test_a_changed_word_makes_it_unexplained_again() -> None:
    changed = {"How parcels travel": ["By train.", "", "  * Or by boat.", "", "> Never by air."]}
    result = read(saved(PAGE, english("Introduction", changed, PAGE)), guides=[Guide(hash_of(TEXT), PAGE, "en")])
    assert len(result.accounts[0].unexplained) == 5


PARTS = {"By land": ["By van."], "By sea": ["By boat."], "By air": ["Never."]}
READ = Guide(hash_of(PARTS), PAGE, "en", sections=sections_of(PARTS))


def told_of(parts: dict[str, list[str]]) -> Result:
    return read(saved(PAGE, english("Introduction", parts, PAGE)), guides=[READ])


def test_a_change_names_the_section_it_stands_in_and_the_others_stay_acknowledged() -> None:
    changed = {**PARTS, "By sea": ["By ship.", "", "At most 7 parcels."]}
    result = told_of(changed)
    old, new = sections_of(PARTS)[2], sections_of(changed)[2]
    assert messages(result) == [
        f"section 'By sea' is not acknowledged, expected {new} among the sections of the guide for {PAGE} in en,"
        f" in place of {old}"
    ]
    assert result.problems[0].line == 13
    assert result.accounts[0].unexplained == (13, 15, 17)
    again = replace(READ, sections=tuple(new if one == old else one for one in READ.sections))
    assert messages(read(saved(PAGE, english("Introduction", changed, PAGE)), guides=[again])) == []


def test_a_section_that_is_new_or_gone_is_told() -> None:
    [message] = messages(told_of({**PARTS, "By post": ["Soon."]}))
    assert message.startswith("section 'By post' is not acknowledged") and "in place of" not in message
    [message] = messages(told_of({"By land": PARTS["By land"], "By air": PARTS["By air"]}))
    assert message.startswith(f"sections {sections_of(PARTS)[2]} of the guide are gone, expected them")


def test_sections_may_change_places() -> None:
    assert messages(told_of(dict(reversed(PARTS.items())))) == []


def test_a_guide_counts_for_its_own_page_and_language_only() -> None:
    pages = saved(PAGE, english("Introduction", TEXT, PAGE), chinese("介绍", TEXT, PAGE))
    result = read(pages, guides=[Guide(hash_of(TEXT), PAGE, "en"), Guide(hash_of(TEXT), "elsewhere", "zh")])
    assert [bool(account.unexplained) for account in result.accounts] == [False, True]


def test_the_links_of_headings_do_not_matter() -> None:
    other = "derivatives/parcel-market/about"
    pages = saved(other, english("Introduction", TEXT, other))
    assert messages(read(pages, guides=[Guide(hash_of(TEXT), other, "en")])) == []


DRAWN = {
    "By land": [
        "Vans go twice a day, and never on the days of the market of parcels.",
        "",
        "  * A **van** takes `7` parcels_of_many.",
        "",
        "Van| Parcels",
        "---|---",
        "red| 7 or 8, but on bad days less  ",
        "blue| 9  ",
        "",
        *code("van(7)", "", "  go()"),
    ]
}
DRAWN_OTHERWISE = {
    "By land": [
        "Vans go twice a day, and never on",
        "the days of the market of parcels.",
        "",
        "- A __van__ takes <code>7</code> parcels\\_of\\_many.",
        "",
        "",
        "| Van | Parcels |",
        "|:---|---:|",
        "| red | 7 or 8, but<br>on bad&nbsp;days less |",
        "| blue | 9 |",
        "",
        "```",
        "van(7)",
        "",
        "  go()",
        "```",
    ]
}


def test_how_a_page_is_drawn_does_not_matter() -> None:
    guide = Guide(hash_of(DRAWN), PAGE, "en", sections=sections_of(DRAWN))
    assert sections_of(DRAWN_OTHERWISE) == guide.sections
    assert messages(read(saved(PAGE, english("Introduction", DRAWN_OTHERWISE, PAGE)), guides=[guide])) == []


@pytest.mark.parametrize(
    ("old", "new"), [("red| 7 ", "red| 8 "), ("7 or 8", "78 or"), ("go()", "stop()"), ("`7`", "`17`")]
)
def test_a_word_or_a_number_does_wherever_it_stands(old: str, new: str) -> None:
    changed = {"By land": [line.replace(old, new) for line in DRAWN["By land"]]}
    assert changed != DRAWN
    assert hash_of(changed) != hash_of(DRAWN)


def test_a_guide_whose_page_is_gone_is_stale_once_all_pages_are_there() -> None:
    pages = saved(PAGE, english("Introduction", TEXT, PAGE))
    guides = [
        GuideAcknowledgement(hash_of(TEXT), PAGE, "en", "how parcels travel", "guides.yaml", 2),
        GuideAcknowledgement(hash_of(TEXT), "derivatives/parcel-market/gone", "en", "the past", "guides.yaml", 3),
    ]

    def said(*named: str) -> list[str]:
        entries = tuple(Acknowledgement("0" * 16, "nothing", page, "acknowledged.yaml", 1) for page in named)
        found = transcribe(pages, [PARCELS], Acknowledgements(entries), guides=guides)
        return [str(problem) for problem in found.problems if "guide" in problem.message]

    assert said(PAGE) == ["guides.yaml:3: stale guide (the past), there is no page derivatives/parcel-market/gone"]
    guides[1] = replace(guides[1], since="2026-05-28")
    assert said(PAGE) == [], "it is of pages that were saved later"
    guides[1] = replace(guides[1], since=None)
    assert said(PAGE, "derivatives/parcel-market/elsewhere") == said() == []


def catalogue(count: int, *block: str) -> dict[str, list[str]]:
    return {f"Parcel {n}": [f"POST `/parcel/v1/{n}`", "", *block] for n in range(count)}


@pytest.mark.parametrize(
    "block",
    [
        ["Name| Type| Mandatory| Description", "---|---|---|---", "weight| DECIMAL| YES|   "],
        code("{", '  "parcelId": 7', "}"),
        ["  * **weight** (DECIMAL): what it weighs"],
        [],
    ],
)
def test_a_page_of_fifteen_operations_is_no_guide_though_somebody_says_to_have_read_it(block: list[str]) -> None:
    text = catalogue(15, *block)
    result = read(saved(PAGE, english("Introduction", text, PAGE)), guides=[Guide(hash_of(text), PAGE, "en")])
    assert messages(result) == [
        "a page of prose has 15 signs of an operation, this the first; expected a page for each operation"
    ]
    assert result.problems[0].line == 11


def test_a_list_of_requests_that_have_changed_is_prose() -> None:
    text = {"2026-05-11": ["  * `POST /parcel/v1/7`", "", *code('{"code": -4531}')]}
    assert (
        messages(read(saved(PAGE, english("Introduction", text, PAGE)), guides=[Guide(hash_of(text), PAGE, "en")]))
        == []
    )
