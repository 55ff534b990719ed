"""Text that can be repaired without losing where each of its characters was read."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from re import Match, Pattern


@dataclass(frozen=True)
class Traced:
    """Some characters of a text, each with its place there."""

    text: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, original: str, spans: Iterable[tuple[int, int]]) -> "Traced":
        """The given spans of the original, joined by the line end that follows each of them."""
        texts: list[str] = []
        offsets: list[int] = []
        for start, end in spans:
            if texts:
                texts.append("\n")
                offsets.append(offsets[-1] + 1)
            texts.append(original[start:end])
            offsets.extend(range(start, end))
        return cls("".join(texts), tuple(offsets))

    def cut(self, start: int, end: int) -> "Traced":
        """The characters from `start` up to, and without, `end`."""
        return Traced(self.text[start:end], self.offsets[start:end])

    def stripped(self) -> "Traced":
        """Without white space at both ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))

    def edited(self, edits: Iterable[tuple[int, int, str]]) -> "Traced":
        """Each (start, end, new) replaced; what is put in points to the first character of what it stands for."""
        texts: list[str] = []
        offsets: list[int] = []
        done = 0
        for start, end, new in edits:
            texts += [self.text[done:start], new]
            offsets += self.offsets[done:start]
            offsets += [self.offsets[start]] * len(new)
            done = end
        if not done:
            return self
        return Traced("".join(texts) + self.text[done:], (*offsets, *self.offsets[done:]))

    def replaced(self, pattern: Pattern[str], new: Callable[[Match[str]], tuple[int, int, str] | None]) -> "Traced":
        """Every match edited as `new` says: (start, end, replacement), or none to leave it."""
        return self.edited(edit for match in pattern.finditer(self.text) if (edit := new(match)))
