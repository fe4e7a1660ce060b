"""The language profiles of the project's data, read as strings."""

from __future__ import annotations

from pathlib import Path

import yaml

from verbale.documents import tell_language
from verbale.documents.tell_language import Profile

LANGUAGES = Path(tell_language.__file__).parent.parent / "languages"


def profiles() -> dict[str, Profile]:
    """By language code."""
    return {
        path.parent.name: Profile.from_data(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader))
        for path in sorted(LANGUAGES.glob("*/profile.yaml"))
    }
