"""What points back in other languages than English."""

from __future__ import annotations

import pytest

from service.core.planning.alone.leaning import leans
from service.core.planning.alone.pointing import opines, speaks_for_itself
from tests.articles import made


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der 34-Jährige wurde befragt."),
        ("de", "Gegen ihn habe sich der Verdacht nicht erhärtet, teilte die Polizei mit."),
        ("de", "Die beiden waren bergauf geflohen."),
        ("de", "Die Löhne steigen demnach um drei Prozent."),
        ("de", "Etwa 90 Gäste haben dort die Nacht verbracht."),
        ("de", "Die Mehrkosten bezifferte er auf elf Millionen Euro."),
        ("de", "«Endlich», sagt sie."),
        ("de", "Die Warn-App habe bereits um 9.05 Uhr ausgelöst."),
        ("de", "„Zu spät“, entgegnete die Gemeinde."),
        ("fr", "Quelques minutes plus tard, les secours étaient prévenus."),
        ("fr", "Le parquet de Brissac l'a confiée à la police."),
        ("fr", "Tous se portent bien."),
        ("fr", "« Trop peu », a répliqué l’opposition."),
        ("es", "Quedó citado a declarar en calidad de imputado."),
        ("es", "Arriesga una multa de cinco millones."),
        ("es", "Pasarán a disposición judicial mañana."),
        ("es", "Para el alcalde es «lo mínimo»."),
        ("es", "Sobre las aceras les esperaban 1.300 toneladas de residuos."),
        ("es", "En su interior no había rastro del botín."),
        ("de", "Die Ministerin hatte dies am Montag abgelehnt."),
        ("de", "Nach diesem Vorfall schloss die Schule."),
        ("de", "Die Frau blieb unverletzt."),
        ("de", "Der SPD-Politiker schwieg."),
        ("fr", "L'un d'eux est mort."),
        ("fr", "« Rien n'est perdu », a-t-elle dit."),
        ("fr", "Dans un courrier, ils demandent un délai."),
        ("fr", "Selon lui, le pont tiendra."),
        ("fr", "La décision a surpris."),
        ("es", "«No hay peligro», sostuvo."),
        ("es", "«No hay peligro», declaró a la prensa."),
        ("es", "El ministro lo desmintió."),
        ("es", "Por su parte, el sindicato calló."),
        ("es", "La mujer resultó ilesa."),
        ("it", "«Non c'è pericolo», ha detto."),
        ("it", "A sua volta il sindacato tace."),
        ("pt", "No entanto, o porto abriu."),
        ("nl", "Volgens hem is de brug veilig."),
        ("pl", "Jego zdaniem most jest bezpieczny."),
        ("ru", "По его словам, мост безопасен."),
        ("uk", "Він не погодився."),
        ("zh", "他表示反对。"),
        ("ja", "その後、港は再開した。"),
    ],
)
def test_what_points_back_leans(language: str, text: str) -> None:
    """A sentence about somebody or something told before leans on it."""
    assert leans(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der 34-jährige Lars Weber wurde befragt."),
        ("de", "Die Beschäftigten der Bahn haben dem Abschluss zugestimmt."),
        ("de", "Elf Menschen wurden verletzt, zwei davon schwer."),
        ("de", "Der Schaden sei hoch, sagte Bürgermeister Lars Weber."),
        ("de", "Es gibt keine Verletzten."),
        ("fr", "Il faut rincer le réseau."),
        ("fr", "Tous les habitants ont été évacués."),
        ("es", "Fallece un hombre en un incendio en Vesk."),
        ("es", "Empató Nicolás Orbelli de cabeza."),
        ("es", "Levantan prohibición de consumo de agua en Vesk"),
        ("de", "Lars Weber schwieg, der 34-Jährige wurde befragt."),
        ("de", "In dieser Woche schließt die Schule."),
        ("de", "Die Frau des Ministers blieb unverletzt."),
        ("fr", "« Rien n'est perdu », a dit la maire Anne Morel."),
        ("fr", "Anne Morel est maire, a-t-elle dit."),
        ("fr", "La décision de fermer le port a surpris."),
        ("fr", "Les écoles fermeront cette semaine."),
        ("es", "«No hay peligro», sostuvo la alcaldesa."),
        ("es", "La alcaldesa visitó este martes el puerto."),
        ("es", "La mujer de la alcaldesa resultó ilesa."),
        ("it", "«Non c'è pericolo», ha detto la sindaca Anna Moretti."),
        ("it", "I danni ammontano a due milioni di euro."),
        ("nl", "De schade bedraagt deze week twee miljoen euro."),
        ("pl", "Most jest bezpieczny."),
    ],
)
def test_what_stands_alone_does_not_lean(language: str, text: str) -> None:
    """Whom the sentence names itself, and the days and weeks, need nothing before them."""
    assert not leans(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Wie diese Bank dieser Zeitung sagte, fehlt Geld."),
        ("de", "Wir bleiben dran."),
        ("fr", "Selon nos informations, le pont fermera."),
        ("es", "Nuestra ciudad merece más."),
    ],
)
def test_a_paper_that_speaks_of_itself_is_not_told(language: str, text: str) -> None:
    """Out of its article "this newspaper" is nobody."""
    assert speaks_for_itself(text, language)


@pytest.mark.parametrize(
    ("language", "head", "opinion"),
    [
        ("de", "Kommentar: Es reicht", True),
        ("de", "Kommentare zum Haushalt bleiben aus", False),
        ("fr", "Éditorial. Un pont trop loin", True),
        ("es", "Opinión | El puente", True),
        ("es", "Editorial Norte compra la imprenta del puerto", False),
        ("it", "Il commento. Un ponte", True),
        ("en", "Opinion: Enough", True),
        ("en", "Opinion polls show a tie", False),
    ],
)
def test_opinion_is_known_by_its_heading(language: str, head: str, opinion: bool) -> None:  # noqa: FBT001
    """A label that stands alone or before a mark makes an article somebody's opinion."""
    document = made(f"{head}\n\nText.", language=language)
    assert opines(document) is opinion


@pytest.mark.parametrize(
    ("language", "text", "pronoun"),
    [
        ("de", "Das teilte die Polizei mit.", True),
        ("de", "Die sind alt.", True),
        ("de", "Der Rat tagt am Montag.", False),
        ("de", "Das neue Haus steht leer.", False),
        ("nl", "Het heeft geregend.", True),
        ("nl", "Het nieuwe huis staat leeg.", False),
    ],
)
def test_an_article_is_no_pronoun(language: str, text: str, pronoun: bool) -> None:  # noqa: FBT001
    """Only where a verb comes next does "der", "das" or "het" stand for something told before."""
    assert leans(text, language) is pronoun
