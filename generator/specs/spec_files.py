"""Spec files with their provenance: two files that are one value."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any, Final, cast

from generator.problems import Problem, Unusable
from generator.regular import read_regular
from generator.specs.codec import from_plain
from generator.specs.model import Enums, Errors, Event, Operation, SpecFile, Stream
from generator.specs.provenance import join
from generator.specs.schema.sound_files import SoundFiles
from generator.specs.schema.validate import SchemaName
from generator.specs.yaml.reader import Document
from generator.stored import Form

_FORMS: Final = {model: Form[SpecFile](model) for model in (Operation, Stream, Event, Enums, Errors)}
_WRITTEN: Final = "`apiscribe transcribe` writes it anew"


def read_spec(
    files: SoundFiles, path: Path, provenance: Path, model: type[SpecFile], schema: SchemaName
) -> tuple[Document | None, list[Problem]]:
    """Read a spec file; without problems the document, whose value is the spec, is there, with problems it is not.

    Raises:
        Unusable: A schema itself cannot be read.
    """

    def joined(document: Document) -> SpecFile:
        return _joined(files, document, path, provenance, model)

    beside: list[bytes] = []
    # What is wrong with it is told by whoever joins it.
    with suppress(OSError):
        beside.append(read_regular(provenance))
    return files.read(path, schema, convert=joined, form=_FORMS[model], beside=beside)


def _joined(files: SoundFiles, document: Document, path: Path, provenance: Path, model: type[SpecFile]) -> SpecFile:
    """Return the spec.

    Raises:
        Unusable: Its provenance cannot be read, lacks lines of a fact, or has lines of none.
    """
    if not provenance.is_file():
        message = f"no such file, expected the lines of the facts in {path}; {_WRITTEN}"
        raise Unusable([Problem(str(provenance), 0, 0, message)])
    # It is kept as part of the spec.
    lines, problems = files.read(provenance, "provenance", cached=False)
    if lines is None:
        raise Unusable(problems)
    facts: dict[str, Any] = cast(Any, document.value)
    for message, where in join(facts, cast(Any, lines.value)):
        if where[0] == "facts":
            problems.append(lines.places.key(where, f"{message}; {_WRITTEN}"))
        else:
            problems.append(document.places.value(where, f"{message} in {provenance}; {_WRITTEN}"))
    if problems:
        raise Unusable(problems)
    return from_plain(model, facts)
