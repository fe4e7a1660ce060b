"""Whether a language's folder is a whole pack: every fault is named with folder, file, key and what to do.

What a pack must have stands in `languages/_keys.yaml`, which tells its own notation.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from verbale.errors import PackError
from verbale.packs.data_shape import Shapes, nearest
from verbale.packs.strict_yaml import read_yaml

PACKAGE = Path(__file__).resolve().parent.parent
_TEMPLATE = "languages/_template"


class Expected(NamedTuple):
    """What `_keys.yaml` and the data of kinds and world ask of a language."""

    files: dict[str, Any]
    sets: dict[str, frozenset[str]]
    uttered: dict[str, list[str]]  # concept -> the kinds that it utters


@cache
def expected(package: Path = PACKAGE) -> Expected:
    """Reads what is asked of a language: `package` holds languages/, kinds/ and world/."""
    asked = read_yaml(package / "languages" / "_keys.yaml")
    sets = {name: frozenset(words) for name, words in asked["sets"].items()}
    sets |= {name: frozenset(entries) for name, entries in read_yaml(package / "kinds" / "vocabulary.yaml").items()}
    sets |= {
        name: frozenset(read_yaml(package / "world" / f"{name}.yaml")) for name in ("states", "cities", "organisations")
    }
    uttered: dict[str, list[str]] = {}
    for file in sorted((package / "kinds").glob("[!_]*.yaml")):
        said = {concept for together in read_yaml(file).get("uttered", []) for concept in together}
        for concept in sorted(said - sets["mentioned"]):
            uttered.setdefault(concept, []).append(file.stem)
    sets["concepts"] = sets["beside_kinds"] | uttered.keys()
    return Expected(asked["files"], sets, uttered)


def is_pack(folder: Path) -> bool:
    """Whether a folder of `languages/` is meant for a pack: it has more than the profile that tells the language."""
    found = {path.name for path in folder.iterdir() if path.suffix in {".yaml", ".py"}}
    return not folder.name.startswith("_") and bool(found - {"profile.yaml", "__init__.py"})


def check_languages(folders: Iterable[Path], asked: Expected | None = None) -> None:
    """Raises PackError that lists all faults of all packs in these folders; `asked` is the project's own by default."""
    found = [fault for folder in folders for fault in faults(folder, asked or expected())]
    if found:
        raise PackError("\n".join(found))


def faults(folder: Path, asked: Expected) -> list[str]:
    """One sentence or two for each fault, in the order of `_keys.yaml`; none for a whole pack."""
    return _PackCheck(folder, asked).faults()


class _PackCheck:
    def __init__(self, folder: Path, asked: Expected) -> None:
        self._folder = folder
        self._asked = asked
        self._name = f"languages/{folder.name}"
        self._faults: list[str] = []
        self._broken: set[str] = set()
        self._data = self._read()

    def _read(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for path in sorted(self._folder.glob("*.yaml")):
            try:
                data[path.stem] = read_yaml(path)
            except PackError as error:
                data[path.stem] = None
                self._broken.add(path.stem)
                self._faults.append(str(error))
        return data

    def faults(self) -> list[str]:
        """All that is wrong."""
        shapes = Shapes(self._asked.sets, self._conditions())
        if not (self._folder / "morph.py").is_file():
            self._faults.append(f"{self._name}: no morph.py. Copy it from {_TEMPLATE}.")
        files = shapes.keys(self._asked.files)
        self._unknown_files({name for name, _, _ in files})
        for name, sign, shape in files:
            if name not in self._data:
                if shapes.must_be(sign):
                    self._faults.append(f"{self._name}: no {name}.yaml. Copy it from {_TEMPLATE}.")
            elif not shapes.may_be(sign):
                self._faults.append(f"{self._name}: {name}.yaml {shapes.why_not(sign)}")
            elif name not in self._broken:
                where = f"{self._name}/{name}.yaml"
                self._faults += shapes.faults(where, self._data[name], shape, f"{_TEMPLATE}/{name}.yaml")
        if isinstance(self._data.get("concepts"), dict):
            self._concepts(self._data["concepts"])
        return self._faults

    def _conditions(self) -> dict[str, bool]:
        names = self._data.get("person_names")
        undeclined = isinstance(names, dict) and names.get("names_decline") == "no"
        return {"order": self._cases_by_order(), "undeclined": undeclined, "declined": not undeclined}

    def _cases_by_order(self) -> bool:
        """What morph.py says; without one, whether the words are there by which word order is read."""
        path = self._folder / "morph.py"
        if not path.is_file():
            return "word_classes" in self._data
        try:
            tree = ast.parse(path.read_text(encoding="utf-8"))
        except SyntaxError as error:
            self._faults.append(f"{self._name}/morph.py: line {error.lineno}: {error.msg}.")
            return "word_classes" in self._data
        told = [node for node in ast.walk(tree) if isinstance(node, ast.Assign) and _named(node, "cases_by_order")]
        return any(isinstance(node.value, ast.Constant) and node.value.value is True for node in told)

    def _unknown_files(self, known: set[str]) -> None:
        for name in self._data:
            if name not in known:
                hint = nearest(f"{name}.yaml", {f"{file}.yaml" for file in known})
                self._faults.append(f"{self._name}: unknown file {name}.yaml.{hint}")

    def _concepts(self, said: dict[str, Any]) -> None:
        for concept in sorted(self._asked.sets["concepts"] - said.keys()):
            kinds = self._asked.uttered.get(concept)
            why = f"which kinds/{kinds[0]}.yaml is uttered by" if kinds else "which reading asks for by name"
            self._faults.append(
                f"{self._name}/concepts.yaml: no concept {concept}, {why}. Say it, or write '{concept}: {{}}' as "
                f"long as it is not said, '{concept}: {{not_said: REASON}}' if the language has no words for it."
            )


def _named(node: ast.Assign, name: str) -> bool:
    return any(isinstance(target, ast.Name) and target.id == name for target in node.targets)
