"""Clauses without a verb that repeat the deed of the clause before."""

from __future__ import annotations

from telling import people, told


def test_another_subject_and_day() -> None:
    """A dash stands for the verb: the new subject did the same, on its own day."""
    text = "Премьер-министр Эстонии посетил Грузию 5 мая 2015 г., министр обороны Эстонии — 7 июня 2016 г."
    assert told(text) == ["visit held 2015-05-05 EE>GE", "visit held 2016-06-07 EE>GE"]
    assert people(text) == [["EE - head_of_government"], ["EE - minister"]]


def test_another_state() -> None:
    """The new subject brings its own state."""
    text = "Верительные грамоты президенту Грузии вручил посол Литвы; вместе с ним — посол Латвии."
    assert told(text) == ["envoy.credentials held None LT>GE", "envoy.credentials held None LV>GE"]


def test_nothing_to_repeat() -> None:
    """A dash without a deed before it makes none."""
    assert told("Климат Литвы мягкий, Грузии — тёплый; погода в Тбилиси — отличная.") == []
