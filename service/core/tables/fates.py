"""What became of the people a figure counts, by language (ISO 639-1): fates that must not be told for each other."""

FATES = {
    "en": {
        "dead": "killed kill kills killing dead died dies die dying deaths death fatalities fatally drowned perished",
        "hurt": "injured injure injures injuring injuries wounded wounding wounds hurt",
        "missing": "missing unaccounted disappeared vanished",
        "held": "arrested arrests detained jailed imprisoned",
        "saved": "rescued rescuing saved survived survivors",
        "moved": "displaced evacuated homeless",
    },
    "de": {
        "dead": "getötet tote toten toter tot starben starb gestorben todesopfer todesopfern",
        "hurt": "verletzt verletzte verletzten verletzter verwundet",
        "missing": "vermisst vermisste vermissten vermisster",
        "held": "festgenommen verhaftet",
        "saved": "gerettet überlebt",
    },
    "fr": {
        "dead": "tués tuées tué tuée morts mortes mort morte décédés décédé décédée décédées décès péri",
        "hurt": "blessés blessées blessé",
        "missing": "disparus disparues portés",
        "held": "arrêtés arrêtées interpellés",
        "saved": "secourus sauvés",
    },
    "es": {
        "dead": "muertos muertas muerto murieron murió muertes fallecidos fallecidas fallecido fallecieron asesinados",
        "hurt": "heridos heridas herido lesionados",
        "missing": "desaparecidos desaparecidas",
        "held": "detenidos detenidas arrestados",
        "saved": "rescatados rescatadas",
    },
    "it": {
        "dead": "morti morte uccisi uccise vittime",
        "hurt": "feriti ferite",
        "missing": "dispersi disperse",
        "held": "arrestati arrestate",
    },
    "pt": {
        "dead": "mortos mortas morreram mortes",
        "hurt": "feridos feridas",
        "missing": "desaparecidos desaparecidas",
        "held": "detidos presos",
    },
    "nl": {
        "dead": "doden dode gedood omgekomen overleden gestorven",
        "hurt": "gewond gewonden gewonde zwaargewond",
        "missing": "vermist vermisten",
        "held": "aangehouden gearresteerd",
        "saved": "gered",
    },
    "pl": {
        "dead": "zginęło zginęły zginęli zabitych ofiar śmiertelnych zmarło",
        "hurt": "rannych ranni ranne poszkodowanych",
        "missing": "zaginionych zaginęło",
        "held": "zatrzymano zatrzymanych aresztowano",
    },
    "ru": {
        "dead": "погибли погибших погиб погибло убиты умерли",
        "hurt": "пострадали пострадавших ранены раненых",
        "missing": "пропали пропавших",
        "held": "задержаны задержали арестованы",
    },
}

# Concepts of words for people in general: "14 people were hurt" and "14 hurt" count the same.
PEOPLE = frozenset({"peopl", "person", "mensch", "leut", "personn", "pesso", "mens"})
LOST = frozenset({"dead", "hurt", "missing"})  # fates of those whom an event took or harmed
