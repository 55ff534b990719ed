"""A name learnt at one place of a document counts everywhere in it: acronyms, organisations, named houses."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from loaders.candidates.mentions.mention import Mention
from loaders.candidates.mentions.words import LOWER_TAIL
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
        "organisation-group",
        "organisation-row",
        "shelter-named",
        "head-noun-long",
    }
)


_WITH_OWN_NAMES = frozenset({"ngo", "ngo_network", "donor_agency"})


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


_SAYS_WHAT = re.compile(
    r"^(?:(?:NGO|Association|Foundation|Fondacija|Fondacioni|Udruga|Udruženje|Asociația|Fundația|Shoqata|Qendra"
    r"|Organi[sz]ation) )?(?P<own>[^\n]+?)"
    r"(?: (?:Association|Foundation|Society|Network|Coalition|Alliance|Trust|Organi[sz]ation|Charity|NGO"
    r"|Association Foundation))?$"
)
"""What an organisation is beside its own name: Open Shore Association is Open Shore when it is named again."""
_FIELDS = LOWER_TAIL | {
    "legal", "aid", "law", "bar", "civil", "public", "medical", "community", "international", "european", "national",
    "regional", "local", "roma", "red", "cross", "lawyers", "judges", "prosecutors", "journalists", "association",
    "foundation", "network", "coalition", "alliance", "society", "trust", "women", "charity", "organisation",
    "organization",
}  # fmt: skip


def _without_form(name: str, common: Collection[str]) -> str | None:
    """The own name of an organisation without the word for what it is; none where a field or a place is left."""
    own = match["own"] if (match := _SAYS_WHAT.match(name)) else name
    words = own.split()
    if own == name or not (words[0][0].isupper() and words[-1][0].isupper()) or len(own) < 4:
        return None
    if own.casefold() in common:
        return None
    if all(map(_is_english, words)):
        plain = len(words) > 1 and not _FIELDS & {word.casefold() for word in words}
        return own if plain and not words[-1].endswith("s") and not _OF_PLACES.search(own) else None
    return own if not _OF_PLACES.search(own) else None


_OF_PLACES = re.compile(r"(?:ian|ish|ese|can)\b|\b(?:of|for|against)\b")


def learnt_names(mentions: Iterable[Mention], common: Collection[str] = ()) -> LearntNames:
    """What the mentions of a document teach: each short form, and each name that is capitalised and long enough.

    `common` are places and words that the document writes in lower case: none of them is a name by itself.
    """
    meant: dict[str, Mention] = {}
    for mention in mentions:
        if mention.kind in _WITH_OWN_NAMES and not mention.generic and (own := _without_form(mention.name, common)):
            meant.setdefault(own, mention)
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
