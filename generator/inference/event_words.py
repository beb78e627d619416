"""The words of diplomatic news by what they do in a sentence: who acts, what is done together, what one does alone.

The classes are those of the language, not of one text; a word may belong to several.
"""

from __future__ import annotations

OFFICES = frozenset(
    """president presidents premier premiers minister ministers chancellor chancellors king kings queen emir emirs
    sultan prince princes sheikh leader leaders secretary secretaries chief chiefs head heads envoy envoys
    ambassador ambassadors diplomat diplomats official officials adviser advisers advisor advisors negotiator
    negotiators delegate delegates delegation delegations representative representatives commissioner
    commissioners chairman chair governor governors general generals commander commanders admiral marshal
    government governments administration authorities cabinet parliament regime junta rulers ruler side sides
    counterpart counterparts counselor counsellor councillor foreign defence defense finance trade economy
    economic energy interior security prime deputy vice acting interim treasury state affairs national crown
    supreme senior top high high-ranking high-level ranking military armed taliban-led taliban ministry ministries
    troops forces navy navies army armies coastguard guard guards soldiers militaries airforce aircraft
    warplanes warships lawmakers
    legislators parliamentarians mps pm fm taoiseach doge pope ministerial council presidency spokesman
    spokesperson spokeswoman mediators mediator monarch dictator strongman director companies secretariat
    commission committee elect designate senator senators congressman congressmen""".split()
)
"""Words for those who hold an office or speak for a government, and for what comes between them and its name."""
OFFICE_HEADS = OFFICES - frozenset(
    """foreign defence defense finance trade economy economic energy interior security prime deputy vice acting
    interim state affairs national crown supreme senior top high-ranking high-level ranking ministerial
    taliban-led companies high armed""".split()
)
"""The office words that can be the noun itself: "the foreign ministers", not "the foreign"."""
MEMBER_WORDS = frozenset(
    """member members countries country nations nation states state partners allies powers signatories economies
    group bloc grouping alliance club block""".split()
)
"""Words for the members of a group: "BRICS members", "23 European Union countries"."""
EVENT_NOUNS = frozenset(
    """meeting meetings summit summits talks talk dialogue dialogues conference conferences negotiations
    negotiation consultations consultation trilateral trilaterals bilateral drill drills exercise exercises
    wargames maneuvers manoeuvres agreement agreements deal deals pact pacts treaty treaties accord accords
    memorandum mou ceasefire cease-fire truce armistice alliance partnership partnerships declaration statement
    communique communiqué forum session sessions gathering gatherings roundtable retreat visit visits trip call
    phone telephone swap exchange handshake rapprochement protocol contract compact framework cooperation
    collaboration coalition ceremony initiative arrangement project plan settlement discussions discussion
    mini-summit teleconference videoconference encounter reconciliation normalisation normalization relations
    ties patrol patrols mission operation operations sidelines mediation convention charter format quartet
    audience""".split()
)
"""Nouns that name what parties do together."""
STRONG_NOUNS = EVENT_NOUNS - frozenset(
    """call phone exchange framework coalition ceremony initiative arrangement project plan relations ties mission
    operation operations convention charter format cooperation collaboration statement declaration contract
    session sessions sidelines trip""".split()
)
"""The event nouns that name a meeting or a bond by themselves."""
MEETING_NOUNS = frozenset(
    """meeting meetings summit summits talks dialogue conference negotiations consultations forum session gathering
    retreat discussions trilateral roundtable teleconference videoconference call assembly sidelines audience""".split()
)
MEETS = frozenset(
    """phone phones phoned telephone telephones telephoned mediate mediates mediated mediating meet meets met
    meeting confer confers conferred convene convenes convened gather gathers gathered gathering negotiate
    negotiates negotiated negotiating talk talks talked talking speak speaks spoke spoken speaking discuss
    discusses discussed discussing sit sits sat hold holds held holding shake shakes shook host hosts hosted
    hosting reconvene reconvenes reconvened consult consults consulted consulting chat chats chatted dine dines
    dined""".split()
)
"""Verbs of meeting and speaking with each other."""
AGREES = frozenset(
    """agree agrees agreed agreeing sign signs signed signing conclude concludes concluded concluding reach reaches
    reached reaching strike strikes struck striking clinch clinches clinched ink inks inked seal seals sealed
    finalise finalize finalised finalized forge forges forged establish establishes established establishing
    form forms formed forming create creates created creating launch launches launched launching restore
    restores restored restoring resume resumes resumed resuming normalise normalises normalised normalize
    normalizes normalized renew renews renewed ratify ratifies ratified initial initials initialled exchange
    exchanges exchanged exchanging swap swaps swapped broker settle settles settled unveil unveils unveiled
    adopt adopts adopted pledge pledges pledged commit commits committed cooperate cooperates cooperated
    cooperating collaborate collaborates collaborated partner partners partnered unite unites united join joins
    joined joining conduct conducts conducted conducting begin begins began begun start starts started commence
    commences commenced open opens opened opening expand expands expanded deepen deepens deepened strengthen
    strengthens strengthened boost boosts boosted bolster bolsters bolstered coordinate coordinates coordinated
    work works worked working complete completes completed end ends ended ending delay engage engages engaged
    engaging issue issues issued release releases released publish plan plans planned planning announce announces
    announced extend extends extended drop""".split()
)
"""Verbs of which two or more parties are the subject together."""
STRONG_AGREES = frozenset(
    """agree agrees agreed agreeing sign signs signed signing clinch clinched ink inked cooperate cooperates
    cooperated collaborate normalise normalised normalize normalized negotiate negotiates negotiated meet meets
    met confer""".split()
)
VISITS = frozenset(
    """visit visits visited visiting travel travels traveled travelled traveling travelling arrive arrives arrived
    arriving land lands landed landing fly flies flew flown flying tour tours toured touch touches touched head
    heads headed heading go goes went going return returns returned come comes came""".split()
)
"""Verbs of going to see somebody."""
CERTAIN_NOUNS = frozenset(
    """meeting meetings summit summits dialogue dialogues conference negotiations ties relations cooperation
    alliance agreement agreements exercise exercises drill drills partnership treaty pact consultations""".split()
)
"""Event nouns that are hardly ever verbs, so that an office before one only says whose it is."""
JOINT_STATEMENTS = frozenset("statement declaration communique letter".split())
EXERCISES = frozenset(
    "drill drills exercise exercises wargames maneuvers manoeuvres patrol patrols operation operations".split()
)
DEALS = frozenset(
    """agreement agreements deal deals pact pacts treaty treaties accord accords memorandum mou ceasefire truce
    armistice protocol contract settlement swap memoranda""".split()
)
TRANSITIVE = frozenset(
    """meet meets met meeting host hosts hosted hosting visit visits visited visiting invite invites invited
    inviting welcome welcomes welcomed welcoming receive receives received receiving join joins joined joining
    call calls called telephone telephones telephoned phone phoned greet greets greeted include includes
    included including tell tells told see sees saw brief briefs briefed address addresses addressed bring
    brings brought""".split()
)
"""Verbs whose object is at the table too."""
HELPED_BY = frozenset(
    """brokered mediated hosted joined led chaired facilitated sponsored attended convened co-hosted moderated
    overseen guaranteed arranged organised organized supervised backed""".split()
)
"""Participles after which "by" names one more who takes part."""
ATTENDS = frozenset(
    """attend attends attended attending participate participates participated join joins joined joining
    represented mediate mediates mediated broker brokers brokered host hosts hosted facilitate facilitates
    facilitated chair chaired included include includes present""".split()
)
"""Verbs that add who else is at the table."""
HOSTILE = frozenset(
    """sanction sanctions sanctioned sanctioning ban bans banned banning attack attacks attacked attacking kill
    kills killed killing strike strikes struck bomb bombs bombed shell shells shelled invade invades invaded
    fire fires fired firing shoot shoots shot seize seizes seized detain detains detained arrest arrests
    arrested expel expels expelled sue sues sued impose imposes imposed clash clashes clashed fight fights
    fought hit hits raid raids raided retaliate retaliates retaliated intercept intercepts intercepted capture
    captures captured recall recalls recalled deport deports deported extradite extradites extradited execute
    executes executed withdraw withdraws withdrew withdrawn stage""".split()
)
"""Words for what one side does to another, or alone."""
SCOLDS = frozenset(
    """accuse accuses accused accusing warn warns warned warning threaten threatens threatened blame blames blamed
    blast blasts blasting criticise criticises criticised criticize criticizes criticized denounce denounces
    denounced condemn condemns condemned urge urges urged summon summons summoned demand demands demanded reject
    rejects rejected question questions questioned mock mocks mocked slam slams slammed decry decries decried lambast
    lambasts rebuke rebukes rebuked protest protests protested defend defends defended praise praises praised
    apologise apologises apologised apologize apologizes apologized""".split()
)
"""Verbs of blaming and demanding, which several may do with one voice."""
CLASHES = frozenset(
    """clash clashes clashed clashing fight fights fought fighting battle battles battled battling skirmish skirmishes
    skirmished""".split()
)
"""Verbs of which enemies are the subject together."""
CONFLICTS = frozenset(
    """tension tensions rivalry war wars conflict conflicts dispute disputes feud rift clashes fighting
    hostilities""".split()
)
"""What there is between two sides that do nothing together."""
BONDS = CONFLICTS | frozenset("ties relations relationship relationships border borders competition standoff".split())
"""What there is with a country that need not be there."""
HAPPENS = frozenset(
    """report reports reported record records recorded confirm confirms confirmed suffer suffers suffered experience
    experiences experienced win wins won lose loses lost draw draws drew qualify qualifies qualified score scores scored
    play plays played see sees saw face faces faced celebrate celebrates celebrated observe observes observed remain
    remains remained become becomes became have has had go goes went rank ranks ranked lead leads led""".split()
)
"""Verbs of what befalls somebody or is noted, rather than done together."""
OWN_ACTS = frozenset(
    "law laws order orders decree decrees bill bills legislation act pardon proclamation ordinance".split()
)
"""What one government signs or passes alone."""
BLOWS = frozenset(
    "fire gunfire shots blows artillery criticism accusations insults threats barbs rockets missiles strikes".split()
)
"""What enemies exchange."""
REFUSES = frozenset(
    """refuse refuses refused refusing reject rejects rejected rejecting rule rules ruled deny denies denied
    declines decline declined cancel cancels cancelled canceled suspend suspends suspended not never without
    postpone postpones postponed quit quits leave leaves left boycott boycotts boycotted oppose opposes opposed
    terminate terminates terminated terminating sever severs severed abandon abandons abandoned halt halts
    halted freeze freezes froze frozen scrap scraps scrapped no unless unwilling lack downgrade downgrades
    downgraded minimizing breaking""".split()
)
SPORT = frozenset(
    """cup match final semifinal semi-final quarterfinal quarter-finals goals goal medal medals championship
    championships olympics olympic olympiad tournament league scored innings wickets runs defeats defeat beat
    beats batsman football soccer rugby cricket tennis basketball hockey baseball golf formula prix race stadium
    athlete athletes game games eurovision qualifier semi-finals finals champions penalty striker coach player
    players team teams nil""".split()
)
OPENERS = frozenset(
    """after before since while as amid amidst despite although though because when where which who whom whose
    following unless until whereas""".split()
)
"""Words that open a clause about something beside the main event."""
ADVERBS = frozenset(
    """also jointly formally formerly officially reportedly both each all have has had having been be being is are
    was were will would may might could should shall can now then again recently today yesterday not never only
    finally still already soon together mutually unanimously tentatively quietly privately publicly just managed
    to is/are on monday tuesday wednesday thursday friday saturday sunday due set expected scheduled planning
    continue continues continued""".split()
)
"""Words that may stand between a subject and the verb that tells what it does."""
FUNCTION_WORDS = frozenset(
    """a an the and or but nor of to in on at by for with from into onto over under about against between among
    amid as is are was were be been being has have had will would could should may might must can do does did
    not no so than that this these those which who whom whose where when while after before since until because
    although if unless during through throughout near off out up down his her its their our my your it he she
    they we i you there here also both either neither each every all some any more most other another such same
    per via within without toward towards next last late early later ago today tomorrow yesterday again together
    too once twice upon despite following including amidst alongside along ahead across around behind beside
    beyond""".split()
)
THINKS = frozenset("say says said saying claim claims claimed believe believes hope hopes hoped fear fears".split())
"""Verbs of what somebody says or holds, whose clause is about others."""
ANNOUNCES = frozenset("announce announces announced confirm confirms confirmed reveal reveals revealed".split())
"""Verbs of making known, of one's own deeds as often as of those of others."""
SAYS = THINKS | ANNOUNCES | frozenset("announcing report reports reported told".split())
"""Verbs after which a clause of its own may follow without "that"."""
