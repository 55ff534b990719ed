"""A source that denies a tie must never be counted as one that states it."""

from pathlib import Path

from graph_schema.base import Statement
from graph_schema.claims import Claim, LineRange, Passage, Source
from graph_schema.statements import HasFunction, Operates, RefersTo
from graph_schema.store import GraphStore
from graph_schema.things import Actor, Country, Function, Helpline
from graph_schema.vocabulary import ActorKind, FunctionGroup, HelplineKind, State
from loaders.assembling import assemble
from loaders.library import Library

NGO, POLICE, LINE = "actor:xru:lantern", "actor:xru:police", "helpline:xru:lantern-line"


def claim(statement: Statement, state: State, line: int) -> Claim:
    lines = (LineRange(first=line, last=line),)
    passage = Passage(id=f"passage:watch-2010:{line}", source="watch-2010", section="Ruritania", ranges=lines)
    return Claim(statement=statement, state=state, as_of=2010, passage=passage, says="So it is.", entered_by="reader-1")


def library() -> Library:
    source = Source(
        id="watch-2010",
        title="Watch",
        publisher="Watchers",
        published="2010",
        situation="2009",
        language="en",
        licence="invented",
        text_lines=9,
        text_sha256="0" * 64,
    )
    things = [
        Country(id="country:xru", name="Ruritania"),
        Actor(id=NGO, name="Lantern", kind=ActorKind.NGO),
        Actor(id=POLICE, name="Police", kind=ActorKind.POLICE),
        Function(id="function:hotline", name="Hotline", group=FunctionGroup.IDENTIFICATION, means="Victims can call."),
        Helpline(id=LINE, name="Lantern Line", kind=HelplineKind.ANTI_TRAFFICKING),
    ]
    return Library(Path("data"), things={thing.id: thing for thing in things}, sources={source.id: source})


def test_a_stated_absence_is_a_claim_and_never_a_tie(store: GraphStore) -> None:
    claims = [
        claim(RefersTo(sender=POLICE, receiver=NGO), State.ABSENT, 1),
        claim(RefersTo(sender=NGO, receiver=POLICE), State.ON_PAPER, 2),
        claim(HasFunction(country="country:xru", function="function:hotline"), State.ABSENT, 3),
        claim(Operates(operator=NGO, operated=LINE), State.ABSENT, 4),
    ]
    store.replace(assemble(claims, library()))
    ties = store.read(
        "MATCH (a)-[r]->(b) WHERE NOT a:Claim AND NOT a:Passage "
        "RETURN a.id AS a, type(r) AS tie, b.id AS b, r.state AS state"
    )
    assert ties.rows == ({"a": NGO, "tie": "REFERS_TO", "b": POLICE, "state": "on_paper"},)
    said = store.read(
        "MATCH (c:Claim {state: 'absent'})-[:SUBJECT]->(s) "
        "RETURN c.predicate AS predicate, s.id AS subject ORDER BY predicate"
    )
    assert said.rows == (
        {"predicate": "HAS_FUNCTION", "subject": "country:xru"},
        {"predicate": "OPERATES", "subject": NGO},
        {"predicate": "REFERS_TO", "subject": POLICE},
    )
