"""The level of two countries, for each sort of agreement that could be taken for a stronger one."""

import pytest

from queries.board.footing import UNNAMED, Footing, footing
from queries.board.instruments import Contact, Instrument, Use
from queries.board.standing import Standing

PRESENT = Standing("present", since=2010, last_word=2020, claims=("c-1",))
ON_PAPER = Standing("on_paper", since=2010, last_word=2020, claims=("c-2",))
POLICE = Contact("actor:xru:police", "Police of Ruritania", ("c-3",))
OTHER_POLICE = Contact("actor:xza:police", "Police of Zavonia", ("c-4",))


def agreement(kind: str, *scope: str, parties: str = "XRU XZA", hub: str | None = None) -> Instrument:
    return Instrument(
        id="agreement:reg:pact",
        name="Pact",
        kind=kind,
        scope=scope,
        hub=hub,
        parties=dict.fromkeys(parties.split(), PRESENT),
    )


def of_the_pair(*found: Instrument, one: str = "XRU", other: str = "XZA") -> Footing:
    return footing({str(number): entry for number, entry in enumerate(found)}, {}, one, other)


@pytest.mark.parametrize(
    ("entry", "level"),
    [
        (agreement("convention", "trafficking"), 1),
        (agreement("protocol", "trafficking"), 1),
        (agreement("declaration", "general"), 1),
        (agreement("convention", "police"), 2),
        (agreement("bilateral_agreement", "general"), 2),
        (agreement("readmission", "readmission", "trafficking"), 2),
        (agreement("memorandum", "trafficking"), 3),
        (agreement("bilateral_agreement", "police", "trafficking"), 3),
        (agreement("association_agreement", "general"), 0),
    ],
)
def test_form_and_matter_make_the_level(entry: Instrument, level: int) -> None:
    assert of_the_pair(entry).level == level


def test_without_any_agreement_the_level_is_none_found() -> None:
    nothing = of_the_pair()
    assert (nothing.level, nothing.because, nothing.claims) == (0, "none found", [])


def test_an_agreement_of_one_country_with_several_joins_it_with_each_and_not_them_with_each_other() -> None:
    star = agreement("bilateral_agreement", "police", parties="XRU XZA XQO", hub="XRU")
    assert of_the_pair(star, other="XQO").level == 2
    assert of_the_pair(star, one="XZA", other="XQO").level == 0


def test_agreements_that_a_source_bundles_join_nobody_in_particular() -> None:
    bundle = agreement("bilateral_agreement", "police", parties="XRU XZA XQO")
    assert of_the_pair(bundle).level == 0


def test_a_memorandum_of_many_sides_is_multilateral() -> None:
    assert of_the_pair(agreement("memorandum", "trafficking", parties="XRU XZA XQO")).level == 1


def test_an_agreement_on_paper_does_not_count_and_is_named_beside_what_does() -> None:
    unused = agreement("bilateral_agreement", "trafficking")
    unused = Instrument(**{**vars(unused), "parties": {"XRU": PRESENT, "XZA": ON_PAPER}})
    found = of_the_pair(unused)
    assert (found.level, found.agreements) == (0, [])
    assert [(entry.name, entry.level) for entry in found.closed] == [("Pact (on paper only)", 0)]


@pytest.mark.parametrize(
    ("contacts", "uses", "level", "because"),
    [
        ({}, (), 3, "no mention found of contact points on both sides or of evidence of use"),
        ({"XRU": (POLICE,)}, (Use(2020, ("c-5",)),), 3, "no mention found of contact points on both sides"),
        ({"XRU": (POLICE,), "XZA": (OTHER_POLICE,)}, (), 3, "no mention found of evidence of use"),
        (
            {"XRU": (POLICE,), "XZA": (OTHER_POLICE,)},
            (Use(2018, ("c-5",)), Use(2019, ("c-6",))),
            4,
            "contact points: Police of Ruritania, Police of Zavonia; last use on record: 2019",
        ),
    ],
)
def test_the_highest_level_needs_contact_points_on_both_sides_and_a_use(
    contacts: dict[str, tuple[Contact, ...]], uses: tuple[Use, ...], level: int, because: str
) -> None:
    pact = agreement("bilateral_agreement", "trafficking")
    found = of_the_pair(Instrument(**{**vars(pact), "contacts": contacts, "uses": uses}))
    assert (found.level, found.because) == (level, f"Pact is about trafficking and between the two; {because}")
    assert found.claims == (["c-1", "c-3", "c-4", "c-5", "c-6"] if level == 4 else ["c-1"])


def test_an_agreement_that_a_source_mentions_without_telling_which_is_a_general_one() -> None:
    pair = frozenset({"XRU", "XZA"})
    found = footing({}, {pair: PRESENT}, "XZA", "XRU")
    assert (found.level, found.agreements, found.denied) == (2, [UNNAMED], None)


def test_the_agreement_about_trafficking_is_named_first_among_equals() -> None:
    general, specific = agreement("convention", "labour"), agreement("protocol", "trafficking")
    specific = Instrument(**{**vars(specific), "name": "Protocol", "id": "agreement:reg:protocol"})
    found = of_the_pair(general, specific)
    assert found.agreements == ["Protocol", "Pact"]
    assert (
        found.because
        == "Protocol is multilateral or political, like 1 other between the two; nothing stronger was found"
    )
