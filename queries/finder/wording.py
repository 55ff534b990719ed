"""Words of a question as terms that compare: what every question says left out, one stem, one term for a concept.

People say `safe house`, reports say `shelter`; `MoU`, `deal` and `pact` are agreements; who pays is a funder.
"""

import re

from queries.finder.concepts import CONCEPTS, STOP_WORDS
from queries.finder.spotting import Names, names_from
from queries.folding import words_of

_NUMBER = (("ies", "y", 5), ("sses", "ss", 5), ("s", "", 4))
_FORM = (("ency", "", 8), ("ence", "", 8), ("ent", "", 8), ("ation", "", 10), ("ly", "", 7))
_TENSE = (("ing", "", 6), ("ed", "", 5), ("e", "", 5))
_KEEPS_ITS_S = re.compile(r"(ss|us|is)$")


def stem(word: str) -> str:
    """The word without the endings of number, form and tense; light, so that different words stay different."""
    for endings in (_NUMBER, _FORM, _TENSE):
        for ending, instead, shortest in endings:
            if word.endswith(ending) and len(word) >= shortest and not (ending == "s" and _KEEPS_ITS_S.search(word)):
                word = word.removesuffix(ending) + instead
                break
    return word


def stems_of(text: str) -> tuple[str, ...]:
    """Every word of the text as its stem, in order."""
    return tuple(stem(word) for word in words_of(text))


def _concepts() -> Names:
    return names_from({term: [stems_of(phrase) for phrase in (term, *said)] for term, said in CONCEPTS.items()})


_NAMES = _concepts()
STOP_STEMS = frozenset(stem(word) for word in STOP_WORDS)
CONCEPT_STEMS = frozenset(word for phrase in _NAMES.by_words for word in phrase)


def terms_of(stems: tuple[str, ...]) -> tuple[str, ...]:
    """The terms of a text given as stems: concepts first, then what is left of its words."""
    terms: list[str] = []
    at = 0
    for spot in (*_NAMES.spots(stems), None):
        until = spot.start if spot else len(stems)
        terms += [word for word in stems[at:until] if word not in STOP_STEMS]
        if spot:
            terms.append(spot.ids[0])
            at = spot.end
    return tuple(terms)
