"""Prose and the furniture around it."""

import json
from collections import Counter

import pytest

from service.core.text.document import document
from service.core.types import Mark, Reading
from tests.shared import SHARED, needs_shared

PROSE = [
    "The plan, first reported by the Vesk Courier, goes to the council.",
    "Brill is seen as the likely winner of the vote.",
    "The pier, left in ruins by the storm, is closed.",
    "The council voted on Tuesday to rebuild the wall.",
    "PORT AMBER (AP) — A judge on Tuesday freed two men who had been held for a year.",
    "“We owe it to them,” the mayor said.",
    "By Monday the fire was out.",
    "Posted workers earn less, the union said.",
    "Related costs rose by a third, according to the ministry.",
    "The factors that contributed to the crash are not yet known.",
    "Regulators said the company had changed its privacy policy without telling its users.",
    "More than 300 people fled, and most read about the danger only later.",
    "She said the photo had been taken in March.",
    "Follow-up talks are planned for May.",
    "Casualties were reported from the north of the province.",
    "Soldiers manned a roadblock at the edge of the city.",
    "Copyright law was changed in 2019, and the court upheld it.",
    "Sign language interpreters will be at the hearing.",
    "Why did the wall fail?",
    "See the wall, and you see the town, the mayor said.",
    "Watch officers were at the wall on Monday nights, the union said.",
    "Check-out times at the harbour hotels were put off by the flood.",
    "The bank will share the costs with the city.",
    "Comments by the minister drew laughter.",
    "Video of the arrest was shown to the jury on Friday.",
    "Der Rat stimmte am 3. Mai für den Neubau.",
    "Le conseil a voté mardi la reconstruction du mur.",
    "部长说会谈已经结束。",
    "قال الوزير إن المحادثات انتهت.",
]

BOILERPLATE = [
    "For the top stories from Vesk, follow us on Facebook.",
    "Send us a secure tip at the address below.",
    "The news was first reported by the Vesk Courier.",
    "Check out the full auction of the old wall on the town's site!",
    "For a complete list of all flooded streets, please view the map below!",
    "(See the top ten floods of 2009.)",
    "Watch Town Talk with Jo Bo Sundays at 9am ET.",
    "Follow along with the Ledger's coverage of the flood as the mayor speaks.",
    "Stay tuned for more on the wall.",
    "wall flood sea harbour mayor vote engineers council budget province repair winter storm",
    "Tags: wall, flood, sea",
    "sea-wall, flooding, council, money",
    "Related posts",
    "Related:",
    "Read more: What the wall will cost",
    "READ MORE: What the wall will cost",
    "You may also like",
    "By Jo Bo, Staff Writer",
    "By JO BO",
    "Von Jo Bo",
    "Jo Bo and Al Yu contributed to this report.",
    "(Reporting by Jo Bo; Editing by Al Yu)",
    "Jo Bo can be reached at jo@example.com.",
    "Please enable JavaScript to view the comments.",
    "JavaScript is disabled in your browser.",
    "We use cookies to improve your experience.",
    "By continuing to use this site you accept cookies and agree to our terms of service.",
    "Sign up for our newsletter and get the news in your inbox.",
    "Subscribe now",
    "Already a subscriber? Log in",
    "Share this article on Facebook",
    "Click to share on Twitter (Opens in new window)",
    "Follow us on Instagram.",
    "Follow Jo Bo on Twitter at @jobo",
    "Copyright © 2024 Amber News. All rights reserved.",
    "This material may not be published, broadcast, rewritten or redistributed.",
    "© 2024 Amber News",
    "Advertisement",
    "ADVERTISEMENT",
    "Story continues below",
    "Published: March 3, 2024 at 5:02 p.m. EST",
    "Updated 3:15 PM ET, Mon March 4, 2024",
    "Monday, March 4, 2024",
    "The wall stays pic.twitter.com/AbCdEf1234",
    "Great news for the town! — Jo Bo (@jobo) March 4, 2024",
    "You can add location information to your Tweets, such as your city.",
    "Home | News | Sports | Weather",
    "12 34 56 78 - 90",
    "3 - 1 (2:0)",
    "***",
    "These crawls are part of an effort to archive pages as they are created.",
    "Leave a comment",
    "12 Comments",
    "Watch: The wall falls",
    "Listen live on 98.4 FM.",
    "Tune in every Monday at 6 p.m.",
    "Click here to see the map.",
    "Wir verwenden Cookies, um die Seite zu verbessern.",
    "Alle Rechte vorbehalten.",
    "Lesen Sie auch: Die Mauer fällt",
    "Lire aussi : Le mur tombe",
    "Abonnez-vous à notre lettre",
    "Te puede interesar",
    "Leggi anche: Il muro cade",
    "Читайте также: Стена упала",
    "Questo sito utilizza cookie.",
    "Este site usa cookies.",
    "Ce site utilise des cookies.",
    "Utilizamos cookies propias y de terceros.",
    "Suscríbete a nuestro boletín",
    "Мы используем файлы cookie.",
    "Подписывайтесь на наш канал",
    "Все права защищены.",
    "جميع الحقوق محفوظة",
    "责任编辑：王小明",
    "無断転載を禁じます。",
    "相关阅读",
    "関連記事",
]

CAPTIONS = [
    "Ida Brill, left, rings up Lars Orlo for a ticket at the pier.",
    "Lars Brill is brought into court for a hearing last month.",
    "Photo: Jo Bo / Amber Press",
    "A man walks along the wall. (AP Photo/Jo Bo)",
    "FILE - In this March 4, 2020, file photo, a man walks along the wall.",
    "Image copyright Getty Images",
    "Image caption The wall was built in 1904",
    "The wall in 1904. Jo Bo/Getty Images",
    "Courtesy of Jo Bo",
    "In this photo taken by a drone, the wall is seen.",
    "Taking aim: The mayor points at the map as the others look on behind him",
    "Foto: Jo Bo",
]

HEADINGS = [
    "Council Votes to Rebuild Sea Wall",
    "A new beginning",
    "What the Wall Will Cost",
    "Will the Wall Hold?",
    "‘Irregular’ announcement",
    "THE COST OF WAITING",
    "Die Kosten des Wartens",
    "Conclusion",
    "会谈结束",
]


def kind_of(line: str) -> set[str]:
    """Return the kinds of a line that stands between two paragraphs of prose."""
    text = f"The storm came in the night and took the roof.\n\n{line}\n\nNobody in the town had expected it."
    start = text.index(line)
    made = document(Reading(text=text), "doc")
    return {s.kind for s in made.sentences if start <= s.start < start + len(line)}


@pytest.mark.parametrize("line", PROSE)
def test_news_is_prose(line: str) -> None:
    """News stays prose, though it holds words of web pages."""
    assert kind_of(line) == {"prose"}


@pytest.mark.parametrize("line", BOILERPLATE)
def test_furniture_is_boilerplate(line: str) -> None:
    """Tags, links, bylines, notices, chrome of platforms and bare dates or figures are boilerplate."""
    assert kind_of(line) == {"boilerplate"}


@pytest.mark.parametrize("line", CAPTIONS)
def test_credits_make_captions(line: str) -> None:
    """A picture's credit makes a caption of the lines it stands with."""
    assert kind_of(line) == {"caption"}


@pytest.mark.parametrize("line", HEADINGS)
def test_titles_are_headings(line: str) -> None:
    """A short line without a stop, or a question written as a title, is a heading."""
    assert kind_of(line) == {"heading"}


def test_titles_behind_a_list_of_links_are_part_of_it() -> None:
    """What stands under "Related posts" is furniture until prose begins again."""
    text = "It rained all day in the valley.\nRelated posts\nWall falls\nMayor resigns\nThe river rose again at night."
    made = document(Reading(text=text), "doc")
    assert [s.kind for s in made.sentences] == ["prose", "boilerplate", "boilerplate", "boilerplate", "prose"]


def test_tags_at_the_end_of_a_text_without_line_breaks() -> None:
    """Tags behind the last stop are furniture where every line break was lost."""
    text = "It rained all day in the valley. The river rose. wall flood sea harbour mayor vote council budget"
    made = document(Reading(text=text), "doc")
    assert [s.kind for s in made.sentences] == ["prose", "prose", "boilerplate"]


def test_what_a_reader_knows_wins() -> None:
    """A mark turns prose into what the page says it is, but furniture in a heading stays furniture."""
    text = "It rained all day.\n\nAdvertisement\n\nThe river rose."
    marks = (Mark(0, 18, "heading"), Mark(20, 33, "heading"), Mark(35, 50, "caption"))
    made = document(Reading(text=text, marks=marks), "doc")
    assert [s.kind for s in made.sentences] == ["heading", "boilerplate", "caption"]


@needs_shared
def test_what_people_cited_stays() -> None:
    """Of the source sentences that people aligned with summaries of news, less than 1.5 percent are boilerplate."""
    kinds: Counter[str] = Counter()
    for line in (SHARED / "data" / "mds_multinews_attributed.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        made = [document(Reading(text=text), "doc") for text in row["documents"]]
        for number, place in sorted({(entry["doc"], entry["sent_idx"]) for entry in row["alignments"]}):
            gold = row["doc_sentences"][number][place]
            start = made[number].text.find(gold)
            sentences = [s for s in made[number].sentences if s.start < start + len(gold) and s.end > start >= 0]
            if sentences:
                kinds[max(sentences, key=lambda s: min(s.end, start + len(gold)) - max(s.start, start)).kind] += 1
    assert kinds["boilerplate"] < 0.015 * kinds.total()


@needs_shared
def test_crawl_noise_is_furniture() -> None:
    """Notices of web archives among news articles hold no prose."""
    for line in (SHARED / "data" / "mds_multinews_longbench.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        for number in row["boilerplate_docs"]:
            made = document(Reading(text=row["documents"][number]), "doc")
            assert {sentence.kind for sentence in made.sentences} <= {"boilerplate", "heading", "caption"}


@needs_shared
def test_seeds_keep_their_furniture_apart() -> None:
    """In the seed articles the tag line and the list of posts are boilerplate, and lines without a stop no prose."""
    kinds: Counter[str] = Counter()
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        made = document(Reading(text=path.read_text(encoding="utf-8")), "doc")
        for number, sentence in enumerate(made.sentences):
            kinds[sentence.kind] += 1
            if made.sentence(number)[-1].isalpha():
                assert sentence.kind in ("heading", "boilerplate")
    assert kinds["boilerplate"] == 2
    assert kinds["heading"] > 10


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("de", "Lahnau: Zweite Leiche geborgen, totgeglaubtes Paar sitzt daheim am Frühstückstisch"),
        ("de", "Tag zwei ohne Tram: Wut, Fahrräder und ein Ultimatum"),
        ("es", "Obreros de Cordobán dicen sí: termina huelga de ocho días"),
    ],
)
def test_the_first_line_with_a_colon_is_a_heading(language: str, title: str) -> None:
    """Where headlines name a place or a matter first, such a line is no label of a picture and no list of tags."""
    assert document(Reading(text=f"{title}\n\nText.", language=language), "doc").sentences[0].kind == "heading"


@pytest.mark.parametrize(
    "line",
    [
        "Lee también: Qué hacer si te cobran de más por el bidón.",
        "Spendenkonto und Hotline für Angehörige finden Sie auf unserer Serviceseite.",
        "Prohibida su reproducción total o parcial.",
        "Ce texte a été modifié pour préciser l’heure.",
        "Radio Cordillera | Domingo 12 de julio, 10:20 a. m.",
    ],
)
def test_notices_to_readers_are_furniture(line: str) -> None:
    """What a paper tells its readers about the article, with a full stop or without."""
    made = document(Reading(text=f"La alcaldesa habló el lunes.\n\n{line}\n\nEl pleno vota."), "doc")
    assert made.sentences[1].kind == "boilerplate"
