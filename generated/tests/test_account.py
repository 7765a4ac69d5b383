"""Accounts: a key and where it belongs, in one object that shows neither."""

import copy
import dataclasses
import io
import json
import pickle
import pprint
import traceback
from typing import Any

import msgspec
import pytest

from binance_derivatives import Account, Environment, coinm, usdm
from binance_derivatives._protocol.signing import HmacSigner, Secret

KEY, SECRET = "key-nobody-may-see", "secret-nobody-may-see"
PLACE = Environment(name="mine", product="usdm", rest="https://exchange.example")


def test_a_client_connects_where_its_account_is() -> None:
    with usdm.Rest(usdm.TESTNET.account(KEY, SECRET)) as client:
        assert client.environment is usdm.TESTNET


def test_an_account_of_another_product_is_refused() -> None:
    with pytest.raises(ValueError, match="is of product coinm, the client is of usdm"):
        usdm.Rest(coinm.TESTNET.account(KEY, SECRET))


def test_an_account_shows_neither_its_key_nor_its_secret() -> None:
    account = PLACE.account(KEY, SECRET)
    shown = [repr(account), str(account), f"{account}", pprint.pformat(account), repr(msgspec.structs.asdict(account))]
    shown += [repr(account.api_key), f"{account.api_key}", "%s" % account.api_key, repr(copy.copy(account))]
    assert not any(KEY in text or SECRET in text for text in shown)
    assert shown[0] == "Account(environment='mine')"


@pytest.mark.parametrize("written", [pickle.dumps, msgspec.json.encode, msgspec.to_builtins, json.dumps])
def test_an_account_is_not_written_anywhere(written: Any) -> None:
    with pytest.raises((TypeError, NotImplementedError)) as caught:
        written(PLACE.account(KEY, SECRET))
    assert KEY not in repr(caught.value) and SECRET not in repr(caught.value)


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, msgspec.structs.replace])
def test_a_copy_of_an_account_signs_and_shows_nothing_either(copied: Any) -> None:
    account = PLACE.account(KEY, SECRET)
    made = copied(account)
    assert made.api_key == account.api_key
    assert made.signer.sign(b"x") == HmacSigner(SECRET).sign(b"x")
    assert repr(made) == repr(account)


def test_a_configuration_that_holds_an_account_shows_no_secret() -> None:
    settings = Settings(PLACE.account(KEY, SECRET), Secret(SECRET))
    asked = rich_of(settings) + rich_of(settings.account) + rich_of(settings.spare)
    shown = [repr(dataclasses.asdict(settings)), repr(settings), pprint.pformat(settings), repr(vars(settings)), *asked]
    assert not any(KEY in text or SECRET in text for text in shown)


@dataclasses.dataclass
class Settings:
    account: Account
    spare: Secret


def rich_of(value: object) -> list[str]:
    """What rich prints of a value, private attributes included."""
    rich = pytest.importorskip("rich")
    console = pytest.importorskip("rich.console").Console(record=True, width=500, file=io.StringIO())
    rich.inspect(value, console=console, all=True, value=True)
    console.print(value, pytest.importorskip("rich.pretty").Pretty(value, expand_all=True))
    return [console.export_text()]


@pytest.mark.parametrize("key", ["", "with blank", "line\r\nbreak", "ключ", "half\ud800", None, 17])
def test_a_key_that_can_not_be_one_is_refused(key: Any) -> None:
    with pytest.raises(ValueError, match="api_key is empty, or holds characters that no key has"):
        PLACE.account(key, SECRET)


@pytest.mark.parametrize(
    ("key", "secret", "password"),
    [
        ("bad " + KEY, SECRET, None),
        (KEY, "bad " + SECRET, None),
        (KEY, SECRET.encode() + b"\xff", None),
        (KEY, f"-----BEGIN PRIVATE KEY-----\n{SECRET}\n-----END PRIVATE KEY-----", SECRET),
        (KEY, SECRET, SECRET),
        (KEY, None, SECRET),
    ],
)
def test_a_refusal_shows_nothing_even_with_the_variables_of_every_frame(key: Any, secret: Any, password: Any) -> None:
    with pytest.raises(ValueError) as caught:
        PLACE.account(key, secret, password=password)
    error: BaseException | None = caught.value
    # The frame of this test holds all of it; those of the package come after it.
    trace = error.__traceback__ and error.__traceback__.tb_next
    assert trace is not None
    told = "".join(traceback.TracebackException(type(error), error, trace, capture_locals=True).format())
    assert "in account" in told
    assert KEY not in told and SECRET not in told
    assert error is not None and error.__context__ is None


def test_a_signer_of_ones_own_can_be_given() -> None:
    class Vault:
        kind = "ed25519"

        def sign(self, payload: bytes) -> str:
            return "signed elsewhere"

    account = Account(PLACE, Secret(KEY), Vault())  # type: ignore[arg-type]
    assert account.signer is not None and account.signer.sign(b"") == "signed elsewhere"
