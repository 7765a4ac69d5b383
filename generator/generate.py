"""Specs and templates to the whole output tree, in memory."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator.format import format_python
from generator.problems import Problem, Unusable
from generator.render import render
from generator.spec.settings import Specs
from generator.trust import Vocabulary, distrust
from generator.view.package import package_view
from generator.write import MARKER, MARKER_TEXT


def build(specs: Specs, templates: Path) -> dict[PurePosixPath, bytes]:
    """Return every file of the generated package by its path; nothing is written.

    The same specs and templates give the same bytes.

    Raises:
        Unusable: The specs or templates do not make a package, or a rendered module holds what no template put there.
    """
    view = package_view(specs)
    vocabulary = Vocabulary.of(templates, view)
    tree = {MARKER: MARKER_TEXT}
    problems: list[Problem] = []
    for rendered in render(templates, view):
        data = rendered.data
        if rendered.template is not None and rendered.path.suffix == ".py":
            text = format_python(data.decode(), str(rendered.path))
            problems += distrust(text, rendered.path, vocabulary)
            data = text.encode()
        tree[rendered.path] = data
    if problems:
        raise Unusable(problems)
    return dict(sorted(tree.items()))
