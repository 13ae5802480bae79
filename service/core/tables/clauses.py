"""How sentences of other languages than English are put together: data, no rules."""

from __future__ import annotations

from typing import Final, NamedTuple

from service.core.tables import listed
from service.core.tables.attribution import SPEECH


class Clauses(NamedTuple):
    """The words of one language, folded.

    `finite` are forms by which a statement is known; `joints` open, after a comma, a clause that a headline can do
    without; `says` make something somebody's. `fronts` open a circumstance before the main statement: empty where the
    verb would come first without it. On `hanging` no statement ends.
    """

    finite: frozenset[str]
    joints: frozenset[str]
    says: frozenset[str]
    fronts: frozenset[str] = frozenset()
    hanging: frozenset[str] = frozenset()


CLAUSES: Final[dict[str, Clauses]] = {
    "de": Clauses(
        finite=listed(
            """ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte konnten muss
            müssen musste darf dürfen bleibt bleiben blieb kommt kommen kam geht gehen ging gibt gab steht
            stehen stand liegt liegen lag macht machte will wollen wollte"""
        ),
        joints=listed(
            """nachdem weil während wobei obwohl bevor wodurch womit woraufhin sodass aber doch sondern denn
            darunter"""
        ),
        says=SPEECH["de"],
    ),
    "fr": Clauses(
        finite=listed(
            """est sont était étaient a ont avait avaient sera seront aura auront va vont peut peuvent doit doivent
            fait font reste restent vient viennent demande veut veulent prend met entre"""
        ),
        joints=listed("qui dont où après avant alors tandis lors mais car afin notamment"),
        says=SPEECH["fr"],
        fronts=listed(
            """dans en à au aux après avant pendant durant malgré depuis lors face sur pour lundi mardi mercredi
            jeudi vendredi samedi dimanche hier"""
        ),
    ),
    "es": Clauses(
        finite=listed(
            """es son fue fueron era eran está están estaba ha han había habían será serán tiene tienen tuvo puede
            pueden debe deben va van hizo hace pidió quiere llegó murió dejó dio"""
        ),
        joints=listed("quien quienes donde cuando tras después mientras aunque pero luego incluido entre"),
        says=SPEECH["es"],
        fronts=listed(
            """en tras después durante desde ante este lunes martes miércoles jueves viernes sábado domingo ayer"""
        ),
    ),
    "it": Clauses(
        finite=listed(
            """è sono era erano ha hanno aveva avevano sarà saranno va vanno può possono deve devono fa fanno resta
            restano viene vengono chiede vuole arriva muore"""
        ),
        joints=listed("dove dopo mentre quando ma prima tra tanto"),
        says=SPEECH["it"],
        fronts=listed(
            """in nel nella nei nelle dopo durante ieri lunedì martedì mercoledì giovedì venerdì sabato domenica"""
        ),
    ),
    "pt": Clauses(
        finite=listed(
            """é são foi foram era eram está estão estava tem têm tinha há será serão pode podem deve devem vai vão
            fez faz pediu quer chegou morreu"""
        ),
        joints=listed("onde quando após depois enquanto embora mas entre"),
        says=SPEECH["pt"],
        fronts=listed(
            """em no na nos nas após depois durante desde ontem nesta neste segunda-feira terça-feira quarta-feira
            quinta-feira sexta-feira sábado domingo"""
        ),
    ),
    "nl": Clauses(
        finite=listed(
            """is zijn was waren heeft hebben had hadden wordt worden werd werden kan kunnen kon konden moet moeten
            gaat gaan ging blijft blijven bleef komt komen kwam wil willen"""
        ),
        joints=listed("nadat omdat terwijl waarbij hoewel toen voordat waardoor zodat maar want waaronder"),
        says=listed(
            """aldus volgens zei zegt zeggen zeiden meldt melden meldde stelt stelde bericht schrijft schreef liet"""
        ),
    ),
    "sv": Clauses(
        finite=listed(
            """är var har hade blir blev kan kunde ska skulle måste vill får fick går gick kommer kom står stod
            finns fanns tar tog"""
        ),
        joints=listed("efter eftersom medan när där men trots innan sedan vilket däribland"),
        says=listed(
            """enligt säger sade sa uppger uppgav skriver skrev rapporterar meddelar meddelade hävdar berättar"""
        ),
    ),
    "ru": Clauses(
        finite=listed(
            """был была было были будет будут может могут стал стала стали объявил объявила получил получила погиб
            погибли остается"""
        ),
        joints=listed("который которая которые которое где когда после пока хотя но поскольку"),
        says=listed(
            """сообщил сообщила сообщили сообщает сообщают заявил заявила заявили сказал сказала сказали словам
            данным согласно мнению пишет передает рассказал рассказала утверждает утверждают"""
        ),
    ),
    "vi": Clauses(
        finite=listed("là đã đang sẽ bị được có cho nói"),
        joints=listed("trong sau trước khi nhưng nhằm với do vì để khiến"),
        says=listed("theo nói biết rằng tuyên khẳng"),
        fronts=listed("ngày sáng chiều tối trưa đêm hôm trong tại ở sau trước khi từ vào tuy đặc hậu mới cách"),
        hanging=listed("biết rằng nói là của cho và tại ở"),
    ),
    "id": Clauses(
        finite=listed("adalah telah sudah akan sedang bisa dapat harus menjadi ditangkap tewas"),
        joints=listed("setelah sebelum ketika saat sementara karena namun tetapi"),
        says=listed("menurut kata ujar katanya mengatakan menyatakan melaporkan ungkap jelas"),
        fronts=listed("di pada dalam setelah sebelum selama saat sejak"),
    ),
}
# How many words a headline may have in languages that write syllables as words.
LONGER: Final[dict[str, int]] = {"vi": 22}
