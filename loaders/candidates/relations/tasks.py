"""Who carries out an instrument and who watches it."""

from typing import ClassVar

from loaders.candidates.relations.base import (
    MID,
    THE,
    Pattern,
    pattern,
    several,
    words,
)
from loaders.candidates.relations.clauses import VerbRelation


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
        pattern(
            rf"(?P<o>{several('SGLPDMHTV')})(?:, (?:[^.;<>]|<\w\d+>){{3,80}}?,?)?(?: and)? (?:which|whose (?:work"
            rf"|implementation"
            rf"|use)) {THE}(?P<s>{several('AM')}) (?:also |itself )?(?:monitor|overs|supervis|evaluat|assess|audit"
            rf"|inspect"
            rf"|control|follow)[a-z]*"
        ),
        pattern(
            rf"(?P<s>{several('AM')}) (?:which|that|who) (?:also |itself )?(?:monitors|oversees|supervises|evaluates"
            rf"|inspects)"
            rf" {THE}(?P<o>{several('SGLPDMHTVA')})"
        ),
    )
