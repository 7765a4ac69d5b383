"""Keys that sign with RSA or Ed25519, sessions, and TLS."""

from __future__ import annotations

import asyncio
import base64
import socket
import ssl
import urllib.request
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, UTC
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from waiting import HANG

from binance_derivatives.testing import Exchange

if TYPE_CHECKING:
    from conftest import Caller, Clock

cryptography = pytest.importorskip("cryptography")

from cryptography import x509  # noqa: E402
from cryptography.hazmat.primitives import hashes, serialization  # noqa: E402
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa  # noqa: E402
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: E402

THING = "symbol=ABC&thingId=1"
SESSION: list[dict[str, Any]] = [
    {
        "key": "ws-api/session_logon",
        "kind": "ws_api",
        "method": "session.logon",
        "security": "USER_DATA",
        "weight": [{"counter": "ip", "cost": 2}],
        "parameters": [
            {"name": "apiKey", "type": "string", "required": True},
            {"name": "signature", "type": "string", "required": True},
            {"name": "timestamp", "type": "long", "required": True},
        ],
    },
    *(
        {"key": f"ws-api/session_{word}", "kind": "ws_api", "method": f"session.{word}", "security": "NONE"}
        for word in ("status", "logout")
    ),
]


def pem(key: Any) -> bytes:
    public: bytes = key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return public


def ed25519(key: Ed25519PrivateKey, payload: str) -> str:
    return base64.b64encode(key.sign(payload.encode())).decode()


def signed_with_rsa(key: rsa.RSAPrivateKey, payload: str) -> str:
    return base64.b64encode(key.sign(payload.encode(), padding.PKCS1v15(), hashes.SHA256())).decode()


@pytest.fixture(scope="module")
def rsa_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


@pytest.fixture(scope="module")
def key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.generate()


@pytest.fixture
def logged(
    invented: dict[str, Any], clock: Clock, key: Ed25519PrivateKey, caller_of: Callable[[Exchange], Caller]
) -> Iterator[Caller]:
    """A caller of an exchange that knows an Ed25519 key and offers sessions."""
    catalog = {**invented, "operations": [*invented["operations"], *SESSION]}
    with Exchange("invented", clock=clock, catalog=catalog, public_key=pem(key)) as exchange:
        yield caller_of(exchange)


def params(caller: Caller, key: Ed25519PrivateKey, **more: Any) -> dict[str, Any]:
    sent = {"apiKey": caller.exchange.api_key, "timestamp": caller.clock.now, **more}
    return {**sent, "signature": ed25519(key, "&".join(f"{name}={sent[name]}" for name in sorted(sent)))}


def logon(caller: Caller, key: Ed25519PrivateKey) -> dict[str, Any]:
    return {"id": "logon", "method": "session.logon", "params": params(caller, key)}


def bare(caller: Caller, **more: Any) -> dict[str, Any]:
    """A request that relies on the session."""
    sent = {"symbol": "ABC", "thingId": 1, "timestamp": caller.clock.now, **more}
    return {"id": "bare", "method": "thing.cancel", "params": sent}


def codes(answers: list[Any]) -> list[int | None]:
    return [answer.get("error", {}).get("code") for answer in answers]


def test_an_rsa_signature_is_checked(
    invented: dict[str, Any], clock: Clock, rsa_key: rsa.RSAPrivateKey, caller_of: Callable[[Exchange], Caller]
) -> None:
    with Exchange("invented", clock=clock, catalog=invented, public_key=pem(rsa_key).decode()) as exchange:
        caller = caller_of(exchange)
        payload = f"{THING}&timestamp={clock.now}"
        good = quote(signed_with_rsa(rsa_key, payload), safe="")
        assert caller.cancel(f"{payload}&signature={good}").status == 200
        assert caller.cancel(f"{payload}1&signature={good}").code == -1021
        assert caller.cancel(f"symbol=X&{payload}&signature={good}").code == -1022
        assert caller.cancel(caller.signed(THING)).code == -1022


def test_an_ed25519_signature_is_checked_on_both_transports(logged: Caller, key: Ed25519PrivateKey) -> None:
    payload = f"{THING}&timestamp={logged.clock.now}"
    assert logged.cancel(f"{payload}&signature={quote(ed25519(key, payload), safe='')}").status == 200
    other = quote(ed25519(Ed25519PrivateKey.generate(), payload), safe="")
    assert logged.cancel(f"{payload}&signature={other}").code == -1022
    frame = {"id": 1, "method": "thing.cancel", "params": params(logged, key, symbol="ABC", thingId=1)}
    wrong = {**frame, "params": {**frame["params"], "symbol": "XYZ"}}  # type: ignore[dict-item]
    assert codes(logged.ask(frame, wrong)) == [None, -1022]


@pytest.mark.parametrize("signature", ["%%%", "bm90IGl0", "a+b/=="])
def test_a_signature_that_is_none_is_refused(logged: Caller, signature: str) -> None:
    assert logged.cancel(f"{THING}&timestamp={logged.clock.now}&signature={signature}").code == -1022


def test_a_plus_sign_that_is_not_encoded_spoils_a_signature(logged: Caller, key: Ed25519PrivateKey) -> None:
    for number in range(1000):
        payload = f"{THING}&recvWindow={number + 1}&timestamp={logged.clock.now}"
        signature = ed25519(key, payload)
        if "+" in signature:
            assert logged.cancel(f"{payload}&signature={quote(signature, safe='+')}").code == -1022
            assert logged.cancel(f"{payload}&signature={quote(signature, safe='')}").status == 200
            return
    raise AssertionError("no signature had a plus sign")


def test_a_key_of_another_kind_is_no_public_key(invented: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="expected RSA or Ed25519"):
        Exchange("invented", catalog=invented, public_key=pem(ec.generate_private_key(ec.SECP256R1())))
    with pytest.raises(ValueError):
        Exchange("invented", catalog=invented, public_key="no key")


def test_after_logon_neither_key_nor_signature_is_needed(logged: Caller, key: Ed25519PrivateKey) -> None:
    before, on, after = logged.ask(bare(logged), logon(logged, key), bare(logged))
    assert codes([before, on, after]) == [-2014, None, None]
    assert on["result"] == {
        "apiKey": logged.exchange.api_key,
        "authorizedSince": logged.clock.now,
        "connectedSince": logged.clock.now,
        "returnRateLimits": True,
        "serverTime": logged.clock.now,
    }


def test_a_session_does_not_excuse_a_wrong_time_or_parameter(logged: Caller, key: Ed25519PrivateKey) -> None:
    late = bare(logged, timestamp=logged.clock.now - 5001)
    unknown = bare(logged, mood="calm")
    assert codes(logged.ask(logon(logged, key), late, unknown)) == [None, -1021, -1104]


def test_a_request_with_key_or_signature_of_its_own_is_judged_by_them(logged: Caller, key: Ed25519PrivateKey) -> None:
    own = {"id": 1, "method": "thing.cancel", "params": params(logged, key, symbol="ABC", thingId=1)}
    wrong = bare(logged, signature="bm90IGl0")
    stranger = bare(logged, apiKey="K" * 64)
    assert codes(logged.ask(logon(logged, key), own, wrong, stranger)) == [None, None, -1022, -2015]


def test_a_session_is_that_of_one_connection(logged: Caller, key: Ed25519PrivateKey) -> None:
    assert codes(logged.ask(logon(logged, key), bare(logged))) == [None, None]
    assert codes(logged.ask(bare(logged))) == [-2014]


def test_status_and_logout_tell_how_things_stand(logged: Caller, key: Ed25519PrivateKey) -> None:
    status = {"id": 1, "method": "session.status"}
    logout = {"id": 2, "method": "session.logout"}
    answers = logged.ask(
        status, logon(logged, key), status, logout, bare(logged), status, query="?returnRateLimits=false"
    )
    states = [answers[number]["result"] for number in (0, 2, 3, 5)]
    assert [state["apiKey"] for state in states] == [None, logged.exchange.api_key, None, None]
    assert [state["authorizedSince"] for state in states] == [None, logged.clock.now, None, None]
    assert {state["returnRateLimits"] for state in states} == {False}
    assert codes(answers)[4] == -2014


def test_the_times_of_a_session_are_those_of_the_exchange(logged: Caller, key: Ed25519PrivateKey) -> None:
    async def talk() -> list[Any]:
        async with asyncio.timeout(HANG), logged.connected() as line:
            answers: list[Any] = []
            for method in ("session.logon", "session.status"):
                logged.clock.now += 1000
                sent = params(logged, key) if method == "session.logon" else {}
                await line.send_json({"id": 1, "method": method, "params": sent})
                answers.append((await line.receive_json())["result"])
            return answers

    began = logged.clock.now
    on, status = asyncio.run(talk())
    assert (on["connectedSince"], on["authorizedSince"], on["serverTime"]) == (began, began + 1000, began + 1000)
    assert (status["authorizedSince"], status["serverTime"]) == (began + 1000, began + 2000)


def test_a_failed_logon_logs_nobody_on(logged: Caller, key: Ed25519PrivateKey) -> None:
    wrong = logon(logged, key)
    wrong["params"]["timestamp"] += 1
    assert codes(logged.ask(wrong, bare(logged))) == [-1022, -2014]


def test_only_an_ed25519_key_logs_on(
    invented: dict[str, Any], clock: Clock, caller_of: Callable[[Exchange], Caller]
) -> None:
    with Exchange("invented", clock=clock, catalog={**invented, "operations": SESSION}) as exchange:
        caller = caller_of(exchange)
        (answer,) = caller.ask({"id": 1, "method": "session.logon", "params": caller.params()})
    assert (answer["status"], answer["error"]["code"]) == (400, -1020)


def test_a_revoked_key_ends_the_session_without_saying_which_request_it_is_about(
    logged: Caller, key: Ed25519PrivateKey
) -> None:
    async def talk() -> list[Any]:
        async with asyncio.timeout(HANG), logged.connected() as line:
            await line.send_json(logon(logged, key))
            await line.receive_json()
            logged.exchange.revoke_key()
            await line.send_json(bare(logged))
            refused = await line.receive_json()
            await line.send_json({"id": 2, "method": "session.status"})
            return [refused, await line.receive_json()]

    refused, status = asyncio.run(talk())
    assert (refused["id"], refused["status"], refused["error"]["code"]) == (None, 401, -2015)
    assert status["result"]["apiKey"] is None


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for 127.0.0.1 that signs itself, with its key."""
    import ipaddress

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "loopback")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "loopback.pem"
    file.write_bytes(
        made.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return file


def test_tls_is_spoken_on_both_transports_where_asked_for(invented: dict[str, Any], certificate: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    trusting = ssl.create_default_context(cafile=str(certificate))

    def counted(address: str) -> bytes:
        """Ask over a socket, for an event loop may end before its TLS connections do."""
        host, _, port = address.removeprefix("wss://").partition("/")[0].partition(":")
        text = b'{"id": 1, "method": "v2/things.count"}'
        with (
            socket.create_connection((host, int(port)), timeout=HANG) as plain,
            trusting.wrap_socket(plain, server_hostname=host) as line,
        ):
            line.sendall(
                b"GET /ws-inv/v1 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
            )
            data = b""
            while not data.endswith(b"\r\n\r\n"):
                data += line.recv(1)
            line.sendall(b"\x81" + bytes((0x80 | len(text),)) + bytes(4) + text)
            return line.recv(65536)

    with Exchange("invented", catalog=invented, tls=context) as exchange:
        environment = exchange.environment
        assert environment.rest.startswith("https://127.0.0.1:")
        assert environment.ws_api is not None and environment.ws_api.startswith("wss://127.0.0.1:")
        with urllib.request.urlopen(f"{environment.rest}/inv/v1/count", context=trusting, timeout=HANG) as answer:
            assert answer.read() == b'{"things": 3}'
        assert b'{"id":1,"status":200,"result":3,' in counted(environment.ws_api)
        with pytest.raises(OSError):
            urllib.request.urlopen(f"{environment.rest}/inv/v1/count", timeout=HANG)
        with urllib.request.urlopen(f"{environment.rest}/inv/v1/count", context=trusting, timeout=HANG) as answer:
            assert answer.status == 200
