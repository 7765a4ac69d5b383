"""Rendered Python, formed by black.

black goes over a text that it changed once more, and is what generating takes most of its time for. ruff gives nearly all texts the
same form in a hundredth of that, so that black mostly finds nothing left to do.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from generator.problems import Problem, Unusable

LINE_LENGTH: Final = 120
# Nothing that lies around is obeyed: no settings of another project, and no module beside the files.
_RUFF: Final = (sys.executable, "-P", "-m", "ruff", "format", "--isolated", "--no-cache", "--quiet")
# Tables of tests, mostly: black reads them, which takes long, and leaves them as they are.
_LEFT_ALONE: Final = re.compile(r"(?<=^# fmt: off\n)(?:.*\n)*?(?=# fmt: on$)", re.MULTILINE)
_FORM: Final = ("--line-length", str(LINE_LENGTH), "--target-version", "py311")


def formatted(texts: Sequence[str]) -> list[str | None]:
    """Return modules, or statements of some, in their form, None for what is not Python; formatting once more changes nothing.

    Raises:
        Unusable: The formatter failed.
    """
    if not texts:
        return []
    with TemporaryDirectory() as folder:
        # One process for all of them, for starting it is most of what it costs.
        paths = [Path(folder, f"{number}.py") for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_bytes(text.encode())
        names = [path.name for path in paths]
        done = subprocess.run([*_RUFF, *_FORM, *names], cwd=folder, capture_output=True, text=True, check=False)
        # What it cannot read is left as it was, and the rest is formatted all the same.
        wrong = {n for n, text in enumerate(texts) if _fault(text)} if done.returncode else set[int]()
        if done.returncode and not wrong:
            raise Unusable([Problem("ruff", 0, 0, f"cannot format: {done.stderr.strip()}, expected to")])
        return [None if n in wrong else _blackened(path.read_bytes().decode()) for n, path in enumerate(paths)]


def _blackened(text: str) -> str:
    # Only what is not in the cache needs black, which takes longer to import than a run that changes nothing.
    import black
    from black.mode import TargetVersion

    mode = black.Mode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)
    left = iter(_LEFT_ALONE.findall(text))
    formed: str = black.format_str(
        _LEFT_ALONE.sub("LEFT = None\n", text), mode=mode
    )  # pyright: ignore[reportUnknownMemberType]
    return _LEFT_ALONE.sub(lambda _: next(left), formed)


def format_python(text: str, name: str) -> str:
    """Return one module in its form.

    Raises:
        Unusable: The text is not Python; the problem has the line of ``name`` it stands at.
    """
    if fault := _fault(text):
        raise Unusable([_problem(text, name, fault)]) from fault
    return "".join(one for one in formatted([text]) if one is not None)


def _fault(text: str) -> SyntaxError | ValueError | None:
    try:
        ast.parse(text)
    except (SyntaxError, ValueError) as fault:
        return fault
    return None


def _problem(text: str, name: str, fault: SyntaxError | ValueError) -> Problem:
    if not isinstance(fault, SyntaxError):
        return Problem(name, 0, 0, f"not Python: {fault}")
    lines = text.splitlines()
    line = fault.lineno or 0
    excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
    return Problem(name, line, fault.offset or 0, f"not Python: {fault.msg}", excerpt, 1)
