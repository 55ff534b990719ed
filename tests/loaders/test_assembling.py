"""Claims into a graph: absence draws no edge, disagreement stands, names merge by judgement alone."""

from graph_schema.content import GraphContent, Properties
from loaders.assembling import assemble
from tests.loaders.folder import FACT, Folder

SHELTER, LANTERN = "shelter:xru:lantern-shelter", "actor:xru:lantern"
PENALTY = (
    "- kind: criminalises\n  provision: law:xru:code\n  form: any\n  penalty_years: {}\n"
    "  as_of: {}\n  where: {{lines: {}}}\n  says: Our own words.\n"
)


def content(folder: Folder, *facts: str) -> GraphContent:
    """The graph of these facts."""
    folder.facts(*facts)
    checked = folder.check()
    return assemble((entry.claim for entry in checked.claims), checked.library)


def ties(graph: GraphContent, kind: str) -> dict[tuple[str, str, str], Properties]:
    """The properties of all edges of one type, by start, end and state."""
    found = [entry for entry in graph.relationships if entry.type == kind]
    named = {(e.start[1], e.end[1], str(e.properties.get("state", ""))): e.properties for e in found}
    assert len(named) == len(found)
    return named


def node(graph: GraphContent, thing_id: str) -> Properties:
    """The properties of one node."""
    (found,) = [entry.properties for entry in graph.nodes if entry.id == thing_id]
    return found


def test_one_claim_gives_one_edge_with_its_claim_and_source(folder: Folder) -> None:
    graph = content(folder, FACT)
    claim_id = folder.check().claims[0].claim.id
    assert ties(graph, "OPERATES") == {
        (LANTERN, SHELTER, "present"): {
            "state": "present",
            "years": [2010],
            "from_year": 2010,
            "last_year": 2010,
            "claims": [claim_id],
            "sources": ["tiny-2010"],
            "disputed": False,
            "derived": False,
        }
    }


def test_a_claim_stands_on_its_passage_and_points_to_what_it_names(folder: Folder) -> None:
    graph = content(folder, FACT)
    claim_id = folder.check().claims[0].claim.id
    evidence = {(e.type, e.start[1], e.end[1]) for e in graph.relationships if e.start[0] in {"Claim", "Passage"}}
    assert evidence == {
        ("SUBJECT", claim_id, LANTERN),
        ("OBJECT", claim_id, SHELTER),
        ("STANDS_ON", claim_id, "passage:tiny-2010:3"),
        ("IN_SOURCE", "passage:tiny-2010:3", "tiny-2010"),
    }


def test_a_claim_keeps_what_was_said_without_the_source_text(folder: Folder) -> None:
    graph = content(folder, FACT)
    claim = node(graph, folder.check().claims[0].claim.id)
    assert claim == {
        "id": claim["id"],
        "predicate": "OPERATES",
        "subject": LANTERN,
        "object": SHELTER,
        "attributes": "{}",
        "state": "present",
        "as_of": 2010,
        "from_year": 2010,
        "source": "tiny-2010",
        "section": "1. Ruritania",
        "lines": "3",
        "first_line": 3,
        "last_line": 3,
        "says": "Lantern has a shelter.",
        "entered_by": "reader-1",
        "reviewed_by": "reader-2",
    }


def test_an_absence_draws_no_edge_and_stays_a_claim(folder: Folder) -> None:
    graph = content(folder, FACT + "  state: absent\n")
    assert ties(graph, "OPERATES") == {}
    claims = [entry.properties for entry in graph.nodes if entry.label == "Claim"]
    assert [(claim["predicate"], claim["state"]) for claim in claims] == [("OPERATES", "absent")]


def test_an_absence_beside_a_presence_in_one_year_makes_the_edge_disputed(folder: Folder) -> None:
    graph = content(folder, FACT, FACT.replace("lines: 3", "lines: 4") + "  state: absent\n")
    edge = ties(graph, "OPERATES")[LANTERN, SHELTER, "present"]
    assert edge["disputed"] is True
    assert len(edge["claims"]) == 1  # type: ignore[arg-type]


def test_an_absence_in_another_year_is_no_dispute(folder: Folder) -> None:
    graph = content(folder, FACT, FACT.replace("lines: 3", "lines: 4") + "  state: absent\n  as_of: 2009\n")
    assert ties(graph, "OPERATES")[LANTERN, SHELTER, "present"]["disputed"] is False


def test_each_state_has_its_own_edge(folder: Folder) -> None:
    graph = content(folder, FACT, FACT.replace("lines: 3", "lines: 4") + "  state: ended\n  valid_to: 2007\n")
    found = ties(graph, "OPERATES")
    assert sorted(state for _start, _end, state in found) == ["ended", "present"]
    assert found[LANTERN, SHELTER, "ended"]["from_year"] == 2007


def test_two_claims_on_one_tie_give_one_edge_over_their_years(folder: Folder) -> None:
    later = FACT.replace("lines: 3", "lines: 4")
    graph = content(folder, FACT + "  valid_from: 2003\n", later + "  as_of: 2020\n  valid_to: 2019\n")
    edge = ties(graph, "OPERATES")[LANTERN, SHELTER, "present"]
    assert (edge["years"], edge["from_year"], edge["last_year"]) == ([2010, 2020], 2003, 2020)
    assert "to_year" not in edge
    assert len(edge["claims"]) == 2  # type: ignore[arg-type]


def test_an_edge_has_an_end_where_all_its_claims_have_one(folder: Folder) -> None:
    graph = content(folder, FACT + "  valid_to: 2012\n", FACT.replace("lines: 3", "lines: 4") + "  valid_to: 2014\n")
    assert ties(graph, "OPERATES")[LANTERN, SHELTER, "present"]["to_year"] == 2014


def test_two_penalties_for_one_year_are_disputed(folder: Folder) -> None:
    graph = content(folder, PENALTY.format("2-8", 2010, 4), PENALTY.format("2-12", 2010, 5))
    assert ties(graph, "CRIMINALISES")["law:xru:code", "form:any", "present"]["disputed"] is True


def test_two_penalties_for_two_years_are_a_change_and_the_newest_is_shown(folder: Folder) -> None:
    graph = content(folder, PENALTY.format("2-12", 2020, 5), PENALTY.format("2-8", 2010, 4))
    edge = ties(graph, "CRIMINALISES")["law:xru:code", "form:any", "present"]
    assert edge["disputed"] is False
    assert (edge["penalty_min_years"], edge["penalty_max_years"]) == (2.0, 12.0)


def test_what_follows_from_a_claim_is_marked_derived(folder: Folder) -> None:
    stated = "- kind: has_function\n  country: XRU\n  function: hotline\n  where: {lines: 2}\n  says: Our words.\n"
    run = FACT.replace(SHELTER, "helpline:xru:lantern-line")
    graph = content(folder, run, stated)
    found = [e.properties["derived"] for e in graph.relationships if e.type == "HAS_FUNCTION"]
    assert sorted(map(bool, found)) == [False, True]
    bearing = {
        (e.end[1], e.properties["country"], e.properties["derived"])
        for e in graph.relationships
        if e.type == "BEARS_ON"
    }
    assert bearing == {("function:hotline", "country:xru", True), ("function:hotline", "country:xru", False)}


def test_a_stated_absence_bears_on_its_function_without_an_edge(folder: Folder) -> None:
    fact = "- kind: has_function\n  country: XRU\n  function: hotline\n  state: absent\n"
    graph = content(folder, fact + "  where: {lines: 2}\n  says: Our words.\n")
    assert ties(graph, "HAS_FUNCTION") == {}
    assert [e.end[1] for e in graph.relationships if e.type == "BEARS_ON"] == ["function:hotline"]


def merged(folder: Folder, verdict: str) -> Folder:
    """The folder with a second name of Lantern, and a verdict on it."""
    folder.things(
        "{id: actor:xru:lantern-club, kind: ngo, name: Lantern Club, aliases: [LC]}",
        "{id: project:xru:talks, kind: campaign, name: Talks}",
        "{id: project:xru:school-talks, kind: campaign, name: School talks}",
    )
    folder.write(
        "judgements/same_as.csv",
        "left,right,verdict,by,date,why\n"
        f"actor:xru:lantern-club,{LANTERN},{verdict},reader-1,2026-11-25,One sign.\n"
        "project:xru:school-talks,project:xru:talks,same,reader-1,2026-11-25,One series.\n",
    )
    return folder


def test_a_judgement_merges_names_and_ties(folder: Folder) -> None:
    second = FACT.replace("xru:lantern\n", "xru:lantern-club\n").replace("lines: 3", "lines: 4")
    graph = content(merged(folder, "same"), FACT, second)
    assert [entry.id for entry in graph.nodes if "lantern" in entry.id and entry.label == "Actor"] == [LANTERN]
    assert node(graph, LANTERN)["aliases"] == ["Lantern Club", "LC"]
    assert len(ties(graph, "OPERATES")[LANTERN, SHELTER, "present"]["claims"]) == 2  # type: ignore[arg-type]
    subjects = {e.end[1] for e in graph.relationships if e.type == "SUBJECT"}
    assert subjects == {LANTERN}


def test_a_judgement_that_two_are_different_merges_nothing(folder: Folder) -> None:
    graph = content(merged(folder, "different"), FACT, FACT.replace("xru:lantern\n", "xru:lantern-club\n"))
    assert len(ties(graph, "OPERATES")) == 2
    assert "aliases" not in node(graph, LANTERN)


def test_a_merged_id_in_an_attribute_stands_as_what_it_means(folder: Folder) -> None:
    fact = (
        "- kind: funds\n  funder: actor:xru:police\n  recipient: actor:xru:coordinator\n"
        "  for_project: {}\n  where: {{lines: {}}}\n  says: Our own words.\n"
    )
    graph = content(
        merged(folder, "same"), fact.format("project:xru:talks", 3), fact.format("project:xru:school-talks", 4)
    )
    edge = ties(graph, "FUNDS")["actor:xru:police", "actor:xru:coordinator", "present"]
    assert edge["for_project"] == "project:xru:talks"
    assert len(edge["claims"]) == 2  # type: ignore[arg-type]
    claims = [entry.properties for entry in graph.nodes if entry.label == "Claim"]
    assert {claim["attributes"] for claim in claims} == {'{"for_project": "project:xru:talks"}'}


def test_a_route_has_numbered_stops_and_the_forms_it_leads_to(folder: Folder) -> None:
    graph = content(
        folder,
        "- kind: route\n  stops: [XZA origin, XRU transit, XZA destination]\n  forms: [sexual]\n"
        "  where: {lines: 3}\n  says: Our own words.\n",
    )
    (route,) = [entry for entry in graph.nodes if entry.label == "Route"]
    assert route.properties["name"] == "XZA → XRU → XZA"
    stops = [e for e in graph.relationships if e.type == "STOP"]
    assert sorted((e.properties["sequence"], e.end[1], e.properties["role"]) for e in stops) == [
        (1, "country:xza", "origin"),
        (2, "country:xru", "transit"),
        (3, "country:xza", "destination"),
    ]
    assert list(ties(graph, "LEADS_TO")) == [(route.id, "form:sexual", "present")]


def test_the_same_facts_in_another_order_are_the_same_snapshot(folder: Folder) -> None:
    other = FACT.replace("lines: 3", "lines: 4")
    first, second = content(folder, FACT, other), content(folder, other, FACT)
    assert first.snapshot == second.snapshot
    assert first == second


def test_other_words_give_another_snapshot_with_the_same_claims(folder: Folder) -> None:
    first, second = content(folder, FACT), content(folder, FACT.replace("has a", "runs a"))
    assert first.snapshot != second.snapshot
    ids = [{entry.id for entry in graph.nodes} for graph in (first, second)]
    assert ids[0] == ids[1]
