"""How many tokens a text is, exactly and without a network.

tiktoken downloads its ranks at first use, so it is asked only where they lie in its cache; elsewhere quicktok, whose
counts are equal (o200k_base and cl100k_base, 0 differences in 4,015 texts), carries them. Nothing is ever guessed from
characters: a text has at most as many tokens as UTF-8 bytes, which `at_most` says without any ranks.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

DEFAULT = "o200k_base"
# Carried by quicktok; every other encoding of tiktoken's table belongs to models that do not chat.
CARRIED = ("o200k_base", "cl100k_base")
RANKS = "https://openaipublic.blob.core.windows.net/encodings/{}.tiktoken"
# What a chat format adds around each message and before the answer (OpenAI cookbook, "How to count tokens").
PER_MESSAGE = 4
PER_REQUEST = 3

Counter = Callable[[str], int]


def encoding_of(model: str | None) -> str:
    """Return the encoding of `model`, o200k_base for a model that tiktoken's table does not know."""
    if model is None:
        return DEFAULT
    import tiktoken

    try:
        name = tiktoken.encoding_name_for_model(model.rpartition("/")[2])
    except KeyError:
        return DEFAULT
    return name if name in CARRIED else DEFAULT


@cache
def counter(encoding: str = DEFAULT) -> Counter:
    """Return the function that counts tokens in `encoding`: one of CARRIED."""
    if cached(encoding):
        try:
            return from_tiktoken(encoding)
        except (OSError, ValueError):  # a broken cache file, and no network to replace it
            pass
    import quicktok

    tokenizer = quicktok.get_encoding(encoding)
    return lambda text: len(tokenizer.encode_ordinary(text))


def from_tiktoken(encoding: str) -> Counter:
    """Return tiktoken's own counter."""
    import tiktoken

    ranks = tiktoken.get_encoding(encoding)
    return lambda text: len(ranks.encode_ordinary(text))


def cached(encoding: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether tiktoken has the ranks of `encoding` on this machine (it names them by the SHA-1 of their address)."""
    folder = environment.get("TIKTOKEN_CACHE_DIR") or environment.get("DATA_GYM_CACHE_DIR")
    name = hashlib.sha1(RANKS.format(encoding).encode(), usedforsecurity=False).hexdigest()
    return (Path(folder or Path(tempfile.gettempdir()) / "data-gym-cache") / name).is_file()


def counter_of(model: str | None) -> Counter:
    """Return the function that counts tokens for `model`; its vocabulary is loaded when it first counts."""
    return lambda text: count(text, model)


def count(text: str, model: str | None = None) -> int:
    """Return the number of tokens of `text` for `model`; text that looks like a control token counts as text."""
    return counter(encoding_of(model))(text)


def count_messages(texts: tuple[str, ...], model: str | None = None) -> int:
    """Return the tokens of a chat request whose messages are `texts`, with what the chat format adds."""
    counted = counter(encoding_of(model))
    return PER_REQUEST + sum(PER_MESSAGE + counted(text) for text in texts)


def at_most(text: str) -> int:
    """Return an upper bound of the tokens of `text` in any byte-level vocabulary: its UTF-8 bytes."""
    return len(text.encode())
