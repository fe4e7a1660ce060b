"""Tokens, dates, mentions and clauses of a sentence as data for `explain`."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.acts.timeline import Timeline
from verbale.mentions.date_mention import DateMention
from verbale.mentions.gate import Gate
from verbale.mentions.mention import Actor, Deed, Mention
from verbale.mentions.resolve_dates import ResolvedDate, resolve
from verbale.sentences import form as f
from verbale.span import Span

Told = dict[str, Any]
_CASES = {
    f.NOM: "nominative", f.GEN: "genitive", f.DAT: "dative", f.ACC: "accusative", f.INS: "instrumental",
    f.LOC: "prepositional",
}  # fmt: skip
_NUMBERS = {f.SG: "singular", f.PL: "plural"}
_GENDERS = {f.MASC: "masculine", f.FEM: "feminine", f.NEUT: "neuter"}
_PARTS = (
    (f.PARTICIPLE, "participle"), (f.GERUND, "gerund"), (f.INF, "infinitive"), (f.FINITE, "finite verb"),
    (f.SHORT | f.ADJ, "short adjective"), (f.SHORT, "short participle"), (f.ADJ, "adjective"), (f.NOUN, "noun"),
)  # fmt: skip
_TENSES = {f.PAST: "past", f.PRES: "present", f.FUT: "future"}
_SORTS = {
    f.PASSIVE: "passive", f.SURNAME: "surname", f.FORENAME: "forename", f.PATRONYMIC: "patronymic", f.GEO: "place",
    f.GUESSED: "guessed",
}  # fmt: skip
_LONGEST_PHRASE = 5
_OPENINGS = {0: "no", 1: "weakly", 2: "wide"}


def cases_told(mask: int) -> list[str]:
    """The names of the cases of a mask."""
    return [name for case, name in _CASES.items() if mask & case]


def analysis_told(lemma: str, form: int) -> Told:
    """One analysis in words.

    >>> analysis_told("встреча", f.NOUN | f.GEN | f.SG | f.FEM)["cases"]
    ['genitive']
    """
    return {
        "lemma": lemma,
        "part": next((name for bits, name in _PARTS if form & bits == bits), "other"),
        "cases": cases_told(form),
        "number": next((name for bit, name in _NUMBERS.items() if form & bit), None),
        "gender": next((name for bit, name in _GENDERS.items() if form & bit), None),
        "features": [name for names in (_TENSES, _SORTS) for bit, name in names.items() if form & bit],
    }


def tokens_told(sentence: SentenceRead) -> list[Told]:
    """Each token with its analyses by the morphology and what it may begin by the lexicon."""
    scan = sentence.scan
    told = []
    for index, token in enumerate(scan.tokens):
        analyses = scan.grammar.morphology.analyse(token.norm) if token.kind == "w" else ()
        told.append({
            "text": token.text,
            "start": token.start,
            "stop": token.stop,
            "analyses": [analysis_told(word.lemma, word.form) for word in analyses],
            "hits": [
                {
                    "words": " ".join(scan.norms[hit.first : hit.last]), "tag": hit.tag, "value": hit.value,
                    "cases": cases_told(hit.cases),
                }
                for hit in scan.hits[index]
            ],
        })  # fmt: skip
    return told


def gate_told(gate: Gate, text: str, sentence: SentenceRead) -> Told:
    """How far the gate opens to a sentence, and by which words."""
    opens = gate.opening(text, sentence.start, sentence.stop)
    return {"opens": _OPENINGS.get(opens, str(opens)), "words": _opening_words(gate, sentence, opens) if opens else []}


def _opening_words(gate: Gate, sentence: SentenceRead, wanted: int) -> list[str]:
    """The words that open the gate so far: single ones if they do, else two together, else a phrase."""
    norms = [token.norm for token in sentence.scan.tokens if token.kind != "p"]
    single = [norm for norm in dict.fromkeys(norms) if gate.opening(norm, 0, len(norm)) >= wanted]
    if single:
        return single
    for index, left in enumerate(norms):
        for right in norms[index + 1 :]:
            if gate.opening(f"{left} {right}", 0, len(left) + len(right) + 1) >= wanted:
                return [left, right]
    for size in range(3, _LONGEST_PHRASE + 1):
        for index in range(len(norms) - size + 1):
            phrase = " ".join(norms[index : index + size])
            if gate.opening(phrase, 0, len(phrase)) >= wanted:
                return [phrase]
    return norms


def dates_told(text: str, sentence: SentenceRead, timeline: Timeline) -> list[Told]:
    """Each date expression with what its values are resolved to as things stand before the sentence."""
    told: list[Told] = [
        {
            "words": text[anniversary.start : anniversary.stop],
            "start": anniversary.start,
            "stop": anniversary.stop,
            "years": anniversary.years,
        }
        for anniversary in sentence.anniversaries
    ]
    return told + [_date_told(text, sentence, mention, timeline) for mention in sentence.dates]


def _date_told(text: str, sentence: SentenceRead, mention: DateMention, timeline: Timeline) -> Told:
    context = timeline.context(sentence, mention)
    behind, ahead = (resolve(mention, context, future) for future in (False, True))
    told: Told = {
        "words": text[mention.start : mention.stop],
        "start": mention.start,
        "stop": mention.stop,
        "preposition": mention.preposition,
        "leans_on": mention.leans_on,
        "resolved": [_resolved_told(text, date) for date in behind],
    }
    if [date.edtf for date in ahead] != [date.edtf for date in behind]:
        told["resolved_if_planned"] = [_resolved_told(text, date) for date in ahead]
    return told


def _resolved_told(text: str, date: ResolvedDate) -> Told:
    return {
        "edtf": date.edtf,
        "basis": date.basis,
        "arithmetic": date.derivation,
        "ground": date.ground.of(text) if date.ground else None,
        "standing": date.standing,
    }


_PLAIN = frozenset({
    "first", "last", "cases", "prep", "persons", "senses", "forms", "start", "first_offset", "plural", "chain",
})  # fmt: skip


def mentions_told(text: str, sentence: SentenceRead) -> list[Told]:
    """Each mention with its class, words, preposition, cases and whatever values its class has and the text gave."""
    return [_mention_told(text, sentence, mention) for mention in sentence.mentions]


def _mention_told(text: str, sentence: SentenceRead, mention: Mention) -> Told:
    span = sentence.span(mention)
    told: Told = {
        "class": type(mention).__name__,
        "words": span.of(text),
        "start": span.start,
        "stop": span.stop,
        "preposition": mention.prep,
        "cases": cases_told(mention.cases),
    }
    if mention.plural:
        told["plural"] = True
    if isinstance(mention, Actor):
        told["chain"] = mention.chain
        told["persons"] = [{"person": name.person, "surname": name.surname} for name in mention.persons]
    if isinstance(mention, Deed):
        told["senses"] = ["/".join(map(str, sense)) for sense in mention.senses]
    values = {field.name: getattr(mention, field.name) for field in fields(mention) if field.name not in _PLAIN}
    return told | {name: value for name, value in values.items() if value not in (None, "", (), False)}


def clauses_told(text: str, sentence: SentenceRead) -> list[Told]:
    """Each clause with the words of its predicates."""
    return [_clause_told(text, sentence, clause) for clause in sentence.clauses]


def _clause_told(text: str, sentence: SentenceRead, clause: Clause) -> Told:
    span = sentence.span_of(clause.first, clause.last)
    return {
        "words": span.of(text),
        "start": span.start,
        "stop": span.stop,
        "predicates": [words_of(text, sentence, predicate) for predicate in clause.predicates],
        "dates": [Span(date.start, date.stop).of(text) for date in clause.dates],
    }


def words_of(text: str, sentence: SentenceRead, mention: Mention) -> str:
    """The words of a mention."""
    return sentence.span(mention).of(text)
