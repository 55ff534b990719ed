"""Six bodies and what one report, or two, say of them: just enough for one trap in the network at a time."""

from collections.abc import Iterable
from pathlib import Path

from graph_schema.base import Statement
from graph_schema.claims import Claim, LineRange, Passage, Source
from graph_schema.content import GraphContent
from graph_schema.things import Actor, Agreement, Country, Project, Thing
from graph_schema.vocabulary import ActorKind, AgreementKind, AgreementScope, ProjectKind, State
from loaders.assembling import assemble
from loaders.library import Library

BODIES = {name: f"actor:xru:{name}" for name in ("ash", "birch", "cedar", "dogwood", "elm")}
ABROAD = "actor:xza:fir"
PROJECT = "project:xru:grove"
AGREEMENT = "agreement:xru:forest-pact"


def claim(
    statement: Statement,
    state: State = State.PRESENT,
    as_of: int = 2010,
    source: str = "watch",
    valid_to: str | None = None,
    line: int = 1,
) -> Claim:
    """One claim; only what a test is about needs to be said."""
    lines = (LineRange(first=line, last=line),)
    passage = Passage(id=f"passage:{source}:{line}", source=source, section="Trees", ranges=lines)
    return Claim(
        statement=statement,
        state=state,
        as_of=as_of,
        valid_to=valid_to,
        passage=passage,
        says="So it is.",
        entered_by="reader-1",
    )


def graph_of(claims: Iterable[Claim]) -> GraphContent:
    """The graph of these claims, on all bodies of the small world."""
    things: list[Thing] = [Country(id=f"country:{code}", name=code) for code in ("xru", "xza")]
    things += [Actor(id=thing_id, name=name.title(), kind=ActorKind.NGO) for name, thing_id in BODIES.items()]
    things += [
        Actor(id=ABROAD, name="Fir", kind=ActorKind.NGO),
        Project(id=PROJECT, name="Grove", kind=ProjectKind.PROJECT),
        Agreement(id=AGREEMENT, name="Forest Pact", kind=AgreementKind.MEMORANDUM, scope=(AgreementScope.TRAFFICKING,)),
    ]
    sources = [_source(name) for name in ("watch", "review")]
    library = Library(
        Path("data"), things={thing.id: thing for thing in things}, sources={source.id: source for source in sources}
    )
    return assemble(claims, library)


def _source(source_id: str) -> Source:
    return Source(
        id=source_id,
        title=source_id.title(),
        publisher="Foresters",
        published="2020",
        situation="2010-2020",
        language="en",
        licence="invented",
        text_lines=99,
        text_sha256="0" * 64,
    )
