"""Local order books: what can be read of them, what they tell, and books that are fed by hand or from a recording.

A book that keeps itself is had of a client of streams. Here is what it is made of, without I/O: give a ``Book`` the differences of
a stream and the snapshots that it asks for, and do and tell what it returns.
"""

from binance_derivatives._book.blocking import LiveBook
from binance_derivatives._book.book import Book, Tell
from binance_derivatives._book.changes import (
    AskSnapshot,
    Broken,
    Change,
    Effect,
    Level,
    Resynchronised,
    Side,
    Top,
)
from binance_derivatives._book.live import AsyncBook
from binance_derivatives._book.messages import DIFFERENCE, ChangedLevel, Difference, Snapshot
from binance_derivatives._book.pace import Pace, SnapshotQueue
from binance_derivatives._book.reads import BookReads
from binance_derivatives._book.record import Entry, Head, Recorded, Recording

__all__ = [
    "DIFFERENCE",
    "AskSnapshot",
    "AsyncBook",
    "Book",
    "BookReads",
    "Broken",
    "Change",
    "ChangedLevel",
    "Difference",
    "Effect",
    "Entry",
    "Head",
    "Level",
    "LiveBook",
    "Pace",
    "Recorded",
    "Recording",
    "Resynchronised",
    "Side",
    "Snapshot",
    "SnapshotQueue",
    "Tell",
    "Top",
]
