"""How a relation is read: patterns over masked sentences, type checks at both ends, and the state of the clause."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from graph_schema.registry import STATEMENT_OF_KIND
from graph_schema.vocabulary import State
from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.views import View

_SEPARATOR = (
    r"(?:,? and (?:also )?(?:the |its |an? |by |from |of |with |two |three |several )*|, (?:and )?(?:the |its |by "
    r"|from "
    r"|of |as well as (?:the |by )?)*"
    r"|; (?:and )?(?:the |by )?|,? as well as (?:the |by |with |from )?|/|[-–]| or (?:the )?| & |,? together with "
    r"(?:the )?)"
)
_FILLER = (
    r"(?:(?!(?:an?|run|ran|held|led|can|may|which|who|in|to|on|at|under|then|met|took|gave|set|while"
    r"|whereas|where|but)\b)"
    r"(?:representatives|officials|experts|members|various|numerous|offices|units|branches|others|speciali[sz]ed"
    r"|licensed"
    r"|accredited|registered|affiliated|interested|concerned|related|[A-Za-z-]*[^\Wsd_]) )"
)
"""A word between two items of a list; words in -s or -d are mostly verbs and end it."""
REPORTING = re.compile(
    r"\b(?:according to|report(?:s|ed)?(?: by| that| from)?|as noted by|noted that|stated that|states that|claims? "
    r"that|data (?:of|from|by)|statistics of|observes? that"
    r"|found that|finds that|believes? that|estimates? (?:by|of|that)|source:|interview(?:s|ed)?)\b",
    re.IGNORECASE,
)
"""Words that make a body the one who says something and not the one who does it."""


def one(letters: str) -> str:
    """A pattern for one mention of the labels that the letters stand for."""
    return rf"[“\"‘]?<[{letters}]\d+>[”\"’]?"


def several(letters: str) -> str:
    """A pattern for one or more mentions in a list."""
    return rf"{one(letters)}(?:(?: \([^()<>]{{1,25}}\))?{_SEPARATOR}{_FILLER}{{0,3}}?{one(letters)})*"


def words(most: int) -> str:
    """A pattern for a few words without a mention among them, or with groups, forms and adjectives only."""
    return rf"(?:(?:(?!(?:which|that|who|whose)\b)[\w’',“”\"()$€£%./-]+|<[WFcCK]\d+>[’']?) ){{0,{most}}}?"


_TOWN = (
    r"(?: (?:Skopje|Tirana|Belgrade|Sarajevo|Podgorica|Pri[sš]htin[aë]|Pristina|Chi[sș]in[aă]u|Zagreb|Sofia|Bucharest"
    r"|Ankara|Athens|Ljubljana|Vienna|Geneva))"
)
"""Where the office of a body is: IOM Skopje."""
MID = (
    rf"{_TOWN}?"
    r"(?: <[CK]\d+>)?(?: \([^()]*\))?(?: (?:in|of|from|at|for) (?:the )?[^<>.;,]{1,40}?)?(?:, (?:[^.;,<>]"
    r"|<\w\d+>){1,90}?,)?"
    r"(?:,? (?:which|who|that|also|[a-z]+ly|has|have|had|is|are|was|were|been|being|did|does|do|not|yet|still"
    r"|plan(?:s|ned|ning)?|intends?|aims?|expected|due|fail(?:s|ed)|decided|agreed|continue[sd]?|able|began|started"
    r"|to|together|then|will|would|both|often|only|in (?:19|20)\d\d))*? "
)
"""What may stand between a subject and its verb: a bracket, a place, an insertion between commas, helping verbs."""

THE = r"(?:the same |the |a |an |its |their |this |one |two |three |four |five |several |some |both |all |[Tt]he )?"


@dataclass(frozen=True)
class Tie:
    """One statement that a relation read from a sentence, before it becomes a candidate."""

    predicate: str
    subject: LinkedThing
    object: LinkedThing | None
    rule: str
    span: tuple[int, int]
    state: State = State.PRESENT
    attributes: dict[str, Any] = field(default_factory=dict)
    flags: tuple[str, ...] = ()
    as_of: int | None = None


class Relation(ABC):
    """Base of all relations; `name` and `version` identify the rule wherever its precision is measured."""

    predicate: ClassVar[str]
    name: ClassVar[str]
    version: ClassVar[int] = 1

    @property
    def rule(self) -> str:
        """The name with the version."""
        return f"{self.name}-{self.version}"

    @abstractmethod
    def read(self, view: View) -> Iterator[Tie]:
        """Every tie of this predicate that the sentence states."""

    def tie(
        self,
        subject: LinkedThing,
        object_: LinkedThing | None,
        span: tuple[int, int],
        *,
        attributes: dict[str, Any] | None = None,
        state: State | None = State.PRESENT,
        flags: Sequence[str] = (),
    ) -> Iterator[Tie]:
        """One tie where both ends may stand there and differ; nothing where the sentence only asks for it."""
        if state is None or not fits(self.predicate, subject, object_):
            return
        raised = tuple(dict.fromkeys([*flags, *subject.flags, *(object_.flags if object_ else ())]))
        yield Tie(self.predicate, subject, object_, self.rule, span, state, attributes or {}, raised)


def fits(predicate: str, subject: LinkedThing, object_: LinkedThing | None) -> bool:
    """Whether the schema lets these things stand at the ends of a predicate, and they are not one thing."""
    statement = STATEMENT_OF_KIND[predicate.lower()]
    points = statement.end_point("subject"), statement.end_point("object")
    if points[0] is None or subject.label not in points[0].labels:
        return False
    if object_ is None:
        return True
    return points[1] is not None and object_.label in points[1].labels and object_.id != subject.id


@dataclass(frozen=True)
class Pattern:
    """A pattern with the groups `s` and `o`; without `s`, the country of the section may stand in."""

    regex: re.Pattern[str]
    attributes: tuple[tuple[str, str], ...] = ()


def pattern(text: str, **attributes: str) -> Pattern:
    """A compiled pattern with the attributes that it gives to its ties."""
    return Pattern(re.compile(text), tuple(attributes.items()))


class PatternRelation(Relation):
    """A relation that is read with patterns alone."""

    patterns: ClassVar[tuple[Pattern, ...]]
    subjects: ClassVar[str] = "A"
    objects: ClassVar[str] = "A"
    country_is_subject: ClassVar[bool] = False

    def read(self, view: View) -> Iterator[Tie]:
        """Every pair of subject and object of every match, once."""
        seen: set[tuple[str, str]] = set()
        answered: set[str] = set()
        for entry in self.patterns:
            for match in entry.regex.finditer(view.masked):
                groups = match.groupdict()
                subjects = [placed.thing for placed in view.placed_in(groups.get("s") or "", self.subjects)]
                objects = [placed.thing for placed in view.placed_in(groups.get("o") or "", self.objects)]
                if not subjects and self.country_is_subject and view.country is not None:
                    subjects = [view.country]
                    objects = [thing for thing in objects if thing.id not in answered]
                said = REPORTING.search(view.masked, max(0, match.start() - 25), match.start() + 1)
                if said and groups.get("s") and match.start("s") == match.start():
                    continue
                for subject in subjects:
                    for object_ in objects:
                        if (subject.id, object_.id) in seen:
                            continue
                        seen.add((subject.id, object_.id))
                        answered.add(object_.id)
                        yield from self.made(view, match, subject, object_, dict(entry.attributes))

    def made(
        self, view: View, match: re.Match[str], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """The tie of one pair of a match."""
        state = state_of(view.masked, match.start(), match.end())
        yield from self.tie(subject, object_, match.span(), attributes=attributes, state=state)
