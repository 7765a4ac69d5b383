"""Numbers that an example has in quotes and twins have not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.specs.model import Example, Field, Repair
from generator.transcribe.text.provenance import lines_of, ranges
from generator.transcribe.twins.members import Documented


def without_quotes(spec: Documented, fields: Mapping[str, Field]) -> Documented:
    """Return a spec in whose examples members that are integers by now are written as such, a repair for all of them."""
    integers = [field for field in fields.values() if field.shape.type == "integer"]
    return replace(spec, examples=tuple(_mended(example, integers) for example in spec.examples))


def _mended(example: Example, integers: Sequence[Field]) -> Example:
    text, lines = example.json, set[int]()
    for field in integers:
        quoted = re.compile(rf'("{re.escape(field.name)}": )"([0-9]+)"')
        if example.role != "request" and quoted.search(text):
            text = quoted.sub(r"\1\2", text)
            lines.update(line for language, line in lines_of(field.at) if example.at.startswith(language))
    if text == example.json:
        return example
    repair = Repair("quoted_number", " ".join(ranges(lines)))
    return replace(example, json=text, repairs=(*example.repairs, repair))
