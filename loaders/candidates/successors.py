"""Serbia and Montenegro: one state until 2006, two countries in what is written of later years."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from loaders.candidates.mentions.mention import Mention
from loaders.candidates.sentences import Sentence
from loaders.candidates.timing import document_year

_UNION = "country:scg"
_BOTH = re.compile(r"(Serbia)(?: and | & |, )(Montenegro)")
_IDS = ("country:srb", "country:mne")
_OF_THE_UNION = re.compile(r"\b(?:State Union|200[0-6]|199\d)\b")
_LAST_YEAR = 2007
"""A report on this year or a later one speaks of two countries."""


def is_late(text: str) -> bool:
    """Whether a document is about years in which the union no longer was."""
    year = document_year(text)
    return year is not None and year > _LAST_YEAR


def apart(sentence: Sentence, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions of a sentence with the union as two countries, unless the sentence is of its time."""
    of_its_time = _OF_THE_UNION.search(sentence.text) is not None
    for mention in mentions:
        both = None if of_its_time or mention.thing_ids != (_UNION,) else _BOTH.fullmatch(mention.name)
        if both is None:
            yield mention
            continue
        for group, thing_id in enumerate(_IDS, start=1):
            start, end = mention.start + both.start(group), mention.start + both.end(group)
            yield replace(mention, start=start, end=end, name=both[group], thing_ids=(thing_id,))
