"""What follows from a claim: which functions a country has because of what is said of its bodies and laws."""

import pytest

from loaders.deriving import denied, derive
from tests.loaders.folder import Folder

FUNCTIONS = (
    "hotline shelter-men shelter-women shelter-children trafficking-offence child-penalty current-strategy"
    " current-action-plan standard-procedures ngo-participation membership-selec membership-interpol membership-pcc-see"
    " trafficking-bilateral-agreement bilateral-police-agreement non-punishment victim-assistance"
)
THINGS = (
    "{id: actor:xru:council, kind: coordination_body, name: Council}",
    "{id: strategy:xru:strategy, kind: strategy, name: Strategy, about: trafficking}",
    "{id: strategy:xru:plan, kind: action_plan, name: Plan, about: trafficking}",
    "{id: strategy:xru:gender, kind: strategy, name: Gender strategy, about: gender}",
    "{id: procedure:xru:sops, kind: standard_operating_procedures, name: Procedures}",
    "{id: procedure:xru:manual, kind: manual, name: Manual}",
    "{id: law:xru-north:code, kind: code, name: Code of the North}",
    "{id: project:xru:campaign, kind: campaign, name: Campaign}",
)
REGION = """\
things:
  - {id: actor:reg:selec, kind: regional_body, name: SELEC}
  - {id: actor:reg:forum, kind: regional_body, name: Forum}
  - {id: agreement:reg:pcc-see, kind: convention, name: Police convention, scope: [police]}
  - {id: agreement:reg:rivers, kind: bilateral_agreement, name: Rivers, scope: [trafficking]}
  - {id: agreement:reg:memo, kind: memorandum, name: Memo, scope: [police, border]}
  - {id: agreement:reg:treaty, kind: treaty, name: Treaty, scope: [trafficking]}
"""


@pytest.fixture
def rich(folder: Folder) -> Folder:
    """A folder with bodies, plans and agreements from which something follows."""
    folder.things(*THINGS)
    folder.write("entities/reg.yml", REGION)
    lines = [
        f'  - {{id: "function:{name}", name: {name}, group: protection, means: It is there.}}'
        for name in FUNCTIONS.split()
    ]
    folder.write("vocabulary/functions.yml", "\n".join(["things:", *lines]) + "\n")
    groups = ["women", "men", "girls", "children", "victims"]
    lines = [f'  - {{id: "group:{name}", name: {name}}}' for name in groups]
    folder.write("vocabulary/groups.yml", "\n".join(["things:", *lines]) + "\n")
    return folder


def derived(folder: Folder, fact: str) -> set[tuple[str, str, str]]:
    """What follows from one fact: country, function, and the state in which it holds."""
    fields = "\n  ".join(fact.split(" | "))
    folder.facts(f"- {fields}\n  where: {{lines: 3}}\n  says: Our own words.\n")
    checked = folder.check()
    found = derive((entry.claim for entry in checked.claims), checked.library)
    return {
        (tie.country.removeprefix("country:"), tie.function.removeprefix("function:"), tie.claim.state.value)
        for tie in found
    }


@pytest.mark.parametrize(
    ("fact", "functions"),
    [
        ("kind: performs | actor: actor:xru:police | function: hotline", {"hotline"}),
        ("kind: operates | operator: actor:xru:lantern | operated: helpline:xru:lantern-line", {"hotline"}),
        ("kind: operates | operator: actor:xru:lantern | operated: shelter:xru:lantern-shelter", set()),
        ("kind: serves | service: shelter:xru:lantern-shelter | group: women", {"shelter-women"}),
        ("kind: serves | service: shelter:xru:lantern-shelter | group: men", {"shelter-men"}),
        ("kind: serves | service: shelter:xru:lantern-shelter | group: girls", {"shelter-children"}),
        ("kind: serves | service: shelter:xru:lantern-shelter | group: victims", set()),
        ("kind: serves | service: helpline:xru:lantern-line | group: women", set()),
        ("kind: criminalises | provision: law:xru:code | form: any", {"trafficking-offence"}),
        (
            "kind: criminalises | provision: law:xru:code | form: any | victim: child",
            {"trafficking-offence", "child-penalty"},
        ),
        ("kind: criminalises | provision: law:xru-north:code | form: any | victim: child", set()),
        ("kind: covers | text: law:xru:code | covered: non-punishment", {"non-punishment"}),
        ("kind: covers | text: law:xru-north:code | covered: non-punishment", set()),
        ("kind: covers | text: law:xru:code | covered: victim-assistance", set()),
        ("kind: covers | text: project:xru:campaign | covered: non-punishment", set()),
        ("kind: adopted | adopter: XRU | adopted: strategy:xru:strategy", {"current-strategy"}),
        ("kind: adopted | adopter: XRU | adopted: strategy:xru:plan", {"current-action-plan"}),
        ("kind: adopted | adopter: XRU | adopted: strategy:xru:gender", set()),
        ("kind: adopted | adopter: actor:xru:council | adopted: procedure:xru:sops", {"standard-procedures"}),
        ("kind: adopted | adopter: XRU | adopted: procedure:xru:manual", set()),
        ("kind: party_to | party: XRU | agreement: agreement:reg:pcc-see | status: party", {"membership-pcc-see"}),
        ("kind: party_to | party: XRU | agreement: agreement:reg:pcc-see | status: signed", set()),
        (
            "kind: party_to | party: XRU | agreement: agreement:reg:rivers | status: signed",
            {"trafficking-bilateral-agreement"},
        ),
        (
            "kind: party_to | party: XRU | agreement: agreement:reg:memo | status: party",
            {"bilateral-police-agreement"},
        ),
        ("kind: party_to | party: XRU | agreement: agreement:reg:treaty | status: party", set()),
        ("kind: party_to | party: actor:xru:police | agreement: agreement:reg:memo | status: party", set()),
        ("kind: member_of | member: XRU | body: actor:reg:selec", {"membership-selec"}),
        ("kind: member_of | member: XRU | body: actor:reg:selec | role: observer", set()),
        ("kind: member_of | member: actor:xru:police | body: actor:reg:selec", set()),
        ("kind: member_of | member: XRU | body: actor:reg:forum", set()),
        ("kind: member_of | member: actor:xru:lantern | body: actor:xru:council", {"ngo-participation"}),
        ("kind: member_of | member: actor:xru:lantern | body: actor:xru:council | role: invited", set()),
        ("kind: member_of | member: actor:xru:police | body: actor:xru:council", set()),
        ("kind: member_of | member: actor:xru:lantern | body: actor:reg:forum", set()),
        ("kind: partners_with | actor: XRU | partner: XZA", set()),
    ],
)
def test_a_claim_gives_its_country_these_functions(rich: Folder, fact: str, functions: set[str]) -> None:
    assert derived(rich, fact) == {("xru", function, "present") for function in functions}


def test_a_function_performed_abroad_belongs_to_the_country_where_it_is_performed(rich: Folder) -> None:
    assert derived(rich, "kind: performs | actor: actor:xru:police | function: hotline | country: XZA") == {
        ("xza", "hotline", "present")
    }


def test_a_body_of_the_region_gives_no_country_a_function(rich: Folder) -> None:
    assert derived(rich, "kind: performs | actor: actor:reg:selec | function: hotline") == set()


@pytest.mark.parametrize("state", ["planned", "ended", "on_paper"])
def test_the_state_of_the_claim_is_the_state_of_what_follows(rich: Folder, state: str) -> None:
    fact = f"kind: performs | actor: actor:xru:police | function: hotline | state: {state}"
    assert derived(rich, fact) == {("xru", "hotline", state)}


def test_nothing_follows_from_an_absence(rich: Folder) -> None:
    assert derived(rich, "kind: performs | actor: actor:xru:police | function: hotline | state: absent") == set()


@pytest.mark.parametrize(
    ("fact", "functions"),
    [
        ("kind: member_of | member: XRU | body: actor:reg:selec | state: absent", {"membership-selec"}),
        (
            "kind: party_to | party: XRU | agreement: agreement:reg:pcc-see | status: signed | state: absent",
            {"membership-pcc-see"},
        ),
        ("kind: member_of | member: XRU | body: actor:reg:selec", set()),
        ("kind: member_of | member: XRU | body: actor:reg:forum | state: absent", set()),
        ("kind: member_of | member: actor:xru:police | body: actor:reg:selec | state: absent", set()),
        ("kind: performs | actor: actor:xru:police | function: hotline | state: absent", set()),
    ],
)
def test_a_country_that_is_said_to_stand_outside_lacks_the_membership(
    rich: Folder, fact: str, functions: set[str]
) -> None:
    derived(rich, fact)
    checked = rich.check()
    found = denied((entry.claim for entry in checked.claims), checked.library)
    assert {(tie.country, tie.function) for tie in found} == {("country:xru", f"function:{name}") for name in functions}


NGO_LEAVES = (
    "- kind: member_of\n  member: actor:xru:lantern\n  body: actor:xru:council\n  state: ended\n  valid_to: 2009\n"
)
ANOTHER_SITS = "- kind: member_of\n  member: actor:xru:harbour\n  body: actor:xru:council\n"
WHERE = "  where: {lines: 3}\n  says: Our own words.\n"


def ngo_participation(folder: Folder, *facts: str) -> set[str]:
    """The states in which NGOs are derived to take part, after these facts."""
    folder.things(*THINGS, "{id: actor:xru:harbour, kind: ngo, name: Harbour}")
    folder.facts(*facts)
    checked = folder.check()
    found = derive((entry.claim for entry in checked.claims), checked.library)
    return {tie.claim.state.value for tie in found if tie.function == "function:ngo-participation"}


def test_ngos_take_part_no_more_when_the_only_one_has_left(rich: Folder) -> None:
    assert ngo_participation(rich, NGO_LEAVES + WHERE) == {"ended"}


@pytest.mark.parametrize("since", ["  valid_from: 2005\n", "  as_of: 2005\n"])
def test_ngos_still_take_part_when_one_of_two_has_left(rich: Folder, since: str) -> None:
    assert ngo_participation(rich, NGO_LEAVES + WHERE, ANOTHER_SITS + since + WHERE) == {"present"}


@pytest.mark.parametrize("later", ["", "  as_of: 2012\n"])
def test_an_ngo_that_sits_there_in_a_later_year_was_not_there_when_the_last_one_left(rich: Folder, later: str) -> None:
    assert ngo_participation(rich, NGO_LEAVES + WHERE, ANOTHER_SITS + later + WHERE) == {"ended", "present"}


def test_an_ngo_that_left_before_does_not_keep_a_seat(rich: Folder) -> None:
    stayed = "  as_of: 2005\n  valid_to: 2007\n"
    assert ngo_participation(rich, NGO_LEAVES + WHERE, ANOTHER_SITS + stayed + WHERE) == {"ended", "present"}


def test_an_ngo_that_was_invited_does_not_keep_a_seat(rich: Folder) -> None:
    invited = "  role: invited\n"
    assert ngo_participation(rich, NGO_LEAVES + WHERE, ANOTHER_SITS + invited + WHERE) == {"ended"}


REGION_OF_TWO = """\
things:
  - {id: place:intl:rivers, kind: world_region, name: River Lands, countries: ["country:xru", "country:xza"]}
  - {id: place:intl:far-lands, kind: world_region, name: Far Lands}
"""


def said_of_a_region(folder: Folder, place: str, state: str) -> set[tuple[str, str, str | None]]:
    """What a fact on the hotline of a region denies which country, and as part of which region."""
    folder.write("entities/intl.yml", REGION_OF_TWO)
    folder.facts(f"- kind: has_function\n  country: {place}\n  function: hotline\n  state: {state}\n{WHERE}")
    checked = folder.check()
    claims = [entry.claim for entry in checked.claims]
    assert not list(derive(claims, checked.library))
    return {(tie.country, tie.function, tie.region) for tie in denied(claims, checked.library)}


def test_what_a_region_lacks_each_of_its_countries_lacks(rich: Folder) -> None:
    assert said_of_a_region(rich, "place:intl:rivers", "absent") == {
        ("country:xru", "function:hotline", "place:intl:rivers"),
        ("country:xza", "function:hotline", "place:intl:rivers"),
    }


@pytest.mark.parametrize("state", ["present", "planned", "ended", "on_paper"])
def test_what_is_somewhere_in_a_region_is_not_in_each_of_its_countries(rich: Folder, state: str) -> None:
    assert said_of_a_region(rich, "place:intl:rivers", state) == set()


@pytest.mark.parametrize(("year", "missing"), [(2010, set()), (2005, {"country:xru", "country:xza"})])
def test_a_region_that_has_some_of_it_does_not_lack_it_everywhere(rich: Folder, year: int, missing: set[str]) -> None:
    rich.write("entities/intl.yml", REGION_OF_TWO)
    fact = f"- kind: has_function\n  country: place:intl:rivers\n  function: hotline\n{WHERE}"
    badly = f"- kind: falls_short\n  whose: place:intl:rivers\n  function: hotline\n  theme: law\n  what: rare\n{WHERE}"
    rich.facts(fact + "  state: absent\n", fact + f"  as_of: {year}\n", badly)
    checked = rich.check()
    found = denied((entry.claim for entry in checked.claims), checked.library)
    assert {tie.country for tie in found} == missing


def test_a_region_without_named_countries_tells_of_none(rich: Folder) -> None:
    assert said_of_a_region(rich, "place:intl:far-lands", "absent") == set()


def test_a_region_of_a_country_that_is_not_known_is_reported_with_its_line(rich: Folder) -> None:
    rich.write("entities/intl.yml", REGION_OF_TWO.replace("country:xza", "country:xzz"))
    assert "entities/intl.yml:2" in rich.problem().replace("\\", "/")
    assert "unknown country 'country:xzz'" in rich.problem()
