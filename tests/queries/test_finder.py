"""A question in plain words, on the invented graph: what is named in it, and what becomes of it."""

import pytest

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries import catalogue
from queries.finder import Suggestion, find
from queries.finder.wording import stems_of, terms_of
from queries.finder.years import years_in
from queries.question import ParameterType


def suggested(reader: GraphReader, text: str, question: str) -> Suggestion:
    """The suggestion of that question; the test fails where it is not among the three."""
    found = {entry.question.id: entry for entry in find(text, reader).suggestions}
    assert question in found
    return found[question]


@pytest.mark.parametrize(
    ("text", "question", "parameters"),
    [
        ("who is the national coordinator of Ruritania", "counterparts_in_a_country", {"country": "country:xru"}),
        ("my Zavonian counterpart in 2010", "counterparts_in_a_country", {"country": "country:xza", "year": 2010}),
        ("Руританиа national coordinator", "counterparts_in_a_country", {"country": "country:xru"}),
        ("national coordinator of Ruritaniaa", "counterparts_in_a_country", {"country": "country:xru"}),
        (
            "which bodies of Zavonia and Ruritania work together",
            "ties_between_two_countries",
            {"first": "country:xza", "second": "country:xru"},
        ),
        ("who sits on the Anti-Trafficking Council", "members_of_a_body", {"body": "actor:xru:council"}),
        (
            "networks that Lantern and Beacon both belong to",
            "networks_that_join_two_bodies",
            {"first": "actor:xru:lantern", "second": "actor:xza:beacon"},
        ),
        (
            "what was recommended to Ruritania on legal aid",
            "recommendations_to_a_country",
            {"country": "country:xru", "function": "function:legal-aid"},
        ),
        (
            "forced begging in the western balkans",
            "exploitation_in_countries",
            {"form": "form:begging", "group": "WB6"},
        ),
        ("which EU states are bound by which convention", "treaty_status", {"group": "EU"}),
        ("conventions ratified in SEE as of 2012", "treaty_status", {"group": "SEE", "year": 2012}),
        (
            "who helps boys in Zavonia?",
            "services_for_a_group",
            {"victim_group": "group:boys", "country": "country:xza"},
        ),
        ("is the hotline of Ruritania free", "helplines", {"country": "country:xru"}),
    ],
)
def test_a_question_is_found_with_its_parameters(
    ruritania_store: GraphReader, text: str, question: str, parameters: dict[str, object]
) -> None:
    assert suggested(ruritania_store, text, question).parameters == parameters


def test_countries_in_the_order_of_a_route_name_the_route(ruritania_store: GraphReader) -> None:
    there = suggested(
        ruritania_store, "who works with whom on the route Zavonia Ruritania Quorland", "who_works_on_a_route"
    )
    (route,) = there.parameters.values()
    rows = ruritania_store.read("MATCH (r:Route) WHERE r.id = $id RETURN r.stops AS stops", {"id": route}).rows
    assert rows[0]["stops"] == ["country:xza", "country:xru", "country:xqo"]


def test_one_country_alone_names_no_route(ruritania_store: GraphReader) -> None:
    there = suggested(ruritania_store, "who works with whom on the route through Zavonia", "who_works_on_a_route")
    assert there.parameters == {"country": "country:xza"}


def test_see_as_a_verb_names_no_group(ruritania_store: GraphReader) -> None:
    assert suggested(ruritania_store, "where can I see ratified conventions", "treaty_status").parameters == {}


def test_a_name_that_several_bear_is_not_guessed(ruritania_store: GraphReader) -> None:
    found = find("who are the members of the Inter-Ministerial Group and the Ministry of Interior", ruritania_store)
    unclear = [sentence for sentence in found.not_understood if "is the name of" in sentence]
    assert unclear == [
        "'ministry of interior' is the name of Ministry of Interior of Ruritania, Ministry of Interior of Zavonia."
    ]


def test_the_country_tells_bodies_of_one_name_apart(ruritania_store: GraphReader) -> None:
    text = "who belongs to the same networks as the Zavonian Ministry of Interior and Beacon"
    found = suggested(ruritania_store, text, "networks_that_join_two_bodies")
    assert set(found.parameters.values()) == {"actor:xza:ministry-of-interior", "actor:xza:beacon"}


def test_what_was_understood_is_said_with_names(ruritania_store: GraphReader) -> None:
    found = suggested(ruritania_store, "who is the coordinator of Ruritania in 2010", "counterparts_in_a_country")
    assert found.understood == "Ruritania · 2010 · read as: Who coordinates, chairs and reports in a country?"
    assert found.command == "python -m queries run counterparts_in_a_country --param country=XRU --param year=2010"


def test_what_was_not_understood_is_said_as_it_was_typed(ruritania_store: GraphReader) -> None:
    found = find("which Kwyjibo shelters are on record in Ruritania", ruritania_store)
    assert found.not_understood == ("Not understood: kwyjibo.",)


def test_a_country_that_the_question_does_not_take_is_said(ruritania_store: GraphReader) -> None:
    found = find("is there a separate national rapporteur in Ruritania", ruritania_store)
    assert found.suggestions[0].question.id == "countries_without_rapporteur"
    assert found.not_understood == ("The first question takes no value for: Ruritania.",)


@pytest.mark.parametrize("text", ["xyzzy plugh", "?!"])
def test_what_says_nothing_finds_nothing_and_says_where_all_questions_are(
    ruritania_store: GraphReader, text: str
) -> None:
    found = find(text, ruritania_store)
    assert found.suggestions == ()
    assert found.not_understood == (
        "Nothing of it is spoken of in the catalogue. All questions: python -m queries list",
    )


def test_an_empty_question_is_refused_with_an_example(ruritania_store: GraphReader) -> None:
    with pytest.raises(QuestionError, match=r"^Nothing is asked\. Type a question, as in: "):
        find("  ", ruritania_store)


def test_a_hostile_text_is_only_words(ruritania_store: GraphReader) -> None:
    found = find("'; MATCH (n) DETACH DELETE n // $(rm -rf) coordinator of Ruritania " + "x " * 5000, ruritania_store)
    commands = [entry.command for entry in found.suggestions]
    assert commands
    assert all(command.startswith("python -m queries run ") and "$(" not in command for command in commands)


@pytest.mark.parametrize(
    ("text", "at", "span"),
    [
        ("in 2020", 2020, None),
        ("as of 2012", 2012, None),
        ("since 2014", None, (2014, None)),
        ("between 2004 and 2022", 2022, (2004, 2022)),
        ("from 2004 to 2012", 2012, (2004, 2012)),
        ("2012-2020", 2020, (2012, 2020)),
        ("compare 2020 with 2012", 2020, (2012, 2020)),
        ("article 388 and 1234", None, None),
    ],
)
def test_years_are_read_as_people_write_them(text: str, at: int | None, span: tuple[int, int | None] | None) -> None:
    years = years_in(text)
    assert (years.at, years.span) == (at, span)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("safe houses", "shelter"),
        ("which MoUs were signed", "agreements ratified"),
        ("NAP in force", "valid action plans"),
        ("who pays", "donors"),
        ("sentences", "how are they punished"),
        ("unfunded", "no donor"),
        ("minors", "a child"),
    ],
)
def test_words_of_one_meaning_are_one_term(one: str, other: str) -> None:
    assert set(terms_of(stems_of(one))) == set(terms_of(stems_of(other)))


@pytest.mark.parametrize(
    ("one", "other"), [("penalty", "plan"), ("police", "policy"), ("men", "women"), ("body", "boy")]
)
def test_words_of_different_meaning_stay_apart(one: str, other: str) -> None:
    assert set(terms_of(stems_of(one))).isdisjoint(terms_of(stems_of(other)))


def test_every_question_is_among_the_three_for_its_own_title(ruritania_store: GraphReader) -> None:
    missed = [
        question.id
        for question in catalogue().values()
        if question.id not in {entry.question.id for entry in find(question.title, ruritania_store).suggestions}
    ]
    assert missed == []


def test_every_question_has_phrasings_of_its_users() -> None:
    assert [question.id for question in catalogue().values() if len(question.phrasings) < 3] == []


def test_values_fit_the_type_of_their_parameter(ruritania_store: GraphReader) -> None:
    text = "Ruritania and Zavonia, Lantern and Beacon, legal aid, forced begging, boys, western balkans, 2010 and 2020"
    begins = {
        ParameterType.COUNTRY: "country:",
        ParameterType.FUNCTION: "function:",
        ParameterType.FORM: "form:",
        ParameterType.VICTIM_GROUP: "group:",
        ParameterType.BODY: "actor:",
    }
    filled = 0
    for question in catalogue().values():
        for suggestion in find(f"{question.title} {text}", ruritania_store).suggestions:
            for name, value in suggestion.parameters.items():
                kind = suggestion.question.parameters[name].type
                assert str(value).startswith(begins.get(kind, "")), (suggestion.question.id, name)
                filled += 1
    assert filled > 100
