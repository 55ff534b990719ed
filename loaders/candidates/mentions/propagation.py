"""A name learnt at one place of a document counts everywhere in it: acronyms, organisations, named houses."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from loaders.candidates.mentions.mention import Mention
from loaders.candidates.naming import is_acronym
from loaders.candidates.sentences import Sentence
from loaders.documents.lexicon import english_words

_LEARNT_FROM = frozenset(
    {
        "acronym-definition",
        "organisation-cue",
        "organisation-list",
        "organisation-apposition",
        "organisation-suffix",
        "organisation-acting",
        "shelter-named",
        "head-noun-long",
    }
)


@dataclass(frozen=True)
class LearntNames:
    """The names that one document defines, as one pattern."""

    pattern: re.Pattern[str] | None
    meant: dict[str, Mention]

    def mentions(self, sentence: Sentence) -> Iterator[Mention]:
        """Places where the sentence uses a learnt name."""
        for match in self.pattern.finditer(sentence.text) if self.pattern else ():
            first = self.meant[match[0]]
            yield replace(first, start=match.start(), end=match.end(), rule="propagation")


def _is_english(word: str) -> bool:
    return word.casefold() in english_words()


def learnt_names(mentions: Iterable[Mention]) -> LearntNames:
    """What the mentions of a document teach: each short form, and each name that is capitalised and long enough."""
    meant: dict[str, Mention] = {}
    for mention in mentions:
        if mention.rule not in _LEARNT_FROM:
            continue
        short = mention.detail("short")
        if short and is_acronym(short):
            meant.setdefault(short, mention)
        words = mention.name.split()
        if mention.rule == "organisation-acting" and len(words) < 3 and all(map(_is_english, words)):
            continue
        if mention.rule != "acronym-definition" and (len(words) > 1 or len(mention.name) > 3) and words[0][0].isupper():
            meant.setdefault(mention.name, mention)
    longest = sorted(meant, key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])") if longest else None
    return LearntNames(pattern, meant)
