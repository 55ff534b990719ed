"""What is part of what: a unit of a ministry, a secretariat of a committee, an action plan of a strategy."""

import re
from collections.abc import Iterator
from typing import ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.mentions.generic import BODY_NOUN
from loaders.candidates.mentions.unnamed import OFFICE_NOUN
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.base import THE, Relation, Tie, one, several
from loaders.candidates.relations.belonging import BODIES_WITH_CHAIRS
from loaders.candidates.relations.clauses import doers
from loaders.candidates.views import Placed, View

_MADE = (
    r"(?:housed|found|located|placed|based|situated|embedded|lodged|accommodated|established|set up|created|formed"
    r"|founded|instituted)"
)
_WHEN = (
    r"(?: (?:also|directly|currently|now|still|organi[sz]ationally|back|then|administratively))?"
    r"(?: in (?:[A-Z][a-z]+ )?\d{4})?"
)
_VERB = (
    r"(?:form(?:s|ed|ing)? (?:an? )?(?:integral )?part of|(?<=, )(?:itself )?(?:an? )?(?:integral )?part of"
    r"|(?:is|are|was|were|being|became|becomes|remains?|(?:has|have) (?:[a-z]+ )*been|but) (?:an? |the )?(?:integral "
    r"|organi[sz]ational |internal |special |specialised )?(?:part|structures?|units?|organs?|wing|components?"
    r"|branch|arm"
    r"|departments?|agenc(?:y|ies)|services?|sections?|divisions?|offices?) of"
    r"|(?:was|were|been) (?:detached|split off|spun off|carved out|hived off)(?: in \d{4})? from"
    rf"|belong(?:s|ed|ing)?{_WHEN} to|(?:attached|subordinated?|subordinate|accountable|answerable|annexed|affiliated)"
    rf"{_WHEN} to"
    rf"|answer(?:s|ed|ing)? to|report(?:s|ed|ing)? (?:directly )?to"
    rf"|(?:comes?|came|falls?|fell|falling|placed|put){_WHEN} (?:directly )?(?:under|within)"
    rf"|(?:sits?|sat|is|are|was|were|been|being|remains?|operat(?:es?|ed|ing)|function(?:s|ed|ing)?|work(?:s|ed|ing)?"
    rf"|exists?|existed|{_MADE}){_WHEN} (?:within|inside|under|as part of|in the framework of)"
    rf"|{_MADE}{_WHEN} (?:in|at|into|with)|hosted (?:by|in|at)|(?:sits?|sat) in"
    rf"|(?:incorporated|integrated|merged|moved|transferred|returned|absorbed|relocated){_WHEN} "
    r"(?:in|to|into|with|from)"
    r"|depend(?:s|ed|ing)? on|implemented (?:within|under|as part of|in the framework of))"
)
_ROOF = (
    r"(?:(?:the |its )?(?:[a-z]+ )?(?:structure|subordination|command|oversight|tutelage|wing|control|auspices"
    r"|authority|jurisdiction|supervision|umbrella|remit"
    r"|responsibility|roof|framework|direction|control|aegis|competence|patronage|organi[sz]ation|premises)s? of )?"
)
_NOUN = (
    r"(?:unit|agency|department|body|division|section|sector|office|branch|structure|institution|service|directorate"
    r"|post|entity|organ|wing|team|group|arm|component|centre|center|committee|commission|position|function|home)"
)
_UNDER = (
    r"(?:of|within|under|in|at|inside|attached to|subordinated? to|answer(?:ing|able) to|reporting to|supervised by"
    r"|belonging to|accountable to|run by|governed by)"
)
_NO_PART = frozenset(
    {
        "ministry", "government", "international_organisation", "regional_body", "foreign_government_body", "ngo",
        "monitoring_body", "donor_agency",
    }
)  # fmt: skip
"""Kinds that are part of nothing worth saying; an NGO belongs to a network as a member."""
_NO_WHOLE = frozenset({"ngo", "ngo_network", "donor_agency", "coordinator", "rapporteur"})
_ALWAYS_OF = re.compile(
    r"^(?:(?:[Pp]ermanent|[Tt]echnical|[Ee]xecutive) )?(?:[Ss]ecretariat|[Ss]ub-?(?:group|committee|commission)s?)\b"
)
"""What is always part of a committee, whether or not a sentence says so."""
_ALONG = (
    r"(?:, | )(?:(?:together |along |jointly )?with|and|including|accompanied by|complemented by|as well as|plus"
    r"|supplemented by|which includes|containing) (?:its |an? |the |their |two |accompanying |related |corresponding "
    r"|first )*"
)
_REGIONAL = re.compile(r"(?:regional|territorial|local|county|district|cantonal)\b", re.IGNORECASE)
_SENTENCES = 4
"""So many sentences back the body may stand whose secretariat a sentence introduces."""


class Parts(Relation):
    """A unit within a body, a body under another, and the action plan of a strategy."""

    predicate: ClassVar[str] = "PART_OF"
    name: ClassVar[str] = "part"
    _verbs = re.compile(rf"\b{_VERB} {_ROOF}{THE}(?:[a-z]+ )?(?P<o>{one('AMPS')})(?P<o2> to {THE}{one('A')})?")
    _patterns = (
        re.compile(
            rf"(?P<s>{several('AM')})(?: \([^)]*\))?,?(?: which)?(?: (?:is|was|are|were|remains|operates as"
            rf"|functions as|acts as))?,? (?:an? |the )(?:[a-z-]+ |<[AcW]\d+> ){{0,4}}?{_NOUN}s? {_UNDER} {_ROOF}{THE}"
            rf"(?P<o>{one('AM')})"
        ),
        re.compile(rf"(?P<s>{one('A')}) (?:of|at|in) (?:the )?(?:national |central |state )?(?P<o>{one('A')})"),
        re.compile(
            rf"(?P<s>{one('AM')})(?: \([^)]*\))?,? (?:within|inside|under|as part of) {_ROOF}{THE}(?P<o>{one('A')})"
        ),
        re.compile(rf"(?P<o>{one('A')}),? (?:through|via) its (?P<s>{one('A')})"),
        re.compile(rf"(?P<o>{one('A')}), whose (?P<s>{one('A')})"),
        re.compile(
            rf"(?P<o>{one('AM')}) (?:also )?(?:has|includes|comprises|consists of|is divided into|is made up of"
            rf"|is composed of) (?:[\w-]+ ){{1,2}}?(?:units|departments|sections|divisions|sub-?groups|working groups"
            rf"|levels|bodies|offices|branches|directorates)(?::|,? namely|,) {THE}(?P<s>{several('AM')})"
        ),
        re.compile(
            rf"\b(?:[Ww]ithin|[Ii]nside|^[Ii]n|^[Aa]t) {THE}(?P<o>{one('A')})(?:,[^.;<>]{{0,60}}?| it is"
            rf"| there (?:is|are|exists?)"
            rf"| (?:exists?|operates?|functions?|works?|sits)) (?:an?|the|by|of) (?:the |an? )?(?P<s>{one('A')})"
        ),
    )
    _owned = re.compile(rf"(?P<o>{one('A')})[’']s? (?:own |new |specialised |[a-z]+ )?(?P<s>{one('A')})")
    _has = re.compile(
        r"\b(?:has|have|had|having|houses|housed|maintains|keeps) (?:also )?(?:its own "
        rf"|(?:[a-z-]+ (?<!ed )|\d+ )){{0,3}}?(?P<s>{one('AV')})"
    )
    _hosts = re.compile(
        rf"(?P<o>{one('A')})(?: \([^()]*\))? (?:also )?(?:houses|housed|hosts|hosted|harbours"
        rf"|accommodates) {THE}(?P<s>{one('A')})"
        rf"|(?P<o2>{one('A')}),? to which {THE}(?P<s2>{one('A')}) (?:belongs?|belonged|reports?|answers?|is attached)"
    )
    _own = re.compile(rf"\b(?:[Ii]ts|[Bb]elow it,? an?|[Uu]nder it,? an?) (?P<s>{one('A')})")
    _one_of = re.compile(
        r"\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Pp]art) of (?:its|their|the"
        r"|<[AM]\d+>(?:[’']s?)?) (?:[a-z-]+ ){0,2}?(?:sections|units"
        r"|departments|services|divisions|directorates|offices|branches|bodies|sectors|teams|groups"
        r"|structures), (?:namely )?"
        rf"{THE}(?P<s>{several('A')})"
    )
    _to_it = re.compile(
        r"\b(?:report(?:s|ed)?|belong(?:s|ed)?|answer(?:s|ed)?|(?:is|are|was|were) (?:[a-z]+ )?(?:attached"
        r"|subordinated?"
        r"|answerable|accountable))(?: directly)? to (?:it|them)\b"
    )
    _plans = re.compile(
        rf"(?P<o>{one('S')})[^<>.;]{{0,30}}?{_ALONG}(?:[a-z-]+ )?(?P<s>{one('S')}|[Aa]ction [Pp]lans?\b)"
    )
    _carries_out = re.compile(
        rf"(?P<s>{one('S')}),? (?:for (?:the )?implement(?:ation of|ing)|to implement|implementing|of|under) "
        rf"{THE}(?P<o>{one('S')})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """What verbs and nouns say, the plans of strategies, and secretariats whose body was named before."""
        seen: set[tuple[str, str]] = set()
        ways = (self._by_verb, self._by_noun, self._by_having, self._by_plan, self._by_nature)
        for tie in (tie for way in ways for tie in way(view)):
            key = (tie.subject.id, tie.object.id if tie.object else "")
            if key not in seen:
                seen.add(key)
                yield tie

    def _by_verb(self, view: View) -> Iterator[Tie]:
        for match in self._verbs.finditer(view.masked):
            wholes = view.placed_in(match["o"] + (match["o2"] or ""))
            for part in view.placed_in(_placed_there(view.masked, match.start()), "AMP"):
                for whole in wholes:
                    if whole.letter == "A" or (part.letter == "P" and whole.letter in "PS"):
                        yield from self._said(view, match.span(), part, whole)

    def _by_noun(self, view: View) -> Iterator[Tie]:
        for regex in self._patterns:
            for match in regex.finditer(view.masked):
                for part in view.placed_in(match["s"], "AM"):
                    for whole in view.placed_in(match["o"], "AM"):
                        if whole.thing.kind != "government" or "generic" not in whole.thing.flags:
                            yield from self._said(view, match.span(), part, whole)

    def _by_having(self, view: View) -> Iterator[Tie]:
        """The units that a body has, and "its working group"."""
        for match in self._has.finditer(view.masked):
            for whole in view.placed_in(doers(view.masked, match.start(), "AM"), "AM"):
                for part in view.placed_in(match["s"]):
                    unit = part.thing.kind in BODIES_WITH_CHAIRS or _ALWAYS_OF.match(part.mention.name)
                    if unit or (part.letter == "V" and _REGIONAL.match(part.mention.name)):
                        yield from self._said(view, match.span(), part, whole)
        for match in self._hosts.finditer(view.masked):
            whole = view.placed_in(match["o"] or match["o2"])[0]
            for part in view.placed_in(match["s"] or match["s2"]):
                if whole.thing.kind not in {"international_organisation", "coordination_body", "local_authority"}:
                    yield from self._said(view, match.span(), part, whole)
        for match in self._owned.finditer(view.masked):
            part, whole = view.placed_in(match["s"])[0], view.placed_in(match["o"])[0]
            if "generic" not in part.thing.flags:
                yield from self._said(view, match.span(), part, whole)
        for match in (*self._one_of.finditer(view.masked), *self._to_it.finditer(view.masked)):
            said = match.groupdict().get("s") or doers(view.masked, match.start(), "AV")
            if (holder := _spoken_of(view, view.masked.find(said))) is not None:
                for part in view.placed_in(said):
                    yield from self._said(view, match.span(), part, holder)
        for match in self._own.finditer(view.masked):
            part = view.placed_in(match["s"])[0]
            if part.thing.kind == "coordination_body" and (body := _body_before(view, match.start())) is not None:
                yield from self._said(view, match.span(), part, body)

    def _by_plan(self, view: View) -> Iterator[Tie]:
        for regex in (self._plans, self._carries_out):
            for match in regex.finditer(view.masked):
                strategy = view.placed_in(match["o"])[0].thing
                named = [one.thing for one in view.placed_in(match["s"]) if one.thing.id != strategy.id]
                part = named[0] if named else None
                if part is None and "lan" in view.unmasked(match.start("s"), match.end("s")):
                    part = _plan_of(strategy)
                within = strategy.kind != "action_plan" or "includ" in match[0]
                if part is not None and part.kind == "action_plan" and within:
                    yield from self.tie(part, strategy, match.span(), state=state_of(view.masked, *match.span()))

    def _by_nature(self, view: View) -> Iterator[Tie]:
        """A secretariat and a sub-group where they are first spoken of: part of the committee named last."""
        for token in re.finditer(r"<A(\d+)>", view.masked):
            part = view.placed[int(token[1])]
            if not _ALWAYS_OF.match(part.mention.name) or part.reference or _heard(view, part.thing):
                continue
            whole = _body_before(view, token.start())
            if whole is not None:
                state = state_of(view.masked, *token.span())
                yield from self.tie(part.thing, whole.thing, token.span(), state=state, flags=("whole_likely",))

    def _said(self, view: View, span: tuple[int, int], part: Placed, whole: Placed) -> Iterator[Tie]:
        """Only a unit is part of a body; "police of the Ministry" says nothing new."""
        unit = part.thing.kind in BODIES_WITH_CHAIRS or part.mention.rule == BODY_NOUN or part.letter == "V"
        if "generic" in part.thing.flags and not unit:
            return
        if part.thing.kind in _NO_PART or whole.thing.kind in _NO_WHOLE or part.mention.rule == OFFICE_NOUN:
            return
        if "generic" in whole.thing.flags and whole.thing.kind not in {"government", "police", "prosecution"}:
            return
        yield from self.tie(part.thing, whole.thing, span, state=state_of(view.masked, *span))


def _placed_there(masked: str, at: int) -> str:
    """What a verb of belonging speaks of: the body before "which", else the one that begins the clause."""
    beside = re.search(
        rf"(?P<s>{one('AMP')})(?: \([^()]*\))?(?:,? (?:which|that) |, )(?:[a-z]+ly |is |are |was |were )*$",
        masked[:at],
    )
    if beside or (found := doers(masked, at, "AMP")):
        return beside["s"] if beside else found
    begun = re.match(rf"[^<]{{0,20}}\b(?:[Oo]ffice|[Pp]ost|[Pp]osition|[Ff]unction) of (?:the )?({one('A')})", masked)
    return begun[1] if begun else ""


def _spoken_of(view: View, at: int) -> Placed | None:
    """The body with which the sentence began, else the last of the sentence before it that is named."""
    own = view.placed_in(view.masked[: max(0, at)], "A")
    last = view.previous.placed if view.previous is not None else ()
    named = [placed for placed in (*own, *reversed(last)) if placed.letter == "A"]
    return next((placed for placed in named if "generic" not in placed.thing.flags), None)


def _body_before(view: View, at: int) -> Placed | None:
    """The committee that was named last before a place, in the sentence or in one of those before it."""
    heard = [*reversed(view.placed_in(view.masked[:at], "A"))]
    heard += [placed for earlier in view.before(_SENTENCES) for placed in reversed(earlier.placed)]
    return next((placed for placed in heard if _has_secretariat(placed)), None)


def _plan_of(strategy: LinkedThing) -> LinkedThing:
    """The action plan of which nothing is said but that it goes with a strategy."""
    name = f"Action plan of the {strategy.name}"
    return LinkedThing(f"{strategy.id}-action-plan", "Strategy", name, "action_plan", (), strategy.country)


def _has_secretariat(placed: Placed) -> bool:
    return placed.thing.kind == "coordination_body" and not _ALWAYS_OF.match(placed.mention.name)


def _heard(view: View, thing: LinkedThing) -> bool:
    return any(placed.thing.id == thing.id for earlier in view.before(40) for placed in earlier.placed)
