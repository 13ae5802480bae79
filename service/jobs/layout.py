"""Where everything about jobs lies in Redis. Every key of a tenant's names the tenant.

co:<tenant>:job:<id>              hash: status, lane, created, started, ended (ms), attempts, fence, problem,
                                  idem and answer (the keys that name this job), webhook,
                                  traceparent (of the request that made it, or empty),
                                  worker (the host and process that took it up last)
co:<tenant>:job:<id>:request      the request, until the job ends
co:<tenant>:job:<id>:result       the summary as JSON, encoded once
co:<tenant>:job:<id>:sources      hash: ref -> source, of a large request, until the job ends
co:<tenant>:job:<id>:shelf        hash: document id -> document, of a large request, while it runs
co:<tenant>:job:<id>:documents    hash: document id -> document (engine/packed.py)
co:<tenant>:job:<id>:events       stream: name, data; its ids are the SSE ids
co:<tenant>:job:<id>:traces       set: what this job put into the cache
co:<tenant>:job:<id>:rest         documents, events and traces that are not in their places yet, of a job that has ended
co:<tenant>:jobs                  sorted set: ids, which sort by time
co:<tenant>:admitted:<lane>       set: ids that are in the queue
co:<tenant>:waiting:<lane>        sorted set: ids that wait for their tenant's turn
co:<tenant>:idem:<digest>         hash: fingerprint, id
co:<tenant>:answer:<digest>       id of the job that answered an equal request
co:<tenant>:upload:<id>           an uploaded source (uploads.py says how)
co:<tenant>:uploads               sorted set: their ids, by when they expire
co:<tenant>:upload-sizes          hash: id -> bytes, and `all` -> the bytes of all of them
co:<tenant>:delivery:<id>         hash: a webhook message, its state and its attempts
co:<tenant>:batch:<id>            hash: a batch; its :lines (list) that are not fed yet, its :jobs (hash) that are
co:active                         sorted set: <tenant>/<id> of what is in the queue, by its last sign of life
co:open                           sorted set: <tenant>/<id> of jobs that have not ended, by their creation
co:expiring                       sorted set: <tenant>/<id> of jobs that have, by the end of their retention
co:figures                        hash: the numbers that /metrics shows, by sample
co:models, co:models-away         sorted sets: <worker> <model>, by when a worker last had it, last left it alone
co:bell:<id>, co:cancel           channels: something happened to a job; a job was cancelled
co:ended:<host:process>           channel: id, time (ms) and summary of jobs that this process began and that went well
"""

from __future__ import annotations

import secrets
import time
from functools import lru_cache
from hashlib import blake2b
from urllib.parse import quote

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32, which sorts as the numbers do
BELL = "co:bell:"
ENDED = "co:ended:"
CANCEL = "co:cancel"
ACTIVE = "co:active"
OPEN = "co:open"
_last = 0


@lru_cache(maxsize=4096)
def tenant_name(tenant: str) -> str:
    """Return `tenant` as it stands in keys: without `:` and `/`, so that no tenant's keys can name another's."""
    return quote(tenant, safe="")


def job_key(tenant: str, id: str, part: str = "") -> str:
    """Return the key of a job's record, or of a part of it."""
    return f"co:{tenant_name(tenant)}:job:{id}" + (f":{part}" if part else "")


def tenant_key(tenant: str, kind: str, name: str = "") -> str:
    """Return the key of something else of a tenant's."""
    return f"co:{tenant_name(tenant)}:{kind}" + (f":{name}" if name else "")


def names_whole(id: str) -> bool:
    """Return whether `id`, which a caller may have made up, can only be that of a record, and not lead to its parts."""
    return ":" not in id


def digest(data: bytes | str) -> str:
    """Return 32 hex digits that name `data`."""
    return blake2b(data.encode() if isinstance(data, str) else data, digest_size=16).hexdigest()


def new_id(prefix: str = "sum_") -> str:
    """Return an id that sorts by the time it was made and that nobody can guess (80 random bits)."""
    global _last  # noqa: PLW0603 (ids of one millisecond must sort by the order they were made in too)
    number = _last = max((round(time.time() * 1000) << 80) | secrets.randbits(80), _last + 1)
    return prefix + "".join(ALPHABET[(number >> shift) & 31] for shift in range(125, -1, -5))
