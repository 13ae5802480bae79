"""Function words by language (ISO 639-1): words that say nothing about what a text is about. Folded forms."""

from __future__ import annotations

from typing import Final

_EN = """
a about above after again against ain all also am an and any are aren aren't as at be because been before being below
between both but by can can't cannot could couldn couldn't d did didn didn't do does doesn doesn't doing don don't
down during each either else ever every few for from further get gets getting go goes going got had hadn hadn't has
hasn hasn't have haven haven't having he he'd he'll he's her here here's hers herself him himself his how however i
i'd i'll i'm i've if in into is isn isn't it it'd it'll it's its itself just let's like ll m many may me might more
most much must my myself neither no nor not now o of off on once one only or other others our ours ourselves out over
own per quite rather re s same shall she she'd she'll she's should shouldn shouldn't since so some still such t than
that that's the their theirs them themselves then there there's these they they'd they'll they're they've this those
though through thus to too toward towards under until up upon us ve very via was wasn wasn't we we'd we'll we're we've
were weren weren't what what's when where whether which while who who's whom whose why will with within without won
won't would wouldn wouldn't yet you you'd you'll you're you've your yours yourself yourselves mr mrs ms
"""
_DE = """
aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim
bin bis bist da dabei damit dann das dass dazu dein deine dem den denn der des dessen deshalb die dies diese diesem
diesen dieser dieses doch dort du durch ein eine einem einen einer eines einig einige einigen er es etwa etwas euch
euer für gegen hat hatte hatten habe haben hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem
ins ist ja jede jedem jeden jeder jedes jedoch kann kein keine keinem keinen keiner können könnte machen man manche
mehr mein meine mich mir mit muss müssen nach nicht nichts noch nun nur ob oder ohne sehr seien sein seine seinem
seinen seiner seit selbst sich sie sind so solche soll sollen sollte sondern sonst über um und uns unser unter viel
vom von vor war waren warum was weg weil weiter welche welchem welchen welcher wenn wer werde werden wie wieder will
wir wird wo wollen wurde wurden während würde würden zu zum zur zwar zwischen bereits
"""
_FR = """
à ai ainsi alors après as au aucun aussi autre autres aux avait avaient avant avec avoir ayant c c'est ça car ce ceci
cela celle celles celui ces cet cette ceux chez chaque comme comment contre d dans de depuis des deux dont donc du
elle elles en encore entre est et étaient était été être eu eux fait faire fois font furent fut il ils j je jusqu l la
là le les leur leurs lors lui m ma mais me même mêmes mes moi mon n ne ni nos notre nous on ont or ou où par parce pas
pendant peu peut plus pour pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa sans se selon sera
seront ses si sien soit son sont sous sur t ta te tes toi ton tous tout toute toutes très tu un une vers vos votre
vous y
"""
_ES = """
a al algo algunas algunos ante antes así aunque aun cada como con contra cual cuando cuándo de del desde donde dónde
dos durante e el él ella ellas ellos en entre era eran es esa esas ese eso esos esta está están estaba estaban estado
estar estas este esto estos fue fueron ha había habían haber hace hacia han hasta hay he la las le les lo los más me
mi mí mientras mis mucho muchos muy nada ni no nos nosotros nuestra nuestro o os otra otras otro otros para pero poco
por porque pues que qué quien quién quienes se sea según ser será sería si sí sido sin sobre son su sus también tanto
te tiene tienen todo todos toda todas tras tu tú tus un una uno unos unas y ya yo
"""
_IT = """
a ad agli ai al alla alle allo anche ancora avere aveva avevano c che chi ci cioè col come con contro cui d da dagli
dai dal dalla dalle dallo degli dei del dell della delle dello di dopo dove due e è ed era erano essere essi esso fa
fatto fra fu furono gli già ha hanno ho i il in io l la le lei li lo loro lui ma me mentre mi mia mio molto ne negli
nei nel nell nella nelle nello noi non nostra nostro o ogni oltre per perché però più poi prima può qual quale quali
quando quanto quella quelle quelli quello questa queste questi questo qui s sarà se sei si sia sono sta stata stato
stati su sua sue sugli sui sul sulla sulle suo suoi tra tu tutta tutte tutti tutto un un' una uno vi voi
"""
_PT = """
a à ainda ao aos apenas aquela aquele as às até cada com como contra da das de dela dele deles depois desde do dos e é
ela elas ele eles em enquanto entre era eram essa essas esse esses esta está estão estas estava estavam este estes eu
foi for foram há isso isto já la lhe lhes lo mais mas me mesmo meu minha muito na não nas nem no nos nós nossa nosso
num numa o onde os ou outra outras outro outros para pela pelas pelo pelos pois por porque quais qual quando que quem
se seja sem ser será seu seus sido sob sobre sua suas são só também tem tendo têm ter teve tinha tinham todo todos tu
um uma umas uns você vocês
"""
_NL = """
aan al alle alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een en er ge geen
geweest haar had hadden heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon kunnen maar me
meer men met mij mijn moet na naar nadat niet niets nog nu of om omdat onder ons ook op over reeds sinds te tegen toch
toen tot tussen u uit uw van veel voor waar want waren was wat we wel werd werden wezen wie wij wil worden wordt zal
ze zelf zich zij zijn zo zonder zou zouden
"""
_SV = """
alla allt att av bara blev bli blir då dag de dem den denna deras dess dessa det detta dig din dock du där efter eller
en er ett från för ha hade han hans har hennes hon honom hur här i icke in ingen inom inte jag ju kan kunde man med
mellan men mer mig min mot mycket ni nu när någon något några och om oss på sade samma samt sedan sig sin sina sitta
själv skulle som så sådan till under upp ut utan vad var vara varför varit vem vi vid vilken än är även över
"""
_DA = """
af alle alt anden at blev blive bliver da de dem den denne der deres det dette dig din disse dog du efter eller en end
er et for fra ha havde han hans har hende hendes her hos hun hvad hvis hvor i ikke ind jeg jo kan kunne man mange med
meget men mere mig min mod ned noget nogle nu når og også om op os over på selv sig sin skal skulle som sådan thi til
ud under var vi vil ville vor være været
"""
_NO = """
alle at av bare begge ble blei bli blir da de deg dem den denne der dere deres det dette din disse du eller en enn er
et etter for fordi fra før ha hadde han hans har henne hennes her hun hva hvem hver hvor i ikke inn ja jeg kan kom
kunne man mange med meg mellom men mer min mot mye ned noe noen nå når og også om opp oss over på seg selv si sin sitt
skal skulle slik som så til under ut uten var ved vi vil ville vår være vært
"""
_FI = """
ei eivät eli en että he hän ja jo joka jos jotka kanssa kuin kun me minä mitä mukaan mutta myös ne niin niiden niitä
noin nyt ole olen oli olivat olla on ovat se sekä sen siinä sitä tai tämä tämän vain vielä voi
"""
_PL = """
a aby ale ani bardzo bez bo by być był była było były będzie będą co czy dla do gdy gdzie i ich ile im inne innych ja
jak jako je jego jej jest jeszcze jeśli już kiedy kto która które którego której który których którym lub ma mają mi
może można my na nad nawet nie niego nich nim niż no o od on ona oni oraz pan po pod ponieważ przed przez przy raz się
są swoje ta tak także tam te tego tej ten też to tu tych tylko tym u w we wszystko za ze że
"""
_RU = """
а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее её если есть
еще ещё же за здесь и из или им их к как ко когда который которая которые которого которой которых кто ли лишь между
меня мне может можно мы на над надо наш не него нее неё нет ни них но ну о об однако он она они оно от очень перед по
под после потому почти при про раз с сам свой своей своих своего себя со так также такой там те тем то того тоже той
только том ты у уже хотя чего чем через что чтобы чуть эта эти этим этих это этого этой этом этот я
"""
_UK = """
а але б без би був була були було бути в вам вас ви все всі від він вона вони воно де для до є ж за з зі і із їх її
його й к коли який яка які якого яких як лише ми між може на над не нас наш ні ну о об однак один по під після при про
с се собі та так також там те тих то того тому той у це цей ця ці цього чи через що щоб я
"""
_TR = """
acaba ama ancak aslında az bazı belki ben bile bir biri biraz birçok biz bu buna bunu bunun burada böyle çok çünkü da
daha de değil diye dolayı en fakat gibi göre hem hep hepsi her hiç için ile ise işte kadar ki kim kendi mi mu mü mı
nasıl ne neden nerede niçin o olan olarak oldu olduğu olduğunu olsa olup on ona onu onun oysa sanki siz sonra şey şu
tüm ve veya ya yani yine zaten
"""
_EL = """
αλλά αν αντί από αυτά αυτές αυτή αυτό αυτοί αυτός αυτού αυτών για δε δεν είναι είχε εκείνη εκείνο εκείνος ενώ ένα ένας
επί επειδή έχει έχουν η ή ήταν θα και κάθε κάτι κατά με μέσα μετά μη μην μια μία μόνο να ο οι όμως όπως όσο ότι όταν
ούτε παρά περί πιο που πρέπει πριν προς πως πώς σαν σε στα στη στην στις στο στον στους στων τα τη την της τι τις το
τον του τους των χωρίς ως ώστε
"""
_AR = """
أن أو أي إذا إلا إلى إن أنه أنها التي الذي الذين اللذين ب بعد بل بن به بها بين تلك ثم حتى حيث حين خلال دون ذلك ذلك سوف
على عليه عليها عن عند عندما غير ف فإن فقد في فيه فيها قبل قد كان كانت كل كما كيف ل لا لقد لكن لم له لها لن ليس ما مع
من منذ منه منها نحن نحو هذا هذه هل هم هنا هناك هو هي و وقد وكان ولا ولم وما ومن وهو وهي يكون
"""
_FA = """
آن آنها از است اگر اما او این با باید بر برای بود بودند به بین پس پیش تا چه حتی خود در دو را روی شد شده شود سپس که کرد
کرده کند کنند ما می مورد نمی نیز نیست ها هر هم همه همین و ولی وی یا یک
"""
_HE = """
אבל או אולי אותו אותה אז אחר אחרי אין איך אל אם אני אנחנו אף את אתה בין גם הוא היא היה היו הם הן זה זאת זו יותר יש
כאשר כבר כי כל כמו כן לא לאחר לו לפני מאוד מה מי מן עד עוד על עם עצמו פי רק של שלא שלו שלה שלהם שם
"""
_HI = """
अपना अपनी अपने अब अभी आदि इस इसका इसकी इसके इसमें इसी इसे उन उनका उनकी उनके उनको उन्हें उन्होंने उस उसका उसकी उसके उसे
एक एवं ऐसे और कई कर करता करते करना करने कहा का काफी कि किया किसी की कुछ के को कोई कौन क्या गई गए गया जब जहाँ जा जाता
जाती जाते जाने जैसे जो तक तब तथा तो था थी थे द्वारा न नहीं ने पर पहले फिर बहुत बाद भी मगर मैं में यदि यह यहाँ या ये
रहा रही रहे लिए लेकिन व वह वहाँ वाला वाली वाले वे से ही हुआ हुई हुए है हैं हो होता होती होते होना
"""
_VI = """
anh ấy bà bị bởi các cái cần chỉ chị cho chưa có cô còn của cùng cũng cả do đã đang đây để đến đều đi đó được em gì
hay hơn họ hoặc khi không khác là lại làm lên mà mình mỗi một này nên nếu ngày người nhiều nhưng những như nào nó nơi
nữa ông phải qua ra rằng rất rồi sau sẽ so sự tại theo thì trên trong trước từ từng tới và vào vẫn về vì việc với vừa
"""
_ID = """
ada adalah agar akan anda antara apa atas atau bagi bahwa banyak baru bisa bukan dalam dan dapat dari dengan di dia
hal hanya harus hingga ia ini itu jika juga kami karena ke kepada ketika kini kita lagi lain lebih maka masih mereka
namun oleh pada para pula saat saja salah sangat sebagai sebelum sebuah secara sedang sejak sekitar selain seperti
serta sudah suatu tak telah tentang terhadap tersebut tetapi tidak untuk yaitu yang
"""
_CS = """
a aby aj ale ani asi az až bez bude budou by byl byla byli bylo být co což do ho i jak jako je jeho jej její jejich
jen jenž ještě ji jsem jsou již k kde kdo když která které který kterou kteří ma má mezi mi mu může na nad nebo než
není ne o od on ona oni ono po pod podle pro proto protože při s se si svůj ta tak také tam te ten tento tím to toho
tom tu už v ve však z za ze že
"""
_RO = """
a acea aceasta această aceste acest acesta ai al ale am ar are aș atât au avea avut ca că când care ce cea cei cel
cele cine cu cum da dar de deci decât deja din după e ea ei el ele era este eu fi fie fiind foarte fost iar în îi își
îl la le lor lui mai mult ne nici noi nu o ori pe pentru prin sa să sau se și sub sunt te toate tot un una unde unei
unor unui va vă vor
"""
_HU = """
a ahogy aki akik akkor amely amelyek ami amit arra az azok azt azonban be csak de e ebben egy egyik el én ennek és ez
ezek ezt fel ha hanem hogy ill is itt ki kell le lehet lesz lett már meg mely mert mi mint minden még nagy ne nem
nincs ő ők olyan pedig s sem szerint után úgy vagy van vannak volt voltak össze
"""
# Pairs of characters, as words() gives them.
_ZH = """
一个 我们 他们 这个 那个 自己 可以 没有 以及 但是 因为 所以 如果 已经 还是 就是
不是 也是 都是 這個 那個 我們 他們 一個 沒有 因為 已經 還是 表示 的是 了一 是一 的一
"""
_JA = """
して いる ます した です から まで ない れた いた って たこ こと ため には では
とし とい いう てい った ので など よる よう され れる する に対 また その この
"""
_TH = "ที่ และ ของ ใน เป็ การ ว่า ให้ ได้ มี จะ ไม่ กับ จาก โดย นี้"
_KO = """
그 이 저 것 수 등 및 또 더 그리고 그러나 하지만
또한 대한 위해 통해 이날 지난 있는 있다 한다 했다 밝혔다 말했다 따르면
"""

STOP_WORDS: Final[dict[str, frozenset[str]]] = {
    code: frozenset(table.split())
    for code, table in {
        "en": _EN,
        "de": _DE,
        "fr": _FR,
        "es": _ES,
        "it": _IT,
        "pt": _PT,
        "nl": _NL,
        "sv": _SV,
        "da": _DA,
        "no": _NO,
        "nb": _NO,
        "nn": _NO,
        "fi": _FI,
        "pl": _PL,
        "ru": _RU,
        "uk": _UK,
        "tr": _TR,
        "el": _EL,
        "ar": _AR,
        "fa": _FA,
        "he": _HE,
        "hi": _HI,
        "vi": _VI,
        "id": _ID,
        "cs": _CS,
        "ro": _RO,
        "hu": _HU,
        "zh": _ZH,
        "ja": _JA,
        "th": _TH,
        "ko": _KO,
    }.items()
}
