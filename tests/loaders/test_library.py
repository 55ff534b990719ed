"""Entities, sources and controlled lists: each thing is introduced once, in its place, in its form."""

import pytest

from tests.loaders.folder import ENTITIES, Folder

NEW = "data/entities/xru.yml:9"


def test_an_id_defined_twice_is_reported_with_its_first_place(folder: Folder) -> None:
    folder.things("{id: actor:xru:lantern, kind: ngo, name: Lantern again}")
    assert folder.problem() == (
        f"{NEW}: id: 'actor:xru:lantern' is defined twice (first in xru.yml:3)\n"
        "  fix: keep one, with the aliases of both"
    )


def test_an_id_in_the_file_of_another_country_is_reported(folder: Folder) -> None:
    folder.things("{id: actor:xza:beacon, kind: ngo, name: Beacon}")
    assert folder.problem() == (
        f"{NEW}: id: 'actor:xza:beacon' does not belong in this file\n  fix: move it to data/entities/xza.yml"
    )


def test_a_part_of_a_country_belongs_in_the_file_of_the_country(folder: Folder) -> None:
    folder.things("{id: law:xru-north:code, kind: code, name: Code of the north}")
    assert folder.report() == "no problem"


def test_an_entity_among_the_controlled_lists_is_reported(folder: Folder) -> None:
    folder.write("vocabulary/more.yml", 'things:\n  - {id: "actor:xru:beacon", kind: ngo, name: Beacon}\n')
    assert folder.problem() == (
        "data/vocabulary/more.yml:2: id: 'actor:xru:beacon' does not belong in this file\n"
        "  fix: move it to data/entities/xru.yml"
    )


def test_a_function_among_the_entities_is_reported(folder: Folder) -> None:
    folder.things("{id: function:school, name: School, group: prevention, means: Schools teach it.}")
    assert folder.problem() == (
        f"{NEW}: id: 'function:school' does not belong in this file\n  fix: move it to data/vocabulary/"
    )


def test_an_entity_of_an_unknown_country_is_reported(folder: Folder) -> None:
    folder.write("entities/xrr.yml", 'things:\n  - {id: "actor:xrr:beacon", kind: ngo, name: Beacon}\n')
    assert folder.problem() == (
        "data/entities/xrr.yml:2: id: unknown country 'XRR'\n"
        "  known and close: country:xru\n"
        "  fix: use an alpha-3 code of countries.yml"
    )


def test_an_id_that_is_none_is_reported(folder: Folder) -> None:
    folder.things("{id: Beacon, kind: ngo, name: Beacon}")
    assert folder.problem() == (
        f"{NEW}: id: 'Beacon' is not an id; an id reads kind:scope:slug in lower case, as actor:srb:astra or"
        " country:srb\n  fix: write the id in that form"
    )


@pytest.mark.parametrize("kind", ["route", "recommendation", "observation"])
def test_a_thing_that_facts_bring_with_them_is_not_entered(folder: Folder, kind: str) -> None:
    folder.things(f"{{id: {kind}:xru:a, name: Anything}}")
    assert folder.problem() == (f"{NEW}: id: a {kind} is not entered as a thing\n  fix: state it as a fact instead")


def test_an_unknown_kind_of_body_is_reported(folder: Folder) -> None:
    folder.things("{id: actor:xru:beacon, kind: charity, name: Beacon}")
    assert folder.problem().startswith(f"{NEW}: things.7.kind: 'charity' is not on the list\n")


def test_a_shelter_with_a_place_is_refused(folder: Folder) -> None:
    folder.things("{id: shelter:xru:beacon, name: Shelter of Beacon, city: Hentzau}")
    assert folder.problem() == (
        f"{NEW}: things.7.city: 'city' is not a field here\n  fix: use one of: id, name, aliases"
    )


def test_an_article_of_an_unknown_law_is_reported(folder: Folder) -> None:
    folder.things("{id: article:xru:code-1, name: Article 1, law: law:xru:codes, number: 1}")
    assert folder.problem() == (
        f"{NEW}: law: unknown law 'law:xru:codes'\n"
        "  known and close: law:xru:code\n"
        "  fix: add the law, or correct its id"
    )


def test_an_article_of_what_is_no_law_is_reported(folder: Folder) -> None:
    folder.things("{id: article:xru:code-1, name: Article 1, law: actor:xru:lantern, number: 1}")
    assert folder.problem().startswith(f"{NEW}: law: unknown law 'actor:xru:lantern'\n")


def test_a_strategy_that_ends_before_it_begins_is_reported(folder: Folder) -> None:
    folder.things(
        "{id: strategy:xru:s, kind: strategy, name: S1, about: trafficking, period_from: 2010, period_to: 2008}"
    )
    assert folder.problem() == (
        f"{NEW}: things.7: period_to 2008 is before period_from 2010\n  fix: correct the value as the message says"
    )


def test_a_thing_without_an_id_is_reported(folder: Folder) -> None:
    folder.things("{kind: ngo, name: Beacon}")
    assert folder.problem() == f"{NEW}: things.7: has no id\n  fix: give it an id: kind:scope:slug"


def test_an_unknown_field_beside_things_is_reported(folder: Folder) -> None:
    folder.write("entities/xru.yml", ENTITIES + "thigns: []\n")
    assert folder.problem() == (f"{NEW}: thigns: 'thigns' is not a field here\n  fix: put it under `things:`")


def test_an_entity_file_without_things_is_reported(folder: Folder) -> None:
    folder.write("entities/xza.yml", "bodies: []\n")
    assert folder.problem() == (
        "data/entities/xza.yml:1: things: no list of things\n"
        "  fix: begin the file with `things:` and list one thing an item"
    )


def test_a_source_under_another_name_than_its_id_is_reported(folder: Folder) -> None:
    source = (folder.root / "sources" / "tiny-2010.yml").read_text()
    folder.write("sources/other-2010.yml", source.replace("Tiny report", "Other report"))
    assert folder.problem() == (
        "data/sources/other-2010.yml:1: id: 'tiny-2010' is not the file's name\n  fix: make both the same"
    )


def test_a_source_without_a_licence_note_is_reported(folder: Folder) -> None:
    source = (folder.root / "sources" / "tiny-2010.yml").read_text()
    folder.write("sources/tiny-2010.yml", source.replace("licence: Invented.\n", ""))
    assert "data/sources/tiny-2010.yml:1: licence: is missing\n" in folder.report()


def test_a_section_of_a_source_that_lacks_a_line_is_reported_at_the_section(folder: Folder) -> None:
    source = (folder.root / "sources" / "tiny-2010.yml").read_text()
    folder.write("sources/tiny-2010.yml", source.replace("first: 1, last: 5", "first: 1"))
    assert folder.report() == (
        "data/facts/xru/tiny-2010.yml:1: source: unknown source 'tiny-2010'\n"
        "  fix: add data/sources/<id>.yml\n"
        "data/sources/tiny-2010.yml:10: sections.0.last: is missing\n"
        "  fix: add `last:` (Last line.)\n"
        "2 problems in data; nothing was written."
    )


@pytest.mark.parametrize("name", ["given_names", "towns"])
@pytest.mark.parametrize("text", [None, "words: []\n", "words: none\n", "words: [[a]]\n", "wordz: [a]\n"])
def test_the_run_stops_without_the_words_of_the_safety_checks(folder: Folder, name: str, text: str | None) -> None:
    file = folder.root / "vocabulary" / f"{name}.yml"
    file.unlink()
    if text:
        folder.write(f"vocabulary/{name}.yml", text)
    assert f"data/vocabulary/{name}.yml:1: words: no list of words\n" in folder.report()


def test_a_file_that_would_not_be_read_is_reported(folder: Folder) -> None:
    folder.write("facts/xru/tiny-2011.yaml", "a: b\n")
    folder.write("judgements/same_as.txt", "left\n")
    folder.write("facts/README.md", "A note is no fact file.\n")
    assert folder.report() == (
        "data/facts/xru/tiny-2011.yaml:1: file: is not read: its name does not end in .yml\n"
        "  fix: rename or remove it\n"
        "data/judgements/same_as.txt:1: file: is not read: its name does not end in .csv\n"
        "  fix: rename or remove it\n"
        "2 problems in data; nothing was written."
    )


def test_a_folder_without_a_file_is_reported(folder: Folder) -> None:
    (folder.root / "facts" / "xru" / "tiny-2010.yml").unlink()
    assert folder.problem() == "data/facts:1: file: holds no file to read\n  fix: restore the folder"


def test_a_judged_alias_stands_for_another_thing(folder: Folder) -> None:
    folder.things("{id: actor:xru:lantern-club, kind: ngo, name: Lantern Club}")
    folder.write(
        "judgements/same_as.csv",
        "left,right,verdict,by,date,why\n"
        "actor:xru:lantern-club,actor:xru:lantern,same,reader-1,2026-11-25,Both names stand on one sign.\n",
    )
    library = folder.check().library
    assert library.canonical("actor:xru:lantern-club") == "actor:xru:lantern"
    assert library.canonical("actor:xru:lantern") == "actor:xru:lantern"
    assert library.canonical("actor:xru:police") == "actor:xru:police"


def test_the_words_of_the_safety_checks_are_no_things(folder: Folder) -> None:
    kinds = sorted({thing_id.split(":")[0] for thing_id in folder.check().library.things})
    assert kinds == ["actor", "country", "form", "function", "group", "helpline", "law", "place", "shelter"]
