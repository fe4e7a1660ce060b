"""YAML read strictly: every scalar stays a string, so `no` is Norway, `012` is no octal and a date is no object."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from verbale.errors import PackError


def read_yaml(path: Path) -> Any:
    """The data of one YAML file, all scalars as strings.

    Raises PackError with the file's name and line for broken YAML or a key given twice.
    """
    import yaml  # noqa: PLC0415 -- a build-time dependency: run time reads the built file

    class Loader(yaml.CBaseLoader if hasattr(yaml, "CBaseLoader") else yaml.BaseLoader):  # type: ignore[misc]
        """BaseLoader that refuses a key given twice."""

        def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
            seen: set[str] = set()
            for key, _ in node.value:
                if key.value in seen:
                    raise PackError(f"{path}: line {key.start_mark.line + 1}: key {key.value!r} is given twice.")
                seen.add(key.value)
            mapping: dict[Any, Any] = super().construct_mapping(node, deep)
            return mapping

    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader)
    except yaml.YAMLError as error:
        raise PackError(f"{path}: not YAML: {error}") from error
