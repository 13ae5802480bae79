"""Prompts as files: front matter over a system text and a user text, strict templates, addressed by their content.

    ---
    name: compose
    inputs: length, evidence
    sources: evidence
    temperature: 0
    ---
    the system text
    ---
    the user text

Inputs named in `sources` come from outside (documents, callers, models). They stand between two lines of a delimiter
that they cannot know, and lose whatever a chat template would take for its own control tokens.
"""

from __future__ import annotations

import hmac
import re
import secrets
from functools import cache
from importlib.resources import files
from string import Template

from msgspec import Struct

from service.core.digest import address

# Turn markers of common chat templates. llama.cpp and others read them in a message's text as if the template had
# written them, so that a source could open a turn of its own.
CONTROL = re.compile(r"<\|?(?=/?[a-z_\uFF5C|]{1,40}\|?>)|\[(?=/?(?:INST|SYS)\])|<<(?=/?SYS>>)|<\uFF5C", re.IGNORECASE)
LINES = re.compile(r"\s+")
FENCE_DIGITS = 12  # 40 bits: not to be guessed by a text that was written before the request, and 4 tokens


class Prompt(Struct, frozen=True, kw_only=True):
    """One prompt: its texts, the inputs that it takes, and its digest, which is in every answer's address."""

    name: str
    inputs: tuple[str, ...]
    sources: tuple[str, ...]
    temperature: float
    system: str
    user: str
    digest: str

    def fill(self, values: dict[str, str], key: bytes) -> tuple[str, str]:
        """Return the system and the user text with `values` in them, the sources fenced.

        Raises ValueError where `values` are not exactly the inputs that the prompt declares.
        """
        if set(values) != set(self.inputs):
            raise ValueError(f"the prompt {self.name} takes {sorted(self.inputs)}, not {sorted(values)}")
        safe = {name: defused(value) if name in self.sources else value for name, value in values.items()}
        safe["fence"] = fence(safe, key)
        return Template(self.system).substitute(safe), Template(self.user).substitute(safe)


def fence(values: dict[str, str], key: bytes) -> str:
    """Return a delimiter that stands in none of `values` and that only the holder of `key` can know beforehand.

    It is a MAC of the values: random to whoever wrote them, equal for equal requests, so that answers can be cached by
    the model's server too.
    """
    text = "\0".join(f"{name}\0{value}" for name, value in sorted(values.items()))
    for attempt in range(256):
        mac = int.from_bytes(hmac.digest(key, f"{attempt}\0{text}".encode(), "sha256"))
        mark = f"={mac % 10**FENCE_DIGITS:0{FENCE_DIGITS}d}="
        if mark not in text:
            return mark
    raise ValueError("no delimiter is free of the text")


def new_key() -> bytes:
    """Return a key for delimiters, for one process."""
    return secrets.token_bytes(32)


def defused(text: str) -> str:
    """Return `text` with the control tokens of chat templates broken up by a space."""
    return CONTROL.sub(lambda match: f"{match[0]} ", text)


def one_line(text: str) -> str:
    """Return `text` in one line: a numbered sentence must not begin a second one."""
    return LINES.sub(" ", text).strip()


@cache
def load(name: str) -> Prompt:
    """Return the prompt `name`. Raises ValueError where its file is not of the form above."""
    return parsed((files("prompts") / f"{name}.md").read_text(encoding="utf-8"))


@cache
def digest() -> str:
    """Return what names all prompts together: part of the address of every whole answer."""
    names = sorted(file.name for file in files("prompts").iterdir() if file.name.endswith(".md"))
    return address("prompts", [load(name.removesuffix(".md")).digest for name in names])


def parsed(text: str) -> Prompt:
    """Return the prompt that a file holds. Raises ValueError where its inputs are not those that its texts use."""
    before, head, system, user = re.split(r"^---\n", text, maxsplit=3, flags=re.MULTILINE)
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    inputs = tuple(fields["inputs"].split(", "))
    used = {*Template(system).get_identifiers(), *Template(user).get_identifiers()} - {"fence"}
    sources = tuple(fields["sources"].split(", "))
    if before or used != set(inputs) or not set(sources) <= used:
        raise ValueError(f"the prompt {fields['name']} declares {sorted(inputs)} and uses {sorted(used)}")
    return Prompt(
        name=fields["name"],
        inputs=inputs,
        sources=sources,
        temperature=float(fields["temperature"]),
        system=system.strip(),
        user=user.strip(),
        digest=address("prompt", text).partition(":")[2],
    )
