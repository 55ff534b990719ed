"""Funds and programmes that give money under a name of their own: the Norwegian Financial Mechanism, the EEA Grants."""

import re
from collections.abc import Iterator

from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.sentences import Sentence

_CAP = r"[A-Z][\w’'&-]*"
_FUND = re.compile(
    rf"\b(?:{_CAP} (?:and |of |for )?){{0,4}}(?:Financial Mechanism|Co-?operation (?:Programme|Program|Fund"
    rf"|Agency|Instrument)"
    rf"|Grants|Development (?:Agency|Co-?operation|Fund)|Trust Fund|Security Fund|Solidarity Fund|Social"
    rf" Fund|Voluntary Fund"
    rf"|Contribution|Facility|Foundations)\b(?: of the {_CAP}(?: {_CAP})*)?"
)
_PROGRAMME = re.compile(
    rf"\b(?:(?:funded|financed|sponsored|paid for|supported) (?:by|through|under|from)|(?:grants?|money"
    rf"|funds|funding|support) "
    rf"(?:from|of|under)) the (?P<name>(?:{_CAP} ){{1,4}}(?:Programme|Program|Initiative|Mechanism|Scheme)"
    rf"(?: (?:against|for|on|of)(?: (?:and|of|in|the|for|{_CAP})){{1,9}})?)"
)
_EMBASSY = re.compile(rf"\b(?P<of>(?:U\.S\.|{_CAP}(?: States| Kingdom)?)) (?P<noun>embass(?:y|ies))\b")
"""The Dutch embassy in small letters is the embassy."""
_REALM = re.compile(rf"\b(?<!United )(?:Kingdom|Principality|Grand Duchy) of (?:the )?{_CAP}")
_OPENS = re.compile(r"^(?:(?:The|A|An|In|Under|With|From|By|Until|Since|When|While|And|Both|Through) )+")


def _donors(sentence: Sentence) -> Iterator[Mention]:
    for match in _FUND.finditer(sentence.text):
        name = _OPENS.sub("", match[0])
        if len(name.split()) > 1:
            yield Mention(match.end() - len(name), match.end(), "Actor", name, "donor-named", "donor_agency")
    for match in _EMBASSY.finditer(sentence.text):
        if match["of"] not in {"The", "This", "An", "Its", "Each", "Other", "Foreign"} and match["noun"] == "embassy":
            name = f"{match['of']} Embassy"
            yield Mention(match.start(), match.end(), "Actor", name, "donor-named", "foreign_government_body")
    for match in _REALM.finditer(sentence.text):
        yield Mention(match.start(), match.end(), "Actor", match[0], "donor-named", "foreign_government_body")
    for match in _PROGRAMME.finditer(sentence.text):
        name = re.sub(r"(?: (?:and|of|in|the|for))+$", "", match["name"])
        start = match.start("name")
        yield Mention(start, start + len(name), "Actor", name, "donor-named", "donor_agency")


DONORS = LabellingFunction("donor-named", 1, _donors)
