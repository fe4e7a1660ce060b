"""JSON that is the same for the same value: ids are digests of it, and it is what a chronicle keeps."""

from __future__ import annotations

import json
from typing import Any

import orjson

_LARGE = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical(value: object) -> str:
    """Plain values as JSON without blanks, the keys of objects in the order of code points, letters as they are.

    >>> canonical({"б": 1, "a": ["ё", None]})
    '{"a":["ё",null],"б":1}'
    """
    return canonical_bytes(value).decode()


def canonical_bytes(value: object) -> bytes:
    """The same in UTF-8.

    Raises:
        UnicodeEncodeError: a text holds half of a surrogate pair.
    """
    try:
        return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
    except orjson.JSONEncodeError:  # a number of more than 64 bits, half a surrogate pair
        return _LARGE.encode(value).encode()


def told_in(text: str) -> Any:
    """The values that such a text tells.

    >>> told_in('{"a":["ё",null]}')
    {'a': ['ё', None]}
    """
    return orjson.loads(text)
