"""Words by which a title can end, and words that call for more."""

from __future__ import annotations

import re

from generator.inference.relative_dates import NUMBERS

OPENS_CLAUSE = frozenset(
    """after amid amidst as because while despite following before although though which who whose whom where whereby
    whereas when aiming marking according citing ahead alongside but so during since including potentially with thereby
    thus""".split()
)
CHANGES_MEANING = frozenset("if unless until when before though although but without except".split())
PREPOSITIONS = frozenset(
    """about above beyond below worth across after against ahead along amid amidst among around as at because before
    behind between by despite during following for from if in including inside into like near of off on onto
    over outside per since such than through throughout to toward towards under until upon via when where which
    while who whose whom with within without unless though although alongside regarding concerning""".split()
)
LOSSES = {
    "in": 8, "at": 8, "near": 8, "outside": 8, "on": 12, "during": 6, "for": 14, "over": 14, "with": 16,
    "against": 20, "from": 16, "between": 20, "about": 30, "by": 24, "under": 10, "across": 8, "through": 14,
    "along": 10, "alongside": 8, "within": 10, "into": 40, "toward": 24, "towards": 24, "without": 20,
    "beyond": 14, "off": 12, "until": 10, "since": 10, "amongst": 16, "worth": 14, "despite": 4, "above": 20,
    "among": 16, "throughout": 8, "around": 10, "via": 8, "regarding": 14, "concerning": 14, "inside": 8, "below": 20,
    "whereby": 24,
}  # fmt: skip
"""What it costs to leave out what such a preposition begins; the others are never cut at."""
DANGLING = PREPOSITIONS | frozenset(
    """a an the and or but nor that this these those its their his her our your my is are was were be been has have had
    will would could should may might must can cannot not also both either more most very whose it's they he she
    we do does did
    some any each every two three four five six seven eight nine ten several many other another first second
    third fourth fifth sixth seventh eighth ninth tenth so yet even only just one what how why whether calling no
    pro involving than contrary long- term as mr mrs dr st gen sen per such dozens hundreds thousands millions
    all thanks owing i.e e.g nearly almost allegedly reportedly due being now thereby thus""".split()
)
"""Words that call for another."""
AT_CLOSE = frozenset("yet now all each more too".split())
"""Of those, the ones that call for nothing before a comma: "their hardest sanctions yet, as"."""
ADJECTIVES = frozenset(
    """joint current next last own national international local foreign political military economic nuclear ongoing
    major key senior top various least largest biggest highest long-term large-scale bilateral trilateral
    possible potential further additional early late eventually formally named called starting beginning direct
    detected number series part member members use new former about unlikely apparently based public private
    royal federal main""".split()
)
"""Words that call for a noun when a title is cut after them."""
# After these, a preposition or "to" begins what the word is about: "agree / to meet" is no place to cut.
NEEDS_MORE = frozenset(
    """let lets
    agree agrees agreed plan plans planned urge urges urged ask asks asked want wants wanted allow allows allowed
    propose proposes proposed vow vows vowed seek seeks sought attempt attempts attempted bid bids effort pathway
    pathways efforts decide decides decided refuse refuses refused continue continues continued likely able
    unable set due expected fail fails failed failure threaten threatens threatened offer offers offered need
    needs needed call calls called aim aims aimed ready willing prepare prepares prepared hope hopes hoped
    promise promises promised pledge pledges pledged try tries tried intend intends intended committed commit
    commits ways way work works worked working push pushes pushed invite invites invited accuse accuses accused
    bring brings brought put puts move moves moved lead leads led right decision proposal proposals response
    opposed refer relations ties travel travels go goes went come comes came return returns returned according
    prior next close related participation sentenced reiterate reiterates reiterated opposition adopt adopts
    press presses pressed
    subject sworn involved implicated is are was were be meet meets met order orders ordered proceed proceeds
    attempting trying wanting seeking vowing help helps begin begins start starts force forces forced authority
    authorize authorizes power ability chance opportunity permission responsibility responsible similar access
    respond responds adds add say says said tells told tell announce announces declares warn warns claims claim
    appear appears seem seems become becomes remain remains threat threats visit visits end ends compared
    addition contrary relation regard connection charge charges charged convicted convict suspicion accusations
    consist depend rely result results resulted resulting prepared sent
    made make makes take takes taking give gives gave given get gets keep
    keeps leave leaves issue issues hold holds host hosts sign signs launch launches express expresses declare
    reach reaches impose imposes include includes have has increase decrease support amount total level levels
    range threatening accusing calling stand stands apologize apologizes apologise deal deals lack risk signatory
    invitation request appeal appeals demand demands withdraw withdrawal join joins arrest arrests share ban bans
    attack attacks top down up out off away back over forward sees see running run runs known better refusal
    loyal hostile vital crucial relevant vulnerable sympathetic
    belonging linked affiliated capable estimated believed supposed presumed rumored rumoured
    inability reluctance readiness foot willingness intention intentions intent desire determination""".split()
)
RESULTS = frozenset(
    """killing injuring leaving causing wounding making prompting forcing sparking triggering bringing ending saying
    citing claiming following accusing aiming marking becoming including concluding calling urging raising
    damaging destroying""".split()
)
AMOUNT = re.compile(r"[$€£]\d\S*(?: (?:million|billion|trillion))?$|\b(?:million|billion|trillion)$")
COMPLETE = frozenset(
    """resign die collapse end begin resume fail withdraw stall start crash retire surrender survive erupt arrive
    escalate explode return quit step protest intensify worsen rise fall sink continue drop surge plunge vote
    run meet leave travel work live fight testify apologise apologize negotiate cooperate attend stay talk occur
    happen conclude burst operate depart compete""".split()
)
"""Verbs that need no object to tell the news."""
PARTNER = {
    **dict.fromkeys(
        """talks agreement agreements deal deals treaty war dispute meeting relations ties cooperation contact
        negotiations pact accord ceasefire truce alliance partnership border trade clashes summit contract""".split(),
        ("with", "between"),
    ),
    **dict.fromkeys(
        "sanctions tariffs embargo restrictions strikes airstrikes protests assault".split(), ("on", "against")
    ),
    **dict.fromkeys(
        "ambassador exports aid sales weapons arms extradition envoy contribution flights threat".split(), ("to",)
    ),
    **dict.fromkeys("delegation delegations mission convoy trip tour visit".split(), ("to",)),
    **dict.fromkeys("disagreement dispute row".split(), ("over", "about")),
    **dict.fromkeys("concerns concern".split(), ("over", "about", "from")),
    **dict.fromkeys("operate profits".split(), ("from",)),
    **dict.fromkeys("compliance contact".split(), ("with",)),
    "cooperation": ("with", "between", "on"),
    "trigger": ("for",),
}
"""Whom these are with, on or to is half of what is told."""
VAGUE = frozenset(
    """announcement warrant law claims allegations assertions proposal proposals report reports decision bill statement
    resolution investigation vote case scheme delivery campaign measure measures hunt search puzzlement surprise
    evidence doses closure
    suspension cancellation release creation formation appointment resignation approval rejection removal
    expulsion request plan plans owner leader head director comments remarks accusations committee commission
    group groups someone people amount number form version kind period process attempt order orders document
    documents right rights extension establishment reduction use list offer role position post package draft
    majority result possibility risk series sign inquiry probe advantage investment implementation suspects
    threat change changes time term tenure indictment motion speech crisis set petition agreement intention
    intent desire deal trigger involvement ways pathways letter letters pause halt condemnation call calls step steps
    ceremony
    aspirations agreements""".split()
)
"""Nouns that say little before what they are of, for or about is told."""
PARTICLES = frozenset("up down out off away back together forward apart".split())
CONTENT = frozenset("saying stating announcing claiming declaring calling suggesting alleging".split())
NOUNS_IN_ING = frozenset(
    """meeting building shooting bombing hearing killing training fighting ruling briefing gathering beijing offering
    crossing warning hiking swimming funding spending housing stabbing landing uprising shelling testing
    proceeding king ring spring something anything morning evening wellbeing broadcasting banking mining sharing
    fishing farming policing financing lending whaling logging smuggling poaching sailing bargaining flooding
    rioting voting polling manufacturing engineering marketing trafficking laundering voting understanding
    undertaking handling learning poisoning drowning dumping saving spying restructuring""".split()
)
UNITS = frozenset("day days week weeks month months year years hours hour shortly just".split())
MOVES = frozenset("rise fall climb drop surge jump increase decrease".split())
"""What these tell is by how much."""
DOCUMENTS = frozenset(
    """agreement agreements deal deals pact accord treaty memorandum memoranda understanding statement declaration
    communiqué communique protocol protocols roadmap plan resolution letter convention contract contracts framework
    charter note bill law decree order""".split()
)
MAKING = frozenset(
    """sign issue adopt approve reach conclude ratify publish announce unveil release make pass send submit present
    draft initial seal strike""".split()
)
"""Whoever does this with a document is told with what it is about: "issue a statement" is no news."""
ABOUT = frozenset("on for to about regarding concerning over".split())
CALLS_TO = frozenset(
    """aspiration aspirations ambition ambitions effort efforts attempt attempts bid bids intention intentions
    willingness readiness voting desire pledge pledges promise promises refusal failure ability need strategy
    strategies""".split()
)
"""What these are of is told with "to": "his efforts / to mediate"."""
AFTER_VERB = frozenset("until after amid following while because despite during".split())
MARKS = frozenset((",", ";", ":", '"', "”"))
BEGINNINGS = (
    PREPOSITIONS
    | OPENS_CLAUSE
    | CHANGES_MEANING
    | UNITS
    | NUMBERS.keys()
    | {"and", "to", "that", "such", "", "–", "—", "-"}
)
BEFORE_BASE = frozenset("to will would could can may might must should not".split())
AFTER_RANK = frozenset("in since for to that who by with from".split())
WHEN_MATTERS = frozenset("held scheduled planned expected seen based located directed aimed".split())
BE = frozenset("is are was were been be".split())
AFTER_PARTICIPLE = (OPENS_CLAUSE - {"with"}) | frozenset(("in", "at", "near"))
NEWS_NOUNS = frozenset(
    """deal deals relations ties efforts opposition authority threat threats visit visits appeal appeals demand
    demands withdrawal ban bans attack attacks support invitation issue issues order orders decree accord pact law talks
    agreement bid response accusations treaty""".split()
)
"""Nouns that tell the news though most call for more; what they are about is lost with a cut after them."""
TOLD = frozenset(
    """claim claims report reports fact evidence news hope hopes fear fears idea belief view allegation allegations
    chance possibility condition found warning warnings revelation complaint concern concerns sign signs
    statement""".split()
)
"""After these "that" begins what is said."""
TELLING = frozenset("say tell add warn claim believe think suggest insist".split())
