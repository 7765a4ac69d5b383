"""What the schemas cannot say of streams and of the lists that hold for a whole product."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generator.specs.model import Enums, Errors, Operation, Parameter, Stream
from generator.specs.schema.validate import Finding
from generator.specs.yaml.places import DataPath

_PLACEHOLDER: Final = re.compile(r"<([^<>]*)>")


def check_stream(stream: Stream) -> Iterator[Finding]:
    """Check that the placeholders of the names are those that are listed."""
    listed = [placeholder.name for placeholder in stream.placeholders]
    used: set[str] = set()
    for index, name in enumerate(stream.names):
        for placeholder in _PLACEHOLDER.findall(name.template):
            used.add(placeholder)
            if placeholder not in listed:
                known = f"expected one of {', '.join(listed)}" if listed else "there are none"
                yield Finding(("names", index, "template"), f"<{placeholder}> is no placeholder of the stream, {known}")
    for index, placeholder in enumerate(listed):
        if placeholder in listed[:index]:
            message = f"placeholder {placeholder} stands twice, expected it once"
            yield Finding(("placeholders", index, "name"), message)
        elif placeholder not in used:
            message = f"no name of the stream has the placeholder <{placeholder}>, expected one that has"
            yield Finding(("placeholders", index, "name"), message)


def check_enums(enums: Enums) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, enum in enumerate(enums.enums):
        if enum.name in seen:
            yield Finding(("enums", index, "name"), f"enum {enum.name} stands twice, expected it once")
        seen.add(enum.name)
        values = [value.value for value in enum.values]
        for place, value in enumerate(values):
            if value in values[:place]:
                message = f"value {value} of {enum.name} stands twice, expected it once"
                yield Finding(("enums", index, "values", place, "value"), message)


def check_errors(errors: Errors) -> Iterator[Finding]:
    seen: set[int] = set()
    for index, error in enumerate(errors.errors):
        if error.code in seen:
            yield Finding(("errors", index, "code"), f"error code {error.code} stands twice, expected it once")
        seen.add(error.code)


def check_enum_use(operation: Operation, enums: Sequence[Enums]) -> Iterator[Finding]:
    """Check that the enum a parameter names is its product's, and has the parameter's values."""
    known = {enum.name: enum for one in enums if one.product == operation.product for enum in one.enums}
    for parameter, path in _with_items(operation.parameters, ("parameters",)):
        if parameter.enum is None:
            continue
        if parameter.enum not in known:
            message = f"there is no enum {parameter.enum} of {operation.product}"
            yield Finding((*path, "enum"), f"{message}, expected one of {', '.join(known) or 'its enums.yaml'}")
            continue
        values = [value.value for value in known[parameter.enum].values]
        for index, value in enumerate(parameter.values):
            if value not in values:
                message = f"{value!r} is no value of enum {parameter.enum}, expected one of {', '.join(values)}"
                yield Finding((*path, "values", index), message)


def _with_items(parameters: Sequence[Parameter], path: DataPath) -> Iterator[tuple[Parameter, DataPath]]:
    for index, parameter in enumerate(parameters):
        yield parameter, (*path, index)
        yield from _with_items(parameter.items, (*path, index, "items"))
