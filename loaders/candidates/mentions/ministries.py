"""Ministries, one or several in a row: "Ministries of Justice, Health, and Labour and Social Affairs" are three.

A minister stands for the ministry: offices are actors here, persons never.
"""

import re
from collections.abc import Iterator

from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.mentions.words import KNOWN_PAIRS
from loaders.candidates.sentences import Sentence

FIELD_WORDS = (
    "Interior|Internal|Home|Justice|Foreign|Labou?r|Employment|Work|Social|Welfare|Health|Education|Science"
    "|Sciences|Research"
    "|Finance|Finances|Economy|Economic|Security|Defen[cs]e|Culture|Youth|Sports?|Tourism|Family|Families|Human"
    "|Minority|Rights"
    "|Refugees|Integration|European|Europe|Transport|Agriculture|Forestry|Rural|Trade|Public|Order|Gender|Equality"
    "|Administration|Government|Local|Self-government|Communities|Diaspora|Civil|Environment|Environmental"
    "|Veterans?|Affairs"
    "|Policy|Policies|Issues|Protection|Care|Solidarity|Equal|Opportunities|Pensioners|Demographic|Demography"
    "|Child|Children"
    "|Technology|Technological|Development|Planning|Communications?|Infrastructure|Energy|Industry|Innovation|Society"
    "|Cooperation|Co-operation|Croatian|Homeland|War|Disability|Persons|Returns?|Emigrants|Migration|Asylum|Regional"
    "|Investments?|Entrepreneurship|Solidarity|Spatial|Dialogue|Internal"
)
_FIELD = rf"(?:{FIELD_WORDS}|{FIELD_WORDS.lower()})\b"
_PLAIN = rf"{_FIELD}(?:[ -](?:of )?{_FIELD})*"
_AND = r"(?:,? and |,? & | & |, )(?:the |for )?"
_ONE = re.compile(
    rf"\b(?P<adjective>[A-Z][a-zë]+(?:n|k|t|ese) )?(?P<head>[Mm]inistry|MINISTRY|[Mm]inister) (?:of|for) (?:the )?"
    rf"(?P<fields>{_PLAIN}(?:{_AND}{_PLAIN})*)"
)
_MANY = re.compile(
    rf"\b[Mm]inist(?:rie|er)s (?:of|for) (?:the )?(?P<fields>{_PLAIN}(?:(?:,? as well as |{_AND}|; ){_PLAIN})*)"
)
_REVERSED = re.compile(rf"\b(?P<fields>{_PLAIN}(?: and {_PLAIN})?) (?:Ministry|[Mm]inister)\b")
_PIECE = re.compile(rf"{_PLAIN}")


def _ministries(sentence: Sentence) -> Iterator[Mention]:
    text = sentence.text
    for match in _ONE.finditer(text):
        end = _trimmed_end(text, match.start("fields"), match.end("fields"))
        fields = text[match.start("fields") : end]
        yield _ministry(match.start("head"), end, fields, "ministry")
    for match in _MANY.finditer(text):
        yield from _several(match)
    for match in _REVERSED.finditer(text):
        if match["fields"][0].isupper() or match[0].endswith("minister"):
            yield _ministry(match.start(), match.end(), match["fields"], "ministry-reversed")


def _trimmed_end(text: str, start: int, end: int) -> int:
    """A single ministry goes on over commas only where a last field follows "and": Labour, Family and Youth."""
    fields = text[start:end]
    last_comma, last_and = fields.rfind(", "), max(fields.rfind(" and "), fields.rfind(" & "))
    if last_comma > last_and:
        end = start + fields.index(", ")
        return _trimmed_end(text, start, end)
    after = text[end : end + 24]
    if last_and > 0 and re.match(r"\s+(?:Ministry|[a-z]+ (?:of|for)\b)", after):
        end = start + last_and
    return end


def _several(match: re.Match[str]) -> Iterator[Mention]:
    pieces = list(_PIECE.finditer(match["fields"]))
    offset = match.start("fields")
    joined: list[tuple[int, int]] = []
    for piece in pieces:
        between = match["fields"][joined[-1][1] - offset : piece.start()] if joined else ""
        start, end = offset + piece.start(), offset + piece.end()
        if joined and between.strip() in {"and", "&"} and _pair(match.string[slice(*joined[-1])], piece[0]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    for number, (start, end) in enumerate(joined):
        begin = match.start() if number == 0 else start
        yield _ministry(begin, end, match.string[start:end], "ministries-list")


def _pair(left: str, right: str) -> bool:
    left_words, right_words = left.casefold().split(), right.casefold().split()
    return any(one in left_words and other in right_words for one, other in KNOWN_PAIRS)


def _ministry(start: int, end: int, fields: str, rule: str) -> Mention:
    name = "Ministry of " + fields.strip().removeprefix("the ")
    return Mention(start, end, "Actor", name, rule, "ministry")


MINISTRIES = LabellingFunction("ministries", 1, _ministries)
