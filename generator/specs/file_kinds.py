"""Which files below ``specs/`` the tool writes; people write all others."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator.digests import names
from generator.specs import provenance

_FOLDERS = ("rest", "ws-api", "streams", "user-data")
_FILES = ("enums", "errors")
_OURS = ("corrections", "schema", "words")


def transcribed_files(specs: Path) -> list[PurePosixPath]:
    """Return the files that ``transcribe`` wrote, by their path below the folder of specs."""
    below = (PurePosixPath(name) for name in sorted(names(specs)) if name.endswith((".yaml", ".json")))
    return [path for path in below if is_transcribed(path)]


def is_transcribed(path: PurePosixPath) -> bool:
    """Say whether a path below the folder of specs is that of a file ``transcribe`` writes: facts, or their provenance."""
    return is_spec(path) or is_provenance(path)


def is_spec(path: PurePosixPath) -> bool:
    return path.suffix == ".yaml" and _is_key(path.with_suffix("").parts)


def product_of(path: PurePosixPath) -> str:
    """Return the product that a file is of by its place below the folder of specs, nothing for one of all products."""
    folders = path.parts[:-1]
    return next(iter(folders[1:] if folders[:1] and folders[0] in _OURS else folders), "")


def proofs_file(product: str) -> PurePosixPath:
    """Return the path of the file that shows what the answers of a product prove; ``generate`` writes it."""
    return PurePosixPath(product, "proofs.yaml")


def is_proofs(path: PurePosixPath) -> bool:
    return len(path.parts) == 2 and path == proofs_file(path.parts[0])


def is_provenance(path: PurePosixPath) -> bool:
    parts = path.with_suffix("").parts
    return path.suffix == ".json" and provenance.FOLDER in parts[1:2] and _is_key((parts[0], *parts[2:]))


def _is_key(parts: tuple[str, ...]) -> bool:
    if not parts or parts[0] in _OURS:
        return False
    return (len(parts) == 2 and parts[1] in _FILES) or (len(parts) == 3 and parts[1] in _FOLDERS)
