"""Fixtures of the whole suite."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How fast a machine is is nothing that a test judges.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


@pytest.fixture(scope="session")
def documents() -> Path:
    """The folder of real saved pages, with ``seeds/`` and ``pages/``; they are not part of the repository."""
    folder = os.environ.get("APISCRIBE_DOCUMENTS")
    if not folder:
        if os.environ.get("APISCRIBE_REQUIRE_DOCUMENTS"):
            pytest.fail("APISCRIBE_REQUIRE_DOCUMENTS is set, APISCRIBE_DOCUMENTS names no folder")
        pytest.skip("APISCRIBE_DOCUMENTS names no folder of saved pages")
    if not (Path(folder) / "pages").is_dir():
        pytest.fail(f"APISCRIBE_DOCUMENTS is {folder}, which has no folder of pages")
    return Path(folder)


@pytest.fixture(autouse=True)
def nothing_frozen() -> Iterator[None]:
    """Have what commands leave behind collected: here the process goes on."""
    yield
    gc.unfreeze()


@pytest.fixture(scope="session", autouse=True)
def cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what commands keep away from the cache of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("APISCRIBE_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield
