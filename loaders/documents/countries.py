"""The countries of the vocabulary as a document names them: names, aliases and adjectives, and who is meant."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from graph_schema.errors import DataError
from graph_schema.texts import REPOSITORY
from loaders.issues import IssueLog
from loaders.reading import read_yaml

_VOCABULARY = REPOSITORY / "data" / "vocabulary" / "countries.yml"
_SHORTEST = 3
"""`us` and `uk` are no names: shorter ones are not looked for."""


def alternatives(names: list[str]) -> str:
    """A pattern for any of the names, the longest first, whatever white space stands between their words."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(r"\s+".join(map(re.escape, name.split())) for name in ordered)


@dataclass(frozen=True)
class CountryNames:
    """Alpha-3 codes by what a document calls a country; `adjectives` speak of it without naming it."""

    names: dict[str, str]
    adjectives: dict[str, str]

    @cached_property
    def heading(self) -> re.Pattern[str]:
        """A line that is a country's name and nothing else: with a number before it, or a note or brackets after."""
        return re.compile(
            r"(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}|[ivxlc]{1,5}|[a-z])[.)]?\s+)?(?:the\s+)?(?:republic\s+of\s+)?"
            rf"(?:UN\s+Administered\s+(?:Province|Territory)\s+of\s+)?(?P<name>{self._long_names})"
            r"\s?(?:/\s?(?:UNSCR\s*1244|1244))?\*?\s?\d{0,3}(?:\s?\([^()]{1,60}\))?\*?\d{0,3}\s?(?::|[:(–-]?\s?tier\s\d[^.]{0,40})?",
            re.IGNORECASE,
        )

    @cached_property
    def _mention(self) -> re.Pattern[str]:
        words = alternatives([name for name in (*self.names, *self.adjectives) if len(name) >= _SHORTEST])
        return re.compile(rf"{self._begin}(?:{words})(?!\w)", re.IGNORECASE)

    @cached_property
    def _name(self) -> re.Pattern[str]:
        return re.compile(rf"{self._begin}(?:{self._long_names})(?!\w)", re.IGNORECASE)

    @property
    def _begin(self) -> str:
        """Where a name can begin: at a capital, or at `former`; to look there alone is five times as fast."""
        small = {name.split()[0] for name in (*self.names, *self.adjectives) if name[0].islower()}
        return rf"(?<!\w)(?-i:(?={'|'.join(['[A-ZÀ-ÞČŠŽĐ]', *sorted(map(re.escape, small))])}))"

    @property
    def _long_names(self) -> str:
        return alternatives([name for name in self.names if len(name) >= _SHORTEST])

    @cached_property
    def _code(self) -> dict[str, str]:
        return {name.casefold(): code for name, code in (*self.adjectives.items(), *self.names.items())}

    def code_of(self, name: str) -> str | None:
        """The alpha-3 code of a name, whatever its case and spaces."""
        return self._code.get(" ".join(name.split()).casefold())

    def named_in(self, text: str) -> list[tuple[str, int, int]]:
        """Countries that a text calls by name: code, start, end."""
        found = [(self.code_of(match[0]), match.start(), match.end()) for match in self._name.finditer(text)]
        return [(code, start, end) for code, start, end in found if code]

    def mentions(self, text: str) -> Counter[str]:
        """How often a text speaks of each country, by name or adjective."""
        codes = (self.code_of(match[0]) for match in self._mention.finditer(text))
        return Counter(code for code in codes if code)


def country_names(vocabulary: Path = _VOCABULARY) -> CountryNames:
    """The names in `data/vocabulary/countries.yml`."""
    changed = vocabulary.stat().st_mtime_ns if vocabulary.is_file() else 0
    return _names_in(vocabulary, changed)


@lru_cache(maxsize=4)
def _names_in(vocabulary: Path, _changed: int) -> CountryNames:
    log = IssueLog(vocabulary.parent)
    tree = read_yaml(vocabulary, log)
    log.raise_if_any()
    things = tree.value.get("things") if tree and isinstance(tree.value, dict) else None
    if not isinstance(things, list):
        raise DataError(f"{vocabulary}: no list of countries")
    names: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    for thing in things:
        code = str(thing["id"]).rsplit(":", 1)[-1].upper()
        for name in (thing["name"], *thing.get("aliases", [])):
            names[str(name).rstrip("*")] = code
        adjectives.update({str(word): code for word in thing.get("adjectives", [])})
    return CountryNames(names, adjectives)
