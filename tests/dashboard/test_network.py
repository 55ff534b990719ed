"""The network page: tables first, one measure at a time, a picture by two engines, and files of what is seen."""

import re
import xml.etree.ElementTree as ElementTree

import pytest

from dashboard.graph_cytoscape import clickable_network
from dashboard.graph_looks import LOOKS, look_of, wrapped
from dashboard.graph_pyvis import network_page
from dashboard.pictures.network_picture import network_picture
from graph_schema.store import GraphReader
from queries.analytics.network_drawing import Mark, NetworkDrawing, network_drawing
from queries.analytics.projection import project
from tests.dashboard.conftest import OpenPage
from tests.dashboard.test_pages import all_text, drawer, named

VIEWS = {
    "Brokers": 1,
    "Single points of failure": 2,
    "Structural holes": 1,
    "Brokerage roles": 2,
    "Communities": 1,
    "Core": 1,
    "Silos": 2,
    "Several layers": 1,
}


def drawn(reader: GraphReader) -> NetworkDrawing:
    return network_drawing(project(reader, year=2020), {})


def test_the_page_opens_with_all_ties_and_a_picture_with_words_in_its_place(open_page: OpenPage) -> None:
    app = open_page("network", engine="To look at")
    assert list(app.dataframe[0].value.columns) == ["One", "Tie", "Other", "Sources"]
    assert len(app.get("iframe")) == 1
    assert re.search(r"\d+ bodies and \d+ ties", all_text(app))


@pytest.mark.parametrize(("view", "tables"), VIEWS.items())
def test_each_measure_is_shown_alone(open_page: OpenPage, view: str, tables: int) -> None:
    app = open_page("network", view=view, year="2020")
    assert len(app.dataframe) == tables
    assert not app.error


def test_one_layer_in_the_address_is_the_layer_of_the_measure(open_page: OpenPage) -> None:
    app = open_page("network", view="Brokers", year="2020", layers="referral")
    assert list(app.dataframe[0].value["body"]) == ["Lantern"]


def test_some_of_the_layers_are_said_not_to_be_those_of_the_measure(open_page: OpenPage) -> None:
    app = open_page("network", view="Brokers", year="2020")
    named(app.get("button_group"), "layers").set_value(["work", "referral"]).run()  # type: ignore[attr-defined]
    assert "Measures are taken of one layer or of all" in app.info[0].value


def test_around_a_body_only_its_ties_are_listed(open_page: OpenPage) -> None:
    app = open_page("network", body="actor:xza:harbour-house", year="2020")
    table = app.dataframe[0].value
    assert sorted([*table["One"], *table["Other"]]) == ["Beacon", "Harbour House"]
    named(app.selectbox, "depth").select(2).run()  # type: ignore[attr-defined]
    names = {*app.dataframe[0].value["One"], *app.dataframe[0].value["Other"]}
    assert "Zavonian Police" in names
    assert "Lantern" not in names


def test_a_tie_opens_its_claims(open_page: OpenPage) -> None:
    app = open_page("network", body="actor:xza:harbour-house", year="2020")
    named(app.selectbox, "tie_row").select(1).run()  # type: ignore[attr-defined]
    assert len(drawer(app)) == 1
    assert "The two associations share their cases." in drawer(app)[0]


def test_a_mark_shows_its_ties_and_can_become_the_centre(open_page: OpenPage) -> None:
    app = open_page("network", body="actor:xza:harbour-house", year="2020")
    named(app.selectbox, "mark").select("actor:xza:beacon").run()  # type: ignore[attr-defined]
    assert "Zavonian Police" in set(app.dataframe[1].value["other"])
    named(app.button, "center").click().run()  # type: ignore[attr-defined]
    assert "Around Beacon, one tie away" in all_text(app)


def test_a_network_without_ties_says_what_to_do(open_page: OpenPage) -> None:
    assert "No tie on record for this choice" in open_page("network", country="Quorland", year="2010").info[0].value
    alone = open_page("network", body="actor:xru:rapporteur", year="2020", layers="referral")
    assert "No tie of National Rapporteur of Ruritania is on record" in alone.info[0].value
    assert not alone.get("iframe")


def test_every_sort_of_mark_has_a_shape_of_its_own_in_every_engine() -> None:
    for engine in ("pyvis", "cytoscape", "matplotlib"):
        assert len({getattr(look, engine) for look in LOOKS.values()}) == len(LOOKS)


def test_shapes_follow_from_what_a_mark_is() -> None:
    kinds = {"police": "state", "ngo": "ngo", "donor_agency": "international", "country": "mechanism", "group": "group"}
    assert {kind: look_of(Mark("actor:x", "X", kind, None, 1)).sort for kind in kinds} == kinds
    assert look_of(Mark("mechanism:x", "X", "other", None, 1)).sort == "mechanism"


def test_the_plain_page_is_the_same_twice_and_asks_no_other_host(ruritania_store: GraphReader) -> None:
    page = network_page(drawn(ruritania_store), "Network")
    assert page == network_page(drawn(ruritania_store), "Network")
    assert not re.findall(r"(?:src|href)=\"https?://", page)
    assert '<html lang="en">' in page


def test_a_name_cannot_become_code_of_the_page() -> None:
    marks = (Mark("a", "<img src=x onerror=alert(1)>", "ngo", None, 1), Mark("b", "B", "ngo", None, 1))
    page = network_page(NetworkDrawing(marks, (), {"a": (0.0, 0.0), "b": (1.0, 1.0)}), "Network")
    assert "<img src=x" not in page
    assert wrapped("A <b>", 20) == "A  b" or "<" not in wrapped("A <b>", 20)


def test_the_engine_to_click_in_gets_places_and_no_code(
    ruritania_store: GraphReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: dict[str, object] = {}

    def component(elements: object, **options: object) -> object:
        given.update(options, elements=elements)
        return {"action": "chosen", "data": {"target_id": "Lantern"}, "timestamp": 12}

    monkeypatch.setattr("dashboard.graph_cytoscape.streamlit_cytoscape", component)
    drawing = drawn(ruritania_store)
    assert clickable_network(drawing, "k", 600) == ("actor:xru:lantern", 12)
    nodes = given["elements"]["nodes"]  # type: ignore[index]
    assert [node["data"]["id"] for node in nodes] == [mark.name for mark in drawing.marks]
    assert all(set(node["position"]) == {"x", "y"} for node in nodes)
    assert given["layout"]["name"] == "preset"  # type: ignore[index]


def test_a_picture_of_the_network_is_valid_and_the_same_twice(ruritania_store: GraphReader) -> None:
    first, second = (network_picture(drawn(ruritania_store), title="Network").svg() for _ in range(2))
    assert first == second
    ElementTree.fromstring(first)
    assert "Lantern" in network_picture(drawn(ruritania_store), title="Network").alt
