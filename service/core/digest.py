"""Addresses by content: what shapes an answer is in its address, so that no cache ever needs invalidation."""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

import msgspec

_encoder = msgspec.msgpack.Encoder(order="deterministic")


def address(kind: str, *parts: Any) -> str:
    """Return `kind:` plus 32 hex digits that name `parts` (any values msgspec encodes) by their content.

    BLAKE2b at 128 bits; mappings are encoded in key order, so equal values have equal addresses on every machine.
    """
    return f"{kind}:{blake2b(_encoder.encode(parts), digest_size=16).hexdigest()}"
