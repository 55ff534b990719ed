"""What a country is in trafficking, and which forms of exploitation are found there."""

import re
from collections.abc import Iterator
from typing import ClassVar

from graph_schema.vocabulary import State
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.base import Relation, Tie
from loaders.candidates.relations.route_words import IN_TRANSIT
from loaders.candidates.relations.routes import destinations_of, headings_within
from loaders.candidates.views import View

_ROLE_WORD = r"(?:source|origin|sending|transit|destination|receiving|target|supply)"
_AND = (
    r"(?:(?:,? (?:and|or|as well as|but also|and also|and increasingly|and to an? (?:lesser|smaller|limited) (?:extent"
    r"|degree),?|to an? (?:lesser|smaller|limited) (?:extent|degree),?)(?: also)?(?: an?| one)?|,(?: and)?(?: an?)?)"
    r"(?: of)? |/)"
)
_PLACE_OF = r"(?:country|place|point|one|territory|area|zone|land|region|state|society)"
_ROLES = re.compile(
    rf"\b(?:countr(?:y|ies) of |place of |point of |area of |zone of )?(?P<roles>{_ROLE_WORD}(?:{_AND}{_ROLE_WORD})*)"
    r"(?: (?:country|countries|point|area|region|status|state|territory)|(?= for (?:<W|victims|women|trafficking"
    r"|human)))"
)
_OF = re.compile(
    rf"\b(?:{_PLACE_OF}|one of (?:the "
    rf"|its )?(?:[a-z-]+ ){{0,3}}countries) of (?P<roles>{_ROLE_WORD}(?:{_AND}{_ROLE_WORD})*)"
)
_THREE = re.compile(rf"\b(?P<roles>{_ROLE_WORD}(?:,? (?:and )?{_ROLE_WORD}){{1,2}}) (?:for|of) ")
_IS = re.compile(
    rf"\b(?:is|was|are|remain(?:s|ed)?|becom(?:e|es|ing)|became|been|considered|regarded|described|serves?|served|acts?"
    rf"|functions?)(?: as)?(?:,? (?:also|both|now|still|[a-z]+ly|only|increasingly|first and foremost|to an? [a-z]+ "
    rf"(?:extent|degree)),?)* (?:an?|the|another)(?: (?:main|major|important|popular|significant|key|growing|new))? "
    rf"(?P<roles>{_ROLE_WORD}(?:{_AND}{_ROLE_WORD})*)"
    rf"(?! (?:country|of))(?=[ ,.;:)]|$)"
)
_LESSER = re.compile(
    rf"\bto an? (?:lesser|smaller|limited) (?:degree|extent),? (?:also )?(?:an? )?(?P<roles>{_ROLE_WORD})\b"
    rf"|\b(?:describ|regard|consider|kn[eo]w|see|view|refer|defin)[a-z]*(?: [^.;]{{0,60}}?)? as an? "
    rf"(?P<as>{_ROLE_WORD})"
    rf"(?! countr)(?=[ ,.;])"
)
_FROM_WHICH = re.compile(
    r"\bcountr(?:y|ies) from (?:which|where) [^.;]{0,60}?(?:traffick|originat|com|recruit|taken|export)"
)
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
    r"\b(?:internal(?:ly)? (?:(?:human|sex|child) )?(?:traffick\w+|cases)|trafficked (?:\w+ )?internally"
    r"|domestic trafficking|(?:traffick|exploit|subject|trad|recruit|sold)\w*[^.;]{0,90}? (?:within|inside) "
    r"(?:(?:the (?:country|territory)|its (?:own )?borders|national borders)\b|<C\d+>)"
    r"|traffick\w*,? (?:both )?(?:internally|domestically)"
    r"|\b(?:within|inside|throughout) (?:the country|its (?:own )?borders|national borders"
    r"|<C\d+>)(?: itself)?,? [^.;]{0,80}?"
    r"\b(?:exploited|trafficked|subjected|forced|coerced|sold|held|made to|compelled|pressed)\b"
    r"|^(?:at home|domestically|locally|internally),? [^.;]{0,80}?\b(?:exploited|trafficked|subjected|forced"
    r"|coerced|sold|held"
    r"|made to|compelled)\b"
    r"|\b(?:exploit|traffick|sold|forced)\w*[^.;]{0,60}? (?:at home|not far from home|in their (?:own"
    r"|home) (?:country|towns?"
    r"|communit\w+|cities|villages?))\b"
    r"|(?:(?:internal|domestic|national) victims|domestically|exploit\w* domestic and foreign)\b)",
    re.IGNORECASE,
)
_DOMESTIC_AND_FOREIGN = re.compile(
    r"\b(?:domestic and foreign|foreign and domestic) (?:victims|women|men|children|persons|nationals)"
    r"|\bcases (?:are|were) (?:[a-z]+ )?domestic\b|\bdomestic cases\b"
)
"""Words of a group of people, which stand in no masked sentence."""
_BY_PEOPLE = (
    (
        "destination",
        re.compile(
            r"(?:exploit\w*|traffick\w*)[^.;<>]{0,20} foreign (?:<W\d+>|victims|women)"
            r"|[Ff]oreign <W\d+> (?:from [^.;]{1,60}? )?"
            r"(?:are|were|have been|had been)(?: also)? (?:exploited|identified|trafficked|subjected|found|detected"
            r"|sold|brought)|<W\d+> in <C\d+>(?=[^.;]{0,30} (?:come|came|originate))|exploit\w* "
            r"(?:domestic and )?(?:foreign )?<W\d+> in <C\d+>|traffick\w* (?:in)?to <C\d+>"
        ),
    ),
    (
        "origin",
        re.compile(
            r"(?:exploit\w*|traffick\w*) (?:<c\d+> )?<W\d+> (?:from <C\d+> )?(?:abroad|in other countries|in <[CK])"
            r"|<c\d+> (?:<W\d+>|victims|citizens|nationals)[^.;]{0,40} (?:exploited|trafficked|subjected)[^.;]{0,50} "
            r"(?:abroad|in other countries)|<W\d+> from <C\d+> abroad|(?:trafficked|recruited) from <C\d+>"
        ),
    ),
    ("origin", _FROM_WHICH),
    (
        "origin",
        re.compile(
            r"<[cC]\d+> (?:[a-z]+ )?(?:<W\d+>|victims|citizens|nationals)[^.;<>]{0,40}(?:exploited|trafficked"
            r"|subjected|sold"
            r"|traced|forced|taken|sent)[^.;]{0,60}? (?:to|in|into) (?:the )?<[CK]"
        ),
    ),
    (
        "transit",
        re.compile(
            rf"(?:transit(?:ing|ed|s)?|trafficked|travel\w*|transported|pass(?:es|ed|ing)?|smuggled|moved"
            rf"|move) (?:through|via"
            rf"|across) <C\d+>|(?<!who )transit(?:s|ed|ing)? <C\d+>|cross(?:es|ed"
            rf"|ing)? <C\d+>|used (?:for|as a?) ?transit"
            rf"|{IN_TRANSIT.pattern}"
        ),
    ),
)
"""What the people exploited in or from a country make it, where no role is named."""
_SPEAKS = re.compile(r"\b(?:traffick\w*|exploit\w*|victims?|<W)", re.IGNORECASE)
_EXPLOITED = re.compile(
    r"\b(?:exploit(?:ed|s|ation)?|traffick(?:ed|ing|ers?)|subject(?:ed|s)?|forced|forms?|purposes?|victims?"
    r"|coerc\w+|made to|married|sold|bondage|destination|most common|prevalent|compel\w*|occurs?|detected"
    r"|identified)\b|<W",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"\b(?:law|laws|code|article|convention|protocol|definition|defin(?:es|ed)|criminali[sz]\w*|penalt\w+"
    r"|projects?|trainings?|campaigns?|strategy|action plan|offences?|punish\w*|leaflets?|research|study"
    r"|programme|prison|fine[sd]|imprisonment|conviction|(?:persons|people|individuals) in prostitution|demand for"
    r"|whoever|aware of(?! (?:[a-z]+ )?(?:cases|instances|victims))|(?:[Rr]ais\w+|level of) (?:the "
    r"|public )?awareness|[Aa]wareness (?:of|about)|questionnaires?|attitudes?|handbooks?|stigma|perspective"
    r"|umbrella|regarded|treated as"
    r"|re-?(?:qualif|classif)\w+|mediation|facilitation|incitement|enticement|drop-in|compensation|whether"
    r"|reports? on|talks|mechanisms? for|inspectors have)\b|https?:|<[LRGSPD]\d",
    re.IGNORECASE,
)


_HEADING_OF_ADVICE = re.compile(r"recommend|proposals", re.IGNORECASE)


_NO_STATEMENT = re.compile(
    r"\b(?:whether|to what exten[td])\b|(?<!\bis )(?<!\bas )(?<!\bnot )(?<!\bbe )(?<!\bof )(?<!\bremains )\b(?:the"
    r"|their|final|each|another|third|such|these|those|other)(?: final|"
    r" main)? $"
)
"""What makes a role a question, or the role of a country that goes without a name."""


class RolesOfCountries(Relation):
    """Origin, transit, destination or internal, for the country named before it, else for the section's country."""

    predicate: ClassVar[str] = "COUNTRY_ROLE"
    name: ClassVar[str] = "country-role"

    def read(self, view: View) -> Iterator[Tie]:
        """One tie for each role of each country."""
        seen: set[tuple[str, str]] = set()
        text = view.masked
        for regex in (_ROLES, _OF, _THREE, _IS, _LESSER):
            for match in regex.finditer(text):
                if _NO_STATEMENT.search(text[max(0, match.start() - 60) : match.start()]):
                    continue
                before = view.placed_in(text[max(0, match.start() - 110) : match.start()], "C")
                countries = [placed.thing for placed in before if not placed.mention.adjective][-1:]
                if not countries and view.country is not None:
                    countries = [view.country]
                if not before and re.match(r"[^.;]*\bcountries\b", match[0]) and not match[0].startswith("one "):
                    continue
                if re.search(r"\b[Cc]ountries of $", text[: match.start()]) and "one of" not in text[: match.start()]:
                    continue
                state = state_of(text, match.start(), match.end())
                for word in re.findall(_ROLE_WORD, match["roles"] or match["as"]):
                    for country in countries:
                        if (country.id, _MEANT[word]) not in seen:
                            seen.add((country.id, _MEANT[word]))
                            yield from self.tie(
                                country, None, match.span(), attributes={"role": _MEANT[word]}, state=state
                            )
        for role, regex in _BY_PEOPLE:
            by_people = regex.search(text)
            if by_people and re.search(r"\bwhether\b", text[max(0, by_people.start() - 60) : by_people.start()]):
                continue
            named = [placed.thing for placed in view.placed_in(by_people[0], "Cc")] if by_people else []
            if by_people and view.country is not None and (not named or view.country in named):
                if (view.country.id, role) in seen:
                    continue
                yield from self.tie(
                    view.country, None, by_people.span(), attributes={"role": role}, state=State.PRESENT
                )
        inside = _INTERNAL.search(text)
        both = _DOMESTIC_AND_FOREIGN.search(view.sentence.text)
        if (inside or both) and view.country is not None:
            yield from self.tie(
                view.country,
                None,
                inside.span() if inside else (0, len(text)),
                attributes={"role": "internal"},
                state=State.PRESENT,
            )


class ExploitationForms(Relation):
    """Forms of exploitation that a sentence reports of people, not those that a law or a project speaks of."""

    predicate: ClassVar[str] = "EXPLOITATION_IN"
    name: ClassVar[str] = "exploitation"

    def read(self, view: View) -> Iterator[Tie]:
        """Each form, in the country that the sentence says it happens in, else in the section's country."""
        forms = list(dict.fromkeys(placed.thing for placed in view.placed if placed.thing.label == "ExploitationForm"))
        if not forms or not _EXPLOITED.search(f"{view.sentence.text} {view.masked}") or _LEGAL.search(view.masked):
            return
        inside = re.search(r"\bin (?:the )?(?P<c><C\d+>)", view.masked)
        places = [thing for thing in destinations_of(view) if thing.label == "Country"]
        if not places:
            places = [view.placed_in(inside["c"])[0].thing] if inside else [view.country] if view.country else []
        if any(_HEADING_OF_ADVICE.search(one) for one in (view.heading, *headings_within(view))):
            return
        groups = [
            placed.thing.id
            for placed in view.placed
            if placed.thing.label == "VictimGroup" and placed.thing.id != "group:victims"
        ]
        said = {"groups": list(dict.fromkeys(groups))} if groups else {}
        state = state_of(view.masked, 0, 0)
        for form in forms:
            for country in places:
                yield from self.tie(form, country, (0, len(view.masked)), attributes=dict(said), state=state)
