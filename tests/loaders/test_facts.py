"""What the loader says of a fact that does not fit: the line, the field, what is wrong, how to mend it."""

import pytest

from tests.loaders.folder import FACT, HEAD, WHERE, Folder

LANTERN = "- kind: operates\n  operator: actor:xru:lantern\n"


def test_a_valid_folder_has_no_problem(folder: Folder) -> None:
    checked = folder.check(locators=True)
    assert [entry.claim.says for entry in checked.claims] == ["Lantern has a shelter."]
    assert checked.texts_read == ["tiny-2010"]


def test_an_unknown_entity_is_reported_with_its_line_and_a_close_one(folder: Folder) -> None:
    folder.facts("- kind: operates\n  operator: actor:xru:lanten\n  operated: shelter:xru:lantern-shelter\n" + WHERE)
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:9: facts.0.operator: unknown actor 'actor:xru:lanten'\n"
        "  known and close: actor:xru:lantern\n"
        "  fix: correct the id, or add the thing to data/entities/xru.yml"
    )


def test_an_unknown_entity_like_no_other_is_reported_without_a_guess(folder: Folder) -> None:
    folder.facts(LANTERN + "  operated: mechanism:intl:zzz\n" + WHERE)
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:10: facts.0.operated: unknown mechanism 'mechanism:intl:zzz'\n"
        "  fix: correct the id, or add the thing to data/entities/intl.yml"
    )


def test_an_unknown_word_of_a_controlled_list_is_reported_as_an_id_of_it(folder: Folder) -> None:
    folder.facts("- kind: has_function\n  country: XRU\n  function: hotlines\n" + WHERE)
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:10: facts.0.function: unknown function 'function:hotlines'\n"
        "  known and close: function:hotline\n"
        "  fix: correct the id, or add the thing to data/vocabulary/"
    )


def test_what_is_no_id_is_reported(folder: Folder) -> None:
    folder.facts(LANTERN + "  operated: The Shelter\n" + WHERE)
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:10: facts.0.operated: 'The Shelter' is not an id ('The Shelter' is not an id;"
        " an id reads kind:scope:slug in lower case, as actor:srb:astra or country:srb)\n"
        "  fix: write kind:scope:slug or an alpha-3 code"
    )


def test_a_thing_of_the_wrong_kind_at_an_end_is_reported(folder: Folder) -> None:
    folder.facts(LANTERN + "  operated: actor:xru:police\n" + WHERE)
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:10: facts.0.operated: 'actor:xru:police' (Actor) cannot stand here\n"
        "  fix: put Shelter or Helpline or Service or Project or Mechanism here, or use another kind of fact"
    )


def test_a_wrong_thing_in_a_list_at_an_end_is_reported_once(folder: Folder) -> None:
    folder.facts(LANTERN + "  operated: [shelter:xru:lantern-shelter, law:xru:code]\n" + WHERE)
    assert folder.problem().startswith(
        "data/facts/xru/tiny-2010.yml:10: facts.0.operated: 'law:xru:code' (Law) cannot stand here"
    )


def test_a_stop_that_is_no_country_is_reported(folder: Folder) -> None:
    folder.facts("- kind: route\n  stops: [XRU origin, XQQ destination]\n" + WHERE)
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:9: facts.0.stops: unknown country 'country:xqq'\n"
        "  fix: correct the id, or add the thing to data/vocabulary/"
    )


def test_a_stop_without_a_role_is_reported(folder: Folder) -> None:
    folder.facts("- kind: route\n  stops: [XRU, XZA destination]\n" + WHERE)
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:9: facts.0.stops.0: 'XRU' is not a stop; write the place and its role:"
        " ALB origin, place:intl:western-europe destination\n"
        "  fix: correct the value as the message says"
    )


def test_an_unknown_kind_is_reported_with_a_close_one(folder: Folder) -> None:
    folder.facts("- kind: operate\n" + WHERE)
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:8: facts.0.kind: unknown kind 'operate'\n"
        "  known and close: operates\n"
        "  fix: use a kind of data/FORMAT.md"
    )


def test_a_fact_without_a_kind_is_reported(folder: Folder) -> None:
    folder.facts("- operator: actor:xru:lantern\n" + WHERE)
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:8: facts.0.kind: has no kind\n  fix: use a kind of data/FORMAT.md"
    )


def test_a_fact_that_is_no_map_is_reported(folder: Folder) -> None:
    folder.facts("- Lantern has a shelter\n")
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:8: facts.0: is not a fact\n  fix: write `- kind: …` and its fields below"
    )


def test_an_unknown_field_is_reported_with_a_close_one(folder: Folder) -> None:
    folder.facts(FACT + "  rol: lead\n")
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:13: facts.0.rol: 'rol' is not a field here\n"
        "  known and close: role\n"
        "  fix: use one of: operator, operated, role"
    )


def test_an_unknown_field_of_where_is_reported_with_the_fields_of_where(folder: Folder) -> None:
    folder.facts(FACT.replace("{lines: 3}", "{lines: 3, page: 4}"))
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:11: facts.0.where.page: 'page' is not a field here\n"
        "  fix: use one of: section, lines, named_as"
    )


def test_a_missing_end_is_reported_with_what_belongs_there(folder: Folder) -> None:
    folder.facts(LANTERN + WHERE)
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:8: facts.0.operated: is missing\n  fix: add `operated:` (What it runs.)"
    )


def test_a_missing_sentence_is_reported(folder: Folder) -> None:
    folder.facts(FACT.replace("  says: Lantern has a shelter.\n", ""))
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:8: facts.0.says: is missing\n"
        "  fix: add `says:` (The fact in one sentence of your own.)"
    )


def test_missing_lines_are_reported_at_where(folder: Folder) -> None:
    folder.facts(FACT.replace("{lines: 3}", "{section: 1. Ruritania}"))
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:11: facts.0.where.lines: is missing\n"
        "  fix: add `lines:` (Line ranges of the text edition: 1755-1763, 2467.)"
    )


def test_a_value_that_is_not_on_its_list_is_reported_with_the_list(folder: Folder) -> None:
    folder.facts(FACT + "  state: on paper\n")
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:13: facts.0.state: 'on paper' is not on the list\n"
        "  known and close: on_paper\n"
        "  fix: use one of: present, planned, ended, on_paper, absent"
    )


def test_a_field_that_the_loader_mints_is_refused(folder: Folder) -> None:
    folder.facts("- kind: route\n  route: route:reg:x\n  stops: [XRU origin, XZA destination]\n" + WHERE)
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:9: facts.0.route: is minted by the loader\n  fix: leave the field out"
    )


def test_a_line_beyond_the_end_of_the_source_is_reported(folder: Folder) -> None:
    folder.facts(FACT.replace("{lines: 3}", "{lines: 4-6}"))
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:11: facts.0.where.lines: line 6 is beyond the end of tiny-2010 (5 lines)\n"
        "  fix: correct the lines"
    )


@pytest.mark.parametrize("lines", ["5-3", "0-2", "0"])
def test_lines_that_run_backward_are_reported(folder: Folder, lines: str) -> None:
    folder.facts(FACT.replace("{lines: 3}", f"{{lines: {lines}}}"))
    assert folder.problem() == (
        f"data/facts/xru/tiny-2010.yml:11: facts.0.where.lines: '{lines}' does not run forward from line 1 or later;"
        " write 1755-1763\n  fix: correct the value as the message says"
    )


def test_lines_that_are_no_numbers_are_reported(folder: Folder) -> None:
    folder.facts(FACT.replace("{lines: 3}", "{lines: page 3}"))
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:11: facts.0.where.lines: 'page 3' is not a range of lines;"
        " write 1755-1763 or 1748-1752, 2467\n  fix: correct the value as the message says"
    )


def test_an_end_before_the_start_is_reported(folder: Folder) -> None:
    folder.facts(FACT + "  valid_from: 2009\n  valid_to: 2008\n")
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:8: facts.0: valid_to 2008 is before valid_from 2009\n  fix: correct the two dates"
    )


def test_a_date_that_is_none_is_reported(folder: Folder) -> None:
    folder.facts(FACT + "  valid_from: 2009-13\n")
    assert folder.problem().startswith(
        "data/facts/xru/tiny-2010.yml:13: facts.0.valid_from: '2009-13' does not fit: string should match pattern"
    )


def test_a_year_that_is_none_is_reported(folder: Folder) -> None:
    folder.facts(FACT + "  as_of: twenty-ten\n")
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:13: facts.0.as_of: 'twenty-ten' does not fit: input should be a valid integer,"
        " unable to parse string as an integer\n"
        "  fix: correct the value; data/FORMAT.md lists each field"
    )


def test_a_missing_year_is_reported_where_neither_fact_nor_head_gives_one(folder: Folder) -> None:
    folder.facts(FACT, head=HEAD.replace("as_of: 2010\n", ""))
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:7: facts.0.as_of: is missing\n"
        "  fix: add as_of here or at the head: the year of the situation"
    )


def test_lines_without_a_section_over_them_are_reported(folder: Folder) -> None:
    source = (folder.root / "sources" / "tiny-2010.yml").read_text()
    folder.write("sources/tiny-2010.yml", source.replace("first: 1, last: 5", "first: 1, last: 2"))
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:11: facts.0.where: no section stands over the lines\n"
        "  fix: add section to where or the source file"
    )


def test_an_unknown_thing_under_named_as_is_reported(folder: Folder) -> None:
    folder.facts(FACT.replace("{lines: 3}", "{lines: 3, named_as: {actor:xru:nobody: they}}"))
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:11: facts.0.where.named_as: unknown thing 'actor:xru:nobody'\n"
        "  fix: correct the id"
    )


def test_two_equal_facts_are_reported_with_the_line_of_the_first(folder: Folder) -> None:
    folder.facts(FACT, FACT.replace("Lantern has a shelter.", "The same in other words."))
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:13: facts: says the same as tiny-2010.yml:8, at the same lines\n"
        "  fix: keep one of them"
    )


def test_the_same_fact_at_other_lines_is_a_second_claim(folder: Folder) -> None:
    folder.facts(FACT, FACT.replace("{lines: 3}", "{lines: 3-4}"))
    assert len({entry.claim.id for entry in folder.check().claims}) == 2


@pytest.mark.parametrize(
    ("penalty", "what"),
    [
        ("12", "'12' is not a range of years; write 2-12, 4- (no upper limit said) or -10"),
        ("12-2", "the greatest penalty 2 is below the least 12"),
        ("'-'", "a penalty needs at least one limit: 2-12, 4- or -10"),
        ("two to twelve", "'two to twelve' is not a range of years; write 2-12, 4- (no upper limit said) or -10"),
    ],
)
def test_a_penalty_that_is_no_range_is_reported(folder: Folder, penalty: str, what: str) -> None:
    folder.facts(
        "- kind: criminalises\n  provision: law:xru:code\n  form: any\n" + f"  penalty_years: {penalty}\n" + WHERE
    )
    assert folder.problem() == (
        f"data/facts/xru/tiny-2010.yml:11: facts.0.penalty_years: {what}\n  fix: correct the value as the message says"
    )


def test_an_amount_without_end_is_refused(folder: Folder) -> None:
    folder.facts("- kind: funds\n  funder: actor:xru:police\n  recipient: actor:xru:lantern\n  amount: 1e999\n" + WHERE)
    assert folder.problem().startswith("data/facts/xru/tiny-2010.yml:11: facts.0.amount: '1e999' does not fit:")


def test_a_detail_of_the_wrong_thing_is_reported(folder: Folder) -> None:
    folder.facts("- kind: has_detail\n  thing: shelter:xru:lantern-shelter\n  detail: hours\n  value: always\n" + WHERE)
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:8: facts.0: 'hours' is a detail of Helpline, not of a shelter\n"
        "  fix: correct the value as the message says"
    )


def test_a_list_at_both_ends_gives_every_combination(folder: Folder) -> None:
    folder.facts(
        "- kind: supports\n  supporter: [actor:xru:police, XZA]\n  supported: [actor:xru:lantern, hotline]\n"
        "  how: training\n" + WHERE
    )
    ends = {(entry.claim.statement.subject_id, entry.claim.statement.object_id) for entry in folder.check().claims}
    assert ends == {
        ("actor:xru:police", "actor:xru:lantern"),
        ("actor:xru:police", "function:hotline"),
        ("country:xza", "actor:xru:lantern"),
        ("country:xza", "function:hotline"),
    }


def test_a_claim_carries_head_and_frame(folder: Folder) -> None:
    folder.facts(FACT + "  state: ended\n  as_of: 2009\n  valid_to: 2008-05\n")
    claim = folder.check().claims[0].claim
    assert (claim.state, claim.as_of, claim.valid_from, claim.valid_to) == ("ended", 2009, None, "2008-05")
    assert (claim.passage.id, claim.passage.section) == ("passage:tiny-2010:3", "1. Ruritania")
    assert (claim.entered_by, claim.reviewed_by) == ("reader-1", "reader-2")


def test_the_id_of_a_claim_does_not_change_with_our_wording(folder: Folder) -> None:
    first = folder.check().claims[0].claim
    folder.facts(FACT.replace("Lantern has a shelter.", "A shelter is run by Lantern."))
    second = folder.check().claims[0].claim
    assert first.id == second.id == "c-10ff502ea5e1"
    assert first.says != second.says
