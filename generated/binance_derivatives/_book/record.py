"""What a book was told, in a file, and the book again from it.

A recording is text in UTF-8, a JSON object a line. The first line says what follows:

    {"format":"binance_derivatives.book","version":1,"symbol":"BTCUSDT","tick":"0.10","limit":1000,"most_waiting":1000}

Each of the others is one thing that the book was told, in the order in which it was, with ``at``, the seconds of the clock that the book was
given, which tell how much later than another it was and no more:

    {"at":12.5,"difference":{"e":"depthUpdate","E":…,"T":…,"s":"BTCUSDT","U":…,"u":…,"pu":…,"b":[["60000.10","1.5"]],"a":[]}}
    {"at":12.6,"snapshot":{"last_update_id":…,"bids":[["60000.10","1.5"]],"asks":[]}}
    {"at":12.7,"missed":true}
    {"at":12.8,"lost":"the connection was lost"}

``difference`` is as the exchange sends it, prices and quantities as it wrote them. A last line without its end is left out: the program
that wrote it was ended in the middle.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from os import PathLike
from types import TracebackType
from typing import BinaryIO, Final, Self, TypeAlias

import msgspec
from msgspec import UNSET, Struct, UnsetType

from binance_derivatives._book.book import Book, Tell
from binance_derivatives._book.changes import Effect
from binance_derivatives._book.messages import DIFFERENCE, Difference, Snapshot

FORMAT: Final = "binance_derivatives.book"
VERSION: Final = 1
Path: TypeAlias = "str | PathLike[str]"


class _Head(Struct, frozen=True, kw_only=True):
    format: str
    version: int
    symbol: str
    tick: Decimal | None = None
    limit: int
    most_waiting: int


class _Line(Struct, frozen=True, kw_only=True, omit_defaults=True):
    at: float
    difference: msgspec.Raw | UnsetType = UNSET
    snapshot: Snapshot | None = None
    missed: bool = False
    lost: str | None = None


class Entry(Struct, frozen=True):
    """One thing that a book was told.

    Attributes:
        at: When, in seconds of the clock that the book was given.
        told: A message of the stream, a snapshot, None for a snapshot that did not come, or in words why differences may be missing.
    """

    at: float
    told: Difference | Snapshot | str | None

    def tell(self, book: Book) -> Sequence[Effect]:
        """Tell a book, and give what it says to it."""
        match self.told:
            case Difference():
                return book.receive(self.told, self.at)
            case Snapshot():
                return book.join(self.told, self.at)
            case str():
                return book.lost(self.told)
            case None:
                return book.missed(self.at)


_heads: Final = msgspec.json.Decoder(_Head)
_lines: Final = msgspec.json.Decoder(_Line)


class Recording:
    """A file to which is written what a book is told; it grows until it is closed.

    Args:
        path: The file, which must not be there yet.
        book: The book, which was not told anything yet.

    Raises:
        FileExistsError: There is such a file: a recording is not written over.
        ValueError: The book has been told something: it could not be made again.
    """

    def __init__(self, path: Path, book: Book) -> None:
        if not book.is_new:
            raise ValueError(f"{book!r} was told something before, which is missing in a recording that begins now")
        self._file: BinaryIO = open(path, "xb")  # noqa: SIM115
        head = _Head(
            format=FORMAT,
            version=VERSION,
            symbol=book.symbol,
            tick=book.tick,
            limit=book.limit,
            most_waiting=book.most_waiting,
        )
        self._write(head)

    def note(self, entry: Entry) -> None:
        """Write down what the book is told; to be called before it is."""
        match entry.told:
            case Difference():
                self._write(_Line(at=entry.at, difference=msgspec.Raw(DIFFERENCE.encode(entry.told))))
            case Snapshot():
                self._write(_Line(at=entry.at, snapshot=entry.told))
            case str():
                self._write(_Line(at=entry.at, lost=entry.told))
            case None:
                self._write(_Line(at=entry.at, missed=True))

    def close(self) -> None:
        """Write what is left and close the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _write(self, line: Struct) -> None:
        self._file.write(msgspec.json.encode(line) + b"\n")


class Replay:
    """A recording, and the book as it was after each of its lines.

    Attributes:
        book: The book, as it is after the lines that were read.

    Args:
        path: The file.
        tell: Which changes are told.

    Raises:
        ValueError: The file is no recording.
    """

    def __init__(self, path: Path, *, tell: Tell = "state") -> None:
        self._path = path
        with open(path, "rb") as file:
            head = self._head(file.readline())
        self.book = Book(head.symbol, tick=head.tick, limit=head.limit, most_waiting=head.most_waiting, tell=tell)

    def __iter__(self) -> Iterator[tuple[Entry, Sequence[Effect]]]:
        """Tell the book line after line, and give each line with what the book said to it.

        Raises:
            ValueError: A line is none of a recording; it names the file and the line.
        """
        for entry in self.entries():
            yield entry, entry.tell(self.book)

    def entries(self) -> Iterator[Entry]:
        """Give each line, and tell the book nothing.

        Raises:
            ValueError: A line is none of a recording; it names the file and the line.
        """
        with open(self._path, "rb") as file:
            file.readline()
            for number, line in enumerate(file, 2):
                if not line.endswith(b"\n"):
                    return
                yield self._entry(line, number)

    def _head(self, line: bytes) -> _Head:
        try:
            head = _heads.decode(line)
        except ValueError as error:
            raise ValueError(f"{self._path}:1: no recording of a book: {error}") from error
        if (head.format, head.version) != (FORMAT, VERSION):
            expected = f"expected {FORMAT} {VERSION}"
            raise ValueError(f"{self._path}:1: a recording of {head.format} {head.version}, {expected}")
        return head

    def _entry(self, line: bytes, number: int) -> Entry:
        try:
            read = _lines.decode(line)
            if read.difference is not UNSET:
                return Entry(read.at, DIFFERENCE.decode(bytes(read.difference)))
        except ValueError as error:
            raise ValueError(f"{self._path}:{number}: no line of a recording of a book: {error}") from error
        if read.snapshot is None and read.lost is None and not read.missed:
            raise ValueError(f"{self._path}:{number}: expected difference, snapshot, missed or lost")
        return Entry(read.at, read.snapshot or read.lost)


def replay(path: Path, until: int | None = None) -> Book:
    """Give the book of a recording: as it was at its end, or before the first update after ``until``.

    Look at its ``synchronised``: it was broken at times.

    Raises:
        ValueError: The file is no recording, or a line of it is none.
        OSError: The file can not be read.
    """
    found = Replay(path)
    for entry in found.entries():
        if until is not None and isinstance(entry.told, Difference) and entry.told.final > until:
            break
        entry.tell(found.book)
    return found.book
