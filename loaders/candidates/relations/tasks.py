"""Whose task an instrument is: who carries it out, answers for it and watches it."""

import re
from collections.abc import Iterator
from typing import ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.mentions.terms import functions_in
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
from loaders.candidates.relations.clauses import VerbRelation, undergoers
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
    """Who reports on a country: the makers of yearly and of evaluation reports."""

    predicate: ClassVar[str] = "MONITORS"
    name: ClassVar[str] = "watching"
    _report = re.compile(
        rf"(?P<s>{one('A')})(?:[\u2019']s)?(?: <[CcAP]\d+>| \d{{4}}| [A-Z][a-z]+| [a-z]+){{0,4}}? "
        rf"(?:[Rr]eports?|[Ee]valuations?)\b(?! that)|(?:[Rr]eport|[Ee]valuation) (?:of|by|from) "
        rf"{THE}(?P<s2>{one('A')})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Bodies whose work it is, of the country of the section."""
        for match in self._report.finditer(view.masked) if view.country is not None else ():
            for placed in view.placed_in(match["s"] or match["s2"], "A"):
                known = placed.thing.kind in _WATCHERS or placed.thing.id in _WATCHING
                if known and view.country is not None:
                    yield from self.tie(placed.thing, view.country, match.span())


_WATCHERS = frozenset({"monitoring_body", "foreign_government_body"})
_WATCHING = frozenset({"actor:intl:eu", "actor:intl:european-commission"})


class Responsibility(Relation):
    """Whose task something is: a function of the response, a plan, a law."""

    predicate: ClassVar[str] = "RESPONSIBLE_FOR"
    name: ClassVar[str] = "responsibility"
    _prepared = re.compile(rf"\b(?:drafted|prepared|drawn up|elaborated) (?:[a-z]+ )?by {THE}(?P<s>{several('AM')})")
    _entrusted = re.compile(
        rf"(?:task(?:s|ed)|charg(?:es|ed)|entrust(?:s|ed)|mandat(?:es|ed)) {THE}(?P<s>{several('AM')}) with "
        rf"(?P<task>[^.;]{{4,160}})"
        rf"|(?P<task2>[^.;]{{4,120}}) (?:is|are|was|were|has been|have been) (?:entrusted|assigned|delegated) to {THE}"
        rf"(?P<s2>{several('AM')})"
        rf"|(?P<task4>[^.;]{{4,120}}) (?:is|are|was|were) (?:dealt with|handled|covered|ensured|overseen) by {THE}"
        rf"(?P<s4>{several('AM')})"
        rf"|(?P<task3>[^.;]{{4,120}}) (?:is|are|falls?|fall) (?:under )?the (?:responsibility|competence|remit|task) "
        rf"of {THE}"
        rf"(?P<s3>{several('AM')})"
    )
    _task = re.compile(
        rf"(?P<s>{several('AM')})(?:[^.;<>]|<[cC]\d+>){{0,45}}?(?:(?:is|are|was|were|being|has been|have been"
        rf"|shall be) (?:also |mainly |primarily |jointly |formally |the body |the main \w+ |the lead \w+ )?"
        r"(?:responsible for|in charge of|tasked with|charged with|mandated (?:to|with)|competent for|entrusted "
        r"with|obliged to|authori[sz]ed to|responsible to)|responsible for|has the (?:task|mandate) (?:of|to)|acts "
        r"as|serves as)"
        r"(?P<task>[^.;]{4,160})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """One tie for each function or instrument that the task names."""
        for match in self._task.finditer(view.masked):
            yield from self._of(view, match, "s", "task")
        for match in self._entrusted.finditer(view.masked):
            number = next(number for number in ("", "2", "3", "4") if match[f"s{number}"])
            yield from self._of(view, match, f"s{number}", f"task{number}")

        for match in self._prepared.finditer(view.masked):
            for plan in view.placed_in(undergoers(view.masked, match.start(), "SD"), "SD"):
                for placed in view.placed_in(match["s"], "AM"):
                    state = state_of(view.masked, *match.span())
                    yield from self.tie(placed.thing, plan.thing, match.span(), state=state)

    def _of(self, view: View, match: re.Match[str], who: str, what: str) -> Iterator[Tie]:
        state = state_of(view.masked, match.start(), max(match.start(what), match.start() + 1))
        task = view.unmasked(match.start(what), match.end(what))
        matters = [
            placed.thing for placed in view.placed_in(match[what], "SLGMDPHTV") if "generic" not in placed.thing.flags
        ]
        functions = [
            LinkedThing(slug, "Function", slug.split(":")[1].replace("-", " "), known=True)
            for _, _, slug in functions_in(task)[:3]
        ]
        for placed in view.placed_in(match[who], "AM"):
            for matter in [*matters[:2], *functions]:
                yield from self.tie(placed.thing, matter, match.span(), state=state)
