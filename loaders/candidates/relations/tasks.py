"""Who carries out an instrument and who watches it."""

import re
from collections.abc import Iterator
from typing import ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.relations.base import (
    MID,
    THE,
    Pattern,
    Relation,
    Tie,
    one,
    pattern,
    several,
    words,
)
from loaders.candidates.relations.clauses import VerbRelation
from loaders.candidates.views import View


class Carrying(VerbRelation):
    """Who carries out a plan, a law, an agreement or a project."""

    predicate: ClassVar[str] = "IMPLEMENTS"
    name: ClassVar[str] = "implementation"
    subjects: ClassVar[str] = "ACM"
    objects: ClassVar[str] = "SLGD"
    active: ClassVar[str] = r"(?:implement(?:s|ed|ing)?|enforc(?:es?|ed)|appl(?:y|ies|ied))"
    passive: ClassVar[str] = r"(?:implemented|enforced|carried out|applied)"
    by: ClassVar[str] = "by"
    reach: ClassVar[int] = 5
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<s>{several('ACM')}){MID}(?:implement(?:s|ed|ing)?|carr(?:y|ies|ied) out|is implementing|are "
            rf"implementing|enforces?|appl(?:y|ies)) {words(5)}(?P<o>{several('SLGD')})"
        ),
        pattern(
            rf"(?P<o>{several('SLGD')}) (?:is|are|was|were|has been|will be) (?:being )?(?:implemented"
            rf"|enforced|carried out|applied) by {THE}(?P<s>{several('ACM')})"
        ),
        pattern(
            rf"(?P<s>{several('AM')})[^.;<>]{{0,40}}(?:responsible for|in charge of|tasked with|oversees?"
            rf"|charged with) (?:the )?(?:implementation|implementing|enforcement|enforcing)(?: of)? {words(3)}"
            rf"(?P<o>{several('SLGPDM')})"
        ),
    )


class Monitoring(VerbRelation):
    """Who watches a plan, a body or a country, or reports on it."""

    predicate: ClassVar[str] = "MONITORS"
    name: ClassVar[str] = "monitoring"
    subjects: ClassVar[str] = "AM"
    objects: ClassVar[str] = "CSGLAPMHTV"
    active: ClassVar[str] = (
        r"(?:monitor(?:s|ed|ing)?|overs(?:ees?|aw|eeing)|supervis(?:es?|ed|ing)|evaluat(?:es?|ed)|assess(?:es|ed)"
        r"|audit(?:s|ed)?"
        r"|inspect(?:s|ed)?|review(?:s|ed)|reports? on)"
    )
    passive: ClassVar[str] = r"(?:monitored|overseen|supervised|evaluated|assessed|inspected|audited)"
    by: ClassVar[str] = "by"
    undergoing: ClassVar[str] = "SGLPMHTV"
    reach: ClassVar[int] = 6
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<s>{several('AM')}){MID}(?:monitors?|monitored|oversees?|oversaw|supervises?|supervised"
            rf"|evaluates?|evaluated|assesses|assessed|audits?|inspects?) {words(5)}(?P<o>{several('SGLAPMC')})"
        ),
        pattern(
            rf"(?P<o>{several('SGLPM')}) (?:is|are|was|were|will be) (?:monitored|overseen|supervised"
            rf"|evaluated) by {THE}(?P<s>{several('AM')})"
        ),
        pattern(
            rf"(?P<s>{several('AM')})[^.;<>]{{0,40}}(?:responsible for|in charge of|tasked with|charged with) "
            rf"(?:the )?(?:monitoring|supervis\w+|overseeing|evaluati\w+)[^.;<>]{{0,40}}(?:of )?{THE}(?P<o>"
            rf"{several('SGLPM')})"
        ),
    )


class Watching(Relation):
    """Who reports on a country: the makers of yearly and of evaluation reports, rapporteurs, and who visits it."""

    predicate: ClassVar[str] = "MONITORS"
    name: ClassVar[str] = "watching"
    _report = re.compile(
        rf"(?P<s>{one('A')})(?:[\u2019']s)?(?: <[CcAP]\d+>| \d{{4}}| [A-Z][a-z]+| [a-z]+){{0,4}}? "
        rf"(?:[Rr]eports?|[Ee]valuations?|[Aa]ssessments?)\b(?! that)|(?:[Rr]eport|[Ee]valuation) (?:of|by|from) "
        rf"{THE}(?P<s2>{one('A')})"
        rf"|(?P<s3>{one('A')})[^.;<>]{{0,70}}? (?:in its|whose|its) (?:first|second|third|fourth|latest"
        rf"|last|annual|\d{{4}})(?: \w+){{0,2}} "
        rf"(?:report|round|evaluation|assessment|visit)\b"
        rf"|(?P<s4>{one('A')})(?:,[^.;]{{3,60}},)? (?:has |had )?(?:visited|downgraded|upgraded|ranked"
        rf"|placed|keeps|kept|put|rated) (?:the country|[A-Z]\w+"
        rf"|it|<C\d+>)"
        rf"|(?:[Cc]ompliance|[Ii]mplementation|[Cc]ommitments|[Oo]bligations|[Tt]ier \d)[^.;<>]{{0,50}}? "
        rf"(?:is |are |was |were )?(?:followed |monitored |watched "
        rf"|reviewed |assessed )?by {THE}(?P<s5>{one('A')})"
        rf"|(?P<s6>{one('A')}) (?:welcomes|urges|considers|recalls|notes with concern)\b[^.;]{{3,120}}:$"
    )
    _rapporteur = re.compile(
        rf"(?P<s>{several('AM')})(?:[^.;<>]|<[cC]\d+>){{0,60}}?(?:(?:acts?|acted|serves?|served|functions"
        rf"|functioned|continue[sd]? to act|designated"
        rf"|appointed) as|(?:discharges?|performs?|exercises?|fulfils) the (?:functions?|role|duties"
        rf"|mandate) of|is|was|role of) (?:an? |the )?"
        r"(?:independent |national )*rapporteur"
    )
    _ranked = re.compile(r"^[^a-z]{3,40}(?:<C\d+>)?[^a-z]{0,4}\(?[Tt]ier [123]|^<C\d+>:? \(?Tier [123]")

    def read(self, view: View) -> Iterator[Tie]:
        """Bodies whose work it is, of the country of the section."""
        if view.country is None:
            return
        if self._ranked.match(view.masked):
            yield from self.tie(_STATE_DEPARTMENT, view.country, (0, len(view.masked)))
        for match in self._report.finditer(view.masked):
            for placed in view.placed_in(next(group for group in match.groups() if group), "A"):
                if placed.thing.kind in _WATCHERS or placed.thing.id in _WATCHING:
                    yield from self.tie(placed.thing, view.country, match.span())
        for match in self._rapporteur.finditer(view.masked):
            for placed in view.placed_in(match["s"], "AM"):
                if placed.thing.kind not in _WATCHERS and not re.search(r"\bno\b|\bnot\b", match[0]):
                    yield from self.tie(placed.thing, view.country, match.span())


_STATE_DEPARTMENT = LinkedThing(
    "actor:intl:us-state-department", "Actor", "US Department of State", "foreign_government_body", known=True
)
"""Who ranks countries in tiers."""
_WATCHERS = frozenset({"monitoring_body", "foreign_government_body"})
_WATCHING = frozenset({"actor:intl:eu", "actor:intl:european-commission"})
