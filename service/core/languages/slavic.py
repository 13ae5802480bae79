"""Slavic languages, and Kazakh, which shares their script and abbreviations."""

from __future__ import annotations

from service.core.languages.tables import Language, words

RUSSIAN = Language(
    code="ru",
    common=words("""
        и в не на что с по как это для из он она они мы от к за у его её их но так все был была были быть также или
        при до же о а бы если когда который которые после об чтобы более между со только уже где того во года
    """),
    starters=words("""
        я ты вы ему ей им там тут тогда теперь сейчас сегодня вчера завтра здесь однако поэтому потому хотя пока
        этот эта эти такой такие каждый многие некоторые несколько никто ничто кто почему зачем кроме среди против
        через под над перед без ранее позже позднее затем кстати впрочем наконец согласно благодаря несмотря ведь
        вот да нет даже лишь именно наш мой свой эту этим этого этой по в
    """),
    titles=words("""
        г-н г-жа г гг ул пр-т просп пл пер ш наб б-р д кв корп стр обл р-н пос пгт с дер ст акад проф доц д-р инж
        ген полк кап лейт им св тов гр канд чл-кор т.е т.к т.н т.о напр см ср ок прим ред изд сост пер рис табл гл
        юр физ мед техн экон ист филос филол англ нем фр лат греч нач тел моб факс ср-в зам зав мл ст
    """),
    numbered=words("№ n п пп ст с стр т тт гл рис табл ч кн вып разд кв д оф тел м"),
    abbreviations=words("""
        т д е п н э др пр г гг в вв тыс млн млрд трлн руб коп долл дол у.е куб кв м см км кг л р-на о-во о-ва оз
        а.е с.ш ю.ш в.д з.д мин сек ч час рис
    """),
    closing=words("т.д т.п др пр руб коп долл дол у.е куб.м кв.м гг вв тыс млн млрд кг км см мин сек и.о"),
    months=words("янв фев февр мар апр авг сен сент окт ноя нояб дек"),
    letters="ыэё",
)

UKRAINIAN = Language(
    code="uk",
    common=words("""
        і в не на що з по як це для із він вона вони ми від до за у його її їх але так всі був була були бути також або
        при же о а якщо коли який які після про щоб більше між та є й вже де того року
    """),
    starters=words(
        "я ти ви там тут тоді тепер зараз сьогодні вчора завтра однак тому хоча поки цей ця ці кожен багато"
    ),
    titles=words(
        "п пп м вул просп пл пров д кв обл р-н акад проф доц д-р ген ім св т.зв тобто напр див ред вид рис табл"
    ),
    numbered=words("№ с ст т гл рис табл ч кн вип розд кв тел"),
    abbreviations=words("т д е н др р рр ст тис млн млрд грн коп дол куб кв м см км кг с о"),
    closing=words("т.д т.п ін др грн коп дол рр тис млн млрд кг км см"),
    letters="іїєґ",
)

BULGARIAN = Language(
    code="bg",
    common=words("""
        и в не на че с по как това за от той тя те ние до към е са се си ще бе беше но така всички или при а ако когато
        който която които след да още повече между през само вече където съм има няма
    """),
    starters=words("аз ти вие там тук тогава сега днес вчера утре обаче затова въпреки този тази тези според освен"),
    titles=words("г-н г-жа г гр ул бул пл д-р проф акад доц инж ген св т.е т.нар напр вж ред рис табл вкл т бл"),
    numbered=words("№ с стр т гл рис табл ч чл ал тел"),
    abbreviations=words("т г в вв хил млн млрд лв ст т.г м см км кг др"),
    closing=words("т.н т.г др лв хил млн млрд кг км см"),
    letters="ъщ",
)

SERBIAN = Language(
    code="sr",
    common=words("и у је да се на за су од са не као то али или би који која које након по из до о ће бити јер он она"),
    titles=words("г др проф инж ул бр нпр тј св"),
    letters="ђјљњћџ",
)

MACEDONIAN = Language(
    code="mk",
    common=words("и во на се да од за со не што ќе е ги го ја кои која кој по до тоа како но или беше се уште"),
    titles=words("г др проф инж ул бр на.пр т.е св"),
    letters="ѓќѕјљњџ",
)

KAZAKH = Language(
    code="kk",
    common=words(
        "және мен бұл үшін деп бір да де ол болып осы бойынша бар еді екі жылы кейін ғана деген болды қазақстан"
    ),
    titles=words("т.б т б.з.б ж г ғ проф акад"),
    numbered=words("№"),
    abbreviations=words("ж жж ғ млн млрд мың т.б т.с.с"),
    closing=words("т.с.с"),
    letters="әғқңөұүһі",
)

POLISH = Language(
    code="pl",
    common=words("""
        i w nie na się że z do to jest o jak po za od dla był była były są przez ale tak także lub przy co który która
        które tym tego oraz już być jego jej ich może tylko roku podczas
    """),
    starters=words(
        "on ona oni my ja ty gdy kiedy jeśli choć jednak dlatego teraz dziś wczoraj jutro tu tam ten ta te według"
    ),
    titles=words("""
        p dr prof inż mgr hab ks św gen płk kpt por ppłk ul al pl os woj pow gm m.in np tzn tj tzw ok zob por
        im ww red wyd bałt kard abp bp hr lek med ang niem łac fr
    """),
    numbered=words("nr s str t art ust pkt poz rozdz rys tab tel"),
    abbreviations=words("r w godz zł tys mln mld sp z.o.o s.a br wiek jr m"),
    closing=words("itd itp r zł tys mln mld godz kg km cm in"),
    ordinals=True,
    letters="ąćęłńśźż",
)

CZECH = Language(
    code="cs",
    common=words("""
        a v se na je že s z do to o jak po za od pro byl byla byli jsou ale tak také nebo při co který která které tím
        toho už být jeho její jen roku podle ve ze k i by když až před však své
    """),
    starters=words(
        "on ona oni my já ty pokud protože proto teď dnes včera zítra tady tam ten ta ty tento tato během kromě"
    ),
    titles=words(
        "p pí dr prof ing mgr mudr judr phdr doc sv gen plk kpt ul nám tř např tj tzv resp vč mj cca red roč ml st"
    ),
    numbered=words("č čís s str odst čl sv kap obr tab tel r"),
    abbreviations=words("s.r.o a.s kč tis mil mld hod s r o n l v.o.s jr m a"),
    closing=words("atd apod aj kč tis mil mld hod kg km cm s.r.o a.s"),
    ordinals=True,
    letters="ěščřžýůďťň",
)

SLOVAK = Language(
    code="sk",
    common=words("""
        a v sa na je že s z do to o ako po za od pre bol bola boli sú ale tak tiež alebo pri čo ktorý ktorá ktoré tým
        toho už byť jeho jej len roku podľa vo zo k i by keď až pred však svoje nie aj
    """),
    starters=words(
        "on ona oni my ja ty ak pretože preto teraz dnes včera zajtra tu tam ten tá tí tento táto počas okrem"
    ),
    titles=words("p pí dr prof ing mgr mudr judr phdr doc sv gen plk kpt ul nám napr tj tzv resp vr cca red roč ml st"),
    numbered=words("č čís s str ods čl zv kap obr tab tel r"),
    abbreviations=words("s.r.o a.s tis mil mld hod s r o jr m a spol"),
    closing=words("atď apod tis mil mld hod kg km cm s.r.o a.s"),
    ordinals=True,
    letters="ľščťžýáíéúäôňďŕĺ",
)

CROATIAN = Language(
    code="hr",
    common=words("""
        i u je da se na za su od s ne kao to ali ili bi koji koja koje nakon po iz do o će biti jer on ona što više
        kako prema godine te samo bio bila sam
    """),
    titles=words("g gđa dr prof ing mr sv ul br npr tj tzv gen"),
    numbered=words("br str čl sv sl tel"),
    closing=words("itd sl kg km cm mil"),
    ordinals=True,
    letters="čćđšž",
)

SLOVENIAN = Language(
    code="sl",
    common=words("""
        in v je da se na za so od s ne kot to ali pa bi ki po iz do o bo biti ker on ona kar več kako leta tudi ter
        samo bil bila pri še ko če z
    """),
    titles=words("g ga dr prof mag inž sv ul št npr tj t.i gen"),
    numbered=words("št str čl zv sl tel"),
    closing=words("itd ipd kg km cm mio"),
    ordinals=True,
    letters="čšž",
)

SLAVIC = (
    RUSSIAN,
    UKRAINIAN,
    BULGARIAN,
    SERBIAN,
    MACEDONIAN,
    KAZAKH,
    POLISH,
    CZECH,
    SLOVAK,
    CROATIAN,
    SLOVENIAN,
)
