"""The project's own ``dataclass`` makes what the standard library's makes, with less to compile."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import cached_property
from typing import Any

import pytest

from generator.stored import Form
from generator.values import dataclass


@dataclass(frozen=True)
class Parcel:
    to: str
    stamps: tuple[int, ...] = ()


@dataclass(frozen=True)
class Weighed:
    grams: int

    @cached_property
    def kilograms(self) -> float:
        return self.grams / 1000


@pytest.mark.parametrize("kind", [dataclass, dataclasses.dataclass], ids=["ours", "the library's"])
def test_values_compare_hash_and_show_themselves_by_their_members(kind: Callable[..., Any]) -> None:
    @kind(frozen=True)
    class Letter:
        to: str
        stamps: tuple[int, ...] = ()

    one = Letter("me", (1,))
    assert (one, hash(one)) == (Letter(to="me", stamps=(1,)), hash(Letter("me", (1,))))
    assert one != Letter("me") and one != Parcel("me", (1,)) and one != ("me", (1,))
    assert repr(one).endswith("Letter(to='me', stamps=(1,))")
    assert dataclasses.replace(one, stamps=()) == Letter("me") and dataclasses.is_dataclass(one)
    match one:
        case Letter(to, stamps):
            assert (to, stamps) == ("me", (1,))
        case _:
            raise AssertionError(one)


def test_what_is_read_back_is_equal_whatever_order_its_members_were_stored_in() -> None:
    form = Form[Any](Parcel)
    stored = Form[Any](dict[str, object]).encoded({"stamps": [1], "to": "me"})
    for read in (form.decoded(form.encoded(Parcel("me", (1,)))), form.decoded(stored)):
        assert (read, hash(read)) == (Parcel("me", (1,)), hash(Parcel("me", (1,))))
    assert form.decoded(form.encoded(Parcel("me"))) == Parcel("me")


def test_what_was_found_out_of_a_value_makes_no_other_value_of_it() -> None:
    one = Weighed(1500)
    assert one.kilograms == 1.5
    assert one == Weighed(1500)


def test_a_value_takes_one_compilation(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def counted(text: str, *names: Any) -> None:
        compiled.append(text)
        exec(text, *names)  # noqa: S102 - what the library wrote itself

    monkeypatch.setattr(dataclasses, "exec", counted, raising=False)
    dataclass(frozen=True)(type("Letter", (), {"__annotations__": {"to": "str"}}))
    assert len(compiled) == 1
