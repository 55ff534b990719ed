"""Measures of the network on the committed data, where the text of a source alone says what they must be."""

from graph_schema.store import GraphReader
from queries import ask

CENTRE = "actor:srb:centre-for-protection"


def test_all_referral_in_serbia_runs_through_one_centre(committed_store: GraphReader) -> None:
    """`iom-2014`, lines 1616-1620: five sorts of bodies send first information to the centre, and to nobody else."""
    (broker,) = ask("brokers_of_a_network", committed_store, year=2013, country="SRB", layer="referral").rows
    assert (broker["body_id"], broker["ties"], broker["betweenness"]) == (CENTRE, 5, 1.0)
    assert broker["stability_sources"] == 0.0, "one source alone says so"
    (point,) = ask("single_points_of_failure", committed_store, year=2013, country="SRB", layer="referral").rows
    assert (point["point_id"], point["what"], point["cut_off"]) == (CENTRE, "body", 4)
    first, *others = ask("structural_holes", committed_store, year=2013, country="SRB", layer="referral").rows
    assert (first["body_id"], first["effective_size"], first["constraint"]) == (CENTRE, 5.0, 0.2)
    assert [row["constraint"] for row in others if row["ties"]] == [1.0] * 5


def test_police_and_associations_of_montenegro_are_joined_by_their_memorandum(committed_store: GraphReader) -> None:
    """`see-prevention-2004`, lines 5429-5430: police and associations have signed a memorandum."""
    answer = ask("shared_memberships", committed_store, year=2004, country="MNE")
    (row,) = [row for row in answer.rows if row["pair_id"] == "actor:mne:ngos actor:mne:police"]
    assert (row["shared"], row["weight"]) == (1, 1.0)
    assert {(entry.source, entry.lines) for entry in answer.evidence_of(row)} == {("see-prevention-2004", "5429-5430")}
    most = ask("bodies_with_most_ties", committed_store, year=2004, country="MNE", layer="agreement")
    tied = {row["body_id"]: row["ties"] for row in most.rows if row["kind"] != "country" and row["ties"]}
    assert tied["actor:mne:police"] == 1
