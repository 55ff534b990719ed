"""Whose duty something is, where the words of the task name no instrument: a cue, whoever does it, and its field."""

import re
from collections.abc import Iterator
from typing import ClassVar

from graph_schema.vocabulary import State
from loaders.candidates.linking import LinkedThing
from loaders.candidates.mentions.terms import functions_in
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.asking import asks
from loaders.candidates.relations.base import REPORTING, THE, Relation, Tie, one, several
from loaders.candidates.relations.clauses import doers
from loaders.candidates.relations.responsibility import IDENTIFYING, Responsibility
from loaders.candidates.views import View

_FIELDS = tuple(
    (re.compile(words, re.IGNORECASE), slug)
    for slug, words in (
        ("national-rapporteur", "rapporteur"),
        ("national-coordinator", r"co-?ordinator|engine of|polic(?:y|ies)\b|response\b|\befforts?\b|\bfight\b"),
        ("guardianship", "guardian"),
        ("employment-agency-control", "(?:recruitment|employment|tourist|travel) agenc"),
        ("service-standards", r"licen[sc]|standards?\b|accredit|certif"),
        ("plan-monitoring", r"annual|reports?\b|evaluat|monitor|follow"),
        ("current-action-plan", r"plans?\b|programmes?\b|strateg|measures|decisions"),
        ("national-committee", "meetings?|sessions?|convene|secretar"),
        ("indicators-list", "indicators?"),
        ("standard-procedures", "guide|procedures?|manual|rulebook|instruction"),
        ("migrant-screening", "screen"),
        ("multi-agency-identification", "identif|recogni|victim status|status of victim|detect"),
        ("referral-mechanism", r"referr?al|refer\b"),
        ("witness-protection", "witness|protection measures"),
        ("return-procedure", "return|repatriat|remov"),
        ("residence-permit", "visas?|permits?|residence"),
        ("border-control", "border|patrol"),
        ("central-database", r"data|statistic|records?\b|register|database"),
        ("compensation", r"compensat|grants?\b"),
        (
            "effective-prosecution",
            "investigat|prosecut|cases|caseload|offences?|crimes?|criminal|police work|operational|command",
        ),
        ("professional-training", "train|cours"),
        ("awareness-campaigns", "prevent|awareness|campaign"),
        ("victim-assistance", "care|assist|plac|accommodat|support|counsel|servic|victims?"),
    )
)
"""What a task is about, by its words, the more telling ones first."""
_OF_KIND = {
    "police": "specialised-police",
    "prosecution": "specialised-prosecutors",
    "court": "effective-prosecution",
    "coordination_body": "national-committee",
    "coordinator": "national-coordinator",
    "labour_inspection": "labour-inspectors",
    "social_service": "victim-assistance",
    "border_police": "border-control",
}
_PUBLIC = frozenset(
    {
        "police", "prosecution", "court", "coordination_body", "coordinator", "rapporteur", "labour_inspection",
        "social_service", "border_police", "ministry", "public_body", "local_authority", "health", "education",
        "intelligence",
    }
)  # fmt: skip
_CHARGED = re.compile(
    r"\b(?:responsib(?:le|ility) for|accountable for|the lead (?:agency|institution|body|ministry|authority) (?:on"
    r"|for|in)"
    r"|leading role in|in charge of|(?:tasked|charged|entrusted|mandated) (?:with|to)"
    r"|competent (?:for|to|in)"
    r"|(?:authori[sz]ed|empowered|obliged|required|expected|designated|called upon) to(?! (?:be|have|continue)\b)"
    r"|answer(?:s|ed)? for|answerable for"
    r"|(?<!nder the )(?:task|mandate|competen(?:ce|cy)|jurisdiction|responsibility|remit|duty|job|function)s?"
    r" (?:of|to|for|over|in|is|was|covers)"
    r"|(?:acts?|acted|acting|serves?|served|serving|functions?|functioned) (?:also )?as"
    r"(?= (?:an? |the |its )?(?:[a-z]+ ){0,3}(?:[Rr]apporteur|[Cc]o-?ordinator|secretariat|focal|contact|point|<A\d+>))"
    r"|(?:is|are|was|were)(?: also| at the same time| de facto)*(?= the (?:<A\d+>|[Nn]ational [Rr]apporteur))"
    r"|functions of|(?<!to )deals? with|(?<!to )handles?|looks after|takes? care of|sees to"
    r"|(?<!to )oversees|centrali[sz]es?|alone|(?:named|appointed)(?= (?:as|the|<A))) (?P<task>[^.;]{4,160})"
)
_DOES = re.compile(
    r"\b(?:(?:draws up|drew up|prepares|preparing|compiles|drafts)(?= [^.;]{0,60}(?:report|plan\b|programme|strateg"
    r"|standards|list|guide|meetings|text|statistics|<[SDP]\d+>))"
    r"|(?:drafted|developed|elaborated|prepared|wrote|drew up|produces|produced|compiled|publishe[sd]|approves?"
    r"|approved"
    r"|submits|submitted|laid)(?= [^.;]{0,60}(?:report|plans?\b|program|strateg|standards|procedures|list|guide"
    r"|indicators"
    r"|<[SDP]\d+>))"
    r"|investigates|prosecutes|licenses|(?:has )?licensed|issues|granted (?:official|<)|registers|keeps|collects"
    r"|gathers"
    r"|steers|steered|convenes(?= [^.;]{0,40}(?:meeting|session|<A))|evaluates|oversaw|guides"
    r"|leads(?= [^.;]{0,30}(?:investigation|implementation))|provides(?= (?:the |a |its )*secretariat)"
    r"|directs(?= [^.;]{0,30}investigation)|decides (?:on|about|whether)|recogni[sz]e[sd]|has taken over|took over"
    r"|took on"
    r"|takes on|specialise[sd]? in|performs?(?= [^.;]{0,40}tasks)|discharges|exercises|accredits|inspects"
    r"|manages|assess(?:es|ed)|screens|worked on|gave recommendations|administers|determines|authori[sz]es|pays out"
    r"|reports on)(?! (?:as|by|\d))(?P<task> [^.;]{4,120})"
)
_HOUSES = re.compile(r"<[HTVP]\d+>")
"""Who runs a house, a line or a project is said by another predicate."""
_MONEY = re.compile(
    r"^\W*(?:[Tt]he )?(?:[Ff]und|[Ff]inanc|[Mm]oney|[Rr]esources|[Bb]udget|[Ss]upport|[Dd]ata|[Ii]nformation)"
)
_ELSEWHERE = re.compile(r"^\W*(?:[a-z]+ ){0,4}(?:co-?ordinat|steering)", re.IGNORECASE)
"""So is who coordinates."""
_LIES_WITH = re.compile(
    r"(?P<task>[^.;]{4,140}) (?:is|are|was|were|has been|have been|lies|lie|rests?|rested|falls?|fell|comes?|came"
    r"|passed|passes|remains?|stands|are left|is left)(?: [a-z]+ly| also)? "
    r"(?:(?:dealt with|handled|ensured|overseen|led|steered|exercised|conducted|carried out|investigated|prosecuted"
    r"|prepared|drafted|drawn up|undertaken|gathered|collected|paid out|done|looked after|taken care of|performed"
    r"|assumed|decided|kept|maintained|compiled|written|followed|shared|carried|governed) "
    r"(?:jointly |separately )?by"
    r"|with|(?:up)?on|(?<=ll )to|(?<=lls )to|(?<=eft )to|(?<=omes )from|(?<=ame )from"
    r"|within the (?:jurisdiction|competence|remit) of"
    r"|(?:a |the )?(?:matter|business|job|task|work|responsibility"
    r"|duty|concern|competence|prerogative)s? (?:for|of)|in the hands of|up to|for"
    r"|(?:entrusted|assigned|delegated|given|passed on|transferred|handed over|allocated|conferred)"
    r"(?: by [^<]{0,30}<A\d+>[^<]{0,20})?(?: in \d{4})? (?:to|on|upon)) "
    rf"{THE}(?:[a-z]+ )?(?P<s>{several('AM')})"
)
_IT_IS_FOR = re.compile(
    rf"\b[Ii]t is (?:(?:up to|for|the (?:task|duty|job|responsibility|role|business) of) {THE}(?P<s>{several('AM')})"
    rf"(?: \([^()]*\))? to|{THE}(?P<s2>{several('AM')}) (?:that|which|who)) (?P<task>[^.;]{{4,140}})"
    rf"|\b(?:designate[sd]?|appoint(?:s|ed)?|name[sd]?|made|makes) {THE}(?P<s3>{several('AM')}) (?:as |to be "
    rf"|to act as )?"
    rf"(?:the |an? |its )?(?P<task3>(?:<A\d+>|[Nn]ational [Rr]apporteur|[a-z ]{{0,20}}(?:authority|body|institution"
    rf"|co-?ordinator|rapporteur|agency))[^.;]{{0,80}})"
    rf"|\b(?:mandate|tasks?|dut(?:y|ies)|role|mission|remit|functions?|competences?|responsibilit(?:y|ies)"
    rf"|job) of {THE}"
    rf"(?P<s5>{several('AM')}) (?:is|are|was|were|includes?|covers?|comprises?|extends? to|consists? (?:in"
    rf"|of)) (?:also )?"
    rf"(?:to )?(?P<task5>[^.;]{{4,140}})"
    rf"|\breturn(?:s|ed) (?P<task4>[^.;<>]{{4,60}}) to {THE}(?P<s4>{several('AM')})"
)
_CONFERS = re.compile(
    rf"\b(?:assign|assigns|assigned|entrusts?|entrusted|delegates?|conferring|confers?|giv(?:es?|ing)|gave"
    rf"|hand(?:s|ed)) (?P<task>[^.;<>]{{4,60}}?) (?:to|on|upon) {THE}(?P<s>{several('AM')})"
    rf"|\b(?:assign|assigns|assigned|entrusts?|entrusted|charges?|charged|tasks|tasked) "
    rf"{THE}(?P<s2>{several('AM')}) with (?P<task2>[^.;]{{4,120}})"
)


class Duty(Relation):
    """A duty by its cue, the body that has it, and the function nearest to its words."""

    predicate: ClassVar[str] = "RESPONSIBLE_FOR"
    name: ClassVar[str] = "duty"

    def read(self, view: View) -> Iterator[Tie]:
        """Where no wording that tells the matter says so already."""
        if asks(view):
            return
        known = {tie.subject.id for tie in Responsibility().read(view)}
        for active, match, who, task in self._found(view):
            if REPORTING.search(view.masked, max(0, match.start() - 25), match.start() + 1):
                continue
            state = state_of(view.masked, *match.span())
            if _ELSEWHERE.search(task) or state is State.ABSENT:
                continue
            for placed in view.placed_in(who, "AM"):
                if placed.thing.id in known or (active and placed.thing.kind not in _PUBLIC):
                    continue
                known.add(placed.thing.id)
                matter = _function_of(placed.thing, task)
                if matter is not None:
                    yield from self.tie(placed.thing, matter, match.span(), state=state, flags=("duty_likely",))

    @staticmethod
    def _found(view: View) -> Iterator[tuple[bool, re.Match[str], str, str]]:
        masked = view.masked
        for match in _CHARGED.finditer(masked):
            office = next((placed.thing.kind for placed in view.placed_in(match["task"])), "")
            only_is = match[0].startswith(("is ", "are ", "was ", "were ")) and "<" in match["task"][:8]
            identifies = IDENTIFYING.match(view.unmasked(match.start("task"), match.end("task")))
            if identifies or (only_is and office not in {"coordinator", "rapporteur"}):
                continue
            yield False, match, _doing(masked, match.start()), view.unmasked(match.start(), match.end())
        for match in _LIES_WITH.finditer(masked):
            told = re.match(r"\W*(?:[a-z]+ )*(?:[Rr]esponsib|[Cc]ompeten|[Tt]asks?\b|[Dd]ut)", match["task"])
            if (_HOUSES.search(match["task"]) and not told) or _MONEY.search(match["task"]):
                continue
            yield False, match, match["s"], view.unmasked(match.start("task"), match.end("task"))
        for match in _CONFERS.finditer(masked):
            task = "task" if match["task"] else "task2"
            yield False, match, match["s"] or match["s2"], view.unmasked(match.start(task), match.end(task))
        for match in _IT_IS_FOR.finditer(masked):
            number = next(number for number in ("", "2", "3", "4", "5") if match[f"s{number}"])
            task = "task" if number in {"", "2"} else f"task{number}"
            yield False, match, match[f"s{number}"], view.unmasked(match.start(task), match.end(task))
        for match in _DOES.finditer(masked):
            yield True, match, _doing(masked, match.start()), view.unmasked(match.start(), match.end())


def _doing(masked: str, at: int) -> str:
    """The body that has a duty: a group of people before "that" is not taken for the commission that they make up."""
    made_up = re.search(
        rf"(?P<s>{one('AM')}), (?:composed|comprising|consisting|made up|formed)\b[^.;]*,? (?:that|which|who) $",
        masked[:at],
    )
    return made_up["s"] if made_up else doers(masked, at, "AM")


def _function_of(thing: LinkedThing, task: str) -> LinkedThing | None:
    """The function that a task names, else the one that its words are nearest to, else that of the body's kind."""
    slugs = [slug.split(":")[1] for _, _, slug in functions_in(task)]
    slugs += [slug for words, slug in _FIELDS if words.search(task)]
    slugs += [_OF_KIND[thing.kind]] if thing.kind in _OF_KIND else []
    return LinkedThing(f"function:{slugs[0]}", "Function", slugs[0].replace("-", " "), known=True) if slugs else None
