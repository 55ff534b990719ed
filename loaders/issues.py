"""Problems found in `data/`: each says where, what, what is known and close, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from rapidfuzz import fuzz

from graph_schema.errors import DataError

LONGEST = 300


@dataclass(frozen=True, order=True)
class Issue:
    """One problem at one line of one file."""

    file: str
    line: int
    field: str
    what: str
    fix: str
    close: tuple[str, ...] = ()

    def __str__(self) -> str:
        lines = [f"{self.file}:{self.line}: {self.field}: {self.what}"]
        if self.close:
            lines.append(f"  known and close: {', '.join(self.close)}")
        lines.append(f"  fix: {self.fix}")
        return "\n".join(lines)


@dataclass
class IssueLog:
    """All problems of one run, gathered so that they are reported together."""

    root: Path
    issues: list[Issue] = field(default_factory=list)

    def add(self, file: Path, line: int, where: str, what: str, fix: str, close: Iterable[str] = ()) -> None:
        """Note a problem; `where` is the field, `fix` tells the reader of the message what to do."""
        try:
            shown = file.resolve().relative_to(self.root.resolve())
        except ValueError:
            shown = file
        # One line, and one that fits a screen, whatever stood in the file.
        words = " ".join(what.split())
        short = words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
        self.issues.append(Issue(shown.as_posix(), line, where, short, fix, tuple(close)))

    def report(self) -> str:
        """Every problem once, in the order of files and lines, and how many there are."""
        found = sorted(set(self.issues))
        count = f"{len(found)} problem{'s' if len(found) != 1 else ''} in data; nothing was written."
        return "\n".join([*map(str, found), count])

    def raise_if_any(self) -> None:
        """Stop the run with all problems together."""
        if self.issues:
            raise DataError(self.report())


def closest(word: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Known words that look like the one given, best first, and none that is much further off than the best.

    Of ids, the last part is compared: what comes before it is the same for hundreds of them.
    """
    slug = word.rsplit(":", 1)[-1]
    scored = [(fuzz.WRatio(slug, other.rsplit(":", 1)[-1]), fuzz.ratio(word, other), other) for other in known]
    ranked = sorted((entry for entry in scored if entry[0] >= 60), reverse=True)
    return tuple(other for score, _whole, other in ranked[:limit] if score >= ranked[0][0] - 10)
