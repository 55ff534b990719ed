"""Chains of recommendations on the committed data equal what was read in the texts; each test names the lines."""

from typing import Any

from graph_schema.store import GraphReader
from queries import Answer, ask

GRETA = "Group of Experts on Action against Trafficking in Human Beings"
IOM = "International Organization for Migration"
UNITED_STATES = "US Department of State"


def chain_of(reader: GraphReader, country: str, function: str, **given: Any) -> tuple[Answer, dict[str, Any]]:
    """The chain of one function of one country."""
    answer = ask("recommendation_chains", reader, country=country, function=function, year=2022, **given)
    (row,) = answer.rows
    return answer, row


def lines_behind(answer: Answer, row: dict[str, Any]) -> set[tuple[str, str]]:
    return {(entry.source, entry.lines) for entry in answer.evidence_of(row)}


def test_work_for_victims_in_kosovo_is_asked_for_three_times_and_more_strongly(committed_store: GraphReader) -> None:
    """giz-daad-2012 561-563 (perhaps), iom-2014 3671-3674 (a list), regional-response-2022 1932-1944 (a priority)."""
    answer, row = chain_of(committed_store, "XKX", "labour-market-access", regional=0)
    assert [step.rsplit(": ", 1)[1] for step in row["chain"]] == ["middle", "not graded", "strong"]
    assert [step.split(" ", 1)[0] for step in row["chain"]] == ["2012", "2014", "2021"]
    assert (row["trend"], row["askings"], row["to_country"]) == ("stronger", 3, 3)
    assert lines_behind(answer, row) >= {
        ("giz-daad-2012", "436, 561-563"),
        ("iom-2014", "3656, 3671-3674"),
        ("regional-response-2022", "1932-1934, 1942-1944"),
    }
    repeated = ask("recommendations_repeated_in_three_sources", committed_store, regional=0, year=2022)
    cells = {(entry["country_id"], entry["function_id"]) for entry in repeated.rows}
    assert ("country:xkx", "function:labour-market-access") in cells


def test_two_monitors_ask_albania_for_compensation_six_years_apart(committed_store: GraphReader) -> None:
    """iom-2014 3629-3631 wants a state fund, regional-response-2022 1576-1578 reports that GRETA wants a scheme."""
    answer, row = chain_of(committed_store, "ALB", "compensation", regional=0)
    assert (row["issuers"], row["first_asked"], row["last_asked"]) == ([GRETA, IOM], 2014, 2020)
    assert lines_behind(answer, row) >= {
        ("iom-2014", "3627, 3629-3631"),
        ("regional-response-2022", "1565, 1576-1578"),
    }
    several = ask("recommendations_several_monitors_ask", committed_store, regional=0, year=2022)
    found = {(entry["country_id"], entry["function_id"]): entry["issuers"] for entry in several.rows}
    assert found["country:alb", "function:compensation"] == [GRETA, IOM]


def test_labour_inspectors_of_montenegro_are_asked_for_by_two(committed_store: GraphReader) -> None:
    """iom-2014 3405-3408 and 3437-3439 (one issuer in one year), regional-response-2022 2085-2089 (GRETA, 2021)."""
    answer, row = chain_of(committed_store, "MNE", "labour-inspectors", regional=0)
    assert (row["issuers"], row["askings"]) == ([GRETA, IOM], 2)
    assert lines_behind(answer, row) >= {
        ("iom-2014", "3399, 3405-3408"),
        ("iom-2014", "3427, 3437-3439"),
        ("regional-response-2022", "2064-2066, 2085-2089"),
    }


def test_north_macedonia_is_asked_to_look_for_victims_since_2004(committed_store: GraphReader) -> None:
    """see-prevention-2004 5070-5072, iom-2014 2847-2866 (a priority), regional-response-2022 1820; four sources."""
    answer, row = chain_of(committed_store, "MKD", "proactive-identification", regional=0)
    assert (row["first_asked"], row["last_asked"]) == (2004, 2021)
    assert row["issuers"][-1] == UNITED_STATES
    workshop = "2014 Group of North Macedonia at the validation workshop of IOM in 2014 to North Macedonia: strong"
    assert workshop in row["chain"]
    assert lines_behind(answer, row) >= {
        ("see-prevention-2004", "5070-5072"),
        ("regional-response-2022", "1814-1816, 1820"),
    }
    assert len({source for source, _lines in lines_behind(answer, row)}) == 4


def test_a_wish_to_the_region_is_put_to_a_country_that_the_report_does_not_treat(committed_store: GraphReader) -> None:
    """giz-daad-2012 17-29 speaks of the region's public; the report has no chapter on Albania."""
    _answer, row = chain_of(committed_store, "ALB", "awareness-campaigns", least=1)
    regional = [step for step in row["chain"] if step.startswith("2012") and "Western Balkans" in step]
    assert len(regional) == 1
    assert row["to_country"] < row["askings"]


def test_the_report_of_2004_asks_no_country_that_it_does_not_treat(committed_store: GraphReader) -> None:
    """It treats nine countries and territories, with Serbia and Montenegro in two parts; Greece is a neighbour."""
    answer = ask("recommendation_chains", committed_store, group="SEE", least=1, year=2004)
    assert {row["country_id"].removeprefix("country:") for row in answer.rows} == {
        *("alb", "bgr", "bih", "hrv", "mda", "mkd", "mne", "rou", "srb", "xkx")
    }
