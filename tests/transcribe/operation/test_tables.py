"""Tables: of what a list's elements hold, of what a value demands, and damaged ones."""

from __future__ import annotations

from dataclasses import replace

from tests.transcribe.invented_pages import PARCELS, Draft, bilingual, messages, pages_of, read_all

from generator.specs.authored import Acknowledgements, Correction
from generator.specs.model import Enum, Enums, EnumValue, Operation, Source
from generator.specs.rules import Condition, Rule
from generator.transcribe.addresses import Transcription, transcribe
from generator.transcribe.languages.disputes import unsettled
from generator.transcribe.lists.enum_resolution import resolved

HEADER = ("Name| Type| Mandatory| Description  ", "---|---|---|---  ")
ORDERS = ("parcels| LIST<JSON>| YES| ", "recvWindow| LONG| NO| ", "timestamp| LONG| YES| ")


def draft(rows: tuple[str, ...], *below: str, notes: tuple[str, ...] = ()) -> Draft:
    """A page with more lines below its table of parameters, which end in a row of that table."""
    head, *rest = below
    return Draft(rows=(*rows, "  \n\n" + head, *rest), notes=notes)


def operation(made: Draft) -> Operation:
    known = ("of these",) if any("of these" in row for row in made.rows) else ()
    transcription = read_all(bilingual(made), known=known)
    assert messages(transcription) == []
    [found] = transcription.operations
    return found


ITEMS = (
    *HEADER,
    "size| ENUM| YES| `S`, `L`  ",
    "label| STRING| NO|   ",
    "tag| STRING| NO|   ",
    "recvWindow| LONG| NO|   ",
    "timestamp| LONG| YES| ",
)


def test_a_second_table_holds_the_members_of_a_list() -> None:
    found = operation(draft(ORDERS, "of these\n", *ITEMS))
    assert [parameter.name for parameter in found.parameters] == ["parcels", "recvWindow", "timestamp"]
    [parcels, *_] = found.parameters
    assert [(item.name, item.type, item.required) for item in parcels.items] == [
        ("size", "enum", True),
        ("label", "string", False),
        ("tag", "string", False),
    ]


def test_a_note_about_members_is_a_rule_of_the_elements() -> None:
    found = operation(draft(ORDERS, "of these\n", *ITEMS, notes=("Either `label` or `tag` must be sent.",)))
    assert found.rules == ()
    assert [(rule.rule, rule.of) for rule in found.parameters[0].item_rules] == [("at_least_one", ("label", "tag"))]


def test_a_second_table_without_a_list_is_refused() -> None:
    transcription = read_all(bilingual(draft(("label| STRING| NO| ",), *HEADER, "tag| STRING| NO| ")))
    assert messages(transcription) == [
        "second table of parameters, expected one, or a list of objects in the first that it describes"
    ]


CONDITIONAL = ("Type| Additional mandatory parameters  ", "---|---  ")
TYPED = ("type| ENUM| YES| `BOAT`, `TRAIN`, `PLANE`", "label| STRING| NO| ", "tag| STRING| NO| ")


def demands(name: str, *values: str) -> tuple[Condition, ...]:
    return (Condition(name, one_of=values),)


def test_a_conditional_table_demands_parameters() -> None:
    rows = ("`BOAT`| `label`, `tag`  ", "`TRAIN/PLANE`| `label` or `tag`")
    found = operation(draft(TYPED, "Additional mandatory parameters based on `type`:\n", *CONDITIONAL, *rows))
    assert found.rules == (
        Rule("required_if", "en:34", of=("label", "tag"), when=demands("type", "BOAT")),
        Rule("at_least_one", "en:35", of=("label", "tag"), when=demands("type", "TRAIN", "PLANE")),
    )


def test_the_parameter_with_the_values_is_meant_whatever_the_table_calls_it() -> None:
    rows = ("vehicleType| ENUM| YES| `BOAT`, `TRAIN`", "labelType| ENUM| NO| `RED`, `GREY`", "tag| STRING| NO| ")
    found = operation(draft(rows, *CONDITIONAL, "BOAT| tag"))
    assert [rule.when for rule in found.rules] == [demands("vehicleType", "BOAT")]


def test_a_conditional_table_about_a_parameter_that_is_not_there_is_a_dispute() -> None:
    transcription = read_all(bilingual(draft(TYPED, *CONDITIONAL, "BOAT| weight, tag")))
    assert [(dispute.path, dispute.problem.message) for dispute in transcription.disputes] == [
        ("rules", "no parameter is called weight, expected a name from the table of parameters")
    ]
    assert [rule.of for rule in transcription.operations[0].rules] == [("tag",)]


def test_tables_that_differ_by_language_are_a_dispute_and_english_holds() -> None:
    zh = draft(TYPED, *CONDITIONAL, "`BOAT`| `tag`, `label`  ", "`TRAIN`| `label`")
    zh = replace(zh, title="寄包裹 (TRADE)", description="寄包裹")
    transcription = read_all(bilingual(draft(TYPED, *CONDITIONAL, "`BOAT`| `label`, `tag`  ", "`TRAIN`| `tag`"), zh))
    assert [dispute.path for dispute in transcription.disputes] == ["rules"]
    assert [rule.of for rule in transcription.operations[0].rules] == [("label", "tag"), ("tag",)]


def test_rows_run_together_on_one_line_are_told_apart() -> None:
    line = "\\------ | ---- | ---- | ---- parcelId | LONG | NO | label | STRING | NO | Default 5. size | INT | NO |"
    text = bilingual(Draft(rows=())).replace(
        "Name| Type| Mandatory| Description  \n---|---|---|---  ",
        f"    \n    \n    Name  |  Type  | Mandatory |  Description  \n    \n\n{line}",
    )
    transcription = read_all(text)
    assert messages(transcription) == []
    assert [(p.name, p.type, p.required, p.default) for p in transcription.operations[0].parameters] == [
        ("parcelId", "long", False, None),
        ("label", "string", False, "5"),
        ("size", "int", False, None),
    ]


def test_full_width_bars_part_cells_of_a_damaged_table() -> None:
    line = "｜名称 | 类型 | 必需 | 描述 ｜----- | ----- | ----- | ----- ｜parcelId | LONG | YES | ｜size| INT | NO | "
    text = bilingual(Draft(rows=())).replace("Name| Type| Mandatory| Description  \n---|---|---|---  ", line)
    transcription = read_all(text)
    assert messages(transcription) == []
    assert [parameter.name for parameter in transcription.operations[0].parameters] == ["parcelId", "size"]


def test_a_sentence_swallowed_by_a_table_is_a_sentence() -> None:
    rows = ("parcelId| LONG| NO| ", " | | | ", "Parcels travel by boat:| | | ")
    transcription = read_all(bilingual(Draft(rows=rows)), known=("Parcels travel by boat",))
    assert messages(transcription) == []
    assert [parameter.name for parameter in transcription.operations[0].parameters] == ["parcelId"]


def test_either_is_not_required() -> None:
    found = operation(Draft(rows=("label| STRING| EITHER OR BOTH| ", "tag| STRING| EITHER| ")))
    assert [parameter.required for parameter in found.parameters] == [False, False]


def test_a_text_that_is_true_or_false_is_a_flag() -> None:
    found = operation(Draft(rows=('fragile| STRING| NO| "FALSE" or "TRUE"', 'big| BOOLEAN| NO| "true" or "false"')))
    assert [(parameter.type, parameter.values) for parameter in found.parameters] == [
        ("flag", ("TRUE", "FALSE")),
        ("boolean", ()),
    ]


def test_a_name_that_a_correction_gives_comes_before_the_title() -> None:
    pages = pages_of(bilingual(Draft(title="24 Parcels (TRADE)", description="")))
    path = "derivatives/parcel-market/shipping/rest-api/Send-Parcel"
    transcription = transcribe(pages, [PARCELS], Acknowledgements(), names={path: "parcels_24"})
    assert [operation.name for operation in transcription.operations] == ["parcels_24"]


def test_a_deprecated_operation_keeps_its_name() -> None:
    found = operation(Draft(title="Send Parcel(Deprecated)", description=""))
    assert (found.name, found.deprecated) == ("send_parcel", True)
    assert not operation(Draft()).deprecated


def ws_page(params: str) -> Transcription:
    request = ("{", ' "id": 1,', ' "params": {', f"  {params}", " }}")
    answer = ('{"id": 1, "status": 200, "result": {}}',)
    made = Draft(http="", method="parcel.send", request=request, answer=answer)
    return read_all(bilingual(made, path="derivatives/parcel-market/shipping/websocket-api/Send-Parcel"))


def test_an_example_may_spell_a_name_in_another_case() -> None:
    transcription = ws_page('"LABEL": "x"')
    assert messages(transcription) == []
    assert [parameter.example for parameter in transcription.operations[0].parameters] == [None, "x", None]


def test_a_parameter_only_an_example_has_is_a_dispute() -> None:
    [dispute] = ws_page('"colour": "red"').disputes
    assert (dispute.spec, dispute.path) == ("parcels/ws-api/send_parcel", "parameters.colour")


def test_a_correction_settles_what_is_below_its_path() -> None:
    [dispute] = ws_page('"colour": "red"').disputes

    def spoken(path: str) -> Correction:
        return Correction(dispute.spec, path, None, None, "why", "evidence", "c.yaml", 1, 1)

    assert unsettled([dispute], [spoken("parameters.colour")]) == []
    assert unsettled([dispute], [spoken("parameters")]) == []
    assert unsettled([dispute], [spoken("parameters.col")]) == [dispute]


def enums(*made: Enum) -> list[Enums]:
    return [Enums("enums", "parcels", Source("x"), made)]


def test_a_parameter_without_values_takes_those_of_the_list_that_names_it() -> None:
    found = operation(Draft(rows=("size| ENUM| NO| ", "colour| ENUM| NO| `RED`, `GREY`", "label| ENUM| NO| ")))
    sizes = Enum("Parcel sizes", "en:1", ("size",), (EnumValue("S", "en:2"), EnumValue("L", "en:3")))
    colours = Enum("Colours", "en:4", ("colour",), (EnumValue("BLUE", "en:5"),))
    known = resolved(found, enums(sizes, colours)).parameters
    assert [(parameter.values, parameter.enum) for parameter in known] == [
        (("S", "L"), "Parcel sizes"),
        (("RED", "GREY"), None),
        ((), None),
    ]


def test_a_parameter_that_two_lists_name_takes_none() -> None:
    found = operation(Draft(rows=("size| ENUM| NO| ",)))
    one = Enum("Sizes", "en:1", ("size",), (EnumValue("S", "en:2"),))
    other = Enum("Hats", "en:4", ("size",), (EnumValue("52", "en:5"),))
    assert resolved(found, enums(one, other)).parameters[0].values == ()


def test_a_list_for_no_name_is_meant_where_the_title_speaks_of_it() -> None:
    found = operation(Draft(title="Parcel Rounds", description="", rows=("round| ENUM| NO| ",)))
    hours = Enum("Counting rounds", "en:1", ("round",), (EnumValue("HOUR", "en:2"),))
    parcels = Enum("Parcel rounds", "en:4", (), (EnumValue("1h", "en:5"),))
    assert resolved(found, enums(hours, parcels)).parameters[0].values == ("1h",)
    assert resolved(found, enums(hours)).parameters[0].values == ("HOUR",)
