"""Builds the packs when the package is built, so that an installed Verbale reads JSON and never YAML.

Hatchling calls this for wheels and editable installs. A source distribution holds the YAML and is built from it later.
"""
from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PackBuildHook(BuildHookInterface[Any]):
    """Runs `verbale.packs.build` on the sources beside this file; needs PyYAML, Babel and the morphology."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Writes `src/verbale/packs/built/` before the files are gathered."""
        if self.target_name != "wheel":  # an editable install is a wheel, too
            return
        source = str(Path(self.root) / "src")
        sys.path.insert(0, source)
        try:
            importlib.import_module("verbale.packs.build").build()
        finally:
            sys.path.remove(source)
