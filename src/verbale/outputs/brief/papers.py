"""The paper of a deed: its type in a case, its title as a source gives it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from verbale.outputs.brief.agreement import agreed
from verbale.outputs.brief.names import is_of_script


@dataclass(frozen=True)
class Paper:
    """What sentence templates ask of a paper. `forms` are nominative, genitive, gender; `title` stands in quotes."""

    forms: Sequence[str]
    title: str
    words: Mapping[str, Any] = field(repr=False)

    @property
    def nom(self) -> str:
        """«протокол „О …“»."""
        return f"{self.forms[0]} {self.title}".strip()

    @property
    def gen(self) -> str:
        """«протокола „О …“»."""
        return f"{self.forms[1]} {self.title}".strip()

    @property
    def acc(self) -> str:
        """The accusative; of feminine types it differs: «декларацию»."""
        forms = self.words.get("papers_accusative", {})
        return f"{forms.get(self.forms[0], self.forms[0])} {self.title}".strip()

    @property
    def came(self) -> str:
        """«вступил», «вступила», «вступило»."""
        return agreed("вступил", self.forms[2], {})

    def agrees(self, word: str) -> str:
        """A participle that agrees with the type."""
        return agreed(word, self.forms[2], {})


def paper_of(document: Mapping[str, Any], words: Mapping[str, Any], language: str) -> Paper:
    """The paper of a record's type and title, a type that is not told counting as any document."""
    forms = words["papers"].get(document.get("type") or "other", words["papers"]["other"])
    forms = [forms] if isinstance(forms, str) else list(forms)
    title = shown_title(document.get("title") or "", forms[0], language)
    if title.casefold().strip("“”").endswith(f" {forms[0]}"):  # 'market access protocol'
        forms, title = [title.strip("“”"), f"the {title.strip('“”')}"], ""
    return Paper([*forms, *[forms[0]] * (3 - len(forms))], title, words)


def shown_title(title: str, type_: str, language: str) -> str:
    """What follows the type: the title in quotes, or the rest of one that begins with the type («о торговле»).

    '' if it only repeats the type, or is in another script: the footnote has it.
    """
    bare = title.strip().strip("«»\"“”'").strip()
    if not is_of_script(bare, language):
        return ""
    begins = re.match(rf"(?:the\s+)?{re.escape(type_)}\b\s*", bare, re.IGNORECASE)
    if begins:
        return bare[begins.end() :].replace(type_.upper(), type_)
    if len(bare.split()) < 2:
        return ""
    return f"«{bare}»" if language == "ru" else f"“{bare}”"
