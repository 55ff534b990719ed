"""Of two candidates of a section that say one thing, the one that says less is left out."""

from collections.abc import Iterable, Iterator

from loaders.candidates.candidate import Candidate
from loaders.candidates.relations.term_cases import CRIMES_BESIDE

_YEARS = frozenset({"penalty_min_years", "penalty_max_years"})
_NEXT = 2
"""So many lines on the years of a crime may follow its article."""


def without_poorer(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """What an article punishes and who adopted a plan is often told sentences after their names: the bare one goes."""
    found = list(candidates)
    adopted = {one.object.id for one in found if one.predicate == "ADOPTED" and one.object and not _is_likely(one)}
    told = {
        (one.subject.id, one.object.id)
        for one in found
        if one.predicate == "CRIMINALISES" and one.object is not None and _has_term(one)
    }
    years = [one for one in found if one.predicate == "CRIMINALISES" and _YEARS & one.attributes.keys()]
    for one in found:
        if _is_likely(one) and one.object is not None and one.object.id in adopted:
            continue
        bare = one.predicate == "CRIMINALISES" and not _has_term(one)
        if one.predicate == "CRIMINALISES" and any(_follows(other, one) for other in years):
            continue
        if not (bare and one.object is not None and (one.subject.id, one.object.id) in told):
            yield one


def _has_term(candidate: Candidate) -> bool:
    return bool((_YEARS | {"case"}) & candidate.attributes.keys())


def _follows(term: Candidate, bare: Candidate) -> bool:
    """Whether the years of what an article is said to be about stand in the same lines or the next."""
    return (
        not _YEARS & bare.attributes.keys()
        and bare.attributes.get("case") in CRIMES_BESIDE
        and term.subject.id == bare.subject.id
        and term.object is not None
        and bare.object is not None
        and term.object.id == bare.object.id
        and 0 <= term.lines[0] - bare.lines[0] <= _NEXT
    )


def _is_likely(candidate: Candidate) -> bool:
    return "adoption_likely" in candidate.flags
