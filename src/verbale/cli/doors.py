"""What the commands need from the rest of the program, loaded when first asked for, so that help is quick."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from verbale.acts.reading import Reading
from verbale.documents.document import Document
from verbale.documents.opening import Opening, opening_from_packs
from verbale.outputs.table import HEADINGS, TableWords

if TYPE_CHECKING:
    from verbale.mentions.mention import Actor

Data = dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Doors:
    """The functions behind the commands. Each must be importable by name, so that it can go to other processes."""

    read: Callable[[Document], Reading]
    explain: Callable[..., Mapping[str, Any]]
    explanation: Callable[[Mapping[str, Any]], str]
    opening: Callable[[str | None], Opening]
    kinds: Callable[[], Data]
    languages: Callable[[], Data]
    vocabulary: Callable[[], Mapping[str, Any]]
    pack: Callable[[str], Mapping[str, Any]]
    page: Callable[[Reading], str]
    table_words: Callable[[frozenset[str]], TableWords]
    coverage: Callable[[], dict[str, Any]]


def read(document: Document) -> Reading:
    """The acts of a document."""
    from verbale.pipeline import read_document  # noqa: PLC0415

    _load_reader(document.language)
    return read_document(document)


@cache
def _load_reader(language: str) -> None:
    """Loads the packs with the garbage collector at rest: it would walk through all of them again and again."""
    gc.disable()
    try:
        from verbale.pipeline import reader  # noqa: PLC0415

        reader(language)
        gc.freeze()
    finally:
        gc.enable()


def explain(document: Document, *, offset: int | None, sentence: int | None) -> Mapping[str, Any]:
    """What was found at a place of a document, and why, as data."""
    from verbale.acts.explain import explain_sentence  # noqa: PLC0415
    from verbale.pipeline import reader  # noqa: PLC0415

    return explain_sentence(reader(document.language), document, offset=offset, sentence=sentence)


def explanation(told: Mapping[str, Any]) -> str:
    """The same in words."""
    from verbale.acts.explain_words import in_words  # noqa: PLC0415

    return in_words(told)


def posts_in(words: str, language: str) -> list[Actor]:
    """The posts that some words name."""
    from verbale.pipeline import posts_in as found  # noqa: PLC0415

    _load_reader(language)
    return found(words, language)


def opening(language: str | None = None) -> Opening:
    """What opening a document needs to know, from the packs."""
    return opening_from_packs(language)


def kinds() -> Data:
    """Every kind of act."""
    from verbale.packs.load import kinds as loaded  # noqa: PLC0415

    return loaded()


def languages() -> Data:
    """Every language that can be read."""
    from verbale.packs import load  # noqa: PLC0415

    profiles = load.profiles()
    return {
        code: {**{key: profiles[code][key] for key in ("name", "own_name") if code in profiles}, **data}
        for code, data in load.languages().items()
    }


def coverage() -> dict[str, Any]:
    """Which concepts each language says."""
    from verbale.packs.coverage import coverage as counted  # noqa: PLC0415

    return counted()


def vocabulary() -> Mapping[str, Any]:
    """The closed lists of the contract, with their labels."""
    from verbale.packs.load import vocabulary as loaded  # noqa: PLC0415

    return loaded()


def pack(code: str) -> Mapping[str, Any]:
    """The built pack of a language."""
    from verbale.packs.load import language_pack  # noqa: PLC0415

    return language_pack(code)


def page(reading: Reading) -> str:
    """A reading as a page, in the words of the document's own language where the page speaks it."""
    from verbale.outputs.page import write_page  # noqa: PLC0415
    from verbale.outputs.page_words import page_languages  # noqa: PLC0415
    from verbale.outputs.wording import labels_in  # noqa: PLC0415
    from verbale.packs.load import world  # noqa: PLC0415

    told = reading.document.language
    language = told if told in page_languages() else "en"
    data = kinds()
    labels = labels_in(language, data, vocabulary(), pack(told))
    for group, names in world()["territory_names"].get(language, {}).items():
        labels[group] = {**names, **labels.get(group, {})}  # the pack's own names come first
    return write_page(
        reading,
        language=language,
        labels=labels,
        date_words=pack(told)["data"].get("date_words") if language == told else None,
        directed=frozenset(kind for kind, entry in data.items() if entry.get("directed") == "yes"),
    )


def table_words(languages: frozenset[str]) -> TableWords:
    """The table's words: in the documents' language if it is one and the table speaks it, else English."""
    from verbale.outputs.wording import labels_in  # noqa: PLC0415
    from verbale.when.when import When  # noqa: PLC0415
    from verbale.when.words import words  # noqa: PLC0415

    language = next(iter(languages)) if len(languages) == 1 and languages <= HEADINGS.keys() else "en"
    spoken = pack(language) if language in languages else {}
    patterns = spoken.get("data", {}).get("date_words")
    return TableWords(
        order=lambda edtf: When.parse(edtf).sort_key,
        date=lambda edtf: words(When.parse(edtf), patterns) if patterns else edtf,
        labels=labels_in(language, kinds(), vocabulary(), spoken),
        language=language,
    )


def chronicle_words(language: str | None, languages: frozenset[str]) -> TableWords:
    """How a chronicle speaks: in the language that is asked for; else in that of its documents if it is one and the
    table speaks it; else in English.
    """
    from verbale.outputs.wording import wording  # noqa: PLC0415

    only = next(iter(languages)) if len(languages) == 1 and languages <= HEADINGS.keys() else "en"
    return wording(language or only).for_table()


DOORS = Doors(read, explain, explanation, opening, kinds, languages, vocabulary, pack, page, table_words, coverage)
