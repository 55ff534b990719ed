"""Unnamed houses, lines and projects keep the operator that the section gave them a moment ago."""

from dataclasses import replace

from loaders.candidates.linking import LinkedThing
from loaders.candidates.relations.base import Tie


class Houses:
    """Remembers, within one section, what the last operator of each kind of thing runs."""

    def __init__(self) -> None:
        self.last: dict[str, LinkedThing] = {}

    def known_by_operator(self, tie: Tie) -> Tie:
        """The tie with "the shelter" replaced by the shelter that was said to be run by somebody."""
        if tie.predicate == "OPERATES" and tie.object is not None and "generic" in tie.object.flags:
            self.last[tie.object.label] = tie.object
            return tie
        subject, object_ = self._meant(tie.subject), self._meant(tie.object) if tie.object else None
        return tie if (subject, object_) == (tie.subject, tie.object) else replace(tie, subject=subject, object=object_)

    def _meant(self, thing: LinkedThing) -> LinkedThing:
        known = self.last.get(thing.label)
        singular = not thing.name.casefold().endswith("s")
        return (
            known
            if known is not None and singular and "generic" in thing.flags and "-" not in thing.id.split(":")[-1]
            else thing
        )
