"""What type checkers and ``help()`` show of a method: the operation's own signature, with the value it returns."""

from __future__ import annotations

import inspect
import os
import pydoc
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from binance_derivatives import usdm

ROOT = Path(__file__).parents[1]
SNIPPET = """\
from binance_derivatives import usdm
from binance_derivatives.usdm import CanceledOrder, PlaceMultipleOrdersItem, UserEvent

def name(order: CanceledOrder, item: PlaceMultipleOrdersItem, event: UserEvent) -> int:
    return order.order_id

def misspell(order: usdm.CancelledOrder) -> None: ...

def look(blocking: usdm.Rest, awaiting: usdm.AsyncRest, ws_api: usdm.AsyncWsApi) -> None:
    reveal_type(blocking.cancel_multiple_orders)
    reveal_type(awaiting.cancel_algo_order)
    reveal_type(ws_api.cancel_order)
    blocking.cancel_multiple_orders(symbol="BTCUSDT", order_id_list=[1.5])
"""
CHECKERS = {
    "mypy": (["-m", "mypy", "--strict"], "symbol: str", "Any, Any, "),
    "pyright": (["-m", "pyright", "--pythonpath", sys.executable], "symbol: str", "Any, Any, "),
}


@pytest.mark.parametrize("checker", CHECKERS)
def test_a_type_checker_shows_the_whole_signature_and_refuses_a_float(checker: str, tmp_path: Path) -> None:
    arguments, parameter, coroutine = CHECKERS[checker]
    (tmp_path / "look.py").write_text(SNIPPET)
    environment = {**os.environ, "MYPYPATH": str(ROOT / "generated"), "PYTHONPATH": str(ROOT / "generated")}
    if checker == "pyright":
        (tmp_path / "pyrightconfig.json").write_text(f'{{"extraPaths": ["{ROOT / "generated"}"]}}')
    done = subprocess.run(
        [sys.executable, *arguments, "look.py"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    shown = done.stdout
    assert done.returncode == 1, shown + done.stderr
    rest, awaiting, ws_api = (line for line in shown.splitlines() if "reveal" in line.lower() or "Type of" in line)
    assert (
        parameter in rest
        and "order_id_list: " in rest
        and "CanceledOrder | " in rest.replace("Union[", "").replace("binance_derivatives.usdm.answers.trade.", "")
    )
    assert "Call[" not in rest
    assert coroutine in awaiting and "CanceledAlgoOrder" in awaiting
    assert coroutine in ws_api and "orig_client_order_id: " in ws_api
    assert "float" in shown
    # Types of the product are names of it, and what is none is told: there is no __getattr__ to a type checker.
    assert "CancelledOrder" in shown
    assert sum("error" in line and "look.py" in line for line in shown.splitlines()) == 2


def test_help_shows_signature_and_docstring() -> None:
    client = usdm.Rest(usdm.TESTNET.account("k", "s"))
    with client:
        # Since Python 3.14 types that are written as strings are shown without their quotation marks.
        text = pydoc.plain(pydoc.render_doc(client.cancel_multiple_orders)).replace("'", "")
    assert "order_id_list: list[int] | None = None" in text
    assert "-> list[CanceledOrder | Rejection | Unsettled]" in text
    assert "Send exactly one of ``order_id_list`` and ``orig_client_order_id_list``." in text
    assert "cancel_algo_order(" in pydoc.plain(pydoc.render_doc(usdm.Rest))


@pytest.mark.parametrize(
    ("client", "returned"),
    [
        (usdm.Rest, "Order"),
        (usdm.AsyncRest, "Awaitable[Order]"),
        (usdm.WsApi, "OrderDetails"),
        (usdm.AsyncWsApi, "Awaitable[OrderDetails]"),
    ],
)
def test_help_of_each_client_shows_its_methods_as_they_are_called(client: Any, returned: str) -> None:
    signature = str(inspect.signature(client.query_order)).replace("'", "")
    assert signature.startswith("(self, /, *, symbol: str, order_id: int | None = None, ")
    assert signature.endswith(f") -> {returned}")
    page = pydoc.plain(pydoc.render_doc(client)).replace("'", "")
    assert page.count("query_order(self, /, ") >= 1 and "-> Call[" not in page


READ = "from binance_derivatives import usdm\nclient = usdm.Rest(usdm.TESTNET)\n"


def test_jedi_finds_the_methods_in_a_program_that_it_only_reads() -> None:
    jedi = pytest.importorskip("jedi", reason="jedi is not installed, which the extra test has")
    project = jedi.Project(ROOT / "generated")
    completed = jedi.Script(READ + "client.query_or", project=project).complete()
    assert [one.name for one in completed] == ["query_order"]
    [line] = jedi.Script(READ + "client.query_order", project=project).goto()
    assert line.description == "query_order = blocking(trade.query_order)"
    operation = jedi.Script("from binance_derivatives.usdm.rest import trade\ntrade.query_order(", project=project)
    [signature] = operation.get_signatures()
    assert signature.to_string().startswith("query_order(*, symbol: str, ")


@pytest.mark.parametrize("client", [usdm.Rest, usdm.AsyncRest, usdm.WsApi, usdm.AsyncWsApi])
def test_jedi_shows_the_parameters_of_a_method_of_a_client_at_hand(client: Any) -> None:
    jedi = pytest.importorskip("jedi", reason="jedi is not installed, which the extra test has")
    for named, receiver in ((client(usdm.TESTNET), []), (client, ["self"])):
        shown = jedi.Interpreter("client.query_order(", [{"client": named}]).get_signatures()[0]
        names = [one.name for one in shown.params]
        assert names == [*receiver, "symbol", "order_id", "orig_client_order_id", "recv_window"]
        assert "Get one order in whatever state." in shown.docstring()


ASKED = """\
from binance_derivatives import usdm
client = usdm.{client}(usdm.TESTNET)
client.query_order?
usdm.{client}.query_order?
from IPython.core.completer import provisionalcompleter
with provisionalcompleter():
    for line in ("client.query_or", "client.query_order(orig"):
        print([one.text for one in get_ipython().Completer.completions(line, len(line))])
"""


@pytest.mark.parametrize(
    ("client", "returned"), [("Rest", "Order"), ("AsyncRest", "Awaitable[Order]"), ("WsApi", "OrderDetails")]
)
def test_ipython_shows_a_method_as_it_is_called_with_its_answer(client: str, returned: str, tmp_path: Path) -> None:
    pytest.importorskip("IPython", reason="IPython is not installed, which the extra test has")
    done = subprocess.run(
        [sys.executable, "-m", "IPython", "--quick", "--colors=nocolor", "-c", ASKED.format(client=client)],
        cwd=tmp_path,
        env={**os.environ, "IPYTHONDIR": str(tmp_path), "PYTHONPATH": str(ROOT / "generated")},
        capture_output=True,
        text=True,
        timeout=300,
    )
    shown = " ".join(done.stdout.replace("'", "").split())
    parameters = "symbol: str, order_id: int | None = None, orig_client_order_id: str | None = None, "
    parameters += "recv_window: int | None = None, )"
    summary = "Docstring: Get one order in whatever state."
    # As of any coroutine function, the value is what comes when it is awaited.
    awaited = returned.removeprefix("Awaitable[").removesuffix("]")
    assert f"Signature: client.query_order( *, {parameters} -> {awaited} {summary}" in shown, shown + done.stderr
    assert f"Signature: usdm.{client}.query_order( self, /, *, {parameters} -> {returned} {summary}" in shown
    assert shown.endswith("query_order] [orig_client_order_id=]")
