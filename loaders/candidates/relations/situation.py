"""What a country is in trafficking, and which forms of exploitation are found there."""

import re
from collections.abc import Iterator
from typing import ClassVar

from graph_schema.vocabulary import State
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.base import Relation, Tie
from loaders.candidates.views import View

_ROLE_WORD = r"(?:source|origin|sending|transit|destination|receiving|target|supply)"
_ROLES = re.compile(
    rf"\b(?:countr(?:y|ies) of |place of |point of |area of |zone of )?(?P<roles>{_ROLE_WORD}(?:(?:,? (?:and|or|as "
    rf"well as(?: a)?|but also(?: a)?|to a lesser extent(?: a)?|and increasingly(?: a)?|and also(?: a)?|and a) |, "
    rf"(?:and |a )?|/){_ROLE_WORD})*)"
    r"(?: (?:country|countries|point|area|region|status|state|territory)|(?= for (?:<W|victims|women|trafficking"
    r"|human)))"
)
_OF = re.compile(rf"\b(?:country|place|point) of (?P<roles>{_ROLE_WORD}(?:(?:,? (?:and|or) |, ){_ROLE_WORD})*)")
_THREE = re.compile(rf"\b(?P<roles>{_ROLE_WORD}(?:,? (?:and )?{_ROLE_WORD}){{1,2}}) (?:for|of) ")
_MEANT = {
    "source": "origin",
    "origin": "origin",
    "sending": "origin",
    "supply": "origin",
    "transit": "transit",
    "destination": "destination",
    "receiving": "destination",
    "target": "destination",
}
_INTERNAL = re.compile(
    r"\b(?:internal(?:ly)? traffick\w+|trafficked internally|internal trafficking|domestic trafficking|trafficked "
    r"within|exploited within the country|trafficking within the country|within its borders)\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(r"\b(?:traffick\w*|exploit\w*|victims?|<W)", re.IGNORECASE)
_EXPLOITED = re.compile(
    r"\b(?:exploit(?:ed|s|ation)?|traffick(?:ed|ing|ers?)|subject(?:ed|s)?|forced|forms?|purposes?|victims?"
    r"|coerc\w+|most common|prevalent|compel\w*|occurs?|detected|identified)\b|<W",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"\b(?:law|laws|code|article|convention|protocol|definition|defin(?:es|ed)|criminali[sz]\w*|penalt\w+"
    r"|projects?|trainings?|campaigns?|strategy|action plan|offences?|punish\w*|leaflets?|research|study"
    r"|programme)\b|<[LRGSPD]\d",
    re.IGNORECASE,
)


class RolesOfCountries(Relation):
    """Origin, transit, destination or internal, for the country named before it, else for the section's country."""

    predicate: ClassVar[str] = "COUNTRY_ROLE"
    name: ClassVar[str] = "country-role"

    def read(self, view: View) -> Iterator[Tie]:
        """One tie for each role of each country."""
        seen: set[tuple[str, str]] = set()
        text = view.masked
        for regex in (_ROLES, _OF, _THREE):
            for match in regex.finditer(text):
                before = view.placed_in(text[max(0, match.start() - 110) : match.start()], "C")
                countries = [placed.thing for placed in before if not placed.mention.adjective][-1:]
                if not countries and view.country is not None:
                    countries = [view.country]
                if re.search(r"countries (?:are|were|of)", text[match.start() : match.end() + 12]) and not before:
                    continue
                state = state_of(text, match.start(), match.end())
                for word in re.findall(_ROLE_WORD, match["roles"]):
                    for country in countries:
                        if (country.id, _MEANT[word]) not in seen:
                            seen.add((country.id, _MEANT[word]))
                            yield from self.tie(
                                country, None, match.span(), attributes={"role": _MEANT[word]}, state=state
                            )
        if (inside := _INTERNAL.search(text)) and view.country is not None:
            yield from self.tie(view.country, None, inside.span(), attributes={"role": "internal"}, state=State.PRESENT)


class ExploitationForms(Relation):
    """Forms of exploitation that a sentence reports of people, not those that a law or a project speaks of."""

    predicate: ClassVar[str] = "EXPLOITATION_IN"
    name: ClassVar[str] = "exploitation"

    def read(self, view: View) -> Iterator[Tie]:
        """Each form, in the country that the sentence says it happens in, else in the section's country."""
        forms = list(dict.fromkeys(placed.thing for placed in view.placed if placed.thing.label == "ExploitationForm"))
        if not forms or not _EXPLOITED.search(view.masked) or _LEGAL.search(view.masked):
            return
        inside = re.search(r"\bin (?:the )?(?P<c><C\d+>)", view.masked)
        country = view.placed_in(inside["c"])[0].thing if inside else view.country
        if country is None:
            return
        groups = [
            placed.thing.id
            for placed in view.placed
            if placed.thing.label == "VictimGroup" and placed.thing.id != "group:victims"
        ]
        said = {"groups": list(dict.fromkeys(groups))} if groups else {}
        state = state_of(view.masked, 0, 0)
        for form in forms:
            yield from self.tie(form, country, (0, len(view.masked)), attributes=dict(said), state=state)
