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

from collections.abc import Iterator
from decimal import Decimal
from os import PathLike
from types import TracebackType
from typing import BinaryIO, Final, Self, TypeAlias

import msgspec
from msgspec import UNSET, Struct, UnsetType

from binance_derivatives._book.messages import DIFFERENCE, Difference, Snapshot

FORMAT: Final = "binance_derivatives.book"
VERSION: Final = 1
Path: TypeAlias = "str | PathLike[str]"


class Head(Struct, frozen=True, kw_only=True):
    """What book a recording is of.

    Attributes:
        format: What kind of file it is.
        version: Of the format.
        symbol: The contract.
        tick: What every price is a multiple of, where that was given.
        limit: How many levels of a side snapshots were asked for.
        most_waiting: How many differences could wait for a snapshot.
    """

    format: str = FORMAT
    version: int = VERSION
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


_heads: Final = msgspec.json.Decoder(Head)
_lines: Final = msgspec.json.Decoder(_Line)


class Recording:
    """A file to which is written what a book is told; it grows until it is closed.

    Args:
        path: The file, which must not be there yet.
        head: The book.

    Raises:
        FileExistsError: There is such a file: a recording is not written over.
    """

    def __init__(self, path: Path, head: Head) -> None:
        self._file: BinaryIO = open(path, "xb")  # noqa: SIM115
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


class Recorded:
    """A recording that is read.

    Attributes:
        head: What book it is of.

    Args:
        path: The file.

    Raises:
        ValueError: The file is no recording.
        OSError: The file can not be read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        with open(path, "rb") as file:
            self.head = self._head(file.readline())

    def entries(self) -> Iterator[Entry]:
        """Give each thing that the book was told.

        Raises:
            ValueError: A line is none of a recording; it names the file and the line.
        """
        with open(self._path, "rb") as file:
            file.readline()
            for number, line in enumerate(file, 2):
                if not line.endswith(b"\n"):
                    return
                yield self._entry(line, number)

    def _head(self, line: bytes) -> Head:
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
