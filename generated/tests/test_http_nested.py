"""TLS within TLS: what a proxy that is spoken to in TLS says of the connection counts beside what the server says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from far_end import Far
from scripted import Scripted, Talk, answer, both, certified, trusting

from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Send
from binance_derivatives._protocol.signing import Secret

Kind = Callable[..., Any]
ADDRESS = "https://localhost"
GRANTED = b"HTTP/1.1 200 Connection established\r\n\r\n"
# Takes the proxy's end, the server's end within it, and the number of the connection; gives what is said to a request.
Says = Callable[[Far, Far, int], bytes]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certified(tmp_path_factory.mktemp("nested"))


def proxied(talk: Talk, certificate: Path) -> Far:
    """Be the proxy, up to the request for a tunnel."""
    outer = Far(certificate)
    while not outer.greeted:
        talk.send(outer.hears(talk.sock.recv(65536)))
    head = outer.opens(b"")
    while not head.endswith(b"\r\n\r\n"):
        head += outer.opens(talk.sock.recv(65536))
    return outer


def nested(talk: Talk, certificate: Path) -> tuple[Far, Far]:
    """Be the proxy and the server behind it."""
    outer, inner = proxied(talk, certificate), Far(certificate)
    talk.send(outer.says(GRANTED))
    while not inner.greeted:
        if said := inner.hears(outer.opens(talk.sock.recv(65536))):
            talk.send(outer.says(said))
    return outer, inner


def saying(says: Says, certificate: Path, ended: list[tuple[bool, bool]]) -> Callable[[Talk], None]:
    """Answer one request; the connection stays open."""

    def script(talk: Talk) -> None:
        outer, inner = nested(talk, certificate)
        head = inner.opens(b"")
        while not head.endswith(b"\r\n\r\n"):
            head += inner.opens(outer.opens(talk.sock.recv(65536)))
        talk.send(says(outer, inner, talk.number))
        while data := talk.sock.recv(65536):
            inner.opens(outer.opens(data))
        ended.append((inner.parted, outer.parted))

    return script


def asked(kind: Kind, says: Says, certificate: Path, count: int = 1) -> tuple[list[Reply | Failure], list[Any]]:
    """Ask the server through the proxy; give what came of it, and who was told farewell at the end of each connection."""
    ended = list[tuple[bool, bool]]()
    with Scripted(saying(says, certificate, ended)) as proxy:
        way = Secret(f"https://localhost:{proxy.port}")
        with kind(ADDRESS, proxy=way, ssl_context=trusting(certificate)) as client:
            replies = client.ask(*[Send("GET", f"{ADDRESS}/a", {})] * count)
    return replies, ended


def numbered(inner: Far, number: int) -> bytes:
    return inner.says(answer(b"%d" % number))


LAST: dict[str, Says] = {
    "the proxy's farewell": lambda outer, inner, number: outer.says(numbered(inner, number)) + outer.farewell(),
    "the server's farewell": lambda outer, inner, number: outer.says(numbered(inner, number) + inner.farewell()),
    "part of a record of the proxy's": lambda outer, inner, number: outer.says(numbered(inner, number))
    + outer.says(inner.says(answer(b"late")))[:9],
    "part of a record of the server's": lambda outer, inner, number: outer.says(
        numbered(inner, number) + inner.says(answer(b"late"))[:9]
    ),
}


@both
@pytest.mark.parametrize("says", LAST.values(), ids=LAST)
def test_what_follows_an_answer_ends_the_connection_whoever_says_it(kind: Kind, says: Says, certificate: Path) -> None:
    replies, _ = asked(kind, says, certificate, 2)
    assert [getattr(reply, "body", reply) for reply in replies] == [b"0", b"1"]


@both
def test_a_connection_that_is_closed_says_farewell_to_the_server_and_to_the_proxy(
    kind: Kind, certificate: Path
) -> None:
    replies, ended = asked(kind, lambda outer, inner, number: outer.says(numbered(inner, number)), certificate)
    assert [getattr(reply, "body", reply) for reply in replies] == [b"0"]
    assert ended == [(True, True)]


@both
def test_a_body_until_close_is_whole_if_the_server_says_so_and_cut_if_the_proxy_does(
    kind: Kind, certificate: Path
) -> None:
    body = b"HTTP/1.1 200 OK\r\n\r\nuntil close"
    [whole], _ = asked(kind, lambda outer, inner, _: outer.says(inner.says(body) + inner.farewell()), certificate)
    [cut], _ = asked(kind, lambda outer, inner, _: outer.says(inner.says(body)) + outer.farewell(), certificate)
    assert isinstance(whole, Reply) and whole.body == b"until close"
    assert isinstance(cut, Failure) and (cut.sent, "was cut" in cut.cause) == (True, True)


def parting(certificate: Path, said: bytes) -> Callable[[Talk], None]:
    def script(talk: Talk) -> None:
        outer = proxied(talk, certificate)
        talk.send((outer.says(said) if said else b"") + outer.farewell())
        talk.ended()

    return script


@both
@pytest.mark.parametrize("said", [b"", GRANTED[:9], GRANTED], ids=["nothing", "part of a word", "a word"])
def test_a_proxy_that_says_farewell_on_the_way_means_that_nothing_was_sent(
    kind: Kind, said: bytes, certificate: Path
) -> None:
    with Scripted(parting(certificate, said)) as proxy:
        way = Secret(f"https://localhost:{proxy.port}")
        with kind(ADDRESS, proxy=way, ssl_context=trusting(certificate)) as client:
            [failure] = client.ask(Send("GET", f"{ADDRESS}/a", {}))
    # It stays open, so only what was said ends the wait.
    assert (failure.sent, "no connection within" in failure.cause) == (False, False), failure.cause


@both
def test_a_proxy_that_says_farewell_with_the_servers_last_word_means_that_nothing_was_sent(
    kind: Kind, certificate: Path
) -> None:
    def script(talk: Talk) -> None:
        outer, inner = proxied(talk, certificate), Far(certificate)
        talk.send(outer.says(GRANTED))
        said = b""
        while not said:
            said = inner.hears(outer.opens(talk.sock.recv(65536)))
        talk.send(outer.says(said) + outer.farewell())
        talk.ended()

    with Scripted(script) as proxy:
        way = Secret(f"https://localhost:{proxy.port}")
        with kind(ADDRESS, proxy=way, ssl_context=trusting(certificate)) as client:
            [failure] = client.ask(Send("GET", f"{ADDRESS}/a", {}))
    assert (failure.sent, "before anything was sent" in failure.cause) == (False, True), failure.cause
