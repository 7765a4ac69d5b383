"""The templates and schemas that come with the tool: beside its modules in a wheel, in the folders of a working tree otherwise.

An editable install has the modules in the working tree, and so its templates and schemas.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

_IN_A_WHEEL: Final = Path(__file__).parent / "shipped"
_HOME: Final = _IN_A_WHEEL if _IN_A_WHEEL.is_dir() else Path(__file__).parents[1]

TEMPLATES: Final = _HOME / "templates"
SCHEMAS: Final = _HOME / "specs" / "schema"
