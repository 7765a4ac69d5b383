"""How a run is told: problems and tables for a person, one JSON document for a program."""

from __future__ import annotations

import json
import sys
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from threading import Timer
from typing import TYPE_CHECKING, Any

from generator.cache import Cache
from generator.problems import Problem, printable

if TYPE_CHECKING:
    from rich.console import Console

    from generator.transcribe.run_result import PageAccount

FINE, FINDINGS, UNUSABLE = 0, 1, 2
_PATIENCE = 1.0
_FILE_WIDTH = 200
_MANY = 40
_LINES = ("used", "navigation", "acknowledged", "unexplained")


@dataclass
class Report:
    """Collects what one command found; ``finish`` tells it and gives the exit status.

    Problems go to standard error, results to standard output. With ``as_json`` everything is one JSON document on
    standard output and nothing else is printed.
    """

    command: str
    as_json: bool
    cache: Cache | None = None
    facts: dict[str, Any] = field(default_factory=lambda: dict[str, Any]())
    problems: list[Problem] = field(default_factory=lambda: list[Problem]())

    @cached_property
    def out(self) -> Console:
        return _console(stderr=False)

    @cached_property
    def err(self) -> Console:
        return _console(stderr=True)

    def say(self, text: str) -> None:
        if not self.as_json:
            print(printable(text))

    def diff(self, lines: Iterable[str]) -> None:
        if self.as_json:
            return
        styles = {"+": "green", "-": "red", "@": "cyan"}
        for line in lines:
            self.out.print(printable(line), markup=False, style=styles.get(line[:1], ""))

    def accounts(self, accounts: Sequence[PageAccount]) -> None:
        """Print what became of every line: page by page, or folder by folder when there are many pages."""
        self.facts["accounts"] = [_account_json(account) for account in accounts]
        if self.as_json or not accounts:
            return
        from rich.table import Table

        table = Table(box=None, pad_edge=False)
        for heading in ("page", "language"):
            table.add_column(heading, overflow="fold")
        for heading in _LINES:
            table.add_column(heading, justify="right")
        rows: dict[tuple[str, str], list[PageAccount]] = {}
        for account in accounts:
            page = account.file if len(accounts) <= _MANY or account.unexplained else _folder(account.file)
            rows.setdefault((page, account.language), []).append(account)
        for (page, language), grouped in rows.items():
            table.add_row(printable(page), language, *_totals(grouped))
        table.add_row("total", "", *_totals(accounts))
        self.out.print(table, soft_wrap=False)

    def counts(self, summary: Mapping[str, Any]) -> None:
        """Print the counts of each product, one line a product, then its facts and rules by kind."""
        if self.as_json:
            return
        from rich.table import Table

        table = Table(box=None, pad_edge=False)
        table.add_column("product")
        columns = ("rest", "ws_api", "stream", "event", "enums", "errors", "corrections", "twins", "dated")
        for heading in (*columns, *_LINES):
            table.add_column(heading, justify="right")
        for product, of in summary.items():
            numbers = [of[name] for name in columns] + [of["lines"][name] for name in _LINES]
            table.add_row(product, *map(str, numbers))
        self.out.print(table, soft_wrap=False)
        for product, of in summary.items():
            for name in ("facts", "rules"):
                self.say(f"{product} {name}: " + ", ".join(f"{count} {kind}" for kind, count in of[name].items()))

    @contextmanager
    def progress(self, doing: str) -> Generator[None]:
        """Say what is being done if it takes longer than a second and a person is watching."""
        if self.as_json or not sys.stderr.isatty():
            yield
            return
        status = self.err.status(doing)
        timer = Timer(_PATIENCE, status.start)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()
            status.stop()

    def finish(self, status: int | None = None) -> int:
        """Tell the problems and return the exit status: the one given, else 1 when there are problems and 0 when not."""
        chosen = status if status is not None else FINDINGS if self.problems else FINE
        found = sorted(set(self.problems))
        if self.as_json:
            document = {
                "command": self.command,
                "status": chosen,
                **self.facts,
                "problems": [problem.as_json() for problem in found],
            }
            # As JSON escapes: what is read back is what was there.
            self.out.file.write(printable(json.dumps(document, indent=2, ensure_ascii=False)) + "\n")
            return chosen
        for problem in found:
            print(problem, file=sys.stderr)
        if found:
            print(f"{len(found)} problem{'s' if len(found) > 1 else ''}", file=sys.stderr)
        return chosen


def _console(stderr: bool) -> Console:
    # Imported when there is something to say: it takes longer than most runs that change nothing.
    from rich.console import Console

    # Soft wrapping leaves every line as it is: a located problem must stay one line for editors that jump to it.
    console = Console(stderr=stderr, soft_wrap=True, highlight=False)
    if not console.is_terminal:
        # A file has no width: tables are not to be cut at the 80 columns that would be assumed.
        console.width = _FILE_WIDTH
    return console


def _folder(file: str) -> str:
    return "/".join(file.split("/")[:2][: file.count("/")]) or file


def _totals(accounts: Sequence[PageAccount]) -> list[str]:
    return [str(sum(column)) for column in zip(*map(_counts, accounts), strict=True)]


def _counts(account: PageAccount) -> tuple[int, int, int, int]:
    return account.used, account.furniture, account.acknowledged, len(account.unexplained)


def _account_json(account: PageAccount) -> dict[str, Any]:
    used, furniture, acknowledged, _ = _counts(account)
    return {
        "file": account.file,
        "language": account.language,
        "address": account.address,
        "used": used,
        "navigation": furniture,
        "acknowledged": acknowledged,
        "unexplained": list(account.unexplained),
    }
