"""The grammars in docstrings outside the rules' are what their tables read: sentence for sentence, and word for word."""

from __future__ import annotations

import re
from itertools import chain
from typing import get_args

from tests.transcribe.prose.rules.ebnf import Grammar, grammar_of
from tests.transcribe.prose.rules.test_grammars import expressions, unsaid

from generator.specs.model import SecurityType
from generator.transcribe.operation import weight
from generator.transcribe.operation.weight import read_weight
from generator.transcribe.prose import clauses, sentences
from generator.transcribe.prose.sentences import is_label
from generator.transcribe.text import naming
from generator.transcribe.text.naming import split_title

# What no two parts of a weight may share.
_HEADER = re.compile("x-mbx-[a-z0-9-]+", re.IGNORECASE)


def sentences_of(grammar: Grammar) -> list[tuple[str, ...]]:
    found = list(grammar.sentences())
    assert len(found) > 1
    return found


def marks(production: str) -> set[str]:
    return {token[1:-1] for token in re.findall(r'"[^"]+"', production)}


def cut_at(pattern: re.Pattern[str]) -> set[str]:
    """Give the marks, other than blanks, that alone part two words."""
    every = (
        chr(code)
        for code in chain(range(0x21, 0x7F), range(0x2000, 0x2070), range(0x3000, 0x3040), range(0xFF00, 0xFF66))
    )
    return {one for one in every if not one.isalnum() and pattern.search(f"ab{one}Cd")}


def test_every_sentence_of_the_weights_is_read_and_every_word_of_their_table_is_in_one() -> None:
    made = sentences_of(grammar_of(weight))
    # No header stands twice.
    told = [one for one in made if len(found := _HEADER.findall(one[0].lower())) == len(set(found))]
    assert [one[0] for one in told if not any(read_weight(each, "") for each in one)] == []
    plain = [each for one in told for each in (*one, *(each.lower() for each in one))]
    tables = [one for value in vars(weight).values() for one in expressions(value)]
    assert tables
    assert [words for one in tables for words in unsaid(one, plain)] == []
    headers = Grammar(grammar_of(weight).productions, ("header",)).sentences()
    assert {one[0].lower() for one in headers} == set(weight._HEADERS)


def test_every_label_of_the_grammar_is_one_and_the_table_has_no_other() -> None:
    made = sentences_of(grammar_of(sentences))
    assert [one[0] for one in made if not any(map(is_label, one))] == []
    assert list(unsaid(sentences._LABEL, [each.lower() for one in made for each in one])) == []


def test_a_title_has_the_security_types_that_there_are() -> None:
    grammar = grammar_of(naming)
    assert marks(grammar.productions["security"]) == set(get_args(SecurityType))
    for kind in marks(grammar.productions["security"]):
        assert split_title(f"Parcels ({kind}) (V2)") == ("Parcels (V2)", kind)


def test_text_is_cut_at_the_marks_that_the_grammar_names_and_at_no_other() -> None:
    productions = grammar_of(clauses).productions
    stops = marks(productions["stop"])
    assert cut_at(clauses._SENTENCE_END) == stops
    assert cut_at(clauses._CELL_END) == stops | marks(productions["cell"])
    assert cut_at(clauses._COMMA) == marks(productions["mark"])
