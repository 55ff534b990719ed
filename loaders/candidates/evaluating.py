"""How good the candidates are, measured on the project's own fact files, each source with its own names held out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph_schema.texts import sources_folder
from loaders.candidates.candidate import NAMED, Candidate
from loaders.candidates.extracting import Extraction, extract_with
from loaders.candidates.gazetteer import NAMED_LABELS, build_gazetteer
from loaders.candidates.matching import Gold, GoldEnd, agrees, lines_meet, same_end
from loaders.candidates.scoring import Counts, Score, score
from loaders.checking import Checked
from loaders.documents import country_sections, read_document
from loaders.library import Library
from loaders.wording import names_any

ABSENCES = "absences"
_ABSENT_STATES = frozenset({"absent", "on_paper", "ended"})
_COMMON_INITIALS = re.compile(r"\b(?:NGO|CSO|SOP)s?\b")
"""Initials that make no name: local NGOs."""
_ARTICLE_NUMBER = re.compile(r"\d+")
_NOT_LISTS = frozenset({"HAS_DETAIL", "COVERS", "SUPERSEDES"})
"""Predicates that no rule reads."""


@dataclass
class Measured:
    """Counts by kind and section, loosely and strictly, and the judgement of every rule."""

    relaxed: dict[str, list[Counts]] = field(default_factory=lambda: defaultdict(list))
    strict: dict[str, list[Counts]] = field(default_factory=lambda: defaultdict(list))
    rules: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))

    def scores(self) -> dict[str, tuple[Score, Score]]:
        """Both scores of every kind."""
        return {kind: (score(self.relaxed[kind]), score(self.strict.get(kind, []))) for kind in sorted(self.relaxed)}


def gold_claims(checked: Checked) -> list[Gold]:
    """The claims of the data in the shape of the measure."""
    library = checked.library
    return [
        Gold(
            predicate=entry.claim.statement.predicate,
            subject=_gold_end(entry.claim.statement.subject_id, library),
            object=_gold_end(end, library) if (end := entry.claim.statement.object_id) else None,
            attributes=tuple(
                (name, tuple(value) if isinstance(value, list) else value)
                for name, value in entry.claim.statement.attributes().items()
            ),
            state=entry.claim.state.value,
            ranges=tuple((part.first, part.last) for part in entry.claim.passage.ranges),
            source=entry.claim.passage.source,
            section=entry.claim.passage.section,
        )
        for entry in checked.claims
    ]


def _gold_end(thing_id: str, library: Library) -> GoldEnd:
    canonical = library.canonical(thing_id)
    names = tuple(name for one in (thing_id, canonical) if one in library.things for name in library.things[one].names)
    thing = library.things.get(canonical)
    label = (
        thing.label
        if thing
        else {"observation": "Observation", "recommendation": "Recommendation"}.get(thing_id.split(":")[0], "Route")
    )
    return GoldEnd(canonical, label, names)


def held_out(gold: Iterable[Gold], source: str) -> set[str]:
    """The things that only one source speaks of: unknown to whoever has not read it."""
    inside: set[str] = set()
    outside: set[str] = set()
    for claim in gold:
        ends = {end.id for end in (claim.subject, claim.object) if end is not None}
        (inside if claim.source == source else outside).update(ends)
    return inside - outside


@dataclass(frozen=True)
class Drafted:
    """What the rules read in one source, and its lines."""

    source: str
    candidates: list[Candidate]
    lines: tuple[str, ...]


def draft_sources(checked: Checked, sources: Iterable[str]) -> list[Drafted]:
    """Extract every source whose text is here, without the names that only it uses."""
    gold = gold_claims(checked)
    drafted = []
    for source in sources:
        folder = sources_folder()
        lines = checked.library.source_lines(source)
        if folder is None or lines is None:
            continue
        document = read_document(folder / f"{source}.txt")
        gazetteer = build_gazetteer(checked.library, without=held_out(gold, source))
        year = checked.library.sources[source].situation[-4:]
        run = Extraction(checked.library, gazetteer, source, int(year) if year.isdigit() else None)
        drafted.append(Drafted(source, extract_with(run, document, country_sections(document)), lines))
    return drafted


def measure(checked: Checked, drafted: Iterable[Drafted]) -> Measured:
    """What was read in each source against the claims of the data."""
    gold = gold_claims(checked)
    measured = Measured()
    for one in drafted:
        _compare(measured, one.candidates, [claim for claim in gold if claim.source == one.source], one.lines)
    return measured


def _compare(measured: Measured, candidates: list[Candidate], gold: list[Gold], lines: tuple[str, ...]) -> None:
    by_predicate: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        by_predicate[candidate.predicate].append(candidate)
    compare_names(measured, by_predicate.pop(NAMED, []), gold, lines)
    compare_ties(measured, by_predicate, gold)
    absent_candidates = [one for one in candidates if is_absence(one.predicate, one.state.value)]
    absent_claims = [claim for claim in gold if is_absence(claim.predicate, claim.state)]
    right = {id(one): any(_same_absence(one, claim) for claim in absent_claims) for one in absent_candidates}
    found = {id(claim): any(_same_absence(one, claim) for one in absent_candidates) for claim in absent_claims}
    measured.relaxed[ABSENCES] += list(by_section(absent_candidates, absent_claims, right, found))


def is_absence(predicate: str, state: str) -> bool:
    """Whether a statement says that something is missing, stopped or too weak."""
    return state in _ABSENT_STATES or predicate == "FALLS_SHORT"


def compare_ties(measured: Measured, by_predicate: Mapping[str, list[Candidate]], gold: list[Gold]) -> None:
    """Candidates and claims of each predicate, loosely and strictly."""
    wanted: dict[str, list[Gold]] = defaultdict(list)
    for claim in gold:
        if claim.predicate not in _NOT_LISTS:
            wanted[claim.predicate].append(claim)
    for predicate in sorted(wanted):
        proposed = by_predicate.get(predicate, [])
        for strict, table in ((False, measured.relaxed), (True, measured.strict)):
            right = {id(one): any(agrees(one, claim, strict=strict) for claim in wanted[predicate]) for one in proposed}
            found = {
                id(claim): any(agrees(one, claim, strict=strict) for one in proposed) for claim in wanted[predicate]
            }
            table[predicate] += list(by_section(proposed, wanted[predicate], right, found))
            if not strict:
                _judge(measured, proposed, right)


def _same_absence(candidate: Candidate, claim: Gold) -> bool:
    """The same lines, and the same function or thing missing, whatever the predicate."""
    if not lines_meet(candidate.lines, claim.ranges):
        return False
    if candidate.attributes.get("theme") and candidate.attributes.get("theme") == claim.attribute("theme"):
        return True
    pairs = [(one, other) for one in (candidate.subject, candidate.object) for other in (claim.subject, claim.object)]
    return any(
        one and other and one.label not in {"Country"} and same_end(one, other, strict=False) for one, other in pairs
    )


def compare_names(measured: Measured, proposed: list[Candidate], gold: list[Gold], lines: tuple[str, ...]) -> None:
    """Names: right where readers entered the thing for this source; found where a claim's lines use a name."""
    ends = {
        end.id: end
        for claim in gold
        for end in (claim.subject, claim.object)
        if end and end.label in NAMED_LABELS | {"Article"}
    }
    by_label: dict[str, list[GoldEnd]] = defaultdict(list)
    for end in ends.values():
        by_label[end.label].append(end)
    right = {
        id(one): any(same_end(one.subject, end, strict=True) for end in by_label[one.subject.label]) for one in proposed
    }
    _judge(measured, proposed, right)
    wanted = [
        (claim, end)
        for claim in gold
        for end in (claim.subject, claim.object)
        if end and end.id in ends and _named_there(claim, end, lines)
    ]
    kinds: dict[str, tuple[list[Candidate], list[tuple[Gold, GoldEnd]]]] = defaultdict(lambda: ([], []))
    for one in proposed:
        kinds[f"names: {one.subject.label}"][0].append(one)
        kinds["names"][0].append(one)
    for pair in wanted:
        kinds[f"names: {pair[1].label}"][1].append(pair)
        kinds["names"][1].append(pair)
    for kind, (candidates, pairs) in sorted(kinds.items()):
        found = {
            id(pair): any(
                lines_meet(one.lines, pair[0].ranges) and same_end(one.subject, pair[1], strict=True)
                for one in candidates
            )
            for pair in pairs
        }
        counts = list(by_section(candidates, pairs, right, found))
        measured.relaxed[kind] += counts


def _named_there(claim: Gold, end: GoldEnd, lines: tuple[str, ...]) -> bool:
    """Whether the lines of a claim use a proper name of an end, not only a common noun for it."""
    text = "\n".join(line for first, last in claim.ranges for line in lines[first - 1 : last])
    if end.label == "Article":
        return any(number in text for name in end.names for number in _ARTICLE_NUMBER.findall(name)[:1])
    proper = tuple(name for name in end.names if sum(map(str.isupper, _COMMON_INITIALS.sub("", name))) >= 2)
    return bool(proper) and names_any(text, proper)


def _judge(measured: Measured, proposed: Iterable[Candidate], right: dict[int, bool]) -> None:
    for one in proposed:
        rule = measured.rules[one.rule]
        rule[0] += right[id(one)]
        rule[1] += 1


def by_section(
    proposed: Iterable[Candidate], wanted: Iterable[object], right: dict[int, bool], found: dict[int, bool]
) -> Iterator[Counts]:
    """Counts in runs of a hundred lines: close enough to a section, and there for every source."""
    counts: dict[int, Counts] = defaultdict(Counts)
    for one in proposed:
        counts[one.lines[0] // 100] += Counts(right=right[id(one)], proposed=1)
    for claim in wanted:
        gold = claim[0] if isinstance(claim, tuple) else claim
        assert isinstance(gold, Gold)
        counts[gold.ranges[0][0] // 100] += Counts(found=found[id(claim)], wanted=1)
    for place in sorted(counts):
        yield counts[place]


def texts_here(checked: Checked) -> list[str]:
    """The sources whose text, in the edition that was read, is on this machine."""
    return [source for source in sorted(checked.library.sources) if checked.library.source_lines(source)]
