"""The map of gaps and the lenses of the sources equal what was read in the texts; each test names the lines."""

from typing import Any

from graph_schema.store import GraphReader
from queries import ask

SIX = {"country:alb", "country:bih", "country:mkd", "country:mne", "country:srb", "country:xkx"}
TEN = SIX | {"country:bgr", "country:hrv", "country:mda", "country:rou"}


def cells(reader: GraphReader, group: str, year: int, function: str) -> dict[str, dict[str, Any]]:
    """The cell of each country of a group for one function."""
    answer = ask("functions_by_country", reader, group=group, year=year)
    return {row["country_id"]: row for row in answer.rows if row["function_id"] == f"function:{function}"}


def test_what_the_region_lacks_stands_in_the_row_of_each_country(committed_store: GraphReader) -> None:
    # iom-2014, lines 1762-1763 and 1774-1776
    for function in ("shelter-men", "shelter-children"):
        row = cells(committed_store, "WB6", 2013, function)
        assert {country for country, cell in row.items() if cell["state"] == "absent"} == SIX
        assert {cell["said_of"] for cell in row.values()} <= {"region", "country and region"}


def test_the_report_of_2004_speaks_for_ten_countries_of_the_region_only(committed_store: GraphReader) -> None:
    # see-prevention-2004, lines 60-63 (where it was carried out) and 2897-2899 (no standards for agencies)
    row = cells(committed_store, "SEE", 2004, "service-standards")
    assert {country for country, cell in row.items() if cell["state"] == "absent"} == TEN
    assert {row[country]["state"] for country in ("country:grc", "country:svn", "country:tur")} == {"not mentioned"}


def test_what_some_of_the_region_has_is_not_missing_everywhere(committed_store: GraphReader) -> None:
    # see-prevention-2004, lines 4163-4165 deny programmes on root causes, lines 4542-4545 name some
    row = cells(committed_store, "SEE", 2004, "root-causes")
    assert {cell["said_of"] for cell in row.values()} <= {"country", None}


def test_what_changed_in_bosnia_and_kosovo(committed_store: GraphReader) -> None:
    answer = ask("gap_matrix_between_two_years", committed_store, group="WB6", before=2014, after=2022)
    rows = {(row["country_id"], row["function_id"]): row for row in answer.rows}
    # iom-2014, lines 2211-2213: informants tell of a mechanism; regional-response-2022, lines 2261-2264: still lacking
    referral = rows["country:bih", "function:referral-mechanism"]
    assert (referral["change"], referral["before"], referral["after"]) == ("changed", "present", "absent")
    assert {entry.source for entry in answer.evidence_of(referral)} == {"iom-2014", "regional-response-2022"}
    # regional-response-2022, lines 2471-2475: no new strategy since the former one ran out in 2019
    strategy = rows["country:xkx", "function:current-strategy"]
    assert (strategy["before"], strategy["after"], strategy["word_after"]) == ("present", "absent", 2022)
    assert all(row["before"] == "not mentioned" for row in answer.rows if row["change"] == "newly said")


def test_only_north_macedonia_has_the_independent_body_that_a_system_needs(committed_store: GraphReader) -> None:
    # regional-response-2022, lines 702-708 (the need), 2564-2566 and 2636-2640 (who has it)
    answer = ask("needs_of_a_complete_system", committed_store, group="WB6", year=2022)
    having = {
        row["country_id"]: row["state"] for row in answer.rows if row["function_id"].endswith(":national-rapporteur")
    }
    assert having == {country: "present" if country == "country:mkd" else "absent" for country in SIX}


def test_the_workshop_of_2014_put_its_recommendations_into_this_order(committed_store: GraphReader) -> None:
    # iom-2014, lines 3249-3276 (table 10)
    answer = ask("recommendations_by_level_and_priority", committed_store, year=2022)
    ranked = {row["rank"]: set(row["functions"]) for row in answer.rows if "full group" in (row["priority"] or "")}
    assert sorted(ranked) == list(range(1, 15))
    assert "Identification by more than the police" in ranked[1]
    assert "Cooperation between agencies" in ranked[3]
    assert "Proactive identification" in ranked[5]
    assert "Standards and licensing of services" in ranked[7]
    assert "Long-term reintegration" in ranked[9]
    assert "Dedicated budget line" in ranked[11]
    assert "Regional cooperation" in ranked[13] or "Transnational referral" in ranked[13]


def test_three_sorts_of_helplines_in_2004(committed_store: GraphReader) -> None:
    # see-prevention-2004, lines 1709-1718
    answer = ask("helplines_by_kind", committed_store, group="SEE", year=2004)
    of_region = {row["kind"]: row["lines"] for row in answer.rows if row["country"] is None}
    assert set(of_region) == {"government_information", "anti_trafficking", "other_purpose"}
    assert all(of_region.values())


def test_the_two_solutions_of_2020(committed_store: GraphReader) -> None:
    answer = ask("hotlines_and_joint_training", committed_store, group="WB6", year=2020)
    rows = {row["country_id"]: row for row in answer.rows}
    # io-role-2020, lines 533-535: around the clock and free in Albania, business hours in North Macedonia
    assert ("24/7" in rows["country:alb"]["hours"], rows["country:alb"]["free_of_charge"]) == (True, ["yes"])
    assert "business hours" in rows["country:mkd"]["hours"]
    # giz-daad-2012, lines 1958-1959: one ministry holds seminars for police, social workers and officials
    together = rows["country:mkd"]["trained_together"]
    assert any("Ministry of Labour" in text and "police" in text and "social service" in text for text in together)
    # no training in Montenegro that reaches two kinds of bodies is on record: border police alone (see-prevention-2004)
    assert rows["country:mne"]["trained_together"] == []


def test_all_pairs_of_the_six_meet_the_four_conditions_in_some_way(committed_store: GraphReader) -> None:
    # regional-response-2022, lines 2712-2728: fulfilled to different degrees
    answer = ask("regional_readiness", committed_store, group="WB6", year=2022)
    pairs = {(row["one_id"], row["other_id"]): row for row in answer.rows}
    assert len(pairs) == 15
    assert {row["on_record"] for row in answer.rows} == {4}
    roles = "both are countries of destination, internal, origin, transit"
    assert roles in pairs["country:bih", "country:mkd"]["externalities"]  # lines 2416-2418
    with_kosovo = [row for pair, row in pairs.items() if "country:xkx" in pair]
    convention = "Council of Europe Convention on Action against Trafficking in Human Beings"
    assert not [row for row in with_kosovo if convention in row["frameworks"]]  # lines 2299-2303
    assert convention in pairs["country:alb", "country:srb"]["frameworks"]
    # lines 2503-2509: all six have signed association agreements, which differ, and ask the same of them
    association = "an association agreement with the EU, each its own"
    assert all(association in row["frameworks"] for row in answer.rows)
    # lines 2564-2566 and 2636-2640: one country alone has an independent rapporteur
    assert {"national coordinator"} <= set.intersection(*(set(row["institutions"]) for row in answer.rows))
    assert not [row for row in answer.rows if "independent national rapporteur" in row["institutions"]]


def test_the_body_of_today_stands_before_those_of_2004(committed_store: GraphReader) -> None:
    # regional-response-2022 speaks of the unit and of the steering committee; see-prevention-2004 of the others
    for country, newest, of_2004 in (
        ("MKD", "actor:mkd:national-unit", "actor:mkd:national-commission"),
        ("SRB", "actor:srb:steering-committee", "actor:srb:national-team"),
    ):
        answer = ask("counterparts_in_a_country", committed_store, country=country, year=2022)
        bodies = [row["body_id"] for row in answer.rows if row["kind"] == "coordination_body"]
        assert bodies[0] == newest
        assert of_2004 in bodies
