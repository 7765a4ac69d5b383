"""Both HTTP transports over TLS and through proxies: who is trusted, what is cut, and that no login shows."""

from __future__ import annotations

import base64
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

import pytest
from invented import unused_port
from scripted import Scripted, Talk, answer, both, carry, certified, serving, trusting
from waiting import HANG
from written import Written

from binance_derivatives._http.proxies import Proxy
from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Send
from binance_derivatives._protocol.signing import Secret

Kind = Callable[..., Any]
PASSWORD = "word/nobody may see"
LOGIN = "me:word%2Fnobody%20may%20see@"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certified(tmp_path_factory.mktemp("tls"))


def echo(talk: Talk) -> None:
    while head := talk.head():
        talk.send(answer(head.split()[1]))


def closing(talk: Talk) -> None:
    talk.answers(answer(b"{}", "Connection: close"))
    talk.ended()


@both
def test_an_encrypted_connection_is_kept(kind: Kind, certificate: Path) -> None:
    with (
        Scripted(echo, tls=serving(certificate)) as server,
        kind(server.address, ssl_context=trusting(certificate)) as client,
    ):
        replies = client.ask(server.send("/1"), server.send("/2"))
        assert [reply.body for reply in replies] == [b"/1", b"/2"]
        assert len(server.connections) == 1


@both
def test_answers_of_more_than_one_record_are_read(kind: Kind, certificate: Path) -> None:
    body = bytes(range(256)) * 2000
    with Scripted(lambda talk: talk.answers(answer(body), answer(b"2")), tls=serving(certificate)) as server:
        with kind(server.address, ssl_context=trusting(certificate)) as client:
            replies = client.ask(server.send(method="POST", body=b"x"), server.send())
            assert [reply.body for reply in replies] == [body, b"2"]


@both
def test_a_session_is_resumed(kind: Kind, certificate: Path) -> None:
    context = serving(certificate)
    with Scripted(closing, tls=context) as server, kind(server.address, ssl_context=trusting(certificate)) as client:
        assert [reply.status for reply in client.ask(server.send(), server.send())] == [200, 200]
    assert context.session_stats()["hits"] == 1


@both
def test_a_session_that_can_be_resumed_is_resumed_again(
    kind: Kind, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python 3.11 loses the memory of each session that it is asked for."""
    real: Any = ssl.SSLObject.session
    asked = list[object]()

    def session(self: ssl.SSLObject) -> object:
        asked.append(real.fget(self))
        return asked[-1]

    monkeypatch.setattr(ssl.SSLObject, "session", property(session, real.fset))
    context = serving(certificate)
    with Scripted(closing, tls=context) as server, kind(server.address, ssl_context=trusting(certificate)) as client:
        client.ask(*(server.send() for _ in range(4)))
    assert context.session_stats()["hits"] == 3
    assert len(asked) == 1


@both
def test_the_server_is_asked_for_by_its_name(kind: Kind, certificate: Path) -> None:
    names = list[str | None]()
    context = serving(certificate)
    context.sni_callback = lambda sock, name, used: names.append(name)
    with Scripted(echo, tls=context) as server:
        address = f"https://localhost:{server.port}"
        with kind(address, ssl_context=trusting(certificate)) as client:
            assert client.ask(Send("GET", f"{address}/a", {}))[0].status == 200
    assert names == ["localhost"]


@both
def test_without_a_context_the_systems_certificates_decide_and_http_1_is_agreed_on(
    kind: Kind, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    agreed = list[str | None]()

    def script(talk: Talk) -> None:
        assert isinstance(talk.sock, ssl.SSLSocket)
        agreed.append(talk.sock.selected_alpn_protocol())
        echo(talk)

    context = serving(certificate)
    context.set_alpn_protocols(["h2", "http/1.1"])
    # Where OpenSSL looks for what the system trusts.
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with Scripted(script, tls=context) as server, kind(server.address) as client:
        assert client.ask(server.send("/1"))[0].body == b"/1"
    assert agreed == ["http/1.1"]


@both
@pytest.mark.parametrize("trust", ["nobody", "another name"])
def test_a_certificate_that_is_not_accepted_means_that_nothing_was_sent(
    kind: Kind, trust: str, certificate: Path
) -> None:
    named = trust == "another name"
    try:
        server = Scripted(echo, host="127.0.0.2" if named else "127.0.0.1", tls=serving(certificate))
    except OSError:
        pytest.skip("only Linux has all of 127.0.0.0/8")
    with server, kind(server.address, ssl_context=trusting(certificate) if named else None) as client:
        [failure] = client.ask(server.send())
    assert (failure.sent, "certificate verify failed" in failure.cause.lower()) == (False, True)
    assert server.received == []


@both
@pytest.mark.parametrize(
    ("heard", "said"),
    [(1, b"HTTP/1.1 400 Bad\r\n\r\n"), (1, b""), (65536, b""), (65536, b"\x16\x03\x03\x00\x50\x02")],
    ids=["plain", "reset", "end", "part of a record"],
)
def test_a_handshake_that_fails_means_that_nothing_was_sent(kind: Kind, heard: int, said: bytes) -> None:
    def script(talk: Talk) -> None:
        talk.sock.recv(heard)
        talk.send(said)

    with Scripted(script) as server:
        address = server.address.replace("http", "https")
        with kind(address) as client:
            [failure] = client.ask(Send("GET", f"{address}/a", {}))
    assert isinstance(failure, Failure) and failure.sent is False


@both
def test_a_handshake_that_does_not_go_on_ends_in_time(kind: Kind) -> None:
    with Scripted(Talk.ended) as server:
        address = server.address.replace("http", "https")
        with kind(address, 0.05) as client:
            [failure] = client.ask(Send("GET", f"{address}/a", {}))
    assert (failure.sent, "no connection within 0.05 s" in failure.cause) == (False, True)


def until_close(farewell: bool) -> Callable[[Talk], None]:
    def script(talk: Talk) -> None:
        talk.answers(b"HTTP/1.1 200 OK\r\n\r\nuntil close")
        if farewell:
            try:
                assert isinstance(talk.sock, ssl.SSLSocket)
                talk.sock.unwrap()
            except OSError:
                pass

    return script


@both
def test_a_body_until_close_is_whole_with_a_farewell_and_cut_without(kind: Kind, certificate: Path) -> None:
    with Scripted(until_close(True), until_close(False), tls=serving(certificate)) as server:
        with kind(server.address, ssl_context=trusting(certificate)) as client:
            whole, cut = client.ask(server.send(), server.send())
    assert whole.body == b"until close"
    assert (cut.sent, "cut" in cut.cause or "EOF" in cut.cause) == (True, True)


@both
def test_a_farewell_behind_an_answer_ends_the_connection(kind: Kind, certificate: Path) -> None:
    def script(talk: Talk) -> None:
        talk.answers(answer(b"1"))
        try:
            assert isinstance(talk.sock, ssl.SSLSocket)
            talk.sock.unwrap()
        except OSError:
            pass

    with Scripted(script, echo, tls=serving(certificate)) as server:
        with kind(server.address, ssl_context=trusting(certificate)) as client:
            assert client.ask(server.send())[0].body == b"1"
            for thread in server._threads[1:]:
                thread.join(HANG)
            assert client.ask(server.send("/2"))[0].body == b"/2"


def through(talk: Talk, port: int, granted: bytes) -> None:
    """Connect to the port and carry bytes both ways."""
    with socket.create_connection(("127.0.0.1", port), HANG) as far:
        talk.send(granted)
        carry(talk.sock, far)


def connect(talk: Talk) -> None:
    head = talk.head()
    if head:
        through(talk, int(head.split()[1].rpartition(b":")[2]), b"HTTP/1.1 200 Connection established\r\n\r\n")


def socks5(talk: Talk) -> None:
    """A SOCKS 5 proxy that wants a login; each word comes in pieces."""
    sock = talk.sock
    assert sock.recv(4) == b"\x05\x02\x00\x02"
    for piece in (b"\x05", b"\x02"):
        talk.send(piece)
    assert sock.recv(100) == b"\x01\x02me" + bytes([len(PASSWORD)]) + PASSWORD.encode()
    talk.send(b"\x01\x00")
    assert sock.recv(3) == b"\x05\x01\x00"
    kind = sock.recv(1)
    host = sock.recv(4) if kind == b"\x01" else sock.recv(sock.recv(1)[0])
    port = int.from_bytes(sock.recv(2), "big")
    talk._said.append(host)
    talk.send(b"\x05\x00\x00")
    through(talk, port, b"\x01\x7f\x00\x00\x01\x00\x00")


@both
@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "TLS"])
@pytest.mark.parametrize("scheme", ["http", "https", "socks5", "socks5h"])
def test_requests_go_through_proxies_of_every_kind(kind: Kind, scheme: str, encrypted: bool, certificate: Path) -> None:
    tls, to_proxy = serving(certificate) if encrypted else None, serving(certificate) if scheme == "https" else None
    script = socks5 if scheme.startswith("socks") else connect if encrypted else echo
    with Scripted(echo, tls=tls) as server, Scripted(script, tls=to_proxy) as proxy:
        address = Secret(f"{scheme}://{LOGIN}127.0.0.1:{proxy.port}")
        with kind(server.address, proxy=address, ssl_context=trusting(certificate)) as client:
            replies = client.ask(server.send("/a"), server.send("/b"))
            seen = f"http://127.0.0.1:{server.port}" if script is echo else ""
            assert [reply.body.decode() for reply in replies] == [f"{seen}/a", f"{seen}/b"]
            assert len(proxy.connections) == 1
    login = b"Proxy-Authorization: Basic " + base64.b64encode(f"me:{PASSWORD}".encode())
    if script is socks5:
        assert proxy.received == [b"\x7f\x00\x00\x01"]
    else:
        assert login in proxy.received[0]
    assert not any(login in head for head in server.received)


@both
@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hint\r\n", b"X: 1\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"),
        (b"", b"HTTP/1.1 299 Granted\r\n\r\n"),
    ],
    ids=["behind interim answers", "by any status of success"],
)
def test_a_tunnel_is_granted(kind: Kind, before: bytes, after: bytes, certificate: Path) -> None:
    def script(talk: Talk) -> None:
        port = int(talk.head().split()[1].rpartition(b":")[2])
        talk.send(before)
        through(talk, port, after)

    with Scripted(echo, tls=serving(certificate)) as server, Scripted(script) as proxy:
        address = Secret(f"http://127.0.0.1:{proxy.port}")
        with kind(server.address, proxy=address, ssl_context=trusting(certificate)) as client:
            assert client.ask(server.send("/a"))[0].body == b"/a"


@both
def test_a_socks_proxy_that_wants_a_login_that_was_not_offered_gets_none(kind: Kind) -> None:
    said = list[bytes]()

    def script(talk: Talk) -> None:
        said.append(talk.sock.recv(100))
        talk.send(b"\x05\x02")
        said.append(talk.sock.recv(100))

    with Scripted(script) as proxy:
        with kind("http://exchange.invalid", proxy=Secret(f"socks5://127.0.0.1:{proxy.port}")) as client:
            [failure] = client.ask(Send("GET", "http://exchange.invalid/a", {}))
    assert (failure.sent, "wants another login" in failure.cause) == (False, True)
    assert said == [b"\x05\x01\x00", b""]


@both
def test_a_socks_proxy_looks_names_up_itself(kind: Kind) -> None:
    with Scripted(echo) as server, Scripted(socks5) as proxy:
        start = f"http://exchange.invalid:{server.port}"
        with kind(start, proxy=Secret(f"socks5://{LOGIN}127.0.0.1:{proxy.port}")) as client:
            assert client.ask(Send("GET", f"{start}/a", {}))[0].body == b"/a"
    assert proxy.received == [b"exchange.invalid"]


@both
def test_an_address_without_a_port_means_that_of_its_scheme(kind: Kind) -> None:
    asked = list[bytes]()

    def socks(talk: Talk) -> None:
        talk.sock.recv(3)
        talk.send(b"\x05\x00")
        asked.append(talk.sock.recv(100)[-2:])

    with Scripted(Talk.head) as http, Scripted(socks) as other:
        with kind("https://exchange.invalid", proxy=Secret(f"http://127.0.0.1:{http.port}")) as client:
            client.ask(Send("GET", "https://exchange.invalid/a", {}))
        with kind("http://exchange.invalid", proxy=Secret(f"socks5://127.0.0.1:{other.port}")) as client:
            client.ask(Send("GET", "http://exchange.invalid/a", {}))
    assert http.received[0].startswith(b"CONNECT exchange.invalid:443 HTTP/1.1\r\nHost: exchange.invalid:443\r\n")
    assert asked == [(80).to_bytes(2, "big")]


@both
def test_addresses_of_ipv6_are_spelled_for_a_proxy_as_it_reads_them(kind: Kind) -> None:
    asked = list[bytes]()

    def socks(talk: Talk) -> None:
        talk.sock.recv(3)
        talk.send(b"\x05\x00")
        asked.append(talk.sock.recv(100))
        talk.send(b"\x05\x00\x00\x04" + bytes(15))
        # The rest of its own address, in a piece of its own.
        talk.send(bytes(3))
        echo(talk)

    with Scripted(Talk.head) as http, Scripted(socks) as other:
        with kind("https://[2001:db8::1]:8443", proxy=Secret(f"http://127.0.0.1:{http.port}")) as client:
            client.ask(Send("GET", "https://[2001:db8::1]:8443/a", {}))
        with kind("http://[2001:db8::1]:81", proxy=Secret(f"socks5://127.0.0.1:{other.port}")) as client:
            [reply] = client.ask(Send("GET", "http://[2001:db8::1]:81/a", {}))
            assert reply.body == b"/a"
    assert http.received[0].startswith(b"CONNECT [2001:db8::1]:8443 HTTP/1.1\r\nHost: [2001:db8::1]:8443\r\n")
    place = socket.inet_pton(socket.AF_INET6, "2001:db8::1")
    assert asked == [b"\x05\x01\x00\x04" + place + (81).to_bytes(2, "big")]


@both
def test_a_proxy_that_answers_without_end_is_left(kind: Kind) -> None:
    done = list[int]()

    def script(talk: Talk) -> None:
        talk.head()
        # More than a system keeps for one who does not read.
        for turn in range(400):
            talk.send(b"x" * 65536)
            done.append(turn)

    with Scripted(script) as proxy:
        with kind("https://exchange.invalid", proxy=Secret(f"http://127.0.0.1:{proxy.port}")) as client:
            [failure] = client.ask(Send("GET", "https://exchange.invalid/a", {}))
    assert isinstance(failure, Failure) and failure.sent is False
    assert len(done) < 400


@both
@pytest.mark.parametrize("login", ["", "me:" + "x" * 256, ":word"])
def test_a_login_that_no_socks_proxy_could_read_is_not_cut(kind: Kind, login: str) -> None:
    said = list[bytes]()

    def script(talk: Talk) -> None:
        said.append(talk.sock.recv(100))
        talk.send(b"\x05\x02")
        said.append(talk.sock.recv(1000))

    with Scripted(script) as proxy:
        address = Secret(f"socks5://{login}@127.0.0.1:{proxy.port}")
        with kind("http://exchange.invalid", proxy=address) as client:
            [failure] = client.ask(Send("GET", "http://exchange.invalid/a", {}))
    assert isinstance(failure, Failure) and failure.sent is False
    assert said[1] == b"" and "x" * 9 not in failure.cause


GRANTED = b"\x05\x00\x00\x01" + bytes(6)
REFUSING: dict[str, tuple[str, list[bytes], str]] = {
    "login wanted": (
        "http",
        [b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"],
        "status 407",
    ),
    "bad gateway": ("http", [b"HTTP/1.1 502 Bad\r\n\r\n"], "status 502"),
    "another protocol": ("http", [b"HTTP/1.1 101 Switching\r\n\r\n"], "status 101"),
    "hints only": ("http", [b"HTTP/1.1 103 Hint\r\n\r\n"], "did not answer"),
    "no HTTP": ("http", [b"SSH-2.0\r\n\r\n"], "did not answer with HTTP"),
    "another protocol with a number": ("http", [b"ICY 200 OK\r\n\r\n"], "did not answer with HTTP"),
    "no word": ("http", [b""], "did not answer"),
    "a word before ours": ("http", [b"HTTP/1.1 200 OK\r\n\r\nx"], "before anything was sent"),
    "no SOCKS": ("socks5", [b"HT"], "speaks no SOCKS 5"),
    "SOCKS 4": ("socks5", [b"\x04\x00"], "speaks no SOCKS 5"),
    "SOCKS 4 later": ("socks5", [b"\x05\x00", b"\x04" + GRANTED[1:]], "speaks no SOCKS 5"),
    "a kind of address that there is not": ("socks5", [b"\x05\x00", GRANTED[:3] + b"\x02" + GRANTED[4:]], "no SOCKS 5"),
    "a word before ours through SOCKS": ("socks5", [b"\x05\x00", GRANTED + b"x"], "before anything was sent"),
    "another login": ("socks5", [b"\x05\xff"], "another login"),
    "a wrong login": ("socks5", [b"\x05\x02", b"\x01\x01"], "refused the login"),
    "a rule": ("socks5", [b"\x05\x00", b"\x05\x02\x00\x01\x00\x00\x00\x00\x00\x00"], "its rules do not allow it"),
    "silence": ("socks5", [b"\x05\x00", b""], "hung up"),
}


@both
@pytest.mark.parametrize("case", REFUSING)
def test_a_proxy_that_refuses_means_that_nothing_was_sent_and_shows_no_login(kind: Kind, case: str) -> None:
    scheme, said, why = REFUSING[case]

    def script(talk: Talk) -> None:
        for one in said:
            if scheme == "http":
                talk.head()
            else:
                talk.sock.recv(1000)
            talk.send(one)

    with Scripted(script) as proxy:
        address = Secret(f"{scheme}://{LOGIN}127.0.0.1:{proxy.port}")
        with kind("https://exchange.invalid", proxy=address) as client:
            [failure] = client.ask(Send("GET", "https://exchange.invalid/a", {}))
    assert isinstance(failure, Failure)
    assert (failure.sent, why in failure.cause) == (False, True), failure.cause
    assert PASSWORD not in failure.cause and "word%2F" not in failure.cause
    written = Written()
    written.error("proxy", failure)
    written.everything("transport", client.transport)
    assert written.finds({PASSWORD, "word%2F", base64.b64encode(f"me:{PASSWORD}".encode()).decode()}) == []


@both
@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("status", [200, 407])
def test_a_login_that_a_proxy_repeats_in_an_answer_of_its_own_is_masked(
    kind: Kind, scheme: str, status: int, certificate: Path
) -> None:
    told = f"me:{PASSWORD}"
    packed = base64.b64encode(told.encode()).decode()

    def script(talk: Talk) -> None:
        assert packed.encode() in talk.head()
        talk.send(answer(f"{told} {packed} no".encode(), f"X-Login: Basic {packed}", status=f"{status} Said"))

    with Scripted(script, tls=serving(certificate) if scheme == "https" else None) as proxy:
        way = Secret(f"{scheme}://{LOGIN}127.0.0.1:{proxy.port}")
        with kind("http://exchange.invalid", proxy=way, ssl_context=trusting(certificate)) as client:
            [reply] = client.ask(Send("GET", "http://exchange.invalid/a", {}))
    filled = "=" * (len(packed) - len(packed.rstrip("=")))
    assert (reply.status, reply.body.decode()) == (status, f"*** ***{filled} no")
    assert (reply.headers["x-login"], reply.headers["content-length"]) == (
        f"Basic ***{filled}",
        str(len(told) + len(packed) + 4),
    )
    written = Written()
    written.everything("transport", client.transport)
    assert written.finds({PASSWORD, packed}) == []


@both
@pytest.mark.parametrize("status", ["200 OK", "400 Bad"])
def test_an_answer_through_a_proxy_with_an_empty_login_stays_as_it_is(kind: Kind, status: str) -> None:
    with Scripted(lambda talk: talk.answers(answer(b'{"code":-1}', status=status))) as proxy:
        with kind("http://exchange.invalid", proxy=Secret(f"http://:@127.0.0.1:{proxy.port}")) as client:
            [reply] = client.ask(Send("GET", "http://exchange.invalid/a", {}))
    assert isinstance(reply, Reply) and reply.body == b'{"code":-1}'


@both
def test_a_proxy_that_is_not_there_means_that_nothing_was_sent(kind: Kind) -> None:
    for scheme in ("http", "https", "socks5"):
        with kind("http://exchange.invalid", proxy=Secret(f"{scheme}://{LOGIN}127.0.0.1:{unused_port()}")) as client:
            [failure] = client.ask(Send("GET", "http://exchange.invalid/a", {}))
        assert failure.sent is False and PASSWORD not in failure.cause


def test_a_proxy_shows_neither_user_nor_password() -> None:
    proxy = Proxy.of(f"https://{LOGIN}[::1]:8443")
    assert (proxy.scheme, proxy.host, proxy.port) == ("https", "::1", 8443)
    assert PASSWORD not in repr(proxy) and "'me'" not in repr(proxy)
    assert Proxy.of("http://host").login() is None


def test_a_proxy_without_a_port_is_at_that_of_its_scheme() -> None:
    ports = {scheme: Proxy.of(f"{scheme}://host").port for scheme in ("http", "https", "socks5", "socks5h")}
    assert ports == {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}


@pytest.mark.parametrize(
    "address", ["nowhere", "ftp://h:1", "http://:1", "http://h:99999", "http://h:x", "http://h:1/path", "http://h?x=1"]
)
def test_an_address_that_is_no_proxys_is_refused_and_not_shown(address: str) -> None:
    with pytest.raises(ValueError, match="proxy is not an address") as caught:
        Proxy.of(address)
    assert address not in str(caught.value)


class Sealing(Protocol):
    """Encrypts, and says farewell behind it if told to."""

    def __call__(self, data: bytes, farewell: bool = False) -> bytes: ...


def encrypting(talk: Talk, context: ssl.SSLContext) -> Sealing:
    """Greet by hand, so that records can be cut; give what encrypts."""
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    tls = context.wrap_bio(incoming, outgoing, server_side=True)
    while True:
        try:
            tls.do_handshake()
            request = tls.read(65536)
            assert request.endswith(b"\r\n\r\n")
            break
        except ssl.SSLWantReadError:
            talk.send(outgoing.read())
            incoming.write(talk.sock.recv(65536))
    talk.send(outgoing.read())

    def sealed(data: bytes, farewell: bool = False) -> bytes:
        tls.write(data)
        if farewell:
            with suppress(ssl.SSLWantReadError):
                tls.unwrap()
        return outgoing.read()

    return sealed


@both
def test_a_farewell_in_one_piece_with_an_answer_ends_the_connection_though_it_stays_open(
    kind: Kind, certificate: Path
) -> None:
    """Nothing shows on the socket any more."""
    context = serving(certificate)

    def script(talk: Talk) -> None:
        talk.send(encrypting(talk, context)(answer(b"%d" % talk.number), farewell=True))
        talk.ended()

    with Scripted(script) as server:
        address = server.address.replace("http:", "https:")
        with kind(address, ssl_context=trusting(certificate)) as client:
            replies = client.ask(*[Send("GET", f"{address}/a", {})] * 2)
    assert [reply.body for reply in replies] == [b"0", b"1"]


@both
def test_part_of_a_record_behind_an_answer_ends_the_connection(kind: Kind, certificate: Path) -> None:
    """The rest of it would be the answer to the next request."""
    context = serving(certificate)

    def torn(talk: Talk) -> None:
        sealed = encrypting(talk, context)
        surplus = answer(b"nobody asked")
        first, second = sealed(answer(b"1")), sealed(surplus)
        talk.send(first + second[:9])
        talk.ended()

    def whole(talk: Talk) -> None:
        talk.send(encrypting(talk, context)(answer(b"2")))
        talk.ended()

    with Scripted(torn, whole) as server:
        address = server.address.replace("http:", "https:")
        with kind(address, ssl_context=trusting(certificate)) as client:
            asked = [Send(one.method, one.url.replace("http:", "https:"), one.headers) for one in [server.send()] * 2]
            assert [reply.body for reply in client.ask(*asked)] == [b"1", b"2"]
