"""Names of months, weekdays and relative times, by language (ISO 639-1)."""

MONTHS = {
    "en": "january february march april may june july august september october november december",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
MORE_MONTHS = {
    "en": {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10}
    | {"nov": 11, "dec": 12},
    "de": {"jänner": 1, "jan": 1, "feb": 2, "okt": 10, "nov": 11, "dez": 12},
    "fr": {"janv": 1, "févr": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12},
    "es": {"setiembre": 9, "ene": 1, "feb": 2, "abr": 4, "oct": 10, "nov": 11, "dic": 12},
    "ru": {"январь": 1, "февраль": 2, "март": 3, "апрель": 4, "май": 5, "июнь": 6, "июль": 7, "август": 8}
    | {"сентябрь": 9, "октябрь": 10, "ноябрь": 11, "декабрь": 12}
    | {"январе": 1, "феврале": 2, "марте": 3, "апреле": 4, "мае": 5, "июне": 6, "июле": 7, "августе": 8}
    | {"сентябре": 9, "октябре": 10, "ноябре": 11, "декабре": 12},
}
# Words that are months only beside a day or a year, or with a capital after a preposition.
UNSURE = {
    "en": frozenset({"may", "march", "mar", "jan", "dec", "august", "april", "june", "jun", "sep"}),
    "fr": frozenset({"mars"}),
    "de": frozenset({"mai"}),
}
BEFORE_MONTH = {
    "en": frozenset(
        {"in", "since", "last", "next", "this", "of", "until", "till", "by", "from", "through", "early", "late", "mid"}
        | {"every", "each", "before", "after", "during", "to", "between", "on", "and", "-", "–"}
    ),
    "fr": frozenset({"en", "de", "depuis", "fin", "début"}),
    "de": frozenset({"im", "seit", "bis", "ende", "anfang", "mitte"}),
}
WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
    "id": "senin selasa rabu kamis jumat sabtu minggu",
    "pl": "poniedziałek wtorek środa czwartek piątek sobota niedziela",
    "ru": "понедельник вторник среда четверг пятница суббота воскресенье",
    "uk": "понеділок вівторок середа четвер пятниця субота неділя",
    "ar": "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
}
MORE_WEEKDAYS = {
    "en": {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4}
    | {"mondays": 0, "tuesdays": 1, "wednesdays": 2, "thursdays": 3, "fridays": 4, "saturdays": 5, "sundays": 6},
    "de": {"sonnabend": 5},
    "pl": {"poniedziałku": 0, "poniedziałkiem": 0, "wtorku": 1, "wtorkiem": 1, "środę": 2, "środy": 2, "środą": 2}
    | {"czwartku": 3, "czwartkiem": 3, "piątku": 4, "piątkiem": 4, "sobotę": 5, "soboty": 5, "sobotą": 5}
    | {"niedzielę": 6, "niedzieli": 6, "niedzielą": 6},
    "ru": {"понедельника": 0, "вторника": 1, "среду": 2, "среды": 2, "четверга": 3, "пятницу": 4, "пятницы": 4}
    | {"субботу": 5, "субботы": 5, "воскресенья": 6},
    "uk": {"середу": 2, "середи": 2, "четверга": 3, "п'ятницю": 4, "п'ятниці": 4, "суботу": 5, "неділю": 6},
    "ar": {"الإثنين": 0, "الاربعاء": 2},
}
# Capitalised and before a point or comma only.
SHORT_WEEKDAYS = frozenset({"mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri"})
# Days counted from the day of publication.
DAYS = {
    "en": {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1},
    "de": {"heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1},
    "fr": {"hier": -1, "demain": 1},
    "es": {"hoy": 0, "ayer": -1, "anteayer": -2},
    "it": {"oggi": 0, "ieri": -1, "domani": 1},
    "pt": {"hoje": 0, "ontem": -1, "amanhã": 1},
    "nl": {"vandaag": 0, "gisteren": -1, "eergisteren": -2, "morgen": 1},
    "sv": {"idag": 0, "igår": -1, "imorgon": 1},
    "ru": {"сегодня": 0, "вчера": -1, "завтра": 1},
}
# `last month` and its kind: the periods from the one of publication.
SHIFTS = {"en": {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}}
PERIODS = {"en": {"week": "week", "weekend": "weekend", "month": "month", "year": "year", "night": "day"}}
CLOCK_WORDS = {"en": {"noon": 12, "midday": 12, "midnight": 0}}
BEFORE_YEAR = frozenset(
    {"in", "since", "by", "from", "of", "to", "until", "till", "before", "after", "during", "year", "and", "or"}
    | {"through", "late", "early", "mid", "circa", "around", "en", "de", "del", "im", "seit", "ab", "bis", "nel"}
    | {"dal", "em", "desde", "hasta", "depuis", "jahr", "sinds", "van", "от", "с", "в", "до"}
)
PLURALS = frozenset({"people", "men", "women", "children", "miles", "personnes", "personas", "persone", "pessoas"})
# "Month 8".
MONTH_WORDS = frozenset({"tháng"})
FEW = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
FEW |= {"nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
