"""What "this working group" or "it" refers to: the last fitting thing of the same section, or nothing."""

import re
from collections import deque

from loaders.candidates.mentions.generic import BODY_NOUN, references
from loaders.candidates.mentions.mention import Mention
from loaders.candidates.sentences import Sentence
from loaders.candidates.views import Placed

REACH = 25
"""How many sentences back a reference may lead; further back it is more often wrong than right."""

_LABEL_HEADS = {
    "mechanism": "Mechanism",
    "strategy": "Strategy",
    "plan": "Strategy",
    "action plan": "Strategy",
    "convention": "Agreement",
    "agreement": "Agreement",
    "memorandum": "Agreement",
    "protocol": "Agreement",
    "code": "Law",
    "law": "Law",
    "project": "Project",
    "programme": "Project",
    "campaign": "Project",
    "shelter": "Shelter",
    "hotline": "Helpline",
    "hot-line": "Helpline",
    "helpline": "Helpline",
    "help-line": "Helpline",
}
_NGO_HEADS = frozenset({"foundation", "association", "organisation", "organization", "ngo", "coalition", "network"})
_HOUSES = frozenset({"Shelter", "Helpline", "Service", "Project"})
_BODY_KINDS = frozenset({"coordination_body", "ngo_network", "regional_body"})


class Referring:
    """Remembers the things named in a section and resolves references to them; it abstains where two would fit."""

    def __init__(self) -> None:
        self.past: deque[list[Placed]] = deque(maxlen=REACH)

    def with_references(self, sentence: Sentence, placed: list[Placed]) -> list[Placed]:
        """The placed mentions and those that references add."""
        found = list(placed)
        for start, end, head in references(sentence):
            earlier = [entry for entry in placed if entry.mention.end <= start and not entry.mention.generic]
            covering = [entry for entry in placed if entry.mention.start < end and start < entry.mention.end]
            if any(not entry.mention.generic or entry.mention.length > end - start + 4 for entry in covering):
                continue
            if head == "its money":
                before = [entry for entry in placed if entry.mention.end <= start and entry.thing.label in _HOUSES]
                target = before[-1] if before else self._house_before() or self._subject_before()
            else:
                target = _begun_with(found, start) if head == "again" else self._target(head, earlier)
            if target is not None:
                found = [entry for entry in found if entry not in covering]
                mention = Mention(
                    start, end, target.thing.label, target.mention.name, "reference", target.mention.kind, generic=True
                )
                found.append(Placed(mention, target.thing, reference=True))
        found.sort(key=lambda entry: entry.mention.start)
        self.past.append(found)
        return found

    def _target(self, head: str, earlier: list[Placed]) -> Placed | None:
        if head == "it":
            return self._subject_before()
        if head == "the house":
            return self._house_before() or self._subject_before()
        if head == "the latter":
            actors = [
                entry for entry in earlier or (self.past[-1] if self.past else ()) if entry.thing.label == "Actor"
            ]
            return actors[-1] if actors else None
        if head.startswith("its "):
            return self._owner(head, earlier)
        for sentence in [earlier, *reversed(self.past)]:
            fitting = {entry.thing.id: entry for entry in sentence if _fits(entry, head)}
            if len(fitting) == 1:
                return next(iter(fitting.values()))
            if fitting:
                return None
        return None

    def _owner(self, head: str, earlier: list[Placed]) -> Placed | None:
        """Whose "its" is: members and meetings are those of a body, an implementation that of a plan or law."""
        if head == "its implementation":
            own = [entry for entry in earlier if entry.thing.label in {"Strategy", "Law"}]
            return own[-1] if own else None
        if head == "its signatories":
            heard = (*(self.past[-1] if self.past else ()), *earlier)
            pacts = [entry for entry in heard if entry.thing.label == "Agreement"]
            return pacts[-1] if pacts else None
        own = [entry for entry in earlier if entry.thing.kind in _BODY_KINDS]
        return own[-1] if own else self._body_before() or self._subject_before()

    def _body_before(self) -> Placed | None:
        """The one body of the sentence before that has meetings and members; none where it names two."""
        bodies = [entry for entry in (self.past[-1] if self.past else ()) if entry.thing.kind in _BODY_KINDS]
        return bodies[-1] if len({entry.thing.id for entry in bodies}) == 1 else None

    def _house_before(self) -> Placed | None:
        """The house, line, service or project of the sentence before; none where it speaks of two kinds of them."""
        houses = [entry for entry in (self.past[-1] if self.past else ()) if entry.thing.label in _HOUSES]
        return houses[-1] if len({entry.thing.label for entry in houses}) == 1 else None

    def _subject_before(self) -> Placed | None:
        """The thing with which the sentence before began."""
        if not self.past:
            return None
        named = [
            entry
            for entry in self.past[-1]
            if entry.thing.label in {"Actor", "Mechanism", "Shelter", "Helpline", "Project", "Strategy"}
        ]
        if not named or named[0].mention.start > 45:
            return None
        if named[0].mention.generic and not named[0].reference and named[0].mention.rule != BODY_NOUN:
            return named[0] if _opens_as_government(named[0]) else None
        return named[0]


def _opens_as_government(entry: Placed) -> bool:
    """Whether a sentence begins with "The government": reports on what one did go on with "It" for pages."""
    return entry.mention.detail("slug") == "government" and entry.mention.start == 0


def _begun_with(found: list[Placed], at: int) -> Placed | None:
    """The thing that a sentence began with, by name or by a pronoun."""
    named = [
        entry for entry in found if entry.mention.end <= at and entry.thing.label in {"Actor", "Mechanism", *_HOUSES}
    ]
    first = min(named, key=lambda entry: entry.mention.start, default=None)
    return first if first is not None and (first.reference or first.mention.start <= 12) else None


def _fits(entry: Placed, head: str) -> bool:
    unnamed = entry.mention.generic and not entry.reference and entry.mention.rule != BODY_NOUN
    if unnamed and _LABEL_HEADS.get(head) != "Project":
        return False
    if (label := _LABEL_HEADS.get(head)) is not None:
        return entry.thing.label == label
    if entry.thing.label not in {"Actor", "Mechanism"}:
        return False
    if head in _NGO_HEADS:
        return entry.thing.kind in {"ngo", "ngo_network"}
    if head == "body":
        return entry.thing.kind in _BODY_KINDS
    words = re.findall(r"[a-z]+", entry.thing.name.casefold().replace("center", "centre"))
    wanted = re.findall(r"[a-z]+", head.replace("center", "centre"))
    return all(word in words or f"{word}s" in words for word in wanted)
