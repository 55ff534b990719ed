"""Who runs a shelter, a line, a service or a project."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, ClassVar

from graph_schema.ids import slug_of
from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
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

_RUNS = (
    r"(?:operat(?:es?|ed|ing)|r[ua]ns?|running|manag(?:es?|ed|ing)|maintain(?:s|ed|ing)?|administer(?:s|ed"
    r"|ing)?|host(?:s|ed|ing)|hous(?:es|ed)|established and (?:runs?|operates?)|opened|set up)"
)


_CARRIES = (
    r"(?:implement(?:s|ed|ing)?|carr(?:y|ies|ied|ying) out|conduct(?:s|ed|ing)?|launch(?:es|ed|ing)?"
    r"|organi[sz](?:es?|ed|ing)|execut(?:es?|ed|ing)|started|initiated|develop(?:s|ed|ing)?|held|holds"
    r"|holding|prepared|produced|published|undertook|undertakes?|began|facilitat(?:es|ed))"
)


_GIVES = r"(?:provid(?:es?|ed|ing)|offer(?:s|ed|ing)?|deliver(?:s|ed|ing)?|render(?:s|ed|ing)?|g(?:ives?|ave|iving))"
_GIVEN = r"(?:(?!(?:to|for|from) )(?:[\w\u2019',()-]+|<[WFc]\d+>) ){0,6}?"
"""Words between giving and what is given; what stands after "to" receives it."""


_GIVEN_FOR = re.compile(
    r"\b(?:[Ff]und\w*|[Ff]inanc\w+(?: \w+)?|[Aa]ssistance|[Ss]upport|[Tt]raining|[Cc]osts?|[Bb]udget"
    r"|[Mm]oney|[Ee]quipment"
    r"|[Pp]remises|[Dd]onations?|[Ss]taff|[Ss]ecurity|[Ff]ood|[Gg]rants?|[Ss]ubsid\w+) (?:for|of|to) (?:"
    r"(?!and )[a-z-]+ ){0,3}$"
)
"""What is given for a house, which somebody else runs."""


BARE_HELP = frozenset({"assistance", "support", "aid", "services"})
"""Help without a further word is no service that somebody is known for."""


def owned(thing: LinkedThing, owner: LinkedThing) -> LinkedThing:
    """A shelter or a line that is only called by its noun, known by whoever runs it."""
    if "generic" not in thing.flags or thing.known or owner.label not in {"Actor", "Country"}:
        return thing
    kind, scope, _ = thing.id.split(":")
    noun = re.sub(r"^(?:the|a|an|its|their|several|new) ", "", thing.name.casefold())
    slug = f"{owner.id.split(':')[-1]}-{slug_of(noun)}"[:90].strip("-")
    return replace(thing, id=f"{kind}:{scope}:{slug}", name=f"{noun.capitalize()} of {owner.name}"[:150])


class Operation(VerbRelation):
    """A body runs a shelter, a helpline or a service, or carries out a project."""

    predicate: ClassVar[str] = "OPERATES"
    name: ClassVar[str] = "operation"
    subjects: ClassVar[str] = "AC"
    objects: ClassVar[str] = "HTVPM"
    acted_on: ClassVar[str] = "HTVP"
    undergoing: ClassVar[str] = "HTVP"
    active: ClassVar[str] = (
        r"(?:fund(?:s|ed)? and )?(?:operat(?:es?|ed|ing)|r[ua]ns?|running|manag(?:es?|ed|ing)|maintain(?:s|ed|ing)?"
        r"|administer(?:s|ed|ing)?|host(?:s|ed|ing)?|carr(?:y|ies|ied|ying) out|implement(?:s|ed|ing)?|launch(?:es|ed"
        r"|ing)?"
        r"|organi[sz](?:es?|ed|ing)|conduct(?:s|ed|ing)?|(?:re-?)?opened|(?:re-?)?opens|open(?= (?:an?|the"
        r"|its) )|shuts? down|clos(?:es|ed)|deploys?|facilitat(?:es|ed)"
        r"|ke(?:eps?|pt|eping)|staff(?:s|ed)|answer(?:s|ed)"
        r"|(?:took|takes|taking) over(?: the (?:management|running|operation) of)?|(?:is|are|was) in charge of)"
    )
    giving: ClassVar[tuple[tuple[str, str, str], ...]] = (
        (_CARRIES, words(6), "PTV"),
        (_GIVES, _GIVEN, "VHT"),
        (
            r"(?:operat(?:es?|ed)|ke(?:eps?|pt)|maintain(?:s|ed)?|manag(?:es|ed)|administer(?:s|ed)"
            r"|r[ua]ns?|set up|establish(?:es|ed)"
            r"|develop(?:s|ed))",
            words(6),
            "M",
        ),
        (r"(?:has|have|had)(?= (?:an?|its own|their own|two|three|four|five|six|\d+) )", words(5), "HTV"),
    )
    passive: ClassVar[str] = (
        r"(?:operated|run|managed|maintained|administered|implemented|carried out|conducted|organi[sz]ed|provided"
        r"|offered|launched|held|hosted|led and implemented|delivered|reali[sz]ed|executed|kept|staffed"
        r"|answered|owned|kept open|reopened)"
    )
    by: ClassVar[str] = r"(?:(?:in|on|since|at) [\w ]{2,25}? )?(?:by|through)"
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<o>{several('HTVPM')})(?: \([^)]*\))?(?:,? (?:for|in|of|on|to|with|aimed at) {words(7)})?,? "
            rf"?(?:(?:which|that) )?(?:(?:is|are|was|were|has been|have been|being) )?(?:currently |jointly "
            rf"|mainly |also |all )?(?:operated|run|managed|maintained|administered|implemented|carried out"
            rf"|conducted|organi[sz]ed|provided|offered|launched|held) (?:jointly |mainly |only |and "
            rf"(?:staffed|financed|funded|supported) )?by (?:(?:local|the|an?|two|three|specialised) "
            rf")*(?P<s>{several('A')})"
        ),
        pattern(rf"(?P<o>{several('HT')}) of (?:the )?(?P<s>{one('A')})"),
        pattern(
            rf"(?P<o>{several('HTVPM')})(?:,? [a-z]+){{0,2}}?(?:,[a-z ]{{2,20}},)? (?:belong(?:s|ed|ing)? to"
            rf"|is the property of"
            rf"|are the property of)"
            rf" {words(3)}(?P<s>{several('A')})"
        ),
        pattern(
            rf"(?P<o>{several('HTVPM')})(?:[^.;<>]|<[WcCK]\d+>){{0,70}}? (?:in the hands|under the "
            rf"(?:management|administration"
            rf"|roof)|taken over|(?:handed over|transferred|entrusted|outsourced|contracted(?: out)?"
            rf"|delegated|assigned|passed(?: on)?))"
            rf" (?:of|by|to) {words(3)}(?P<s>{several('A')})"
        ),
        pattern(
            rf"(?P<o>{one('HTVPM')})(?:,? (?:for|in|on|of) {words(4)})?,? ?(?:which |that )?{THE}(?P<s>{several('A')}) "
            rf"(?:has |have |had |also |then |still |once |previously |now |currently )*(?:runs?|ran"
            rf"|operate[sd]?|manage[sd]?"
            rf"|maintain(?:s|ed)?|kept|keeps|opened|organi[sz]e[sd]?|launched|conduct(?:s|ed)?|carried out"
            rf"|implement(?:s|ed)?)\b(?! by)"
            rf"(?= (?:in|since|with|until|from|for|at|on|there|together|jointly|ceased|closed|is|was|has"
            rf"|are|were|as)\b|[,.;)])"
        ),
        pattern(rf"(?P<s>{one('A')})(?:[’']s?|,? with its| and its) (?:own )?(?:[a-z-]+ ){{0,2}}?(?P<o>{one('HTV')})"),
        pattern(rf"(?P<s>{one('A')}) (?P<o>{one('HTVP')})"),
        pattern(rf"(?:operation|management|running) of {words(4)}(?P<o>{one('HTV')}) by {THE}(?P<s>{several('A')})"),
        pattern(
            rf"(?P<o>{several('V')}) (?:(?:is|are|was|were) )?(?:available |on offer |obtainable |provided "
            rf"|offered )?(?:from|through|by) "
            rf"{THE}(?P<s>{several('A')})"
        ),
        pattern(
            rf"(?P<o>{several('HTV')})[^.;<>]{{0,40}}? (?:opened|founded|set up|established|created|launched) "
            rf"(?:in [\w ]{{2,20}} )?by {THE}(?P<s>{several('A')})"
        ),
        pattern(
            rf"(?P<s>{several('A')}){MID}responsible for (?:running|operating|managing) {words(6)}(?P<o>"
            rf"{several('HTVPM')})"
        ),
        pattern(rf"(?P<s>{several('A')})-(?:run|operated|managed) (?P<o>{several('HTV')})"),
    )

    def stated(
        self, view: View, span: tuple[int, int], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """Unnamed houses and lines are known by their operator; who gives money or staff for one does not run it."""
        begin = max(0, span[0] - 60)
        for token in re.finditer(one("HTVPM"), view.masked[begin : span[1]]):
            if view.placed_in(token[0])[0].thing is object_ and _GIVEN_FOR.search(
                view.masked, begin, begin + token.start()
            ):
                return
        yield from super().stated(view, span, subject, owned(object_, subject), attributes)


class Assistance(Relation):
    """A body that brings people back or trains officials: the service or the training, without a name of its own."""

    predicate: ClassVar[str] = "OPERATES"
    name: ClassVar[str] = "assistance"
    _returns = re.compile(
        rf"(?P<s>{several('A')})(?P<mid>{MID})(?:(?:organi[sz]|facilitat|assist|arrang|support|manag"
        rf"|finance)\w* (?:in |with "
        rf")?(?:the )?(?:[a-z]+ ){{0,2}}?(?:return|repatriat)\w* of (?:[\w,]+ ){{0,4}}?<[WCc]\d+>"
        rf"|repatriat\w* (?:to return and assist )?{words(5)}{one('W')}"
        rf"|(?:return(?:s|ed)|repatriat(?:es|ed)|br(?:ings|ought) (?:back|home)|flew (?:back|home))"
        rf"(?: back| home)? (?:some |about |around |over |all )*(?:[\w,]+ (?:of them|persons|people|victims"
        rf"|nationals)|{words(3)}{one('W')}))"
    )
    _trains = re.compile(
        rf"(?P<s>{several('A')})(?P<mid>{MID})train(?:s|ed)? (?![a-z]+ by )(?:[^.;<>]"
        rf"|<[WcCKA]\d+>){{0,50}}?(?:officers|officials"
        r"|police|staff|prosecutors|judges|teachers|workers|inspectors|professionals|students|journalists"
        r"|volunteers|guards|people"
        r"|persons|employees|doctors|nurses|interpreters|<[WA]\d+>)"
    )

    _trained = re.compile(
        rf"(?:trained|instructed|(?:receiv(?:es?|ed)|g[eo]ts?|g[ai]ven?|attend(?:s|ed)?) (?:[a-z]+ ){{0,3}}?"
        rf"(?:training|instruction|lessons)(?: [^.;<>]{{0,40}}?)?) (?:by|from) {THE}(?P<s>{several('A')})"
        rf"|<P\d+>(?:[^.;<>]|<[WA]\d+>){{0,50}}? that (?P<s2>{one('A')}) (?:carried out|organi[sz]ed|held|gave"
        rf"|conducted)"
    )
    _houses = re.compile(
        rf"<W\d+>(?:[^.;<>]|<[WCcK]\d+>){{0,60}}? (?:are|is|were|was|be|been) (?:[a-z]+ly |often |usually"
        rf" )?(?P<how>looked after|cared for|housed"
        rf"|sheltered|accommodated|lodged|taken care of|placed with) (?:in [\w ]{{2,25}} )?by {THE}"
        rf"(?P<s>{several('A')})"
        rf"|(?P<s2>{several('A')})(?P<mid>{MID})(?P<how2>shelter(?:s|ed)|accommodat(?:es|ed)|lodg(?:es|ed)"
        rf"|hous(?:es|ed)) {words(4)}{one('W')}"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """One service or training for each body."""
        for pattern_, label, noun, kind in (
            (self._returns, *_RETURN),
            (self._trains, *_TRAINING),
        ):
            for match in pattern_.finditer(view.masked):
                if re.search(r"\b(?:is|are|was|were|been|being)\b", match["mid"]):
                    continue
                state = state_of(view.masked, match.start(), match.end("mid") + 1)
                for placed in view.placed_in(match["s"], "A"):
                    done = _work(view, placed.thing, label, noun, kind)
                    yield from self.tie(placed.thing, done, match.span(), state=state)
        for match in self._trained.finditer(view.masked):
            state = state_of(view.masked, *match.span())
            for placed in view.placed_in(match["s"] or match["s2"], "A"):
                yield from self.tie(placed.thing, _work(view, placed.thing, *_TRAINING), match.span(), state=state)
        for match in self._houses.finditer(view.masked):
            if match["mid"] and re.search(r"\b(?:is|are|was|were|been|being)\b", match["mid"]):
                continue
            cared = match["how"] in {"looked after", "cared for", "taken care of"}
            label, noun = ("Service", "Care") if cared else ("Shelter", "Shelter")
            for placed in view.placed_in(match["s"] or match["s2"], "A"):
                thing_id = f"{label.lower()}:{view.scope}:{placed.thing.id.split(':')[-1][:70]}-{noun.casefold()}"
                house = LinkedThing(thing_id, label, f"{noun} of {placed.thing.name}"[:150], flags=("generic",))
                yield from self.tie(placed.thing, house, match.span(), state=state_of(view.masked, *match.span()))


_RETURN = ("Service", "Return", "return")
_TRAINING = ("Project", "Training", "training")


def _work(view: View, owner: LinkedThing, label: str, noun: str, kind: str) -> LinkedThing:
    """What a body does under no name: known by the body."""
    slug = f"{owner.id.split(':')[-1]}-{noun.casefold()}"[:90]
    return LinkedThing(f"{label.lower()}:{view.scope}:{slug}", label, f"{noun} by {owner.name}"[:150], kind)
