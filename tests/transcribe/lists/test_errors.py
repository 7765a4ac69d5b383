"""Error codes: numbers from every language, names from the English page."""

from __future__ import annotations

from tests.transcribe.invented_others import chinese, english, messages, read, saved

from generator.specs.dump import dump
from generator.specs.model import Errors
from generator.transcribe.result import Result

PAGE = "derivatives/parcel-market/error-code"
CODES = {
    "10xx - Vans": [],
    "### -1000 NO_VAN": ["  * There is no van today."],
    "### -1001 Van Is Late": ["  * It will come."],
    "#### -20121": ["It is gone.", "", "> Really."],
}


def errors_of(result: Result) -> Errors:
    [spec] = result.specs
    assert isinstance(spec, Errors)
    return spec


def test_only_constants_are_names() -> None:
    errors = errors_of(read(saved(PAGE, english("Codes", CODES, PAGE))))
    assert [(one.code, one.name, one.at) for one in errors.errors] == [
        (-1000, "NO_VAN", "en:12"),
        (-1001, None, "en:16"),
        (-20121, None, "en:20"),
    ]


def test_messages_are_read_and_the_headings_of_groups_are_prose() -> None:
    result = read(saved(PAGE, english("Codes", CODES, PAGE)))
    assert [account.unexplained for account in result.accounts] == [(7, 9)]
    assert messages(result)[0].startswith("text of 2 lines is not acknowledged, expected a guide with hash ")


def test_another_language_adds_places_but_no_name() -> None:
    other = {"### -1001 VAN_LATE": ["  * 迟到"], "### -1002 NO_面包车": ["  * 没有"]}
    errors = errors_of(read(saved(PAGE, english("Codes", CODES, PAGE), chinese("代码", other, PAGE))))
    assert [(one.code, one.name) for one in errors.errors] == [
        (-1000, "NO_VAN"),
        (-1001, None),
        (-20121, None),
        (-1002, None),
    ]
    assert errors.errors[1].at == "en:16 zh:30"


def test_a_second_name_for_a_code_is_a_dispute_and_the_first_stands() -> None:
    twice = {"### -1000 NO_VAN": ["  * None."], "### -1000 VAN_IS_LOST": ["  * Gone."]}
    result = read(saved(PAGE, english("Codes", twice, PAGE)))
    assert [one.name for one in errors_of(result).errors] == ["NO_VAN"]
    [dispute] = result.disputes
    assert (dispute.spec, dispute.path) == ("parcels/errors", "errors.-1000.name")
    assert "second name of -1000: VAN_IS_LOST, expected NO_VAN" in dispute.problem.message


def test_another_name_in_the_other_language_is_a_dispute_by_the_code_which_other_codes_do_not_move() -> None:
    other = {"### -1002 VAN_FULL": ["  * 满"], "### -1000 VAN_IS_LOST": ["  * 没有"]}
    result = read(saved(PAGE, english("Codes", CODES, PAGE), chinese("代码", other, PAGE)))
    assert [(one.code, one.name) for one in errors_of(result).errors][0] == (-1000, "NO_VAN")
    [dispute] = result.disputes
    assert (dispute.spec, dispute.path) == ("parcels/errors", "errors.-1000.name")
    assert "second name of -1000: VAN_IS_LOST, expected NO_VAN as stated at en:12" in dispute.problem.message


def test_the_spec_file_has_one_line_for_a_code() -> None:
    text = dump(errors_of(read(saved(PAGE, english("Codes", CODES, PAGE)))))[0]
    assert "  - {code: -1000, name: NO_VAN}\n" in text
