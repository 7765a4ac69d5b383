"""The package as a whole: what importing it costs, and that its values travel."""

import pickle
import subprocess
import sys
from pathlib import Path

import binance_derivatives
from invented import BUY, DROP, THE_TICKET, TICKET_JSON

ROOT = Path(binance_derivatives.__file__).parents[1]


MAKING = """
import sys
from binance_derivatives.clients import AwaitingRest, BlockingRest
from binance_derivatives.environment import Environment
from binance_derivatives.feeds import AwaitingStreams
from binance_derivatives.ws_clients import AwaitingWsApi, BlockingWsApi

place = Environment(rest="http://127.0.0.1:1", ws_api="ws://127.0.0.1:1")
made = [kind(place) for kind in (BlockingRest, AwaitingRest, AwaitingWsApi, BlockingWsApi)]
made.append(AwaitingStreams(environment=place))
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
