"""The main verb of sentences in other languages, and what it tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.planning.alone.statements import dated, fragment, main, ongoing, reaction, retrospect


@pytest.mark.parametrize(
    ("language", "text", "verb"),
    [
        ("de", "Der Rat, der am Montag tagte, hat den Bau beschlossen.", "beschlossen"),
        ("de", "Nachdem die Bombe gefunden wurde, begann die Räumung.", "begann"),
        ("de", "Die Bombe war am Dienstag entdeckt worden.", "entdeckt"),
        ("de", "Die Bahn lehnt das ab.", "lehnt"),
        ("fr", "L’incendie qui ravageait l’usine a été circonscrit.", "circonscrit"),
        ("fr", "Le maire, Paul Garrigue, a vivement dénoncé ce choix.", "dénoncé"),
        ("fr", "La demande du maire reste sans réponse.", "reste"),
        ("es", "La concejala, que votó en contra, criticó el plan.", "criticó"),
        ("es", "La Policía ha detenido a cuatro hombres.", "detenido"),
        ("es", "Fallece un hombre en el incendio.", "fallece"),
    ],
)
def test_the_main_verb_is_found(language: str, text: str, verb: str) -> None:
    """Behind clauses that say who somebody is, with the participle that an auxiliary goes with."""
    found = main(text, language)
    assert found is not None
    assert found.word == verb


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Opposition wirft der Verwaltung vor, zu spät gewarnt zu haben."),
        ("de", "Nach dem Unfall gibt es Kritik an der Stadt."),
        ("de", "Die Landrätin zeigte sich erleichtert."),
        ("de", "Marlheim: Kritik an Räumung nach Bombenfund"),
        ("fr", "Les syndicats ont dénoncé un manque de moyens."),
        ("fr", "Le maire s'est félicité du vote."),
        ("fr", "La fermeture suscite la colère des habitants."),
        ("es", "El alcalde celebró el acuerdo."),
        ("es", "Los comerciantes cifran en 4 millones las pérdidas."),
        ("es", "Vecinos rechazan que se desmonte el puente"),
    ],
)
def test_reactions(language: str, text: str) -> None:
    """What somebody says or does about news that another made."""
    assert reaction(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Unglück forderte drei Todesopfer."),
        ("de", "Der Stadtrat lehnte den Plan mit 21 zu 16 Stimmen ab."),
        ("de", "Viertligist Karlsbrück wirft Rheintor aus dem Wettbewerb"),
        ("de", "Aufatmen in Lahnau: Die letzten Vermissten sind gefunden worden."),
        ("de", "Der Minister wurde am Montag scharf kritisiert."),
        ("fr", "Le conseil a rejeté la fermeture par 18 voix contre 15."),
        ("fr", "Un artisan accusé de fraude a été arrêté."),
        ("fr", "Le maire a été accusé de fraude."),
        ("es", "El pleno rechazó el plan por 11 votos a 9."),
        ("es", "Obreros dicen sí: termina la huelga"),
        ("es", "El premio se celebra en mayo."),
        ("it", "Il sindaco ha criticato la scelta."),
    ],
)
def test_news_is_no_reaction(language: str, text: str) -> None:
    """What happened, what a council decides, and what is told of somebody; nothing is known of other languages."""
    assert not reaction(text, language)


@pytest.mark.parametrize(
    ("language", "text", "back"),
    [
        ("de", "Die Bombe war am Dienstag entdeckt worden.", True),
        ("de", "Einen Tag nach dem Raub steht die Direktorin vor der Vitrine.", True),
        ("de", "Drei Tage nach dem Dammbruch hat der Kreis die Warnung aufgehoben.", False),
        ("fr", "L’alarme avait été débranchée en mai.", True),
        ("fr", "L’alarme a été débranchée en mai.", False),
        ("es", "El hospital había atendido a 11 personas.", True),
        ("es", "El hospital ha atendido a 11 personas.", False),
    ],
)
def test_what_had_happened_before(language: str, text: str, back: bool) -> None:  # noqa: FBT001
    """The pluperfect, and a feature some days after the news."""
    assert retrospect(text, language) is back


@pytest.mark.parametrize(
    ("language", "text", "on"),
    [
        ("de", "Das Museum bleibt geschlossen.", True),
        ("de", "Die Suche wird fortgesetzt.", True),
        ("de", "Die Suche wurde eingestellt.", False),
        ("de", "Die Polizei nahm drei Männer fest.", False),
        ("fr", "Les jeux d’eau sont fermés.", False),
        ("fr", "Une enquête est en cours.", True),
        ("fr", "Sur la civière, une main se lève.", True),
        ("es", "La fila ya da vuelta la manzana.", True),
        ("es", "La Policía halló la furgoneta.", False),
    ],
)
def test_what_goes_on(language: str, text: str, on: bool) -> None:  # noqa: FBT001
    """The present tense tells what may be so no longer; a participle may tell either."""
    assert ongoing(text, language) is on


def test_days_that_only_the_article_has() -> None:
    """Of "morgen" that is so in small letters alone, of "mañana" without an article; quotations do not count."""
    assert dated("Der Rat tagt morgen.", "de")
    assert not dated("Der Rat tagt am Morgen.", "de")
    assert dated("La feria arranca mañana.", "es")
    assert not dated("A las ocho de la mañana abrió la feria.", "es")
    assert dated("Le maire a démissionné hier.", "fr")
    assert not dated("« Hier, il pleuvait », raconte un témoin.", "fr")


def test_a_fragment_has_no_verb() -> None:
    """In German a verb can be told by its form."""
    assert fragment("Schlamm bis zum Knie, Sperrmüll bis zum ersten Stock.", "de")
    assert not fragment("Ein Mann starb.", "de")
    assert not fragment("«Endlich», seufzte eine Frau.", "de")


@given(st.text(max_size=300), st.sampled_from(["de", "fr", "es", "en", "it"]))
def test_any_text_is_read(text: str, language: str) -> None:
    """Nothing is found that is not in the text."""
    found = main(text, language)
    assert found is None or 0 <= found.start < len(text)
    assert reaction(text, language) in {True, False}
