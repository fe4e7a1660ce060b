"""Finds the documents under files and folders, in a fixed order, one by one: no list of them is kept."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from verbale.documents.open_document import PAGE_SUFFIXES, TEXT_SUFFIXES

STDIN = "-"
_READ = frozenset(TEXT_SUFFIXES + PAGE_SUFFIXES)


@dataclass(frozen=True, slots=True)
class Source:
    """A document to read. `name` is how it is shown, `stem` the relative path of its output without the suffix."""

    path: Path
    name: str
    stem: str

    @property
    def is_stdin(self) -> bool:
        """Whether it is read from standard input."""
        return self.name == STDIN


def sources(
    paths: Iterable[Path], *, leave_out: Path | None = None, also: frozenset[str] = frozenset()
) -> Iterator[Source]:
    """The documents under `paths`, in the order given; folders are walked in sorted order, hidden files passed over.

    Args:
        paths: files (read whatever their suffix), folders (.txt, .md, .html and .htm are taken), or `-`. What does
            not exist is given too, so that reading it can say so.
        leave_out: a folder not to walk into: the one that the output goes to.
        also: further suffixes that are taken from folders.
    """
    listed = list(paths)
    barred = leave_out.resolve() if leave_out else None
    stems = _stems([path for path in listed if str(path) != STDIN and not path.is_dir()])
    for path in listed:
        if str(path) == STDIN:
            yield Source(path, STDIN, "standard-input")
        elif path.is_dir():
            yield from _walk(path, "", barred, _READ | also)
        else:
            yield Source(path, str(path), stems[path])


def _stems(files: list[Path]) -> dict[Path, str]:
    """Their own stems; if some are alike, their paths below the folder that holds them all."""
    for stem_of in (_own_stem, _stem_below(files)):
        stems = {path: stem_of(path) for path in files}
        if len({stem.casefold() for stem in stems.values()}) == len(stems):
            return stems
    return {path: f"{stem}{path.suffix}" for path, stem in stems.items()}


def _own_stem(path: Path) -> str:
    return path.stem


def _stem_below(files: list[Path]) -> Callable[[Path], str]:
    common = os.path.commonpath([file.absolute().parent for file in files]) if files else ""

    def stem(path: Path) -> str:
        return Path(os.path.relpath(path.absolute().with_suffix(""), common)).as_posix()

    return stem


def _walk(folder: Path, inside: str, barred: Path | None, suffixes: frozenset[str]) -> Iterator[Source]:
    try:
        with os.scandir(folder) as entries:
            listed = sorted((entry.name, _is_folder(entry)) for entry in entries if entry.name[0] != ".")
    except OSError:
        yield Source(folder, str(folder), inside)  # reading it says why it cannot be read
        return
    files = [name for name, is_folder in listed if not is_folder and Path(name).suffix.lower() in suffixes]
    doubled = _doubled_stems(files)
    for name, is_folder in listed:
        if is_folder:
            if barred is None or (folder / name).resolve() != barred:
                yield from _walk(folder / name, f"{inside}{name}/", barred, suffixes)
        elif Path(name).suffix.lower() in suffixes:
            stem = Path(name).stem
            unique = name if stem.casefold() in doubled else stem
            yield Source(folder / name, str(folder / name), f"{inside}{unique}")


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Folders behind symbolic links are not entered: they may lead in a circle."""
    return entry.is_dir(follow_symlinks=False)


def _doubled_stems(files: list[str]) -> frozenset[str]:
    """Stems of more than one file: `visit.txt` and `visit.html` keep their suffixes, so that neither is lost."""
    stems = [Path(name).stem.casefold() for name in files]
    return frozenset(stem for stem in stems if stems.count(stem) > 1) if len(set(stems)) < len(stems) else frozenset()
