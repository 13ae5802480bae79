"""The pages for people: the reading page, the API documentation, and the files they are made of. No network needed."""

from __future__ import annotations

import gzip
import re
from functools import cache
from html import escape
from importlib.resources import files
from importlib.resources.abc import Traversable

from litestar import get
from litestar.params import FromPath
from litestar.response.base import ASGIResponse

from service.api import answers, negotiation, problems
from service.api.answers import Call, header
from service.core.errors import NotFound

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
PAGE_HEADERS = {"content-security-policy": POLICY}
MEDIA_TYPES = {
    "css": "text/css",
    "html": negotiation.HTML,
    "js": "text/javascript",
    "json": "application/json",
    "svg": "image/svg+xml",
    "png": "image/png",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
    "txt": "text/plain",
}
COMPRESSED_FROM = 2048
DOCS = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>The interface · Corroborate</title>
<link rel="icon" href="/static/icon.svg" type="image/svg+xml">
<script type="module" src="/static/docs.js"></script>
<script type="module" src="/static/vendor/rapidoc-min.js"></script></head>
<body>
<rapi-doc spec-url="/openapi.yaml" load-fonts="false" render-style="read" show-header="false" theme="light"
 allow-server-selection="false" show-method-in-nav-bar="as-colored-text" primary-color="#0d5c63"
 regular-font="system-ui, sans-serif" mono-font="ui-monospace, monospace" sort-tags="false"></rapi-doc>
<noscript><p>This page needs JavaScript; the description is <a href="/openapi.yaml">openapi.yaml</a>.</p></noscript>
</body>
</html>
"""
PROBLEMS = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Problems · Corroborate</title>
<link rel="icon" href="/static/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/static/style.css"></head>
<body>
<header class="bar">
<a class="name" href="/"><img src="/static/icon.svg" alt="">Corroborate</a>
<div class="side"><a href="/docs">API</a></div>
</header>
<main class="summary problems">
<h1>Problems</h1>
<p class="facts">Every error answer has a <code>code</code>. This is when each is given, and what to do.</p>
{}
</main>
</body>
</html>
"""


@get("/")
async def front_page(request: Call) -> ASGIResponse:
    """Return the page where documents are put in."""
    return page(request, "index.html")


@get("/summaries/{id:str}")
async def summary_page(request: Call, id: FromPath[str]) -> ASGIResponse:  # noqa: A002, ARG001 - the page's script reads it
    """Return the reading page; its script fetches the summary with the reader's own key."""
    return page(request, "summary.html")


@get("/docs")
async def documentation(request: Call) -> ASGIResponse:
    """Return the interface's documentation, drawn in the browser from `/openapi.yaml`."""
    return answers.tagged(request, DOCS.encode(), negotiation.HTML, PAGE_HEADERS)


@get("/docs/problems")
async def problem_page(request: Call) -> ASGIResponse:
    """Return the page that the `type` of every problem points into."""
    return answers.tagged(request, problem_html().encode(), negotiation.HTML, PAGE_HEADERS)


@get("/openapi.yaml")
async def description(request: Call) -> ASGIResponse:
    """Return the interface's description in OpenAPI 3.1."""
    from service.api.openapi import openapi_yaml

    return answers.tagged(request, openapi_yaml().encode(), "application/yaml")


@get("/openapi-3.0.yaml")
async def description_3_0(request: Call) -> ASGIResponse:
    """Return the same in OpenAPI 3.0, for generators that know no later one."""
    from service.api.openapi import openapi_3_0_yaml

    return answers.tagged(request, openapi_3_0_yaml().encode(), "application/yaml")


@get("/static/{path:path}")
async def static_file(request: Call, path: FromPath[str]) -> ASGIResponse:
    """Return a file of the pages, compressed where the browser takes that."""
    return page(request, path.lstrip("/"))


def page(request: Call, name: str) -> ASGIResponse:
    """Return a static file with the pages' policy. Raises NotFound."""
    if name not in names():
        raise NotFound("There is no such file.")
    body, compressed = content(name)
    headers = {**PAGE_HEADERS, "cache-control": "no-cache", "vary": "Accept-Encoding"}
    if compressed and "gzip" in (header(request, "accept-encoding") or ""):
        body = compressed
        headers["content-encoding"] = "gzip"
    return answers.tagged(request, body, MEDIA_TYPES.get(name.rpartition(".")[2], negotiation.PLAIN), headers)


@cache
def names() -> frozenset[str]:
    """Return the names of all static files: nothing else can be asked for."""
    return frozenset(below(files("service.api") / "static", ""))


def below(folder: Traversable, prefix: str) -> list[str]:
    """Return the names of the files in `folder` and the folders in it."""
    found: list[str] = []
    for entry in folder.iterdir() if folder.is_dir() else ():
        name = prefix + entry.name
        found += below(entry, name + "/") if entry.is_dir() else [name]
    return found


@cache
def content(name: str) -> tuple[bytes, bytes | None]:
    """Return a static file as it is and compressed, where it is large enough to gain from that."""
    body = (files("service.api") / "static" / name).read_bytes()
    return body, gzip.compress(body, mtime=0) if len(body) >= COMPRESSED_FROM else None


@cache
def problem_html() -> str:
    """Return the page about all problems."""
    parts = [
        f'<section class="part" id="{error.code}"><h2><code>{error.code}</code></h2>'
        f'<p class="quiet">{kind.status} · {escape(error.title)}</p>'
        f"<p>{marked(problems.meaning(error))} {marked(kind.remedy)}</p></section>"
        for error, kind in problems.kinds()
    ]
    return PROBLEMS.format("\n".join(parts))


def marked(text: str) -> str:
    """Return `text` as HTML, what stands between backticks as code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))
