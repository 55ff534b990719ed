"""Who reports on a country: makers of reports, rapporteurs, those who rank it, and bodies that watch a plan."""

import re
from collections.abc import Iterator
from typing import ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.relations.asking import asks
from loaders.candidates.relations.base import MID, THE, Relation, Tie, one, several
from loaders.candidates.relations.clauses import doers
from loaders.candidates.relations.tasks import Monitoring
from loaders.candidates.views import Placed, View
from loaders.documents.blocks import BlockKind

_STATE_DEPARTMENT = LinkedThing(
    "actor:intl:us-state-department", "Actor", "US Department of State", "foreign_government_body", known=True
)
"""Who ranks countries in tiers."""
_WATCHERS = frozenset({"monitoring_body", "foreign_government_body"})
_WATCHING = frozenset({"actor:intl:eu", "actor:intl:european-commission"})
_REPORTERS = frozenset(
    {"monitoring_body", "ngo", "ngo_network", "rapporteur", "research", "international_organisation"}
)
"""Who watches a country by writing about it."""
_OPENING_LINES = 3
_TITLE = 80
_SECTION = 400
"""So many sentences back is the whole of a section."""


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
        rf"|[Ii]n its [^.;]{{0,40}}?(?:report|evaluation|assessment|round)[^.;<>]{{0,25}}(?:<C\d+>)?,"
        rf" {THE}(?P<s7>{one('A')})"
        rf"|[Mm]onitoring\b[^.;<>]{{0,80}}? (?:conducted |carried out |done |exercised )?by {THE}(?P<s8>{one('A')})"
    )
    _authored = re.compile(
        rf"(?P<s>{one('A')}){MID}(?:prepared|published|issued|produced|released|presented|drew up|compiled|wrote"
        rf"|publishes|issues|produces|submitted|authored|launched) (?:an? |its |the |\d{{4}} |\w+ ){{0,2}}(?:[a-z-]+"
        rf" )*?"
        rf"(?:report|study|assessment|evaluation|survey|analysis)\b"
        rf"|\b(?:[Rr]eport|REPORT|[Ss]tudy|[Aa]ssessment|[Ee]valuation|[Ss]urvey)\b[^.;]{{0,60}}?,? (?:written|prepared"
        rf"|published|researched|authored|compiled|drawn up|issued|conducted|carried out) by {THE}(?:coalition "
        rf"|association "
        rf"|organi[sz]ation |NGO |network )?(?P<s2>{one('A')})"
    )
    _speaks = re.compile(
        rf"(?P<s>{one('A')})(?:,[^.;<>]{{3,60}},)? (?:has |had |also |repeatedly |again )*(?:reported|reports|noted"
        rf"|notes|found"
        rf"|considers|considered|urged|urges|recommended|recommends|stressed|stresses|criticised|concluded|called on"
        rf"|calls"
        rf"|regretted|expressed|commended|assessed|observed|pointed out|welcomed)\b"
    )
    _ranked = re.compile(r"\b(?:[Tt]ier|TIER) [123]\b")

    def read(self, view: View) -> Iterator[Tie]:
        """Bodies whose work it is, of the country of the section."""
        if view.country is None:
            return
        span = (0, len(view.masked))
        if self._in_tiers(view):
            ranked = [placed.thing for placed in view.placed_in(view.masked, "C")]
            yield from self.tie(_STATE_DEPARTMENT, ranked[0] if len(ranked) == 1 else view.country, span)
        text = re.sub(r"<P(\d+)>", lambda token: _report_of(view.placed[int(token[1])], token[0]), view.masked)
        for match in self._report.finditer(text):
            for placed in view.placed_in(next(group for group in match.groups() if group), "A"):
                if placed.thing.kind in _WATCHERS or placed.thing.id in _WATCHING:
                    yield from self.tie(placed.thing, view.country, match.span() if text == view.masked else span)
        for match in self._speaks.finditer(view.masked):
            for placed in view.placed_in(match["s"], "A"):
                earlier = (one.thing.id for last in view.before(_SECTION) for one in last.placed)
                if placed.thing.kind == "monitoring_body" and placed.thing.id not in earlier:
                    yield from self.tie(placed.thing, view.country, match.span())
        for match in self._authored.finditer(text):
            for placed in view.placed_in(match["s"] or match["s2"], "A"):
                if placed.thing.kind in _REPORTERS or re.search(r"[Oo]mbud", placed.thing.name):
                    yield from self.tie(placed.thing, view.country, match.span() if text == view.masked else span)
        if self._opens(view) and re.search(r"\b(?:report|assessment|evaluation)\b", text, re.IGNORECASE):
            for placed in view.placed_in(view.masked, "A")[:1]:
                if not placed.mention.generic:
                    yield from self.tie(placed.thing, view.country, span)

    def _in_tiers(self, view: View) -> bool:
        """Whether this is a title with a tier, or the first sentence of a section that speaks of one."""
        if not self._ranked.search(view.masked):
            return False
        title = len(view.masked) < _TITLE and not view.masked.rstrip().endswith(".")
        return title or not any(self._ranked.search(one.masked) for one in view.before(_SECTION))

    @staticmethod
    def _opens(view: View) -> bool:
        """Whether this is a title: a heading, or among the first lines of a document."""
        title = view.sentence.block.kind is BlockKind.HEADING or view.lines(0, 1)[0] <= _OPENING_LINES
        return title and not view.sentence.text.rstrip().endswith(".")


def _report_of(placed: Placed, token: str) -> str:
    """The noun again where a report is taken for a piece of research."""
    return "report" if placed.thing.kind == "research" else token


class Rapporteurs(Relation):
    """Who is the national rapporteur on trafficking of a country, whatever else it is."""

    predicate: ClassVar[str] = "MONITORS"
    name: ClassVar[str] = "rapporteur"
    _holder = (
        re.compile(
            rf"(?P<s>{several('AM')})(?:[^.;<>]|<[cC]\d+>){{0,60}}?(?:(?:acts?|acted|serves?|served|functions"
            rf"|functioned|continue[sd]? to act|designated"
            rf"|appointed|named|nominated) as|(?:discharges?|performs?|exercises?|fulfils|assumes?|holds?|carries out"
            rf"|combines?) the (?:functions?|role|duties|office|tasks"
            rf"|mandate) of(?: [a-z-]+ and)?|is|was|role of|becomes?|became) (?:an? |the )?"
            rf"(?:also )?(?:an? |the )?(?:independent |first |national )*rapporteur"
        ),
        re.compile(
            rf"(?:functions?|role|office|mandate|duties|tasks?|position) of (?:an? |the )?(?:independent |national"
            rf" )*rapporteur"
            rf"[^.;<>]{{0,80}}? (?:exercised|performed|assumed|carried out|discharged|fulfilled|held|vested|assigned"
            rf"|entrusted|transferred|given|moved|belongs?|lies?|falls?|rests?|conferred|taken over)(?:[^.;<>]"
            rf"|<C\d+>){{0,40}}? "
            rf"(?:by|in|to|with|on|upon) {THE}(?P<s>{one('A')})"
        ),
        re.compile(
            rf"^(?:The |Its )?(?:[a-z]+ )*rapporteur[^.;<>]{{0,30}}, {THE}(?P<s>{one('A')}),"
            rf"|(?:designat|appoint|nam|nominat)ed {THE}(?P<s2>{one('A')}) as (?:the |an? )?(?:[a-z]+ )*rapporteur"
            rf"|(?P<s3>{one('A')}), (?:the |which is the |who is the |as )(?:[a-z]+ )*rapporteur"
        ),
    )

    def read(self, view: View) -> Iterator[Tie]:
        """The bodies that hold the office; the rapporteur's own name is the office and no holder."""
        if view.country is None:
            return
        text = re.sub(r"<A(\d+)>", lambda token: self._office(view.placed[int(token[1])], token[0]), view.masked)
        for regex in self._holder:
            for match in regex.finditer(text):
                said = next(group for name, group in match.groupdict().items() if group)
                for placed in view.placed_in(said, "AM"):
                    if placed.thing.kind not in _WATCHERS and not re.search(r"\bno\b|\bnot\b|\bshould\b", match[0]):
                        yield from self.tie(placed.thing, view.country, (0, len(view.masked)))

    @staticmethod
    def _office(placed: Placed, token: str) -> str:
        return "national rapporteur" if placed.thing.kind == "rapporteur" else token


class LikelyMonitor(Relation):
    """Who does what a word of watching says where no wording tells what is watched: the plan before, or the country."""

    predicate: ClassVar[str] = "MONITORS"
    name: ClassVar[str] = "likely-monitor"
    _watches = re.compile(
        r"\b(?:monitor(?:s|ed|ing)|overs(?:ees|aw|eeing)|supervis(?:es|ed|ing)|evaluat(?:es|ed|ing)|inspect(?:s|ed|ing)"
        r"|audit(?:s|ed|ing)|follow(?:s|ed|ing) (?:up )?(?:on )?the (?:implementation|situation))\b"
    )
    _assigned = re.compile(
        rf"\b(?:[Oo]versight|[Mm]onitoring|[Ss]upervision|[Ee]valuation|[Ff]ollow-up|[Cc]ontrol) (?:of|over)"
        rf" [^.;]{{3,90}}? "
        rf"(?:assigned|entrusted|given|left|belongs?|lies?|falls?|rests?|(?:task|job|responsibility|duty) of)(?: to|"
        rf" with| on"
        rf"| upon)? {THE}(?P<s>{one('A')})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Each watcher once."""
        if view.country is None or asks(view) or any(True for _ in Monitoring().read(view)):
            return
        found: list[tuple[re.Match[str], str]] = [(match, match["s"]) for match in self._assigned.finditer(view.masked)]
        for match in self._watches.finditer(view.masked):
            before = view.masked[: match.start()]
            own = re.search(rf"(?P<s>{one('A')})[^.;<>]{{0,25}}(?:for|of|to) (?:the )?$", before)
            found.append((match, own["s"] if own else doers(view.masked, match.start(), "A")))
        seen: set[str] = set()
        for match, said in found:
            for placed in view.placed_in(said, "A"):
                if placed.thing.id not in seen:
                    seen.add(placed.thing.id)
                    yield from self.tie(
                        placed.thing, self._watched(view, match), match.span(), flags=("watched_likely",)
                    )

    @staticmethod
    def _watched(view: View, match: re.Match[str]) -> LinkedThing:
        near = view.placed_in(view.masked[match.end() : match.end() + 80], "SGLDPHTVM")
        before = [one.thing for last in view.before(2) for one in last.placed if one.letter == "S"]
        spoken = before if re.search(r"\b(?:its|the|their) (?:implementation|strategy|plan)\b", view.masked) else []
        assert view.country is not None
        return near[0].thing if near else spoken[0] if spoken else view.country
