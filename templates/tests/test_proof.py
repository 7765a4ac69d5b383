"""A short run of the proof, and that a client which lied would be found out."""

import logging
import os
import signal
import socket
from collections import Counter
from urllib.parse import urlsplit

import proof
import pytest
from proof_books import Report, Told, lies_in
from proof_kills import kill
from waiting import HANG

from binance_derivatives._protocol import flow
from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Send
from binance_derivatives.testing.faults import Fault

CLIENTS = ("rest", "async rest", "ws-api", "async ws-api")


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> None:
    # Late and doubled answers are sent on purpose here.
    caplog.set_level(logging.ERROR, "binance_derivatives")


def test_what_the_clients_say_of_every_order_agrees_with_the_books_of_the_exchange() -> None:
    report = proof.prove(1000, 1)
    print(report)
    assert report.lies == ()
    assert report.duplicates == 0
    assert report.orders == 1000
    assert report.cancels > 500
    # All that is unknown was settled, and was found or is absent for good.
    assert report.told["unknown"] == report.settled["order"] + report.settled["absent"] > 20
    assert report.told["rejected"] > 20
    assert len(report.faults) > 15
    assert {through for through, _ in report.kinds} == set(CLIENTS)
    assert {"interrupted", "another_order", "no_evidence", "open_code", "cached"} <= {what for _, what in report.kinds}


def test_without_faults_and_with_those_that_leave_nothing_open_no_outcome_is_unknown() -> None:
    report = proof.prove(300, 1, proof.rates_of("none"))
    assert (report.uncertain, report.faults, report.lies, report.settled) == ({}, {}, (), {})
    assert set(report.told) <= {"done", "rejected"}
    assert "unknown: 0.00%" in str(report)
    # For each kind the calls, and the share of them whose outcome is not known.
    counts = {"done": 3, "unknown": 1, "order": 1}
    shown = str(Report(4, 0, {}, {}, 0, {}, {("rest", "cut"): Counter(counts)}, (), 0.0)).splitlines()[-1]
    assert shown.split() == ["rest,", "cut", "4", "25%", "3", "0", "0", "1", "1", "0", "0"]
    sure = proof.certain(300, 1)
    assert (sure.uncertain, sure.lies, sure.duplicates, sure.settled) == ({}, (), 0, {})
    assert len(sure.faults) > 8 and sure.told["rejected"] > 10


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here")
def test_a_client_that_two_processes_or_two_loops_use_tells_the_truth_in_both() -> None:
    report = proof.prove(0, 1, {}, twice=2)
    assert (report.lies, report.duplicates, report.settled) == ((), 0, {})
    assert report.kinds["rest", "fork"] == report.kinds["async rest", "fork"] == {"done": 18}
    for through in ("async rest", "async ws-api"):
        assert report.kinds[through, "two loops"] == {"done": 4, "not sent": 2}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="nothing is killed here")
def test_an_exchange_that_is_killed_and_started_again_makes_no_client_lie() -> None:
    books = proof.Books()
    did = kill(books, 150, 1, 2)
    report = proof.report_of(books, did, {}, 0.0)
    print(report)
    assert (report.lies, report.duplicates, report.settled.get("not possible", 0)) == ((), 0, 0)
    assert report.orders == 150 and report.told["done"] > 50
    assert {through for through, what in report.kinds if what == "killed"} == set(CLIENTS)
    assert report.told.get("unknown", 0) == sum(report.settled.values())


@pytest.mark.parametrize("name", sorted(proof.CERTAIN))
def test_a_fault_that_leaves_the_answer_whole_makes_no_outcome_unknown(name: str) -> None:
    report = proof.prove(100, 1, proof.rates_of(name))
    assert sum(report.faults.values()) > 3
    assert (report.uncertain, report.lies, report.duplicates) == ({}, (), 0)


@pytest.mark.parametrize("name", ["endless", "reset", "late_body", "another_order", "no_evidence", "open_code"])
def test_a_fault_that_leaves_it_open_is_an_unknown_outcome_and_settled(name: str) -> None:
    report = proof.prove(80, 1, proof.rates_of(name))
    told = sum((counts for (_, fault), counts in report.kinds.items() if fault == name), Counter[str]())
    assert report.lies == () and told["unknown"] == told["order"] + told["absent"] > 3
    # What the exchange refuses by itself, such as a cancel of nothing, it refuses all the same.
    assert set(told) <= {"unknown", "order", "absent", "rejected"}


def test_a_fault_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="there is no fault mood, there are: usual, none, refused"):
        proof.rates_of("surplus,mood")


class Credulous:
    """A transport that takes what comes next for the answer: it counts no interim answers, and looks for no surplus."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self._place = (parts.hostname or "", parts.port or 0)
        self._start = len(address)
        self._sock: socket.socket | None = None
        self._left = b""

    def exchange(self, request: Send) -> Reply:
        if self._sock is None:
            self._sock, self._left = socket.create_connection(self._place, timeout=HANG), b""
        body = request.body or b""
        fields = "".join(f"{name}: {value}\r\n" for name, value in request.headers.items())
        head = f"{request.method} {request.url[self._start :]} HTTP/1.1\r\n{fields}Content-Length: {len(body)}\r\n\r\n"
        self._sock.sendall(head.encode() + body)
        head_, _, self._left = self._until(b"\r\n\r\n").partition(b"\r\n\r\n")
        lines = head_.decode().split("\r\n")
        named = dict(line.split(": ", 1) for line in lines[1:])
        size = int(named.get("Content-Length", "0"))
        while len(self._left) < size:
            self._left += self._piece()
        content, self._left = self._left[:size], self._left[size:]
        return Reply(int(lines[0].split()[1]), content, named)

    def close(self) -> None:
        if self._sock is not None:
            self._sock.close()

    def _until(self, mark: bytes) -> bytes:
        data = self._left
        while mark not in data:
            data += self._piece()
        return data

    def _piece(self) -> bytes:
        assert self._sock is not None
        piece = self._sock.recv(65536)
        if not piece:
            self._sock.close()
            self._sock = None
            raise Failure("the connection ended", sent=True)
        return piece


@pytest.mark.parametrize("name", ["interim", "interims", "surplus"])
def test_a_client_that_mixes_answers_up_and_believes_them_is_found_out(
    name: Fault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flow, "doubt", lambda call, body: None)
    report = proof.prove(60, 1, {name: 0.2}, transport=Credulous)
    assert report.lies


@pytest.mark.parametrize("name", ["interim", "interims"])
def test_answers_that_are_mixed_up_prove_nothing_and_are_no_lies(name: Fault) -> None:
    report = proof.prove(60, 1, {name: 0.2}, transport=Credulous)
    # A refusal names no order, so that nothing shows that it is another's; what shows success does.
    assert [lie for lie in report.lies if "said rejected" not in lie] == []
    assert report.told["unknown"] == sum(report.settled.values()) > 30
    assert not report.settled.get("not possible")


@pytest.mark.parametrize(
    ("told", "found", "executed", "lies"),
    [
        ("done", None, 1, 0),
        ("done", None, 0, 1),
        ("rejected", None, 1, 1),
        ("rejected", None, 0, 0),
        ("not sent", None, 1, 1),
        ("unknown", True, 1, 0),
        ("unknown", True, 0, 1),
        ("unknown", False, 1, 1),
        ("unknown", False, 0, 0),
    ],
)
def test_a_lie_is_found_out(told: Told, found: bool | None, executed: int, lies: int) -> None:
    books = proof.Books(placed={"mine": told}, found={} if found is None else {("mine", "placed"): found})
    assert len(lies_in(books, {"placed": Counter({"mine": executed}), "canceled": Counter()})) == lies
