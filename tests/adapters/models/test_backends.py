"""Which models there are."""

import pytest

from service.adapters.models.backends import Backend, Models, from_file, models
from service.core.errors import InvalidField, UnknownWriter

FILE = """
default = "big"
fallback = ["small"]
judge = "small"

[models.big]
model = "some/big-model"
base_url = "http://localhost:8000/v1"
api_key_env = "BIG_KEY"
context = 65536
prompt_price = 0.5
completion_price = 1.5

[models.small]
model = "little"
gguf = "/models/little.gguf"
size = "small"
context = 4096
"""


def test_variables_alone_make_a_model():
    """OPENAI_BASE_URL and OPENAI_MODEL are all that is needed."""
    found = models(None, "http://localhost:1/v1", "key", "m")
    assert found.chain(None) == ("m",)
    assert found.models["m"].key({}) == "key"


def test_nothing_set_means_no_model():
    """Without settings there is no model and no chain."""
    assert models(None, None, None, None).chain(None) == ()


def test_a_key_alone_is_no_model():
    """A key that lies in the environment for other programs does not send texts anywhere."""
    assert not models(None, None, "sk-from-elsewhere", None).models


def test_a_file_names_several(tmp_path):
    """A file gives models, their default, and who steps in."""
    path = tmp_path / "models.toml"
    path.write_text(FILE)
    found = models(str(path), None, None, None)
    assert found.chain(None) == ("big", "small")
    assert found.chain("small") == ("small",)
    assert found.models["big"].key({"BIG_KEY": "k"}) == "k"
    assert found.models["big"].price(1_000_000, 1_000_000) == 2.0


def test_an_unknown_name_is_refused_with_the_names_there_are():
    """A request for a model that is not there says which are."""
    with pytest.raises(UnknownWriter, match="there are: m"):
        Models(models={"m": Backend(model="m")}).chain("x")


@pytest.mark.parametrize(
    "text",
    [
        "default = 'x'",
        "[models.a]\nmodle = 'x'",
        "[models.a]\nmodel = 'x'\ncontext = 5",
        "[models.a]\nmodel = 'x'\ntimeout = 0",
        "[models.a",
    ],
)
def test_a_wrong_file_is_refused(tmp_path, text):
    """A file that names what is not there, misspells or exceeds is refused, not half understood."""
    path = tmp_path / "models.toml"
    path.write_text(text)
    with pytest.raises(InvalidField, match="models"):
        from_file(path)


def test_a_missing_file_or_key_is_named(tmp_path):
    """What cannot be read is named by its path or variable."""
    with pytest.raises(InvalidField, match="nowhere"):
        from_file(tmp_path / "nowhere")
    with pytest.raises(InvalidField, match="NO_SUCH"):
        Backend(model="m", api_key_env="NO_SUCH").key({})
    with pytest.raises(InvalidField, match="gone"):
        Backend(model="m", api_key_file=str(tmp_path / "gone")).key({})


def test_identity_is_free_of_keys():
    """Two keys of one model make the same answers; two models do not."""
    one, two = (Models(models={"m": Backend(model="m", api_key=key)}) for key in ("a", "b"))
    assert one.identity == two.identity
    assert one.identity != Models(models={"m": Backend(model="n")}).identity
