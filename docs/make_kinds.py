"""Writes docs/kinds.md from the data of the kinds; with `--check`, says whether it is fresh.

Usage: `python docs/make_kinds.py [--check]`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from verbale.packs.build import build_kinds

PAGE = Path(__file__).resolve().parent / "kinds.md"
HEAD = """# Kinds of acts

Made by `docs/make_kinds.py` from `src/verbale/kinds/`; change the data, not this page.

→ directed: the doer stands first in `sides`. ↔ mutual. *Standing* kinds hold over time, without a day of their own.
`said by` lists the concepts that together utter the deed; languages say concepts (`src/verbale/languages/`).
The codes are those of an act that was held; the other statuses are in the data.
"""


def page(data: Mapping[str, Any]) -> str:
    """The whole page from the kinds and their vocabulary."""
    kinds = data["kinds"]
    families: dict[str, list[str]] = {}
    for kind in sorted(kinds):
        families.setdefault(kinds[kind]["family"], []).append(kind)
    parts = [HEAD]
    for family in sorted(families):
        parts.append(f"\n## {family}\n")
        parts += ["\n" + "\n".join(section(kind, kinds[kind])) + "\n" for kind in families[family]]
    parts.append("\n# Vocabulary\n")
    for name, codes in data["vocabulary"].items():
        parts.append(f"\n## {name.replace('_', ' ')}\n\n" + "\n".join(vocabulary_table(codes)) + "\n")
    return "".join(parts)


def section(kind: str, entry: Mapping[str, Any]) -> Iterator[str]:
    """The lines on one kind."""
    arrow = "→" if entry["directed"] == "yes" else "↔"
    standing = ", standing" if entry["standing"] == "yes" else ""
    yield f"### `{kind}` {arrow}"
    yield ""
    yield f"**{entry['label']['en']}** · {entry['label']['ru']}{standing}. {entry['meaning']}"
    yield ""
    yield "- roles: " + "; ".join(f"*{role['role']}* {role['meaning']}" for role in entry["roles"])
    for detail in entry["details"]:
        values = ": " + " ".join(f"`{value}`" for value in detail["values"]) if "values" in detail else ""
        yield f"- `detail.{detail['key']}`: {detail['meaning']}{values}"
    yield "- said by: " + ", ".join(" + ".join(concepts) for concepts in entry["uttered"])
    yield f"- codes: PLOVER {plover(entry['codes']['plover'])}, CAMEO {cameo(entry['codes']['cameo'])}"


def plover(codes: Mapping[str, Any]) -> str:
    """The event and mode of an act that was held."""
    held = codes["held"]
    return "none" if held == "none" else "/".join(filter(None, (held["event"], held.get("mode"))))


def cameo(codes: Mapping[str, Any]) -> str:
    """The code of an act that was held."""
    held = codes["held"]
    return "none" if held == "none" else str(held["code"])


def vocabulary_table(codes: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """A closed list as a table."""
    yield "| code | English | Russian | meaning |"
    yield "|---|---|---|---|"
    for code, entry in codes.items():
        yield f"| `{code}` | {entry.get('en', '')} | {entry.get('ru', '')} | {entry.get('meaning', '')} |"


def main(arguments: list[str]) -> int:
    """Writes the page, or with `--check` says whether it is what the data give."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; fail if the page is stale")
    options = parser.parse_args(arguments)
    made = page(build_kinds())
    if not options.check:
        PAGE.write_text(made, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != made:
        print("docs/kinds.md is stale. Run: python docs/make_kinds.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
