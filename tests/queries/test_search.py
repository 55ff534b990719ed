"""Things found by any of their names on the invented graph."""

import pytest

from graph_schema.store import GraphReader
from queries.folding import folded, words_of
from queries.search import search


def first(reader: GraphReader, text: str) -> tuple[str, str]:
    hit = search(text, reader)[0]
    return hit.id, hit.why


@pytest.mark.parametrize(
    ("text", "thing", "why"),
    [
        ("Lantern", "actor:xru:lantern", "the name"),
        ("Lantern Association", "actor:xru:lantern", "‘Lantern Association’"),
        ("LANTERN", "actor:xru:lantern", "the name"),
        ("Лантерн", "actor:xru:lantern", "the name"),
        ("Lánterñ", "actor:xru:lantern", "the name"),
        ("Lantren", "actor:xru:lantern", "close to the name"),
        ("MARRI", "actor:reg:marri", "‘MARRI’"),
        ("palermo", "agreement:intl:palermo-protocol", "‘Palermo Protocol’ begins so"),
        ("council anti trafficking", "actor:xru:council", "in ‘Anti-Trafficking Council’"),
        ("PCC", "agreement:reg:pcc-see", "first letters of ‘Police Cooperation Convention’"),
        ("ministry of interior zavonia", "actor:xza:ministry-of-interior", "‘Ministry of Interior’, XZA"),
        ("Ruritanian ministry of interior", "actor:xru:ministry-of-interior", "‘Ministry of Interior’, XRU"),
        ("minstry of interor of Ruritania", "actor:xru:ministry-of-interior", "close to the name"),
        ("Ruritania", "country:xru", "the name"),
        ("Quorland", "country:xqo", "the name"),
        ("shelter xza", "shelter:xza:beacon-shelter", "‘shelter’, XZA"),
        ("school campaign", "project:xru:school-campaign", "the name"),
        ("actor:xru:harbour", "actor:xru:harbour", "the id"),
    ],
)
def test_a_thing_is_found_by_each_of_its_names(ruritania_store: GraphReader, text: str, thing: str, why: str) -> None:
    assert first(ruritania_store, text) == (thing, why)


def test_a_route_is_found_by_the_names_of_its_stops(ruritania_store: GraphReader) -> None:
    hits = [hit for hit in search("Zavonia Ruritania Quorland", ruritania_store) if hit.label == "Route"]
    stops = ruritania_store.read("MATCH (r:Route) WHERE r.id = $id RETURN r.stops AS stops", {"id": hits[0].id}).rows
    assert stops[0]["stops"] == ["country:xza", "country:xru", "country:xqo"]


def test_equal_names_come_in_the_order_of_how_much_is_said(ruritania_store: GraphReader) -> None:
    hits = search("Ministry of Interior", ruritania_store)
    assert [hit.id for hit in hits[:2]] == ["actor:xru:ministry-of-interior", "actor:xza:ministry-of-interior"]
    assert hits[0].score == hits[1].score


def test_what_was_judged_different_stays_two(ruritania_store: GraphReader) -> None:
    found = [hit.id for hit in search("Harbour", ruritania_store)]
    assert found[0] == "actor:xru:harbour"
    assert "actor:xza:harbour-house" in found


def test_sentences_of_monitors_and_figures_are_no_things_to_find(ruritania_store: GraphReader) -> None:
    labels = {hit.label for text in ("shelter", "hotline", "victims") for hit in search(text, ruritania_store)}
    assert labels
    assert not labels & {"Recommendation", "Observation"}


@pytest.mark.parametrize("text", ["", "   ", "?!", "xyzzyxyzzy"])
def test_nothing_is_found_for_nothing(ruritania_store: GraphReader, text: str) -> None:
    assert search(text, ruritania_store) == ()


def test_no_more_are_given_than_asked_for(ruritania_store: GraphReader) -> None:
    assert len(search("r", ruritania_store, 3)) == 3


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("Женска соба", "zenska soba"),
        ("Ženska soba", "zenska soba"),
        ("Ђорђе", "djordje"),
        ("Đorđe", "djordje"),
        ("Скопје", "skopje"),
        ("Ќумурџија", "kumurdzija"),
        ("България", "balgarija"),
        ("Љубљана Ниш", "ljubljana nis"),
        ("Shqipërisë", "shqiperise"),
        ("Türkiye", "turkiye"),
    ],
)
def test_names_of_the_region_fold_to_plain_latin(text: str, latin: str) -> None:
    assert folded(text) == latin


def test_a_genitive_is_no_word_of_its_own() -> None:
    assert words_of("Serbia's victims’ rights & NGOs") == ("serbia", "victims", "rights", "and", "ngos")
