"""Pictures: the same data give the same bytes, words say what is drawn, and nothing points outside."""

import io
import json
import re
import xml.etree.ElementTree as ElementTree

import pytest
from PIL import Image

from dashboard.pictures import Flow, Leg, Picture, Span, flow_picture, map_picture, matrix_picture, time_picture
from dashboard.pictures.borders import FILE, borders
from dashboard.pictures.borders.__main__ import cut, main
from dashboard.pictures.matrix_picture import LOOKS

CELLS = {("Shelter", "Ruritania"): "absent", ("Shelter", "Zavonia"): "present", ("Hotline", "Ruritania"): "on_paper"}


def drawn() -> dict[str, Picture]:
    return {
        "matrix": matrix_picture(["Shelter", "Hotline"], ["Ruritania", "Zavonia"], CELLS, title="Gaps"),
        "map": map_picture(
            {"SRB": 1, "XKX": 0}, ["none", "some"], title="Map", legs=[Leg("SRB", "MKD", 3), Leg("SRB", "DEU", 0)]
        ),
        "time": time_picture([Span("Plan", 2007, 2011), Span("Law", 2003, None)], title="Time", until=2022),
        "flow": flow_picture(
            [Flow("North Fund", "Lantern", 2), Flow("Agency", "Lantern", 1)], title="Money", unit="works"
        ),
    }


@pytest.mark.parametrize("name", ["matrix", "map", "time", "flow"])
def test_the_same_data_give_the_same_svg(name: str) -> None:
    assert drawn()[name].svg() == drawn()[name].svg()


@pytest.mark.parametrize("name", ["matrix", "map", "time", "flow"])
def test_a_picture_is_valid_and_points_to_no_other_host(name: str) -> None:
    svg = drawn()[name].svg()
    ElementTree.fromstring(svg)
    assert not re.findall(r"(?:href|src|url)\s*[=(]\s*[\"']?https?://", svg)
    with Image.open(io.BytesIO(drawn()[name].png())) as image:
        assert image.format == "PNG"
        assert image.width > 800


def test_the_words_of_a_matrix_count_its_cells() -> None:
    assert drawn()["matrix"].alt == (
        "Gaps: 2 by 2 cells, 1 present, 1 on paper, 1 absent. The table has the same cells."
    )


def test_words_that_are_no_states_are_drawn_and_counted_as_what_is_present() -> None:
    picture = matrix_picture(["Treaty"], ["Ruritania", "Zavonia"], {("Treaty", "Ruritania"): "ratified"}, title="Who?")
    assert picture.alt == "Who? 1 by 2 cells, 1 ratified. The table has the same cells."
    assert [text.get_text() for text in picture.figure.axes[0].texts] == ["●", "–"]


def test_many_rows_stand_in_two_parts_side_by_side() -> None:
    rows = [f"Function {number}" for number in range(40)]
    few, many = (matrix_picture(rows[:number], ["Ruritania"], {}, title="Gaps").figure for number in (36, 40))
    assert [len(axes.get_yticks()) for axes in few.axes] == [36]
    assert [len(axes.get_yticks()) for axes in many.axes] == [20, 20]
    assert many.get_figheight() < few.get_figheight()


def test_the_longest_spans_are_drawn_where_one_screen_cannot_hold_all() -> None:
    spans = [Span(f"Plan {number}", 2000, 2001 + number % 30) for number in range(30)]
    picture = time_picture(spans, title="How long?", until=2022)
    assert picture.alt == (
        "How long? 30 spans between 2000 and 2022. The 20 longest are drawn. The table has the same data."
    )
    assert [text.get_text() for text in picture.figure.axes[0].get_yticklabels()] == [
        f"Plan {number}" for number in range(10, 30)
    ]


def test_the_words_of_a_map_call_countries_by_their_names() -> None:
    picture = map_picture({"SRB": 1}, ["none", "some"], title="Where?", names={"SRB": "Serbia"}, others="not asked")
    assert picture.alt == "Where? some: Serbia. The table has the same data."
    legend = picture.figure.axes[0].get_legend()
    assert legend is not None
    assert [text.get_text() for text in legend.get_texts()] == ["some", "not asked", "disputed border"]


def test_the_words_of_a_map_name_classes_and_levels_and_what_is_not_drawn() -> None:
    assert drawn()["map"].alt == (
        "Map. some: SRB; none: XKX. 2 legs (1 of level 0, 1 of level 3). 1 of them lead out of the map and are not "
        "drawn. The table has the same data."
    )


def test_the_words_of_flows_name_the_widest() -> None:
    assert drawn()["flow"].alt == (
        "Money: 2 flows between 2 on the left and 1 on the right, by works. The widest is from North Fund to Lantern. "
        "The table has the same data."
    )


def test_every_state_has_a_shade_a_sign_and_no_other_has_both() -> None:
    assert len({(fill, sign) for fill, _hatch, sign, _ink in LOOKS.values()}) == len(LOOKS) == 7
    assert len({sign for _fill, _hatch, sign, _ink in LOOKS.values()}) == len(LOOKS)


def test_shades_differ_in_grey() -> None:
    """What a printer makes of them: neighbours in use differ in lightness or in hatching."""
    looks = {(round(grey(fill), 1), hatch) for fill, hatch, _sign, _ink in LOOKS.values()}
    assert len(looks) == len(LOOKS)


def grey(colour: str) -> float:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_the_disputed_line_is_the_only_one_that_is_dashed() -> None:
    assert {border.between for border in borders().borders if border.disputed} == {("SRB", "XKX")}
    assert {"ALB", "BIH", "MNE", "MKD", "SRB", "XKX"} <= set(borders().shapes)


def test_many_ends_are_drawn_as_one_and_named_so() -> None:
    flows = [Flow(f"Fund {number:02}", "Lantern", 100 - number) for number in range(40)]
    assert "40 flows between 40 on the left" in flow_picture(flows, title="Money", unit="works").alt


def test_an_empty_picture_is_a_picture() -> None:
    for empty in (
        matrix_picture([], [], {}, title="Nothing"),
        map_picture({}, [], title="Nothing"),
        time_picture([], title="Nothing", until=2022),
        flow_picture([], title="Nothing", unit="works"),
    ):
        assert empty.svg().startswith("<?xml")


def test_borders_are_cut_from_a_topology() -> None:
    square = [[0, 0], [0, 10], [10, 0]]
    shared = [[10, 10], [0, -10]]
    topology = {
        "transform": {"scale": [1, 1], "translate": [10, 40]},
        "arcs": [square, shared, [[10, 0], [-10, 0]], [[10, 10], [10, 0], [0, -10], [-10, 0]]],
        "objects": {
            "countries": {
                "geometries": [
                    {"type": "Polygon", "id": "688", "properties": {"name": "Serbia"}, "arcs": [[0, 1, 2]]},
                    {"type": "MultiPolygon", "properties": {"name": "Kosovo"}, "arcs": [[[3, ~1]]]},
                    {"type": "Polygon", "id": "840", "properties": {"name": "Far away"}, "arcs": [[0]]},
                ]
            }
        },
    }
    content = cut(topology)
    assert sorted(content["shapes"]) == ["SRB", "XKX"]
    assert content["borders"] == [{"between": ["SRB", "XKX"], "line": [[20, 50], [20, 40]], "disputed": True}]
    assert content["centres"]["SRB"] == [15, 45]


def test_without_a_topology_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nowhere.json"]) == 1
    assert "countries-50m.json" in capsys.readouterr().err


def test_the_bundled_file_is_small_and_holds_countries_only() -> None:
    content = json.loads(FILE.read_text(encoding="utf-8"))
    assert set(content) == {"shapes", "borders", "centres"}
    assert FILE.stat().st_size < 250_000
