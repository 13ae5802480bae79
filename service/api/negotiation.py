"""What the caller would rather have: `Accept` (RFC 9110), `Prefer` (RFC 7240), and what it already has: `ETag`."""

from __future__ import annotations

import re
from hashlib import blake2b

from msgspec import Struct

from service.api.problems import NotAcceptable

JSON = "application/json"
MARKDOWN = "text/markdown"
HTML = "text/html"
PLAIN = "text/plain"
NINJS = "application/ninjs+json"


def accepted(accept: str | None, offered: tuple[str, ...]) -> str:
    """Return the offered media type that `accept` ranks highest; ties go to the one offered first.

    Raises NotAcceptable where it wants none of them.
    """
    if not accept or accept == "*/*":
        return offered[0]
    ranges = [media_range(part) for part in accept.split(",") if part.strip()]
    best = max(offered, key=lambda media: quality(media, ranges))
    if quality(best, ranges) <= 0:
        raise NotAcceptable(f"This answer comes as {', '.join(offered)}; Accept wants none of them.")
    return best


def media_range(part: str) -> tuple[str, float]:
    """Return a media range of `Accept` and its quality; other parameters are left out."""
    name, *parameters = (piece.strip().lower() for piece in part.split(";"))
    weight = next((each[2:] for each in parameters if each.startswith("q=")), "1")
    return name, float(weight) if re.fullmatch(r"[01](\.\d{0,3})?", weight) else 0.0


def quality(media: str, ranges: list[tuple[str, float]]) -> float:
    """Return the quality of the most specific range that covers `media`, 0 where none does."""
    family = media.split("/", maxsplit=1)[0] + "/*"
    for wanted in (media, family, "*/*"):
        found = [weight for name, weight in ranges if name == wanted]
        if found:
            return found[0]
    return 0.0


class Preference(Struct, frozen=True):
    """What `Prefer` asks: the seconds to wait for the finished thing, and which words of it were understood."""

    wait: float = 0.0
    applied: str | None = None


def preference(prefer: str | None, longest: float) -> Preference:
    """Return what `prefer` asks, never waiting more than `longest` seconds. What is not understood is ignored."""
    wait: int | None = None
    respond_async = False
    for part in (prefer or "").split(","):
        name, _, value = (piece.strip().lower() for piece in part.partition("="))
        if name == "respond-async":
            respond_async = True
        elif name == "wait" and wait is None and re.fullmatch(r'"?\d{1,6}"?', value):
            wait = min(int(value.strip('"')), int(longest))
    words = (["respond-async"] if respond_async else []) + ([f"wait={wait}"] if wait is not None else [])
    return Preference(wait=float(wait or 0), applied=", ".join(words) or None)


def etag(body: bytes) -> str:
    """Return the strong entity tag of a representation: its bytes' BLAKE2b."""
    return f'"{blake2b(body, digest_size=16).hexdigest()}"'


def unchanged(if_none_match: str | None, tag: str) -> bool:
    """Tell whether `If-None-Match` holds `tag` (weak comparison, as RFC 9110 wants for this header)."""
    if if_none_match is None:
        return False
    given = [each.strip().removeprefix("W/") for each in if_none_match.split(",")]
    return "*" in given or tag in given
