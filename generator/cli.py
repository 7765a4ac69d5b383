"""The command ``apiscribe``.

Exit status: 0 everything is fine, 1 something was found, 2 the input is unusable. A page with problems is held, the others are written;
of a package nothing is written unless all of it can be.
"""

from __future__ import annotations

import gc
import json
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial, wraps
from pathlib import Path, PurePosixPath
from typing import Concatenate, ParamSpec, get_args

import click

from generator import pipeline
from generator.cache import users_cache
from generator.output.diff import Drift, drifts
from generator.output.write import Written, expect_writable, present, write_files, write_tree
from generator.pages.blocks import Language
from generator.pipeline import Transcribed
from generator.problems import Problem, Unusable
from generator.report import FINDINGS, FINE, UNUSABLE, Report
from generator.specs.file_kinds import is_provenance, is_spec, transcribed_files

P = ParamSpec("P")

_CHANGES = ("changed", "missing", "surplus")
_LANGUAGES = get_args(Language)


def _split(_context: click.Context, _option: click.Parameter, languages: str) -> list[str]:
    chosen = languages.split(",")
    if not set(chosen) <= set(_LANGUAGES):
        raise click.BadParameter(f"{languages}, expected en, zh or en,zh")
    return chosen


def _day(_context: click.Context, _option: click.Parameter, text: str | None) -> str | None:
    try:
        return None if text is None else date.fromisoformat(text).isoformat()
    except ValueError:
        raise click.BadParameter(f"{text!r} is no day, expected one such as 2026-01-15") from None


_FOLDER = click.Path(path_type=Path, file_okay=False)
_specs = click.option("--specs", type=_FOLDER, default=Path("specs"), show_default=True, help="Folder of the specs.")
_folders = partial(click.option, "--documents", type=click.Path(path_type=Path, exists=True), multiple=True)
_documents = _folders(help="Folder of saved pages; without it the specs are taken as they are.")
_pages = _folders(required=True, help="Folder of saved pages; the sentences are theirs, the specs have none.")
_as_of = click.option("--as-of", metavar="DAY", callback=_day, help="Render this day, as 2026-01-15.")
_accept = click.option(
    "--accept",
    multiple=True,
    metavar="NAME",
    help="Accept a loss by the name that its finding gives, or its beginning.",
)
_languages = click.option(
    "--languages",
    default=",".join(_LANGUAGES),
    show_default=True,
    callback=_split,
    help="Languages the pages are in; what others said stays.",
)
_out = click.option("--out", type=_FOLDER, default=Path("generated"), show_default=True, help="Folder of the package.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="apiscribe")
def main() -> None:
    """Turn saved documentation pages into reviewed specs, and specs into a typed client."""


def _reported(command: Callable[Concatenate[Report, P], int]) -> Callable[P, None]:
    """Give a command its report, ``--json`` and ``--no-cache``, and turn unusable input into exit status 2."""

    @click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead of text.")
    @click.option("--no-cache", is_flag=True, help="Compute everything anew; the results are the same.")
    @wraps(command)
    def run(as_json: bool, no_cache: bool, *args: P.args, **kwargs: P.kwargs) -> None:
        report = Report(command.__name__, as_json)
        # What a run makes it needs to its end, and nothing of it holds itself: looking for that is a fifth of the time.
        gc.disable()
        try:
            report.cache = None if no_cache else users_cache()
            if report.cache is None and not no_cache:
                report.say("nothing is kept: others than this user may write to the folder of the cache")
            status = command(report, *args, **kwargs)
        except Unusable as unusable:
            report.problems += unusable.problems
            status = report.finish(UNUSABLE)
        except BrokenPipeError:
            # Who read the output has enough of it.
            raise
        except OSError as error:
            report.problems.append(Problem(str(error.filename or "files"), 0, 0, error.strerror or str(error)))
            status = report.finish(UNUSABLE)
        finally:
            # Nor when the process ends.
            gc.freeze()
            gc.enable()
        if report.cache is not None:
            report.cache.tidy()
        sys.exit(status)

    return run  # type: ignore[return-value]


@main.command()
@click.argument("documents", nargs=-1, required=True, type=click.Path(path_type=Path))
@_accept
@_languages
@click.option(
    "--differences",
    type=click.Path(path_type=Path, dir_okay=False),
    help="List in this file what facts were and are, with the lines of both pages.",
)
@click.option(
    "--earlier",
    type=click.Path(path_type=Path, exists=True),
    multiple=True,
    help="Pages the specs were read from before, to be named there by file.",
)
@_specs
@_reported
def transcribe(
    report: Report,
    documents: Sequence[Path],
    accept: Sequence[str],
    languages: Sequence[str],
    differences: Path | None,
    earlier: Sequence[Path],
    specs: Path,
) -> int:
    """Read saved pages, files or folders, into one spec a page, and account for every line."""
    before = None if differences is None else pipeline.read_specs(specs, report.cache)
    if differences is not None:
        # Once the specs are written, nobody can tell any more what they were.
        expect_writable([differences.parent])
    with report.progress("reading pages"):
        result = pipeline.transcribed(documents, specs, report.cache, accept, languages)
    report.accounts(result.accounts)
    report.problems += result.problems
    _tell_held(report, result)
    _tell(report, write_files(specs, result.tree), specs)
    others = [path for path in transcribed_files(specs) if is_spec(path) and path not in result.tree]
    report.facts["as_before"] = [str(path) for path in others]
    if others:
        report.say(f"{len(others)} specs stay as they are, {specs / others[0]} the first")
    if differences is not None and before is not None:
        found = pipeline.differing(before, specs, [*earlier, *documents], report.cache)
        report.facts["differences"] = [one.as_json() for one in found]
        text = "".join(f"{line}\n" for one in found for line in one.shown())
        write_files(differences.parent, {PurePosixPath(differences.name): text.encode()})
        report.say(f"{differences}: {len(found)} differences of {len({one.spec for one in found})} specs")
    return report.finish()


@main.command()
@_specs
@_out
@_as_of
@click.option("--prune", is_flag=True, help="Remove what is not rendered any more, however many files that are.")
@_reported
def generate(report: Report, specs: Path, out: Path, prune: bool, as_of: str | None) -> int:
    """Render the specs into an installable package, as of the day that specs/as_of.yaml names."""
    with report.progress("rendering"):
        output = pipeline.generated(specs, cache=report.cache, as_of=as_of)
    _tell(report, write_tree(out, output.package, prune), out)
    # Another day than the specs' own says nothing of what is reviewed.
    for path in _changed(write_files(specs, output.proofs if as_of is None else {})):
        report.say(f"written  {specs / path}")
    return report.finish()


@main.command()
@_documents
@_accept
@_languages
@_specs
@_out
@_reported
def check(
    report: Report, documents: Sequence[Path], accept: Sequence[str], languages: Sequence[str], specs: Path, out: Path
) -> int:
    """Say whether specs and package are what the tools write; print what differs."""
    stale: list[Drift] = []
    package: list[Drift] = []
    status = None
    if not documents and (accept or set(languages) != set(_LANGUAGES)):
        raise click.UsageError("--accept and --languages are about pages, and --documents names none")
    if documents:
        with report.progress("reading pages"):
            result = pipeline.transcribed(documents, specs, report.cache, accept, languages)
        report.problems += result.problems
        _tell_held(report, result)
        staying = set(result.staying)
        stale = drifts(specs, result.tree, (path for path in transcribed_files(specs) if path not in staying))
        report.say(_freshness(specs, len(result.tree), stale))
    try:
        with report.progress("rendering"):
            output = pipeline.generated(specs, cache=report.cache)
        package = drifts(out, output.package, present(out))
        report.say(_freshness(out, len(output.package), package))
        stale += drifts(specs, output.proofs, (path for path in output.proofs if (specs / path).is_file()))
    except Unusable as unusable:
        # What the specs differ in may be the very reason that they do not render: it is still told.
        report.problems += unusable.problems
        status = UNUSABLE
    for drift in [*stale, *package]:
        if not is_provenance(drift.path):
            report.diff(drift.unified())
    report.facts["drift"] = [
        {"path": str(root / drift.path), "change": drift.change}
        for root, found in ((specs, stale), (out, package))
        for drift in found
    ]
    return report.finish(status or (FINDINGS if stale or package else None))


@main.command()
@click.argument("drift", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@_specs
@_reported
def propose(report: Report, drift: Path, specs: Path) -> int:
    """Make corrections of what a client saw: lines of MismatchReport.evidence(), printed as a file for specs/corrections."""
    text, problems = pipeline.proposed(drift, specs, report.cache)
    report.problems += problems
    report.facts["corrections"] = text
    if text or not problems:
        report.say(text.rstrip("\n") or "# There is nothing to correct.")
    return report.finish()


@main.command()
@_specs
@_reported
def lint(report: Report, specs: Path) -> int:
    """Say whether the specs fit their schemas and make sense, all problems at once."""
    loaded, findings = pipeline.linted(specs, report.cache)
    report.problems += findings
    if findings:
        return report.finish()
    report.facts["operations"] = len(loaded.operations)
    report.say(f"{specs}: {len(loaded.operations)} operations of {len(loaded.products)} products, nothing to report")
    return report.finish()


@main.command()
@_documents
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), help="Write the review page to this file.")
@_specs
@_reported
def coverage(report: Report, documents: Sequence[Path], html: Path | None, specs: Path) -> int:
    """Count what the specs hold, per product: facts, rules, corrections and, with pages, what became of their lines."""
    with report.progress("reading"):
        result = pipeline.covered(documents, specs, report.cache)
    report.facts["products"] = result.summary
    report.problems += result.problems
    report.counts(result.summary)
    if html is not None:
        from generator.reports.review import review_page

        page = review_page(result.entries, result.summary)
        write_files(html.parent, {PurePosixPath(html.name): page.encode()})
    return report.finish()


@main.command()
@_pages
@_specs
@click.option("--guides", is_flag=True, help="List sections of guides as well that nothing settles.")
@_reported
def binding(report: Report, documents: Sequence[Path], specs: Path, guides: bool) -> int:
    """List sentences of pages that bind whoever reads them and that only an acknowledgement accounts for, and count them by kind."""
    with report.progress("reading"):
        found, sections, problems = pipeline.bound(documents, specs, report.cache)
    counts = Counter(kind for one in found for kind in one.kinds)
    report.facts["binding"] = {"sentences": len(found), "kinds": dict(counts), "sections_of_guides": len(sections)}
    report.problems += [*problems, *(one.problem for one in (*found, *(sections if guides else ())))]
    hashes = len({one.hash for one in found})
    report.say(f"{len(found)} sentences of {hashes} acknowledgements bind: {_counted(counts) or 'none'}")
    of_guides = Counter(kind for one in sections for kind in one.kinds)
    report.say(f"{len(sections)} unsettled sections of guides have lines that bind: {_counted(of_guides) or 'none'}")
    return report.finish()


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("thing", metavar="PRODUCT.NAME")
@click.argument("word", metavar="[FACT]", required=False)
@_specs
@_reported
def why(report: Report, thing: str, word: str | None, specs: Path) -> int:
    """Say which page, language and line, or which correction, each fact comes from: why usdm.new_order price.

    PRODUCT.NAME is an operation, WebSocket method, stream, event, enum or error code; without FACT all of its facts are told.
    """
    found = pipeline.explained(thing, word, specs, report.cache)
    report.facts["facts"] = [reason.as_json() for reason in found]
    told = ""
    for reason in found:
        if reason.spec != told:
            report.say(f"{reason.spec}  {reason.page}")
            told = reason.spec
        for line in reason.shown():
            report.say(line)
    return report.finish()


@main.command()
@click.option(
    "--within", metavar="DAYS", type=click.IntRange(0), help="Only what is so near to the day that is rendered."
)
@_specs
@_reported
def calendar(report: Report, within: int | None, specs: Path) -> int:
    """List what changed at the exchange, and what will, by its days, each with its evidence."""
    found, day = pipeline.dated(specs, report.cache, within)
    report.facts |= {"as_of": day, "dated": [one.as_json() for one in found]}
    for one in found:
        report.say(str(one))
        report.say(f"{'':22} {one.evidence}")
    report.say(f"{specs}: {len(found)} dated facts" + (f", rendered as of {day}" if day else ""))
    return report.finish()


@main.command()
@click.argument("form", metavar="FORMAT", type=click.Choice(sorted(pipeline.EXPORTS)))
@click.option("--product", required=True, help="Short name of the product, as in specs/.")
@_specs
@_reported
def export(report: Report, form: str, product: str, specs: Path) -> int:
    """Print a product as FORMAT, openapi (REST) or asyncapi (WebSocket), in JSON on standard output."""
    document = pipeline.exported(form, product, specs)
    if report.as_json:
        report.facts["document"] = document
        return report.finish()
    click.echo(json.dumps(document, indent=2, ensure_ascii=False))
    return FINE


def _tell_held(report: Report, result: Transcribed) -> None:
    report.facts |= {"held": [one._asdict() for one in result.held], "older": [one.as_json() for one in result.older]}
    for one in result.held:
        count = f"{one.problems} problem{'' if one.problems == 1 else 's'}"
        report.say(f"held     {one.file}: {count}; nothing of {one.address} is written, what was stays")
    for older in result.older:
        report.say(f"older    {older.file}{f':{older.line}' if older.line else ''}: {older.message}")


def _tell(report: Report, written: Written, folder: Path) -> None:
    groups = {"added": written.added, "changed": written.changed, "removed": written.removed}
    reviewed = {name: sorted(path for path in paths if not is_provenance(path)) for name, paths in groups.items()}
    apart = {name: len(groups[name]) - len(paths) for name, paths in reviewed.items()}
    same = sum(not is_provenance(path) for path in written.unchanged)
    report.facts |= {name: list(map(str, paths)) for name, paths in reviewed.items()}
    report.facts |= {"unchanged": same, "provenance": apart}
    for name, paths in reviewed.items():
        for path in paths:
            report.say(f"{name:8} {folder / path}")
    moved = _counted(apart)
    changes = _counted({name: len(paths) for name, paths in reviewed.items()}) or "nothing changed"
    report.say(f"{folder}: {changes}, {same} as before" + (f"; provenance: {moved}" if moved else ""))


def _changed(written: Written) -> list[PurePosixPath]:
    return sorted({*written.added, *written.changed})


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items() if count)


def _freshness(folder: Path, files: int, found: Sequence[Drift]) -> str:
    if not found:
        return f"{folder}: {files} files, all as the tools write them"
    reviewed: list[str] = [drift.change for drift in found if not is_provenance(drift.path)]
    told = [_counted({change: reviewed.count(change) for change in _CHANGES}), _stale_provenance(found)]
    return f"{folder}: " + "; ".join(one for one in told if one)


def _stale_provenance(found: Sequence[Drift]) -> str:
    count = sum(is_provenance(drift.path) for drift in found)
    return f"provenance of {count} specs is not what transcribe writes" if count else ""
