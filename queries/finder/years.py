"""Years in a question: one to look at, two to compare, or the year since when."""

import re
from dataclasses import dataclass

_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_SINCE = re.compile(r"\b(?:since|after|from)\s+((?:1[89]|20)\d\d)\b(?!\s*(?:to|until|till|and|-|–))", re.IGNORECASE)


@dataclass(frozen=True)
class Years:
    """The years of a question, the earliest first."""

    named: tuple[int, ...] = ()
    since: int | None = None
    """The year after which something is asked, where only its beginning is named."""

    @property
    def at(self) -> int | None:
        """The year to look at: the latest named, unless it is only where a time begins."""
        return None if self.since is not None or not self.named else self.named[-1]

    @property
    def span(self) -> tuple[int, int | None] | None:
        """The two years to compare; the second is open where only the first is named."""
        if len(self.named) > 1:
            return self.named[0], self.named[-1]
        return (self.since, None) if self.since is not None else None


def years_in(text: str) -> Years:
    """The years that the text names; numbers that are no year of this age are left alone."""
    named = tuple(sorted({int(year) for year in _YEAR.findall(text)}))
    since = _SINCE.search(text)
    return Years(named, int(since[1]) if since and len(named) == 1 else None)
