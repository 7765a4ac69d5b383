"""What of an answer proves that a call was carried out; derived from the documented answer, and reviewed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, Final, Literal, TypeAlias, get_origin

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields

Recognise: TypeAlias = Callable[[Iterable[tuple[str, object]], Any], bool]
"""Takes what was sent, by its names on the wire, and the decoded answer."""

STANDING: Final = ("NEW", "PARTIALLY_FILLED")
"""The states of an order that has not ended."""

WORDS: Final = ("code", "success", "complete")
"""Members that say what came of a call, whatever else an answer shows."""

_NEVER_EMPTY: Final = (bool, int, Decimal)
# A no is looked at more closely: it may say that nothing was done.
_SHOWS_NOTHING: Final = (None, "", False)


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


def is_wordless(kind: Any) -> bool:
    """Tell whether an answer that is as documented is a list, or an object that can not say in words what came of the call."""
    if not (isinstance(kind, type) and issubclass(kind, Struct)):
        return get_origin(kind) is list
    names = {field.encode_name for field in fields(kind)}
    return kind.__struct_config__.forbid_unknown_fields and names.isdisjoint(WORDS)


def recognising(proof: Proof, kind: Any, *, reads: bool, takes_away: bool) -> Recognise | None:
    """Make what recognises a proof on the decoded answer, at a small part of what its bytes cost; None where only those tell.

    It says yes only where the bytes would be found to prove it as well; of anything else they have to be looked at.

    Args:
        proof: What proves success.
        kind: The documented type of the answer.
        reads: Nothing hangs on the answer but what it shows.
        takes_away: The answer shows an order that has ended.
    """
    if proof.kind == "list" and get_origin(kind) is list:
        return lambda sent, value: type(value) is list
    if proof.kind != "object" or not (isinstance(kind, type) and issubclass(kind, Struct)):
        return None
    if reads and not proof.repeats:
        return lambda sent, value: isinstance(value, kind)
    known = {field.encode_name: field for field in fields(kind)}
    if not all(path in known for path in (*proof.shows, *(path for _, path in proof.repeats))):
        return None
    certain = [path for path, one in known.items() if one.default is NODEFAULT and one.type in _NEVER_EMPTY]
    shows = [known[path].name for path in proof.shows or certain[:1]]
    if not shows:
        return None
    repeats: dict[str, tuple[str, ...]] = {}
    for parameter, path in proof.repeats:
        repeats[parameter] = (*repeats.get(parameter, ()), known[path].name)
    state = known["status"].name if takes_away and "status" in known else None

    def recognise(sent: Iterable[tuple[str, object]], value: Any) -> bool:
        if not isinstance(value, kind):
            return False
        try:
            for name, given in sent:
                for member in repeats.get(name, ()):
                    # One that is absent or empty contradicts nothing.
                    if getattr(value, member) not in (given, None, ""):
                        return False
            for member in shows:
                if getattr(value, member) not in _SHOWS_NOTHING:
                    break
            else:
                return False
            return state is None or getattr(value, state) not in STANDING
        except AttributeError:
            # It did not come, or not as documented.
            return False

    return recognise
