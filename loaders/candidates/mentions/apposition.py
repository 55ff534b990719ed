"""Organisations beside the noun that says what they are: "Lotus, a local charity", "two NGOs, Lotus and Zora"."""

import re
from collections.abc import Iterator

from loaders.candidates.mentions.institutions import head_of
from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.mentions.own_names import FOREIGN, WORD, own_name
from loaders.candidates.mentions.words import NEVER_FIRST
from loaders.candidates.sentences import Sentence
from loaders.documents.lexicon import english_words

_NAME = (
    rf"(?:[\"“„][^\"“”„]{{2,60}}[\"”“]|{WORD}(?: (?:(?:of|for|the|in|to|with|from|against|without|{FOREIGN}) )"
    rf"{{0,2}}{WORD}){{0,6}})(?: \([A-Z]{{2,8}}\))?"
)
_ROW = rf"(?P<names>{_NAME}(?:, (?:the )?{_NAME})*,? (?:and|&) (?:the )?{_NAME})"
_HOW = (
    r"(?:(?:small |other |local |national |domestic |non-?profit |faith-based |grass-?roots |independent "
    r"|speciali[sz]ed "
    r"|women[’']s |child(?:ren[’']s)? |Roma |member |partner |humanitarian |leading |registered |licensed "
    r"|civil society "
    r"|non-?governmental |anti-trafficking |[A-Z][a-z]+(?:n|sh|se) |human rights |victim support |well-known |youth )*)"
)
_ONES = r"(?:NGOs|CSOs|organi[sz]ations|associations|foundations|charities|groups|service providers)"
_COUNTED = r"(?:the |all |both |these |two |three |four |five |six |\d+ |several |some )+"
_ROWS = (
    re.compile(rf"{_ROW},? {_COUNTED}{_HOW}{_ONES}\b"),
    re.compile(rf"{_ROW}, {_HOW}{_ONES}\b(?=[,.;]| based| working| active)"),
    re.compile(rf"\b(?i:{_COUNTED})?{_HOW}{_ONES}(?: \([^()]*\))?(?:, | [–—-] | \(){_ROW}(?=,|\)| [–—-] |;|\.)"),
)
_SINGLE = re.compile(
    rf"(?P<name>{_NAME}),? (?:an?|another|one of the|the(?: only| main| largest| leading)?) {_HOW}"
    r"(?:NGOs?|CSO|non-?governmental organi[sz]ation|organi[sz]ations?|association|charity|foundation|non-?profit"
    r"|(?<=[’']s )group|(?<=rights )group|network|coalition)\b"
    rf"|(?P<before>{_NAME}) \((?:an? )?(?:local )?NGO\)"
    rf"|\b(?:an?|another|one|the only) {_HOW}(?:NGO|non-?governmental organi[sz]ation|organi[sz]ation"
    rf"|association|charity"
    rf"|foundation), (?P<behind>{_NAME})(?=[,.;)]| which| runs?\b| operates| manages)"
)
_ITEM = re.compile(_NAME)


def _beside(sentence: Sentence) -> Iterator[Mention]:
    text = sentence.text
    for pattern in _ROWS:
        for match in pattern.finditer(text):
            for item in _ITEM.finditer(match["names"]):
                yield from _organisation(text, match.start("names") + item.start(), item[0])
    for match in _SINGLE.finditer(text):
        group = next(group for group in ("name", "before", "behind") if match[group])
        yield from _organisation(text, match.start(group), match[group])


def _organisation(text: str, start: int, written: str) -> Iterator[Mention]:
    """The name at a place without what only opens the sentence; none where it is an office or a plain word first."""
    name = re.sub(r" \([A-Z]{2,8}\)$", "", written)
    if name[0] in '"“„':
        start, name = start + 1, name[1:-1]
    else:
        before, name = own_name(name)
        start += before
    while (words := name.split()) and words[0].casefold() in NEVER_FIRST:
        if " " not in name:
            return
        start, name = start + len(words[0]) + 1, name[len(words[0]) + 1 :]
    if not words:
        return
    opens = text[:start].strip() == "" and len(words) == 1 and words[0].casefold() in english_words()
    if opens or len(name) < 3 or head_of(words[0]) or (len(words) == 1 and words[0].casefold() in _NO_NAMES):
        return
    yield Mention(start, start + len(name), "Actor", name, "organisation-apposition", "ngo")


_NO_NAMES = frozenset(
    {"roma", "ashkali", "egyptian", "ngo", "ngos", "eu", "un", "state", "government", "police", "shelter", "shelters"}
)

APPOSITION = LabellingFunction("organisation-apposition", 1, _beside)
