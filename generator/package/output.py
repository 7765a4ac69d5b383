"""What is made of specs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True)
class Output:
    """All that is made of specs, by paths: the package, and below the folder of specs the files that show what answers prove."""

    package: dict[PurePosixPath, bytes]
    proofs: dict[PurePosixPath, bytes]
