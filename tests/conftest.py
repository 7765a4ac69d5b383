"""Fixtures of the whole suite."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def documents() -> Path:
    """The folder of real saved pages, with ``seeds/`` and ``pages/``; they are not part of the repository."""
    folder = os.environ.get("APISCRIBE_DOCUMENTS")
    if not folder:
        if os.environ.get("APISCRIBE_REQUIRE_DOCUMENTS"):
            pytest.fail("APISCRIBE_REQUIRE_DOCUMENTS is set, APISCRIBE_DOCUMENTS names no folder")
        pytest.skip("APISCRIBE_DOCUMENTS names no folder of saved pages")
    return Path(folder)
