"""Words by which the speaker of a quotation is found, beside the reporting verbs of `attribution`."""

MORE_VERBS = {
    "en": frozenset(
        {"tells", "tell", "asked", "asks", "replied", "replies", "joked", "jokes", "announced", "continued", "quipped"}
        | {"vowed", "confirmed", "admitted", "acknowledged", "recalls", "posted", "responded", "shouted", "joking"}
        | {"declared", "exclaimed", "cried", "urged", "lamented", "revealed", "tweets"}
    ),
    "de": frozenset({"erzählt", "erzählte", "rief", "antwortete", "ergänzte", "kommentierte", "klagte", "lobte"}),
    "fr": frozenset({"raconte", "raconté", "lance", "lancé", "confie", "confié", "répond", "répondu", "témoigne"}),
    "es": frozenset({"cuenta", "contó", "protestaba", "lamentó", "respondió", "relató", "recordó", "exclamó"}),
    "it": frozenset({"racconta", "raccontato", "commenta", "commentato", "risponde", "risposto"}),
    "pt": frozenset({"conta", "contou", "lamenta", "lamentou", "respondeu", "comentou", "frisou"}),
    "nl": frozenset({"vertelt", "vertelde", "antwoordde", "reageert", "reageerde", "voegt"}),
    "pl": frozenset({"opowiada", "opowiadał", "dodał", "dodała", "odpowiedział", "odpowiedziała", "zaznaczył"}),
    "ru": frozenset({"рассказывает", "добавил", "добавила", "ответил", "ответила", "пояснил", "пояснила"}),
}
PRONOUNS = frozenset(
    {"he", "she", "they", "er", "sie", "il", "elle", "ils", "elles", "él", "ella", "ellos", "lui", "lei", "ele", "ela"}
)
# Capitalised, and yet nobody's name.
NO_NAMES = frozenset(
    {"mr", "mrs", "ms", "dr", "sir", "president", "senator", "sen", "rep", "gov", "governor", "prime", "minister"}
    | {"judge", "justice", "chief", "officer", "sgt", "sergeant", "lt", "captain", "capt", "detective", "police"}
    | {"secretary", "director", "the", "a", "an", "in", "on", "at", "as", "but", "and", "when", "while", "after", "he"}
    | {"she", "they", "it", "we", "i", "his", "her", "their", "this", "that", "according", "meanwhile", "however"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march"}
    | {"april", "june", "july", "august", "september", "october", "november", "december", "former", "one"}
    | {"attorney", "general", "king", "queen", "prince", "princess", "pope", "lord", "lady", "professor", "prof"}
    | {"facebook", "twitter", "instagram", "youtube", "democrat", "republican", "senate", "house", "congressman"}
    | {"then", "there", "for", "to", "of", "by", "with", "from", "if", "so", "also", "you", "my", "our", "your", "its"}
)
ARTICLES = frozenset({"the", "a", "an", "der", "die", "das", "ein", "eine", "le", "la", "un", "une", "el", "una", "il"})
TO_SOMEBODY = frozenset({"told", "tells", "tell", "asked", "asks", "urged", "accused", "warned"})
# Said of those who pass words on: `"...," reports the Post`.
OF_MEDIA = frozenset({"report", "reports", "reported", "notes", "writes", "berichtet", "meldet", "rapporte", "informa"})
CONJUNCTIONS = frozenset({"while", "but", "and", "as", "who", "although", "because", "when", "after", "before", "if"})
ABBREVIATIONS = frozenset(
    {"mr", "mrs", "ms", "dr", "st", "sen", "rep", "gov", "lt", "col", "gen", "sgt", "capt", "prof", "jr", "sr", "rev"}
    | {"inc", "corp", "co", "ltd", "no", "hon", "adm", "det", "dir", "sec", "sens", "reps", "messrs", "mme", "hr"}
)
