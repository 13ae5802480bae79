"""What summaries of German, French and Spanish sets open with, and which state of things they tell."""

from __future__ import annotations

import pytest

from tests.newsroom import summary

WORDS = [60, 130, 200]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize(
    ("name", "event"),
    [
        ("mure", "sind die letzten drei Vermissten gefunden worden"),
        ("tarif", "haben dem Tarifabschluss zugestimmt"),
        ("bombe", "Die Fliegerbombe am Güterbahnhof ist entschärft"),
        ("hochwasser", "die Hochwasserwarnung für die Selbe aufgehoben"),
        ("eau", "peuvent recommencer à boire"),
        ("explosion", "a été mis en examen"),
        ("usine", "peuvent de nouveau sortir"),
        ("agua", "levantó este sábado"),
        ("alud", "dieron por terminada este domingo la búsqueda"),
        ("robo", "ha detenido a cuatro hombres"),
    ],
)
def test_the_newest_news_leads(name: str, event: str, words: int) -> None:
    """The latest state comes before the first, and before what people say to it."""
    assert event in summary(name, words)[1][0]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize(
    ("name", "gone"),
    [
        ("mure", ("mindestens drei Menschen verletzt", "Elf Personen", "noch als vermisst", "auf zwei gestiegen")),
        ("tarif", ("Die GVD fordert", "Ultimatum", "nächste Verhandlungsrunde", "stimmen bis zum 1. Juli ab")),
        ("bombe", ("ist gesperrt", "verzögert sich", "soll noch am Abend", "ist unklar")),
        ("hochwasser", ("Hochwasserwarnung für die Selbe herausgegeben", "werden noch vermisst", "gesperrt")),
        ("eau", ("doivent faire bouillir", "sont fermés", "serait levé", "est hospitalisée", "pas lieu de paniquer")),
        ("explosion", ("huit autres", "quatorze blessés", "à ce stade.", "est interrompue", "cherchaient encore")),
        ("usine", ("appelés à rester confinés", "sont fermées", "est maintenu", "faudra-t-il")),
        ("agua", ("decretó la tarde", "habilitará", "sigue vigente", "podría levantarse", "llegaban esta tarde")),
        ("alud", ("Al menos cuatro personas", "subió a nueve", "13 fallecidos", "está cortada")),
        ("robo", ("busca a tres hombres", "permanece cerrado", "no hay detenidos", "confía en que")),
    ],
)
def test_what_a_later_article_overtakes_is_not_told(name: str, gone: tuple[str, ...], words: int) -> None:
    """Old tolls, states that were undone, and what was expected, wanted or not known yet."""
    title, told = summary(name, words)
    assert not [part for part in gone if part in " ".join((title, *told))]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("mure", "Vater und Sohn leben – Suche im Stollental nach drittem Todesopfer beendet"),
        ("bombe", "Bombe entschärft: Alle dürfen zurück"),
        ("hochwasser", "Hochwasser an der Selbe: Warnung aufgehoben, Aufräumen beginnt"),
        ("eau", "Sainte-Ludivine: l’eau est de nouveau potable"),
        ("explosion", "Explosion de Vernaize : un chauffagiste mis en examen"),
        ("agua", "Levantan prohibición de consumo de agua en Puerto Lican tras cinco días"),
        ("alud", "Termina la búsqueda en La Honda Fría: 17 muertos, y no 18, en el alud"),
        ("robo", "Detenidos cuatro hombres y recuperado casi todo el botín del museo de Villarena"),
    ],
)
def test_the_headline_is_that_of_the_newest_news(name: str, title: str, words: int) -> None:
    """The title of the article that leads stands over the summary, with its colon or dash."""
    assert summary(name, words)[0] == title


def test_a_toll_is_told_as_it_is_in_the_end() -> None:
    """How many have died is told where a later article says so further down."""
    for words in (130, 200):
        assert any("drei Todesopfer" in text for text in summary("mure", words)[1])
        assert any("17 personas fallecidas" in text for text in summary("alud", words)[1])
    assert any("Die Zahl der Verletzten erhöhte sich auf 14" in text for text in summary("mure", 130)[1])
    assert any("Von den 14 Verletzten" in text for text in summary("mure", 200)[1])


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize(
    "part",
    [
        "Spendenkonto",
        "Folgt mehr",
        "Lesen Sie auch",
        "Liveticker",
        "Mehr zum Thema",
        "Radio Cordillera",
        "Habrá ampliación",
    ],
)
def test_nothing_is_told_that_a_paper_tells_its_readers(part: str, words: int) -> None:
    """Notices, stations and their hours are no news."""
    every = ("mure", "tarif", "bombe", "hochwasser", "alud", "robo")
    assert not any(part in text for name in every for text in summary(name, words)[1])


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize(
    ("name", "start", "before"),
    [
        ("mure", "Ihre Leiche", "Für die 34-jährige Frau"),
        ("tarif", "Er gilt bis", "Am Mittag setzten"),
        ("explosion", "Il a été placé", "Un artisan chauffagiste"),
        ("explosion", "Ce point, il le conteste", "Rappelé dimanche"),
        ("alud", "Entre ellos está", "Seis de los heridos"),
        ("robo", "Este niega", "Entre los detenidos"),
        ("robo", "Su abogada", "Este niega"),
    ],
)
def test_what_points_back_follows_what_it_points_at(name: str, start: str, before: str, words: int) -> None:
    """A pronoun is told right behind the sentence that says whom it means, or not at all."""
    told = summary(name, words)[1]
    for number, text in enumerate(told):
        assert not text.startswith(start) or (number and told[number - 1].startswith(before))
