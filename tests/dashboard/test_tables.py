"""Cards for a phone and the whole row in the drawer: nothing that a table leaves out is out of reach."""

from dashboard.tables import MOST_CARDS, Head, _card, _summary, _telling, whole_row
from tests.dashboard.conftest import OpenPage
from tests.dashboard.test_pages import drawer

HEADS = {"route": Head("Route"), "leg": Head("Leg"), "level": Head("Level"), "state": Head("State"), "why": Head("Why")}
ROW = {
    "route": "XZA → XRU",
    "leg": 1,
    "level": 3,
    "state": "● present",
    "why": "An agreement between the two & both use it.",
}


def cards(app: object) -> list[str]:
    found = [str(block.proto.body) for block in app.get("html")]  # type: ignore[attr-defined]
    return [body for body in found if body.startswith("<div class='tl-cards'")]


def test_the_whole_row_has_every_cell_that_says_something() -> None:
    said = whole_row(ROW | {"leg": None}, HEADS)
    assert "<dt>Why</dt><dd>An agreement between the two &amp; both use it.</dd>" in said
    assert "Leg" not in said


def test_shares_are_said_in_percent() -> None:
    heads = {"stability": Head("Stability", share=True)}
    assert "<dd>98.5%</dd>" in whole_row({"stability": 0.985}, heads)
    assert "<dd>100%</dd>" in whole_row({"stability": 1.0}, heads)


def test_a_card_is_headed_by_the_columns_that_tell_rows_apart() -> None:
    rows = [{"work": "functions", "tie": "does", "matter": name} for name in ("Shelter", "Hotline")]
    assert _telling(rows, ["work", "tie", "matter"]) == ["work", "tie", "matter"]
    assert _telling([ROW, ROW | {"route": "XRU → XQO"}], list(HEADS)) == ["route"]


def test_a_card_says_the_state_first_then_what_readers_come_for() -> None:
    assert _summary(ROW, HEADS, ["route"]) == ("XZA → XRU", "● present · Level: 3 · Leg: 1")


def test_many_states_are_told_by_their_signs() -> None:
    row = {
        "function": "Hotline",
        "a": "● present",
        "b": "○ stated absent",
        "c": "– not mentioned",
        "d": "● present",
        "e": "◔ planned",
    }
    heads = {name: Head(name) for name in row}
    assert _summary(row, heads, ["function"]) == ("Hotline", "● ○ – ● ◔")


def test_a_name_cannot_become_markup_in_a_card() -> None:
    assert "<img" not in _card(1, ROW | {"route": "<img src=x onerror=alert(1)>"}, HEADS, ["route"])


def test_every_answer_has_a_card_a_row_with_its_number(open_page: OpenPage) -> None:
    app = open_page("questions", q="countries_without_rapporteur", year="2010")
    (body,) = cards(app)
    assert body.count("<details>") == 2
    assert "<span>1</span> <strong>Ruritania</strong>" in body


def test_a_long_answer_has_its_first_cards_and_says_how_many_there_are(open_page: OpenPage) -> None:
    app = open_page("questions", q="needs_of_a_complete_system", group="South Eastern Europe")
    rows = len(app.dataframe[0].value)
    (body,) = cards(app)
    assert body.count("<details>") == min(rows, MOST_CARDS)


def test_the_drawer_has_the_whole_row_before_its_claims(open_page: OpenPage) -> None:
    app = open_page("routes", route_board_row="1")
    found = [str(block.proto.body) for block in app.get("html")]
    (whole,) = [number for number, body in enumerate(found) if body.startswith("<dl class='tl-row'>")]
    assert "<dt>Services to</dt>" in found[whole]
    assert found.index(drawer(app)[0]) > whole


def test_columns_without_room_are_named_under_the_table(open_page: OpenPage) -> None:
    app = open_page("routes")
    assert "services_to" not in app.dataframe[0].value.columns
    (said,) = [block.value for block in app.caption if block.value.startswith("In the whole row, not in the table:")]
    assert "Services to" in said
