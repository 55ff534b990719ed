"""Of two candidates of a section that say one thing, the one that says less is left out."""

from collections.abc import Iterable, Iterator

from loaders.candidates.candidate import Candidate


def without_bare_crimes(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """An article is often named first and its term told sentences later: the crime without its term is left out."""
    found = list(candidates)
    told = {
        (one.subject.id, one.object.id)
        for one in found
        if one.predicate == "CRIMINALISES" and one.object is not None and _has_term(one)
    }
    for one in found:
        bare = one.predicate == "CRIMINALISES" and not _has_term(one)
        if not (bare and one.object is not None and (one.subject.id, one.object.id) in told):
            yield one


def _has_term(candidate: Candidate) -> bool:
    return bool({"penalty_min_years", "penalty_max_years", "case"} & candidate.attributes.keys())
