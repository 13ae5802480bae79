# ruff: noqa: INP001 - a script beside its data, not a package
"""Copy the articles and the draft into the request bodies beside them: `python examples/refresh.py`.

`request.json` keeps what a file cannot say (publisher, address, date); the texts come from the files. The start page
offers the same request, so it gets a copy among the static files, which are what an installed service has.
"""

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PAGE = HERE.parent / "service" / "api" / "static" / "example.json"
MEDIA_TYPES = {".txt": "text/plain", ".md": "text/markdown", ".html": "text/html"}


def filled(document: dict[str, Any]) -> dict[str, Any]:
    """Return the request's document with the text and media type of the article that has its id for a name."""
    (path,) = (HERE / "articles").glob(f"{document['id']}.*")
    return {**document, "media_type": MEDIA_TYPES[path.suffix], "text": path.read_text(encoding="utf-8")}


def summary_request() -> dict[str, Any]:
    """Return the body that `examples/request.json` should hold."""
    body = json.loads((HERE / "request.json").read_text(encoding="utf-8"))
    return {**body, "documents": [filled(document) for document in body["documents"]]}


def check_request() -> dict[str, Any]:
    """Return the body that `examples/check.json` should hold: the draft, held against the same documents.

    They are in the order of their file names, so that the draft's `[4]` is the same article here and on a command line.
    """
    documents = sorted(summary_request()["documents"], key=lambda document: str(document["id"]))
    return {"text": (HERE / "draft.txt").read_text(encoding="utf-8"), "documents": documents}


def encoded(body: dict[str, Any]) -> str:
    """Return the body as the files hold it: indented, in UTF-8, with a final newline."""
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    (HERE / "request.json").write_text(encoded(summary_request()), encoding="utf-8")
    PAGE.write_text(encoded(summary_request()), encoding="utf-8")
    (HERE / "check.json").write_text(encoded(check_request()), encoding="utf-8")
