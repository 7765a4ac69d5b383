"""Operations as methods: signature, docstring and behaviour on an instance and on the class."""

import asyncio
import inspect
import os
import pydoc
import subprocess
import sys
from typing import Any

import pytest
from invented import LOOK, Ticket

from binance_derivatives import InvalidRequest, usdm
from binance_derivatives._core.operation import Call
from binance_derivatives.methods import awaiting, blocking, lazy


def look_up_ticket(*, label: str | None = None) -> "Call[Ticket]":
    """Look a ticket up.

    Args:
        label: What you called it.
    """
    return LOOK.call({"label": label})


class Client:
    """Sends nothing: the value of a call is its query."""

    def send(self, call: Call[Any]) -> Any:
        return call.query

    look_up_ticket = blocking(look_up_ticket)


class AsyncClient:
    """The same, awaiting."""

    async def send(self, call: Call[Any]) -> Any:
        return call.query

    look_up_ticket = awaiting(look_up_ticket)


class Derived(Client):
    """A subclass has the methods too."""


def test_a_blocking_method_sends_the_call_of_its_operation() -> None:
    client: Any = Client()
    derived: Any = Derived()
    assert client.look_up_ticket(label="a b") == "label=a%20b"
    assert derived.look_up_ticket() == ""


def test_an_awaiting_method_is_a_coroutine_function() -> None:
    client: Any = AsyncClient()
    assert inspect.iscoroutinefunction(client.look_up_ticket)
    assert asyncio.run(client.look_up_ticket(label="a")) == "label=a"


def test_a_method_refuses_what_its_operation_refuses() -> None:
    client: Any = Client()
    with pytest.raises(InvalidRequest, match="label is an int, expected a string"):
        client.look_up_ticket(label=5)
    with pytest.raises(TypeError, match="unexpected keyword argument"):
        client.look_up_ticket(labels="x")


def test_a_required_argument_that_is_missing_is_named() -> None:
    client: Any = usdm.Rest(usdm.TESTNET.account("key", "secret"))
    with pytest.raises(
        TypeError, match=r"^new_order\(\) missing 2 required keyword-only arguments: 'side' and 'type'$"
    ):
        client.new_order(symbol="BTCUSDT")


def test_on_the_class_a_method_makes_the_call_as_fast_as_its_operation() -> None:
    assert Client.look_up_ticket(label="a") == LOOK.call({"label": "a"})
    assert Client.look_up_ticket is Client.look_up_ticket
    # The very code: there is nothing around it.
    assert Client.look_up_ticket.__code__ is look_up_ticket.__code__


@pytest.mark.parametrize(("client", "returned"), [(Client, "Ticket"), (AsyncClient, "Awaitable[Ticket]")])
def test_on_the_class_a_method_shows_what_it_gives_when_it_is_called(client: Any, returned: str) -> None:
    signature = str(inspect.signature(client.look_up_ticket)).replace("'", "")
    assert signature == f"(self, /, *, label: str | None = None) -> {returned}"
    page = pydoc.plain(pydoc.render_doc(client)).replace("'", "")
    assert f"look_up_ticket{signature}" in page
    assert not [line for line in page.splitlines() if "look_up_ticket" in line and "Call[" in line]


@pytest.mark.parametrize("client", [Client(), AsyncClient(), Derived()])
def test_a_method_has_the_name_docstring_and_signature_of_its_operation(client: Any) -> None:
    method = client.look_up_ticket
    assert method.__name__ == "look_up_ticket"
    assert method.__doc__ == look_up_ticket.__doc__
    assert str(inspect.signature(method)).replace("'", "") == "(*, label: str | None = None) -> Ticket"


def test_help_shows_a_method_as_it_is_called() -> None:
    # Since Python 3.14 types that are written as strings are shown without their quotation marks.
    page = pydoc.plain(pydoc.render_doc(Client().look_up_ticket)).replace("'", "")
    assert "look_up_ticket(*, label: str | None = None) -> Ticket" in page
    assert "What you called it." in page


def test_help_of_the_class_shows_its_operations() -> None:
    page = pydoc.plain(pydoc.render_doc(Client))
    assert "look_up_ticket(self, /, *, label: " in page
    assert "What you called it." in page


def test_a_method_is_built_once() -> None:
    client: Any = Client()
    assert client.look_up_ticket.__func__ is client.look_up_ticket.__func__
    assert client.look_up_ticket == client.look_up_ticket


USING = """
import sys
from binance_derivatives.methods import blocking, lazy

colors = lazy("colorsys")


class Client:
    def send(self, call):
        return call

    rgb_to_hsv = blocking(colors.rgb_to_hsv)


print("colorsys" in sys.modules)
print(Client().rgb_to_hsv(0, 0, 0), "colorsys" in sys.modules)
print(Client.rgb_to_hsv(0, 0, 0) == sys.modules["colorsys"].rgb_to_hsv(0, 0, 0))
"""


def test_an_operation_of_a_stand_in_is_imported_when_it_is_first_used() -> None:
    # The package need not be installed: the other process finds it where this one did.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", USING]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines() == ["False", "(0.0, 0.0, 0) True", "True"]


def test_an_operation_that_is_not_there_is_told_at_its_first_use() -> None:
    section: Any = lazy("colorsys")
    method: Any = blocking(section.rgb_to_dream)
    with pytest.raises(AttributeError, match="rgb_to_dream"):
        method.__get__(Client(), Client)()
