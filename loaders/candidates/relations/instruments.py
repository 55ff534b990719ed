"""Laws, plans and agreements: who adopted, signed, carries out, answers for and watches them."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from graph_schema.vocabulary import State
from loaders.candidates.linking import LinkedThing
from loaders.candidates.mentions.terms import functions_in
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.base import (
    MID,
    THE,
    Pattern,
    PatternRelation,
    Relation,
    Tie,
    one,
    pattern,
    several,
    words,
)
from loaders.candidates.timing import date_near
from loaders.candidates.views import View


class Adoption(PatternRelation):
    """A law, plan, procedure or mechanism that was adopted; by the country of the section, where nobody is named."""

    predicate: ClassVar[str] = "ADOPTED"
    name: ClassVar[str] = "adoption"
    subjects: ClassVar[str] = "AC"
    objects: ClassVar[str] = "LSDMR"
    country_is_subject: ClassVar[bool] = True
    _verb = (
        r"(?:adopt(?:s|ed)?|approv(?:es?|ed)|endors(?:es?|ed)|pass(?:es|ed)?|enact(?:s|ed)?|promulgat(?:es|ed)"
        r"|amend(?:s|ed)?|ratified|developed|introduced|issued|drafted|finali[sz]ed)"
    )
    _passive = (
        r"(?:is|was|were|are|has been|have been|had been|will be|has not been|have not been|was not|were "
        r"not|is to be|has yet to be|is being|was being)(?: [a-z]+ly| also| not| yet| then){0,2}"
    )
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(rf"(?P<s>{several('AC')}){MID}{_verb} {words(7)}(?P<o>{several('LSDM')})"),
        pattern(
            rf"(?P<o>{several('LSDM')})(?: \([^)]*\))?,? (?:which )?{_passive} (?:adopted|approved|endorsed"
            rf"|passed|enacted|promulgated|signed into law|developed|drafted|issued|finali[sz]ed)(?: (?:in|on) "
            rf"[\w ]{{4,22}})?,? by {THE}(?P<s>{several('AC')})"
        ),
        pattern(
            rf"(?P<o>{several('LSDM')})(?: \([^)]*\))?,? (?:which )?{_passive} (?:adopted|approved|endorsed"
            rf"|passed|enacted|promulgated|amended|developed|drafted|finali[sz]ed|updated|revised)\b"
        ),
        pattern(
            rf"(?:adoption|approval|enactment|adopting|creation and adoption|drafting) of {words(4)}(?P<o>"
            rf"{several('LSDM')})"
        ),
        pattern(rf"(?P<o>{several('LSD')}) (?:came|entered|comes|enters|went) into (?:force|effect)"),
        pattern(rf"(?:adopted|approved|passed|enacted) {THE}(?P<o>{several('LSDM')})"),
        pattern(
            rf"(?P<s>{one('C')}) (?:still )?(?:has|have|had|lacks|does not have|has no|did not have|is "
            rf"implementing|was implementing|implements) {words(3)}(?P<o>{one('S')})"
        ),
        pattern(
            rf"(?:no|not have|lacks?|without|absence of|lack of) (?:an? |any |updated |current |valid |new "
            rf"|formal )*(?P<o>{one('SD')})"
        ),
    )

    def made(
        self, view: View, match: re.Match[str], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """With its date; a plan that is only being drafted is planned."""
        if (
            object_.label == "Law"
            and object_.kind == "code"
            and not re.search(r"adopt|enact|force|effect|pass", match[0])
        ):
            return
        attributes["date"] = date_near(view.masked, match.start(), match.end())
        state = state_of(view.masked, match.start(), match.end())
        if state is State.PRESENT and re.search(r"\b(?:drafted|drafting|developed|being)\b", match[0]):
            state = State.PLANNED
        yield from self.tie(subject, object_, match.span(), attributes=attributes, state=state)


class Carrying(PatternRelation):
    """Who carries out a plan, a law, an agreement or a project."""

    predicate: ClassVar[str] = "IMPLEMENTS"
    name: ClassVar[str] = "implementation"
    subjects: ClassVar[str] = "ACM"
    objects: ClassVar[str] = "SLGPDM"
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


class Monitoring(PatternRelation):
    """Who watches a plan, a body or a country, or reports on it."""

    predicate: ClassVar[str] = "MONITORS"
    name: ClassVar[str] = "monitoring"
    subjects: ClassVar[str] = "AM"
    objects: ClassVar[str] = "CSGLAPM"
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


class Responsibility(Relation):
    """Whose task something is: a function of the response, a plan, a law."""

    predicate: ClassVar[str] = "RESPONSIBLE_FOR"
    name: ClassVar[str] = "responsibility"
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
            state = state_of(view.masked, match.start(), match.start("task"))
            task = view.unmasked(match.start("task"), match.end("task"))
            matters = [
                placed.thing
                for placed in view.placed_in(match["task"], "SLGMDPHTV")
                if "generic" not in placed.thing.flags
            ]
            functions = [
                LinkedThing(slug, "Function", slug.split(":")[1].replace("-", " "), known=True)
                for _, _, slug in functions_in(task)[:3]
            ]
            for placed in view.placed_in(match["s"], "AM"):
                for matter in [*matters[:2], *functions]:
                    yield from self.tie(placed.thing, matter, match.span(), state=state)
