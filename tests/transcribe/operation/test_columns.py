"""Columns of the table of parameters: known by the words of its header, wherever they stand."""

from __future__ import annotations

import pytest
from tests.transcribe.invented_pages import bilingual, messages, read_all

TABLE = "Name| Type| Mandatory| Description"


def read(header: str, *rows: str) -> tuple[dict[str, bool], list[str]]:
    """Return which parameters are required, and what is wrong."""
    text = bilingual()
    begin = text.index(TABLE)
    end = text.index("\n  \n", begin) if "\n  \n" in text[begin:] else text.index("\n\n", begin)
    dashes = "|".join("---" for _ in header.split("|"))
    found = read_all(text[:begin] + "\n".join([header, dashes, *rows]) + text[end:])
    [operation] = found.operations
    return {parameter.name: parameter.required for parameter in operation.parameters}, messages(found)


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        (
            "Type| Description| Required| Parameter",
            ("LONG| | YES| parcelId", "STRING| | NO| label", "LONG| | YES| timestamp"),
        ),
        ("Name| Type| Optional", ("parcelId| LONG| NO", "label| STRING| YES", "timestamp| LONG| NO")),
        ("参数名| 类型| 是否必填| 说明", ("parcelId| LONG| 是| ", "label| STRING| 否| ", "timestamp| LONG| 是| ")),
        ("名称| 类型| 类型| 描述", ("parcelId| LONG| YES| ", "label| STRING| NO| ", "timestamp| LONG| YES| ")),
        ("Name| Type| Mandatory", ("parcelId| LONG| required", "label| STRING| optional", "timestamp| LONG| yes")),
    ],
)
def test_a_column_says_what_its_header_names(header: str, rows: tuple[str, ...]) -> None:
    required, problems = read(header, *rows)
    assert {name: required[name] for name in ("parcelId", "label")} == {"parcelId": True, "label": False}
    assert problems == []


def test_a_column_that_is_not_known_is_reported_where_it_stands() -> None:
    _, problems = read(
        "Name| Type| Mandatory| Default| Description", "parcelId| LONG| YES| 7| ", "timestamp| LONG| YES| | "
    )
    assert problems == ["unknown column, expected Name, Type, Mandatory (or Required, Optional) and Description"]


def test_a_table_that_does_not_say_what_is_mandatory_is_reported() -> None:
    _, problems = read("Name| Type| Description", "parcelId| LONG| ", "timestamp| LONG| ")
    assert "no column says which parameters are mandatory, expected one that does" in problems
