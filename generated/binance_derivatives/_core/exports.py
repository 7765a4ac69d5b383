"""Names that a package offers and imports when they are first asked for (PEP 562).

A product has more than a hundred classes, and a program names a few of them; type checkers see ordinary imports beside this.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module


def lazy_exports(
    package: str, modules: Mapping[str, Sequence[str]]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Give a package its ``__getattr__`` and ``__dir__``.

    Args:
        modules: The names, by the module below the package that defines them; a module without names is offered itself.
    """
    homes = {name: f"{package}.{module}" for module, names in modules.items() for name in names}

    def module_getattr(name: str) -> object:
        if name in modules and not modules[name]:
            # Importing a module below a package makes it a name of the package.
            return import_module(f"{package}.{name}")
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}", name=name, obj=sys.modules[package])
        value: object = getattr(import_module(homes[name]), name)
        # From then on the name is the package's own, and found without this function.
        vars(sys.modules[package])[name] = value
        return value

    def module_dir() -> list[str]:
        return sorted({*vars(sys.modules[package]), *homes, *(name for name, names in modules.items() if not names)})

    return module_getattr, module_dir
