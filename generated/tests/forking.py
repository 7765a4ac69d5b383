"""A client that was used before a fork, and is used by both processes after it."""

from __future__ import annotations

import asyncio
import json
import os
import warnings
from collections.abc import Awaitable, Callable

_EACH = 4


def forked(place: Callable[[str], Awaitable[str]], name: str, close: Callable[[], Awaitable[object]]) -> dict[str, str]:
    """Place orders before a fork, and in both processes after it, at the same time.

    Args:
        place: Places an order under an own id and says what became of it.
        name: What the own ids begin with.
        close: Closes the client.

    Returns:
        What became of each order, by its own id.
    """
    runner = asyncio.Runner()
    said = {f"{name}-before": runner.run(_one(place, f"{name}-before"))}
    ours, theirs = os.pipe()
    with warnings.catch_warnings():
        # The exchange has a thread; nothing of it is used by the child.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if not child:
        # Nothing of the parent is cleaned up here.
        try:
            os.write(theirs, json.dumps(_many(asyncio.Runner(), place, f"{name}-child")).encode())
        finally:
            os._exit(0)
    os.close(theirs)
    said |= _many(runner, place, f"{name}-parent")
    with open(ours, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    runner.run(close())
    runner.close()
    # A child that said nothing has failed.
    return said | json.loads(told)


def _many(runner: asyncio.Runner, place: Callable[[str], Awaitable[str]], name: str) -> dict[str, str]:
    return {own: runner.run(_one(place, own)) for own in [f"{name}-{number}" for number in range(_EACH)]}


async def _one(place: Callable[[str], Awaitable[str]], own_id: str) -> str:
    return await place(own_id)
