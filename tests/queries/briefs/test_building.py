"""What a brief says: rows of the catalogue and nothing else, each with the lines that it comes from."""

import re
from dataclasses import replace

import pytest

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries import ask, catalogue
from queries.briefs.about_actor import about_actor
from queries.briefs.about_country import about_country
from queries.briefs.about_donor import about_donor
from queries.briefs.about_route import about_route
from queries.briefs.building import build_brief
from queries.briefs.content import BriefKind
from queries.briefs.places import places_of
from queries.briefs.subjects import Subject, subject_of
from queries.briefs.wanted import Wanted, rows_of
from queries.overview import overview
from tests.queries.briefs.conftest import DONOR, ROUTE, SUBJECTS, all_of, brief_on, rows_under

ABOUT = {
    BriefKind.COUNTRY: about_country,
    BriefKind.ACTOR: about_actor,
    BriefKind.ROUTE: about_route,
    BriefKind.DONOR: about_donor,
}


def wanted_for(reader: GraphReader, kind: BriefKind) -> list[Wanted]:
    about = subject_of(reader, overview(reader), kind, SUBJECTS[kind])
    return list(ABOUT[kind](about, 2012, 2020))


def test_a_country_brief_says_whom_to_call_and_on_what_footing(ruritania_store: GraphReader) -> None:
    brief = brief_on(ruritania_store, BriefKind.COUNTRY)
    assert brief.title == "Ruritania: brief on the response to trafficking"
    assert rows_under(brief, "Before the call: counterparts") == [
        ("National Coordinator of Ruritania", "coordinator", "coordinates Ruritania", "2020"),
        ("National Rapporteur of Ruritania", "rapporteur", "performs Independent national rapporteur", "2020"),
        ("Anti-Trafficking Council of Ruritania", "coordination body", "performs National committee", "2020"),
    ]
    # The readmission agreement ended in 2013 and is no instrument; the convention of many police services comes last.
    assert rows_under(brief, "Before the call: instruments") == [
        ("Two Rivers Agreement", "ratified 2019", "Zavonia", "2020"),
        (
            "Protocol to Prevent, Suppress and Punish Trafficking in Persons",
            "ratified 2004",
            "Quorland; Zavonia",
            "2010",
        ),
        ("Police Cooperation Convention for Southeast Europe", "ratified 2012", "Zavonia", "2020"),
    ]


def test_a_country_brief_says_what_is_missing_asked_and_paid(ruritania_store: GraphReader) -> None:
    brief = brief_on(ruritania_store, BriefKind.COUNTRY)
    assert ("Ruritania", "There is no bed for a man.", "2020") in rows_under(
        brief, "Gaps: what a source says is missing"
    )
    changed = rows_under(brief, "What changed between 2012 and 2020")
    assert ("Dedicated budget line", "changed", "present 2010", "absent 2020") in changed
    asked = [row[0] for row in rows_under(brief, "Recommendations with no word that they are met")]
    # Both reports ask for a rapporteur or tell of one: in 2020 there is one.
    assert asked == ["Interpreters", "Shelter for men", "Free legal aid"]
    assert rows_under(brief, "Money") == [
        ("Quorland Aid", "Lantern", "School Campaign", "25000 EUR", "2020"),
        ("North Fund", "Open Door", "", "", "2020"),
        ("North Fund", "Shelter run by Harbour", "", "60000 EUR", "2020"),
    ]


def test_an_actor_brief_says_with_whom_it_works(ruritania_store: GraphReader) -> None:
    brief = brief_on(ruritania_store, BriefKind.ACTOR)
    ties = rows_under(brief, "Before the call: with whom it works")
    assert ("referral", "to it", "refers to", "Crime Police of Ruritania", "", "2020") in ties
    assert rows_under(brief, "Money") == [("in", "Quorland Aid", "Lantern", "25000 EUR", "present", "2020")]


def test_a_route_brief_says_who_is_at_both_ends_of_each_leg(ruritania_store: GraphReader) -> None:
    brief = brief_on(ruritania_store, BriefKind.ROUTE)
    assert rows_under(brief, "Before the call: counterparts on both sides")[0] == (
        "Zavonia",
        "Ruritania",
        "National Coordinator of Zavonia (on record since 2010, last word 2020)",
        "National Coordinator of Ruritania (on record since 2010, last word 2020)",
    )
    assert [row[:3] for row in rows_under(brief, "Before the call: instruments behind each leg")] == [
        ("Zavonia", "Ruritania", "4"),
        ("Ruritania", "Quorland", "1"),
    ]
    # The agreement on taking people back still stood in 2012.
    assert [row[2] for row in rows_under(brief, "What changed: the footing in 2012")] == ["2", "2"]


def test_a_donor_brief_says_what_hangs_on_it_alone(ruritania_store: GraphReader) -> None:
    brief = brief_on(ruritania_store, BriefKind.DONOR)
    assert rows_under(brief, "Services that hang on it alone") == [
        ("Ruritania", "Shelter run by Harbour", "100", "2020")
    ]
    assert rows_under(brief, "Before the call: who else pays for the same") == [
        ("Shelter run by Beacon", "Ministry of Interior of Zavonia", "2020")
    ]


def test_a_row_leads_to_source_section_lines_and_year(ruritania_store: GraphReader) -> None:
    brief = brief_on(ruritania_store, BriefKind.COUNTRY)
    rapporteur = brief.parts[0].lines[1]
    assert rapporteur.number == 2
    assert brief.footnotes[1] == "border-review-2020, 2.1 Who coordinates, lines 11-12 (2020)"


@pytest.mark.parametrize("kind", BriefKind)
def test_every_number_of_a_row_stands_in_a_row_of_the_answer_with_the_same_places(
    ruritania_store: GraphReader, kind: BriefKind
) -> None:
    brief = brief_on(ruritania_store, kind)
    checked = 0
    for wanted, part in zip(wanted_for(ruritania_store, kind), brief.parts, strict=True):
        answer = ask(wanted.question, ruritania_store, **wanted.given)
        assert len(part.lines) + part.more == len(rows_of(wanted, answer))
        for line in part.lines:
            numbers = set(re.findall(r"\d+", re.sub(r"; and \d+ more", "", " ".join(line.cells))))
            assert any(
                numbers <= set(re.findall(r"\d+", str(row))) and places_of(answer.evidence_of(row)) == line.places
                for row in answer.rows
            ), (part.title, line.cells)
            assert line.number is not None
            checked += 1
    assert checked > 10


@pytest.mark.parametrize("kind", BriefKind)
def test_a_table_takes_columns_and_values_that_the_question_declares(kind: BriefKind) -> None:
    for wanted in ABOUT[kind](Subject("actor:intl:un", "UN", None, "WB6"), 2012, 2020):
        question = catalogue()[wanted.question]
        assert {name for names in wanted.columns.values() for name in names} <= set(question.columns), wanted.title
        assert set(wanted.given) <= set(question.parameters), wanted.title


def test_a_brief_says_how_sure_it_is_and_that_silence_is_not_absence(ruritania_store: GraphReader) -> None:
    brief = brief_on(ruritania_store, BriefKind.ROUTE)
    ending = dict(brief.ending)
    assert re.match(
        r"\d+ claims from 2 sources \(border-review-2020, ruritania-watch-2010\)", ending["How sure this is"]
    )
    assert "Silence of the sources is not absence" in ending["What it does not say"]
    assert ending["Sources"].startswith("border-review-2020: Border Review 2020")
    assert dict(brief.about)["Snapshot"] == ruritania_store.snapshot


def test_where_nothing_is_on_record_the_brief_says_what_is_known_instead(ruritania_store: GraphReader) -> None:
    parts = {part.title: part for part in brief_on(ruritania_store, BriefKind.ACTOR).parts}
    asked = parts["Recommendations"]
    assert asked.lines == ()
    assert asked.below == (
        "No source up to this year asks anything of this body by name, or names it as the one who asks.",
        "On record of Lantern are 12 claims on other matters, the newest of 2020.",
    )


def test_a_year_beyond_the_sources_is_said_once_in_the_head(ruritania_store: GraphReader) -> None:
    brief = brief_on(ruritania_store, BriefKind.COUNTRY, year=2031)
    note = "The newest word is of 2020; for 2031 what was said last is shown."
    assert dict(brief.about)["Note"] == note
    assert all(note not in part.below for part in brief.parts)


def test_without_a_year_the_newest_one_that_is_told_of_is_taken(ruritania_store: GraphReader) -> None:
    brief = build_brief(ruritania_store, overview(ruritania_store), BriefKind.COUNTRY, "Ruritania")
    assert dict(brief.about)["Year"].startswith("2020;")
    assert brief.file_name == f"tieline-brief-country-ruritania-2020-public-{ruritania_store.snapshot}"


@pytest.mark.parametrize(
    ("kind", "subject", "since", "sentence"),
    [
        (BriefKind.COUNTRY, "Atlantis", None, "^country: nothing here is known as 'country:atlantis'"),
        (BriefKind.ROUTE, "XRU → XRU", None, "nothing here is known as 'XRU → XRU'"),
        (BriefKind.ACTOR, "", None, "^Name the actor of the brief by its id or its name$"),
        (BriefKind.COUNTRY, "XRU", 2020, "since is 2020 and the year is 2020"),
    ],
)
def test_what_cannot_be_briefed_is_said_in_a_sentence(
    ruritania_store: GraphReader, kind: BriefKind, subject: str, since: int | None, sentence: str
) -> None:
    found = overview(ruritania_store)
    with pytest.raises(QuestionError, match=sentence):
        build_brief(ruritania_store, found, kind, subject, year=2020, since=since)


def test_a_gap_on_a_route_in_use_is_counted_for_the_public_and_told_to_partners(
    ruritania_store: GraphReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    gap = "Nothing is signed with Quorland on trafficking."
    public = brief_on(ruritania_store, BriefKind.COUNTRY)
    assert gap not in all_of(public)
    assert "1 more row is for partners only: a gap on a route reported lately." in all_of(public)
    monkeypatch.setenv("TIELINE_AUDIENCE", "partner")
    told = brief_on(ruritania_store, BriefKind.COUNTRY)
    assert gap in all_of(told)
    assert dict(told.about)["Audience"] == "partner; do not pass it on"


@pytest.mark.parametrize("kind", BriefKind)
def test_no_brief_for_the_public_names_a_donor_of_whom_only_partners_may_hear(
    trapped: GraphReader, kind: BriefKind, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Quorland Aid" not in all_of(brief_on(trapped, kind))
    with pytest.raises(QuestionError, match=r"^funder: nothing here is known as 'Quorland Aid'$"):
        brief_on(trapped, BriefKind.DONOR, "Quorland Aid")
    monkeypatch.setenv("TIELINE_AUDIENCE", "partner")
    assert "Quorland Aid" in all_of(brief_on(trapped, BriefKind.DONOR, DONOR))


def test_a_picture_is_drawn_from_the_answers_of_the_brief(ruritania_store: GraphReader) -> None:
    class Drawn:
        alt = "two legs"

        def png(self) -> bytes:
            return b"png"

    given: dict[str, int] = {}

    def draw(answers: object) -> Drawn:
        given.update({name: answer.parameters["year"] for name, answer in answers.items()})  # type: ignore[attr-defined]
        return Drawn()

    found = overview(ruritania_store)
    brief = build_brief(ruritania_store, found, BriefKind.ROUTE, ROUTE, year=2020, draw=draw)
    assert brief.picture is not None
    assert (brief.picture.png, brief.picture.alt) == (b"png", "two legs")
    # Of the board, which is asked for 2012 as well, it is the one of the year of the brief.
    assert given == {"route_board": 2020, "who_works_on_a_route": 2020}


def test_a_name_with_a_footnote_brings_it_along_and_no_other_does(ruritania_store: GraphReader) -> None:
    found = overview(ruritania_store)
    noted = replace(found, countries=tuple(entry | {"footnote": f"On {entry['code']}."} for entry in found.countries))
    kind, at = BriefKind.ACTOR, 2010
    assert dict(build_brief(ruritania_store, noted, kind, "Harbour", year=at).ending).keys() & {"Zavonia"} == set()
    route = build_brief(ruritania_store, noted, BriefKind.ROUTE, ROUTE, year=2020)
    assert ("Zavonia", "On XZA.") in route.ending
