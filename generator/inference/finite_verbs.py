"""Whether a word can be the finite verb of a clause: the verbs of the news that no rule of form recognises."""

from __future__ import annotations

from generator.inference.event_words import AGREES, ATTENDS, HOSTILE, MEETS, REFUSES, SCOLDS, TRANSITIVE, VISITS
from generator.inference.verbs import find_past_form, is_third_person

_AUXILIARIES = frozenset(
    "is are was were be been has have had will would could should may might must can does did do shall".split()
)
_VERBS = (
    MEETS | AGREES | VISITS | TRANSITIVE | ATTENDS | HOSTILE | SCOLDS | REFUSES - frozenset("not never without".split())
)
_MORE_VERBS = frozenset(
    """counter counters countered ease eases eased tackle tackles tackled confront confronts confronted contain contains
    contained deter deters deterred address addresses addressed say says said state states stated declare declares
    declared confirm confirms confirmed condemn condemns condemned urge urges urged demand demands demanded
    express expresses expressed stress stresses stressed emphasise emphasised emphasize emphasized reaffirm
    reaffirms reaffirmed reiterate reiterates reiterated back backs backed support supports supported decide
    decides decided vote votes voted vow vows vowed want wants wanted seek seeks sought hope hopes hoped aim aims
    aimed need needs needed regret regrets regretted call calls called push pushes pushed press presses pressed
    raise raises raised deliver delivers delivered deploy deploys deployed send sends sent take takes took make
    makes made give gives gave build builds built become becomes became remain remains remained approve approves
    approved pass passes passed consider considers considered mull mulls weigh weighs appear appears appeared
    disagree disagrees disagreed share shares shared face faces faced fail fails failed intend intends intended
    move moves moved lead leads led propose proposes proposed suggest suggests suggested offer offers offered
    accept accepts accepted recognise recognises recognised recognize recognizes recognized celebrate celebrates
    celebrated mark marks marked observe observed use uses used prepare prepares prepared try tries tried tout
    hail hails hailed praise praises praised endorse endorses endorsed stand stands stood lift lifts lifted ease
    eases eased cut cuts prevent block blocks blocked apply applies applied win wins won lose loses lost trade
    trades traded get gets got put puts keep keeps kept find finds found rely relies relied pull pulls pulled ask
    asks asked allow allows allowed lay lays laid break breaks broke bring brings brought accede accelerate
    achieve acknowledge acquire adjourn affirm allocate amend appoint assert assess assure authorise authorize
    avert avoid commemorate commend concede congratulate consolidate convince dedicate defuse defy demarcate
    designate disclose dismantle dismiss diversify eliminate embrace enact encourage enforce enhance ensure enter
    escalate evacuate examine exclude explore fulfil fulfill generate implement implore improve inaugurate
    initiate insist intensify intervene introduce invest investigate invoke maintain mobilise mobilize modernise
    modernize notify obtain occupy organise organize oversee persuade proceed proclaim prohibit promote prosecute
    protect provide pursue reactivate rebuild recommend reconsider reduce reinforce reinstate relinquish remove
    renegotiate renounce reopen repatriate require rescind resist resolve restrict retain reunite reveal revive
    revoke simplify solve stabilise stabilize submit sustain tighten tolerate underline underscore undertake
    unlock uphold verify withhold
    plead pleads pleaded carry admit argue believe choose compete complain contribute demonstrate depart differ expect
    explain hear inform know lend manage perform produce respond sell serve spend suspend understand write""".split()
)


def is_finite(word: str) -> bool:
    """Whether a word in lower case can be the verb of a clause."""
    is_known = word in _AUXILIARIES or word in _VERBS or word in _MORE_VERBS
    return is_known or is_third_person(word) or find_past_form(word) is not None
