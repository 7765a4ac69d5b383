"""The package as a whole: what importing it costs, and that its values travel."""

import ast
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from invented import BUY, DROP, THE_TICKET, TICKET_JSON

import binance_derivatives

ROOT = Path(binance_derivatives.__file__).parents[1]


MAKING = """
import sys
from binance_derivatives._clients.rest import AsyncRest, Rest
from binance_derivatives.account import Environment
from binance_derivatives._streams.feeds import AsyncStreams
from binance_derivatives._clients.ws_api import AsyncWsApi, WsApi

place = Environment(rest="http://127.0.0.1:1", ws_api="ws://127.0.0.1:1")
made = [kind(place) for kind in (Rest, AsyncRest, AsyncWsApi, WsApi)]
made.append(AsyncStreams(environment=place))
libraries = {"aiohttp", "httptools", "picows", "asyncio", "ssl", "cryptography"}
print(*libraries & set(sys.modules))
with made[0]:
    print(*libraries & set(sys.modules))
"""


def test_making_clients_loads_no_network_library_and_entering_one_loads_its_own() -> None:
    done = subprocess.run(
        [sys.executable, "-c", MAKING], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.splitlines() == ["", "httptools"]


def test_a_call_and_its_operation_survive_a_pickle() -> None:
    # The operation has been used, so that its compiled checks are there and must not be in the way.
    call = DROP.call({"ids": [1, 2]})
    copy = pickle.loads(pickle.dumps(call))
    assert copy == call
    assert copy.operation.call({"ids": [3]}).query == "ids=%5B3%5D"
    assert pickle.loads(pickle.dumps(BUY)).operation.answer.decoder().decode(TICKET_JSON) == THE_TICKET


def imports_of(path: Path) -> Iterator[str]:
    """Yield the modules of the package that one imports anywhere: for type checkers alone and inside functions too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None and not node.level:
            members = [f"{node.module}.{alias.name}" for alias in node.names]
            known = [member for member in members if member in MODULES]
            yield from known or [node.module]


def circles(graph: dict[str, set[str]]) -> list[set[str]]:
    """List the sets of modules that reach each other."""

    def reached(start: str) -> set[str]:
        found: set[str] = set()
        waiting = [start]
        while waiting:
            for module in graph[waiting.pop()] - found:
                found.add(module)
                waiting.append(module)
        return found

    reach = {module: reached(module) for module in graph}
    return [{one for one in reach[module] if module in reach[one]} for module in graph if module in reach[module]]


PACKAGE = ROOT / "binance_derivatives"
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in PACKAGE.rglob("*.py")
}


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {module: {one for one in imports_of(path) if one in MODULES} for module, path in MODULES.items()}
    assert graph["binance_derivatives.usdm.client"] > {
        "binance_derivatives.methods",
        "binance_derivatives.usdm.rest.trade",
    }
    assert not circles(graph)
    graph["binance_derivatives._core.rules"].add("binance_derivatives._core.operation")
    assert {"binance_derivatives._core.rules", "binance_derivatives._core.operation"} <= circles(graph)[0]


def test_no_folder_of_modules_written_by_hand_is_a_crowd() -> None:
    rooms = [PACKAGE, PACKAGE / "testing", *PACKAGE.glob("_[a-z]*")]
    assert len(rooms) > 7
    assert {room.name: len(list(room.glob("*.py"))) for room in rooms if len(list(room.glob("*.py"))) > 26} == {}
