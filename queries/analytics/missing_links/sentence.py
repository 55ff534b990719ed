"""The reasons for a missing link as one sentence."""

from queries.analytics.missing_links.facts import Facts, Said
from queries.analytics.missing_links.mandates import Mandate
from queries.analytics.missing_links.need import Ground, Need, Reason
from queries.analytics.missing_links.ranking import MissingLink

_BOTH = {Mandate.COORDINATES: "Both coordinate the response", Mandate.INVESTIGATES: "Both investigate"}
_MOST_NAMED = 2


def sentence(link: MissingLink, facts: Facts) -> str:
    """What the two do, what else speaks for a tie, where it could start, and what it would relieve."""
    need = link.candidate.need
    said = [_mandates(need)]
    wordings = {Reason.ROUTE: _route, Reason.ASKED: _asked, Reason.ABSENT: _absent}
    said += [wording(need.grounds[reason], facts) for reason, wording in wordings.items() if reason in need.grounds]
    table = link.candidate.feasibility.table
    if table is not None:
        who = "both" if link.candidate.feasibility.bodies else "both countries"
        said.append(f"a tie could start at {facts.names[table]}, to which {who} belong")
    if link.effect.relieved:
        points = "one single point" if link.effect.relieved == 1 else f"{link.effect.relieved} single points"
        said.append(f"it would relieve {points} of failure")
    return f"{'; '.join(said)}."


def _mandates(need: Need) -> str:
    return _BOTH.get(need.sort.second, "The first finds or refers victims, the second helps them")


def _route(ground: Ground, facts: Facts) -> str:
    start, end = (facts.names[code] for code in ground.about)
    return f"their countries lie on the leg {start} → {end}, reported for {_years(ground.said)}"


def _asked(ground: Ground, facts: Facts) -> str:
    names = [facts.names[issuer] for issuer in ground.about[:_MOST_NAMED]]
    more = len(ground.about) - len(names)
    if more:
        names.append(f"{more} other{'s' if more > 1 else ''}")
    where = "" if ground.value == 1 else " in the region"
    return f"cooperation of this sort is asked for{where} by {_listed(names)} ({_years(ground.said)})"


def _absent(ground: Ground, facts: Facts) -> str:
    function, country, state = ground.about
    how = "stated absent" if state == "absent" else "said to be on paper"
    return f"«{facts.names[function]}» is {how} in {facts.names[country]} ({_years(ground.said)})"


def _years(said: tuple[Said, ...]) -> str:
    years = sorted({entry.year for entry in said})
    return f"{years[0]} to {years[-1]}" if len(years) > 2 else " and ".join(map(str, years))


def _listed(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
