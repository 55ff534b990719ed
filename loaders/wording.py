"""How names and passages are made comparable: broken ligatures, diacritics, punctuation and small words."""

import re
import unicodedata

_LIGATURE = re.compile(r"(ffi|ffl|ff|fi|fl)[ \u00a0]+(?=[a-z])")
_HYPHEN = re.compile(r"(\w)[-\u00ad][ ]*\n\s*(\w)")
_SMALL = frozenset(["the", "of", "and", "for", "in", "on", "to", "a", "an", "s", "its", "by"])
_WORD = re.compile(r"[a-z0-9]+")
_TRANSLITERATED = str.maketrans(
    "абвгдђежзијклљмнњопрстћуфхцчџшѓќѕ",
    "abvgdđežzijklљmnњoprstćufhcčџšgkz",
)

_PUNCTUATION = str.maketrans(dict.fromkeys("‐‑‒–—―…·•«»“”„", " ") | dict.fromkeys("’‘ʼ", "'"))
"""Signs beyond ASCII that part words; without this table a dash would glue 2–12 into 212."""


def words_of(text: str) -> list[str]:
    """The words of a text in lower case: ligatures mended, lines joined, diacritics and Cyrillic made plain."""
    mended = _LIGATURE.sub(r"\1", _HYPHEN.sub(r"\1\2", text))
    plain = (
        mended.casefold()
        .translate(_PUNCTUATION)
        .translate(_TRANSLITERATED)
        .replace("љ", "lj")
        .replace("њ", "nj")
        .replace("џ", "dž")
    )
    plain = unicodedata.normalize("NFKD", plain.replace("đ", "dj").replace("ß", "ss"))
    return _WORD.findall(plain.encode("ascii", "ignore").decode())


def squeezed(text: str) -> str:
    """The words without small ones, run together: two spellings of one name come out the same."""
    return "".join(word for word in words_of(text) if word not in _SMALL)


def names_any(passage: str, names: tuple[str, ...]) -> bool:
    """Whether a passage uses one of the names; short acronyms count only as whole words in capitals."""
    squeezed_passage = squeezed(passage)
    for name in names:
        if len(name) <= 5 and name.upper() == name:
            if re.search(rf"(?<![A-Za-z]){re.escape(name)}(?![a-z])", passage):
                return True
        elif (key := squeezed(name)) and (key in squeezed_passage if len(key) > 4 else key in words_of(passage)):
            return True
    return False


def shared_run(ours: str, passage: str, length: int = 8) -> str | None:
    """The first run of `length` words that our sentence shares with the passage, if there is one."""
    mine, theirs = words_of(ours), words_of(passage)
    runs = {tuple(theirs[i : i + length]) for i in range(len(theirs) - length + 1)}
    for start in range(len(mine) - length + 1):
        if tuple(mine[start : start + length]) in runs:
            return " ".join(mine[start : start + length])
    return None
