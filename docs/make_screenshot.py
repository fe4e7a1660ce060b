"""Takes the picture of the page for the README: `python docs/make_screenshot.py PAGE.html docs/images/page.png`.

PAGE.html is what `verbale read --format html` wrote. Needs `playwright` and Debian's `chromium`.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def take(page_file: Path, picture: Path, *, width: int = 1280, height: int = 900, scheme: str = "light") -> None:
    """Writes a PNG of the top of a page at a width in CSS pixels; `height` 0 takes the whole page."""
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("chromium is not found; install Debian's package: apt-get install chromium")
    with sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=chromium, args=FLAGS)
        view = browser.new_page(
            viewport={"width": width, "height": height or 900},
            color_scheme="dark" if scheme == "dark" else "light",
        )
        view.goto(page_file.resolve().as_uri())
        picture.parent.mkdir(parents=True, exist_ok=True)
        view.screenshot(path=picture, full_page=not height)
        browser.close()


def main(arguments: list[str]) -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page", type=Path)
    parser.add_argument("picture", type=Path)
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=900, help="0 takes the whole page")
    parser.add_argument("--scheme", choices=["light", "dark"], default="light")
    options = parser.parse_args(arguments)
    take(options.page, options.picture, width=options.width, height=options.height, scheme=options.scheme)


if __name__ == "__main__":
    main(sys.argv[1:])
