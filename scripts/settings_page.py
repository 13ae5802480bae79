"""Print docs/settings.md from the settings themselves: settings_page.py > docs/settings.md."""

from __future__ import annotations

import msgspec
from msgspec import inspect

from service.settings import Settings, variable

HEAD = """# Settings

Settings come from the environment; a command's options win over them. This page is generated from
`service/settings.py` by `scripts/settings_page.py`.

| variable | default | what it sets |
|---|---|---|
"""


def page() -> str:
    """Return the page."""
    described = {field.name: field for field in inspect.type_info(Settings).fields}  # type: ignore[attr-defined]
    rows = []
    for field in msgspec.structs.fields(Settings):
        default = "" if field.default is None else f"`{field.default}`"
        rows.append(f"| `{variable(field.name)}` | {default} | {description(described[field.name].type)} |")
    return HEAD + "\n".join(rows) + "\n"


def description(kind: inspect.Type) -> str:
    """Return what a setting's annotation says of it, wherever a union has put it."""
    if isinstance(kind, inspect.Metadata) and kind.extra_json_schema:
        return str(kind.extra_json_schema.get("description", ""))
    if isinstance(kind, inspect.UnionType):
        return next((text for each in kind.types if (text := description(each))), "")
    return ""


if __name__ == "__main__":
    print(page(), end="")
