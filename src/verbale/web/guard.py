"""The door: whose requests come in, how much they may bring, and what a browser may do with the answers.

Pure ASGI, before any of the application: the Host header is checked against DNS rebinding, changes against requests
from other sites, bodies against their size, and every answer carries the policies.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from collections.abc import Awaitable, Callable, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import quote, urlsplit

from verbale.web.faults import Fault, shape
from verbale.web.settings import Settings

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

FORM_COOKIE, TOKEN_COOKIE = "verbale_form", "verbale_token"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_OPEN = ("/login", "/static/")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"x-frame-options", b"DENY"),
)


class _TooLargeError(Fault):
    """More came in than may."""

    def __init__(self, limit: int) -> None:
        super().__init__(413, _too_large(limit))


class Guard:
    """An ASGI application around another one."""

    def __init__(self, app: App, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets a request through, or answers it with what is wrong."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        cookies = _cookies(headers.get("cookie", ""))
        fresh = None
        if len(cookies.get(FORM_COOKIE, "")) != 32:
            fresh = cookies[FORM_COOKIE] = secrets.token_hex(16)
        scope.setdefault("state", {})["form_token"] = cookies[FORM_COOKIE]
        answering = _Answer(send, fresh, b"no-cache" if scope["path"].startswith("/static/") else b"no-store")
        refused = self._refused(scope, headers, cookies)
        if refused is not None:
            if refused[0] == 401 and scope["method"] == "GET" and "text/html" in headers.get("accept", ""):
                await _to_login(answering, scope)
            else:
                await _refuse(answering, *refused)
            return
        limit = self._settings.upload_limit
        try:
            await self._app(scope, _limited(receive, limit), answering)
        except _TooLargeError as error:
            if not answering.began:
                await _refuse(answering, error.status, error.message)

    def _refused(self, scope: Scope, headers: dict[str, str], cookies: dict[str, str]) -> tuple[int, str] | None:
        settings = self._settings
        if not settings.allows_host(headers.get("host")):
            return 400, "This server is not known by that name. Use its address, or start it with --name NAME."
        if scope["method"] not in _SAFE and not _from_here(headers):
            return 403, "A change may only come from a page of this server."
        length = headers.get("content-length", "0")
        if not length.isdecimal():
            return 400, "Content-Length is no number."
        if int(length) > settings.upload_limit:
            return 413, _too_large(settings.upload_limit)
        open_to_all = any(scope["path"].startswith(path) for path in _OPEN)
        if settings.token is not None and not open_to_all and not _knows(settings.token, headers, cookies):
            return 401, "Give the token that the server printed when it started: open /login, or send it as a bearer."
        return None


def token_cookie(token: str) -> str:
    """What a browser keeps in place of the token itself."""
    return hashlib.sha256(b"verbale\x00" + token.encode()).hexdigest()


def same_token(given: str, token: str) -> bool:
    """Whether a token is the right one, in a time that tells nothing of it."""
    return hmac.compare_digest(given.encode(), token.encode())


def _knows(token: str, headers: dict[str, str], cookies: dict[str, str]) -> bool:
    scheme, _, given = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and same_token(given.strip(), token):
        return True
    return same_token(cookies.get(TOKEN_COOKIE, ""), token_cookie(token))


def _from_here(headers: dict[str, str]) -> bool:
    """Whether a change does not come from another site: what a browser says of it agrees with our own address."""
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    if origin is None:
        return True
    try:
        return urlsplit(origin).netloc.lower() == headers.get("host", "").lower()
    except ValueError:
        return False


def _cookies(header: str) -> dict[str, str]:
    try:
        return {name: morsel.value for name, morsel in SimpleCookie(header).items()}
    except CookieError:
        return {}


def _limited(receive: Receive, limit: int) -> Receive:
    came = 0

    async def counted() -> Message:
        nonlocal came
        message = await receive()
        came += len(message.get("body", b""))
        if came > limit:
            raise _TooLargeError(limit)
        return message

    return counted


def _too_large(limit: int) -> str:
    return f"More than {limit // 1_000_000} MB came in one request. Add the rest in another one."


class _Answer:
    """Sends an answer with the policies, and the cookie of forms to who has none."""

    def __init__(self, send: Send, form_token: str | None, keeping: bytes) -> None:
        self._send = send
        self._form_token = form_token
        self._keeping = keeping
        self.began = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.began = True
            headers = list(message.get("headers", ()))
            known = {name.lower() for name, _ in headers}
            headers += [pair for pair in _HEADERS if pair[0] not in known]
            if b"cache-control" not in known:
                headers.append((b"cache-control", self._keeping))
            if self._form_token:
                cookie = f"{FORM_COOKIE}={self._form_token}; Path=/; HttpOnly; SameSite=Strict"
                headers.append((b"set-cookie", cookie.encode()))
            message["headers"] = headers
        await self._send(message)


async def _to_login(send: Callable[[Message], Awaitable[None]], scope: Scope) -> None:
    asked = scope["path"] + (f"?{scope['query_string'].decode('latin-1')}" if scope.get("query_string") else "")
    headers = [(b"location", f"/login?next={quote(asked, safe='')}".encode()), (b"content-length", b"0")]
    await send({"type": "http.response.start", "status": 303, "headers": headers})
    await send({"type": "http.response.body", "body": b""})


async def _refuse(send: Callable[[Message], Awaitable[None]], status: int, told: str) -> None:
    body = json.dumps(shape(status, told)).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
