"""What the committed specs know is found again, contradicted, of a page or language that is not there, or told as lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.test_cli import PAGE, run
from tests.specs.invented import WIDGETS, spec_of
from tests.transcribe.test_holding import Workplace, page

from generator.specs.codec import to_plain
from generator.specs.recall import Recall

CHINESE = (
    PAGE.split("---\n", 2)[2]
    .replace("(/docs/", "(/docs/zh-CN/")
    .replace("Either `ticketId` or `label` must be sent.", "`ticketId` 与 `label` 必须至少发送一个，不可同时发送")
    .replace("Name| Type| Mandatory| Description", "名称| 类型| 是否必需| 描述")
)
BOTH = f"{PAGE}\n---\n{CHINESE}"


class Told:
    def __init__(self, status: int, told: dict[str, Any]) -> None:
        self.status = status
        self.older: list[str] = [one["message"] for one in told["older"]]
        self.messages: list[str] = [one["message"] for one in told["problems"]]
        self.held: list[str] = [one["file"] for one in told["held"]]


class Bilingual(Workplace):
    def told(self, *options: str) -> Told:
        result = run("transcribe", self.pages, "--specs", self.specs, "--json", "--no-cache", *options)
        return Told(result.exit_code, json.loads(result.stdout))


@pytest.fixture
def place(tmp_path: Path) -> Bilingual:
    made = Bilingual(tmp_path)
    for verb in ("Cancel", "Close", "Open"):
        made.write(f"{verb}.md", page(verb, BOTH))
    found = made.told()
    assert found.status == 0, found.messages
    assert "{rule: exactly_one, of: [ticketId, label]}" in made.texts()["close_ticket.yaml"]
    return made


def facts(place: Workplace) -> dict[str, str]:
    return {name: text for name, text in place.texts().items() if name.endswith(".yaml")}


def test_a_language_that_one_page_lacks_is_its_finding_and_weakens_nothing(place: Bilingual) -> None:
    before = facts(place)
    place.write("Close.md", page("Close"))
    told = place.told()
    assert (told.status, len(told.messages)) == (1, 1)
    assert "the Chinese page of tide/close_ticket is missing, others have one" in told.messages[0]
    assert facts(place) == before


def test_the_loss_of_a_language_is_accepted_by_name(place: Bilingual) -> None:
    place.write("Close.md", page("Close"))
    assert place.told("--accept", "lost:tide/close_ticket:zh").status == 0
    assert "{rule: at_least_one, of: [ticketId, label]}" in place.texts()["close_ticket.yaml"]
    assert "zh" not in place.texts()["close_ticket.json"]
    assert place.told().status == 0


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_language_that_all_pages_lack_is_one_finding_accepted_once(place: Bilingual, language: str) -> None:
    before = facts(place)
    for verb in ("Cancel", "Close", "Open"):
        text = PAGE if language == "en" else "---\n".join([*PAGE.split("---\n", 2)[:2], CHINESE])
        place.write(f"{verb}.md", page(verb, text))
    told = place.told()
    assert told.status == 1
    [message] = told.messages
    assert f"accept with --languages {language}" in message
    assert facts(place) == before
    assert place.told("--languages", language).status == 0
    assert facts(place) == before
    checked = run(
        "check",
        "--documents",
        place.pages,
        "--specs",
        place.specs,
        "--out",
        place.out,
        "--languages",
        language,
        "--json",
    )
    assert not [one for one in json.loads(checked.stdout)["drift"] if one["path"].startswith(str(place.specs))]


def test_what_the_language_that_is_there_says_now_is_written(place: Bilingual) -> None:
    place.write("Close.md", page("Close").replace("**1**", "**7**"))
    place.told()
    text = place.texts()["close_ticket.yaml"]
    assert "cost: 7" in text and "exactly_one" in text


def dated(text: str, day: str) -> str:
    return text.replace("updated_at: 2026-01-01T00:00:00", f"updated_at: {day}T23:45:48")


def test_what_only_an_earlier_chinese_page_says_is_told_as_older_and_is_no_finding(place: Bilingual) -> None:
    for verb in ("Cancel", "Close", "Open"):
        place.write(f"{verb}.md", page(verb, dated(BOTH, "2026-01-15")))
    assert place.told().older == []
    note = ">   * Either `ticketId` or `label` must be sent.\n> \n"
    without = PAGE.replace("label| STRING| NO|   \n", "").replace(note, "")
    for verb in ("Cancel", "Close", "Open"):
        text = without.replace("ticketId| LONG", "ticketId| INT") if verb == "Close" else PAGE
        place.write(f"{verb}.md", page(verb, dated(text, "2026-05-28")))
    told = place.told("--languages", "en")
    assert (told.status, told.messages) == (0, [])
    when = "; the Chinese page is older, of 2026-01-15, the English one of 2026-05-28"
    assert [one.removesuffix(when).rpartition(" as ")[0] or one.removesuffix(when) for one in told.older] == [
        "tide/close_ticket parameters.label stays",
        "tide/close_ticket parameters.ticketId.type is what this page says, en:26 zh:61 said otherwise",
        "tide/close_ticket rules.exactly_one stays",
    ]
    assert all(one.endswith(when) for one in told.older)
    provenance = json.loads(place.texts()["close_ticket.json"])
    assert provenance["saved"] == {"en": "2026-05-28", "zh": "2026-01-15"}
    assert provenance["facts"]["parameters.label"].startswith("zh:")


def test_a_row_that_is_gone_from_both_languages_is_lost_until_that_is_accepted(place: Bilingual) -> None:
    before = facts(place)
    without = BOTH.replace("timestamp| LONG| YES|", "stamp| LONG| YES|")
    place.write("Close.md", page("Close", without))
    told = place.told()
    assert told.status == 1 and told.held == ["Close.md"]
    assert "row parameters.timestamp" in told.messages[0]
    assert "--accept lost:tide/close_ticket:parameters.timestamp" in told.messages[0]
    assert facts(place) == before
    assert place.told("--accept", "lost:tide/close_ticket:parameters.timestamp").status == 0
    assert "{name: stamp" in place.texts()["close_ticket.yaml"]
    assert "{name: timestamp" not in place.texts()["close_ticket.yaml"]


def test_many_rows_that_one_language_alone_has_are_a_few_and_a_count(tmp_path: Path) -> None:
    place = Bilingual(tmp_path)
    rows = "".join(f"name{number}| LONG| NO| \n" for number in range(2_000))
    text = page("Close", BOTH)
    place.write("Close.md", text.replace("label| STRING", f"{rows}label| STRING", 1))
    _, told = place.transcribe()
    messages = [one["message"] for one in told["problems"]]
    assert sum("the English page lists name" in message for message in messages) == 6, messages[:9]
    assert any(message.startswith("1995 more like it down to line 20") for message in messages)
    assert [one["problems"] for one in told["held"]] == [2_000]


def test_a_member_that_a_correction_says_not_to_come_always_is_not_lost(place: Bilingual) -> None:
    corrections = place.specs / "corrections" / "tide"
    corrections.mkdir(parents=True)
    (corrections / "year.yaml").write_text(
        "corrections:\n  - spec: tide/rest/close_ticket\n    path: answer.fields.ticketId.presence\n    replaces: null\n"
        "    sets: conditional\n    why: It does not come any more.\n    evidence: An answer.\n"
    )
    told = place.told()
    assert (told.status, told.messages) == (0, [])
    assert "{name: ticketId, type: integer, presence: conditional}" in place.texts()["close_ticket.yaml"]


def test_the_two_spellings_of_a_flag_go_together() -> None:
    def spelt(*values: str) -> dict[str, Any]:
        flag = {"name": "gentle", "type": "flag", "required": False, "values": list(values), "at": "en:9"}
        plain = to_plain(spec_of(WIDGETS))
        return {**plain, "parameters": [flag], "source": {"address": "x", "en": "0"}}

    merged = Recall(frozenset()).spec(spelt("TRUE", "FALSE"), spelt("true", "false"))
    assert merged["parameters"][0]["values"] == ["true", "false"]


def widgets(language: str, **facts: Any) -> dict[str, Any]:
    return {**to_plain(spec_of(WIDGETS)), "source": {"address": "x", language: "0"}, **facts}


def test_a_default_is_one_of_the_spellings_of_its_flag() -> None:
    def spelt(values: list[str], default: str, language: str) -> dict[str, Any]:
        flag = {"name": "gentle", "type": "flag", "required": False, "values": values, "default": default}
        return widgets(language, parameters=[{**flag, "at": "en:9 zh:9"}])

    known, read = spelt(["TRUE", "FALSE"], "FALSE", "zh"), spelt(["true", "false"], "false", "en")
    [merged] = Recall(frozenset({"zh"})).spec(known, read)["parameters"]
    assert (merged["values"], merged["default"]) == (["TRUE", "FALSE"], "FALSE")


def test_the_lines_of_two_languages_stand_before_the_twin_that_gave_a_type() -> None:
    def spec(language: str, at: str) -> dict[str, Any]:
        return widgets(language, answer={"type": "object", "fields": [{"name": "a", "type": "decimal", "at": at}]})

    known, read = spec("zh", "en:9 zh:9 as:tide/rest/b#answer.a"), spec("en", "en:12 as:tide/rest/b#answer.a")
    [field] = Recall(frozenset({"zh"})).spec(known, read)["answer"]["fields"]
    assert field["at"] == "en:12 zh:9 as:tide/rest/b#answer.a"


def tuples(language: str, comments: bool, *fields: tuple[str, str]) -> dict[str, Any]:
    shape = {"type": "tuple", "fields": [{"name": name, "type": kind, "at": "en:9"} for name, kind in fields]}
    repairs = [{"repair": "comment", "lines": "9"}] if comments else []
    return widgets(
        language, answer=shape, examples=[{"role": "answer", "at": "en:9", "json": "[]", "repairs": repairs}]
    )


def test_names_and_types_of_positions_stay_when_the_comments_are_gone_that_gave_them() -> None:
    named = tuples("en", True, ("open_time", "integer"), ("ignore_1", "string"), ("ignore_2", "integer"))
    bare = tuples("en", False, ("open_time", "integer"), ("volume", "decimal"), ("trades", "integer"))
    recall = Recall(frozenset())
    merged = recall.spec(named, bare)["answer"]["fields"]
    assert [(one["name"], one["type"]) for one in merged] == [
        ("open_time", "integer"),
        ("ignore_1", "string"),
        ("ignore_2", "integer"),
    ]
    assert recall.lost == []


def test_names_of_positions_stay_however_often_a_page_without_comments_is_read() -> None:
    bare = tuples("en", False, ("open_time", "integer"), ("volume", "decimal"))
    then = tuples("en", True, ("open_time", "integer"), ("ignore_1", "decimal"))
    for _ in range(3):
        recall = Recall(frozenset())
        then = recall.spec(then, bare)
        assert [one["name"] for one in then["answer"]["fields"]] == ["open_time", "ignore_1"]
        assert recall.lost == []


def test_what_a_comment_said_of_presence_stays_until_a_person_accepts_that_it_is_gone() -> None:
    known, bare = tuples("en", False, ("a", "integer")), tuples("en", False, ("a", "integer"))
    known["answer"]["fields"][0]["presence"] = "conditional"
    assert Recall(frozenset()).spec(known, bare)["answer"]["fields"][0]["presence"] == "conditional"
    gone = Recall(frozenset(), accepted=lambda path: path == "answer.fields.a.presence")
    assert "presence" not in gone.spec(known, bare)["answer"]["fields"][0]


def test_members_that_are_called_otherwise_are_lost_even_where_comments_are_gone() -> None:
    def renamed(comments: bool, name: str) -> dict[str, Any]:
        spec = tuples("en", comments, (name, "integer"))
        return {**spec, "answer": {**spec["answer"], "type": "object"}}

    recall = Recall(frozenset())
    merged = recall.spec(renamed(True, "width"), renamed(False, "height"))["answer"]["fields"]
    assert {one["name"] for one in merged} == {"width", "height"}
    assert [one.path for one in recall.lost] == ["answer.fields.width"]


@pytest.mark.parametrize("deprecated", [False, True])
def test_who_may_call_an_operation_stays_when_its_title_does_not_say_it_any_more(deprecated: bool) -> None:
    known = widgets("en", security={"type": "TRADE", "at": "en:3"})
    read = widgets("en", security={"type": "NONE", "at": "en:3"}, deprecated=deprecated)
    recall = Recall(frozenset())
    assert recall.spec(known, read)["security"] == {"type": "TRADE", "at": "en:3"}
    assert [one.path for one in recall.lost] == ([] if deprecated else ["security"])
    only_english = Recall(frozenset({"en"}))
    known["source"] = {"address": "x", "en": "0", "zh": "0"}
    only_english.spec(known, {**widgets("zh"), "security": {"type": "NONE", "at": "zh:3"}})
    assert only_english.lost == []
    gone = Recall(frozenset(), accepted=lambda path: path == "security")
    assert gone.spec(known, {**read, "deprecated": False})["security"]["type"] == "NONE" and gone.lost == []


def test_an_answer_that_is_not_shown_any_more_is_what_it_was() -> None:
    known = {**widgets("en"), "source": {"address": "x", "en": "0", "zh": "0"}}
    known["answer"] = {"type": "object", "fields": [{"name": "code", "type": "integer", "at": "en:9 zh:9"}]}
    merged = Recall(frozenset({"zh"})).spec(known, widgets("en", answer={"type": "any"}))
    assert merged["answer"] == known["answer"]


def test_an_example_of_several_that_is_cut_off_is_lost() -> None:
    def examples(count: int) -> dict[str, Any]:
        return widgets(
            "en", examples=[{"role": "answer", "at": f"en:{n}", "json": str(n)} for n in range(1, count + 1)]
        )

    known = {**examples(2), "source": {"address": "x", "en": "0", "zh": "0"}}
    recall = Recall(frozenset({"zh"}))
    assert recall.spec(known, examples(1))["examples"] == known["examples"]
    assert [one.path for one in recall.lost] == ["examples.answer"]


def test_an_answer_without_members_and_an_example_of_several_are_lost_when_one_language_shows_them_no_more() -> None:
    both = {"address": "x", "en": "0", "zh": "0"}
    known = {**widgets("en"), "source": {**both, "zh_examples": 2}, "answer": {"type": "object", "at": "en:9 zh:9"}}
    read = {**widgets("en"), "source": both, "answer": {"type": "object", "at": "en:9"}}
    recall = Recall(frozenset())
    recall.spec(known, read)
    assert [one.path for one in recall.lost] == ["zh:answer", "zh:examples"]


def test_a_member_that_newer_english_examples_lack_need_not_come() -> None:
    def answer(language: str, *names: str) -> dict[str, Any]:
        fields = [{"name": name, "type": "integer", "at": f"{language}:9"} for name in names]
        return widgets(language, answer={"type": "object", "fields": fields})

    known = answer("en", "a", "b")
    known["answer"]["fields"] = [{**one, "at": "en:9 zh:9"} for one in known["answer"]["fields"]]
    known["source"] = {"address": "x", "en": "0", "zh": "0"}
    merged = Recall(frozenset({"zh"})).spec(known, answer("en", "a"))["answer"]["fields"]
    assert merged[1] == {"name": "b", "type": "integer", "presence": "conditional", "at": "zh:9"}


def test_what_has_a_default_in_the_language_that_is_missing_is_not_demanded_by_the_other() -> None:
    def spec(language: str, of: list[str], **price: str) -> dict[str, Any]:
        prices = [{"name": "price", "type": "decimal", "required": False, "at": "en:9 zh:9", **price}]
        when = [{"parameter": "colour", "one_of": ["RED"]}]
        rules = [{"rule": "required_if", "of": of, "when": when, "at": "en:11 zh:11"}]
        return widgets(language, parameters=prices, rules=rules)

    known, read = spec("en", ["widgetId"], default="1"), spec("zh", ["price", "widgetId"])
    merged = Recall(frozenset({"en"})).spec(known, read)
    assert [rule["of"] for rule in merged["rules"]] == [["widgetId"]]


def test_what_people_say_of_days_stays_when_their_correction_rests_on_the_missing_language() -> None:
    known = widgets(
        "en", notes=["both_venues"], changes=[{"path": "notes", "since": "2026-06-24", "now": "both_venues"}]
    )
    merged = Recall(frozenset({"en"})).spec(known, widgets("zh"))
    assert merged["notes"] == ["both_venues"] and merged["changes"] == known["changes"]


@pytest.mark.parametrize(
    ("part", "path"), [("parameters", "parameters.colour"), ("weight", "weight.ip"), ("rules", "rules.")]
)
def test_a_list_that_is_gone_as_a_whole_is_lost_row_by_row(part: str, path: str) -> None:
    known = widgets("en")
    known[part] = [{**one, "at": "en:9"} for one in known[part]]
    recall = Recall(frozenset())
    merged = recall.spec(known, {key: value for key, value in widgets("en").items() if key != part})
    assert merged[part] == known[part]
    assert len(recall.lost) == len(known[part]) and recall.lost[0].path.startswith(path)


def test_a_correction_that_is_taken_away_leaves_no_place_without_lines() -> None:
    read = widgets("en")
    known = widgets("en", answer={**read["answer"], "at": "corrected"})
    assert "at" not in Recall(frozenset()).spec(known, read)["answer"]


def test_a_note_that_one_language_has_lost_is_told(place: Bilingual) -> None:
    before = facts(place)
    place.write(
        "Close.md", page("Close", BOTH.replace(">   * `ticketId` 与 `label` 必须至少发送一个，不可同时发送\n> \n", ""))
    )
    told = place.told()
    assert told.status == 1 and "rules" in told.messages[0]
    assert facts(place) == before


def test_json_that_ends_early_is_not_mended_in_silence(place: Bilingual) -> None:
    before = facts(place)
    cut = PAGE.rstrip().removesuffix("}").rstrip()
    place.write("Close.md", page("Close", f"{cut}\n\n---\n{CHINESE}"))
    told = place.told()
    assert told.status == 1 and any("ends early" in message for message in told.messages)
    assert facts(place) == before


def test_a_few_pages_that_are_gone_are_each_a_finding(place: Bilingual) -> None:
    before = facts(place)
    (place.pages / "Close.md").unlink()
    told = place.told()
    assert told.status == 1
    [message] = told.messages
    assert "accept with --accept vanished:tide/close_ticket" in message
    assert place.told("--accept", "vanished:tide/close_ticket").status == 0
    assert facts(place) == before


def test_many_pages_that_are_gone_are_one_finding_about_the_crawl(place: Bilingual) -> None:
    more = ("Buy", "Sell", "Fold", "Lend", "Sort")
    for verb in more:
        place.write(f"{verb}.md", page(verb, BOTH))
    assert place.told().status == 0
    for verb in (*more, "Close"):
        (place.pages / f"{verb}.md").unlink()
    told = place.told()
    [message] = told.messages
    assert told.status == 1 and message.startswith("6 of 8 specs have no page here, tide/buy_ticket the first")
    assert place.told("--accept", "vanished").status == 0


def test_pages_that_were_picked_need_no_others(place: Bilingual) -> None:
    before = place.texts()
    result = run("transcribe", place.pages / "Close.md", "--specs", place.specs)
    assert result.exit_code == 0
    assert place.texts() == before
