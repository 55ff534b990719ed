"""What is missing or falls short in a response, who performs what, and who identifies victims."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from graph_schema.vocabulary import State
from loaders.candidates.linking import LinkedThing
from loaders.candidates.mentions.terms import functions_in
from loaders.candidates.polarity import clause_around
from loaders.candidates.relations.base import MID, REPORTING, Relation, Tie, several
from loaders.candidates.views import View

_NONE = re.compile(
    r"\b(?:there (?:is|are|was|were|has been|have been) (?:currently |still |also |yet )*(?:no|not any|neither"
    r"|none)|(?:has|have|had) (?:still |currently )?no|no (?!longer|one|less|more|doubt|matter)|does not (?:yet "
    r")?(?:have|exist|provide|possess|operate)"
    r"|do not (?:yet )?(?:have|exist|provide)|did not (?:yet )?(?:have|provide|adopt|establish|develop|create"
    r"|conduct|allocate|organi[sz]e|produce|publish|implement|update|offer|dedicate|maintain|monitor|report)"
    r"|has not (?:yet )?(?:been )?\w+|have not (?:yet )?(?:been )?\w+|had not (?:yet )?(?:been )?\w+|has yet to"
    r"|have yet to|is yet to|(?:was|were|is|are) (?:still )?not (?:yet )?(?:been )?\w+|absence of|without (?:an? "
    r"|any )?|non-existent|nonexistent|does not exist|do not exist"
    r"|neither|lacks? (?:an? |any )|never (?:been )?\w+|not available|unavailable|has neglected|neglected)\b"
)
_WEAK = re.compile(
    r"\b(?:lack(?:s|ed|ing)?(?: of)?|insufficient(?:ly)?|inadequate(?:ly)?|limited|weak(?:ness(?:es)?)?"
    r"|poor(?:ly)?|not (?:fully|sufficiently|adequately|always|enough|systematic(?:ally)?|effective(?:ly)?"
    r"|properly|consistently)"
    r"|fail(?:s|ed|ure)? to|hamper(?:s|ed)?|hinder(?:s|ed)?|obstacles?|shortcomings?|gaps?|challenges?|problem(?:s"
    r"|atic)?|concern(?:s|ed)?|difficult(?:y|ies)?|under-?funded|under-?staffed|overburdened|sporadic|ad hoc"
    r"|rarely|seldom|scarce(?:ly)?"
    r"|unclear|fragmented|inconsistent(?:ly)?|ineffective|inefficient|low (?:number|level|quality)|decreas(?:ed"
    r"|ing) (?:funding|budget)|reduced|delays?|needs? (?:to be )?(?:improve\w*|strengthen\w*|more)|remain(?:s|ed)? "
    r"(?:a )?(?:problem|challenge|weak|low|limited)|unable to|cannot|dependent on|wrongly|does not (?:yet )?meet"
    r"|despite)\b"
)
_THEMES = {
    "coordination": "national-coordinator national-rapporteur national-committee local-teams ngo-participation "
    "task-force current-strategy current-action-plan plan-monitoring inter-agency-cooperation",
    "funding": "budget-line",
    "identification": "referral-mechanism standard-procedures multi-agency-identification labour-inspectors "
    "health-and-education migrant-screening mobile-teams indicators-list hotline "
    "trained-first-responders proactive-identification",
    "protection": "shelter-women shelter-men shelter-children non-shelter-support reflection-period "
    "residence-permit legal-aid psychological-help medical-care interpreters compensation "
    "long-term-reintegration labour-market-access service-standards victim-feedback "
    "victim-information victim-assistance confidentiality guardianship witness-protection",
    "law": "trafficking-offence every-form-covered child-penalty non-punishment legal-persons",
    "prosecution": "specialised-police specialised-prosecutors effective-prosecution joint-investigation-teams "
    "asset-confiscation",
    "prevention": "awareness-campaigns school-curriculum exposed-groups demand employment-agency-control "
    "safe-migration root-causes",
    "cross_border": "transnational-referral bilateral-police-agreement trafficking-bilateral-agreement "
    "return-procedure liaison-officers regional-cooperation border-control",
    "knowledge": "central-database comparable-statistics research programme-evaluation professional-training",
}
_THEME_OF = {slug: theme for theme, slugs in _THEMES.items() for slug in slugs.split()}
_STRONG = re.compile(
    r"lack|insufficient|inadequate|weak|fail|absence|scarce|obstacle|shortcoming|ineffective|limited|unclear"
    r"|hamper|hinder|there|no |does not|do not",
    re.IGNORECASE,
)
_THEME_WORDS = tuple(
    (theme, re.compile(words, re.IGNORECASE))
    for theme, words in (
        ("prosecution", r"\b(?:prosecut|court|judge|investigat|convict|police|law enforcement|sentenc|trafficker)"),
        (
            "protection",
            r"\b(?:shelter|assist|support|protect|reintegrat|re-integrat|victims? (?:services|rights)|services|care)",
        ),
        ("identification", r"\b(?:identif|screen|referral|refer)"),
        ("prevention", r"\b(?:prevent|awareness|campaign|information|inform|education|vulnerab|demand)"),
        ("funding", r"\b(?:fund|budget|financ|resource|donor)"),
        ("coordination", r"\b(?:co-?ordinat|co-?operat|strateg|plan|institution|capacit)"),
        ("cross_border", r"\b(?:border|cross-border|transnational|migra)"),
        ("knowledge", r"\b(?:data|statistic|research|training|knowledge|expertise)"),
        ("law", r"\b(?:law|legislat|legal|code)"),
    )
)
_WATCHERS = frozenset({"monitoring_body", "foreign_government_body", "international_organisation"})
"""Kinds of bodies that say what others lack."""
_ADVICE = re.compile(
    r"\b(?:should|recommends?|urges?|invites?|calls (?:up)?on|ensure that|in order to|with a view to)\b"
)


def theme_of(function: str) -> str:
    """The heading under which a function is read."""
    return _THEME_OF.get(function.split(":")[-1], "situation")


def function_named(slug: str) -> LinkedThing:
    """A function as an end of a tie."""
    return LinkedThing(slug, "Function", slug.split(":")[1].replace("-", " ").capitalize(), known=True)


def _after(text: str, start: int, end: int, reach: int) -> list[tuple[int, int, str]]:
    """Functions named after a cue inside its clause, else just before it."""
    begin, stop = clause_around(text, start, end)
    found = [(a + end, b + end, slug) for a, b, slug in functions_in(text[end : min(stop, end + reach)])]
    return found or [
        (a + begin, b + begin, slug)
        for a, b, slug in functions_in(text[max(begin, 0) : start])
        if start - b - begin < 60
    ]


class Absence(Relation):
    """A function of the response that a source says does not exist in the country."""

    predicate: ClassVar[str] = "HAS_FUNCTION"
    name: ClassVar[str] = "absence"

    def read(self, view: View) -> Iterator[Tie]:
        """One tie, in the state absent, for the first function that each denial is about."""
        text = view.sentence.text
        if _ADVICE.search(text):
            return
        country = _country_of(view)
        if country is None:
            return
        seen: set[str] = set()
        for match in _NONE.finditer(text):
            for _, _, slug in _after(text, match.start(), match.end(), 80)[:1]:
                if slug not in seen:
                    seen.add(slug)
                    span = (0, len(view.masked))
                    yield from self.tie(country, function_named(slug), span, state=State.ABSENT)


class Shortcoming(Relation):
    """Something that a country or a body lacks or does badly, as the source says."""

    predicate: ClassVar[str] = "FALLS_SHORT"
    name: ClassVar[str] = "shortcoming"

    def read(self, view: View) -> Iterator[Tie]:
        """Functions in the clause of a cue; the body that begins the sentence falls short, else the country."""
        text = view.sentence.text
        if re.search(r"\b(?:should|recommends?|urges?|invites?|calls (?:up)?on)\b", text):
            return
        whose = self._whose(view)
        if whose is None:
            return
        seen: set[str] = set()
        said: dict[str, Any]
        for match in [*_WEAK.finditer(text), *_NONE.finditer(text)]:
            functions = _after(text, match.start(), match.end(), 110)[:2]
            if not functions and not seen and _STRONG.match(match[0]):
                functions = [(0, 0, f"theme:{theme}") for theme, words in _THEME_WORDS if words.search(text)][:1]
            for _, _, slug in functions:
                if slug in seen:
                    continue
                seen.add(slug)
                if slug.startswith("theme:"):
                    said = {
                        "theme": slug.removeprefix("theme:"),
                        "what": f"{slug.removeprefix('theme:')}: {_cue_word(match[0])}",
                    }
                    yield from self.tie(whose, None, (0, len(view.masked)), attributes=said)
                    continue
                what = f"{slug.split(':')[1].replace('-', ' ')}: {_cue_word(match[0])}"
                said = {"theme": theme_of(slug), "what": what}
                yield from self.tie(whose, function_named(slug), (0, len(view.masked)), attributes=said)

    def _whose(self, view: View) -> LinkedThing | None:
        first = view.placed[0] if view.placed else None
        if (
            first is not None
            and first.mention.start <= 6
            and first.thing.label in {"Actor", "Mechanism", "Shelter", "Strategy"}
            and not (first.mention.generic and not first.reference)
            and first.thing.kind not in _WATCHERS
            and not REPORTING.search(view.masked[:60])
        ):
            return first.thing
        return _country_of(view)


def _cue_word(cue: str) -> str:
    return "missing" if _NONE.match(cue) else "falls short"


def _country_of(view: View) -> LinkedThing | None:
    """The country that a sentence begins with, else that of the section; regional chapters name theirs."""
    named = [placed.thing for placed in view.placed_in(view.masked, "C") if not placed.mention.adjective]
    if view.country is not None:
        return (
            view.country
            if view.country in named or not named or len(named) > 1
            else (named[0] if view.masked.find("<C") < 12 else view.country)
        )
    return named[0] if len(named) == 1 else view.region


class Performance(Relation):
    """A body that does what a complete response needs: gives legal aid, trains, screens, raises awareness."""

    predicate: ClassVar[str] = "PERFORMS"
    name: ClassVar[str] = "performance"
    _does = re.compile(
        rf"(?P<s>{several('A')}){MID}(?:provid(?:es?|ed|ing)|offer(?:s|ed|ing)?|conduct(?:s|ed|ing)?"
        rf"|organi[sz](?:es?|ed|ing)|deliver(?:s|ed|ing)?|perform(?:s|ed|ing)?|carr(?:y|ies|ied) out|develop(?:s"
        rf"|ed)?)"
        r"(?P<what>[^.;]{4,170})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Functions in the object of each such verb."""
        for match in self._does.finditer(view.masked):
            what = view.unmasked(match.start("what"), match.end("what"))
            if re.search(r"\b(?:not|no|never|should|will|plans?)\b", view.masked[match.start() : match.start("what")]):
                continue
            for placed in view.placed_in(match["s"], "A"):
                for _, _, slug in functions_in(what)[:4]:
                    if (
                        theme_of(slug) in {"protection", "identification", "prevention", "knowledge"}
                        and slug != "function:trained-first-responders"
                    ):
                        yield from self.tie(placed.thing, function_named(slug), match.span())


class Identification(Relation):
    """Who identifies victims, formally or as a first step."""

    predicate: ClassVar[str] = "IDENTIFIES_VICTIMS"
    name: ClassVar[str] = "identification"
    _does = re.compile(
        rf"(?P<s>{several('A')})(?:,? (?:which|that|also|is|are|was|were|mainly|primarily|the)){{0,3}} "
        rf"(?:(?:responsible for|authori[sz]ed to|charged with|competent (?:for|to)|mandated to|in charge of) "
        rf")?(?:the )?(?:formal(?:ly)? |preliminary |initial )?(?:identif(?:y|ies|ied|ying|ication of)) (?:[a-z]+ "
        rf"){{0,3}}?<W\d+>"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Every body of the match, in the section's country."""
        if view.country is None:
            return
        for match in self._does.finditer(view.masked):
            stage = (
                "formal"
                if "formal" in match[0]
                else ("preliminary" if re.search(r"preliminary|initial", match[0]) else None)
            )
            for placed in view.placed_in(match["s"], "A"):
                yield from self.tie(placed.thing, view.country, match.span(), attributes={"stage": stage})
