"""What of an answer proves that a call was carried out; derived from the documented answer, and reviewed."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Proof(Struct, frozen=True, repr_omit_defaults=True):
    """What an answer of success shows.

    Attributes:
        kind: ``object``: a documented member besides ``code`` and ``msg``. ``confirmation``: the documented code, or where none
            is documented a message and no code. ``nothing``: an object without a code. ``list``: any list. ``batch``: an element
            for each item sent, each an object or a rejection. ``either``: an object or a list, as parameters say.
        code: The code of a confirmation, a number or text; None where the page shows none.
        repeats: Ids that come back: the parameter, or the member of an item, and the member of the answer.
        shows: An order shows one of these at least.
        each: The lists of a batch, of which one is sent.
    """

    kind: Literal["object", "confirmation", "nothing", "list", "batch", "either"] = "either"
    code: int | str | None = None
    repeats: tuple[tuple[str, str], ...] = ()
    shows: tuple[str, ...] = ()
    each: tuple[str, ...] = ()
