"""Sections annotated in another vocabulary become claims of the measure."""

import json
from pathlib import Path

from loaders.candidates.annotations import annotated_claims
from tests.loaders.candidates.reading import library


def _record(predicate: str, subject: tuple[str, str], other: tuple[str, str] | None, **attrs: object) -> str:
    ends = [{"name": name, "type": kind, "aliases": []} for name, kind in (subject, *([other] if other else []))]
    return json.dumps(
        {
            "lines": [3, 4],
            "country": ["Serbia"],
            "predicate": predicate,
            "subject": ends[0],
            "object": ends[1] if other else None,
            "attrs": attrs,
            "as_of": "2020",
            "polarity": "affirmed",
            "importance": 1,
            "quote": "",
            "source": "invented",
        }
    )


def test_kinds_ties_and_countries_of_the_annotators_become_ours(tmp_path: Path) -> None:
    (tmp_path / "invented.jsonl").write_text(
        "\n".join(
            [
                _record("FIGURE", ("Victims", "Figure"), None, value="12"),
                _record("LEADS", ("Office (Serbia)", "GovernmentBody"), ("Council", "CoordinationBody")),
                _record("AGREEMENT_BETWEEN", ("Pact", "Agreement"), None, parties=["Serbia", "Croatia"]),
                _record("ROUTE", ("A route", "Route"), None, origin=["Serbia"], transit=[], destination=["Italy"]),
                _record("COVERS", ("Plan", "Strategy"), ("Rules", "Procedure")),
            ]
        ),
        encoding="utf-8",
    )
    found = annotated_claims(tmp_path, library())
    assert [(one.predicate, one.subject.label, one.subject.id) for one in found] == [
        ("OBSERVED", "Observation", ""),
        ("CHAIRS", "Actor", "annotated:Office (Serbia)"),
        ("PARTY_TO", "Country", "country:srb"),
        ("PARTY_TO", "Country", "country:hrv"),
        ("ROUTE", "Route", "annotated:A route"),
    ]
    assert found[1].subject.names == ("Office (Serbia)", "Office")
    assert found[4].attribute("stops") == ("country:srb origin", "country:ita destination")
