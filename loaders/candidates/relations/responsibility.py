"""Whose task something is: who answers for it, is competent for it, prepares it or leads it."""

import re
from collections.abc import Iterator
from typing import ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.mentions.terms import functions_in
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.base import MID, THE, Relation, Tie, several
from loaders.candidates.relations.clauses import doers, undergoers
from loaders.candidates.views import View

_ALSO = r"(?:also |mainly |primarily |jointly |formally |solely |exclusively |directly |officially |now |still )?"
_HAS_TASK = (
    r"(?:(?:is|are|was|were|being|has been|have been|shall be|will be) (?:also |mainly |primarily |jointly "
    r"|formally |the body |the main "
    r"\w+ |the lead \w+ )?(?:responsible for|in charge of|tasked (?:with|to)|charged with|mandated (?:to"
    r"|with)|competent (?:for|to)"
    r"|entrusted with|obliged to|required to|authori[sz]ed to|responsible to|empowered to|assigned to"
    r"|appointed as|designated (?:as|to)"
    r"|the (?:central|lead|leading|competent|main|key|principal|sole|only|responsible|national) (?:body"
    r"|authority|institution|agency|ministry"
    r"|actor|unit) (?:for|in|on|responsible for|with a mandate to))"
    r"|responsible for|in charge of|ha(?:s|ve|d) (?:the |an? |its )?(?:exclusive |sole |primary |overall "
    r"|national |full |leading |central )?"
    r"(?:task|mandate|competence|competency|jurisdiction|responsibility|remit|authority|duty|role|powers?) "
    r"(?:of|to|for|over|in)"
    r"|(?:acts?|serves?|acted|served|functions|functioned|acting|serving) as|discharg(?:es?|ed|ing) the "
    r"(?:functions?|duties|role) of"
    r"|(?:performs?|performed|fulfils?|fulfilled|exercis(?:es?|ed)|assum(?:es?|ed)|plays?) the "
    r"(?:functions?|role|duties|tasks?) of"
    r"|t(?:akes?|ook) over(?= [^.;<>]{0,20}(?:cases|investigation|prosecution|function|role|task))|b"
    r"(?:ears?|ore) (?:the )?responsibility for"
    r"|specialis(?:es|ed) in|specializ(?:es|ed) in)"
)
_PREPARES = (
    r"(?:(?:is|are|was|were|has been|have been) (?:currently |now |also )?)?(?:prepar(?:es?|ed|ing)|draft"
    r"(?:s|ed|ing)|elaborat(?:es?|ed|ing)"
    r"|finalis(?:es?|ed|ing)|finaliz(?:es?|ed|ing)|revis(?:es|ing))"
)
_ELSE = (
    (re.compile(r"\brapporteur", re.I), "national-rapporteur"),
    (re.compile(r"\bco-?ordinator", re.I), "national-coordinator"),
    (re.compile(r"\bguardian", re.I), "guardianship"),
    (re.compile(r"\b(?:recruitment|employment|tourist|travel) agenc", re.I), "employment-agency-control"),
    (
        re.compile(r"\b(?:cases|investigat|prosecut|offences?|crimes?|criminal|police work)", re.I),
        "effective-prosecution",
    ),
    (re.compile(r"\b(?:identif|victim status|status of victim)", re.I), "multi-agency-identification"),
    (re.compile(r"\b(?:visas?|permits?)\b", re.I), "residence-permit"),
    (re.compile(r"\b(?:data|statistics|records?|database)", re.I), "central-database"),
    (
        re.compile(r"\b(?:polic(?:y|ies)|response|efforts|anti-trafficking (?:work|activities))", re.I),
        "national-coordinator",
    ),
)
"""What a task is about whose words name no function."""
_HOUSES = re.compile(r"<[HTVP]\d+>")
"""Who runs a house or carries out a project is said by another predicate."""


IDENTIFYING = re.compile(
    r"\s*(?:to |the |making an? |formal(?:ly)? |preliminary |potential |of |detecting and |early |also )*identif"
)
"""Who identifies victims is said by a predicate of its own."""


class Responsibility(Relation):
    """Whose task something is: a function of the response, a plan, a law."""

    predicate: ClassVar[str] = "RESPONSIBLE_FOR"
    name: ClassVar[str] = "responsibility"
    _task = re.compile(
        rf"(?P<s>{several('AM')})(?:[^.;<>]|<[cC]\d+>){{0,45}}?\b(?P<cue>{_HAS_TASK}) "
        r"(?P<task>[^.;]{4,160})"
    )
    _entrusted = re.compile(
        rf"(?:task(?:s|ed)|charg(?:es|ed)|entrust(?:s|ed)|mandat(?:es|ed)) {THE}(?P<s>{several('AM')}) with "
        rf"(?P<task>[^.;]{{4,160}})"
        rf"|(?P<task2>[^.;]{{4,120}}) (?:is|are|was|were|has been|have been) (?:entrusted|assigned"
        rf"|delegated|given|passed on|transferred"
        rf"|handed over) to {THE}(?P<s2>{several('AM')})"
        rf"|(?P<task4>[^.;]{{4,120}}) (?:is|are|was|were|lies|lie|rests?) {_ALSO}(?:dealt with|handled"
        rf"|covered|ensured|overseen|led|steered"
        rf"|headed|performed|exercised|conducted|carried out|investigated|prosecuted|prepared|drafted"
        rf"|undertaken|gathered|collected|set|defined|guaranteed|with) (?:[a-z]+ly )?(?:by )?{THE}"
        rf"(?P<s4>{several('AM')})"
        rf"|(?P<task3>[^.;]{{4,120}}) (?:is|are|falls?|fall|comes?|lies) (?:under |within )?the (?:sole "
        rf"|exclusive |main )?(?:responsibility"
        rf"|competence|remit|task|jurisdiction|mandate|purview) of {THE}(?P<s3>{several('AM')})"
        rf"|(?P<task6>[^.;]{{4,120}}) (?:falls?|fell) (?:(?:up)?on|to) {THE}(?P<s6>{several('AM')})"
        rf"|(?P<task7>[^.;]{{4,120}}) (?:is|are|was|were) (?:a matter|the business|the job|the task|in the"
        rf" hands|vested|incumbent)"
        rf" (?:for|of|in|on|upon) {THE}(?P<s7>{several('AM')})"
        rf"|\b(?:entrusts?|entrusted|assigns?|delegates?) (?P<task8>[^.;<>]{{4,80}}?) to {THE}(?P<s8>{several('AM')})"
        rf"|(?P<task5>[^.;]{{4,140}})\((?:[Ii]mplementing (?:agency|agencies|body|bodies|institutions?)"
        rf"|[Rr]esponsible(?: (?:body|bodies"
        rf"|agency|agencies|institutions?|authority))?|[Ll]ead(?: agency| body)?): (?:the )?(?P<s5>{several('AM')})"
    )
    _prepared = re.compile(rf"\b(?:drafted|prepared|drawn up|elaborated) (?:[a-z]+ )?by {THE}(?P<s>{several('AM')})")
    _prepares = re.compile(rf"(?P<s>{several('AM')}){MID}{_PREPARES} (?:[\w-]+ ){{0,5}}?(?P<o>{several('SD')})")
    _steers = re.compile(
        rf"(?P<s>{several('AM')}){MID}(?:steers?|steered|leads?|led|directs?|shapes?|oversees?|oversaw"
        rf"|implements?) (?P<task>(?:the |its |national "
        rf"|state |anti-trafficking )*(?:polic(?:y|ies)|response|efforts|fight|investigations?"
        rf"|prosecutions?)\b[^.;]{{0,60}})"
    )

    _keeps = re.compile(
        rf"(?P<s>{several('AM')}){MID}(?P<task>(?:investigates?|prosecutes?|compiles?|keeps|collects?"
        rf"|gathers?|registers?|registered|licenses?"
        r"|issues|grants) (?:the |all |its )?(?:[a-z-]+ ){0,4}?(?:cases|crimes|offences|reports?|database"
        r"|statistics|data|register|agencies"
        r"|permits?|visas?|certificates?|licences?)\b)"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """One tie for each function or instrument that the task names."""
        seen: set[tuple[str, str]] = set()
        for tie in self._all(view):
            key = (tie.subject.id, tie.object.id if tie.object else "")
            if key not in seen:
                seen.add(key)
                yield tie

    def _all(self, view: View) -> Iterator[Tie]:
        for match in (
            *self._task.finditer(view.masked),
            *self._steers.finditer(view.masked),
            *self._keeps.finditer(view.masked),
        ):
            yield from self._of(view, match, "s", "task")
        for match in self._entrusted.finditer(view.masked):
            number = next(number for number in ("", "2", "3", "4", "5", "6", "7", "8") if match[f"s{number}"])
            yield from self._of(view, match, f"s{number}", f"task{number}")
        for match in self._prepared.finditer(view.masked):
            for plan in view.placed_in(undergoers(view.masked, match.start(), "SD"), "SD"):
                for placed in view.placed_in(match["s"], "AM"):
                    state = state_of(view.masked, *match.span())
                    yield from self.tie(placed.thing, plan.thing, match.span(), state=state)
        for match in self._prepares.finditer(view.masked):
            whole = doers(view.masked, match.end("s") + 1, "AM") or match["s"]
            for plan in view.placed_in(match["o"], "SD"):
                for placed in view.placed_in(whole, "AM"):
                    yield from self.tie(
                        placed.thing, plan.thing, match.span(), state=state_of(view.masked, *match.span())
                    )

    def _of(self, view: View, match: re.Match[str], who: str, what: str) -> Iterator[Tie]:
        state = state_of(view.masked, match.start(), max(match.start(what), match.start() + 1))
        task = view.unmasked(match.start(what), match.end(what))
        if what == "task" and IDENTIFYING.match(task):
            return
        matters = [
            placed.thing for placed in view.placed_in(match[what], "SLGMDPHTV") if "generic" not in placed.thing.flags
        ]
        slugs = [slug for _, _, slug in functions_in(task)[:3]]
        slugs = [slug for slug in slugs if slug != "function:proactive-identification"]
        if not slugs and not matters:
            slugs = [f"function:{slug}" for words, slug in _ELSE if words.search(task)][:1]
        functions = [LinkedThing(slug, "Function", slug.split(":")[1].replace("-", " "), known=True) for slug in slugs]
        cue = match.start("cue") if "cue" in match.groupdict() else None
        whole = (doers(view.masked, cue, "AM") if cue is not None else "") or match[who]
        if what in {"task2", "task4"} and (", which" in match[what] or _HOUSES.search(match[what])):
            return
        for placed in view.placed_in(whole, "AM"):
            for matter in [*matters[:2], *functions]:
                yield from self.tie(placed.thing, matter, match.span(), state=state)
