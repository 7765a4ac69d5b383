"""Signatures, against the values that the exchange prints for its example keys."""

import base64
import copy
import hmac
import json
import logging
import pickle
import pprint
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any

import msgspec
import pytest

import binance_derivatives
from binance_derivatives._core.wire import Value
from binance_derivatives._protocol.signing import HmacSigner, Secret, redacted, signer_of, ws_payload

USDM_SECRET = "2b5eb11e18796d12d88f13dc27db" + "bd02c2cc51ff7059765ed9821957d82bb4d9"
OPTIONS_SECRET = "YtP1BudNOWZE1ag5uzCkh4hIC7qSmQOu797r5EJBFGhxBYivjj8HIX0iiiPof5yG"
SPOT_SECRET = "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j"


@pytest.mark.parametrize(
    ("secret", "query", "body", "signature"),
    [
        pytest.param(
            USDM_SECRET,
            "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=9000&timeInForce=GTC&recvWindow=5000"
            "&timestamp=1591702613943",
            "",
            "3c661234138461fcc7a7d8746c6558c9842d4e10870d2ecbedf7777cad694af9",
            id="usdm, query",
        ),
        pytest.param(
            OPTIONS_SECRET,
            "symbol=BTC-210129-40000-C&side=BUY&type=LIMIT&timeInForce=GTC",
            "quantity=0.01&price=2000&recvWindow=5000&timestamp=1611825601400",
            "fa6045c54fb02912b766442be1f66fab619217e551a4fb4f8a1ee000df914d8e",
            id="options, query and body",
        ),
        pytest.param(
            SPOT_SECRET,
            "",
            "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1&recvWindow=5000"
            "&timestamp=1499827319559",
            "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71",
            id="spot, body",
        ),
        pytest.param(
            SPOT_SECRET,
            "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC",
            "quantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559",
            "0fd168b8ddb4876a0358a8d14d0c9f3da0e9b20c5d52b2a00fcf7d1c602f9a77",
            id="spot, query and body",
        ),
    ],
)
def test_an_hmac_signature_is_the_documented_one(secret: str, query: str, body: str, signature: str) -> None:
    assert HmacSigner(secret).sign((query + body).encode()) == signature


@pytest.mark.parametrize("length", [1, 63, 64, 65, 200])
def test_an_hmac_signature_is_that_of_the_standard_library_for_keys_of_any_length(length: int) -> None:
    secret, payload = "é" * length, "symbol=%E5%B8%81&ids=%5B1%5D".encode()
    signer = HmacSigner(Secret(secret))
    expected = hmac.new(secret.encode(), payload, "sha256").hexdigest()
    # Twice, because the prepared states must not be used up by the first signature.
    assert [signer.sign(payload), signer.sign(payload)] == [expected, expected]


def test_a_websocket_payload_is_sorted_by_name_and_not_encoded() -> None:
    params: dict[str, Value] = {
        "symbol": "é/1",
        "timestamp": 5,
        "apiKey": "k",
        "ids": (1, 2),
        "close": True,
        "price": "0.10",
    }
    assert ws_payload(params).decode() == "apiKey=k&close=true&ids=[1,2]&price=0.10&symbol=é/1&timestamp=5"


def yaml_of(value: object) -> object:
    return pytest.importorskip("yaml").dump(value)


@pytest.mark.parametrize("holder", [Secret("do-not-tell"), HmacSigner("do-not-tell")])
@pytest.mark.parametrize(
    "written",
    [pickle.dumps, lambda one: one.__getstate__(), json.dumps, msgspec.json.encode, msgspec.to_builtins, yaml_of],
)
def test_secrets_are_not_written_anywhere(holder: Any, written: Any) -> None:
    with pytest.raises((TypeError, NotImplementedError)) as caught:
        written(holder)
    assert "do-not-tell" not in repr(caught.value)


@pytest.mark.parametrize("holder", [Secret("do-not-tell"), HmacSigner("do-not-tell")])
def test_secrets_are_not_shown(holder: Any) -> None:
    reach = [
        getattr(holder, name, None) for name in dir(holder) if name not in ("reveal", "__reduce__", "__getstate__")
    ]
    shown = [repr(holder), str(holder), f"{holder}", f"{holder!r}", "%s %r" % (holder, holder), "{}".format(holder)]
    shown += [
        pprint.pformat([holder]),
        json.dumps([holder], default=str),
        logging.makeLogRecord({"msg": holder}).getMessage(),
    ]
    assert not any("do-not-tell" in text for text in [*shown, *map(repr, reach)])
    with pytest.raises(TypeError):
        f"{holder:>40}"


def test_a_secret_is_revealed_when_asked() -> None:
    assert Secret("do-not-tell").reveal() == copy.deepcopy(Secret("do-not-tell")).reveal() == "do-not-tell"


def pem_of(key: Any, password: bytes | None = None) -> bytes:
    form = pytest.importorskip("cryptography.hazmat.primitives.serialization")
    sealed = form.NoEncryption() if password is None else form.BestAvailableEncryption(password)
    encoded: bytes = key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, sealed)
    return encoded


@pytest.fixture(scope="module")
def edwards() -> Any:
    return pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ed25519").Ed25519PrivateKey.generate()


@pytest.fixture(scope="module")
def classic() -> Any:
    return pytest.importorskip("cryptography.hazmat.primitives.asymmetric.rsa").generate_private_key(65537, 2048)


@pytest.mark.parametrize("password", [None, b"open sesame"])
def test_an_ed25519_key_in_pem_signs_in_base64(edwards: Any, password: bytes | None) -> None:
    signer = signer_of(pem_of(edwards, password), password)
    assert signer.kind == "ed25519"
    edwards.public_key().verify(base64.b64decode(signer.sign(b"a=1"), validate=True), b"a=1")


@pytest.mark.parametrize("password", [None, b"open sesame"])
def test_an_rsa_key_in_pem_signs_in_base64(classic: Any, password: bytes | None) -> None:
    padding = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.padding")
    hashes = pytest.importorskip("cryptography.hazmat.primitives.hashes")
    signer = signer_of(Secret(pem_of(classic, password).decode()), password)
    assert signer.kind == "rsa"
    signature = base64.b64decode(signer.sign(b"a=1"), validate=True)
    classic.public_key().verify(signature, b"a=1", padding.PKCS1v15(), hashes.SHA256())


def test_anything_that_is_not_pem_is_the_secret_of_an_hmac_key() -> None:
    assert signer_of(SPOT_SECRET).kind == "hmac"
    assert signer_of(SPOT_SECRET.encode()).sign(b"a") == HmacSigner(SPOT_SECRET).sign(b"a")


def test_a_secret_that_can_not_be_used_is_refused_without_being_shown(edwards: Any) -> None:
    form = pytest.importorskip("cryptography.hazmat.primitives.serialization")
    elliptic = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ec")
    public = edwards.public_key().public_bytes(form.Encoding.PEM, form.PublicFormat.SubjectPublicKeyInfo)
    curve = pem_of(elliptic.generate_private_key(elliptic.SECP256R1()))
    closed = pem_of(edwards, b"right")
    refused: list[tuple[Any, Any, str]] = [
        ("", None, "empty"),
        ("half a secret ", None, "blanks"),
        ("two words", None, "blanks"),
        (b"\xff\xfe", None, "not in PEM"),
        (None, None, "empty"),
        (edwards.private_bytes(form.Encoding.DER, form.PrivateFormat.PKCS8, form.NoEncryption()), None, "not in PEM"),
        (edwards.private_bytes(form.Encoding.PEM, form.PrivateFormat.OpenSSH, form.NoEncryption()), None, "OpenSSH"),
        (pem_of(edwards).replace(b"\n", b"\\n"), None, "line breaks"),
        ("plain", "password", "a password opens a private key"),
        (public, None, "no private key"),
        (curve, None, "expected RSA or Ed25519"),
        (closed, None, "is encrypted and needs its password"),
        (closed, "wrong", "the password is wrong"),
        (pem_of(edwards), "needless", "is not encrypted"),
        (closed[:60] + closed[80:], "right", "damaged"),
    ]
    for secret, password, message in refused:
        with pytest.raises(ValueError, match=message) as caught:
            signer_of(secret, password)
        told = "".join(traceback.format_exception(caught.value))
        shown = secret.decode("latin1") if isinstance(secret, bytes) else secret
        assert not shown or shown not in told
        assert caught.value.__cause__ is None is caught.value.__context__
        frames = [frame for frame, _ in traceback.walk_tb(caught.value.__traceback__)][1:]
        assert [frame.f_code.co_name for frame in frames] == ["signer_of"]
        assert {"secret", "password"}.isdisjoint(frames[0].f_locals)


@pytest.mark.parametrize("kind", ["PKCS8", "TraditionalOpenSSL"])
def test_a_key_is_read_with_any_line_ends_and_with_blanks_around_it(classic: Any, kind: str) -> None:
    form = pytest.importorskip("cryptography.hazmat.primitives.serialization")
    pem = classic.private_bytes(form.Encoding.PEM, getattr(form.PrivateFormat, kind), form.NoEncryption())
    signed = {
        signer_of(one).sign(b"a") for one in (pem, pem.replace(b"\n", b"\r\n"), b"\n " + pem.decode().encode() + b" \n")
    }
    assert len(signed) == 1


def test_a_password_may_be_any_bytes(edwards: Any) -> None:
    password = b"\xff\x00 \xc3\xa9"
    assert signer_of(pem_of(edwards, password), password).sign(b"a") == signer_of(pem_of(edwards)).sign(b"a")


def test_private_keys_need_a_package_that_hmac_does_without() -> None:
    program = (
        "import sys; sys.modules['cryptography'] = None\n"
        "from binance_derivatives._protocol.signing import signer_of\n"
        "print(signer_of('secret').kind)\n"
        "try: signer_of('-----BEGIN PRIVATE KEY-----')\n"
        "except ImportError as error: print(error, error.__context__)"
    )
    root = Path(binance_derivatives.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.splitlines() == [
        "hmac",
        "RSA and Ed25519 keys need the package cryptography: binance-derivatives[crypto] None",
    ]


def test_secrets_are_compared_by_what_they_hold() -> None:
    assert Secret("a") == Secret("a") != Secret("b")
    assert Secret("a") != "a"
    assert len({Secret("a"), Secret("a")}) == 1
    # What can not be encoded is compared all the same, rather than named in an error.
    assert Secret("a\ud800") == Secret("a\ud800") != Secret("a\ud801")


@pytest.mark.parametrize(
    "text",
    [
        "/fapi/v1/order?symbol=BTCUSDT&signature=abcdef12&x=1",
        '{"apiKey":"abcdef12","signature":"abcdef12","symbol":"BTCUSDT"}',
        "{'X-MBX-APIKEY': 'abcdef12', 'a': 'BTCUSDT'}",
        "POST x listenKey=abcdef12 BTCUSDT",
        r'"{\"signature\":\"abcdef12\",\"symbol\":\"BTCUSDT\"}"',
        'b\'{"apiKey": "abcdef12"}\' BTCUSDT',
        "{b'X-MBX-APIKEY': b'abcdef12'} BTCUSDT",
        "[('x-mbx-apikey', 'abcdef12'), ('a', 'BTCUSDT')]",
        "BTCUSDT through http://user:abcdef12@proxy.example:3128/",
        "wss://host.example/ws/abcdef12" + "A" * 56 + "?symbol=BTCUSDT",
        "/order?symbol=BTCUSDT&signature=abcdef12%2F%2Babcdef12%3D%3D",
    ],
)
def test_what_is_shown_to_people_is_masked(text: str) -> None:
    assert "abcdef12" not in redacted(text)
    assert "BTCUSDT" in redacted(text)


@pytest.mark.parametrize(
    "text",
    [
        "MissingCredentials: the call needs api_key and secret",
        "https://fapi.example/fapi/v1/order?symbol=BTCUSDT&origClientOrderId=a%40b",
        "wss://fstream.example/ws/btcusdt@aggTrade",
        "signature is not valid (code -1022)",
    ],
)
def test_what_proves_nothing_stays_as_it_is(text: str) -> None:
    assert redacted(text) == text
