"""The words that say that something is missing, weak, planned, over or on paper, and what they speak of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_schema.vocabulary import State
from loaders.candidates.mentions.terms import functions_in
from loaders.candidates.polarity import clause_around

_HAVE = r"(?:is|are|was|were|has|have|had|has been|have been|had been|remains?|remained|being)"
_SOFT = r"(?: (?:still|also|currently|yet|so far|however|thus|therefore|to date|often|generally|largely|otherwise))*"
_DID = (
    r"(?:have|provide|possess|operate|contain|include|foresee|envisage|regulate|cover|offer|exist|adopt|establish"
    r"|develop|create|conduct|allocate|organi[sz]e|produce|publish|implement|update|dedicate|maintain|monitor"
    r"|report|receive|identify|screen|carry out|introduce|appoint|designate|set up|make(?! it)|allow|define"
    r"|recogni[sz]e|address|guarantee|ensure|specify|require|employ|fund|finance|support|earmark|initiate|prosecute"
    r"|convict"
    r"|investigate|award|grant|issue|refer|train|collect|keep|meet|participate|take|undertake|consider|apply|use"
    r"|distinguish|differentiate|disburse|hold|open|sign|ratify|seek|pursue|give|enjoy|benefit|attempt|try|reduce"
    r"|deal|examine|pass|visit|reach|inform|detect|register|inspect|check|question|mention|speak|act|respond|lead"
    r"|result"
    r"|extend|accept|admit|enter|reply|follow|tackle|discourage|sanction|punish|criminali[sz]e|spell|appear|deliver"
    r"|yield"
    r"|know|need|cooperate|coordinate|invite|involve|consult|evaluate|assess|spend|pay|compensate|deploy|translate"
    r"|enforce)"
)
_THERE_IS_NONE = re.compile(
    rf"\b(?:[Tt]here (?:{_HAVE}){_SOFT} (?:no|not any|neither|none|nor|never)|(?:has|have|had){_SOFT} no"
    rf"|[Nn]o(?!\.)(?! (?:longer|one|less|more|doubt|matter|evidence|later|such|\d))"
    rf"|(?:does|do|did) not{_SOFT} {_DID}|(?:has|have|had) not{_SOFT} (?!been|be)\w+(?: out| up)?"
    rf"|(?:has|have|is|are){_SOFT} yet to (?!be)\w+|absence of|[Ww]ithout (?:an? |any )?|[Nn]either|[Nn]one of"
    rf"|[Nn]obody|[Nn]o[- ]one"
    rf"|[Nn]ot (?:one|a single|any)\b|lack(?:s|ed|ing)? (?:an? |any )|fail(?:s|ed)? to {_DID}|never (?!been)\w+"
    rf"|neglected(?: to)?"
    rf"|made no efforts? to|operated? no|provided? no|reported? no|allocated? no|conducted? no|took no)\b"
)
_IT_IS_NOT = re.compile(
    rf"\b(?:(?:has|have|had) not{_SOFT} been(?: [a-z]+ly)? \w+|(?:is|are|was|were){_SOFT} not{_SOFT} (?!only|always"
    rf"|sufficient|fully|adequate|enough|effective|proper|consistent|systematic)(?:been )?[a-z-]+"
    rf"|(?:do|does|did) not{_SOFT} exist|(?:is|are|was|were|remains?){_SOFT} (?:unavailable|non-?existent|absent"
    rf"|missing|lacking)|(?:has|have|is|are){_SOFT} yet to be|remains? to be|(?:has|have|had) never(?: [a-z]+ly)? "
    rf"been|not available|none (?:of (?:them|these|which) )?(?:has|have"
    rf"|had|was|were|is|are)(?: (?:yet|ever))?(?: been)? \w+|(?:left|fall|falls|fell|remain|remains|remained) "
    rf"(?:out|outside)"
    rf"|not at all|unpunished|(?:is|are|was|were) (?:left out|abandoned)|having been (?:abandoned|closed|dissolved)"
    rf"|dead letter)\b"
)
_ENDED = re.compile(
    r"\b(?:expired|ceased|(?:is|are|was|were|has|have|had)(?: been)?(?: [a-z]+ly)? (?:discontinued|dissolved|abolished"
    r"|closed|shut down|suspended|terminated|disbanded|phased out)|stopped|no longer|any ?more|(?:came|come) to an "
    r"end|ended|lapsed|had to (?:close|stop|shut)|shut (?:its|their) doors|ran out|closed (?:down|in (?:19|20)\d\d"
    r"|due))\b"
)
_ON_PAPER = re.compile(
    r"\b(?:not (?:yet )?(?:been )?(?:fully |properly )?(?:operational|functional|functioning|operating|in use|in "
    r"operation|applied in practice|used in practice|working|active|implemented(?: in practice)?)|on paper|inactive"
    r"|non-?functional|non-?operational|dysfunctional|dormant|defunct|exists? only|(?:does|do|did|has|have) not "
    r"(?:yet )?(?:met?|function(?:ed)?|convened?|worked?|operated?)(?: (?:since|in practice|yet|properly))?"
    r"|largely formal|merely formal|(?:has|have) never (?:met|been (?:used|applied|activated)))\b"
)
_PLANNED = re.compile(
    r"\b(?:plan(?:s|ned|ning)? (?:to|for)|intend(?:s|ed)? to|(?:is|are|was|were) (?:to be|due to|expected to"
    r"|planned|envisaged|foreseen|scheduled|(?:currently )?being (?:set up|established|created|developed|drafted"
    r"|prepared|negotiated|built|designed))"
    r"|will(?: be)?|would be (?:set up|established|opened|created|adopted)|under (?:preparation|development|way"
    r"|construction|discussion)|underway|in the process of|in preparation|announced)\b"
)
_WEAK_BEFORE = re.compile(
    rf"\b(?:{_HAVE}{_SOFT} (?:[a-z]+ly |too |very |rather |quite |often |still )*(?:weak|poor|few|limited|insufficient"
    rf"|inadequate|low|scarce|sporadic|ad hoc|unclear|fragmented|inconsistent|ineffective|inefficient|hampered"
    rf"|hindered|undermined|impeded|overburdened|under-?funded|under-?staffed|overcrowded|problematic|challenging"
    rf"|difficult|slow|lengthy|outdated|incomplete|unreliable|irregular|rare|reduced|cut|delayed|underdeveloped"
    rf"|dependent on|lenient|unable to|an? (?:problem|challenge|concern|obstacle|gap))"
    rf"|(?:rarely|seldom|hardly|barely|sporadically|wrongly) \w+|depend(?:s|ed)? on|rel(?:y|ies|ied) on|suffer(?:s|ed)?"
    rf"|(?:do|does|did|has|have) not (?:make it possible|always|fully|sufficiently|adequately|systematically"
    rf"|consistently|effectively|properly|routinely|regularly)|(?:is|are|was|were|been) not (?:always|fully|sufficient"
    rf"|sufficiently|adequate|adequately|enough|effective|effectively|proper|properly|consistent|consistently"
    rf"|systematic|systematically)|could not|cannot|does not (?:yet )?meet|needs? (?:to be )?(?:improve\w*"
    rf"|strengthen\w*|more)|(?:remain|continue)(?:s|d)? to (?:suffer|face|lack))\b"
)
_WEAK_AFTER = re.compile(
    r"\b(?:[Ll]ack(?:s|ed|ing)?(?: of)?|[Ii]nsufficient(?:ly)?|[Ii]nadequate(?:ly)?|[Ll]imited|weak(?:ness(?:es)?)?"
    r"|[Pp]oor(?:ly)?|not (?:fully|sufficiently|adequately|always|enough|systematic(?:ally)?|effective(?:ly)?"
    r"|properly|consistently)|fail(?:s|ed|ure)? (?:to|in)|inability to|unable to|[Ss]hortages? of|too few|few(?=er)"
    r"|[Ss]carc(?:e|ity)|hamper(?:s|ed|ing)?|hinder(?:s|ed|ing)|obstacles?|shortcomings?|gaps?|challenges?"
    r"|problem(?:s|atic)?|concern(?:s|ed)?|difficult(?:y|ies)?|under-?funded|under-?staffed|overburdened|sporadic"
    r"|ad hoc|rarely|seldom|unclear|fragmented|inconsistent(?:ly)?|ineffective|inefficient|low (?:number|level"
    r"|quality|awareness)|decreas(?:ed|ing)|reduc(?:ed|tion (?:of|in))|delays?|cuts?|needs? (?:to be )?(?:improve\w*"
    r"|strengthen\w*|more)|remain(?:s|ed)? (?:a )?(?:problem|challenge|weak|low|limited)|cannot|could not"
    r"|dependent on|wrongly|despite|only (?:\w+ )?(?:of them )?(?:is|are|was|were) \w+|did not (?:consistently"
    r"|systematically|always|effectively|adequately|sufficiently|fully|routinely)|untrained|ill-equipped"
    r"|penali[sz](?:ed|ation)|misidentif\w+|lenient|(?:very |too )?little|reluctan(?:t|ce)|underestimat\w+|under-?used"
    r"|room for improvement|low priorit\w+|do(?:es)? not know|only (?:a )?(?:few|small number|one"
    r"|partial(?:ly)?|some)|discourag(?:e|es|ed)|distrust|mistrust|stigma\w*|(?:urgent |great |clear )?need for"
    r"|too (?:late|short|long|low|general|narrow)|no longer"
    r"|suspended sentences|postponed|slowed|instead of|overcrowd\w+|turnover|(?:only|just|merely|served) (?:once"
    r"|twice|half|a (?:third"
    r"|quarter|fraction|handful|part)|one|two|three|four|five|six|seven|eight|nine|ten|\d+(?! ?(?:%|per))|part-time)"
    r"|delayed|conditional (?:up)?on|vacant|stood empty|exhausted|(?:is|was) nothing|off air|lost (?:its|their)"
    r"|(?:was|were) last (?:convened|updated|revised)|last (?:met|convened)|nowhere|none (?:on|at|in|for)|silent on"
    r"|but not (?:to|for|in|by)|(?:does|do|did) not, however|vulnerable to|(?:fewer|less) than (?:half|a (?:third"
    r"|quarter)|one)|a fraction of"
    r"|but a single|a single (?:one|case|victim|sentence|officer|person)|refus(?:e|es|ed|al)|for want of|at the "
    r"expense of"
    r"|requalif\w+|re-?classif\w+|wait(?:s|ed|ing)? (?:for )?(?:months|years|lists?|up to)|backlogs?|for no longer than"
    r"|no more than|only(?=[.,;])|bleak\w*|deplor\w+|regret\w*|weakest"
    r"|criticis\w+|critici[sz]ed|complain\w*|outside (?:its|their|the) (?:mandate|remit|scope|competence)|no mandate"
    r"|went (?:largely |mostly )?unpunished|fined (?:persons|people|women|victims)|moved elsewhere|uneven(?:ly)?"
    r"|dried up"
    r"|precarious|overwhelmed|outdated|impunity|unpunished|without (?:means|money|staff|vehicles?|training))\b",
    re.IGNORECASE,
)
PLAINLY_WEAK = re.compile(
    r"\b(?:continued to (?:penali[sz]e|detain|fine|deport|lack|face|struggle|suffer)|penali[sz](?:e|es|ing)|complicity"
    r"|concern(?:s|ed)? (?:about|over|that|at)|(?:significant|serious|grave) concerns?|(?:fell|falls?|fallen"
    r"|remain(?:s|ed)?)"
    r" (?:far |well )?(?:short|below|behind)|below the (?:statutory|legal) minimum|only (?:on|in|after|if|during"
    r"|between|by) "
    r"|t(?:ake|akes|ook) (?:up to |more than |over |several |many )*\w+ (?:months|years)|(?:is|are|was|were|been) "
    r"(?:too )?slow"
    r"|dearth|paucity|shortfall|(?:may|can) not|preferred to|leaves? (?:much|a lot|something) to be desired|met "
    r"(?:only )?"
    r"(?:once|twice)|disuse|patchy|piecemeal|erratic|haphazard|superficial|perfunctory|minority of|waiting lists?"
    r"|(?:is|are|was|were|been) (?:denied|turned away|deported|detained|ignored|overlooked|forgotten|abandoned"
    r"|bypassed)"
    r"|left (?:\w+ ){0,3}(?:without|alone|to fend|unprotected)|left to (?:the )?(?:NGOs|civil society|volunteers"
    r"|charity)"
    r"|un(?:filled|staffed|answered|used|detected|identified|noticed|regulated|resolved|paid|reported|aware|willing"
    r"|suitable"
    r"|safe|protected|inspected|trained|covered|founded|punished|even|met|equal(?:ly)?)\b|escap(?:e|es|ed) (?:all "
    r"|any )?"
    r"(?:inspection|attention|control|notice)|slip(?:s|ped)? through|neglect(?:s|ed)?|stalled|deadlock\w*|blocked"
    r"|came to a halt"
    r"|lag(?:s|ged|ging)? behind|ends? after|wast(?:e|ed)|haphazardly|arbitrar\w+|tokenistic|in name only|rubber stamp"
    r"|(?:depend|rel)(?:s|ed|y|ies|ied)? (?:almost |largely |heavily |entirely |exclusively |solely )+(?:up)?on"
    r"|with adults|contradict\w*|duplicat\w+|overlap(?:s|ping|ped)?|at the mercy|undermin\w+|erod\w+|(?:is|are|was"
    r"|were) "
    r"(?:excluded|cut|halved)|mistreat\w*|re-?traumati\w+|re-?victimi\w+|backlog|attrition)",
    re.IGNORECASE,
)
"""Words that say by themselves that something is bad, whatever it is."""
STRONG = re.compile(
    r"lack|insufficient|inadequate|weak|fail|absence|scarc|shortage|obstacle|shortcoming|ineffective|limited|unclear"
    r"|hamper|there|no\b(?! longer)|(?:does|do|did|has|have|was|were|is|are|could) not|unable|inability|penali|poor"
    r"|too few"
    r"|lenient|suffer|little|reluctan|under-?used|underestimat|room for|priorit|know|only|need for|never|postponed"
    r"|slowed|neither|none|closed|expired|dissolved|ceased|ended|abolish|suspended|inactive|dead letter|abandon"
    r"|left out"
    r"|outside|refus|fraction|single|fewer than|less than|weakest|unpunished|impunity|uneven|requalif|classif|unpaid"
    r"|on paper|last|seldom|rarely|fragmented|to be\b|dependent|conditional|vacant|empty|exhausted|nothing|off air"
    r"|lost|nowhere|delayed|silent|but not|part-time|however|shut|stopped|came to an end|longer than|moved "
    r"elsewhere|for want|dried up|critici|complain|yet to",
    re.IGNORECASE,
)
"""Cues that say a shortcoming even where no function is named, only its field."""
_INSERTED = re.compile(r", which $")
_OF_PEOPLE = re.compile(
    r" (?:[a-z]+ ){0,2}?(?:victims?|persons?|people|children|cases?|traffickers?|perpetrators?)"
    r"(?= (?:was|were|has|have|had|who|received|applied|obtained|benefited)\b)"
)
"""What follows "no" where somebody went without, which denies no institution."""
_JOINED = re.compile(r"[^.;:]{0,30}?(?:,|\b(?:and|or|nor|as well as)\b)[^.;:]{0,30}")


@dataclass(frozen=True)
class Said:
    """A function that a cue speaks of, and in which state."""

    slug: str
    cue: str
    state: State


def denials_in(text: str) -> Iterator[Said]:
    """The functions that a sentence says are absent, over, on paper or planned; each once, the surest cue first."""
    seen: set[str] = set()
    for state, regex, side in (
        (State.ON_PAPER, _ON_PAPER, "before"),
        (State.ENDED, _ENDED, "before"),
        (State.ABSENT, _IT_IS_NOT, "before"),
        (State.ABSENT, _THERE_IS_NONE, "after"),
        (State.PLANNED, _PLANNED, "either"),
    ):
        for match in regex.finditer(text):
            if _OF_PEOPLE.match(text, match.end()):
                continue
            for slug in _spoken_of(text, match, side):
                if slug not in seen:
                    seen.add(slug)
                    yield Said(slug, match[0], state)


def weaknesses_in(text: str) -> Iterator[Said]:
    """The functions that a sentence says are weak or missing; a cue without any has an empty slug."""
    seen: set[str] = set()
    for regex, side in (
        (_THERE_IS_NONE, "after"),
        (_IT_IS_NOT, "before"),
        (_ON_PAPER, "before"),
        (_ENDED, "before"),
        (_WEAK_BEFORE, "before"),
        (_WEAK_AFTER, "after"),
        (PLAINLY_WEAK, "either"),
    ):
        state = State.PRESENT if regex in (_WEAK_BEFORE, _WEAK_AFTER, PLAINLY_WEAK) else State.ABSENT
        for match in regex.finditer(text):
            slugs = _spoken_of(text, match, side, loosely=True)
            for slug in slugs:
                if slug not in seen:
                    seen.add(slug)
                    yield Said(slug, match[0], state)
            if not slugs and not seen:
                yield Said("", match[0], state)


def _spoken_of(text: str, match: re.Match[str], side: str, *, loosely: bool = False) -> list[str]:
    """The functions on the side of a cue, each with those that "and" or "or" joins to it; loosely, on either."""
    begin, stop = clause_around(text, match.start(), match.end())
    after = [(a, b, slug) for a, b, slug in functions_in(text[match.end() : min(stop, match.end() + 110)])]
    before = [(a + begin, b + begin, slug) for a, b, slug in functions_in(text[begin : match.start()])]
    before = [
        entry for entry in before if match.start() - entry[1] < 90 and text[entry[1] : entry[1] + 2] not in {"'s", "’s"}
    ]
    if not before and _INSERTED.search(text[:begin]):
        before = functions_in(text[:begin])[:1]
    if side == "after" or (side == "either" and after):
        return _run(text[match.end() :], after) or ([before[-1][2]] if before and loosely else [])
    return _run(text, before) or (_run(text[match.end() :], after) if loosely else [])


def _run(text: str, functions: list[tuple[int, int, str]]) -> list[str]:
    """The first of several functions and those that are joined to it."""
    found = functions[:1]
    for entry in functions[1:3]:
        if not _JOINED.fullmatch(text[found[-1][1] : entry[0]]):
            break
        found.append(entry)
    return [slug for _, _, slug in found]
