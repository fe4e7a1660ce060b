"""Builds the packs when the package is built, so that an installed Verbale reads JSON and never YAML.

Hatchling calls this for wheels and editable installs. A source distribution holds the YAML and is built from it later.
With VERBALE_COMPILE=1 in the environment the modules that do most of the work are compiled by mypyc, and the wheel is
one for this interpreter and platform; without it nothing is compiled, and no C compiler is needed.
"""
from __future__ import annotations

import importlib
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Not among them: `when`, which mypyc 2.4 cannot compile, and what does not read (outputs, commands).
COMPILED = (
    "acts/*.py", "mentions/*.py", "sentences/*.py", "languages/ru/morph.py", "packs/word_table.py",
    "documents/document.py", "span.py", "pipeline.py",
)  # fmt: skip
# `explain` quotes the docstrings of `certainty`, which a compiled function has not. explain.py itself must be compiled:
# a class of it inherits from one that reads, and only a compiled class can inherit from a compiled one.
LEFT_OUT = ("acts/certainty.py", "acts/explain_*.py")
TOOLS = ["mypy>=1.19", "setuptools>=65"]


class PackBuildHook(BuildHookInterface[Any]):
    """Runs `verbale.packs.build` on the sources beside this file; needs PyYAML, Babel and the morphology."""

    _built: tempfile.TemporaryDirectory[str] | None = None

    def dependencies(self) -> list[str]:
        """What the build needs beyond pyproject.toml: the compiler of Python, when it is asked for."""
        return TOOLS if _compile_asked() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Writes `src/verbale/packs/built/` before the files are gathered, and adds compiled modules if asked."""
        if self.target_name != "wheel":  # an editable install is a wheel, too
            return
        source = str(Path(self.root) / "src")
        sys.path.insert(0, source)
        try:
            importlib.import_module("verbale.packs.build").build()
        finally:
            sys.path.remove(source)
        if version == "standard" and _compile_asked():
            self._built = tempfile.TemporaryDirectory()
            folder = Path(self._built.name)
            for library in _compiled(Path(self.root), folder):
                build_data["force_include"][str(library)] = library.relative_to(folder / "lib").as_posix()
            build_data["pure_python"] = False
            build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Throws away what was compiled: it is in the wheel."""
        if self._built is not None:
            self._built.cleanup()


def _compile_asked() -> bool:
    return os.environ.get("VERBALE_COMPILE", "") not in {"", "0"}


def _modules(package: Path) -> Iterator[Path]:
    left_out = {module for pattern in LEFT_OUT for module in package.glob(pattern)}
    for pattern in COMPILED:
        for module in sorted(package.glob(pattern)):
            if module not in left_out and module.stat().st_size:
                yield module


def _compiled(root: Path, folder: Path) -> list[Path]:
    """The libraries made in `folder`/lib: one that holds the code, and one a module that Python finds in its stead."""
    from mypyc.build import mypycify  # noqa: PLC0415 -- only there when compiling was asked for
    from setuptools import Distribution  # noqa: PLC0415
    from setuptools.errors import CompileError  # noqa: PLC0415

    before = Path.cwd()
    os.chdir(root)  # mypy looks for modules from here
    try:
        modules = [str(module) for module in _modules(Path("src/verbale"))]
        options = ["--config-file", "pyproject.toml", "--ignore-missing-imports", "--cache-dir", str(folder / "cache")]
        extensions = mypycify(
            [*options, *modules], opt_level="3", debug_level="0", group_name="verbale", target_dir=str(folder / "c")
        )
        command = Distribution({"name": "verbale", "ext_modules": extensions}).get_command_obj("build_ext")
        command.build_lib, command.build_temp, command.parallel = str(folder / "lib"), str(folder / "o"), os.cpu_count()
        command.ensure_finalized()
        command.run()
    except CompileError as error:
        told = "VERBALE_COMPILE=1 needs a C compiler and Python's headers. Without it the wheel is pure Python."
        raise RuntimeError(told) from error
    finally:
        os.chdir(before)
    return sorted(path for path in (folder / "lib").rglob("*") if path.suffix in {".so", ".pyd"})
