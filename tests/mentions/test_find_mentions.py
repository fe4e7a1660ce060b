"""All mentions of a sentence, and the coordinations among its actors."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import Actor, Deed
from verbale.pipeline import reader
from verbale.sentences import form as f

Read = Callable[[str], SentenceRead]
Find = Callable[[str, type[Any]], list[tuple[str, Any]]]


def fails(reason: str) -> Any:
    """A sentence that the reader does not read yet."""
    return pytest.mark.xfail(strict=True, reason=reason)


# Sentence; the class and words of each mention, in text order.
MENTIONS: list[Any] = [
    ("Министр иностранных дел Латвии прибыл в Осло.",
     [("Actor", "Министр иностранных дел Латвии"), ("Deed", "прибыл"), ("PlaceMention", "Осло")]),
    ("Вступил в силу Договор о дружбе между Финляндией и Эстонией.",
     [("Deed", "Вступил в силу"), ("PaperMention", "Договор о дружбе"), ("Actor", "Финляндией"),
      ("Actor", "Эстонией")]),
    ("Визит состоялся 5 мая 2015 г.", [("Deed", "Визит"), ("CertaintyMark", "состоялся")]),
    ("На саммите НАТО выступил президент Турции.",
     [("EventMention", "саммите НАТО"), ("Deed", "выступил"), ("Actor", "президент Турции")]),
    ("Погода, сообщил МИД, испортилась.", [("Deed", "сообщил"), ("Actor", "МИД"), ("Deed", "испортилась")]),
    ("Тихий вечер без ветра.", []),
    ("", []),
    pytest.param("Сообщил МИД Чехии.", [("Deed", "Сообщил"), ("Actor", "МИД Чехии")],
                 marks=fails("a verb with a capital that says no deed of ours is passed over")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MENTIONS)
def test_mentions_in_text_order(text: str, expected: list[tuple[str, str]], read_sentence: Read) -> None:
    """Parties, places, papers, events, deeds and marks come as the sentence has them; dates are left out."""
    sentence = read_sentence(text)
    assert [(type(one).__name__, sentence.span(one).of(text)) for one in sentence.mentions] == expected


# Sentence; the actors that stand in one coordination, each group with its preposition.
GROUPS: list[Any] = [
    ("Германия, Франция и Италия подписали декларацию.", [(["Германия", "Франция", "Италия"], None)]),
    ("Договор между Финляндией и Эстонией подписан.", [(["Финляндией", "Эстонией"], "между")]),
    ("Лондон и Вашингтон согласовали заявление.", [(["Лондон", "Вашингтон"], None)]),
    ("Посол Дании и посол Швеции встретились.", [(["Посол Дании", "посол Швеции"], None)]),
    ("Консультации с Бельгией, а также с Мальтой завершены.", [(["Бельгией", "Мальтой"], "с")]),
    ("Консультации с Китаем, Бурунди и Уругваем завершены.", [(["Китаем", "Бурунди", "Уругваем"], "с")]),
    ("Встреча прошла с участием ООН и ОБСЕ.", [(["ООН", "ОБСЕ"], "с участием")]),
    ("Чехия приняла гостей из Кении.", [(["Чехия"], None), (["Кении"], "из")]),
    ("Чехия встретила Кению.", [(["Чехия"], None), (["Кению"], None)]),
    ("Посол прибыл из Канады в Чили.", [(["Посол"], None), (["Канады"], "из"), (["Чили"], "в")]),
]


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_coordination(text: str, expected: list[tuple[list[str], str | None]], find: Find) -> None:
    """Actors joined by commas and 'и' share their preposition, others do not."""
    groups: dict[int, tuple[list[str], str | None]] = {}
    for words, actor in find(text, Actor):
        groups.setdefault(actor.chain, ([], actor.prep))[0].append(words)
    assert list(groups.values()) == expected


def test_indeclinable_name_takes_the_case_of_its_mates(find: Find) -> None:
    """'Бурунди' between two instrumentals is one too."""
    actors = find("Консультации с Китаем, Бурунди и Уругваем завершены.", Actor)
    assert [actor.cases for _, actor in actors] == [f.INS] * 3


def test_indeclinable_name_after_a_noun_is_its_genitive(find: Find) -> None:
    """'Граница КНДР': an abbreviation right after a noun depends on it."""
    assert [actor.cases for _, actor in find("Граница КНДР закрыта.", Actor)] == [f.GEN]


def test_states_after_a_colon(find: Find) -> None:
    """What is listed after a colon has the preposition and case of the noun before it."""
    actors = find("Отношения установлены со следующими странами: Гана, Того, Бенин.", Actor)
    assert [(words, actor.prep, actor.cases) for words, actor in actors if actor.what == "state"] == [
        ("Гана", "с", f.INS), ("Того", "с", f.INS), ("Бенин", "с", f.INS),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "sense"),
    [("Погода, сообщил МИД, испортилась.", "сообщил", "REPORT"), ("Вечером он пел.", "пел", "OTHER")],
)
def test_other_verbs_head_their_clauses(text: str, words: str, sense: str, find: Find) -> None:
    """A verb of no deed of ours is kept as the head of its clause, a verb of telling as one."""
    assert (words, (sense, "v", 0)) in [(said, deed.senses[0]) for said, deed in find(text, Deed)]


SENTENCES = [
    text for text, *_ in (*GROUPS, *((param.values if hasattr(param, "values") else param) for param in MENTIONS))
]


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3))
def test_every_mention_has_words(texts: list[str]) -> None:
    """A mention lies in its sentence, is not empty, and begins no earlier than those read before it ended."""
    text = " ".join(texts)
    russian = reader("ru")
    sentence = russian.sentence(text, 0, len(text), 0, russian.names.for_document(), heading=False)
    for mention in sentence.mentions:
        assert 0 <= mention.first < mention.last <= sentence.scan.count
        assert sentence.span(mention).of(text).strip() != ""
    actors = [one for one in sentence.mentions if isinstance(one, Actor)]
    assert all(left.last <= right.first for left, right in pairwise(actors))
    assert all(actor.chain >= 0 for actor in actors)


@given(st.sampled_from(SENTENCES), st.integers(0, 9))
def test_reading_does_not_depend_on_where_the_sentence_stands(text: str, blanks: int) -> None:
    """The same words give the same mentions further on in a text."""
    russian = reader("ru")
    moved = "\n" * blanks + text
    near = russian.sentence(text, 0, len(text), 0, russian.names.for_document(), heading=False)
    far = russian.sentence(moved, blanks, len(moved), 0, russian.names.for_document(), heading=False)
    assert [near.span(one).of(text) for one in near.mentions] == [far.span(one).of(moved) for one in far.mentions]
