"""Answers on the committed data equal what was read in the texts of the sources, most of all `regional-response-2022`.

Each test names the lines that were read. Only rows that no other source can change are compared: of its own years,
with the line as part of the answer.
"""

from typing import Any

from graph_schema.store import GraphReader
from queries import Answer, ask

SOURCE = "regional-response-2022"
WESTERN_BALKANS = {"country:alb", "country:bih", "country:mkd", "country:mne", "country:srb", "country:xkx"}


def rows_at(answer: Answer, first: int, last: int, source: str = SOURCE) -> list[dict[str, Any]]:
    """The rows that rest on a claim within these lines of the source."""

    def within(lines: str) -> bool:
        bounds = [part.split("-") for part in lines.split(", ")]
        return any(int(ends[0]) <= last and int(ends[-1]) >= first for ends in bounds)

    return [
        row
        for row in answer.rows
        if any(entry.source == source and within(entry.lines) for entry in answer.evidence_of(row))
    ]


def taken(rows: list[dict[str, Any]], *columns: str) -> set[tuple[Any, ...]]:
    return {tuple(row[name] for name in columns) for row in rows}


def test_penalties_for_trafficking(committed_store: GraphReader) -> None:
    answer = ask("penalties_side_by_side", committed_store, group="WB6", year=2022)

    def penalties(first: int, last: int) -> set[tuple[Any, ...]]:
        return taken(rows_at(answer, first, last), "provision_id", "form", "victim", "minimum", "maximum", "fine")

    assert penalties(1753, 1759) == {
        ("article:srb:criminal-code-388", form, victim, minimum, 12, None)
        for form in ("sexual exploitation", "labour exploitation")
        for victim, minimum in (("adult", 2), ("child", 3))
    }
    assert penalties(1971, 1977) >= {
        ("article:xkx:criminal-code-165", form, victim, 5, maximum, "yes")
        for form in ("sexual exploitation", "labour exploitation")
        for victim, maximum in (("adult", 12), ("child", 15))
    }
    assert penalties(2135, 2139) == {
        ("article:mne:criminal-code-444", form, "any", 1, 10, None)
        for form in ("sexual exploitation", "labour exploitation")
    }
    # North Macedonia: only the least number of years is given.
    assert taken(rows_at(answer, 1857, 1861), "minimum", "maximum") == {(4, None)}
    # Bosnia and Herzegovina: the state's code with a condition, those of the entities without one.
    assert taken(rows_at(answer, 2268, 2280), "jurisdiction", "minimum", "maximum") >= {
        ("BIH", 1, 10),
        ("BIH-FBIH", 5, None),
        ("BIH-RS", 3, None),
    }
    assert all(row["condition"] for row in answer.rows if row["provision_id"] == "article:bih:criminal-code-186")
    # In Kosovo* the least term for a child victim was three years until the end of 2018 (lines 1979-1985).
    present = [row for row in answer.rows if row["state"] == "present"]
    assert ("article:xkx:criminal-code-165", "child", 3) not in taken(present, "provision_id", "victim", "minimum")


def test_who_sits_in_the_state_committee_of_albania_and_who_is_invited(committed_store: GraphReader) -> None:
    answer = ask("members_of_a_body", committed_store, body="actor:alb:state-committee", year=2022)
    roles = taken(rows_at(answer, 1500, 1517), "member_id", "role", "state")
    assert ("actor:alb:intelligence-service", "full", "present") in roles  # line 1504
    assert roles >= {  # lines 1510-1515
        ("actor:alb:police", "invited", "present"),
        ("actor:alb:serious-crimes-prosecution", "invited", "present"),
        ("actor:alb:serious-crimes-court", "invited", "present"),
        ("actor:alb:state-social-service", "invited", "present"),
        ("actor:alb:ngos", "invited", "present"),
    }
    assert not {("actor:alb:police", "full", "present"), ("actor:alb:ngos", "full", "present")} & roles
    ministries = [row for row in answer.rows if row["kind"] == "ministry" and row["role"] == "full"]
    assert len(ministries) >= 10  # lines 1504-1510
    represented = {row["represented_by"] for row in rows_at(answer, 1504, 1510) if row["kind"] == "ministry"}
    assert any("eputy minister" in (office or "") for office in represented)


def test_selec_has_five_members_and_one_observer(committed_store: GraphReader) -> None:
    answer = ask("memberships_in_regional_bodies", committed_store, group="WB6", year=2022)
    at = rows_at(answer, 2309, 2317)
    roles = taken([row for row in at if row["body_id"] == "actor:reg:selec"], "country_id", "membership")
    assert roles == {(country, "full") for country in WESTERN_BALKANS - {"country:xkx"}} | {("country:xkx", "observer")}


def test_kosovo_is_outside_interpol(committed_store: GraphReader) -> None:
    memberships = ask("memberships_in_regional_bodies", committed_store, group="WB6", year=2022)
    cells = taken(list(memberships.rows), "country_id", "body_id", "membership")
    assert ("country:xkx", "actor:intl:interpol", "absent") in cells
    functions = ask("countries_without_function", committed_store, function="membership-interpol", year=2022)
    assert ("country:xkx", "absent") in taken(list(functions.rows), "country_id", "state")
    assert "country:alb" not in {row["country_id"] for row in functions.rows}  # line 1602


def test_only_north_macedonia_has_a_separate_rapporteur(committed_store: GraphReader) -> None:
    answer = ask("countries_without_rapporteur", committed_store, group="WB6", year=2022)
    assert taken(rows_at(answer, 2636, 2640), "country_id", "state") == {
        (country, "absent") for country in WESTERN_BALKANS - {"country:mkd"}
    }
    assert "country:mkd" not in {row["country_id"] for row in answer.rows}  # lines 1853-1855, 2564-2566


def test_kosovo_has_no_strategy_and_serbia_no_plan(committed_store: GraphReader) -> None:
    answer = ask("countries_without_strategy", committed_store, group="WB6", year=2022)
    at = taken(rows_at(answer, 2467, 2481), "country_id", "plan", "state")
    assert at == {  # lines 2471-2481
        ("country:xkx", "Current strategy", "absent"),
        ("country:srb", "Current action plan", "absent"),
    }
    without = {row["country_id"] for row in answer.rows if row["plan"] == "Current strategy"}
    assert without == {"country:xkx"}  # lines 2467-2471: the five others carry out their own


def test_strategies_that_cover_2022(committed_store: GraphReader) -> None:
    answer = ask("strategies_at_year", committed_store, year=2022)
    adoptions = taken(list(answer.rows), "strategy_id", "period_from", "period_to", "adoption")
    assert adoptions >= {
        ("strategy:bih:thb-2020-2023", 2020, 2023, "present"),  # lines 2255-2257
        ("strategy:mne:thb-2019-2024", 2019, 2024, "present"),  # lines 2034-2042
        ("strategy:srb:thb-2017-2022", 2017, 2022, "present"),  # lines 1747-1749
        ("strategy:mkd:thb-2021-2025", 2021, 2025, "present"),  # lines 1800, 1834-1838
        ("strategy:xkx:thb-2020-2024", 2020, 2024, "absent"),  # lines 2471-2479
        ("strategy:srb:thb-action-plan-2021-2022", 2021, 2022, "absent"),  # lines 1749-1751
    }
    assert "strategy:xkx:thb-2015-2019" not in {row["strategy_id"] for row in answer.rows}  # lines 1950-1954: run out


def test_kosovo_has_signed_neither_the_convention_nor_the_protocol(committed_store: GraphReader) -> None:
    answer = ask("treaty_status", committed_store, group="WB6", year=2022)
    status = {(row["country_id"], row["treaty_id"]): row["status"] for row in answer.rows}
    assert status["country:xkx", "agreement:intl:coe-convention"] == "absent"  # lines 2299-2303
    assert status["country:xkx", "agreement:intl:palermo-protocol"] == "absent"  # lines 2295-2297, 2487-2489
    signed = {status[country, "agreement:intl:coe-convention"] for country in WESTERN_BALKANS - {"country:xkx"}}
    assert signed <= {"signed", "ratified", "party"}  # lines 2299-2303


def test_what_greta_asks_of_albania_and_montenegro(committed_store: GraphReader) -> None:
    def asked(country: str, first: int, last: int) -> set[str]:
        answer = ask("recommendations_to_a_country", committed_store, country=country, year=2022)
        return {row["function_id"] for row in rows_at(answer, first, last) if row["issuer_id"] == "actor:intl:greta"}

    albania = asked("ALB", 1565, 1594)
    assert albania >= {
        "function:national-rapporteur",  # lines 1565-1569
        "function:legal-aid",  # lines 1572-1574
        "function:labour-market-access",  # lines 1574-1576
        "function:compensation",  # lines 1576-1578
        "function:witness-protection",  # lines 1582-1584
    }
    montenegro = asked("MNE", 2064, 2099)
    assert montenegro >= {
        "function:national-rapporteur",  # line 2066
        "function:interpreters",  # lines 2068-2070
        "function:legal-aid",  # lines 2070-2072
        "function:psychological-help",  # lines 2072-2074
        "function:compensation",  # line 2076
        "function:non-punishment",  # line 2081
    }
    assert "function:interpreters" not in albania


def test_all_six_countries_are_origin_transit_and_destination(committed_store: GraphReader) -> None:
    answer = ask("roles_of_countries", committed_store, group="WB6", year=2022)
    roles = taken(list(answer.rows), "country_id", "role")  # lines 2416-2418
    assert roles >= {(c, role) for c in WESTERN_BALKANS for role in ("origin", "transit", "destination")}


def test_what_is_said_to_be_missing_in_bosnia_and_albania(committed_store: GraphReader) -> None:
    bosnia = ask("stated_absences", committed_store, country="BIH", year=2022)
    assert "National referral mechanism" in {row["object"] for row in rows_at(bosnia, 2258, 2266)}
    albania = ask("countries_without_function", committed_store, function="hotline", group="WB6", year=2022)
    hotline = {row["country_id"]: row["state"] for row in rows_at(albania, 1616, 1618)}
    assert hotline == {"country:alb": "on_paper"}  # there is one, and it does not work


def test_the_urgent_reception_centre_of_serbia_is_closed(committed_store: GraphReader) -> None:
    answer = ask("services_in_a_country", committed_store, country="SRB", year=2022)
    (centre,) = [row for row in answer.rows if row["service_id"] == "service:srb:urgent-reception-centre"]
    assert centre["states"] == ["ended"]  # lines 1694-1698
    assert centre in rows_at(answer, 1694, 1698)


def test_who_sits_in_the_advisory_body_of_serbia_in_2004(committed_store: GraphReader) -> None:
    answer = ask("bodies_and_members_of_a_country", committed_store, country="SRB", year=2004)
    rows = rows_at(answer, 6593, 6595, "see-prevention-2004")
    assert taken(rows, "member_id", "role", "state") == {
        (member, "full", "present")
        for member in (
            "actor:srb:national-coordinator",
            "actor:intl:osce",
            "actor:intl:iom",
            "actor:intl:unicef",
            "actor:srb:wg-prevention",
            "actor:srb:wg-assistance",
            "actor:srb:wg-legislation",
            "actor:srb:wg-child-trafficking",
        )
    }
    groups = [row for row in rows if row["member_id"].startswith("actor:srb:wg-")]
    assert {row["represented_by"] for row in groups} == {"its chair"}


def test_the_film_campaign_of_moldova_has_its_runner_and_its_funder(committed_store: GraphReader) -> None:
    answer = ask("campaigns_and_projects_of_a_country", committed_store, country="MDA", year=2004)
    (campaign,) = rows_at(answer, 1534, 1535, "see-prevention-2004")
    assert (campaign["kind"], campaign["purposes"]) == ("campaign", ["awareness_raising"])
    assert campaign["runners"] == ["International Organization for Migration"]
    assert campaign["funders"] == ["US Department of State"]


def test_the_shelter_of_lara_is_for_foreign_victims_too(committed_store: GraphReader) -> None:
    answer = ask("services_for_a_group", committed_store, victim_group="foreign-nationals", country="BIH", year=2004)
    (shelter,) = rows_at(answer, 4844, 4846, "see-prevention-2004")
    assert (shelter["kind"], shelter["operators"], shelter["state"]) == ("shelter", ["Lara"], "present")


def test_what_the_government_of_bosnia_pays_for_in_2013(committed_store: GraphReader) -> None:
    alone = ask("services_with_one_funder", committed_store, country="BIH", year=2014)
    rows = rows_at(alone, 1779, 1782, "iom-2014")
    assert taken(rows, "kind", "funder") == {
        ("shelter", "Government of Bosnia and Herzegovina"),  # two NGOs run shelters
        ("other", "Government of Bosnia and Herzegovina"),  # two more help outside shelters
    }
    external = ask("services_on_external_money_only", committed_store, country="BIH", year=2014)
    assert not rows_at(external, 1779, 1782, "iom-2014")


def test_shelters_of_serbia_live_on_donors_those_of_three_neighbours_do_not(committed_store: GraphReader) -> None:
    answer = ask("services_on_external_money_only", committed_store, year=2014)
    rows = rows_at(answer, 1797, 1802, "iom-2014")
    assert {row["country_id"] for row in rows} == {"country:srb"}  # Albania, Montenegro, North Macedonia: 1799-1800


def test_police_agreements_of_2010_of_which_no_use_is_told(committed_store: GraphReader) -> None:
    answer = ask("agreements_without_evidence_of_use", committed_store, group="SEE", year=2014)
    rows = rows_at(answer, 2354, 2356, "iom-2014")
    assert {(tuple(row["parties"]), row["state"]) for row in rows} == {
        ((*sorted((neighbour, "Serbia")),), "not mentioned")
        for neighbour in ("Albania", "Bosnia and Herzegovina", "Bulgaria", "Croatia")
    }


def test_two_countries_are_asked_to_license_their_shelters(committed_store: GraphReader) -> None:
    for country in ("BIH", "XKX"):
        answer = ask("recommendations_answered", committed_store, country=country, year=2014)
        rows = rows_at(answer, 3529, 3529, "iom-2014")
        assert taken(rows, "function_id", "asked", "issuer_id") == {
            ("function:service-standards", 2014, "actor:intl:iom")
        }
    serbia = ask("recommendations_answered", committed_store, country="SRB", year=2014)
    assert not rows_at(serbia, 3529, 3529, "iom-2014")


def test_skopje_has_a_shelter_for_domestic_and_one_for_foreign_victims(committed_store: GraphReader) -> None:
    def shelters(group: str) -> list[dict[str, Any]]:
        answer = ask("services_for_a_group", committed_store, victim_group=group, country="MKD", year=2012)
        return rows_at(answer, 787, 788, "giz-daad-2012")

    (domestic,) = shelters("nationals")
    assert "Open Gate" in domestic["operators"]  # La Strada attends to the victims
    (foreign,) = shelters("foreign-nationals")
    assert foreign["service_id"] != domestic["service_id"]
    funded = ask("services_with_one_funder", committed_store, country="MKD", year=2012)
    paid = {row["service_id"]: row["funder"] for row in rows_at(funded, 787, 788, "giz-daad-2012")}
    assert paid == {domestic["service_id"]: "Government of North Macedonia"}


def test_town_and_canton_pay_for_the_safe_house_of_medica_the_federation_does_not_yet(
    committed_store: GraphReader,
) -> None:
    answer = ask("recipients_with_several_funders", committed_store, country="BIH", year=2012)
    (house,) = rows_at(answer, 353, 356, "giz-daad-2012")
    assert (house["kind"], house["number"]) == ("shelter", 2)
    assert any("antonal" in funder for funder in house["funders"])
    assert not any("Federation" in funder for funder in house["funders"])


def test_who_meets_in_the_task_forces_of_kosovo(committed_store: GraphReader) -> None:
    answer = ask("bodies_and_members_of_a_country", committed_store, country="XKX", year=2012)
    rows = rows_at(answer, 1142, 1146, "giz-daad-2012")
    assert {row["body_id"] for row in rows} == {"mechanism:xkx:child-task-forces"}
    assert {row["member_id"] for row in rows} >= {
        "actor:xkx:schools",
        "actor:xkx:community-police",
        "actor:xkx:anti-trafficking-police",
        "actor:xkx:probation-service",
        "actor:xkx:ngos",
    }
    assert "actor:xkx:kosovo-police" not in {row["member_id"] for row in rows}
