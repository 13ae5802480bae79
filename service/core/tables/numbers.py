"""What number words are worth, by language (ISO 639-1)."""

# Languages that write 1.234,5 where English writes 1,234.5.
DECIMAL_COMMA = frozenset(
    [
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "sv",
        "da",
        "no",
        "nb",
        "nn",
        "fi",
        "pl",
        "ru",
        "uk",
        "cs",
        "sk",
        "sl",
        "hr",
        "sr",
        "bg",
        "ro",
        "hu",
        "el",
        "tr",
        "vi",
        "id",
        "et",
        "lv",
        "lt",
        "is",
        "ca",
        "gl",
        "eu",
    ]
)

SMALL = {
    "en": """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""",
    "de": """null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn
        siebzehn achtzehn neunzehn""",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    "es": """cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
        diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis
        veintisiete veintiocho veintinueve""",
    "it": """zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici
        diciassette diciotto diciannove""",
    "pt": """zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete
        dezoito dezenove""",
    "nl": """nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien
        zeventien achttien negentien""",
    "sv": """noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton
        nitton""",
    # "năm" is five, and year; "không" is zero, and not
    "vi": "linh một hai ba bốn lăm sáu bảy tám chín mười",
    "id": "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas",
    "pl": """zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście
        czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście""",
    "ru": """ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать
        четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать""",
}
TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante septante huitante nonante",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "sv": "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio",
    "pl": """dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt
        dziewięćdziesiąt""",
    "ru": "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
}
MORE = {
    "de": {"ein": 1, "eine": 1, "einem": 1, "einer": 1, "einen": 1, "zwo": 2, "dreissig": 30},
    "fr": {"une": 1, "dix-sept": 17, "quatre-vingt": 80, "quatre-vingts": 80},
    "es": {"un": 1, "una": 1, "veintiún": 21, "doscientos": 200, "trescientos": 300, "quinientos": 500},
    "it": {"un": 1, "una": 1, "ventuno": 21, "ventitré": 23},
    "pt": {"uma": 1, "duas": 2, "dezasseis": 16, "dezassete": 17, "dezanove": 19, "quatorze": 14},
    "nl": {"één": 1},
    "sv": {"ett": 1, "aderton": 18},
    "pl": {"jedna": 1, "jedno": 1, "dwie": 2, "dwóch": 2, "dwoje": 2, "trzech": 3, "troje": 3, "czterech": 4}
    | {"czworo": 4, "pięciu": 5, "pięcioro": 5, "sześciu": 6, "sześcioro": 6, "siedmiu": 7, "siedmioro": 7}
    | {"ośmiu": 8, "ośmioro": 8, "dziewięciu": 9, "dziewięcioro": 9, "dziesięciu": 10, "dziesięcioro": 10}
    | {"jedenastu": 11, "dwunastu": 12, "trzynastu": 13, "czternastu": 14, "piętnastu": 15, "szesnastu": 16}
    | {"siedemnastu": 17, "osiemnastu": 18, "dziewiętnastu": 19, "dwudziestu": 20, "trzydziestu": 30},
    "ru": {"одна": 1, "одно": 1, "две": 2, "двух": 2, "трёх": 3, "трех": 3, "четырёх": 4, "четырех": 4, "пяти": 5}
    | {"шести": 6, "семи": 7, "восьми": 8, "девяти": 9, "десяти": 10, "одиннадцати": 11, "двенадцати": 12}
    | {"двое": 2, "трое": 3, "четверо": 4, "пятеро": 5, "шестеро": 6, "семеро": 7},
}
HUNDRED = {
    "en": "hundred",
    "de": "hundert",
    "fr": "cent cents",
    "es": "cien ciento",
    "it": "cento",
    "pt": "cem cento",
    "nl": "honderd",
    "sv": "hundra",
    "vi": "trăm",
    "pl": "sto",
    "ru": "сто",
}
MAGNITUDES = {
    "en": {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7, "dozen": 12},
    "de": {
        "tausend": 1e3,
        "million": 1e6,
        "millionen": 1e6,
        "mio": 1e6,
        "milliarde": 1e9,
        "milliarden": 1e9,
        "mrd": 1e9,
    }
    | {"billion": 1e12, "billionen": 1e12, "dutzend": 12},
    "fr": {"mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9, "billion": 1e12}
    | {"douzaine": 12, "centaine": 100, "millier": 1e3},
    "es": {"mil": 1e3, "millón": 1e6, "millones": 1e6, "billón": 1e12, "billones": 1e12, "docena": 12},
    "it": {"mille": 1e3, "mila": 1e3, "milione": 1e6, "milioni": 1e6, "miliardo": 1e9, "miliardi": 1e9, "dozzina": 12},
    "pt": {"mil": 1e3, "milhão": 1e6, "milhões": 1e6, "bilhão": 1e9, "bilhões": 1e9, "bilião": 1e12, "dúzia": 12},
    "nl": {"duizend": 1e3, "miljoen": 1e6, "miljard": 1e9, "dozijn": 12},
    "sv": {"tusen": 1e3, "miljon": 1e6, "miljoner": 1e6, "miljard": 1e9, "miljarder": 1e9},
    "vi": {"nghìn": 1e3, "ngàn": 1e3, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9},
    "id": {"ribu": 1e3, "juta": 1e6, "miliar": 1e9, "triliun": 1e12},
    "pl": {"tysiąc": 1e3, "tysiące": 1e3, "tysięcy": 1e3, "milion": 1e6, "miliony": 1e6, "milionów": 1e6}
    | {"mld": 1e9, "miliard": 1e9, "miliardy": 1e9, "miliardów": 1e9, "mln": 1e6, "tys": 1e3},
    "ru": {"тысяча": 1e3, "тысячи": 1e3, "тысяч": 1e3, "миллион": 1e6, "миллиона": 1e6, "миллионов": 1e6}
    | {"миллиард": 1e9, "миллиарда": 1e9, "миллиардов": 1e9},
}
SHORT_MAGNITUDES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12}
IDEOGRAPHS = {"千": 1e3, "万": 1e4, "萬": 1e4, "億": 1e8, "亿": 1e8, "兆": 1e12}
AND = {"en": "and", "de": "und", "es": "y", "pt": "e", "nl": "en", "fr": "et", "it": "e", "sv": "och"}
ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
ORDINAL_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth"
FRACTIONS = {
    "en": {"half": 1 / 2, "halves": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4}
    | {"fourths": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5, "sixth": 1 / 6, "sixths": 1 / 6, "eighth": 1 / 8}
    | {"eighths": 1 / 8, "tenth": 1 / 10, "tenths": 1 / 10},
    "de": {"hälfte": 1 / 2, "drittel": 1 / 3, "viertel": 1 / 4, "fünftel": 1 / 5, "zehntel": 1 / 10},
    "fr": {"moitié": 1 / 2, "tiers": 1 / 3, "quart": 1 / 4},
    "es": {"mitad": 1 / 2, "tercio": 1 / 3, "tercios": 1 / 3},
    "it": {"metà": 1 / 2, "terzo": 1 / 3, "terzi": 1 / 3},
    "pt": {"metade": 1 / 2, "terço": 1 / 3, "terços": 1 / 3},
    "nl": {"helft": 1 / 2, "derde": 1 / 3, "kwart": 1 / 4},
}
VAGUE = {
    "en": {
        "tens": 10.0,
        "dozens": 12.0,
        "scores": 20.0,
        "hundreds": 100.0,
        "thousands": 1e3,
        "millions": 1e6,
        "billions": 1e9,
    },
    "de": {"dutzende": 12.0, "hunderte": 100.0, "tausende": 1e3},
    "fr": {"dizaines": 10.0, "centaines": 100.0, "milliers": 1e3},
    "es": {"decenas": 10.0, "docenas": 12.0, "cientos": 100.0, "miles": 1e3},
    "it": {"decine": 10.0, "centinaia": 100.0, "migliaia": 1e3},
    "pt": {"dezenas": 10.0, "centenas": 100.0, "milhares": 1e3},
    "nl": {"tientallen": 10.0, "honderden": 100.0, "duizenden": 1e3},
}
SUPERSCRIPT = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅛": 1 / 8}
