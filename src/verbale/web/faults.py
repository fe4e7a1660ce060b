"""What goes wrong, in one shape: `{"error": {"status": 404, "message": "…"}}`, or a page that says the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from verbale.errors import StoreError, VerbaleError

TITLES = {400: "bad_request", 401: "token", 403: "forbidden", 404: "not_found", 405: "bad_method", 413: "too_large"}


class Fault(Exception):  # noqa: N818 -- an answer, not a defect
    """An answer that says what is wrong: its HTTP status and a message for people."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message

    def to_json(self) -> dict[str, dict[str, object]]:
        """Its one shape."""
        return shape(self.status, self.message)


def shape(status: int, message: str) -> dict[str, dict[str, object]]:
    """The shape of every error."""
    return {"error": {"status": status, "message": message}}


@contextmanager
def naming() -> Iterator[None]:
    """Where something is looked up by its name: what the chronicle does not know is not found."""
    try:
        yield
    except StoreError as error:
        raise Fault(404, str(error)) from None


@contextmanager
def asking() -> Iterator[None]:
    """Where something is asked or changed: what cannot be done is the asker's to mend."""
    try:
        yield
    except VerbaleError as error:
        raise Fault(400, str(error)) from None
