"""Names in languages of the region, read from the graph."""

from graph_schema.store import GraphReader
from graph_schema.vocabulary import Language
from queries.local_names import names_by_id, names_by_language
from queries.search import search


def test_names_are_given_by_language_and_english_name(ruritania_store: GraphReader) -> None:
    assert names_by_language(ruritania_store) == {
        Language.ALBANIAN: {"Ruritania": "Ruritani"},
        Language.SERBIAN: {"Ruritania": "Руританија", "Lantern": "Фењер"},
    }


def test_names_are_given_by_id(ruritania_store: GraphReader) -> None:
    assert names_by_id(ruritania_store)["actor:xru:lantern"] == {Language.SERBIAN: "Фењер"}


def test_a_thing_is_found_by_its_name_in_another_language(ruritania_store: GraphReader) -> None:
    hit = search("fenjer", ruritania_store)[0]
    assert (hit.id, hit.why) == ("actor:xru:lantern", "‘Фењер’")
