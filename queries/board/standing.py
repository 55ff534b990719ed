"""What stands in a year: the newest word up to it decides, and where sources disagree one that says so is enough."""

from collections.abc import Iterable
from dataclasses import dataclass

from queries.board.record import Word

_WEAKER = ("absent", "on_paper", "planned", "ended")
"""What is named first where nothing is present and the newest words differ."""


@dataclass(frozen=True)
class Standing:
    """The newest word on one thing."""

    state: str
    since: int
    """The first year that the claims behind the state speak of."""
    last_word: int
    claims: tuple[str, ...]
    words: tuple[Word, ...] = ()

    @property
    def stands(self) -> bool:
        """Whether it is there, and not only planned, denied, over or on paper."""
        return self.state == "present"


def standing(words: Iterable[Word], year: int) -> Standing | None:
    """The newest word on one thing up to a year; none where no claim speaks of that year.

    Where it is present, the earlier claims that say so too stand behind it; otherwise the newest claims alone do.
    """
    said = [word for word in words if word.speaks_of(year)]
    if not said:
        return None
    newest = max(word.as_of for word in said)
    states = {word.state for word in said if word.as_of == newest}
    if "present" in states:
        behind = [word for word in said if word.state == "present"]
        state = "present"
    else:
        state = next(entry for entry in _WEAKER if entry in states)
        behind = [word for word in said if word.as_of == newest and word.state == state]
    return Standing(
        state=state,
        since=min(word.from_year for word in behind),
        last_word=newest,
        claims=tuple(sorted(word.claim for word in behind)),
        words=tuple(behind),
    )
