"""A draft that passes the checks of `data/` once it is moved there: what they would refuse is left out and counted."""

from dataclasses import dataclass
from pathlib import Path

from loaders.candidates.candidate import NAMED
from loaders.candidates.drafting import write_drafts
from loaders.review.desk import Desk
from loaders.review.fact_text import place_of
from loaders.review.new_source import source_text


@dataclass(frozen=True)
class Drafted:
    """The files of a draft, and how many candidates are in none of them."""

    files: tuple[Path, ...]
    facts: int
    left_out: int


def write_checked_draft(desk: Desk, out: Path, least: float) -> Drafted:
    """Fact files, new things, and the record of a new source, which its reader completes before it is moved."""
    fitted = {one.id: desk.standing.fitted(one.id) for one in desk.report.candidates if one.confidence >= least}
    facts = {key: one.fact for key, one in fitted.items() if one.claims and not one.obstacles}
    needed = {thing.id for key in facts for thing in fitted[key].things}
    named = [one.fact.candidate for one in fitted.values() if one.fact.candidate.predicate == NAMED]
    fit = [one for one in named if one.subject.id in needed or not fitted[one.id].obstacles]
    candidates = [*fit, *(fact.candidate for fact in facts.values())]
    files = write_drafts(candidates, desk.library, out, lambda one: place_of(facts[one.id]))
    if desk.source.id not in desk.library.sources:
        record = out.with_suffix(f".source{out.suffix}")
        record.write_text(source_text(desk.source), encoding="utf-8")
        files.append(record)
    return Drafted(tuple(files), len(facts), len(fitted) - len(candidates))
