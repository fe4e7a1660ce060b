"""How often the example pages of a language use each concept."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from verbale.sentences.split import words_of


def page_files(folder: Path) -> list[Path]:
    """The texts and records of a language's example pages, sorted."""
    pages = folder / "examples" / "pages"
    return sorted([*pages.glob("*.txt"), *pages.glob("*.jsonl")])


def count_examples(
    folder: Path, lexicon: Mapping[str, list[list[Any]]], silent: frozenset[str], uttered: Mapping[str, list[str]]
) -> dict[str, int]:
    """For each concept the acts of `folder`/examples/pages whose own words hold a word of it, sorted by concept.

    Of a concept that kinds are uttered by, only acts of these kinds count. `lexicon` is the compiled one, without
    `silent` words; `uttered` tells the kinds of a concept.
    """
    found: Counter[str] = Counter()
    for records in sorted((folder / "examples" / "pages").glob("*.jsonl")):
        text = records.with_suffix(".txt").read_text(encoding="utf-8")
        for line in records.read_text(encoding="utf-8").splitlines():
            if not line.strip():
                continue
            act = json.loads(line)
            said = {concept for words in _act_words(act, text) for concept in _concepts(words, lexicon, silent)}
            found.update(concept for concept in said if act["kind"] in uttered.get(concept, [act["kind"]]))
    return dict(sorted(found.items()))


def _act_words(act: Mapping[str, Any], text: str) -> Iterator[str]:
    for evidence in act.get("evidence", []):
        if evidence["field"] == "act":
            yield text[evidence["start"] : evidence["end"]]


def _concepts(text: str, lexicon: Mapping[str, list[list[Any]]], silent: frozenset[str]) -> Iterator[str]:
    tokens = [word for word in words_of(text) if word not in silent]
    for index, token in enumerate(tokens):
        for rest, tag, value, _ in lexicon.get(token, ()):
            following = rest.split()
            if tag == "concept" and tokens[index + 1 : index + 1 + len(following)] == following:
                yield value.partition("/")[0]
