"""What is reported between articles of two stories that are put together."""

from service.evals.mixed import cosine, mixed, run, weighed

FERRY = ["The ferry struck the Lowen Bridge and 14 people were hurt.", "The ferry hit the Lowen Bridge in Skarrow."]
BREAD = ["Bakers in Vesk raised the price of rye bread.", "The price of rye bread rose in Vesk."]
BELLS = ["Divers found the bell of the Vesk chapel.", "The chapel bell lay in the harbour of Vesk."]


def test_each_set_is_mixed_with_those_most_like_it() -> None:
    """Each set comes three times, with the likest first."""
    words = ["oats", "wheat", "barley", "millet", "maize", "lentils", "peas", "beans"]
    sets = [FERRY, BREAD, BELLS, FERRY, *([f"Nobody bought {word} today."] for word in words)]
    pairs = list(mixed(sets))
    assert len(pairs) == 3 * len(sets)
    assert (FERRY, FERRY) in pairs[:3]
    vectors = weighed(sets)
    assert abs(cosine(vectors[0], vectors[3]) - 1) < 1e-9
    assert cosine(vectors[0], vectors[5]) == 0.0


def test_what_is_reported_across_the_halves_is_counted() -> None:
    """Two reports of one accident with other figures are put together as if they were of two, and one is counted."""
    other = [text.replace("14", "31") for text in FERRY]
    figures = run([{"documents": FERRY}, {"documents": other}])
    assert figures == {"reported": 2, "offices": 0, "n": 2}
    assert run([{"documents": FERRY}, {"documents": BREAD}])["reported"] == 0
