"""Natasha's whole pipeline over the texts on standard input: run by `speed.py`, in an environment that has natasha.

In: JSON list of texts on standard input, the least seconds to measure as the only argument. Out: JSON with the bytes
read, wall and CPU seconds of the best round.
"""

from __future__ import annotations

import json
import os
import sys
import time
from typing import Any


def pipeline() -> Any:
    """Segments, tags morphology, syntax and names, and normalises every token and name, as natasha's README does."""
    from natasha import (  # type: ignore[import-not-found]  # noqa: PLC0415 -- only this environment has it
        Doc,
        MorphVocab,
        NewsEmbedding,
        NewsMorphTagger,
        NewsNERTagger,
        NewsSyntaxParser,
        Segmenter,
    )

    embedding = NewsEmbedding()
    segmenter, vocabulary = Segmenter(), MorphVocab()
    morphology, syntax, names = NewsMorphTagger(embedding), NewsSyntaxParser(embedding), NewsNERTagger(embedding)

    def read(text: str) -> Any:
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_morph(morphology)
        doc.parse_syntax(syntax)
        doc.tag_ner(names)
        for token in doc.tokens:
            token.lemmatize(vocabulary)
        for span in doc.spans:
            span.normalize(vocabulary)
        return doc

    return read


def main() -> None:
    """Reads all texts once to warm up, then rounds until the time is full."""
    texts = json.load(sys.stdin)
    least = float(sys.argv[1])
    os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"))
    read = pipeline()
    for text in texts:
        read(text)
    rounds: list[tuple[float, float]] = []
    begun = time.perf_counter()
    while not rounds or time.perf_counter() - begun < least:
        wall, cpu = time.perf_counter(), time.process_time()
        for text in texts:
            read(text)
        rounds.append((time.perf_counter() - wall, time.process_time() - cpu))
    wall, cpu = min(rounds)
    json.dump({"bytes": sum(len(text.encode()) for text in texts), "wall": wall, "cpu": cpu}, sys.stdout)


if __name__ == "__main__":
    main()
