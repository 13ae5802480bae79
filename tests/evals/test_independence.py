"""The measure of how often a claim that independent documents tell is found to be told by them."""

from service.evals.independence import run

ONE = ["The ferry Karin Dahl struck the Lowen Bridge on Tuesday evening.", "It rained in Skarrow."]
OTHER = ["On Tuesday evening the Lowen Bridge was struck by the ferry Karin Dahl.", "Herring was dear that week."]


def row(*aligned: tuple[int, int]) -> dict[str, object]:
    """Return two documents with one summary sentence aligned with these (document, sentence) pairs."""
    return {
        "documents": [" ".join(ONE), " ".join(OTHER)],
        "doc_sentences": [ONE, OTHER],
        "alignments": [{"summary_sentence": "A ferry hit a bridge.", "doc": at, "sent_idx": n} for at, n in aligned],
    }


def test_a_sentence_that_two_documents_tell_is_found() -> None:
    """What two documents tell in their own words has two sources, and both are the aligned ones."""
    assert run([row((0, 0), (1, 0))]) == {"recall": 1.0, "aligned": 1.0, "n": 1}


def test_what_one_document_tells_is_no_case() -> None:
    """A summary sentence that rests on one document, or on a copied sentence, says nothing about independence."""
    assert run([row((0, 0), (0, 1))])["n"] == 0
    copied = row((0, 0), (1, 0)) | {"doc_sentences": [ONE, [ONE[0], OTHER[1]]]}
    assert run([copied])["n"] == 0


def test_what_is_not_told_twice_is_missed() -> None:
    """Sentences that people aligned although they say different things are cases that are not found."""
    assert run([row((0, 1), (1, 1))]) == {"recall": 0.0, "aligned": 0.0, "n": 1}
