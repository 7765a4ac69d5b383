"""Pages of one operation, in all their languages, made one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.pages.blocks import Page
from generator.problems import Problem
from generator.specs.model import Kind, Operation, Shape, Source
from generator.transcribe.languages.merge import Differences
from generator.transcribe.operation.facts import Facts, read_facts
from generator.transcribe.operation.merge import Merged, merged
from generator.transcribe.result import Context, Result, result_of
from generator.transcribe.text.naming import Identity, identified, source_of
from generator.transcribe.text.sections import Sections


def read_operation(kind: Kind, pages: Sequence[Page], context: Context) -> Result:
    """Return the operation of an address, unless it lacks its name, product or request; that is reported."""
    languages = [read_facts(page, kind, context.readings) for page in pages]
    sections = languages[0].sections
    identity, problems = identified("operation", sections, languages[0].title, context)
    problems += [problem for facts in languages for problem in facts.problems]
    differences = Differences(pages)
    facts = merged(languages, differences)
    if facts.request is None:
        problems.append(sections.problem("page states no request, expected a verb and a path, or a WS API method"))
    operation = _operation(kind, identity, _source(pages, languages), facts)
    lacking = _lacking(sections, languages, facts)
    accounts = [one.account for one in languages]
    return result_of(operation, accounts, problems, [*differences.found, *lacking], differences.older)


def _lacking(sections: Sections, languages: Sequence[Facts], facts: Merged) -> list[tuple[str, Problem]]:
    """Return the facts that no language states, by the path a correction can state them at."""
    lacking: list[tuple[str, Problem]] = []
    if not (facts.weight or facts.quotas or any(one.weight_refused for one in languages)):
        lacking.append(("weight", sections.problem("page states no weight, expected one, or a correction")))
    if facts.answer is None:
        message = "page shows no answer that is understood, expected an example, or a correction"
        lacking.append(("answer", sections.problem(message)))
    return lacking


def _source(pages: Sequence[Page], languages: Sequence[Facts]) -> Source:
    counts = {page.language: len(facts.examples) for page, facts in zip(pages, languages, strict=True)}
    en, zh = (count if (count := counts.get(one, 0)) > 1 else None for one in ("en", "zh"))
    return replace(source_of(pages), en_examples=en, zh_examples=zh)


def _operation(kind: Kind, identity: Identity | None, source: Source, facts: Merged) -> Operation | None:
    if identity is None or facts.request is None:
        return None
    return Operation(
        kind=kind,
        product=identity.product,
        section=identity.section,
        name=identity.name,
        title=identity.title,
        source=source,
        security=facts.security,
        request=facts.request,
        weight=facts.weight,
        quotas=facts.quotas,
        parameters=facts.parameters,
        rules=facts.rules,
        answer=facts.answer or Shape("any"),
        deprecated=facts.deprecated,
        examples=facts.examples,
    )
