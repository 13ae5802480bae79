"""News objects that an editorial system takes in, and holds back until a person has read them."""

from datetime import UTC, datetime

import msgspec

from service.core.render.ninjs import ninjs
from service.core.types import Made
from tests.core.render.samples import SUMMARY, hostile

# The properties of a ninjs 3.1 news object that this service uses, with their JSON types.
SHAPE = {
    "uri": str,
    "type": str,
    "representationType": str,
    "profile": str,
    "versionCreated": str,
    "pubStatus": str,
    "language": str,
    "edNote": str,
    "headlines": list,
    "bodies": list,
    "infoSources": list,
    "by": str,
    "digitalSourceType": dict,
    "standard": dict,
}
SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"


def test_properties_are_those_of_the_standard() -> None:
    """The object has only properties of ninjs 3.1, of the right types, and says which version it is."""
    item = ninjs(SUMMARY, "sum_1", created=datetime(2026, 3, 8, 10, tzinfo=UTC))
    assert set(item) == set(SHAPE)
    assert all(isinstance(value, SHAPE[name]) for name, value in item.items())
    assert item["standard"]["version"] == "3.1"
    assert item["uri"] == "urn:corroborate:sum_1"
    assert item["versionCreated"] == "2026-03-08T10:00:00+00:00"
    assert all(set(body) <= {"role", "contentType", "charCount", "wordCount", "value"} for body in item["bodies"])
    assert all(set(source) <= {"name", "role", "uri", "literal"} for source in item["infoSources"])


def test_nothing_is_published_by_itself() -> None:
    """A summary is withheld until a person decides."""
    assert ninjs(SUMMARY)["pubStatus"] == "withheld"


def test_the_source_type_is_honest() -> None:
    """Picked sentences are algorithmic media; written ones come from a trained model."""
    assert ninjs(SUMMARY)["digitalSourceType"]["uri"] == f"{SOURCE_TYPES}algorithmicMedia"
    made = Made(writer="compose", model="some-model", prompts={}, version="0.1.0")
    written = msgspec.structs.replace(SUMMARY, made=made)
    assert ninjs(written)["digitalSourceType"]["uri"] == f"{SOURCE_TYPES}trainedAlgorithmicMedia"


def test_the_main_body_is_bare_text() -> None:
    """The main body is the paragraphs without note numbers, with its counts."""
    main, cited = ninjs(SUMMARY)["bodies"]
    assert main["value"] == "A ferry struck the bridge. The bridge is closed.\n\nIt hurt 41 people."
    assert main["wordCount"] == 13
    assert main["charCount"] == len(main["value"])
    assert cited["contentType"] == "text/markdown"
    assert "[1]" in cited["value"]


def test_the_note_counts_in_words() -> None:
    """The note to the editors says how much there is to look at, one thing not as many."""
    note = ninjs(SUMMARY)["edNote"]
    assert f"from {len(SUMMARY.documents)} documents" in note
    alone = msgspec.structs.replace(SUMMARY, documents=SUMMARY.documents[:1], disagreements=())
    assert "from 1 document;" in ninjs(alone)["edNote"]
    assert "; 0 disagreements between sources" in ninjs(alone)["edNote"]


def test_only_used_documents_are_sources() -> None:
    """Copies and articles about something else are no sources of the text."""
    assert [source["literal"] for source in ninjs(SUMMARY)["infoSources"]] == ["wire", "ledger"]


def test_bad_addresses_are_left_out() -> None:
    """An address that is not of the web is no uri."""
    assert "uri" not in ninjs(hostile("javascript:alert(1)"))["infoSources"][0]
