"""The forms of the pages: each bears the token that the visitor's browser holds as a cookie, or it changes nothing."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from urllib.parse import urlsplit

from fastapi import Request
from fastapi.responses import RedirectResponse
from starlette.datastructures import FormData, UploadFile

from verbale.web.faults import Fault
from verbale.web.guard import FORM_COOKIE
from verbale.web.render import desk_of, speech_of

_FIELDS, _FIELD_SIZE = 50, 4_000_000


@dataclass(frozen=True, slots=True)
class SentForm:
    """A form as it came, its token checked: its fields, and the files with their names and bytes."""

    data: FormData
    files: tuple[tuple[str, bytes], ...]

    def text(self, name: str) -> str:
        """A field without blanks at its ends, empty if it is not there."""
        found = self.data.get(name)
        return found.strip() if isinstance(found, str) else ""

    def texts(self, name: str) -> list[str]:
        """All values of a field."""
        return [each for each in self.data.getlist(name) if isinstance(each, str)]


async def sent_form(request: Request) -> SentForm:
    """The form of a request.

    Raises:
        Fault: it does not bear the token of the visitor's browser.
    """
    limit = desk_of(request).settings.file_limit
    data = await request.form(max_files=limit, max_fields=_FIELDS, max_part_size=_FIELD_SIZE)
    uploads = [each for _, each in data.multi_items() if isinstance(each, UploadFile) and each.filename]
    files = tuple([(each.filename or "", await each.read()) for each in uploads])
    await data.close()
    given = request.headers.get("x-form-token") or data.get("form_token")
    own = request.cookies.get(FORM_COOKIE, "")
    if not (isinstance(given, str) and own and hmac.compare_digest(given.encode(), own.encode())):
        raise Fault(403, speech_of(request)["stale_form"])
    return SentForm(data, files)


def back_to(address: str, fallback: str = "/") -> RedirectResponse:
    """To an address within this server; any other leads to `fallback`."""
    return RedirectResponse(inner(address) or fallback, status_code=303)


def inner(address: str) -> str | None:
    r"""An address if it leads to this server and nowhere else.

    >>> inner("/pair/BY/NO?page=2"), inner("//elsewhere.example/"), inner("/\\elsewhere.example")
    ('/pair/BY/NO?page=2', None, None)
    """
    if not address.startswith("/") or address.startswith("//") or "\\" in address or not address.isprintable():
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if not parts.scheme and not parts.netloc else None
