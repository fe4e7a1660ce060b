"""What `import verbale` offers is what it says that it offers."""

from __future__ import annotations

import tomllib
from pathlib import Path
from types import ModuleType

import verbale

REPOSITORY = Path(__file__).resolve().parents[2]


def test_all_is_sorted() -> None:
    """Names stand in order, so that a missing one is seen."""
    assert verbale.__all__ == sorted(verbale.__all__)


def test_all_is_what_is_public() -> None:
    """Each public name is listed, and each listed name is there."""
    public = {
        name for name, value in vars(verbale).items()
        if not name.startswith("_") and not isinstance(value, ModuleType) and name != "annotations"
    }  # fmt: skip
    assert set(verbale.__all__) == public | {"__version__"}


def test_each_public_name_has_a_docstring() -> None:
    """What is offered is described."""
    named = [name for name in verbale.__all__ if name != "__version__"]
    assert [name for name in named if not (getattr(verbale, name).__doc__ or "").strip()] == []


def test_version_is_that_of_the_project() -> None:
    """The version is the same for Python and for the package."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    assert verbale.__version__ == project["project"]["version"]


def test_package_is_typed() -> None:
    """Type checkers of other projects may look inside."""
    assert (Path(verbale.__file__).parent / "py.typed").exists()
