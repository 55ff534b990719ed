"""Names as they compare: lower case, Latin letters without their marks, whatever the script of the source.

A reader who types `Sandzak`, `Sandžak` or `Санџак` means one place. Cyrillic is written as it is in Serbian, Macedonian
and Bulgarian Latin, then every mark falls away, so `Đorđe` and `Djordje` meet as well.
"""

import re
import unicodedata

_CYRILLIC = {
    **dict(zip("абвгдезијклмнопрстуфхцчшжћ", "abvgdezijklmnoprstufhccszc", strict=True)),
    **{"љ": "lj", "њ": "nj", "џ": "dz", "ђ": "dj", "ѓ": "g", "ќ": "k", "ѕ": "dz"},
    **{"й": "j", "щ": "st", "ъ": "a", "ь": "", "ю": "ju", "я": "ja", "ы": "y", "э": "e", "ё": "e"},
}
_LATIN = {"đ": "dj", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "ı": "i", "&": " and "}
_LETTERS = str.maketrans(_CYRILLIC | _LATIN)
_APOSTROPHES = re.compile(r"['’‘`´]s?\b|['’‘`´]")
_WORD = re.compile(r"[a-z0-9]+")


def folded(text: str) -> str:
    """The text in lower-case Latin letters without marks; digits, spaces and punctuation stay."""
    written = unicodedata.normalize("NFC", text).lower().translate(_LETTERS)
    letters = unicodedata.normalize("NFKD", written)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def words_of(text: str) -> tuple[str, ...]:
    """The words and numbers of a folded text in order; a genitive loses its ending: `Serbia's` is `serbia`."""
    return tuple(_WORD.findall(folded(_APOSTROPHES.sub("", text))))
