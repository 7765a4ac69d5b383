"""The operations of one kind in one section of a product."""

from __future__ import annotations

from dataclasses import dataclass

from generator.names import Identifier
from generator.specs.model import Kind
from generator.view.cases import Cases
from generator.view.imports import Imports
from generator.view.operations import OperationView


@dataclass(frozen=True)
class SectionView:
    """The operations of one kind in one section: one module, and the tests of it."""

    name: Identifier
    kind: Kind
    alias: Identifier
    docstring: str
    test_docstring: str
    imports: Imports
    operations: tuple[OperationView, ...]
    cases: Cases
    module: str
