"""Answers into pictures: which columns of which question become which mark; the table beside has the same rows."""

from collections.abc import Callable

from dashboard.pictures import Flow, Leg, Picture, Range, Span, flow_picture, map_picture, matrix_picture, range_picture
from dashboard.pictures import time_picture as draw_times
from dashboard.wording import say, state_word
from queries import Answer
from queries.answer import NOT_MENTIONED

Draw = Callable[[Answer], Picture | None]
STATES = (NOT_MENTIONED, "absent", "on_paper", "planned", "present")
"""States as classes of a map, from silence to presence; ended and disputed are told by a word on the country."""


def matrix(answer: Answer) -> Picture | None:
    """The matrix that the question declares, as a heat map of states."""
    layout = answer.question.matrix
    if layout is None:
        return None
    heads, table = answer.as_matrix()
    cells = {(row, head): str(found[layout.cell]) for row, cells in table.items() for head, found in cells.items()}
    return matrix_picture(list(table), list(heads), cells, title=answer.question.title)


def country_map(state: str = "state", note: str = "last_word") -> Draw:
    """Countries by the state of one thing, where the answer has one row a country."""

    def drawn(answer: Answer) -> Picture | None:
        rows = {code(row["country_id"]): row for row in answer.rows if row.get("country_id")}
        classes = {key: STATES.index(row[state]) for key, row in rows.items() if row[state] in STATES}
        odd = {key: str(row[state]) for key, row in rows.items() if row[state] not in STATES}
        notes = {key: str(row[note]) for key, row in rows.items() if row[note] and key in classes} | odd
        labels = [state_word(name) for name in STATES]
        return map_picture(
            classes | dict.fromkeys(odd, 2), labels, title=answer.question.title, notes=notes,
            names={key: str(row["country"]) for key, row in rows.items()}, others=say("pictures.not_asked"),
        )  # fmt: skip

    return drawn


def flows(start: str, end: str) -> Draw:
    """Who gives to whom, each row one activity, however much money it is: amounts are too often not told."""

    def drawn(answer: Answer) -> Picture | None:
        pairs = [(str(row[start]), str(row[end])) for row in answer.rows if row[start] and row[end]]
        weights = {pair: float(pairs.count(pair)) for pair in dict.fromkeys(pairs)}
        made = [Flow(giver, taker, weight) for (giver, taker), weight in weights.items()]
        return flow_picture(made, title=answer.question.title, unit=say("pictures.activities")) if made else None

    return drawn


def times(name: tuple[str, ...], first: str, last: str) -> Draw:
    """Spans of years; rows without a first year are not drawn."""

    def drawn(answer: Answer) -> Picture | None:
        spans = [
            Span(" · ".join(str(row[part]) for part in name if row[part]), int(row[first]), _year(row[last]))
            for row in answer.rows
            if row[first]
        ]
        until = int(answer.parameters.get("year") or max((span.last or span.first for span in spans), default=2000))
        return draw_times(spans, title=answer.question.title, until=until) if spans else None

    return drawn


def penalties(answer: Answer) -> Picture | None:
    """The range of prison terms, provision by provision; forms punished alike are one bar."""
    ranges = dict.fromkeys(
        Range(
            " · ".join(str(row[part]) for part in ("jurisdiction", "provision", "case") if row[part])[:60],
            say("pictures.victim", victim=row["victim"]),
            row["minimum"],
            row["maximum"],
        )
        for row in answer.rows
    )
    return range_picture(list(ranges), title=answer.question.title, unit=say("pictures.years")) if ranges else None


def legs(answer: Answer) -> Picture | None:
    """Legs of routes between countries of the map, each pair once at its level; a number of routes under each end."""
    rows = [row for row in answer.rows if _is_country(row["leg_from_id"]) and _is_country(row["leg_to_id"])]
    drawn = dict.fromkeys(Leg(code(row["leg_from_id"]), code(row["leg_to_id"]), row["level"]) for row in rows)
    ends = [end for row in rows for end in {code(row["leg_from_id"]), code(row["leg_to_id"])}]
    busiest = max(map(ends.count, ends), default=1)
    classes = {end: 1 + 2 * (ends.count(end) - 1) // max(1, busiest - 1) for end in set(ends)}
    if not drawn:
        return None
    return map_picture(
        classes, [say(f"pictures.legs_{number}") for number in range(4)], title=answer.question.title, legs=list(drawn),
        names={code(row[f"{end}_id"]): str(row[end]) for row in rows for end in ("leg_from", "leg_to")},
        others=say("pictures.legs_0"),
    )  # fmt: skip


def _is_country(thing: object) -> bool:
    return str(thing).startswith("country:")


def code(country_id: str) -> str:
    """The alpha-3 code of a country's id."""
    return country_id.split(":")[-1].upper()


def _year(value: object) -> int | None:
    return int(str(value)[:4]) if value else None
