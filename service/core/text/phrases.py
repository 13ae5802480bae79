"""Phrases of web pages and of pictures' credits, in many languages: the data of `furniture`.

One entry a line: a hint in lower case, and behind " ~ " the pattern that confirms it where the hint is not enough; "^^"
stands for the start of a sentence, up to three signs aside. Every repetition in a pattern is bounded, so that none is
slow on any text.
"""

PAGES = r"""
crawl ~ \bcrawls? (?:are|is) part of|\bcrawl data\b|\bcrawls of supported|\bseeds? for (?:this|these) crawl
crawl ~ wide crawl
archived pages
wayback machine ~ added to the wayback|embargo period|saved? .{0,20}wayback machine
archive pages ~ effort to archive pages
broken link ~ fix all broken links|otherwise be broken|otherwise broken
version that was live
javascript ~ (?:enable|requires?|turn on|without|disabled|activate|activer) .{0,40}javascript
javascript ~ (?:activar|aktivier\w{0,15}|attiva\w{0,15}) .{0,40}javascript
javascript ~ javascript (?:is|must|to|appears|disabled)
your browser ~ your browser (?:does|is|doesn|settings|or)|(?:update|upgrade|enable .{0,20}in) your browser
flash player
ad blocker ~ (?:disable|turn off|using) .{0,20}ad blocker
adblock ~ \badblock
cookie ~ \buses? .{0,30}\bcookies|cookie (?:policy|settings|preferences|notice|consent)
cookie ~ (?:accept|enable|manage|reject) .{0,20}cookies
cookies ~ (?:verwende[nt]|nutz(?:en|t)|utilis\w{1,15}|utiliz\w{1,15}|usamos|usiamo|utilizziamo) .{0,40}cookies
cookie ~ (?:sito|site|página|pagina|strona) .{0,20}(?:utilizza|usa|używa) .{0,30}cookies?
cookies ~ (?:gebruik(?:en|t)|använder|bruger|bruker|używa\w{0,15}|používá\w{0,15}) .{0,40}cookies
cookie ~ используе\w{1,15} .{0,40}cookie|cookie.?richtlinie|politique .{0,20}cookie|política de cookies
subscri ~ ^^subscribe\b|thank you for subscribing|could not subscribe|already a subscriber
subscri ~ subscribers? only|subscribe (?:now|today|to (?:our|the|continue|read|get|receive))
subscri ~ (?:become a|for) subscribers?$|unsubscribe
your inbox
inbox ~ (?:delivered|straight|directly|right) to your|daily .{0,40}inbox
newsletter ~ ^^(?:sign|get|subscribe|receive|join|enter|want|register)\b
newsletter ~ (?:our|free|daily|weekly|email|e-mail) newsletters?\b.{0,60}(?:sign|subscri|inbox|here)
newsletter ~ newsletter (?:sign|abonn|regist|subscri)|unser\w{0,15} newsletter|notre newsletter|nuestra newsletter
newsletter ~ nostra newsletter
sign up ~ ^^(?:to )?sign up\b|(?:please|must|can|you may) sign up (?:for|to)
signing up ~ by signing up
unsubscribe
free trial
invalid email
unlimited access
log in ~ ^^(?:please )?log in\b|log in (?:or|with|using)
an account ~ (?:create|have|need|register for) an account\b.{0,40}(?:\?|sign|log|free|now|comment|continue)
abonnieren ~ (?:newsletter|jetzt|kanal|hier) .{0,30}abonnieren
abonnez-vous
inscrivez-vous
suscríbe
suscribirse ~ suscribirse a
iscriviti ~ ^^iscriviti|iscriviti (?:alla|al|qui)
assine ~ ^^assine\b
подпис ~ ^^подпи(?:сывайтесь|шитесь)\b
abone ol
share ~ ^^(?:read or )?share (?:this|on|via|with|it|your|article|story|tweet|link)\b.{0,60}$
share ~ click to share|share (?:this|it) (?:on|via|with)
opens in new window
follow ~ ^^(?:please )?follow (?:us|me|him|her|them|@)
follow ~ ^^(?:please )?follow .{0,60}\bon (?:twitter|facebook|instagram|x|linkedin|youtube)
follow us ~ \bfollow us on\b
secure tip
first reported ~ ^^the (?:news|story|report|decision|move|plan) was first reported by\b
like us ~ \blike us on\b
join us on
find us on
on facebook ~ ^^(?:join|find|like|visit|connect) .{0,60}on facebook
copy link
pic.twitter.com
t.co/ ~ \bt\.co/\w
(@ ~ [—–-] ?.{0,60}\(@\w{1,30}\)
instagram ~ view this post on instagram|a post shared by
a post shared by
your tweet ~ (?:location|delete|to) .{0,30}your tweets?
tweet with a location
third-party applications ~ web and via third-party
someone else's tweet
your timeline ~ make your timeline|in your timeline
teilen ~ ^^(?:auf|bei|artikel|seite) .{0,40}teilen\W{0,3}$
partager ~ ^^partager (?:sur|cet|l)
compartir ~ ^^compartir (?:en|este|esta)
condividi ~ ^^condividi\b
поделиться
related ~ ^^related(?: (?:posts?|articles?|stor(?:y|ies)|content|topics?|coverage|links?|news)\W{0,3})?(?:$|:)
related ~ ^^related(?: (?:video|reading|items?|tags?|searches|to this)\W{0,3})?(?:$|:)
read ~ ^^(?:read|see|view|watch|discover) (?:more|also|next|the full|full|all)\b(?:.{0,3}$|.{0,3}[:»>…])
read ~ ^^(?:read|see|view|watch|discover) (?:more|also|next|the full|full|all)\b.{0,80}[^.!?]$
read ~ read more\W{0,3}$|^also read\b
see also ~ ^^see also\b
read more ~ ^^read more (?:from|about|on|at|in|of|by)\b.{0,60}$
as an interest
view images ~ ^^view images\W{0,3}$
can be followed ~ can be followed (?:at|on)
follow @
donation page ~ ^.{0,80}donation page\.?$
gofundme ~ ^(?:a |the )?gofundme (?:page|account|campaign)\b.{0,60}(?:here|at|:)
also read ~ ^^also read\b
also on ~ ^^also on\b.{0,60}[^.!?]$
more ~ ^^more(?: (?:from|on|in|about|stories|news|coverage|videos|articles|headlines)\b.{0,60}[^.!?]$|:)
more ~ \bmore »
watch ~ ^^watch(?: (?:more|live|now|the video|below|above|here)\b.{0,60}$|:)|just watched|must watch
listen ~ ^^listen (?:live|now|again|in|back|here|to (?:us|the (?:full|podcast|episode|interview)))\b.{0,60}$
tune in ~ ^^tune in (?:to|on|at|for|live|now|every)\b.{0,60}$
replay ~ replay more videos
video ~ ^^videos?(?::|\W{0,3}$)|video (?:will|should) (?:play|begin|start)|media playback
gallery ~ ^^(?:photo )?gallery:|view (?:the )?(?:photo )?gallery
photos ~ ^^(?:photos|in pictures|see photos):
listen ~ ^^listen(?: (?:now|here|to this (?:article|story))\b|:)
may also like
might also like
may have missed ~ ^.{0,40}you may have missed\W{0,3}$
miss ~ ^^don['’]t miss\b.{0,60}[^.!?]$
most ~ ^^most (?:read|popular|viewed|shared|commented)\b.{0,40}[^.!?]$
most ~ ^^most (?:read|popular|viewed)$
recommended ~ ^^recommended(?: (?:for you|stories|reading|videos?|articles?)|\W{0,3}$|:)
trending ~ ^^trending(?: (?:now|on|stories|topics|news)\b.{0,40}$|\W{0,3}$|:)
top stories ~ ^^top stories\b.{0,40}[^.!?]$
continue ~ ^^(?:story|article|post|text) continues?\b|continue reading|continues? (?:below|after)
advertisement ~ ^^(?:advertisement|ad)\b.{0,30}$|skip advertisement|this advertisement
advertising ~ ^^advertising\W{0,3}$
sponsored ~ ^^sponsored(?: (?:by|content|links?|post)|\W{0,3}$)
click ~ ^^(?:please )?click (?:here|to|on|the|below|for|through)\b|click here(?: (?:to|for|if))?
click ~ , click here
tap ~ ^^tap (?:here|to|on|the)\b
check out ~ ^^check out (?:the|our|more|all|some|these|this|what|how)\b.{0,100}[^?]$
list ~ ^^for (?:a|the) (?:complete|full|longer) list\b.{0,80}\b(?:see|view|visit|click|below|here)\b
below ~ ^^(?:please )?(?:see|view|watch|read|listen to) (?:it|them|the|our|his|her|more|full)\b.{0,80}\bbelow\W{0,3}$
see more ~ ^^see more (?:on|about|of)\b.{0,60}$
see the ~ ^^see the (?:top|full|best|latest|most|list|photos|pictures|video|gallery)\b.{0,80}$
watch ~ ^^watch .{3,60}\b(?:sun|mon|tues|wednes|thurs|fri|satur|week)(?:day|night)s\b.{0,40}$
tune in ~ ^^tune in (?:to|for|on|at|every|tonight|tomorrow)\b.{0,80}$
stay tuned ~ ^^stay tuned\b.{0,60}$
follow along ~ ^^follow along (?:with|here|on|as|live)\b
scroll ~ ^^scroll (?:down|for|to|through)\b
skip to ~ ^^skip to\b
back to top
lesen sie ~ ^^lesen sie (?:auch|hier|mehr|weiter|dazu)
mehr zum thema
lire ~ ^^(?:à )?lire (?:aussi|la suite|également|plus)
leer ~ ^^leer (?:más|también)|^^lee (?:también|más)
te puede interesar
leggi ~ ^^leggi (?:anche|tutto|di più|qui)
leia ~ ^^leia (?:também|mais)
lees ~ ^^lees (?:ook|meer|verder)
читайте ~ ^^читайте (?:также|ещ[её]|подробнее|нас)
по теме ~ ^^(?:материалы )?по теме\W{0,3}$
اقرأ أيضا
相关 ~ ^^相关(?:阅读|新闻|报道|链接|文章|推荐)
相關 ~ ^^相關(?:閱讀|新聞|報導|連結|文章)
責任編
责任编辑
会員限定
有料会員
関連記事
관련기사
관련 기사
czytaj ~ ^^czytaj (?:też|także|więcej|dalej)
devamını oku
all rights reserved
rights reserved
copyright ~ copyright (?:©|\(c\)|\d{4})|©|^^copyright\b.{0,60}[^.]$|protected by copyright|image copyright
© ~ ©.{0,30}\d{4}|\d{4}.{0,10}©|^^©
may not be ~ may not be (?:published, broadcast|reproduced|rewritten|redistributed|copied)
may not be ~ may not be (?:in its final form|used without)
redistributed ~ rewritten,? or redistributed|broadcast, rewritten
terms of ~ \b(?:you|i) (?:agree|accept|consent) .{0,60}terms of
terms of ~ ^^(?:visit|see|read|view) .{0,40}terms of (?:use|service)
terms of ~ ^^terms of (?:use|service)\b.{0,60}[^.]$
terms and conditions ~ \b(?:you|i) (?:agree|accept|consent) .{0,60}terms and
terms and conditions ~ ^^(?:see|read|view) .{0,40}terms and|terms and conditions apply
terms and conditions ~ ^^terms and conditions\b.{0,60}[^.]$
privacy policy ~ \b(?:you|i) (?:agree|accept|consent) .{0,90}privacy policy
privacy policy ~ ^^(?:see|read|view) (?:our|the) .{0,20}privacy policy
privacy policy ~ ^^privacy policy\b.{0,60}[^.]$
transcripts are created
availability may vary
authoritative record ~ authoritative record of .{0,40}(?:is|programming)
rechte vorbehalten
droits réservés
derechos reservados
diritti riservati
direitos reservados
riproduzione riservata
rechten voorbehouden
права защищены
版权所有
版權所有
保留所有 ~ 保留所有权利|保留所有權利
無断転載
무단 ~ 무단.{0,3}전재
حقوق محفوظة ~ (?:جميع|كل) الحقوق محفوظة
الحقوق محفوظة
hakları saklıdır
prawa zastrzeżone
contributed ~ contributed (?:to|reporting for) (?:this|the) .{0,25}(?:report|story|article|post|piece)
contributed ~ contributed reporting|contributed to this
reporting by ~ ^^(?:(?:additional|with|original) )?reporting by\b
editing by ~ \b(?:editing|writing) by\b
written by ~ ^^(?:written|compiled|edited|produced) by\b
reported from ~ ^(?:(?-i:[A-Z])[\w.'’-]{0,20},? (?:and )?){1,8}reported from\b
can be reached ~ can be reached (?:at|by|on|via)\b
contact ~ ^^(?:to )?contact (?:the|us|him|her|me|.{0,40}(?: at|:))\b.{0,80}(?:@|\d|here|report)
@ ~ \w@[\w-]{1,60}\.\w.{0,40}$|^^e-?mail\b
staff writer ~ ^.{0,60}\bstaff writers?\W{0,3}$|is a staff writer
associated press ~ ^^(?:the )?associated press\b.{0,60}(?:writers?|contributed|journalists?|photographer)
comment ~ comments? (?:are|have been|is) (?:closed|disabled|moderated|now closed)
comment ~ (?:post|leave|add|view|show|read|hide) (?:a |all |the |your )?comments?\b.{0,40}$
comment ~ ^^\d{0,6} ?comments?\W{0,3}$|(?:below|know|us) in the comments\b
have your say
join the conversation
let us know ~ let us know (?:in|what|your|by|at)\b
report a typo
typo ~ (?:spot|found|see|notice)\w{0,15} (?:a|an) .{0,20}typo
this article ~ ^^(?:a version of )?this (?:article|story|post) (?:was|has been|is) (?:originally |first )?published
this article ~ ^^(?:a version of )?this (?:article|story|post|piece) (?:originally|first|last) (?:appeared|published)
this article ~ ^^this (?:article|story|post|piece) (?:was|has been) (?:last )?(?:updated|corrected|amended|republished)
this article ~ this article originally
this story ~ ^^this (?:story|is a developing|breaking)\b.{0,40}(?:updated|developing|published|corrected|appeared)
developing story ~ ^^this is a developing story
views expressed
opinions expressed
soundbite of ~ ^^soundbites? of
article ~ ^^listen to (?:this )?article|share this article
this code ~ copy this code to
characters ~ you must enter the characters
a friend wanted ~ a friend wanted you to see
presentation-ready
iframe ~ <|&
&amp; ~ &amp;(?:\w{2,6};)
support our ~ ^^(?:please )?support our (?:journalism|work|reporting|mission|site)
independent journalism ~ ^^(?:please )?support
download ~ ^^(?:please )?download (?:the|our|it|now)\b.{0,60}(?:app|here|now|pdf|free)
breaking news ~ ^^(?:get|receive|sign|subscribe|for)\b.{0,60}breaking news.{0,60}(?:alerts?|app|e?mail)
get ~ ^^get (?:the latest|daily|all the|our|more|breaking|the best|top|today)\b.{0,80}(?:inbox|news\b|updates)
get ~ ^^get (?:the latest|daily|all the|our|email)\b.{0,80}(?:e-?mail|alerts|app|newsletter|headlines|delivered)
samaritans ~ (?:call|contact|confidential) .{0,60}samaritans
"""

PICTURES = r"""
image c ~ ^^image (?:copyright|caption|credit|courtesy|source)|image caption
image source
media caption
enlarge this image
toggle caption
hide caption
file ~ ^^file(?: photo| picture| image)?\s?[-–—:]|\bfile (?:photo|photograph|picture|image)\b
file ~ \(file\b.{0,30}\)
getty ~ getty images|/ ?getty\b
shutterstock ~ [/(:] ?shutterstock|shutterstock\W{0,3}$
reuters ~ / ?reuters\b|reuters/\w|\(reuters\)\W{0,3}$|photo.{0,10}reuters
afp ~ / ?afp\b|afp/\w|\(afp\)\W{0,3}$|afp photo
ap ~ \bap photo|/ ?ap\b|/ ?ap\W{0,3}$|\(ap\)\W{0,3}$|, ap\)
associated press ~ \((?:the )?associated press\)\W{0,3}$|associated press photo|/(?:the )?associated press
photo ~ ^^(?:photos?|photograph|foto|photo credit|photo illustration)(?: by\b|:| credit| courtesy)
photo ~ [(\[] ?photos?(?: by|:|/| credit| courtesy)|\bphoto(?:s|graph)? (?:by|courtesy of) (?-i:[A-Z])|photo/
photo ~ ^(?:in this|this|an? undated|the) .{0,40}\b(?:photos?|photograph) (?:taken|provided|released|shows|made)
photo ~ ^(?:in this|this|an? undated|the) .{0,40}\b(?:photos?|photograph) (?:from|of|by|,|posted|supplied)
photo ~ ^in this .{0,40}photo\b
image ~ ^^images?:|[(\[]images?:
image ~ ^(?:in this|this) .{0,40}\b(?:image|still image|handout image) (?:taken|provided|released|made|from|shows|,|by)
picture ~ ^^pictures?(?::| by| courtesy)|[(\[]pictures?:
picture ~ ^^pictured(?::|,| above| below| here| left| right)
pictured ~ \(pictured\b.{0,20}\)
left ~ ^(?-i:[A-Z])[^,]{3,50}, left, (?:and .{3,60}, )?(?-i:[a-z]+s)\b
right ~ ^(?-i:[A-Z])[^,]{3,50}, right, (?:and .{3,60}, )?(?-i:[a-z]+s)\b
brought ~ ^[^,.]{3,50} (?:is|are) brought\b.{0,120}\b(?:last (?:month|week|year)|day, [a-z]+ \d{1,2}, \d{4})\b
seen ~ ^[^,.]{3,50} (?:is|are) seen\b.{0,120}\b(?:last (?:month|week|year)|day, [a-z]+ \d{1,2}, \d{4})\b
escorted ~ ^[^,.]{3,50} (?:is|are) escorted\b.{0,120}\b(?:last (?:month|week|year)|day, [a-z]+ \d{1,2}, \d{4})\b
video grab ~ ^in this|^a video grab
frame grab ~ ^in this|^a frame grab|^this
courtesy ~ ^^(?:photo |image |picture )?courtesy(?: of)?\b.{0,80}[^.]$|[(\[](?:photo |image )?courtesy
courtesy ~ courtesy of (?-i:[A-Z]).{0,60}\)$
credit ~ ^^(?:photo |image |picture |video )?credits?:|credit: .{0,60}$
handout ~ [(/] ?handout|handout\W{0,3}$
caption ~ ^^captions?:
(l-r)
poses for ~ poses? for (?:a|an|the|photo\w{0,15}) .{0,60}(?:photo|portrait|picture|session)
fot. ~ ^^fot\.
bildquelle
foto:
foto ~ ^^fotos?(?::| de| di| von|\.)
crédit photo
crédits ~ ^^crédits?\s?:
© ~ [(/] ?©|© (?:ap|afp|reuters|getty|epa|dpa|ansa|efe|tass)\b
фото ~ ^^фото(?::|\s?[/©])|\(фото
图为
摄 ~ [ /（(][^ ]{1,12} ?摄\W{0,2}$
資料照
"""
