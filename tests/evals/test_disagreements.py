"""Planted disagreements and the measure of how many are reported."""

from service.core.text.document import document
from service.core.types import Reading
from service.engine.relate import relate
from service.evals.disagreements import run
from service.evals.planting import plants

ONE = (
    "The car ferry Karin Dahl struck the Lowen Bridge in Skarrow on Tuesday and 14 people were hurt. "
    "Former passengers waited at the harbour with President Olav Brandt of the ferry line. "
    "The county will close the Lowen Bridge for repairs, engineer Mina Ferrar said."
)
OTHER = (
    "The ferry Karin Dahl hit the Lowen Bridge in Skarrow on Tuesday, where 14 people were hurt on the car deck. "
    "Passengers of the ferry waited at the harbour, where President Olav Brandt spoke for the line. "
    "Engineer Mina Ferrar said that the county will close the Lowen Bridge while repairs go on."
)


def test_a_value_that_both_documents_tell_is_changed_in_one() -> None:
    """Each plant has the old value in one document and the new one in the other, and nothing else is changed."""
    documents = tuple(document(Reading(text=text), f"doc-{at}") for at, text in enumerate((ONE, OTHER)))
    made = list(plants(documents, relate(documents)))
    assert {"figures", "dates", "offices", "outcomes"} <= {plant.kind for plant in made}
    assert made == list(plants(documents, relate(documents)))
    for plant in made:
        told, changed = (plant.documents[place.document].sentence(place.sentence) for place in plant[2:4])
        assert plant.old.lower() in told.lower() or plant.kind == "outcomes"
        assert plant.new in changed
        assert plant.new not in documents[plant.changed.document].sentence(plant.changed.sentence)


def test_the_measure_counts_what_is_reported_with_both_sides() -> None:
    """The changed figure of the pair is reported; as they stand, the two documents have no disagreement."""
    figures = run([{"documents": [ONE, OTHER]}])
    assert (figures["reported"], figures["n"]) == (0.0, 1)
    assert figures["recall_figures"] == 1.0
    assert figures["planted"] == sum(
        figures[f"n_{kind}"] for kind in ("figures", "dates", "names", "offices", "outcomes")
    )
    assert run([])["planted"] == 0
