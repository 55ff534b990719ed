"""Every measure with what its number means, its formula and its reference, read from where it is computed."""

import inspect
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from types import ModuleType

from queries import analytics, board

MEANING = "For a policy officer"
"""The words that begin what a number means to a reader; a measure is what says so."""
_REFERENCE = re.compile(r"\b(?:19|20)\d\d\b[^.]*\)|\((?:19|20)\d\d\)")


@dataclass(frozen=True)
class Measure:
    """One measure."""

    name: str
    """What it is, in a sentence."""
    explained: tuple[str, ...]
    """Paragraphs: what it means, the formula, the reference, what to beware of."""
    where: str
    """Module and name."""


@lru_cache(maxsize=1)
def measures() -> tuple[Measure, ...]:
    """All of them by name; one that is computed but not explained is not here."""
    found = [measure for module in _modules() for measure in _measures_of(module)]
    return tuple(sorted(found, key=lambda measure: (measure.name, measure.where)))


def _modules() -> Iterator[ModuleType]:
    for package in (analytics, board):
        for entry in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield import_module(entry.name)


def _measures_of(module: ModuleType) -> Iterator[Measure]:
    """The functions and classes of a module that say what they mean, and the module where it cites a work."""
    about, *more = _paragraphs(inspect.getdoc(module) or module.__name__)
    explained = False
    for name, entry in vars(module).items():
        text = inspect.getdoc(entry) if getattr(entry, "__module__", "") == module.__name__ else None
        if text and MEANING in text and not name.startswith("_"):
            yield Measure(about, (*_paragraphs(text), *more), f"{module.__name__}:{name}")
            explained = True
    if not explained and any(map(_REFERENCE.search, more)):
        yield Measure(about, tuple(more), module.__name__)


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
