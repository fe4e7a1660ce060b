"""A brief as one self-contained page: its notes below, each sentence linked to its note and back. No script."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from verbale.outputs.brief.brief import Brief, is_web_address, unbroken

_TEMPLATES = Path(__file__).parents[1] / "templates"


def write_page(brief: Brief) -> str:
    """The brief as HTML. Text from outside is escaped; only web addresses become links; nothing is loaded."""
    style = (_TEMPLATES / "brief.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    template = _environment().get_template("brief.html")
    return template.render(brief=brief, style=Markup(style), policy=policy)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True,
        undefined=StrictUndefined,
    )  # fmt: skip
    environment.filters["unbroken"] = unbroken
    environment.tests["web_address"] = is_web_address
    return environment
