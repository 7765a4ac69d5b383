"""What people have written below ``specs/``: everything but the files that are transcribed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Final

from generator.cache import Cache, memo
from generator.digests import Digests, digests, key_parts
from generator.problems import Unusable
from generator.specs.authored import Specs
from generator.specs.file_kinds import is_transcribed
from generator.specs.load import load_specs
from generator.stored import Form

_WRITTEN: Final = Form[Specs](Specs)


def written_by_people(specs: Path, cache: Cache | None, contents: Digests | None = None) -> Specs:
    """Return it without the places of its files, as the cache has it or loaded anew; ``contents`` of the folder may be known.

    Raises:
        Unusable: Files cannot be read or break their schemas.
    """
    if cache is None:
        return _loaded(specs, cache)
    known = digests(specs) if contents is None else contents
    written = {path: digest for path, digest in known.items() if not is_transcribed(PurePosixPath(path))}
    return memo(cache, ("written", str(specs), *key_parts(written)), _WRITTEN, lambda: _loaded(specs, cache))


def _loaded(specs: Path, cache: Cache | None) -> Specs:
    # The operations found there are about to be written anew, so what is wrong with them does not matter.
    written, problems = load_specs(specs, cache, wanted=lambda path: not is_transcribed(path))
    if problems:
        raise Unusable(problems)
    return replace(written, places={})
