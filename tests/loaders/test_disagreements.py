"""Contradictions that a reader recorded: which claims they join, and what is said where a row does not fit."""

from loaders.assembling import assemble
from tests.loaders.folder import FACT, Folder

HEAD = "left_source,left_lines,right_source,right_lines,about,by,date,why\n"
FIGURE = (
    "- kind: observed\n  of: XRU\n  what: victims found\n  value: {value}\n  unit: victims\n  year: 2009\n"
    "  theme: identification\n  where: {{lines: 5}}\n  says: {says}\n"
)


def two_figures(folder: Folder) -> None:
    folder.facts(
        FACT,
        FIGURE.format(value='"54"', says="The police found 54 people."),
        FIGURE.format(value='"21"', says="The centre helped 21 people."),
    )


def test_two_claims_that_cannot_both_be_so_are_joined_with_the_reason(folder: Folder) -> None:
    two_figures(folder)
    row = "tiny-2010,5,tiny-2010,5,country:xru,reader-2,2026-11-25,One of the two is a part.\n"
    folder.write("judgements/disagreements.csv", HEAD + row)
    checked = folder.check()
    graph = assemble((entry.claim for entry in checked.claims), checked.library, checked.disagreements)
    joined = [entry for entry in graph.relationships if entry.type == "CONTRADICTS"]
    assert len(joined) == 1
    figures = {entry.claim.id for entry in checked.claims if entry.claim.statement.predicate == "OBSERVED"}
    assert {joined[0].start[1], joined[0].end[1]} == figures
    assert joined[0].properties == {"why": "One of the two is a part."}


def test_a_place_without_a_claim_about_the_thing_is_a_problem(folder: Folder) -> None:
    two_figures(folder)
    row = "tiny-2010,1,tiny-2010,5,country:xru,reader-2,2026-11-25,Reason.\n"
    folder.write("judgements/disagreements.csv", HEAD + row)
    assert (
        "data/judgements/disagreements.csv:2: left_lines: no claim about 'country:xru' stands on tiny-2010, lines 1\n"
        "  fix: correct the source, the lines or the thing"
    ) in folder.report()


def test_an_unknown_thing_an_empty_cell_and_a_wrong_head_are_problems(folder: Folder) -> None:
    two_figures(folder)
    folder.write(
        "judgements/disagreements.csv", HEAD + "tiny-2010,5,tiny-2010,5,country:xrv,reader-2,2026-11-25,Why.\n"
    )
    assert "disagreements.csv:2: about: unknown thing 'country:xrv'" in folder.report()
    folder.write("judgements/disagreements.csv", HEAD + "tiny-2010,5,tiny-2010,5,country:xru,reader-2,2026-11-25,\n")
    assert "disagreements.csv:2: why: is empty" in folder.report()
    folder.write("judgements/disagreements.csv", "left,right\n")
    assert "disagreements.csv:1: file: does not begin with its eight columns" in folder.report()
