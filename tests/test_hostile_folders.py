"""A folder of pages, or a checkout of somebody else's, runs no code: neither what lies in it nor what a cache there holds."""

from __future__ import annotations

import hashlib
import marshal
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden" / "specs"
PAGE = """\
---
exchange: tide
source_url: https://docs.example.org/docs/tide/tickets/Close-Ticket
api_type: Trading
updated_at: 2026-01-01T00:00:00
---

# Close Ticket (TRADE)

## HTTP Request[](/docs/tide/tickets/Close-Ticket#http-request "Direct link to HTTP Request")

GET `/tide/v1/close`

## Request Weight[](/docs/tide/tickets/Close-Ticket#request-weight "Direct link to Request Weight")

**1**

## Request Parameters[](/docs/tide/tickets/Close-Ticket#request-parameters "Direct link to Request Parameters")

Name| Type| Mandatory| Description
---|---|---|---
symbol| STRING| YES|
timestamp| LONG| YES|

## Response Example[](/docs/tide/tickets/Close-Ticket#response-example "Direct link to Response Example")


    {
       "ticketId": 9007199254740993,
    }
"""
# Modules that the tool and its libraries import, and files that tools of Python run or obey where they find them.
MODULES = (
    "conftest",
    "sitecustomize",
    "usercustomize",
    "yaml",
    "ruff",
    "jinja2",
    "msgspec",
    "click",
    "rich",
    "json",
    "re",
)
PACKAGES = ("generator", "templates", "binance_derivatives", "encodings")
COMMANDS = (
    ["transcribe", "pages", "--specs", "specs", "--accept", "vanished"],
    ["generate", "--specs", "specs", "--out", "out"],
    ["check", "--documents", "pages", "--specs", "specs", "--out", "out"],
    ["lint", "--specs", "specs"],
    ["coverage", "--documents", "pages", "--specs", "specs", "--html", "review.html"],
)
# The other specs of the golden tree have no page here, which check and coverage tell.
STATUSES = [0, 0, 1, 0, 1]


class Trap:
    """What runs code when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[Callable[[Path], object], tuple[Path]]:
        return Path.touch, (self._path,)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with specs and pages."""
    folder = tmp_path / "place"
    shutil.copytree(GOLDEN, folder / "specs")
    with (folder / "specs" / "words" / "operations.yaml").open("a") as words:
        words.write("close_ticket: {summary: Tell what closes., answer: ClosedTicket}\n")
    (folder / "pages").mkdir()
    (folder / "pages" / "Close-Ticket.md").write_text(PAGE)
    return folder


def told(place: Path, cache: Path) -> list[tuple[int, str, str]]:
    """Run the installed command in a folder; return status and output of each of its verbs."""
    command = Path(sys.executable).with_name("apiscribe")
    environment = {**os.environ, "APISCRIBE_CACHE": str(cache), "COLUMNS": "160"}
    environment.pop("PYTHONPATH", None)
    runs = [
        subprocess.run([command, *verb], cwd=place, env=environment, capture_output=True, text=True, timeout=120)
        for verb in COMMANDS
    ]
    return [(run.returncode, run.stdout, run.stderr) for run in runs]


def test_what_lies_beside_the_pages_is_not_run(place: Path, tmp_path: Path) -> None:
    clean = tmp_path / "clean"
    shutil.copytree(place, clean)
    ran = tmp_path / "ran"
    code = f"open({str(ran)!r}, 'a').write(__file__)\n"
    for folder in (place, place / "pages", place / "specs"):
        kept = {f".apiscribe-cache/{name[:2]}/{name[2:]}": pickle.dumps(Trap(ran)) for name in ("ab" * 32, "cd" * 32)}
        if folder != place / "specs":
            kept |= {f"{name}.py": code.encode() for name in MODULES}
            kept |= {f"{name}/__init__.py": code.encode() for name in PACKAGES}
            kept |= {"evil.pth": f"import os; {code}".encode(), "pyproject.toml": b"[tool.ruff]\nline-length = 40\n"}
            kept |= {"Makefile": f"all:\n\ttouch {ran}\n".encode(), ".envrc": f"touch {ran}\n".encode()}
        for name, data in kept.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
    expected = told(clean, tmp_path / "cache")
    assert [status for status, _, _ in expected] == STATUSES, expected
    assert told(place, tmp_path / "cache") == expected
    assert not ran.exists(), ran.read_text()


def test_a_cache_that_somebody_else_filled_is_not_run(place: Path, tmp_path: Path) -> None:
    """Each result is under its right key with its right digest, and a program instead of data."""
    cache, ran = tmp_path / "cache", tmp_path / "ran"
    told(place, cache)
    expected = told(place, cache)
    assert [status for status, _, _ in expected] == STATUSES, expected
    kept = sorted(path for path in cache.rglob("*") if path.is_file())
    assert len(kept) > 5
    for planted in (pickle.dumps(Trap(ran)), marshal.dumps(compile(f"open({str(ran)!r}, 'w')", "x", "exec"))):
        for path in kept:
            path.write_bytes(hashlib.sha256(planted).digest() + planted)
        assert told(place, cache) == expected
    assert not ran.exists()
