"""One rival of the client benchmark in a process of its own, taking its turns when told.

    python tests/benchmarks/client_rival.py MODULE NAME HOST PORT [CERTIFICATE]

Writes one line of JSON when it is connected and warm, with the versions of its environment. Each line on standard input is a
number of seconds; each is answered by a line with the calls done and the CPU seconds taken. The end of the input ends it.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from importlib import import_module
from importlib.metadata import distributions

from client_timing import Rival, Target


def main(module: str, name: str, host: str, port: str, certificate: str | None = None) -> None:
    """Connect, say so, and take turns."""
    # What is printed by a library must not end up among the results.
    results, sys.stdout = sys.stdout, sys.stderr
    logging.disable(logging.CRITICAL)
    _keep_apart()
    rival: Rival = import_module(module).RIVALS[name](Target(host, int(port), certificate))
    versions = {one.metadata["Name"].lower().replace("_", "-"): one.version for one in distributions()}
    print(json.dumps({"versions": versions}), file=results, flush=True)
    for line in sys.stdin:
        turn = rival.turn(float(line))
        print(json.dumps({"calls": turn.calls, "cpu": turn.cpu}), file=results, flush=True)
    rival.close()


def _keep_apart() -> None:
    """Stay on the first processor, for the exchange has the second."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


if __name__ == "__main__":
    main(*sys.argv[1:])
