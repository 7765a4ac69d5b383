"""Prose pages: acknowledged whole, and only as long as nobody changes a word."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.transcribe.invented_others import Guide, chinese, code, english, messages, read, saved
from tests.transcribe.invented_pages import PARCELS

from generator.specs.authored import Acknowledgement, Acknowledgements, GuideAcknowledgement
from generator.transcribe.addresses import transcribe
from generator.transcribe.lists.guides import body_hash
from generator.transcribe.page_kinds import page_kind

PAGE = "derivatives/parcel-market/introduction"
TEXT = {"How parcels travel": ["By van.", "", "  * Or by boat.", "", "> Never by air."]}


def hash_of(text: dict[str, list[str]]) -> str:
    [page] = saved(PAGE, english("Introduction", text, PAGE))
    furniture = {line for piece in page.furniture for line in piece.span}
    return body_hash(page, (line for line in page.span if line not in furniture))


def test_a_page_that_has_no_other_form_is_a_guide() -> None:
    assert page_kind(saved(PAGE, english("Introduction", TEXT, PAGE))) == "guide"


def test_a_guide_nobody_has_read_is_unexplained_and_its_hash_is_told() -> None:
    result = read(saved(PAGE, english("Introduction", TEXT, PAGE)))
    assert messages(result) == [
        f"text of 5 lines is not acknowledged, expected a guide with hash {hash_of(TEXT)} for {PAGE} in en"
    ]
    assert len(result.accounts[0].unexplained) == 5


def test_a_guide_that_was_read_is_acknowledged() -> None:
    result = read(saved(PAGE, english("Introduction", TEXT, PAGE)), guides=[Guide(hash_of(TEXT), PAGE, "en")])
    [account] = result.accounts
    assert (messages(result), account.unexplained, account.acknowledged) == ([], (), 5)


def test_a_changed_word_makes_it_unexplained_again() -> None:
    changed = {"How parcels travel": ["By train.", "", "  * Or by boat.", "", "> Never by air."]}
    result = read(saved(PAGE, english("Introduction", changed, PAGE)), guides=[Guide(hash_of(TEXT), PAGE, "en")])
    assert len(result.accounts[0].unexplained) == 5


def test_a_guide_counts_for_its_own_page_and_language_only() -> None:
    pages = saved(PAGE, english("Introduction", TEXT, PAGE), chinese("介绍", TEXT, PAGE))
    result = read(pages, guides=[Guide(hash_of(TEXT), PAGE, "en"), Guide(hash_of(TEXT), "elsewhere", "zh")])
    assert [bool(account.unexplained) for account in result.accounts] == [False, True]


def test_the_links_of_headings_do_not_matter() -> None:
    other = "derivatives/parcel-market/about"
    pages = saved(other, english("Introduction", TEXT, other))
    assert messages(read(pages, guides=[Guide(hash_of(TEXT), other, "en")])) == []


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
    ("block", "line"),
    [
        (["Name| Type| Mandatory| Description", "---|---|---|---", "weight| DECIMAL| YES|   "], 13),
        (code("{", '  "parcelId": 7', "}"), 11),
    ],
)
def test_a_page_of_fifteen_operations_is_no_guide_though_somebody_says_to_have_read_it(
    block: list[str], line: int
) -> None:
    text = catalogue(15, *block)
    result = read(saved(PAGE, english("Introduction", text, PAGE)), guides=[Guide(hash_of(text), PAGE, "en")])
    assert messages(result) == [
        "a page of prose has 15 signs of an operation, this the first; expected a page for each operation"
    ]
    assert result.problems[0].line == line


def test_a_list_of_requests_that_have_changed_is_prose() -> None:
    text = {"2026-05-11": ["  * `POST /parcel/v1/7`", "", *code('{"code": -4531}')]}
    assert (
        messages(read(saved(PAGE, english("Introduction", text, PAGE)), guides=[Guide(hash_of(text), PAGE, "en")]))
        == []
    )
