"""What makes trafficking easier in a country, or its people easier to exploit, as a sentence says."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.mentions.terms import term_patterns
from loaders.candidates.relations.base import Relation, Tie
from loaders.candidates.relations.functions import _country_of as country_of
from loaders.candidates.views import View

_WORSENS = re.compile(
    r"\b(?:exacerbat\w+|aggravat\w+|worsen\w*|compound(?:s|ed)|fuel(?:s|led|ed|ling)?|contribut\w+|facilitat\w+"
    r"|foster(?:s|ed|ing)?|driv(?:e|es|en|ing)|push(?:es|ed)?(?: factors?)?|pull factors?|causes?(?! of death)|caused"
    r"|root(?:ed)?|factors?|due to|because of|as a (?:result|consequence) of|owing to|increas(?:e|es|ed|ing) (?:the "
    r"|their "
    r")?(?:risks?|vulnerabilit\w+|number)|vulnerab\w+|at (?:high |higher |greater |particular )?risk|prone|conducive"
    r"|favou?r(?:s|ed|able)|lead(?:s|ing)? to|led to|stem(?:s|med)? from|underl(?:ies|ying)|make[sd]? (?:it"
    r"|them)"
    r"|breeding ground|expos(?:e|es|ed|ure)|susceptib\w+|easy (?:prey|target)"
    r"|creat(?:e|es|ed) (?:conditions|opportunities|an environment))\b",
    re.IGNORECASE,
)
_OF_TRAFFICKING = re.compile(r"traffick|exploit|vulnerab|victims?\b|\bTHB\b|\bTIP\b|prostitut|recruit", re.IGNORECASE)
_NOT_THAT = re.compile(
    r"\b(?:should|recommends?|urges?|convention|protocol|article|agreement|project|funded|donors?|campaigns?|training"
    r"|strategy|action plan|trained|workshop|seminars?|adopted|established|law on|unit|directorate|department)\b",
    re.IGNORECASE,
)


class Factors(Relation):
    """Conditions that a sentence blames for trafficking or for the vulnerability of a group."""

    predicate: ClassVar[str] = "EXACERBATES"
    name: ClassVar[str] = "factor"

    def read(self, view: View) -> Iterator[Tie]:
        """One tie for each condition, with the country or region that the sentence is about."""
        text = view.sentence.text
        if not (_WORSENS.search(text) and _OF_TRAFFICKING.search(text)) or _NOT_THAT.search(text):
            return
        country = country_of(view)
        if country is None:
            return
        groups = [
            placed.thing.id
            for placed in view.placed
            if placed.thing.label == "VictimGroup" and placed.thing.id != "group:victims"
        ]
        said: dict[str, Any] = {"groups": list(dict.fromkeys(groups))} if groups else {}
        for slug in factors_in(text):
            factor = LinkedThing(f"factor:{slug}", "Factor", slug.replace("-", " "), known=True)
            yield from self.tie(factor, country, (0, len(view.masked)), attributes=dict(said))


def factors_in(text: str) -> list[str]:
    """The conditions that a text names; the longest name at a place counts."""
    found = [
        (match.start(), match.end(), slug) for slug, regex in term_patterns("factors") for match in regex.finditer(text)
    ]
    found.sort(key=lambda entry: (-(entry[1] - entry[0]), entry))
    chosen: list[tuple[int, int, str]] = []
    for entry in found:
        if all(entry[1] <= other[0] or other[1] <= entry[0] for other in chosen):
            chosen.append(entry)
    return list(dict.fromkeys(slug for _, _, slug in sorted(chosen)))
