"""The verbs that news is written with, and their forms: "hosted" is of "host", which gives "hosts"."""

from __future__ import annotations

from collections.abc import Iterable

VERBS = frozenset(
    """abandon generate envision abolish contend connect relate rage loom hamper disclose flock roam inundate evict
    rejoin tout scupper shutter falter abstain accept acclaim accuse achieve acknowledge acquire add adjourn
    administer admit adopt advance advise affect affirm agree allege allow alter amend annex announce annul
    apologise apologize appear apply appoint approve argue arrive ask assassinate assert assume assure attempt
    attend authorise authorize avoid ban bar beat become begin believe besiege block blow board boycott break
    bring broadcast broaden brief build burn bury buy calm cancel capture carry cease celebrate circulate
    clarify clear close collapse come commemorate commence commend commit complain complete comply compete
    concede conclude condemn confer confirm confiscate congratulate consider consist contain continue convene
    convey convict cooperate coordinate crash create criticise criticize cross culminate deal debut decide
    declare decline dedicate defeat defect defend defuse defy deliver demolish denounce deny depart deploy
    deport derail describe designate destroy detain detect deteriorate determine detonate devastate die
    disappear discard discover discuss dismantle dismiss disperse disrupt dissolve divide do dominate double
    downgrade draft drop earn ease elect eliminate embark emerge encounter endorse enact engage enlist enter
    erupt escalate escape establish evacuate evade examine exceed exclude execute expand expect expel expire
    explain explode explore express expropriate extend extradite face fail fall favour fear feature fight find
    finalise finalize fine finish flee fly follow forbid forge form formulate free freeze gain gather get give
    go grant grapple grow halt hear hit hold honor honour host identify ignite ignore illustrate impeach
    implement import impose inaugurate include increase incur indicate indict inform infect initiate injure
    insist inspect install instruct intend intensify intercept interrupt intervene introduce invade investigate
    invite invoke issue join jump justify keep kidnap kill land launch lead leave legalise legalize lift lose
    lower maintain make manage mark marry mediate meet mobilise mobilize mourn narrow negotiate nominate
    normalise normalize note obey object observe obtain occupy occur open operate oppose order oust outlaw
    outline overcome overrule overthrow overtake overturn participate pass pave perform permit persuade pledge
    plunge pose possess postpone praise predict prepare present press pressure prevent proceed proclaim produce
    prohibit prolong promise promote promulgate prompt propose prosecute prove provide publish punish pursue
    push qualify quell quit raise rally ram ratify reach react read readmit reaffirm realise realize reassert
    reassure rebuff rebuild rebuke recall recapture receive recognise recognize recommend reconsider recover
    reduce refer refuse regain reimpose reinforce reinstate reiterate reject relax release relocate remain
    remember remove renew renounce reopen replace repeal repel reply represent reprimand request require rescind
    resign resolve respond restart restore restrict resume retain retake retire retract retreat return reveal
    reverse revise revive revoke rise roll run say schedule score seal secure see seek seem seize select sell
    send sentence separate serve set settle shoot show shut sign signal sink slam sort sow speak spend split
    spread stab start stay stop stoke strengthen stress struggle submit succeed sue suffer suggest summon surge
    surpass surrender survive suspect suspend sustain swear sweep swell take tell tend terminate testify thank
    think threaten throw thwart tighten topple trade trigger try turn underline underscore understand undergo
    undermine undertake undo unveil update upgrade uphold urge use vacate vanish veto view violate visit vow
    warn weaken welcome widen win withdraw capsize conduct store acquit register confess certify strip climb
    belong own notify lie happen exist uncover respect repair activate worsen table subpoena plead nullify
    hijack classify safeguard repatriate overrun lack invalidate expose disqualify develop demonstrate cast
    waive upload trap switch sever scramble reschedule override organize organise levy encourage enable depict
    defer confront await surround steal reintroduce overflow opt modify locate donate define decriminalise
    decriminalize consume verify treat tear shorten screen quash protect oversee liquidate implicate hire hang
    hack forgive ensure ensue enforce encircle eject discourage discharge disable curb convert consolidate
    conscript collect assess assemble ascend abort abdicate triple sponsor sacrifice retrieve retaliate remind
    rely relieve reflect rebound reappear preside overwhelm nationalise nationalize invest infiltrate grab
    formalise formalize exploit exhume emphasise emphasize divert discriminate disband disarm disallow delete
    declassify combine circumvent censure behead avert attract attain ash allocate align accede arise sing
    reassign streamline scold chide lament decry berate reproach implore beseech demur disavow disown dispatch
    dodge entreat interrogate arraign mock bemoan applaud salute echo greet embrace reconvene reunite coincide
    correspond withhold witness write yield capitulate chair champion deepen devalue eye hail improve inch liken
    lodge mull near need pardon reckon reel reignite rekindle rename reshuffle resettle resist resurface shelve
    shell side sideline spark spur stall stem step tap tie top tour transfer unite want weigh
    sack commute put choose caution downplay clinch reissue direct lash burst discontinue imply skip absorb
    telephone revert cite canonize convince compel deprive portray foil know foresee oversee override strive
    withstand mislead forgive wake hide involve originate abduct diagnose hospitalize hospitalise imprison contribute
    smuggle collide deem drown perpetrate reelect compromise unearth distribute depose induct govern rediscover
    arrange apprehend provoke instigate interpret liberate tolerate infringe transmit construct save solve
    reciprocate preserve facilitate transform restructure destabilize destabilise enhance alleviate regulate
    renegotiate resupply fulfill fulfil evaluate stabilize stabilise stimulate rewrite constitute compensate reclaim
    bolster modernize modernise manipulate suppress enjoy hasten handle diversify revitalize supervise hinder subdue
    accommodate replenish overshadow mitigate relinquish inherit jeopardize jeopardise accelerate curtail redefine
    unlock simplify impede reactivate demarcate corroborate minimize minimise reestablish arouse disagree
    vaccinate deter interfere criminalize criminalise manufacture abide extract refrain pray enrich halve listen
    specify endanger secede repay expedite discredit cull collaborate disembark defraud forfeit eradicate learn extort
    consult censor adhere communicate concentrate mention avenge salvage accompany procure loosen cede integrate conceal
    dispose obstruct appease refuel incite resemble rob complicate wipe penalize penalise heal reconcile validate
    foster subvert ordain legislate stifle conserve borrow prefer incorporate redistribute beatify compile migrate
    adjust melt clamp recuse reappoint forestall prevail airlift starve penetrate emigrate preclude dissuade
    divest offend
    unload elevate redraw placate counteract restrain simulate regroup displace disturb vandalize vandalise
    contaminate motivate employ pronounce wash euthanize decapitate extinguish erect inspire neutralize neutralise
    isolate perceive sicken lynch slaughter trample exhaust fabricate speculate smash demote exempt characterize
    characterise equip chase stun anticipate incarcerate blacklist remand pour spy
    self-isolate test-fire test-launch re-elect re-open re-enter re-ratify re-affirm re-establish re-impose re-
    examine cross-examine rear-end co-host co-sponsor co-found default compare unblock inject backtrack bypass wrap
    undock deactivate regard scuttle lapse revamp summarize summarise nudge rebut douse diminish redeploy spawn
    evoke abrogate resubmit fend accredit pressurise pressurize canonise heighten exonerate bless rebrand reclassify
    unseal assign detach greenlight redact delimit venerate garner rebury toughen shatter impound implode rearrange
    plummet inscribe codify standardize redesignate reinstall relist consecrate emit persist lay""".split()
)
"""Verbs whose form in -s is hardly ever a noun."""
NOUN_VERBS = frozenset(
    """account act address advocate aid aim air answer appeal approach arrest assault attack award back balance base
    battle bid bill blame blast blockade bomb bombard breach call campaign cap cause challenge change charge
    claim clash comment contact contest control cost counter counsel cover crack cut damage date debate
    decrease delay demand detail dispute document draw drill drive edge effect elbow end estimate exchange
    exercise experience export field file fill film fire flight flood focus fuel function fund gauge gear guard
    guarantee harm head help highlight hint honor host house hunt hurt impact interview issue jail judge label
    lead leak level light limit link list live load lobby look loss march mandate map matter measure merge mine
    miss monitor mount move murder name net object offer oil order pact part patrol pause pay permit pick place
    plan play plot point poll post power practice press probe process profit progress project protest pull
    purchase question race raid rape rate record recruit reform refund regret repeat report rescue restart
    result review riot risk rival rule sanction scrap search share shield ship shift show side slap slate slide
    sound stage stake stand state storm stream strain stretch strike study supply support surprise talk target
    tax test toll total touch track train travel trial trust tweet update upset value venture visit voice vote
    wage wait walk war watch waver wave work worry wound peak shelter display screen influence transport swap
    swamp sail graduate span slow equal lease escort guide command check exit orbit dock rejoice treat wire
    drift finance balloon hand grip rock torch foot eye bow force launch deal trade use need view assist benefit
    boost cooperate crush kick knock mark partner slash snub sweep tackle
    pitch quote petition forecast combat access overhaul fix broker ambush torture poison massacre surface sabotage
    dump outline crown anger spot brace quarantine auction premiere silence""".split()
)
"""Verbs whose base or form in -s is as often a noun: "talks", "visits"."""
_PLAIN_PASTS = {
    "began": "begin", "broke": "break", "came": "come", "fell": "fall", "gave": "give", "saw": "see",
    "spoke": "speak", "swore": "swear", "took": "take", "went": "go", "withdrew": "withdraw", "wrote": "write",
    "chose": "choose", "became": "become", "grew": "grow", "rose": "rise", "drove": "drive", "flew": "fly",
    "threw": "throw", "drew": "draw", "ran": "run", "sank": "sink", "fled": "flee", "forbade": "forbid",
    "overthrew": "overthrow", "undertook": "undertake", "overtook": "overtake", "underwent": "undergo",
    "froze": "freeze", "shook": "shake", "arose": "arise", "said": "say", "sang": "sing",
    "blew": "blow", "knew": "know",
    "bore": "bear", "hid": "hide", "rode": "ride", "stole": "steal", "tore": "tear", "wore": "wear", "woke": "wake",
    "overcame": "overcome", "oversaw": "oversee", "overrode": "override", "retook": "retake", "foresaw": "foresee",
    "forgave": "forgive", "strove": "strive",
}  # fmt: skip
"""Past tenses that are never participles, or as good as never."""
_PARTICIPLES = {
    "begun": "begin", "broken": "break", "fallen": "fall", "given": "give", "seen": "see", "spoken": "speak",
    "sworn": "swear", "taken": "take", "gone": "go", "withdrawn": "withdraw", "written": "write",
    "chosen": "choose", "grown": "grow", "risen": "rise", "driven": "drive", "flown": "fly", "thrown": "throw",
    "drawn": "draw", "sunk": "sink", "overthrown": "overthrow", "undertaken": "undertake", "undergone": "undergo",
    "frozen": "freeze", "forbidden": "forbid", "shown": "show", "beaten": "beat", "overtaken": "overtake",
    "blown": "blow", "hidden": "hide", "stolen": "steal", "torn": "tear", "worn": "wear",
    "foreseen": "foresee", "overseen": "oversee", "overridden": "override", "retaken": "retake", "forgiven": "forgive",
}  # fmt: skip
_EITHER = {
    "cut": "cut", "found": "find", "fought": "fight", "held": "hold", "hit": "hit", "kept": "keep", "led": "lead",
    "left": "leave", "lost": "lose", "made": "make", "met": "meet", "put": "put", "sent": "send", "set": "set",
    "shot": "shoot", "struck": "strike", "sought": "seek", "told": "tell", "won": "win", "built": "build",
    "stood": "stand", "upheld": "uphold", "beat": "beat", "brought": "bring", "bought": "buy", "caught": "catch",
    "sold": "sell", "paid": "pay", "heard": "hear", "dealt": "deal", "laid": "lay", "thought": "think",
    "taught": "teach", "withheld": "withhold", "rebuilt": "rebuild", "spent": "spend", "quit": "quit",
    "shut": "shut", "split": "split", "spread": "spread", "swept": "sweep", "sat": "sit", "understood": "understand",
    "burnt": "burn", "hurt": "hurt", "felt": "feel", "meant": "mean", "lent": "lend", "bid": "bid",
    "burst": "burst", "hung": "hang", "misled": "mislead",
    "withstood": "withstand", "cast": "cast", "slid": "slide",
}  # fmt: skip
_SAME = {"become": "become", "come": "come", "run": "run", "overcome": "overcome"}
_KNOWN = VERBS | NOUN_VERBS | frozenset((*_PLAIN_PASTS.values(), *_EITHER.values()))
AUXILIARIES = frozenset(
    """is are was were has have had will would could can cannot may might must does do did should isn't aren't wasn't
    weren't hasn't haven't won't doesn't don't didn't can't couldn't""".split()
)


def _list_pasts() -> dict[str, str]:
    """Every regular past tense of a known verb with its base: "stopped", "denied", "hosted"."""
    irregular = {*_PLAIN_PASTS.values(), *_EITHER.values()}
    pasts: dict[str, str] = {}
    for base in sorted(_KNOWN - irregular | {"tie", "shine", "broadcast"}):
        if base.endswith("e"):
            pasts[base + "d"] = base
        elif base.endswith("y") and base[-2] not in "aeiou":
            pasts[base[:-1] + "ied"] = base
        else:
            pasts[base + "ed"] = base
            pasts.setdefault(base + base[-1] + "ed", base)
    return pasts


def to_third_person(base: str) -> str:
    """The verb as used with "he": "press" gives "presses"."""
    if base.endswith(("s", "sh", "ch", "x", "z")) or base in ("go", "do", "undergo", "undo", "veto"):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


_PASTS = _list_pasts() | _EITHER
_SURE_FORMS = {to_third_person(base): base for base in VERBS - NOUN_VERBS}
_NOUN_FORMS = {to_third_person(base): base for base in NOUN_VERBS}
_THIRD = _NOUN_FORMS | _SURE_FORMS
# One look instead of three: these are asked for every word of a text.
_AFTER_HAS = _SAME | _PARTICIPLES | _PASTS
_PAST_FORMS = _SAME | _PARTICIPLES | _PLAIN_PASTS | _PASTS
_ING = {
    form: base
    for base in sorted(_KNOWN)
    for form in (base + "ing", (base[:-1] if base.endswith("e") and base[-2:] != "ee" else base + base[-1]) + "ing")
}


def find_past(word: str) -> str | None:
    """The base of a word that is a past tense and nothing else: "began" gives "begin"."""
    return _PLAIN_PASTS.get(word)


def find_past_or_participle(word: str) -> str | None:
    """The base of a word that may be a past tense or a participle: "hosted" gives "host"."""
    return _PASTS.get(word)


def find_participle(word: str) -> str | None:
    """The base of a word that can follow "has": "taken" gives "take"."""
    return _AFTER_HAS.get(word)


def find_past_form(word: str) -> str | None:
    """The base of a word that is a past tense or a participle, whichever: "taken" gives "take"."""
    return _PAST_FORMS.get(word)


def find_progressive(word: str) -> str | None:
    """The base of a form in -ing: "holding" gives "hold"."""
    return _ING.get(word)


_BASES = {base: base for base in _KNOWN} | _ING | _PARTICIPLES | _SAME | _PASTS | _PLAIN_PASTS | _THIRD
_FINITE = AUXILIARIES.union(_THIRD, _PASTS, _PLAIN_PASTS)
_FORMS = frozenset(_KNOWN | _THIRD.keys() | _PASTS.keys() | _PLAIN_PASTS.keys() | _PARTICIPLES.keys() | AUXILIARIES)


def find_base(word: str) -> str | None:
    """The base of any form of a known verb."""
    return _BASES.get(word)


def list_forms(bases: Iterable[str]) -> frozenset[str]:
    """Every form of these verbs."""
    wanted = frozenset(bases)
    return frozenset(form for form, base in _BASES.items() if base in wanted)


def can_be_verb(word: str) -> bool:
    """Whether the word is any form of a verb that can have a subject."""
    return word in _FORMS


def is_third_person(word: str) -> bool:
    """Whether the word is a verb in -s that is hardly ever a noun."""
    return word in _SURE_FORMS


def may_be_third_person(word: str) -> bool:
    """Whether the word is a verb in -s, or a noun of the same form."""
    return word in _THIRD


def is_base(word: str) -> bool:
    """Whether the word is the base form of a verb."""
    return word in _KNOWN


def is_verb(word: str) -> bool:
    """Whether a word is likely a form of a verb that has a subject."""
    return word in _FINITE
