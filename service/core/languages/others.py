"""Languages of Europe outside the large families, of Asia, and of Africa."""

from __future__ import annotations

from service.core.languages.tables import Language, words

GREEK = Language(
    code="el",
    common=words("και το η ο να του της τα τον την με για από που στο στη στην στον δεν θα είναι οι των τις μια ένα"),
    titles=words("κ κα κος δρ καθ αγ π.χ βλ δηλ λ.χ σ τ.μ ν λεωφ οδ στρ υπ"),
    numbered=words("αρ σελ σ τηλ άρθ παρ κεφ αριθ"),
    abbreviations=words("μ.μ π.μ μ.χ π.χ α.ε ε.ε δισ εκατ χλμ η.π.α"),
    closing=words("κ.λπ κλπ κτλ κ.ά κ.α μ.μ π.μ χλμ"),
    stops=";;",
)
TURKISH = Language(
    code="tr",
    common=words(
        "ve bir bu da de için ile olarak çok daha olan gibi ancak en kadar sonra ne ya o ise her göre var değil oldu"
    ),
    starters=words(
        "ben sen biz siz onlar şu bunun buna bunu çünkü ama fakat ayrıca bugün dün yarın şimdi burada nasıl neden kim"
    ),
    titles=words("dr prof doç av müh bkz örn hz sn st yrd alb gen org tğm ütğm bnb kur"),
    numbered=words("no s sf syf m md c tel cad sok mah apt"),
    abbreviations=words("a.ş ltd şti t.c m.ö m.s a.b.d vd inc co jr"),
    closing=words("vb vs vd km kg cm"),
    ordinals=True,
    letters="ğışçöü",
)
FINNISH = Language(
    code="fi",
    common=words(
        "ja on ei että se hän oli ovat myös mutta kun joka niin kuin sen tai jos mukaan ole vuoden nyt vain sekä mitä"
    ),
    titles=words("mm esim ts ns hra rva tri prof st"),
    numbered=words("nro s n ks puh klo"),
    abbreviations=words("oy ab oyj co inc jr milj mrd n"),
    closing=words("jne ym yms milj mrd km kg"),
    ordinals=True,
    letters="äö",
)
HUNGARIAN = Language(
    code="hu",
    common=words("""
        a az és hogy nem is egy meg ez azt csak már volt még de ha vagy mint el lesz után szerint kell pedig lehet
        amely
    """),
    titles=words("dr prof ifj id özv gróf pl ún kb ill vö szt tel u krt ld min max"),
    numbered=words("sz old o pl tel"),
    abbreviations=words("kft zrt nyrt rt bt mrd stb jr"),
    closing=words("stb kg km cm ft"),
    ordinals=True,
    letters="őűáéíóöúü",
)
ESTONIAN = Language(
    code="et",
    common=words(
        "ja on ei et see ta oli ka kui aga mis oma või siis nii kes selle pärast aasta veel üle nende ning juba"
    ),
    ordinals=True,
    letters="õäöü",
)
LATVIAN = Language(
    code="lv",
    common=words("un ir ka no ar par uz tas kas arī bija tā nav vai pēc bet lai gada kā viņš līdz to pie savu šo"),
    ordinals=True,
    letters="āčēģīķļņšūž",
)
LITHUANIAN = Language(
    code="lt",
    common=words("ir yra kad į tai iš su kaip ne bet buvo apie jis po už tik dar metų jau arba nuo savo ji jo"),
    ordinals=True,
    letters="ąčęėįšųūž",
)
VIETNAMESE = Language(
    code="vi",
    common=words(
        "và của là có trong được cho các không với một người những đã này từ khi đến để ông năm ở cũng tại về ra"
    ),
    titles=words("ts gs pgs ths bs tp tt q p"),
    numbered=words("số tr"),
    closing=words("v.v vv"),
    letters="ăđơưạảấầậắặẹẻềếểệịọỏốồộớờợụủứừựỳỷỹ",
)
INDONESIAN = Language(
    code="id",
    common=words("""
        yang dan di itu dengan untuk dari pada ini tidak dalam akan ke juga adalah oleh sebagai karena telah bisa
        ada mereka
    """),
    titles=words("dr prof ir drs h hj bpk sdr jl tn ny st a.n u.p"),
    numbered=words("no hal ps jl tel"),
    closing=words("dll dsb dst km kg"),
)
ARABIC = Language(
    code="ar",
    common=words("في من على أن إلى هذا التي الذي عن مع كان هذه ما لا بعد كما قال ذلك قد بين لم أو وقال هو هي"),
    titles=words("د أ م ص ب ت ج ق ه"),
)
PERSIAN = Language(
    code="fa",
    common=words("و در به از که این است را با برای آن یک خود تا بر هم نیز شد شده می ها های کرد بود"),
    titles=words("دکتر مهندس"),
    letters="پچژگکی",
)
URDU = Language(
    code="ur",
    common=words("کے کی میں ہے اور سے کا کو نے کہ پر ہیں اس یہ بھی نہیں ایک تھا کر ان تھی جو لیے"),
    letters="ٹڈڑںےہ",
)
HEBREW = Language(
    code="he",
    common=words("של על את לא הוא כי זה עם גם היא אל כל יותר אך או אם היה מה אני בין לאחר אבל רק"),
    titles=words("ד״ר ד\"ר פרופ פרופ' מר גב'"),
)
HINDI = Language(
    code="hi",
    common=words("के में की है और से का को पर यह ने कि एक हैं नहीं भी लिए इस हो था कर वह गया थे"),
    titles=words("""
        डॉ श्री श्रीमती प्रो सं कु पं ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड
    """),
    abbreviations=words("पू ई.पू"),
)
MARATHI = Language(
    code="mr",
    common=words("आहे आणि या व तो ते ही हे होते आहेत मध्ये नाही का होता की मी पण केले करून त्या असे"),
    titles=words("डॉ श्री प्रा सौ"),
)
NEPALI = Language(code="ne", common=words("छ र को मा पनि भने छन् गरेको भएको हो गर्न यो थियो नेपाल तथा लागि"))
ARMENIAN = Language(code="hy", common=words("և է ու որ են մի այս եմ ես նա համար հետ մեջ իր"), stops=":")
CHINESE = Language(code="zh")
JAPANESE = Language(code="ja")
KOREAN = Language(code="ko")
THAI = Language(
    code="th",
    starters=words("""
        อย่างไรก็ตาม นอกจากนี้ นอกจากนั้น ทั้งนี้ ขณะที่ ในขณะที่ ขณะเดียวกัน ในขณะเดียวกัน ส่วน ต่อมา ล่าสุด ด้าน สำหรับ
        ก่อนหน้านี้ เมื่อวันที่ จากนั้น หลังจากนั้น เบื้องต้น อนึ่ง ดังนั้น เพราะฉะนั้น ทางด้าน ในส่วนของ โดยก่อนหน้านี้
    """),
    closing=words("ครับ ค่ะ คะ นะ ฯลฯ"),
)

OTHERS = (
    GREEK,
    TURKISH,
    FINNISH,
    HUNGARIAN,
    ESTONIAN,
    LATVIAN,
    LITHUANIAN,
    VIETNAMESE,
    INDONESIAN,
    ARABIC,
    PERSIAN,
    URDU,
    HEBREW,
    HINDI,
    MARATHI,
    NEPALI,
    ARMENIAN,
    CHINESE,
    JAPANESE,
    KOREAN,
    THAI,
)
