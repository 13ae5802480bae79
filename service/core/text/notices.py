"""What papers and agencies tell their readers about an article, in German, French and Spanish: data of `furniture`.

One entry a line, as in `phrases`.
"""

NOTICES = r"""
mehr dazu ~ ^^mehr dazu\b
folgt mehr
wir berichten weiter
stand: ~ ^^stand:\s
serviceseite ~ auf unserer serviceseite
fotostrecke ~ (?:bilder|fotos)\b.{0,60}\bfotostrecke\b
schicken sie uns
haben sie etwas gesehen
hotline ~ hotline\b.{0,80}\bsie\b
diese meldung wurde
dieser artikel wurde ~ dieser artikel wurde (?:aktualisiert|ergänzt|am|zuletzt|ursprünglich)
dieser text wurde ~ dieser text wurde (?:aktualisiert|ergänzt|am|zuletzt|ursprünglich)
lire aussi ~ ^^(?:à )?lire aussi\b
à lire ~ ^^à lire\b
lire notre ~ ^^lire notre\b
plus d'informations à venir
plus d’informations à venir
cet article ~ cet article (?:a été mis à jour|sera (?:mis à jour|complété)|est réservé)
reste de cet article
en savoir plus ~ ^^(?:pour )?en savoir plus\b
voir aussi ~ ^^voir aussi\b
retrouvez ~ ^^retrouvez (?:toute?s?|notre|nos|l['’]|le|la|les)\b
mis à jour ~ ^^mis à jour (?:à|le)\b
commentaires sont réservés
ce texte a été modifié
suivez-nous
notre dossier ~ ^^notre dossier\b
informations à suivre
avec la collaboration de ~ ^\W{0,3}avec la collaboration de\b
avec a ~ ^^avec a[fd][pl]\W{0,3}$
lee también
lea también
le puede interesar
te puede interesar
en la imagen ~ ^^en la imagen\b
con información de ~ ^^con información (?:de|del)\b
prohibida su reproducción
prohibida la reproducción
habrá ampliación
noticia en desarrollo
actualiza con ~ ^\W{0,3}\(?actualiza\b
ampliará ~ ^^(?:habrá ampliación|se ampliará)
ampliaremos ~ ^^ampliaremos
lesen sie in unserem
liveticker ~ \bin unserem liveticker\b
escuche ~ ^^escuche\b.{0,60}\ben (?:vivo|directo)\b
síganos
síguenos ~ ^^síguenos\b
"""
