"""The package as a whole: what importing it costs, and that its values travel."""

import pickle
import subprocess
import sys
from pathlib import Path

import binance_derivatives
from invented import BUY, DROP, THE_TICKET, TICKET_JSON

ROOT = Path(binance_derivatives.__file__).parents[1]


def test_importing_the_package_and_its_clients_imports_no_network_library() -> None:
    program = "import sys, binance_derivatives.clients; print(*{'aiohttp', 'urllib3', 'picows', 'asyncio'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == []


def test_a_call_and_its_operation_survive_a_pickle() -> None:
    # The operation has been used, so that its compiled checks are there and must not be in the way.
    call = DROP.call({"ids": [1, 2]})
    copy = pickle.loads(pickle.dumps(call))
    assert copy == call
    assert copy.operation.call({"ids": [3]}).query == "ids=%5B3%5D"
    assert pickle.loads(pickle.dumps(BUY)).operation.answer.decoder().decode(TICKET_JSON) == THE_TICKET
