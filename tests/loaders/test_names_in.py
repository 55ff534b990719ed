"""Names in languages of the region enter with a body or country, are kept clean, and reach the graph."""

from loaders.assembling import assemble
from tests.loaders.folder import Folder

NEW = "data/entities/xru.yml:9"


def test_a_body_may_carry_its_name_in_languages(folder: Folder) -> None:
    folder.things('{id: "actor:xru:beacon", kind: ngo, name: Beacon, names_in: {sr: Светионик, hr: Svjetionik}}')
    assert folder.report() == "no problem"


def test_a_language_that_is_not_on_the_list_is_reported_with_those_that_are(folder: Folder) -> None:
    folder.things('{id: "actor:xru:beacon", kind: ngo, name: Beacon, names_in: {xx: Beacon}}')
    problem = folder.problem()
    assert problem.startswith(f"{NEW}: things.7.names_in.xx")
    assert "sq, bs, bg, hr, el, mk, cnr, ro, sr, sl, tr" in problem


def test_a_shelter_has_no_names_in_languages(folder: Folder) -> None:
    folder.things('{id: "shelter:xru:beacon", name: Beacon, names_in: {sr: Beacon}}')
    assert "'names_in' is not a field here" in folder.problem()


def test_a_person_in_a_name_in_another_language_is_refused(folder: Folder) -> None:
    folder.things('{id: "actor:xru:beacon", kind: ngo, name: Beacon, names_in: {hr: Goran Petrov}}')
    assert "name the office or the body" in folder.problem()


def test_names_in_languages_stand_in_the_graph_as_a_list(folder: Folder) -> None:
    folder.things('{id: "actor:xru:beacon", kind: ngo, name: Beacon, names_in: {sr: Светионик, hr: Svjetionik}}')
    checked = folder.check()
    content = assemble((entry.claim for entry in checked.claims), checked.library)
    properties = next(node.properties for node in content.nodes if node.id == "actor:xru:beacon")
    assert properties["names_in"] == ["hr=Svjetionik", "sr=Светионик"]
    assert "aliases" not in properties
