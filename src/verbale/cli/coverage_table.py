"""Concepts by language as a table for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

GAP = "GAP"


def coverage_table(coverage: Mapping[str, Any]) -> str:
    """One line a concept: for each language its words and examples, or the gap; under it what each language lacks."""
    codes = sorted(coverage["languages"])
    head = ["concept", *(column for code in codes for column in (f"{code} words", "examples")), "utters"]
    rows = [head]
    for concept, entry in coverage["concepts"].items():
        cells = [cell for code in codes for cell in _cells(entry["languages"][code])]
        rows.append([concept, *cells, ", ".join(entry["kinds"]) or "(asked for by reading)"])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [_line(row, widths) for row in rows]
    return "\n".join([*lines, "", *(line for code in codes for line in _summary(code, coverage))]) + "\n"


def _cells(told: Mapping[str, Any]) -> tuple[str, str]:
    if told["words"]:
        return str(told["words"]), str(told["examples"] or "-")
    return ("not said", "") if "not_said" in told else (GAP, "")


def _line(row: list[str], widths: list[int]) -> str:
    first, *counts, last = row
    aligned = [cell.rjust(width) for cell, width in zip(counts, widths[1:-1], strict=True)]
    return "  ".join([first.ljust(widths[0]), *aligned, last]).rstrip()


def _summary(code: str, coverage: Mapping[str, Any]) -> Iterator[str]:
    told = coverage["languages"][code]
    without = len(told["without_example"])
    yield f"{code}: {told['said']} of {told['concepts']} concepts said, {without} of them without an example"
    if told["gaps"]:
        yield f"  {GAP}S: {', '.join(told['gaps'])}"
    for concept, entry in coverage["concepts"].items():
        if reason := entry["languages"][code].get("not_said"):
            yield f"  not said: {concept}: {reason}"
    if told["without_example"]:
        yield f"  without an example: {', '.join(told['without_example'])}"
