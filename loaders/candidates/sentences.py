"""Blocks cut into sentences and tokens; every character keeps its place, and nothing is downloaded."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from loaders.documents.blocks import Block

_END = re.compile(r"[.!?][\"”’)\]]*(?=\s+[\"“‘(\[]?[A-ZČĆŽŠĐÇË0-9])|;(?=\s+[A-Z])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:no|nos|nr|art|arts|par|para|paras|mr|mrs|ms|dr|prof|st|p|pp|e\.g|i\.e|vs|cf|fig|sec|approx|incl|ltd|inc"
    r"|vol|ed|eds|op|ibid|jan|feb|aug|sept|sep|oct|nov|dec|off|gaz|u\.s|u\.n|u\.k|e\.u)|\b[A-Z])\.$",
    re.IGNORECASE,
)
_ENDS_ANYWAY = re.compile(r"\b(?:U\.S|U\.N|U\.K|E\.U)\.$")
_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d+(?:[.,/–-]\d+)*|[^\w\s]")


def words_and_signs(text: str) -> list[str]:
    """The words, numbers and signs of a text, as tokens have them."""
    return _TOKEN.findall(text)


@dataclass(frozen=True)
class Token:
    """A word, a number or a sign, with its place in the sentence."""

    text: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins like a name."""
        return self.text[0].isupper()


@dataclass(frozen=True)
class Sentence:
    """A sentence of a block; `start` is its place in the text of the block."""

    block: Block
    start: int
    text: str

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words, numbers and signs in order."""
        return [Token(match[0], match.start(), match.end()) for match in _TOKEN.finditer(self.text)]


def sentences_of(block: Block) -> Iterator[Sentence]:
    """The sentences of a block in order; abbreviations, initials, lists in brackets end none."""
    begin = 0
    for match in _END.finditer(block.text):
        before = block.text[max(0, match.start() - 14) : match.start() + 1]
        follows = block.text[match.end() :].lstrip()
        if match[0].startswith(".") and _ABBREVIATION.search(before):
            starts_a_sentence = re.match(r"(?:The|In|A|An|It|This|These|According|However)\b", follows)
            if not (_ENDS_ANYWAY.search(before) and starts_a_sentence):
                continue
        if match[0] == ";" and block.text.count("(", begin, match.start()) > block.text.count(
            ")", begin, match.start()
        ):
            continue
        if match[0].startswith(".") and follows[:1].isdigit() and re.search(r"\d\.$", before):
            continue
        yield from _cut(block, begin, match.end())
        begin = match.end()
    yield from _cut(block, begin, len(block.text))


def _cut(block: Block, begin: int, end: int) -> Iterator[Sentence]:
    text = block.text[begin:end]
    stripped = text.strip()
    if stripped:
        yield Sentence(block, begin + len(text) - len(text.lstrip()), stripped)
