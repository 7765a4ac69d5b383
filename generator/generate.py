"""Specs and templates to the whole output tree, in memory."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator.cache import Cache
from generator.finish import Finisher
from generator.render import render
from generator.spec.settings import Specs
from generator.trust import Vocabulary
from generator.view.package import package_view
from generator.write import MARKER, MARKER_TEXT


def build(specs: Specs, templates: Path, cache: Cache | None = None) -> dict[PurePosixPath, bytes]:
    """Return every file of the generated package by its path; nothing is written.

    The same specs and templates give the same bytes, with any cache or none.

    Raises:
        Unusable: The specs or templates do not make a package, or a rendered module holds what no template put there.
    """
    view = package_view(specs)
    tree = {MARKER: MARKER_TEXT}
    modules: dict[PurePosixPath, str] = {}
    for rendered in render(templates, view):
        if rendered.template is not None and rendered.path.suffix == ".py":
            modules[rendered.path] = rendered.data.decode()
        else:
            tree[rendered.path] = rendered.data
    tree |= Finisher(Vocabulary.of(templates, view), cache).finished(modules)
    return dict(sorted(tree.items()))
