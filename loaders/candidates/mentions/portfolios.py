"""Ministries that a sentence tells by their fields in a bracket or after "in charge of": three ministries (A, B, C)."""

import re
from collections.abc import Iterator

from loaders.candidates.mentions.mention import Mention
from loaders.candidates.mentions.ministries import FIELD_WORDS
from loaders.candidates.mentions.words import KNOWN_PAIRS
from loaders.candidates.sentences import Sentence

_FIELD = rf"(?:{FIELD_WORDS}|{FIELD_WORDS.lower()})\b"
_PLAIN = rf"{_FIELD}(?:[ -](?:of )?{_FIELD})*"
_AND = r"(?:,? and (?:of |for )?(?:the )?|, (?:of |for )?(?:the )?|; )"
_MANY = r"\b[Mm]inist(?:ries|ers)"
_TOLD = re.compile(
    rf"{_MANY} \((?:of |for |namely |i\.e\. )?(?:the )?(?P<list>{_PLAIN}(?:{_AND}{_PLAIN})+)\)"
    rf"|{_MANY},? (?:in charge of|responsible for|competent for|dealing with|covering|with responsibility for"
    rf"|named below:) (?:the )?(?P<list2>{_PLAIN}(?:{_AND}{_PLAIN})+)"
    rf"|{_MANY},? (?:namely|i\.e\.,?|those of"
    rf"|that is,?)(?: those)?(?: of)?:? (?:the )?(?P<list3>{_PLAIN}(?:{_AND}{_PLAIN})+)"
)
_PIECE = re.compile(rf"{_PLAIN}(?: and {_PLAIN})?")


def told_ministries(sentence: Sentence) -> Iterator[Mention]:
    """One ministry for each field."""
    for match in _TOLD.finditer(sentence.text):
        name = str(match.lastgroup)
        for start, end in _pieces(match[name]):
            field = match[name][start:end]
            offset = match.start(name)
            yield Mention(offset + start, offset + end, "Actor", f"Ministry of {field}", "ministries-list", "ministry")


def _pieces(listed: str) -> Iterator[tuple[int, int]]:
    """The fields, where two stay together only if a ministry is known to be named after both."""
    for match in _PIECE.finditer(listed):
        left, joined, right = match[0].partition(" and ")
        words = left.casefold().split(), right.casefold().split()
        if not joined or any(one in words[0] and other in words[1] for one, other in KNOWN_PAIRS):
            yield match.span()
            continue
        yield match.start(), match.start() + len(left)
        yield match.end() - len(right), match.end()
