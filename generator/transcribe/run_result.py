"""What a run tells of itself and of each page; in a module that a run which changes nothing can import alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

from generator.problems import Problem


@dataclass(frozen=True)
class PageAccount:
    """How many of a page's lines became facts, are navigation, were read by a person, or are left unexplained.

    ``unexplained`` names the lines left.
    """

    file: str
    language: str
    address: str
    used: int
    furniture: int
    acknowledged: int
    unexplained: tuple[int, ...]


class Held(NamedTuple):
    """An address whose page has problems: nothing of it is written, what was written of it before stays."""

    address: str
    file: str
    problems: int


class Run(NamedTuple):
    """Spec files and their provenance by path, what became of every page, everything that is wrong, and what is held.

    ``staying`` are the files of earlier runs that stay as they are: those of pages that are held. ``older`` tells what a language says
    otherwise, or alone, that was saved long before the other, or by an earlier run: nothing is wrong with that.
    """

    tree: dict[PurePosixPath, bytes]
    accounts: tuple[PageAccount, ...]
    problems: tuple[Problem, ...]
    held: tuple[Held, ...] = ()
    staying: tuple[PurePosixPath, ...] = ()
    older: tuple[Problem, ...] = ()
