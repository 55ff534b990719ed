"""Of two candidates of a section that say one thing, the one that says less is left out."""

from collections.abc import Iterable, Iterator

from loaders.candidates.candidate import Candidate


def without_poorer(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """What an article punishes and who adopted a plan is often told sentences after their names: the bare one goes."""
    found = list(candidates)
    adopted = {one.object.id for one in found if one.predicate == "ADOPTED" and one.object and not _is_likely(one)}
    told = {
        (one.subject.id, one.object.id)
        for one in found
        if one.predicate == "CRIMINALISES" and one.object is not None and _has_term(one)
    }
    for one in found:
        if _is_likely(one) and one.object is not None and one.object.id in adopted:
            continue
        bare = one.predicate == "CRIMINALISES" and not _has_term(one)
        if not (bare and one.object is not None and (one.subject.id, one.object.id) in told):
            yield one


def _has_term(candidate: Candidate) -> bool:
    return bool({"penalty_min_years", "penalty_max_years", "case"} & candidate.attributes.keys())


def _is_likely(candidate: Candidate) -> bool:
    return "adoption_likely" in candidate.flags
