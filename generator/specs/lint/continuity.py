"""What the schemas cannot say of what people wrote about the silence and the losses of streams."""

from __future__ import annotations

from collections.abc import Iterator

from generator.specs.authored import Specs
from generator.specs.model import Shape
from generator.specs.schema.validate import Finding


def check_continuity(specs: Specs) -> Iterator[tuple[str, Finding]]:
    """Check that what tells silence from loss is said by members and operations that are there."""
    for stream in specs.streams:
        if stream.continuity is None:
            continue
        known, restored = stream.continuity, stream.continuity.restored
        for part in (known.ids, known.klines, known.merged):
            for name, path in () if part is None else sorted(vars(part).items()):
                if isinstance(path, str) and not _has_member(stream.payload, path):
                    yield stream.key, Finding(("continuity",), f"{name} is {path}, expected a member of the payload")
        if restored is not None and specs.operation(restored.operation) is None:
            message = f"there is no operation {restored.operation}, expected the spec that has what was missed"
            yield stream.key, Finding(("continuity", "restored", "operation"), message)
        if known.pace == "steady" and not any((one.speed or "")[:1].isdigit() for one in stream.names):
            message = "a steady stream has no speed, expected how often it sends in one of its names"
            yield stream.key, Finding(("continuity", "pace"), message)


def _has_member(shape: Shape, path: str) -> bool:
    step, _, rest = path.partition(".")
    for part in (*shape.of, *([shape.items] if shape.items is not None else [])):
        if _has_member(part, path):
            return True
    found = [one.shape for one in shape.fields if one.name == step]
    return bool(found) and (not rest or _has_member(found[0], rest))
