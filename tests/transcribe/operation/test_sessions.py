"""Methods that stand inside a page of general information."""

from __future__ import annotations

import json

from tests.transcribe.invented_others import Guide, chinese, code, english, messages, read, saved

from generator.specs.model import Operation
from generator.transcribe.result import Result

PAGE = "derivatives/parcel-market/websocket-api-general-info"
LOGON = [
    "**Weight:** 2",
    "",
    '**Method** : "session.logon"',
    "",
    "**Parameters**",
    "",
    "Name| Type| Mandatory|  Description  ",
    "---|---|---|---  ",
    "`apiKey`| STRING| YES|   ",
    "`signature`| STRING| YES|   ",
    "`timestamp`| INT| YES|   ",
    "  ",
]
LOGOUT = ["**Weight:** 3", "", '**Method** : "session.logout"', "", "**Parameters** : None", ""]


def example(method: str) -> list[str]:
    request = code("{", '  "id": 1,', f'  "method": "{method}"', "}")
    answer = code("{", '  "id": 1,', '  "status": 200,', '  "result": {"since": 5}', "}")
    return ["> **Request**", *request, "", "> **Response**", *answer, ""]


def operations_of(result: Result) -> list[Operation]:
    return [spec for spec in result.specs if isinstance(spec, Operation)]


def page(**parts: list[str]) -> list[str]:
    return english("General Info", {"Vans": ["Vans connect."], **parts}, PAGE)


def test_statement_and_example_make_an_operation() -> None:
    result = read(saved(PAGE, page(Logon=[*LOGON, *example("session.logon")])))
    [logon] = operations_of(result)
    assert (logon.key, logon.section, logon.title) == ("parcels/ws-api/session_logon", "session", "Session Logon")
    assert (logon.request.method, logon.security.type) == ("session.logon", "USER_DATA")
    assert [(one.counter, one.cost) for one in logon.weight] == [("ip", 2)]
    assert [one.name for one in logon.parameters] == ["apiKey", "signature", "timestamp"]
    assert [one.name for one in logon.answer.fields] == ["since"]
    assert [json.loads(one.json).get("method") for one in logon.examples] == ["session.logon", None]


def test_an_example_may_stand_under_another_heading_than_its_method() -> None:
    parts = {"Logon": LOGON, "Logout": [*example("session.logon"), *LOGOUT], "Later": example("session.logout")}
    logon, logout = operations_of(read(saved(PAGE, page(**parts))))
    assert [len(one.examples) for one in (logon, logout)] == [2, 2]
    assert (logout.request.method, logout.weight[0].cost, logout.parameters) == ("session.logout", 3, ())


def test_a_method_without_a_signature_is_not_signed() -> None:
    [logout] = operations_of(read(saved(PAGE, page(Logout=[*LOGOUT, *example("session.logout")]))))
    assert logout.security.type == "NONE"


def test_the_rest_of_the_page_is_a_guide_and_every_line_is_counted_once() -> None:
    pages = saved(PAGE, page(Logout=[*LOGOUT, *example("session.logout")]))
    [message] = messages(read(pages))
    guide = Guide(message.partition("hash ")[2][:16], PAGE, "en")
    result = read(pages, guides=[guide])
    [account] = result.accounts
    body = [line for line in pages[0].lines[6:] if line.strip()]
    assert (messages(result), account.unexplained) == ([], ())
    assert account.used + account.acknowledged == len(body)
    assert account.acknowledged == 4


def test_only_the_english_page_states_methods() -> None:
    pages = saved(
        PAGE,
        page(Logout=[*LOGOUT, *example("session.logout")]),
        chinese("信息", {"退出": example("session.logout")}, PAGE),
    )
    result = read(pages)
    assert len(operations_of(result)) == 1
    assert operations_of(result)[0].source.zh is None


def test_other_examples_of_requests_are_prose() -> None:
    result = read(saved(PAGE, page(Format=example("van.start"))))
    assert (operations_of(result), len(messages(result))) == ([], 1)
