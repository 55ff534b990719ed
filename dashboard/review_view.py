"""One candidate on the Review page: the passage on the left, what it says on the right, and the forms that change it.

Everything here comes from a document of unknown origin, so that everything is escaped.
"""

from collections.abc import Mapping
from html import escape
from typing import Any

import streamlit as st

from dashboard.review_desk import Shown
from dashboard.wording import plain, say, state_word, tie_word
from graph_schema.vocabulary import State


def passage_beside_candidate(item: Shown) -> None:
    """The cited lines with two around them, and beside them the candidate with what is known."""
    left, right = st.columns(2)
    with left:
        st.caption(say("review.passage"))
        st.html(passage_html(item))
    with right:
        st.caption(say("review.candidate"))
        _candidate(item)


def passage_html(item: Shown) -> str:
    """The lines as HTML; a sign and not a colour tells those that are cited."""
    lines = "".join(
        f"{'<div>⋯</div>' if after_gap else ''}"
        f"<div>{'› ' if cited else '&nbsp; '}<small>{number}</small> "
        f"{f'<strong>{escape(text)}</strong>' if cited else escape(text)}</div>"
        for number, text, cited, after_gap in item["passage"]
    )
    return f"<blockquote class='tl-passage'>{lines}</blockquote>"


def _candidate(item: Shown) -> None:
    st.markdown(f"**{plain(item['says'])}**")
    ends = f" {tie_word(item['predicate'])} ".join(name for _thing, name in item["ends"])
    if item["predicate"] != "NAMED" and f"{ends}." != item["says"]:
        st.markdown(plain(ends))
    first, last = item["lines"]
    by_model = "language_model" in item["flags"]
    sure = say("review.sure_model") if by_model else say("review.sure", confidence=f"{item['confidence']:.0%}")
    where = say("review.line", first=first) if first == last else say("review.from_to", first=first, last=last)
    year = item["as_of"] or say("review.no_year")
    st.markdown(say("review.facts", state=state_word(item["state"]), year=year, where=where, sure=sure))
    for line in _details(item):
        st.caption(plain(line))
    for what in item["obstacles"]:
        st.warning(plain(say("review.obstacle", what=what)), icon=":material/block:")


def _details(item: Shown) -> list[str]:
    lines = [say("review.attribute", name=name, value=_shown(value)) for name, value in item["attributes"].items()]
    if item["valid_from"] or item["valid_to"]:
        ends = {"first": item["valid_from"], "last": item["valid_to"]}
        lines.append(say("review.years", **{name: value or say("review.open_end") for name, value in ends.items()}))
    lines += [say("review.called", thing=thing, words=words) for thing, words in item["named_as"].items()]
    lines += [
        say("review.new_thing", id=thing, kind=kind.replace("_", " "), name=name)
        for thing, kind, name in item["new_things"]
    ]
    new = {thing for thing, _kind, _name in item["new_things"]}
    if known := [thing for thing, _name in item["ends"] if thing not in new]:
        lines.append(say("review.known_ids", ids=", ".join(known)))
    if item["unlocks"]:
        more = " …" if item["unlocks"] > len(item["unlocked"]) else ""
        lines.append(say("review.unlocks", number=item["unlocks"], what=" · ".join(item["unlocked"]) + more))
    if item["flags"]:
        lines.append(say("review.flags", flags=", ".join(item["flags"]).replace("_", " ")))
    if item["known"]:
        change, why = item["known"]
        lines.append(say("review.known", change=change, why=why))
    elif item["predicate"] != "NAMED":
        lines.append(say("review.nothing_known"))
    return lines


def _shown(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def edit_form(item: Shown) -> Mapping[str, Any] | None:
    """The form in which a candidate is changed; what was changed, once it is sent."""
    first, last = item["lines"]
    ends = [thing for thing, _name in item["ends"]]
    with st.form(f"review_edit_{item['id']}"):
        st.caption(say("review.edit_lead"))
        names = item["predicate"] == "NAMED"
        typed: dict[str, Any] = {}
        if names:
            thing = item["new_things"][0] if item["new_things"] else ("", "", item["ends"][0][1])
            typed["name"] = st.text_input(say("review.name"), thing[2], max_chars=160)
            typed["kind"] = st.text_input(say("review.kind"), thing[1], max_chars=60)
            before: dict[str, Any] = {"name": thing[2], "kind": thing[1]}
        else:
            states = [state.value for state in State]
            one, two, three, four, five = st.columns(5)
            typed["state"] = one.selectbox(
                say("review.state"), states, states.index(item["state"]), format_func=state_word
            )
            typed["as_of"] = two.number_input(say("review.as_of"), 1800, 2100, item["as_of"], step=1)
            typed["valid_from"] = three.text_input(say("review.valid_from"), item["valid_from"] or "", max_chars=10)
            typed["valid_to"] = four.text_input(say("review.valid_to"), item["valid_to"] or "", max_chars=10)
            typed["lines"] = five.text_input(say("review.lines"), f"{first}-{last}", max_chars=20)
            left, right = st.columns(2)
            typed["subject"] = left.text_input(say("review.subject"), ends[0], max_chars=160)
            typed["object"] = right.text_input(say("review.object"), ends[1] if len(ends) > 1 else "", max_chars=160)
            typed["says"] = st.text_area(say("review.says"), item["says"], max_chars=400)
            said = "\n".join(f"{name}={_shown(value)}" for name, value in item["attributes"].items())
            left, right = st.columns(2)
            typed["attributes"] = left.text_area(say("review.attributes"), said)
            called = "\n".join(f"{thing}={words}" for thing, words in item["named_as"].items())
            typed["named_as"] = right.text_area(say("review.named_as"), called)
            before = {name: item[name] or "" for name in ("state", "valid_from", "valid_to", "says")}
            before |= {"as_of": item["as_of"], "lines": f"{first}-{last}", "attributes": said}
            before["named_as"] = called
            before |= {"subject": ends[0], "object": ends[1] if len(ends) > 1 else ""}
        if not st.form_submit_button(say("review.save")):
            return None
    changed = {name: value for name, value in typed.items() if value != before[name] and value not in ("", None)}
    if "lines" in changed:
        begin, _, end = str(changed["lines"]).partition("-")
        changed["lines"] = [begin.strip(), end.strip() or begin.strip()]
    if "named_as" in changed:
        changed["named_as"] = typed_attributes(str(changed["named_as"]), {})
    if "attributes" in changed:
        changed["attributes"] = typed_attributes(str(changed["attributes"]), item["attributes"])
    return changed


def typed_attributes(text: str, before: Mapping[str, Any]) -> dict[str, Any]:
    """What differs from before; a list stays a list, and what is gone is taken away."""
    typed: dict[str, Any] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        name, _, value = (part.strip() for part in line.partition("="))
        typed[name] = [part.strip() for part in value.split(",")] if isinstance(before.get(name), list) else value
    changed = {name: value or None for name, value in typed.items() if _shown(before.get(name)) != _shown(value)}
    return changed | {name: None for name in before if name not in typed}
