"""Which models there are: one server from the environment, or several named ones from a TOML file."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct, structs

from service.core.digest import address
from service.core.errors import InvalidField, UnknownWriter

Positive = Annotated[float, Meta(gt=0)]
AtLeastOne = Annotated[int, Meta(ge=1)]
PER = 1_000_000  # prices are given for a million tokens


class Backend(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One model of one server.

    `model` is what the server calls it. Without `base_url` it is OpenAI's own server; with `gguf` the service starts a
    llama.cpp server for that file itself. The key comes from `api_key`, the variable `api_key_env` or the file
    `api_key_file`. Times are in seconds: `timeout` for one call, `patience` for one answer with all its retries.
    `thinking` is how many tokens a model may spend on thoughts before its answer. `prompt_price` and `completion_price`
    are money for a million tokens.
    """

    model: str
    base_url: str | None = None
    gguf: str | None = None
    api_key: str | None = None
    api_key_env: str | None = None
    api_key_file: str | None = None
    headers: dict[str, str] = {}
    parameters: dict[str, Any] = {}
    size: Literal["large", "small"] = "large"
    context: Annotated[int, Meta(ge=512)] = 32_768
    thinking: Annotated[int, Meta(ge=0)] = 0
    structured: Literal["auto", "schema", "json", "marker"] = "auto"
    stream: bool = False
    concurrency: AtLeastOne = 16
    timeout: Positive = 60.0
    connect_timeout: Positive = 5.0
    patience: Positive = 120.0
    attempts: AtLeastOne = 4
    first_wait: Annotated[float, Meta(ge=0)] = 0.5
    longest_wait: Annotated[float, Meta(ge=0)] = 20.0
    faults_to_open: AtLeastOne = 5
    seconds_open: Positive = 30.0
    prompt_price: Annotated[float, Meta(ge=0)] | None = None
    completion_price: Annotated[float, Meta(ge=0)] | None = None

    def key(self, environment: Mapping[str, str] = os.environ) -> str:
        """Return the API key; servers that need none get a word, because the client wants one.

        Raises InvalidField where the named variable or file is not there.
        """
        if self.api_key_file:
            return read_key(self.api_key_file)
        if self.api_key_env:
            if self.api_key_env not in environment:
                raise InvalidField(f"The variable {self.api_key_env}, which holds a model's key, is not set.")
            return environment[self.api_key_env]
        return self.api_key or "none"

    def price(self, prompt_tokens: int, completion_tokens: int) -> float | None:
        """Return what so many tokens cost, None where a price is not known."""
        if self.prompt_price is None or self.completion_price is None:
            return None
        return (prompt_tokens * self.prompt_price + completion_tokens * self.completion_price) / PER


class Models(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All models by name, the one that is asked where a request names none, and who steps in for it, in order.

    `seconds` is the time for writing one summary, with all models tried: when it is over, the built-in writer writes.
    `judge` names the model that judges claims, if one should.
    """

    models: dict[str, Backend] = {}
    default: str | None = None
    fallback: tuple[str, ...] = ()
    seconds: Positive = 300.0
    judge: str | None = None

    @property
    def identity(self) -> str:
        """What names these models in the address of an answer: all but their keys."""
        plain = {
            name: structs.replace(each, api_key=None, api_key_env=None, api_key_file=None, headers={})
            for name, each in self.models.items()
        }
        return address("models", structs.replace(self, models=plain))

    def chain(self, name: str | None) -> tuple[str, ...]:
        """Return the models to try in order: `name` (else the default one), then the fallbacks.

        Raises UnknownWriter where there is no model of that name.
        """
        if name is not None and name not in self.models:
            raise UnknownWriter(f"There is no model {name!r} here; there are: {', '.join(sorted(self.models))}.")
        first = name or self.default
        return tuple(dict.fromkeys((*([first] if first else []), *self.fallback)))


def read_key(path: str) -> str:
    """Return the key in the file at `path`. Raises InvalidField where it cannot be read."""
    try:
        return Path(path).expanduser().read_text(encoding="utf-8").strip()
    except OSError as error:
        raise InvalidField(f"The file {path}, which holds a model's key, cannot be read: {error.strerror}.") from error


def from_file(path: Path) -> Models:
    """Return the models of the TOML file at `path`.

    Raises InvalidField where it cannot be read or does not say what it should.
    """
    try:
        return checked(msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Models))
    except OSError as error:
        raise InvalidField(f"The models file {path} cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise InvalidField(f"The models file {path} is not valid: {error}.") from error


def checked(models: Models) -> Models:
    """Return `models` with a default one. Raises InvalidField where a name that is used is not defined."""
    used = (models.default, models.judge, *models.fallback)
    for name in used:
        if name is not None and name not in models.models:
            raise InvalidField(f"The models file names the model {name!r}, but does not define it.")
    return structs.replace(models, default=models.default or next(iter(models.models), None))


def models(path: str | None, base_url: str | None, api_key: str | None, model: str | None) -> Models:
    """Return the models that the settings describe: those of the file, and the one of the `OPENAI_*` variables.

    The one of the variables is the default where the file names none. A server without a model name is asked for the
    model "default", which single-model servers (llama.cpp) take for theirs.
    """
    found = from_file(Path(path).expanduser()) if path else Models()
    if not (base_url or model):
        return found
    # "default" in place of a name: single-model servers ignore it, the others answer 404 and say so.
    backend = Backend(model=model or "default", base_url=base_url, api_key=api_key)
    every = {backend.model: backend} | found.models
    return structs.replace(found, models=every, default=found.default or backend.model)
