"""Which letters make a word: a list of English words, and the words that the document itself uses."""

import re
from collections import Counter
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@cache
def english_words() -> frozenset[str]:
    """The 82,000 words of the list that comes with symspellpy; the package itself is never run."""
    found = find_spec("symspellpy")
    folders = found.submodule_search_locations if found else None
    if not folders:
        raise ModuleNotFoundError("symspellpy, which brings the word list, is not installed")
    text = (Path(folders[0]) / "frequency_dictionary_en_82_765.txt").read_text(encoding="utf-8-sig")
    return frozenset(line.split(" ", 1)[0] for line in text.splitlines())


class Lexicon:
    """The words of a language and of one document, to tell `off er` from `off limits`."""

    def __init__(self, text: str) -> None:
        self._english = english_words()
        self._counts = Counter(word.casefold() for word in _WORD.findall(text))

    def is_word(self, letters: str) -> bool:
        """Whether it is an English word; single letters other than `a` and `i` are none."""
        word = letters.casefold()
        return word in self._english and (len(word) > 1 or word in "ai")

    def knows(self, letters: str) -> bool:
        """Whether it is an English word, or one that the document writes at least twice."""
        return self.is_word(letters) or self.count(letters) > 1

    def count(self, word: str) -> int:
        """How often the document writes it in one piece."""
        return self._counts[word.casefold()]
