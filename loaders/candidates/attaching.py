"""Which law an article belongs to: the one beside it, the one it was last said to be in, the one named before."""

import re
from collections.abc import Sequence

from loaders.candidates.linking import LinkedThing
from loaders.candidates.mentions.mention import Mention
from loaders.candidates.sentences import Sentence
from loaders.candidates.views import Placed

_LEADS_TO_LAW = re.compile(r"\bof\b|\bin\b|\bunder\b|\(|^ (?:(?:and|or|to|through|[\d()a-z,]+) )*$")
_WITH_ARTICLES = frozenset({"convention", "protocol", "treaty", "eu_law"})
"""Agreements whose articles reports quote."""
_OF_CRIMES = re.compile(r"\b(?:punish|penalt|imprison|criminali[sz]|crime|offen[cs]e|misdemeanou?r)\w*|\byears\b")
"""A sentence of crimes goes on about the code, not about the law on something else that was named since."""
_CHANGES = re.compile(
    r"\b(?:rais|increas|amend|introduc|insert|add|chang|supplement|modifi|lower|reduc|toughen|extend)(?:e?s|ed)?\b"
)
"""What a law does to the articles of another."""
_ONLY_CODES = 100
"""From this number on an article is one of a code, whatever law was named since."""
_NUMBER = re.compile(r"\d+[A-Za-z]?")


class ArticleLaws:
    """Remembers, within one section, the law that was named last and the law of each article number."""

    def __init__(self) -> None:
        self._before: LinkedThing | None = None
        self._code: LinkedThing | None = None
        self._of_number: dict[str, LinkedThing] = {}
        self._quoted: set[str] = set()

    def law_of(self, sentence: Sentence, article: Mention, laws: Sequence[Placed]) -> LinkedThing | None:
        """The law of an article among those of its sentence, else from memory; none where no law was named yet."""
        number = _NUMBER.match(article.detail("number") or "")
        found = (
            _beside(sentence, article, laws)
            or (self._of_number.get(number[0]) if number else None)
            or (self._code if _OF_CRIMES.search(sentence.text) or (number and _of_code(number[0])) else None)
            or self._before
            or next((placed.thing for placed in laws if placed.thing.label == "Law"), None)
        )
        if found is not None:
            self._quoted.add(found.id)
        if found is not None and number is not None:
            self._of_number[number[0]] = found
        return found

    def remember(self, laws: Sequence[Placed]) -> None:
        """After a sentence: its last law, or convention of quoted articles, is the one that the next goes on about."""
        kept = [
            placed.thing
            for placed in laws
            if (placed.thing.label == "Law" and not placed.mention.generic)
            or (placed.thing.kind in _WITH_ARTICLES and (placed.thing.id in self._quoted or self._code is None))
        ]
        if kept:
            self._before = kept[-1]
            self._code = next((thing for thing in reversed(kept) if thing.kind == "code"), self._code)
        self._quoted.clear()


def _of_code(number: str) -> bool:
    """Whether a number is higher than the articles of a law on one matter go."""
    return int(re.sub(r"\D", "", number)) >= _ONLY_CODES


def _beside(sentence: Sentence, article: Mention, laws: Sequence[Placed]) -> LinkedThing | None:
    """The law that follows an article ("of the Criminal Code"), else the one named before it in the sentence."""
    following = [placed for placed in laws if placed.mention.start >= article.end]
    if following:
        between = sentence.text[article.end : following[0].mention.start]
        if _LEADS_TO_LAW.search(between) and len(between) < 100 and ". " not in between:
            return following[0].thing
    before = [
        placed
        for placed in laws
        if placed.mention.end <= article.start
        and not placed.mention.generic
        and not (placed.thing.kind == "statute" and _CHANGES.search(sentence.text, placed.mention.end, article.start))
    ]
    return before[-1].thing if before else None
