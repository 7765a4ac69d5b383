"""Environments for what is measured beside the package: one for each peer, so that none chooses the versions of another."""

from __future__ import annotations

import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

REQUIREMENTS: Final[Mapping[str, Sequence[str]]] = {
    "urllib3": ("urllib3",),
    "websockets": ("websockets", "msgspec"),
    "exchange's own": ("binance-sdk-derivatives-trading-usds-futures",),
    "connector": ("binance-futures-connector",),
    "python-binance": ("python-binance",),
    "ccxt": ("ccxt",),
    "unicorn": ("unicorn-binance-local-depth-cache",),
}


def python(folder: Path, name: str) -> Path:
    """Give the interpreter of an environment, which is made when it is not there yet."""
    place = folder / name.replace(" ", "-").replace("'", "")
    interpreter = place / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    wanted = "\n".join(REQUIREMENTS[name])
    stamp = place / "installed.txt"
    if not stamp.exists() or stamp.read_text("utf-8") != wanted:
        print(f"installing {' and '.join(REQUIREMENTS[name])}", file=sys.stderr, flush=True)
        venv.create(place, with_pip=True)
        command = [str(interpreter), "-m", "pip", "install", "-q", "--disable-pip-version-check", *REQUIREMENTS[name]]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        stamp.write_text(wanted, "utf-8")
    return interpreter
