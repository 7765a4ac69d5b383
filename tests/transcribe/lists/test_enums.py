"""Enums of a product: identifiers from the English page only."""

from __future__ import annotations

from tests.transcribe.invented_others import Guide, chinese, code, english, messages, read, saved

from generator.specs.model import Enums
from generator.transcribe.result import Result

PAGE = "derivatives/parcel-market/common-definition"
LISTS = [
    "**Van type (vanType, type):**",
    "",
    "  * SMALL",
    "  * LARGE - for heavy parcels",
    "",
    "",
    "",
    "**Clock intervals:**",
    "",
    "m -> minutes",
    "",
    "  * 1m",
    "  * 1h",
    "",
    "",
    "",
    "**Limits (limitType)**",
    "",
    "> **VANS**",
    *code('{"limitType": "VANS"}'),
    "  * VANS",
    "  * PARCELS(per day)",
]
CHINESE_LISTS = [
    "**面包车类型:**",
    "",
    "  * SMALL 小",
    "  * LARGE 大",
    "  * LAGRE",
    "",
    "",
    "",
    "**间隔:**",
    "",
    "  * 1m",
]


def enums_of(result: Result) -> Enums:
    [spec] = result.specs
    assert isinstance(spec, Enums)
    return spec


def english_page() -> list[str]:
    terms = {"Terms": ["A van carries parcels."], "ENUM definitions": LISTS, "Filters": ["Vans are counted."]}
    return english("Definitions", terms, PAGE)


def test_labels_with_bullets_are_enums() -> None:
    enums = enums_of(read(saved(PAGE, english_page())))
    assert enums.key == "parcels/enums"
    assert [(one.name, one.parameters, [value.value for value in one.values]) for one in enums.enums] == [
        ("Van type", ("vanType", "type"), ["SMALL", "LARGE"]),
        ("Clock intervals", (), ["1m", "1h"]),
        ("Limits", ("limitType",), ["VANS", "PARCELS"]),
    ]


def test_each_value_names_its_line() -> None:
    enums = enums_of(read(saved(PAGE, english_page())))
    assert [(value.value, value.at) for value in enums.enums[0].values] == [("SMALL", "en:17"), ("LARGE", "en:18")]


def test_the_rest_of_the_page_is_acknowledged_whole() -> None:
    pages = saved(PAGE, english_page())
    [problem] = read(pages).problems
    assert problem.message.startswith("text of ")
    found = problem.message.partition("hash ")[2][:16]
    result = read(pages, guides=[Guide(found, PAGE, "en")])
    assert messages(result) == []
    assert [account.unexplained for account in result.accounts] == [()]


def test_another_language_adds_places_and_no_values() -> None:
    pages = saved(PAGE, english_page(), chinese("定义", {"枚举定义": CHINESE_LISTS}, PAGE))
    result = read(pages, known=["LAGRE"])
    first = enums_of(result).enums[0]
    assert [(value.value, value.at) for value in first.values] == [("SMALL", "en:17 zh:53"), ("LARGE", "en:18 zh:54")]
    assert first.at == "en:15 zh:51"


def test_a_blank_may_stand_for_the_line_in_a_name() -> None:
    lists = ["**Van type (vanType)**", "", "  * SMALL", "  * LARGE", "  * SMALL_CLOSED"]
    chinese_lists = ["**面包车类型:**", "", "  * SMALL 小", "  * LARGE LOAD", "  * SMALL CLOSED 小"]
    terms = {"ENUM definitions": lists}
    pages = saved(PAGE, english("Definitions", terms, PAGE), chinese("定义", {"枚举定义": chinese_lists}, PAGE))
    values = {value.value: value.at.split(" ")[1:] for value in enums_of(read(pages)).enums[0].values}
    line = int(values["SMALL"][0].removeprefix("zh:"))
    assert values == {"SMALL": [f"zh:{line}"], "LARGE": [f"zh:{line + 1}"], "SMALL_CLOSED": [f"zh:{line + 2}"]}


def test_a_value_that_only_another_language_has_is_settled_as_a_sentence() -> None:
    pages = saved(PAGE, english_page(), chinese("定义", {"枚举定义": CHINESE_LISTS}, PAGE))
    assert any("LAGRE" in str(problem) for problem in read(pages).problems)
    assert not any("LAGRE" in str(problem) for problem in read(pages, known=["LAGRE"]).problems)


def test_without_the_english_page_there_are_no_enums() -> None:
    result = read(saved(PAGE, None, chinese("定义", {"枚举定义": CHINESE_LISTS}, PAGE)))
    assert result.specs == ()
    assert "enums without an English page, which names them" in messages(result)
