"""Persons whose name a list or a by-line glues to their office: the name goes, the office stays."""

import re
from dataclasses import replace

from loaders.candidates.mentions.institutions import head_of
from loaders.candidates.mentions.mention import Mention
from loaders.documents.lexicon import english_words
from loaders.safety import SafetyWords

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d+|[^\w\s]")
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? $")
_SMALL = frozenset({"of", "for", "and", "the", "in", "on", "against", "to"})
_OFFICES = frozenset({"coordinator", "co-ordinator", "rapporteur", "ombudsman", "ombudsperson", "secretary"})
_OF_WORDS = ("tion", "sion", "ment", "ity", "ing", "ance", "ence", "al", "ic", "ive", "ary", "an", "ship", "ion", "s")
_PLACES = ("new", "novi", "nova", "stari", "stara", "banja", "sveti", "sveta", "velika", "bosanska", "san", "saint")
"""Words that begin the name of a town of two words."""


def without_person(mention: Mention, before: str, words: SafetyWords, common: frozenset[str]) -> Mention | None:
    """The mention behind two words that can only be a person's; none where nothing that is a body is left.

    `before` is what stands in front of it: behind a title, two words are a person's whatever they are. `common` are
    the words that the document writes in lower case, and places: no part of a person's name.
    """
    if mention.label != "Actor" or mention.generic or mention.thing_ids:
        return mention
    tokens = list(_WORD.finditer(mention.name))
    leading = 0
    while leading < min(len(tokens), 3) and _may_be_of_person(tokens[leading][0], common, first=leading < 2):
        leading += 1
    given = bool(tokens) and (tokens[0][0].casefold() in words.given_names or _TITLE.search(before) is not None)
    foreign = any(token[0].casefold() not in english_words() for token in tokens[: min(leading, 2)])
    if len(tokens) < 3 or not (given or (leading > 1 and foreign)) or tokens[0][0].casefold() in _PLACES:
        return mention
    rest = tokens[max(leading, 2) :]
    if not rest or rest[0][0].casefold() in _SMALL or not any(head_of(token[0]) for token in rest):
        return None if given else mention
    if len(rest) == 1:
        return None if given or head_of(rest[0][0]) in _OFFICES else mention
    if mention.end - mention.start != len(mention.name):
        return None
    offset = rest[0].start()
    return replace(mention, start=mention.start + offset, name=mention.name[offset:])


def _may_be_of_person(word: str, common: frozenset[str], *, first: bool) -> bool:
    """Whether a capitalised word can be part of a person's name: no common word, no place, no short form."""
    plain = word.casefold()
    if not word[0].isupper() or word.isupper() or plain in common or head_of(word):
        return False
    return plain not in english_words() or (first and not plain.endswith(_OF_WORDS))
