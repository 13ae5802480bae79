"""Every setting of the service, read once from the environment.

A field `max_documents` is set by `CORROBORATE_MAX_DOCUMENTS`; the few that other tools share keep their usual names
(`REDIS_URL`, `OPENAI_BASE_URL`, `OPENAI_API_KEY`, `OPENAI_MODEL`). `docs/settings.md` is generated from this module.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from service.core.errors import InvalidField

SHARED_NAMES = {
    "redis_url": "REDIS_URL",
    "openai_base_url": "OPENAI_BASE_URL",
    "openai_api_key": "OPENAI_API_KEY",
    "openai_model": "OPENAI_MODEL",
}


LEVEL = r"(?i)^(debug|info|warning|error)$"


def described(text: str, **limits: Any) -> Meta:
    """Return the metadata of a setting: its description and its limits."""
    return Meta(description=text, **limits)


class Settings(Struct, frozen=True, kw_only=True):
    """All settings with their defaults."""

    host: Annotated[str, described("Address to listen on; a public one needs an API key first.")] = "127.0.0.1"
    port: Annotated[int, described("Port to listen on.", ge=0, le=65535)] = 8321
    data_dir: Annotated[str, described("Folder of the embedded store.")] = "~/.corroborate"
    redis_url: Annotated[str | None, described("Redis or Valkey for jobs and records; embedded where not set.")] = None
    cache_url: Annotated[str | None, described("Redis for the cache; the same as for jobs where not set.")] = None

    max_documents: Annotated[int, described("Documents in one request.", ge=1)] = 10_000
    max_check_documents: Annotated[int, described("Documents that a draft is held against.", ge=1)] = 200
    max_characters: Annotated[int, described("Characters of all documents that a request names.", ge=1)] = 60_000_000
    max_document_characters: Annotated[int, described("Characters of a document sent as text.", ge=1)] = 1_000_000
    max_body_bytes: Annotated[int, described("Bytes of one request body.", ge=1)] = 32_000_000
    read_seconds: Annotated[
        float, described("Seconds without a byte of a request after which it is given up.", gt=0)
    ] = 30.0
    max_wait: Annotated[float, described("Longest `Prefer: wait`, in seconds.", ge=0)] = 60.0

    worker_concurrency: Annotated[int, described("Jobs that one worker runs at a time.", ge=1)] = 8
    pool_processes: Annotated[int, described("Processes for CPU-heavy work; 0 runs it in place.", ge=0)] = 2
    local_jobs: Annotated[
        Annotated[int, Meta(ge=0)] | None,
        described("Short summaries at a time that an HTTP process does itself; 1 beside a worker of its own, else 0."),
    ] = None
    job_attempts: Annotated[int, described("Times that a job may go wrong before it fails.", ge=1)] = 4
    job_crashes: Annotated[int, described("Times that its worker may end under a job before it fails.", ge=1)] = 10
    tenant_jobs: Annotated[int, described("Jobs of one tenant in the queue at a time; the rest wait.", ge=1)] = 16
    tenant_batch_jobs: Annotated[int, described("The same for jobs that come in batches.", ge=1)] = 4
    tenant_queue: Annotated[int, described("Jobs of one tenant that may wait.", ge=1)] = 10_000
    tenant_uploads: Annotated[int, described("Documents that one tenant keeps ahead of requests.", ge=1)] = 100_000
    tenant_upload_bytes: Annotated[int, described("Bytes of them, compressed as the store keeps them.", ge=1)] = (
        500_000_000
    )
    webhook_private: Annotated[bool, described("Let webhooks reach loopback and private addresses.")] = False
    webhook_secret: Annotated[str | None, described("Signs webhooks that name no secret; made where not set.")] = None
    queue_secret: Annotated[str | None, described("Signs what is queued; kept in Redis where not set.")] = None
    keep_idempotency: Annotated[float, described("Seconds that an Idempotency-Key is known.", gt=0)] = 86_400.0
    keep_uploads: Annotated[float, described("Seconds that an uploaded document is kept.", gt=0)] = 7 * 86_400.0
    keep_cache: Annotated[
        float, described("Seconds that what was read, and what models said, is remembered.", gt=0)
    ] = 7 * 86_400.0
    stop_seconds: Annotated[float, described("Seconds that running jobs get when a worker stops.", ge=0)] = 20.0
    job_deadline: Annotated[
        float, described("Seconds after which a job, or a check that is waited for, fails.", gt=0)
    ] = 900.0
    keep_succeeded: Annotated[float, described("Seconds that a finished summary is kept.", gt=0)] = 7 * 86_400.0
    keep_failed: Annotated[float, described("Seconds that a failed or cancelled summary is kept.", gt=0)] = 86_400.0

    writer: Annotated[str | None, described("Writer where a request names none; a model's if one is set.")] = None
    models: Annotated[str | None, described("TOML file of named models; docs/models.md says what it holds.")] = None
    openai_base_url: Annotated[str | None, described("An OpenAI-compatible server.")] = None
    openai_api_key: Annotated[str | None, described("Its key.")] = None
    openai_model: Annotated[str | None, described("The model to ask there.")] = None

    log_level: Annotated[str, described("debug, info, warning or error.", pattern=LEVEL)] = "info"

    @property
    def data_path(self) -> Path:
        """The data folder with `~` resolved."""
        return Path(self.data_dir).expanduser()


def variable(field: str) -> str:
    """Return the name of the environment variable that sets `field`."""
    return SHARED_NAMES.get(field, f"CORROBORATE_{field.upper()}")


def load(environment: Mapping[str, str] = os.environ, **overrides: Any) -> Settings:
    """Return the settings of `environment`; `overrides` (fields that are not None) win.

    Raises InvalidField where a variable does not hold what its setting takes.
    """
    values: dict[str, Any] = {}
    for field in msgspec.structs.fields(Settings):
        raw = environment.get(variable(field.name))
        if raw:
            values[field.name] = converted(field, raw)
    values |= {name: value for name, value in overrides.items() if value is not None}
    return msgspec.convert(values, Settings)


def converted(field: msgspec.structs.FieldInfo, raw: str) -> Any:
    """Return `raw` as the type of `field`. Raises InvalidField."""
    try:
        return msgspec.convert(raw, field.type, strict=False)
    except msgspec.ValidationError as error:
        raise InvalidField(f"The environment variable {variable(field.name)} is not valid: {error}.") from error
