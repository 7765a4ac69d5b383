"""Sentences below a table: what a line above them governs, and what stands on its own."""

from __future__ import annotations

from tests.transcribe.invented_pages import ROWS, Draft, bilingual, messages, read_all

from generator.specs.rules import Condition

SHIPPING = (*ROWS, "sealed| STRING| NO| `true`, `false`", "weight| DECIMAL| NO| ")


def test_a_bullet_forbids_under_the_switch_of_the_bullet_above_it() -> None:
    notes = ("`SEA`, `AIR` with `sealed`=`true`:\n>     * Cannot be used with `weight` parameter",)
    [operation] = read_all(bilingual(Draft(rows=SHIPPING, notes=notes))).operations
    [rule] = operation.rules
    assert (rule.rule, rule.of, rule.when) == ("forbidden_if", ("weight",), (Condition("sealed", one_of=("true",)),))


def test_a_bullet_below_a_line_that_is_no_premise_makes_no_rule() -> None:
    notes = ("In winter:\n>     * Either `parcelId` or `label` must be sent",)
    read = read_all(bilingual(Draft(notes=notes)), known=("In winter",))
    assert [operation.rules for operation in read.operations] == [()]
    assert [message.partition(",")[0] for message in messages(read)] == ["unexplained"]


def test_bullets_below_the_words_of_a_parameter_are_its_values() -> None:
    rows = (*ROWS, "contractType| ENUM| YES| ")
    notes = ("Contract type:\n>     * NEAR\n>     * FAR_AWAY",)
    read = read_all(bilingual(Draft(rows=rows, notes=notes)), known=("Contract type",))
    [operation] = read.operations
    assert [parameter.values for parameter in operation.parameters if parameter.name == "contractType"] == [
        ("NEAR", "FAR_AWAY")
    ]
    assert messages(read) == []


def test_a_quota_stands_beside_the_weight() -> None:
    [operation] = read_all(bilingual(Draft(notes=("IP rate limit 100 requests/5min",)))).operations
    assert [(quota.limit, quota.per, quota.counter) for quota in operation.quotas] == [(100, "5m", "ip")]
