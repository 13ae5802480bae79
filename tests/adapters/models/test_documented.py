"""The page on models says what the code takes."""

import re
import tomllib
from pathlib import Path

import msgspec

from service.adapters.models.backends import Backend, Models, checked
from service.adapters.models.faults import REMEDIES

PAGE = (Path(__file__).parents[3] / "docs" / "models.md").read_text(encoding="utf-8")


def test_the_example_file_is_valid():
    """The TOML on the page is a models file."""
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    found = checked(msgspec.convert(tomllib.loads(example), Models))
    assert found.chain(None) == ("big", "spare")


def test_every_setting_is_on_the_page():
    """The table names every setting of a model, and its defaults are the code's."""
    table = PAGE.partition("| setting of a model |")[2].partition("\n\n")[0]
    rows = [row.split("|")[1:3] for row in table.splitlines() if row.startswith("| `")]
    documented = [name for names, _ in rows for name in re.findall(r"`(\w+)`", names)]
    fields = {field.name: field for field in msgspec.structs.fields(Backend)}
    assert sorted(documented) == sorted(fields)
    for names, defaults in rows:
        numbers = [float(number) for number in re.findall(r"\d+(?:\.\d+)?", defaults)]
        given = [fields[name].default for name in re.findall(r"`(\w+)`", names)]
        assert not numbers or numbers == given


def test_every_remedy_is_on_the_page():
    """The page knows as many remedies as the code."""
    table = PAGE.partition("| remedy | faults |")[2].partition("\n\n")[0]
    assert len(re.findall(r"^\| [a-z]", table, re.MULTILINE)) == len(set(REMEDIES.values()))
