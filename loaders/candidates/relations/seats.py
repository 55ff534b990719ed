"""In which towns bodies have their seats and branches; never where anybody is housed."""

import re
from collections.abc import Iterator
from typing import ClassVar

from graph_schema.ids import slug_of
from loaders.candidates.linking import LinkedThing
from loaders.candidates.relations.base import Relation, Tie, one
from loaders.candidates.views import View

_TOWN = (
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|The|Article|Ministry"
    r"|Annex|Chapter|English|Serbian|Albanian|Roma|Parliament|Europe|South|North|Western"
    r"|Eastern)\b)[^\W\d_a-z][^\W\d_A-Z]{2,}"
    r"(?:[ /-](?!and\b)[^\W\d_a-z][^\W\d_A-Z]{2,}| e Re)?"
)
_TOWNS = rf"(?P<o>{_TOWN}(?:(?:,? and (?:in )?|, (?:in )?){_TOWN})*)(?![\w’'-]*[\w<])"
_OF_TOWNS = r"(?:(?:the )?(?:[a-z-]+ )?(?:municipalities|towns|cities|regions|districts) of )"
_IN = rf"in (?:the field in )?(?:{_OF_TOWNS}|the capital,? )?"
_BASED = (
    r"(?:based|headquartered|seated|registered|(?:has|have|having|with) (?:its|their|a|an|the)? ?(?:[a-z]+ )?"
    r"(?:seats?|headquarters|offices?|branch(?:es)?|members|sections?))"
)
_SET_UP = (
    r"(?:set up|established|founded|formed|created|constituted|operat(?:e|es|ed|ing)|works?|worked|working|active"
    r"|present"
    r"|located|functions?|functioning|exists?|opened)"
)
_PATTERNS = (
    re.compile(
        rf"(?P<s>{one('A')})(?: \([^()]*\))?,? (?:(?:an?|which is|is|are"
        rf"|the) (?:[\w-]+ ){{0,5}}?)?{_BASED} {_IN}{_TOWNS}"
    ),
    re.compile(
        rf"(?P<s>{one('A')}),? (?:an? |the )?(?:[\w-]+ ){{0,5}}?(?:association|organi[sz]ation|foundation|NGO"
        rf"|think tank"
        rf"|group|network|centre)(?: \([^()]*\))? (?:in|from) {_TOWNS}"
    ),
    re.compile(rf"\b(?P<o>{_TOWN})-based (?:(?:[a-z-]+|NGO|<C\d+>) ){{0,4}}?(?P<s>{one('A')})"),
    re.compile(rf"(?P<s>{one('A')})[^.;<>]{{0,60}}? {_SET_UP}(?: in <C\d+>)? {_IN}{_TOWNS}"),
    re.compile(rf"(?P<s>{one('A')})(?:,| exist| sit)? in {_OF_TOWNS}{_TOWNS}"),
    re.compile(rf"(?P<s>{one('A')})(?: [–-] |, )in {_TOWNS}"),
)
_BESIDE = re.compile(rf"(?P<s>{one('A')}) (?:in (?P<o>{_TOWN})|\((?P<o2>{_TOWN})\))(?=[,;.)]| and )")
"""An organisation with its town behind it, as lists of organisations have it."""
_HOUSED = re.compile(
    r"shelter|safe[- ]hous|accommodat|\bday[- ](?:care )?cent|daytime|drop-in|reception cent|halfway|apartment"
    r"|transit house|refuge\b|\bhomes?\b|\bhous(?:e|es|ed|ing)\b|\bbeds\b|placed in|foster|\bcamps?\b|street|avenue"
    r"|detention|interim|\bcare\b|crisis cent|ku[cć]a\b|skloni[sš]te|uto[cč]i[sš]te|ad[aă]post|\bstreh",
    re.IGNORECASE,
)
"""A sentence that speaks of where people live or spend their days: no place of it is read."""
_SHELTERING = re.compile(
    r"shelter|safe[- ]hous|accommodat|apartment|halfway|reception cent|refuge\b|\bhousing\b|day[- ]cent|drop-in",
    re.IGNORECASE,
)
_NO_BODY = frozenset({"monitoring_body", "ministry", "government", "parliament", "international_organisation"})
"""Bodies that everybody knows to be in the capital, or whose meetings and visits the towns are."""


class Seats(Relation):
    """The towns of named bodies, of teams, commissions and branches; nothing from a sentence that speaks of houses."""

    predicate: ClassVar[str] = "LOCATED_IN"
    name: ClassVar[str] = "seat"

    def read(self, view: View) -> Iterator[Tie]:
        """Every town of every list, once for each body."""
        if view.country is None or _HOUSED.search(view.sentence.text) or re.search(r"<[HVT]\d", view.masked):
            return
        seen: set[tuple[str, str]] = set()
        for match in (found for regex in (*_PATTERNS, _BESIDE) for found in regex.finditer(view.masked)):
            groups = match.groupdict()
            listed = groups["o"] or groups.get("o2") or ""
            for placed in view.placed_in(groups["s"], "A"):
                body = placed.thing
                if body.kind in _NO_BODY or (match.re is _BESIDE and body.kind != "ngo"):
                    continue
                if body.kind == "ngo" and _shelters_people(view, body):
                    continue
                for town in re.split(r",? and (?:in )?|, (?:in )?", listed):
                    place = LinkedThing(
                        f"place:{view.scope}:{slug_of(town)}",
                        "Place",
                        town,
                        "municipality",
                        country=view.country.country,
                    )
                    if (body.id, place.id) not in seen and town.casefold() not in body.name.casefold():
                        seen.add((body.id, place.id))
                        yield from self.tie(body, place, match.span())


def _shelters_people(view: View, body: LinkedThing) -> bool:
    """Whether the document says anywhere that an organisation has a house: its town could lead to the door."""
    names = "|".join(re.escape(name) for name in (body.name, *body.aliases) if name)
    text = " ".join(view.document.original.split())
    return any(
        _SHELTERING.search(text, max(0, match.start() - 200), match.end() + 200) for match in re.finditer(names, text)
    )
