"""Benchmarks that no longer run say so, for CI runs them to see whether they do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BENCHMARKS = Path(__file__).parent / "benchmarks"
# The work itself, or one of a kind that no rival has a function for.
MEASURING = """
import dataclasses, sys
import client
client.WORKS = {"sign": dataclasses.replace(client.WORKS["sign"], kind=sys.argv.pop(1))}
client.main()
"""


def measured(kind: str) -> subprocess.CompletedProcess[str]:
    arguments = [kind, "--without-peers", "--rounds", "1", "--seconds", "0.001"]
    return subprocess.run(
        [sys.executable, "-c", MEASURING, *arguments], cwd=BENCHMARKS, capture_output=True, text=True, timeout=120
    )


def test_a_benchmark_whose_rivals_come_to_the_end_is_fine() -> None:
    done = measured("sign")
    assert (done.returncode, done.stderr) == (0, "")
    rows = [line for line in done.stdout.splitlines() if line.startswith("| ")][1:]
    assert [row.split(" | ")[0].strip("| ") for row in rows] == [
        "-" * 23,
        "validate + build + sign",
        "import and client",
    ]
    assert all("≤" in row for row in rows[1:])


def test_a_benchmark_fails_when_a_rival_does_and_tells_which() -> None:
    done = measured("tying_knots")
    assert done.returncode == 1
    assert "sign/ours failed: " in done.stderr and "tying_knots/ours" in done.stderr
    assert "| failed" in done.stdout


def test_what_drift_costs_is_still_measured() -> None:
    done = subprocess.run(
        [sys.executable, "drift.py", "--once"], cwd=BENCHMARKS, capture_output=True, text=True, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, "")
    rows = done.stdout.splitlines()[2:]
    assert len(rows) == 24 and {row.split()[0] for row in rows} == {
        "order",
        "bookTicker",
        "exchangeInfo",
        "batch",
        "klines",
    }


def test_the_speed_of_the_exchange_is_still_measured() -> None:
    done = subprocess.run(
        [sys.executable, "exchange_speed.py", "--orders", "20", "--events", "100"],
        cwd=BENCHMARKS,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert [line[:6] for line in done.stdout.splitlines()] == ["REST o", "REST o", "events"]


BOOKS = """
import sys
import books
{before}
sys.argv = ["books.py", "--once"]
sys.exit(books.main())
"""


def books(before: str = "") -> tuple[int, list[list[str]]]:
    """Run the benchmark of books after a change of it; gives the status and the cells of its table."""
    command = [sys.executable, "-c", BOOKS.format(before=before)]
    done = subprocess.run(command, cwd=BENCHMARKS, capture_output=True, text=True, timeout=120)
    assert done.stderr == ""
    *rows, last = done.stdout.splitlines()
    assert last.startswith("100 books at 20,000 changes a second: ")
    return done.returncode, [row.strip("| ").split(" | ") for row in rows[2:]]


def test_what_a_change_of_a_book_costs_is_still_measured_and_all_books_show_the_same() -> None:
    status, rows = books()
    assert status == 0
    assert [row[0] for row in rows] == [
        "texts in dicts",
        "decimals in dicts",
        "ours",
        "ours, and a price for a quantity after each message",
        "ours, in a SortedDict",
    ]
    assert all(len(row) == 5 for row in rows) and rows[0][3] == "1.00"


def test_a_book_that_shows_other_levels_has_no_figures() -> None:
    status, rows = books("books.Truth.take = lambda *given: None")
    assert status == 1
    assert rows[2][:2] == ["ours", "shows other levels after 10 messages"]


def test_a_book_that_can_not_be_measured_says_why() -> None:
    status, rows = books("books.CONTENDERS = {**books.CONTENDERS, 'nobody': None}")
    assert status == 1
    assert rows[-1][:2] == ["nobody", "failed: KeyError: 'nobody'"] and len(rows[2]) == 5
