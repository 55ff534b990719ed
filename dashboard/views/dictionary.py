"""Dictionary and methods: what the words mean, how the numbers are made, what is kept safe, how to report an error."""

from collections.abc import Callable, Iterable, Sequence

import streamlit as st

from dashboard.evidence import evidence_drawer
from dashboard.frame import page_foot, page_head
from dashboard.one_of_few import one_of_few
from dashboard.reporting import error_report
from dashboard.session import Session, session
from dashboard.tables import show_columns
from dashboard.wording import plain, say, state_word
from graph_schema.carried import EVIDENCE_PROPERTIES
from graph_schema.documenting import LISTS, part_named
from graph_schema.registry import EVIDENCE_EDGE_TYPES, MINTED_EDGE_TYPES, STATEMENT_OF_KIND, THING_OF_LABEL
from queries import catalogue
from queries.evidence import evidence_for
from queries.measures import measures

STATES = ("present", "planned", "on_paper", "ended", "absent", "disputed", "not mentioned")
RULES = ("persons", "shelters", "counts", "routes", "absence", "people", "names", "consent")
LIMITS = ("formal", "english", "visible", "central")


def render(current: Session) -> None:
    """One view at a time; the states first, because every page shows them."""
    page_head("dictionary")
    views: dict[str, Callable[[Session], None]] = {
        "states": _states,
        "functions": _functions,
        "measures": _measures,
        "questions": _questions,
        "schema": _schema,
        "safety": _safety,
        "error": _error,
    }
    chosen = one_of_few("filters.view", list(views), "view", "dictionary.views")
    views[chosen](current)
    page_foot(current)


def _states(current: Session) -> None:
    counts = current.overview().states
    st.markdown(say("dictionary.states_lead"))
    frame: dict[str, Sequence[object]] = {
        say("dictionary.state"): [state_word(state) for state in STATES],
        say("dictionary.means"): [say(f"dictionary.state_means.{state}") for state in STATES],
        say("dictionary.claims"): [counts.get(state) for state in STATES],
    }
    show_columns(frame, key="states", alt=say("dictionary.views.states"))
    st.markdown(f"### {say('dictionary.limits')}")
    st.markdown("\n".join(f"- {say(f'dictionary.limit.{name}')}" for name in LIMITS))


def _functions(current: Session) -> None:
    found = current.overview().functions
    st.markdown(say("dictionary.functions_lead", number=len(found)))
    frame = {
        say("dictionary.group"): [str(entry["group_"]).replace("_", " ") for entry in found],
        say("dictionary.function"): [entry["name"] for entry in found],
        say("dictionary.means"): [entry["means"] for entry in found],
    }
    show_columns(frame, key="functions", alt=say("dictionary.views.functions"))


def _measures(_current: Session) -> None:
    st.markdown(say("dictionary.measures_lead"))
    for measure in measures():
        with st.expander(plain(measure.name)):
            _paragraphs(measure.explained)
            st.caption(say("dictionary.computed_in", where=measure.where))


def _questions(_current: Session) -> None:
    """How to read the rows of every question, and which function computes those that no single query gives."""
    questions = sorted(catalogue().values(), key=lambda entry: (entry.theme.value, entry.title))
    st.markdown(say("dictionary.questions_lead", number=len(questions)))
    frame = {
        say("dictionary.theme"): [entry.theme.value.capitalize() for entry in questions],
        say("dictionary.question"): [entry.title for entry in questions],
        say("dictionary.reading"): [entry.reading for entry in questions],
        say("dictionary.computed"): [entry.computed_by or say("dictionary.by_query") for entry in questions],
    }
    show_columns(frame, key="questions", alt=say("dictionary.views.questions"))


def _schema(_current: Session) -> None:
    st.markdown(say("dictionary.schema_lead"))
    names = {
        "things": list(THING_OF_LABEL),
        "statements": list(STATEMENT_OF_KIND),
        "edges": [*MINTED_EDGE_TYPES, *EVIDENCE_EDGE_TYPES],
        "evidence": list(EVIDENCE_PROPERTIES),
        "lists": list(LISTS),
    }
    left, right = st.columns([1, 2])
    with left:
        sort = st.selectbox(
            say("dictionary.sort"),
            list(names),
            key="sort",
            bind="query-params",
            format_func=lambda name: say(f"dictionary.sorts.{name}"),
        )
    with right:
        everything = say("dictionary.all_of_them")
        part = st.selectbox(say("dictionary.part"), [everything, *names[sort]], key="part", bind="query-params")
    for name in names[sort] if part == everything else [part]:
        st.markdown(part_named(name).replace("### ", "#### ", 1))


def _safety(_current: Session) -> None:
    st.markdown(say("dictionary.safety_lead"))
    st.markdown("\n".join(f"- {say(f'dictionary.rule.{name}')}" for name in RULES))


def _error(current: Session) -> None:
    """The claim that is wrong, and a note about it that can be sent."""
    st.markdown(say("dictionary.error_lead"))
    claim = st.text_input(
        say("dictionary.claim"), key="claim", bind="query-params", placeholder=say("dictionary.claim_hint")
    ).strip()
    if not claim:
        return
    found = current.working("looking", lambda: evidence_for(current.reader(), [claim]))
    if not found:
        st.warning(say("dictionary.no_claim", claim=plain(claim[:40])))
        return
    evidence_drawer(found, claim)
    st.markdown(say("dictionary.send"))
    st.code(error_report(found[0], current.snapshot), language=None, wrap_lines=True)


def _paragraphs(texts: Iterable[str]) -> None:
    """Paragraphs that stand in the code; its marks for names of functions say nothing to a reader."""
    for text in texts:
        st.markdown(plain(text.replace("`", "")))


render(session())
