"""A candidate as a fact that passes every check of `data/`, or what stands in its way, before anybody accepts it.

The checks are those of `python -m loaders check`, run on a file of one fact. What they ask for and can be had is
supplied: the lines where a thing that is only referred to is named, the words by which a merged thing or the region is
called, and shorter names where our sentence would repeat eight words of the source.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from graph_schema.claims import Source
from graph_schema.ids import parse_id
from graph_schema.things import Country, Place
from loaders.candidates.candidate import NAMED, Candidate
from loaders.candidates.linking import LinkedThing
from loaders.checking import check_lines
from loaders.facts import EnteredClaim, read_fact_file
from loaders.issues import IssueLog
from loaders.library import Library, with_more_things
from loaders.locators import borrowed_wording, passage_text, unnamed_things
from loaders.records import MAX_LINES
from loaders.review.calling import words_for
from loaders.review.fact_text import Fact, Lines, Readers, facts_text, scopes_of, things_text
from loaders.review.revising import ids_in
from loaders.wording import names_any, words_of

_TRIAL = Readers("extraction", "reader", date(2000, 1, 1))
_LONG_NAME = 5
_WIDEST = 2
"""So many lines beyond those of a candidate are tried where a check misses something in them."""
_REGION = "REG"
_CALLED_REGION = ("the region", "region", "regional", "the Balkan")
"""How passages call the part of the world that a whole report is about."""

Things = Callable[[str], LinkedThing | None]
"""A new thing by its id; none for what is known already."""
LinesNaming = Callable[[tuple[str, ...]], Sequence[Lines]]
"""The lines of the report that use one of some names."""


@dataclass(frozen=True)
class Fitted:
    """A candidate with its place, the claims that it gives, the new things that it needs, and what is in its way."""

    fact: Fact
    claims: tuple[EnteredClaim, ...]
    things: tuple[LinkedThing, ...]
    obstacles: tuple[str, ...]


@dataclass
class Fitting:
    """What facts of one report are judged against."""

    library: Library
    source: Source
    lines: Sequence[str]
    named_at: Mapping[str, Sequence[Lines]]
    """Where the text names each thing."""
    called: Mapping[str, Sequence[str]]
    """Further names by which the text calls a thing: those of things that were merged into it."""
    new_thing: Things
    lines_naming: LinesNaming

    def fit(self, candidate: Candidate, named_as: Mapping[str, str]) -> Fitted:
        """The candidate as a fact; a thing that is only named gives no claim, but must be fit to enter.

        `named_as` is what its reader says that the lines call its things.
        """
        best: Fitted | None = None
        for around in range(_WIDEST + 1):
            fact = Fact(candidate, (self._lines(candidate, around),), named_as)
            found, library = self._tried(fact)
            if found.obstacles and found.claims:
                found, _ = self._tried(self._mended(fact, found.claims[0], library))
            if best is None or len(found.obstacles) < len(best.obstacles):
                best = found
            if not best.obstacles or not found.claims:
                break
        assert best is not None, "the lines as they were found are tried first"
        return best

    def _lines(self, candidate: Candidate, around: int) -> Lines:
        """The lines of a candidate, and those around them where a name or a year stands a line off."""
        first, last = max(1, candidate.lines[0] - around), min(len(self.lines), candidate.lines[1] + around)
        return (first, min(last, first + MAX_LINES - 1)) if around else _clipped(candidate.lines)

    def _tried(self, fact: Fact) -> tuple[Fitted, Library]:
        things = tuple(self._needed(fact.candidate))
        with TemporaryDirectory(prefix="tieline-") as made:
            root = Path(made)
            log = IssueLog(root)
            (root / "entities").mkdir()
            for scope, entries in scopes_of(things).items():
                (root / "entities" / f"{scope}.yml").write_text(things_text(entries), encoding="utf-8")
            library = with_more_things(self.library, root, log)
            library.sources = {**library.sources, self.source.id: self.source}
            claims: list[EnteredClaim] = []
            if fact.candidate.predicate != NAMED:
                file = root / "fact.yml"
                country = fact.candidate.country or _REGION
                text = facts_text([fact], country, self.source.id, _TRIAL, "One fact.")
                file.write_text(text, encoding="utf-8")
                claims = read_fact_file(file, library, log)
            for entry in claims:
                check_lines(entry, self.lines, library, log)
        said = dict.fromkeys(f"{issue.field.rsplit('.', 1)[-1]}: {issue.what}" for issue in sorted(log.issues))
        return Fitted(fact, tuple(claims), things, tuple(said)), library

    def _needed(self, candidate: Candidate) -> Iterator[LinkedThing]:
        """The new things that the candidate names, and the new laws that its new articles stand in."""
        wanted = list(ids_in(candidate))
        for thing_id in wanted:
            if (thing := self.new_thing(thing_id)) is None:
                continue
            yield thing
            if thing.label == "Article":
                scope, slug = parse_id(thing.id).scope, parse_id(thing.id).slug
                law = f"law:{scope}:{slug.rsplit('-', 1)[0]}"
                wanted += [law] if law not in wanted else []

    def _mended(self, fact: Fact, entry: EnteredClaim, library: Library) -> Fact:
        text = passage_text(entry.claim, self.lines)
        ranges, named_as = list(fact.ranges), dict(fact.named_as)
        for thing_id, _why in unnamed_things(entry.claim, text, library, entry.country):
            if words := self._words_for(thing_id, library, text, at_least=2):
                named_as[thing_id] = words
            elif place := _nearest(self.named_at.get(thing_id, ()), fact.candidate.lines):
                ranges.append(place)
            elif words := self._words_for(thing_id, library, text, at_least=1) or _as_region(thing_id, library, text):
                named_as[thing_id] = words
            elif place := self._place_of_a_country(thing_id, library, fact.candidate.lines):
                ranges.append(place)
        kept = tuple(_joined(ranges))
        if sum(last - first + 1 for first, last in kept) > MAX_LINES:
            kept = fact.ranges
        says = fact.candidate.says
        borrowed = borrowed_wording(entry.claim, text) is not None
        for end in (fact.candidate.subject, fact.candidate.object):
            says = says.replace(end.name, shorter(end.name)) if end and borrowed else says
        return Fact(fact.candidate.model_copy(update={"says": says.replace("….", "…")}), kept, named_as)

    def _words_for(self, thing_id: str, library: Library, text: str, at_least: int) -> str | None:
        thing = library.things[thing_id]
        words = words_for((*self.called.get(thing_id, ()), *thing.names), thing.label, text)
        return words if words and len(words.split()) >= at_least else None

    def _place_of_a_country(self, thing_id: str, library: Library, lines: Lines) -> Lines | None:
        """The nearest lines that name a country or a region: a heading does it for everything under it."""
        thing = library.things[thing_id]
        if not isinstance(thing, Country | Place):
            return None
        names = (*thing.names, *thing.adjectives) if isinstance(thing, Country) else thing.names
        return _nearest(self.lines_naming(tuple(names)), lines)


def _as_region(thing_id: str, library: Library, text: str) -> str | None:
    thing = library.things[thing_id]
    if not isinstance(thing, Place) or thing.kind != "world_region":
        return None
    return next((words for words in _CALLED_REGION if names_any(text, (words,))), None)


def _clipped(lines: Lines) -> Lines:
    return lines[0], min(lines[1], lines[0] + MAX_LINES - 1)


def shorter(name: str) -> str:
    """A long name cut to its first words, so that our sentence repeats no run of the source."""
    words = name.split()
    if len(words_of(name)) <= _LONG_NAME:
        return name
    kept = re.sub(r"(?:\s+(?:of|the|and|for|in|on|to|against|with|by|a|an|on))+$", "", " ".join(words[:_LONG_NAME]))
    years = re.findall(r"\b(?:19|20)\d\d\b", " ".join(words[_LONG_NAME:]))
    return f"{kept.rstrip(',;(')}… {'-'.join(years)}".rstrip()


def _nearest(places: Sequence[Lines], lines: Lines) -> Lines | None:
    """The place of a name closest to some lines, before them if there is one."""
    before = [place for place in places if place[0] <= lines[0]]
    return max(before, default=min(places, default=None))


def _joined(ranges: Sequence[Lines]) -> Iterator[Lines]:
    """Ranges in order, those that meet made one."""
    open_range: Lines | None = None
    for first, last in sorted(ranges):
        if open_range and first <= open_range[1] + 1:
            open_range = (open_range[0], max(open_range[1], last))
            continue
        if open_range:
            yield open_range
        open_range = (first, last)
    if open_range:
        yield open_range
