"""The committed `data/` obeys its contract; lines are looked up where the texts of the sources are."""

from collections import Counter
from pathlib import Path

import pytest

from graph_schema.ids import parse_id
from graph_schema.texts import sources_folder
from loaders.checking import Checked, check_data
from loaders.issues import IssueLog
from loaders.reading import Tree, read_yaml

DATA = Path(__file__).resolve().parent.parent.parent / "data"


def trees(folder: str) -> list[Tree]:
    """Every YAML file below a folder of `data/`."""
    log = IssueLog(DATA.parent)
    found = [read_yaml(file, log) for file in sorted((DATA / folder).rglob("*.yml"))]
    log.raise_if_any()
    return [tree for tree in found if tree is not None]


@pytest.fixture(scope="module")
def checked() -> Checked:
    """The committed data, read and checked without the texts of the sources."""
    return check_data(DATA, locators=False)


def test_the_committed_data_has_no_problem(checked: Checked) -> None:
    assert len(checked.claims) > 1500
    assert len(checked.library.things) > 500


def test_the_lines_name_what_the_claims_name() -> None:
    folder = sources_folder()
    if folder is None:
        pytest.skip("the texts of the sources are not on this machine (TIELINE_SOURCES)")
    checked = check_data(DATA)
    read = sorted(file.stem for file in folder.glob("*.txt") if file.stem in checked.library.sources)
    if not checked.texts_read:
        pytest.skip(f"no text in {folder} is the edition that the readers read")
    assert sorted(checked.texts_read) == read


def test_no_id_is_defined_in_two_files() -> None:
    ids = Counter(
        thing["id"]
        for folder in ("entities", "vocabulary")
        for tree in trees(folder)
        for thing in tree.value.get("things", [])
    )
    assert [thing_id for thing_id, count in ids.items() if count > 1] == []


def test_no_two_things_of_one_country_share_a_name(checked: Checked) -> None:
    """Two bodies of one name are one body entered twice, or need names that tell them apart."""
    names: dict[tuple[str, str, str], list[str]] = {}
    for thing in checked.library.things.values():
        parsed = parse_id(thing.id)
        names.setdefault((parsed.kind, parsed.scope, thing.name.casefold()), []).append(thing.id)
    assert [ids for ids in names.values() if len(ids) > 1] == []


def test_every_source_has_facts(checked: Checked) -> None:
    told = {entry.claim.passage.source for entry in checked.claims}
    assert sorted(set(checked.library.sources) - told) == []


def test_every_section_lies_within_its_source(checked: Checked) -> None:
    beyond = [
        (source.id, section.heading)
        for source in checked.library.sources.values()
        for section in source.sections
        if not section.first <= section.last <= source.text_lines
    ]
    assert beyond == []


def test_every_fact_of_the_2022_report_was_read_by_a_second_reader(checked: Checked) -> None:
    unread = {
        entry.file.relative_to(DATA).as_posix()
        for entry in checked.claims
        if entry.claim.passage.source == "regional-response-2022" and entry.claim.reviewed_by is None
    }
    assert sorted(unread) == []


def test_the_six_countries_of_the_2022_report_have_facts(checked: Checked) -> None:
    countries = {entry.country for entry in checked.claims if entry.claim.passage.source == "regional-response-2022"}
    assert countries == {"ALB", "BIH", "MKD", "MNE", "REG", "SRB", "XKX"}
