"""Builds the packs when the package is built, so that an installed Verbale reads JSON and never YAML.

Hatchling calls this for wheels and editable installs. A source distribution holds the YAML and is built from it later.
With VERBALE_COMPILE=1 in the environment the modules that do most of the work are compiled by mypyc, and the wheel is
one for this interpreter and platform; without it nothing is compiled, and no C compiler is needed.
"""

from __future__ import annotations

import ast
import importlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Not among them: `when`, which mypyc 2.4 cannot compile, and what neither reads nor merges (outputs, commands).
COMPILED = (
    "acts/*.py", "mentions/*.py", "sentences/*.py", "languages/ru/morph.py", "packs/word_table.py",
    "documents/document.py", "span.py", "pipeline.py", "chronicle/*.py",
)  # fmt: skip
# explain.py itself must be compiled: a class of it inherits from one that reads, and only a compiled class can inherit
# from a compiled one. The records of a chronicle tell dataclasses more than `with_written_inits` keeps.
LEFT_OUT = ("acts/explain_*.py", "chronicle/entry.py", "chronicle/telling.py", "chronicle/judgement.py")
_INLINED = ("-fno-semantic-interposition", "-fvisibility=hidden")
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
    sources = folder / "sources"
    shutil.copytree(root / "src", sources / "src", ignore=shutil.ignore_patterns("*.json", "__pycache__"))
    shutil.copy(root / "pyproject.toml", sources)
    for module in _modules(sources / "src/verbale"):
        module.write_text(with_written_inits(module.read_text("utf-8")), "utf-8")
    os.chdir(sources)  # mypy looks for modules from here
    try:
        modules = [str(module) for module in _modules(Path("src/verbale"))]
        options = ["--config-file", "pyproject.toml", "--ignore-missing-imports", "--cache-dir", str(folder / "cache")]
        extensions = mypycify(
            [*options, *modules], opt_level="2", debug_level="0", group_name="verbale", target_dir=str(folder / "c")
        )
        if os.name == "posix":  # gcc and clang may then inline our functions, which nobody replaces from outside
            for extension in extensions:
                extension.extra_compile_args = [*extension.extra_compile_args, *_INLINED]
        command = Distribution({"name": "verbale", "ext_modules": extensions}).get_command_obj("build_ext")
        command.build_lib, command.build_temp, command.parallel = str(folder / "lib"), str(folder / "o"), os.cpu_count()
        command.ensure_finalized()
        command.run()
    except CompileError as error:
        told = (
            "It could not be compiled, see above. VERBALE_COMPILE=1 needs a C compiler and Python's headers; "
            "without it the wheel is pure Python."
        )
        raise RuntimeError(told) from error
    finally:
        os.chdir(before)
    return sorted(path for path in (folder / "lib").rglob("*") if path.suffix in {".so", ".pyd"})


def with_written_inits(source: str) -> str:
    """A module whose dataclasses have their `__init__` written out: mypyc makes a native one only of such.

    Each stands on one line, in the blank line before the fields if there is one, so that all others keep their numbers.
    """
    lines = source.split("\n")
    tree = ast.parse(source)
    fields: dict[str, list[ast.AnnAssign]] = {}
    made: list[tuple[int, str]] = []
    for node in tree.body:
        if not isinstance(node, ast.ClassDef) or not any(_is_dataclass(one) for one in node.decorator_list):
            continue
        own = [one for one in node.body if isinstance(one, ast.AnnAssign)]
        inherited = [field for base in node.bases for field in fields.get(ast.unparse(base), ())]
        fields[node.name] = [*inherited, *own]
        if not own or any(isinstance(one, ast.FunctionDef) and one.name == "__init__" for one in node.body):
            continue
        for field in own:  # the place of a default is the `__init__`; a field stands on one line
            if "init=False" in lines[field.lineno - 1]:
                continue
            lines[field.lineno - 1] = f"    {ast.unparse(field.target)}: {ast.unparse(field.annotation)}"
        for decorator in filter(_is_dataclass, node.decorator_list):
            place = decorator.lineno - 1
            lines[place] = lines[place].replace("dataclass(", "dataclass(init=False, ")
        after = any(isinstance(one, ast.FunctionDef) and one.name == "__post_init__" for one in node.body)
        frozen = any("frozen=True" in ast.unparse(decorator) for decorator in node.decorator_list)
        init = _init(fields[node.name]) + ("; self.__post_init__()" if after else "")
        made.append((own[0].lineno - 1, init + ("  # type: ignore[misc]" if frozen else "")))
    for place, init in reversed(made):
        lines[place - 1 : place] = [init] if not lines[place - 1].strip() else [lines[place - 1], init]
    return "\n".join(lines)


def _is_dataclass(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "dataclass"


def _init(fields: list[ast.AnnAssign]) -> str:
    parameters, settings = ["self"], []
    for field in fields:
        name, kind, value = ast.unparse(field.target), ast.unparse(field.annotation), field.value
        if not (isinstance(value, ast.Call) and ast.unparse(value.func) == "field"):
            parameters.append(f"{name}: {kind}" + (f" = {ast.unparse(value)}" if value is not None else ""))
            settings.append(f"self.{name} = {name}")
            continue
        told = {str(one.arg): ast.unparse(one.value) for one in value.keywords}
        made = f"{told['default_factory']}()" if "default_factory" in told else told.get("default", "")
        if told.get("init") == "False":
            settings += [f"self.{name} = {made}"] if made else []
        elif "default_factory" in told:
            parameters.append(f"{name}: {kind} | None = None")
            settings.append(f"self.{name} = {made} if {name} is None else {name}")
        else:
            parameters.append(f"{name}: {kind}" + (f" = {made}" if made else ""))
            settings.append(f"self.{name} = {name}")
    return f"    def __init__({', '.join(parameters)}) -> None: {'; '.join(settings)}"
