"""Persons whose name a list or a by-line glues to their office: the name goes, the office stays."""

import re
from dataclasses import replace

from loaders.candidates.mentions.institutions import head_of
from loaders.candidates.mentions.mention import Mention
from loaders.documents.lexicon import english_words
from loaders.safety import SafetyWords

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d+|[^\w\s]")
_SMALL = frozenset({"of", "for", "and", "the", "in", "on", "against", "to"})
_PLACES = ("new", "novi", "nova", "stari", "stara", "banja", "sveti", "sveta", "velika", "bosanska", "san", "saint")
"""Words that begin the name of a town of two words."""


def without_person(mention: Mention, words: SafetyWords, places: frozenset[str]) -> Mention | None:
    """The mention behind two words that can only be a person's; none where nothing that is a body is left."""
    if mention.label != "Actor" or mention.generic or mention.thing_ids:
        return mention
    tokens = list(_WORD.finditer(mention.name))
    leading = 0
    while leading < len(tokens) and _foreign(tokens[leading][0], places):
        leading += 1
    given = bool(tokens) and tokens[0][0].casefold() in words.given_names
    if not (given or leading in {2, 3}) or len(tokens) < 3 or tokens[0][0].casefold() in _PLACES:
        return mention
    cut = max(leading, 2)
    rest = tokens[cut:]
    if not rest:
        return None if given else mention
    if rest[0][0].casefold() in _SMALL or not any(head_of(token[0]) for token in rest):
        return None if given else mention
    if len(rest) == 1 or mention.end - mention.start != len(mention.name):
        return None
    offset = rest[0].start()
    return replace(mention, start=mention.start + offset, name=mention.name[offset:])


def _foreign(word: str, places: frozenset[str]) -> bool:
    """Whether a capitalised word is no English word, no place and no short form: it can be a person's name."""
    plain = word.casefold()
    return (
        word[0].isupper()
        and not word.isupper()
        and plain not in english_words()
        and plain not in places
        and not head_of(word)
    )
