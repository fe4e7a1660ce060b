"""The browser and the checker that the tests of the page drive; without them those tests are skipped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sample_reading import directed, labels, long_reading, sample_reading

from verbale.acts.reading import Reading
from verbale.outputs.page import write_page


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Writes a page to disk, once: `sample` or `long`."""
    folder = tmp_path_factory.mktemp("pages")
    readings: dict[str, Callable[[], Reading]] = {"sample": sample_reading, "long": lambda: long_reading(40)}

    def written(name: str) -> Path:
        path = folder / f"{name}.html"
        if not path.exists():
            page = write_page(readings[name](), labels=labels("en"), directed=directed())
            path.write_text(page, encoding="utf-8", newline="")
        return path

    return written


@pytest.fixture
def opened(browser: Any, pages: Callable[[str], Path]) -> Iterator[Callable[..., Any]]:
    """Opens a page from disk in a fresh context; options are the context's."""
    contexts = []

    def open_page(name: str = "sample", *, width: int = 1280, **options: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        view = context.new_page()
        view.goto(pages(name).as_uri())
        return view

    yield open_page
    for context in contexts:
        context.close()
