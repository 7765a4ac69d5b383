"""Signatures, against the values that the exchange prints for its example keys."""

import base64
import hmac
import pickle
from typing import Any

import pytest

from binance_derivatives.signing import Ed25519Signer, HmacSigner, RsaSigner, Secret, rest_payload, ws_payload
from binance_derivatives.wire import Value

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
    assert HmacSigner(secret).sign(rest_payload(query, body)) == signature


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


def test_secrets_are_neither_shown_nor_pickled() -> None:
    secret = Secret("do-not-tell")
    for holder in (secret, HmacSigner(secret)):
        assert "do-not-tell" not in repr(holder) + str(holder)
        with pytest.raises(TypeError):
            pickle.dumps(holder)
    assert secret.reveal() == "do-not-tell"


def test_private_keys_sign_in_base64() -> None:
    ed25519 = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ed25519")
    rsa = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.rsa")
    padding = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.padding")
    hashes = pytest.importorskip("cryptography.hazmat.primitives.hashes")
    form = pytest.importorskip("cryptography.hazmat.primitives.serialization")

    def pem(key: Any) -> bytes:
        encoded: bytes = key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
        return encoded

    edwards, classic = ed25519.Ed25519PrivateKey.generate(), rsa.generate_private_key(65537, 2048)
    signature = base64.b64decode(Ed25519Signer(pem(edwards)).sign(b"a=1"), validate=True)
    edwards.public_key().verify(signature, b"a=1")
    signature = base64.b64decode(RsaSigner(pem(classic)).sign(b"a=1"), validate=True)
    classic.public_key().verify(signature, b"a=1", padding.PKCS1v15(), hashes.SHA256())
    with pytest.raises(ValueError, match="not an RSA key"):
        RsaSigner(pem(edwards))
    with pytest.raises(ValueError, match="not an Ed25519 key"):
        Ed25519Signer(pem(classic))
