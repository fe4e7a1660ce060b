"""Builds the one file that reading loads, from the YAML of languages, kinds and world.

`python -m verbale.packs.build` writes `packs/built/`; the package's build does the same.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from verbale.errors import PackError
from verbale.packs.check_language import check_languages, expected, is_pack
from verbale.packs.compile_gate import compile_gate
from verbale.packs.compile_lexicon import capital_terms, compile_lexicon, packed
from verbale.packs.count_examples import count_examples, page_files
from verbale.packs.declined_names import declined_names, short_named
from verbale.packs.holder_index import forenames, holder_index, packed_row
from verbale.packs.latin_holders import latin_given, latin_index, spelled_surnames
from verbale.packs.strict_yaml import read_yaml
from verbale.packs.territory_names import territory_names
from verbale.packs.word_table import WordTable, pack_words
from verbale.sentences.morphology import Morphology

PACKAGE = Path(__file__).resolve().parent.parent
BUILT = PACKAGE / "packs" / "built"


def sources() -> list[Path]:
    """All files that the built files are made of, sorted: data, example pages (their acts are counted), code.

    The template is copied, never built.
    """
    data = [path for part in ("languages", "kinds", "world") for path in (PACKAGE / part).rglob("*.yaml")]
    code = [*(PACKAGE / "packs").glob("*.py"), *(PACKAGE / "languages").rglob("*.py")]
    code += [PACKAGE / "sentences" / name for name in ("split.py", "plain.py", "form.py")]
    pages = [path for folder in language_folders() for path in page_files(folder)]
    wanted = [path for path in data if "examples" not in path.parts] + code
    wanted = [path for path in wanted if "_template" not in path.parts]
    return sorted([*wanted, *pages], key=lambda path: path.relative_to(PACKAGE).as_posix())


def digest() -> str:
    """SHA-256 over names and bytes of the sources: tells whether the built files are stale."""
    total = hashlib.sha256()
    for path in sources():
        total.update(path.relative_to(PACKAGE).as_posix().encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _folder(path: Path) -> dict[str, Any]:
    return {file.stem: read_yaml(file) for file in sorted(path.glob("*.yaml"))}


def build_language(code: str) -> dict[str, Any]:
    """The built pack of one language: its lexicon and the data that are no lexicon."""
    folder = PACKAGE / "languages" / code
    pack = _folder(folder)
    try:
        morphology = importlib.import_module(f"verbale.languages.{code}.morph").MORPHOLOGY()
    except (ImportError, AttributeError) as error:
        raise PackError(f"{folder}: no morph.py with a class MORPHOLOGY: {error}") from error
    classes = pack.get("word_classes") or {}
    morphology.know({**classes, "verbs": [*classes.get("verbs", []), *_verbs(pack)]} if classes else {})
    silent = frozenset(pack["function_words"].get("silent_words", ()))
    kept = {name: pack[name] for name in pack if name not in {"states", "cities", "common_words"}}
    kept |= {name: _without(silent, pack[name]) for name in _SPOKEN if silent and name in pack}
    lexicon = compile_lexicon(pack, morphology, silent)
    as_written = compile_lexicon(pack, morphology) if silent else lexicon
    world = build_world()
    capitals = {city for city, entry in world["cities"].items() if entry.get("capital") == "yes"}
    return {
        "lexicon": packed(lexicon),
        "capitals": capital_terms(pack) if silent else [],
        "gate": compile_gate(as_written.items(), capitals, gate_surnames(pack, world)),
        "forms": word_forms(pack, morphology),
        "analyses": analyses([*(pack.get("common_words") or []), *morphology.known_words()], morphology),
        "data": kept,
        "names": {**display_names(pack), "declined": declined_names(pack, morphology)},
        "examples": count_examples(folder, lexicon, silent, expected().uttered),
    }


_SPOKEN = ("function_words", "act_words", "parties", "papers", "events", "posts", "certainty")


def _without(silent: frozenset[str], data: Any) -> Any:
    """Lists and mappings of phrases without silent words, as sentences are read; a silent word alone stays."""
    if isinstance(data, dict):
        return {_without(silent, key): _without(silent, value) for key, value in data.items()}
    if isinstance(data, list):
        return [_without(silent, value) for value in data]
    if not isinstance(data, str) or " " not in data:
        return data
    return " ".join(word for word in data.split() if word not in silent) or data


def _verbs(pack: dict[str, Any]) -> list[str]:
    """The first word of every verb of a deed, of certainty and of the function words."""
    said = [word for entry in pack["concepts"].values() for frame in entry.get("verbs", []) for word in frame["words"]]
    said += [
        word
        for entry in pack["certainty"].values() if isinstance(entry, dict)
        for relation in ("subject", "object", "modal") for word in entry.get(relation) or ()
    ]  # fmt: skip
    said += pack["function_words"]["weak_verbs"] + pack["function_words"]["report_verbs"]
    return sorted({word.replace("|", " ").split()[0] for word in said})


def gate_surnames(pack: dict[str, Any], world: dict[str, Any]) -> Iterable[str]:
    """The surnames of office-holders in the script of the language, but those that are common words of it (May)."""
    if pack["person_names"].get("script") != "latin":
        return WordTable(world["holder_index"])
    common = set(pack["person_names"]["common"])
    return sorted(spelled_surnames(world["office_holders"]) - common)


def word_forms(pack: dict[str, Any], morphology: Morphology) -> dict[str, str]:
    """All forms of the verbs of some lists of function words, with blanks between: so none is conjugated at start."""
    lists = ("weak_verbs", "report_verbs")
    words = pack["function_words"]
    return {
        name: " ".join(dict.fromkeys(form.lemma for verb in words[name] for form in morphology.conjugation(verb)))
        for name in lists
    }


def analyses(words: list[str], morphology: Morphology) -> dict[str, str]:
    """The analyses of common words, lemma and form in turn: a third of the time to read a first page went to these."""
    return {
        word: " ".join(f"{analysis.lemma} {analysis.form}" for analysis in morphology.analyse(word))
        for word in sorted(set(words))
    }


def display_names(pack: dict[str, Any]) -> dict[str, dict[str, str]]:
    """The name to print of each state, organisation and city: the first of its list."""
    states = {code: plain_name(entry["short"][0]) for code, entry in short_named(pack).items()}
    cities = {city: plain_name(entry["names"][0]) for city, entry in pack.get("cities", {}).items()}
    return {"states": states, "cities": cities}


def plain_name(name: str) -> str:
    """A name without the notation's bars and braces."""
    return " ".join(name.translate(str.maketrans("|{}", "   ")).split())


def build_world() -> dict[str, Any]:
    """States, cities, organisations and office-holders."""
    world = _folder(PACKAGE / "world")
    holders = PACKAGE / "world" / "office_holders"
    world["office_holders"] = [entry for file in sorted(holders.glob("*.yaml")) for entry in read_yaml(file) or []]
    entries = world["office_holders"]
    indices = {"holder_index": holder_index(entries), "latin_holder_index": latin_index(entries)}
    world |= {
        name: pack_words({form: packed_row(row) for form, row in index.items()}) for name, index in indices.items()
    }
    given = {"holder_forenames": forenames(entries), "latin_holder_forenames": latin_given(entries)}
    world |= {name: {sex: " ".join(sorted(names)) for sex, names in by_sex.items()} for name, by_sex in given.items()}
    return world


def build_kinds() -> dict[str, Any]:
    """Every kind by its name, and the vocabulary they share."""
    files = _folder(PACKAGE / "kinds")
    kinds = {entry["kind"]: entry for name, entry in files.items() if not name.startswith("_") and "kind" in entry}
    concepts = {concept: expected().uttered.get(concept, []) for concept in sorted(expected().sets["concepts"])}
    return {"kinds": kinds, "vocabulary": files.get("vocabulary", {}), "concepts": concepts}


def language_folders() -> list[Path]:
    """The folders of languages; those that begin with `_` (the template) are none."""
    return sorted(path for path in (PACKAGE / "languages").glob("[!_]*") if path.is_dir())


def languages() -> list[str]:
    """Codes of the folders that hold a pack."""
    return [folder.name for folder in language_folders() if (folder / "concepts.yaml").is_file()]


def unfinished() -> list[str]:
    """One line for each folder that has begun to be a pack and has no concepts, so that nothing could be read by it."""
    return [
        f"languages/{folder.name}: no concepts.yaml, so it is not built. Copy it from languages/_template."
        for folder in language_folders()
        if is_pack(folder) and not (folder / "concepts.yaml").is_file()
    ]


def build(target: Path = BUILT) -> None:
    """Writes all built files and the digest of what they were made of.

    Raises PackError that lists every fault of every pack before anything is written.
    """
    check_languages(PACKAGE / "languages" / code for code in languages())
    for line in unfinished():
        print(line, file=sys.stderr)
    target.mkdir(parents=True, exist_ok=True)
    told = [folder / "profile.yaml" for folder in language_folders()]
    profiles = {path.parent.name: read_yaml(path) for path in told if path.is_file()}
    world = build_world()
    world["territory_names"] = territory_names(profiles, [*world["states"], *world["organisations"]])
    spelling = {name: world.pop(name) for name in ("sounds", "forenames")}
    parts = {"profiles": profiles, "world": world, "kinds": build_kinds(), "spelling": spelling}
    parts |= {code: build_language(code) for code in languages()}
    for name, content in parts.items():
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        (target / f"{name}.json").write_text(text, encoding="utf-8")
    (target / "digest.json").write_text(json.dumps({"digest": digest()}), encoding="utf-8")


if __name__ == "__main__":
    try:
        build()
    except PackError as error:
        sys.exit(str(error))
