"""The whole output as the cache has it, or built anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from generator.cache import Cache, memo
from generator.digests import digests, key_parts
from generator.package.output import Output
from generator.specs.file_kinds import is_proofs
from generator.stored import Form

if TYPE_CHECKING:
    from generator.specs.authored import Specs

_OUTPUT: Final = Form[Output](Output)


def built(
    directory: Path, templates: Path, cache: Cache | None, load: Callable[[], Specs], as_of: str | None = None
) -> Output:
    """Return what ``build`` makes of the specs in a folder; with nothing changed, what the cache has of it.

    Args:
        as_of: The day that is rendered instead of the one that the specs name.
        load: Reads and checks all specs; called only when they cannot be had product by product.

    Raises:
        Unusable: As ``build``, or from ``load``.
    """
    if cache is None:
        return _build(load, templates, cache, as_of)
    # What it writes there itself it does not depend on.
    specs = {path: digest for path, digest in digests(directory).items() if not is_proofs(PurePosixPath(path))}
    patterns = digests(templates)

    def made() -> Output:
        # Imported when there is something to do: a run that changes nothing needs none of it.
        from generator.package.products import from_parts

        found = from_parts(directory, specs, templates, patterns, cache, as_of)
        return found or _build(load, templates, cache, as_of)

    return memo(cache, ("generated", as_of or "", *key_parts(specs), "templates", *key_parts(patterns)), _OUTPUT, made)


def _build(load: Callable[[], Specs], templates: Path, cache: Cache | None, as_of: str | None) -> Output:
    from generator.package.build import build

    return build(load(), templates, cache, as_of)
