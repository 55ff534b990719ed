"""Broken words made whole: torn ligatures, hyphens at line ends, soft hyphens, stray marks; nothing loses its place."""

import re
import unicodedata
from dataclasses import dataclass, field
from re import Match

from loaders.documents.lexicon import Lexicon
from loaders.documents.traced import Traced

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
"""Single characters that stand for several letters."""
UNREADABLE, BULLET = "\ufffd", "•"
"""A bullet that an earlier conversion could not read, and what is put for it."""

_LIGATURE = re.compile("|".join(LIGATURES))
_INVISIBLE = re.compile("\u00ad(?:[ \t]*\r?\n)?|[\u200b\u200c\u200d\u2060\ufeff\x00-\x08\x0b\x0e-\x1f]")
# Both begin where a word does: in a run of a million letters, a search from every letter would never end.
_TORN = re.compile(r"(?<![^\W\d_])([^\W\d_]*(?:ffi|ffl|ff|fi|fl|Fi|Fl))( {1,2})(?=([^\W\d_]+))")
_HYPHENATED = re.compile(r"(?<![^\W\d_])([^\W\d_]+)(-)[ \t]*\r?\n[ \t]*(?=([^\W\d_]+))")
_COMBINING = re.compile(r"[^\W\d_][\u0300-\u036f]")
_UNREADABLE = re.compile(UNREADABLE)
_GAP = re.compile(r"\s+")
_CERTAIN = 3
"""So many words torn beyond doubt make a document one whose ligatures are torn."""


@dataclass
class Repairs:
    """How much was mended in one document, for the person who checks the draft."""

    ligatures: int = 0
    hyphens_joined: int = 0
    hyphens_kept: int = 0
    left_alone: list[str] = field(default_factory=list)


class Repairer:
    """Mends the pieces of one document; its own words help to tell what belongs together."""

    def __init__(self, original: str) -> None:
        self._lexicon = Lexicon(original)
        self.repairs = Repairs()
        certain = 0
        for match in _TORN.finditer(original):
            certain += match[3][0].islower() and not self._lexicon.is_word(match[1])
            if certain >= _CERTAIN:
                break
        # In a text with whole ligatures, `off ice` may be two words.
        self._torn = certain >= _CERTAIN

    def mended(self, piece: Traced, markers: frozenset[int] = frozenset(), *, cells: bool = False) -> Traced:
        """The piece in whole words on one line, without the characters of footnote markers.

        `cells` keeps the tabs of a table row.
        """
        if markers and not markers.isdisjoint(piece.offsets):
            piece = piece.edited((i, i + 1, "") for i, place in enumerate(piece.offsets) if place in markers)
        piece = piece.replaced(_INVISIBLE, lambda match: (match.start(), match.end(), ""))
        piece = piece.replaced(_LIGATURE, lambda match: (match.start(), match.end(), LIGATURES[match[0]]))
        piece = piece.replaced(_COMBINING, _composed)
        if self._torn:
            piece = piece.replaced(_TORN, self._untorn)
        piece = piece.replaced(_HYPHENATED, self._unhyphenated)
        if self._torn:
            piece = piece.replaced(_TORN, self._untorn)
        piece = piece.replaced(_UNREADABLE, lambda match: (match.start(), match.end(), BULLET))
        return piece.replaced(_GAP, _cell_gap if cells else _gap).stripped()

    def _untorn(self, match: Match[str]) -> tuple[int, int, str] | None:
        left, right = match[1], match[3]
        joined = self._lexicon.knows(left + right) or not self._lexicon.is_word(left)
        if not right[0].islower() or not joined:
            self.repairs.left_alone.append(match[0] + right)
            return None
        self.repairs.ligatures += 1
        return match.start(2), match.end(2), ""

    def _unhyphenated(self, match: Match[str]) -> tuple[int, int, str]:
        left, right, lexicon = match[1], match[3], self._lexicon
        kept, joined = lexicon.count(f"{left}-{right}"), lexicon.count(left + right)
        if not right[0].islower() or kept > joined:
            keep = True
        elif lexicon.knows(left + right):
            keep = False
        else:
            keep = lexicon.is_word(left) and lexicon.is_word(right)
        if keep:
            self.repairs.hyphens_kept += 1
            return match.end(2), match.start(3), ""
        self.repairs.hyphens_joined += 1
        return match.start(2), match.start(3), ""


def _composed(match: Match[str]) -> tuple[int, int, str] | None:
    letter = unicodedata.normalize("NFC", match[0])
    return (match.start(), match.end(), letter) if len(letter) == 1 else None


def _gap(match: Match[str]) -> tuple[int, int, str] | None:
    return None if match[0] == " " else (match.start(), match.end(), " ")


def _cell_gap(match: Match[str]) -> tuple[int, int, str] | None:
    if match[0] in {" ", "\t"}:
        return None
    return (match.start() + match[0].index("\t"), match.end(), "\t") if "\t" in match[0] else _gap(match)
