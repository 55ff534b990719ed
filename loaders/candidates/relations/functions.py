"""What is missing or falls short in a response, who performs what, and who identifies victims."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from graph_schema.vocabulary import State
from loaders.candidates.linking import LinkedThing
from loaders.candidates.relations.base import REPORTING, Relation, Tie
from loaders.candidates.relations.cues import PLAINLY_WEAK, STRONG, denials_in, weaknesses_in
from loaders.candidates.views import View

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
THEME_WORDS = tuple(
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
_MORE_OR_LESS = frozenset(
    [
        "research", "awareness-campaigns", "root-causes", "long-term-reintegration", "effective-prosecution",
        "proactive-identification", "professional-training", "demand", "exposed-groups", "comparable-statistics",
        "trained-first-responders", "safe-migration", "inter-agency-cooperation", "regional-cooperation",
        "victim-assistance", "labour-market-access",
    ]
)  # fmt: skip
"""What a country does more or less of: a sentence that denies or plans it gives no function."""
_WATCHERS = frozenset({"monitoring_body", "foreign_government_body", "international_organisation"})
"""Kinds of bodies that say what others lack."""
_ASKS = re.compile(r"\b(?:should|ought to|recommends?|urges?|invites?|encourages?|considers? that|calls (?:up)?on)\b")
_ADVICE = re.compile(
    r"\b(?:should|recommends?|urges?|invites?|calls (?:up)?on|ensure that|in order to|with a view to)\b"
)


def theme_of(function: str) -> str:
    """The heading under which a function is read."""
    return _THEME_OF.get(function.split(":")[-1], "situation")


def function_named(slug: str) -> LinkedThing:
    """A function as an end of a tie."""
    return LinkedThing(slug, "Function", slug.split(":")[1].replace("-", " ").capitalize(), known=True)


class Absence(Relation):
    """A function of the response that a source says does not exist in the country."""

    predicate: ClassVar[str] = "HAS_FUNCTION"
    name: ClassVar[str] = "absence"

    def read(self, view: View) -> Iterator[Tie]:
        """One tie for each function that the sentence denies, in the state that it gives it."""
        text = view.sentence.text
        country = _country_of(view)
        if _ADVICE.search(text) or country is None or "ecommend" in view.heading:
            return
        for said in denials_in(text):
            if said.slug.split(":")[-1] not in _MORE_OR_LESS:
                yield from self.tie(country, function_named(said.slug), (0, len(view.masked)), state=said.state)


class Shortcoming(Relation):
    """Something that a country or a body lacks or does badly, as the source says."""

    predicate: ClassVar[str] = "FALLS_SHORT"
    name: ClassVar[str] = "shortcoming"

    def read(self, view: View) -> Iterator[Tie]:
        """Functions in the clause of a cue; the body that begins the sentence falls short, else the country."""
        text = view.sentence.text
        if _ASKS.search(text):
            return
        whose = self._whose(view)
        if whose is None:
            return
        named, span = False, (0, len(view.masked))
        themed: set[str] = set()
        attributes: dict[str, Any]
        for said in weaknesses_in(text):
            word = "missing" if said.state is State.ABSENT else "falls short"
            if said.slug:
                named = True
                attributes = {"theme": theme_of(said.slug), "what": f"{_plain(said.slug)}: {word}"}
                yield from self.tie(whose, function_named(said.slug), span, attributes=attributes)
            elif not named and not themed and (STRONG.search(said.cue) or PLAINLY_WEAK.search(said.cue)):
                theme = _field_of(view)
                themed.add(theme)
                attributes = {"theme": theme, "what": f"{theme}: {word}"}
                yield from self.tie(whose, None, span, attributes=attributes)

    def _whose(self, view: View) -> LinkedThing | None:
        first = view.placed[0] if view.placed else None
        if (
            first is not None
            and first.mention.start <= 6
            and not view.masked.startswith(("No ", "no "))
            and first.thing.label in {"Actor", "Mechanism", "Shelter", "Strategy"}
            and not (first.mention.generic and not first.reference)
            and first.thing.kind not in _WATCHERS
            and not REPORTING.search(view.masked[:60])
        ):
            return first.thing
        return _country_of(view)


def _field_of(view: View) -> str:
    """The heading that the words of a sentence belong to, else those of the sentence before it."""
    texts = [view.sentence.text, *(earlier.sentence.text for earlier in view.before(1))]
    return next((theme for text in texts for theme, words in THEME_WORDS if words.search(text)), "situation")


def _plain(slug: str) -> str:
    return slug.split(":")[1].replace("-", " ")


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
