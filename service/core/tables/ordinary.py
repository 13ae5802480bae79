"""Ordinary English words that sentences of news open with: a capital there does not make a name of them.

Found by their stems, so one form of each is enough. Words that are as often somebody's name ("Rose", "Brown", "Young",
"Banks", "Bush", "May", "Grace") are left out.
"""

from __future__ import annotations

from service.core.tables import listed

ORDINARY = listed(
    """ability able absence accept access accident account accusation accuse achieve achievement acknowledge act active
        activist activity actual adapt add additional address admit adopt adult advance advantage advert advice adviser
        advocate aerial affair affiliate afterwards aged agency agenda agent aggressive agree agreement aid aim air
        airborne airline airport alert alive allegation alleged alliance allow ally almost alone along already
        alternative amateur ambition ambitious ambulance amendment amid amount ample analysis anger angry animal
        anniversary announce announcement annual anonymous answer anti anxiety apartment apology apparent appeal appear
        appearance applicant application apply appointment approach approval approve area argument armed army around
        arrange arrangement arrest arrival arrive article artificial artist ask aspect assault assessment asset
        assistance association assume assumption assure athlete athletic atmosphere attack attempt attend attendance
        attention attitude audience audit author authority available average avoid award awareness away baby back
        backlash balance balloon ballot bank banker barely barrier base basic basis battle beach bear beat beautiful
        beauty become begin beginning behavior behaviour belief believe belong benefit beyond bid biggest birth blame
        blast blind block blood blow board boat body bomb bond bonus book boost border bottle bottom boundary box brain
        brand brave break breed bridge brief briefing bring broad broadcast broken brother budget build building bullet
        burden burn business busy buy buyer cabinet cable call calm camera camp campaign campaigner cancel cancer
        candidate capacity capital capture car care career careful cargo carry case cash casual casualty catch cause
        celebrate celebration cell central century ceremony certain challenge chance change chaos character charge
        charity cheap child choice choose church cinema circumstance cite citizen city civil civilian claim class clean
        clear clergy client climate climb climber clinic clock close closure club coal coalition coast coastal coffee
        cold collapse colleague collect collection collector college combination combine come comedy comfort command
        comment commerce commission commitment committee commodity common communication community commuter compare
        comparison competition competitor complaint complete complex component comprehensive computer concept concern
        concerned conclusion condition conduct conference confidence confirm conflict confusion connect connection
        consensus consequence conservation conservationist consider consideration consist conspiracy construction
        consultant consumer contact contain container contest context continue contract contractor contrary contribution
        control controversy conversation conviction convince convinced cool cooperation cope copy corporation correct
        correspondent corruption cost costly council counsel count countless country county couple courage course court
        cousin cover coverage crash create creation credit crew crime criminal crisis critic criticism crop cross crowd
        crucial culture currency current customer cut cutback cycle cyclist daily damage damaged danger dangerous data
        daughter day dead deadline deadly deal dealer death debate debris debt decade decision declare decline deep
        defeat defect defend defendant defiant deficit define definition degree delay delegate delegation deliver demand
        democracy demonstration denial deny department departure depend deposit depth deputy describe description
        deserve design designer desire despair desperate despite destroy detail detailed detainee detective detention
        determine determined devastated develop development device diagnosis dialogue die diet difference different
        difficult difficulty digital dinner diplomacy direct direction dirty disability disagreement disappear
        disappointment disaster discipline discount discover discovery discrimination discussion disease dismiss
        dismissal display dispute disruption distance distribution district diver diversity divide division doctor
        document dog dollar domestic donation donor double doubt downturn dozen draft drama dramatic draw dream dress
        drink drive drone drop drought drug due duty eager earn earning earthquake easy eat economic economy edit
        edition editor education effect effective effort elder elderly elect election electric electricity electronic
        element elephant elsewhere email embassy emergency emission emotion emotional emphasis employ employee employer
        employment empty enable encounter encourage end endorse enemy energy engage engine engineer enjoy ensure enter
        enthusiasm entire entrance entry environment episode equal equality equipment era error escape essential
        establish estate estimate ethnic evacuation evacuee evening event eventual ever evidence evident evolution exact
        exam examine example exceed excellent exchange excited excitement exclusion excuse execution executive exercise
        exhibit exhibition exile exist existence existing exit expand expansion expect expectation expense experience
        experienced experiment expert explain explanation explore explosion export exposure express expression extend
        extension extent extra extraordinary extreme eye eyewitness face facility fact faction factor factory faculty
        fail failure fair faith fall false fame familiar family famous fan fare farm farmer fascinating fashion fast
        fatal fate father favor favorite favour favourite fear feature federation fee feedback feel feeling fellow
        festival fewer field fierce fight fighter figure file filing fill film final finance financial find finding fine
        finger finish fire firm fish fisherman fishery fit fix flag flame flat flee flexible flight flood floor flow
        flower fly focus follow follower food foot footage football forbid force forced forecast forecaster foreign
        forensic forest forget form formal formation former formula fortunate fortune forty forum found foundation
        founder fraction fragment frail framework fraud free freedom frequent fresh friend friendship frightened front
        frustrated fuel full fully fund funding fundraising funeral furious further fury future gain gallery gambling
        game gang gap garden gas gather gender generation genetics gentle genuine get giant gift girl give glass glimpse
        global go goal gold governor gradual graduate graffiti grain grandmother grandparent graph grass grateful grief
        ground group grow growth guarantee guard guess guest guidance guide guilt guilty gun gunfire gunman habit hair
        handful handle happen happiness happy harassment hardly hardship harm harsh harvest hazard head headline
        headteacher health healthy hear hearing heart heat heated heating heavily height helicopter help helpful hero
        hidden hide hint hire historian historic history hit hold holiday holidaymaker home homeless homelessness
        homeowner homicide honor honour hope hopeful horrific horror horse hospital host hostage hostile hot hotel hour
        house household housing huge human humanitarian humanity humor humour hundred hunger hurricane husband ice idea
        identical identify identity ignore illegal illness image imagine immediate immigrant immigration impact
        implementation import importance important impose impossible impression improve improvement inadequate incentive
        incident include income increase independence independent index indication individual industrial industry infant
        infection inflation influence influential inform information infrastructure initial initiative injured injury
        inmate innocent innovation inquest inquiry inside insider insist inspection inspector inspire install instance
        institution instruction instructor insurance insurer insurgent integration intelligence intend intense intensity
        intention interest internal intervention interview introduce introduction invasion invention investigation
        investment investor invitation invite involve involvement island issue item jail jewellery job join joint
        journalist journey judge judgment jump junior juror jury justice keep key kick kill killer kit knock know
        knowledge labor laboratory labour lack land landlord landmark landowner language largest lasting late laughter
        launch law lawsuit lawyer lay layer lead leading league leak learner leave lecture legacy legal legend
        legislation legislator legitimate lend lender length less lesson let lethal letter level liability liberal
        liberty library licence license life lifeguard lift light like likely limit limited line link lion list listen
        literature litigation little live loan lobbyist locate location logistics lone look loose lorry lose loss lost
        lottery loud love lower loyal luck lucky lunch luxury machine magazine main maintain major majority make maker
        male mall manage manager manner manufacturer manuscript map margin marine market marketing marriage married
        marry mass massacre massive match material matter mature maximum maybe meal meaning means measure measurement
        meat mechanism medal media mediator medical medication medicine medium meeting member memo memory mental mention
        merchant mere merger message metal method mid middle migrant migration mild militant military milk mind mine
        miner minimum minority minute misconduct miss missing mission mistake mixed mixture mobile mobility model
        moderate modern moment money monitor month monument mood morale moreover morning mortgage motion motive motorist
        mount mountain mountaineer move movement movie multiple murder museum music musician mutual mystery name
        narrative narrow nation native nature naval navigation nearby nearly necessary necessity need negative
        negotiation negotiator neighborhood neighbourhood nerve nervous network neutral nevertheless news newspaper
        night nobody noise nomination nominee non nonetheless norm normal northern notable note notice notify novel
        nuclear number numerous nurse nursery nurture object objection objective obligation observation observer
        obstacle obtain obvious occasion occupation occur odd offence offense offer offering office officer official
        offshore oil ongoing online onlooker open opening operate operation operator opinion opponent opportunity oppose
        opposite opposition optimism option orbit order ordinary organisation organise organiser organization organize
        organizer origin original otherwise outbreak outcome outlet outlook output outrage outside outspoken overall
        overcome owe owner ownership pace package page pain painful paint painting pair panel panic paper paramedic
        parent parliament part partial participant participation particle particular partner partnership party pass
        passage passenger passion passive past path patient pattern pay payment peace peaceful pedestrian peer penalty
        pension pensioner percentage perfect perform performance performer perhaps period permanent permission permit
        person personal personnel perspective petition phase phenomenon philosophy phone photograph photographer phrase
        physical physician pick picture piece pilot pipeline place plain plan plane planet planner plant plastic
        platform play player plead pleased pleasure pledge plenty plot poem poet point poison policeman policy
        politician politics poll pollution pool poor popular popularity population portion portrait portray position
        positive possession possibility possible post potential poverty power powerful practical practice praise prayer
        precedent precise predict prediction prefer preference pregnant preliminary preparation prepare presence present
        presentation preserve pressure prevent previous price pride principle print priority prison prisoner privacy
        private privilege prize probable probe problem procedure proceed proceeding process produce producer product
        production profession professional profile profit program programme progress project promise promote promotion
        proof proper property proportion proposal propose proposition prospect protect protection protest protester
        prototype proud prove provide provided provider province provision psychologist pub public publication publicity
        publish publisher pull punish punishment pupil purchase purpose pursuit push put quality quantity question quick
        quiet quite race racism radiation radio raid rail railway rain raise rally random range ranger rank rape rapid
        rare rate rather rating ratio raw reach reaction read reader ready real realise realistic reality realize reason
        reasonable rebel rebuild recall receive recently recession recipe recipient recognise recognition recognize
        recommend recommendation record recording recover recovery recruit reduce reduction refer referee reference
        referendum reform refugee refusal refuse regain regard regardless region regional register regret regular
        regulation regulator rehabilitation reject related relation relationship relative release relevance relevant
        reliable relief religion religious reluctance reluctant rely remain remains remark remarkable remember remind
        reminder remote removal remove renew rent renter repair repeat repeated replace replacement reply reporter
        representation representative republic reputation request require requirement rescue rescuer reserve residence
        residential resign resignation resist resistance resolution resolve resort resource respect respected respective
        response responsibility responsible rest restaurant restore restriction restructuring result retailer retain
        retire retirement return reveal revelation revenge revenue review revision revolution reward rich ride rider
        rifle right riot rise risk ritual rival rivalry river road robber robbery robot rocket role roof room root route
        routine row rugby rule ruler ruling rumor rumour run runner rural sad safe safety sailor salary sale sample
        sanction satellite satisfaction satisfied save saving scale scandal scenario scene schedule scheme scholar
        scholarship school science scientist scope score scrap screen script sculpture search season seat secret
        secretary section sector secure security see seek seem segment seldom selected selection self sell seller send
        senior sense sensitive sensor sentence separate sequence series serious serve server service session set settle
        settlement settler sever several severe sex sexual shadow shake shallow shape share shareholder shark sharp
        shelling shelter shift ship shock shocked shoot shooter shop shopper shopping shore shortage shot shoulder show
        shut sibling sick side sight sign signal signature significance significant silence silent similarity simple
        simulation simultaneous sing single sister sit site situation size skeptic skill skin sky slam sleep slight slip
        slogan slow smaller smart smoke smoking smooth snow so soccer social society soft software soil soldier sole
        solid solution solve somehow someone something sometimes somewhere son song soon sorry sort soul sound southern
        space spacecraft spaceship spare speak speaker special species specific specimen spectacular spectator
        speculation speech speed spend spending spirit split sponsor sport spot spouse spread spy squad stability stable
        stadium staff staffer stage stake stakeholder stance stand standard standing start statement station statistic
        status stay steady steal step stick stock stolen stop storage store storm story straight strain strange stranger
        strategist strategy stream street strength stress strict strike string strongest structure struggle student
        studio stuff style subject submit subscriber subsequent subsidy substance substantial succeed success successful
        successive sudden suffer sufficient suggest suggestion suicide suitable sum summary summer summit sunset super
        supplier supply support sure surface surge surgeon surgery surprise surprised surround surrounded surveillance
        survey survive suspect suspected suspend suspicion sustain sustainable swear sweep sweeping swim swimmer switch
        symbol symbolic sympathy symptom system table tackle tactic take talent talk tall tank target tariff task taste
        tax taxpayer teach teacher team tear technical technique technology teenager telephone television tell
        temperature temple temporary tenant tend tendency tension tent tentative term terrible terrified terrorism
        terrorist test testimony text theater theatre theft theme theory therapy thick thief thin thing think thorough
        thought threat throughout throw thus ticket tie tight time timing tiny tip title toddler together tonight tool
        top topic torture total touch tough tour tourism tourist tournament tower town toxic toy trace track trade
        trader tradition traditional traffic tragedy tragic trail trailer train trainer training transaction transcript
        transfer transformation transgender transition translation transport trap travel traveler traveller treasure
        treatment treaty tree trend trial tribe tribute trigger trip tropical trouble truck true trust truth try tube
        tunnel turn turnout twin type typical ultimate unable uncertainty uncle unclear under undercover undergo
        underground understand unemployment unexpected unfortunate unhappy unidentified union unique unit united
        universal university unknown unless unlike unlikely unnamed unprecedented unsurprising until unusual unveil
        update upper upset urban urge urgency urgent usage use useful user usual vaccine vacuum valid valley valuable
        value van variation variety various vary vast vehicle venture venue verdict version veteran via viable victim
        victory view viewer village villager violation violence violent virtual virus visible vision visit visitor vital
        vocal voice volume voluntary volunteer vote voter voting vow vulnerability vulnerable wage wait walk wall want
        war warden warm warn warning wash waste watchdog water wave way weak weakness wealth wealthy weapon wear weather
        website wedding week weekend weekly weigh weight welcome welfare western wet whale wheel wide widespread wife
        wild wildlife willing win wind window winner winter wire wise wish withdraw withdrawal within witness woman
        wonder wonderful wooden word work worker workforce workshop world worldwide worried worry worse worst worth
        wounded wrap write writer wrong year yes yield youngster youth zone"""
)
