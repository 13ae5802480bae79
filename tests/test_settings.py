"""Settings come from the environment, and their page says what they are."""

from pathlib import Path
from runpy import run_path

import pytest

from service.core.errors import InvalidField
from service.settings import load

ROOT = Path(__file__).parents[1]


def test_the_page_of_settings_is_what_the_settings_say():
    """docs/settings.md equals what scripts/settings_page.py prints."""
    page = run_path(str(ROOT / "scripts" / "settings_page.py"))["page"]()
    assert (ROOT / "docs" / "settings.md").read_text(encoding="utf-8") == page


def test_a_variable_sets_its_setting():
    """CORROBORATE_PORT is the port, as a number."""
    assert load({"CORROBORATE_PORT": "99", "REDIS_URL": "redis://there"}).port == 99


def test_an_option_wins_over_its_variable():
    """What a command is told counts more than what its environment says; None counts nothing."""
    assert load({"CORROBORATE_PORT": "99"}, port=7, host=None).port == 7


def test_a_variable_that_cannot_be_read_is_named():
    """A word where a number belongs is an error that names the variable."""
    with pytest.raises(InvalidField, match="CORROBORATE_PORT"):
        load({"CORROBORATE_PORT": "eighty"})


def test_an_empty_variable_counts_as_not_set():
    """An empty value keeps the default, as a compose file passes unset variables on."""
    assert load({"CORROBORATE_PORT": ""}) == load({})
