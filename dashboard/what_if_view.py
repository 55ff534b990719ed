"""What if: agreements and ties taken away or added, and all that changes, before and after."""

from itertools import combinations

import streamlit as st

from dashboard.chosen_row import follow_row, numbered, row_meant
from dashboard.evidence import evidence_drawer
from dashboard.parameters import year_picker
from dashboard.session import Session
from dashboard.tables import show_columns
from dashboard.wording import say
from graph_schema.vocabulary import AgreementScope
from queries.analytics.supposed import changes
from queries.analytics.what_if import Change, Ground, ground, what_if
from queries.evidence import evidence_for

SUBJECTS = (AgreementScope.TRAFFICKING, AgreementScope.POLICE, AgreementScope.READMISSION)


def what_if_view(current: Session) -> None:
    """Choices in one place, all in the address; then one row for each thing that changes."""
    st.markdown(f"## {say('routes.what_if.title')}")
    st.markdown(say("routes.what_if.lead"))
    found = current.overview()
    year = year_picker(found)
    at = current.working("asking", lambda: ground(current.reader(), year))
    removed, added = _agreements(current, at)
    tied = _tie(at)
    if not (removed or added or tied):
        st.info(say("routes.what_if.nothing"), icon=":material/inbox:")
        return
    wanted = current.working(
        "asking",
        lambda: changes(at.record, at.instruments, added=added, removed=removed, tied=tied),
    )
    answer = current.working("asking", lambda: what_if(at, wanted))
    for note in answer.notes:
        st.info(note, icon=":material/info:")
    _changes(current, answer.changes)
    if answer.withheld:
        st.warning(say("answer.withheld" if answer.withheld == 1 else "answer.withheld_many", rows=answer.withheld))
    st.caption(say("routes.what_if.reading"))


def _agreements(current: Session, at: Ground) -> tuple[list[str], list[str]]:
    on_record = {f"{entry.name} ({entry.id.split(':', 1)[1]})": entry.id for entry in at.instruments.values()}
    countries = [entry for entry in current.overview().countries if "SEE" in entry["groups"]]
    possible = {
        say("routes.what_if.between", one=one["name"], other=other["name"], about=about.value): (
            f"{one['code']}+{other['code']}:{about.value}"
        )
        for one, other in combinations(countries, 2)
        for about in SUBJECTS
    }
    left, right = st.columns(2)
    with left:
        label = say("routes.what_if.without")
        removed = st.multiselect(label, sorted(on_record), key="without", bind="query-params")
    with right:
        label = say("routes.what_if.with")
        added = st.multiselect(label, list(possible), key="with", bind="query-params")
    return [on_record[name] for name in removed], [possible[name] for name in added]


def _tie(at: Ground) -> list[str]:
    bodies = {f"{at.name(body)} ({body.split(':', 1)[1]})": body for body in at.graph.nodes}
    left, right = st.columns(2)
    with left:
        one = st.selectbox(
            say("routes.what_if.tie"), sorted(bodies), index=None, key="tie_of", bind="query-params",
            placeholder=say("answer.choose"),
        )  # fmt: skip
    with right:
        other = st.selectbox(
            say("routes.what_if.tie_to"), sorted(bodies), index=None, key="tie_to", bind="query-params",
            placeholder=say("answer.choose"),
        )  # fmt: skip
    return [f"{bodies[one]}+{bodies[other]}"] if one and other else []


def _changes(current: Session, rows: tuple[Change, ...]) -> None:
    if not rows:
        return
    frame = {
        say("routes.what_if.what"): [row.what for row in rows],
        say("routes.what_if.of"): [row.of for row in rows],
        say("routes.what_if.before"): [row.before for row in rows],
        say("routes.what_if.after"): [row.after for row in rows],
        say("routes.what_if.sentence"): [row.reading for row in rows],
    }
    show_columns(frame, key="what_if", alt=say("routes.what_if.table", rows=len(rows)))
    labels = {number: row.reading for number, row in enumerate(rows, start=1)}
    follow_row("what_if_row", labels)
    chosen = st.selectbox(
        say("answer.evidence_of_row"),
        list(labels),
        index=None,
        key="what_if_row",
        format_func=lambda number: numbered(number, labels[number]),
        placeholder=say("answer.choose_row"),
    )
    if number := row_meant(chosen, labels):
        evidence_drawer(evidence_for(current.reader(), rows[number - 1].claims), rows[number - 1].of)
