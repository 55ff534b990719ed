"""Who is bound by an agreement: named before the verb, after "with", or meant by "all countries of the region"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from graph_schema.ids import slug_of
from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.base import MID, Relation, Tie, one, several, words
from loaders.candidates.timing import date_near
from loaders.candidates.views import View

_STATUS = (
    ("ratif", "ratified"),
    ("acced", "acceded"),
    ("accession", "acceded"),
    ("observer", "observer"),
    ("sign", "signed"),
    ("conclud", "signed"),
)


def _status(text: str) -> str:
    return next((status for word, status in _STATUS if word in text.casefold()), "party")


class Parties(Relation):
    """Who signed, ratified or joined an agreement; the section's country, where nobody is named."""

    predicate: ClassVar[str] = "PARTY_TO"
    name: ClassVar[str] = "parties"
    _verb = (
        r"(?:sign(?:ed|s|atory (?:to|of))?|ratif(?:ied|ies|y)|acced(?:ed|es) to|accession to|concluded?|is "
        r"(?:a |also )*(?:state )?(?:party|signatory) to|are (?:also )?(?:parties|party|signatories) to"
        r"|(?:became|has become) a party to|joined|ratification of|signing of|signature of|has|have|entered "
        r"into|reached)"
    )
    _lead = (
        r"(?:(?:the|governments?|of|other|countries|states|such as|namely|including|two|three|four|five|six"
        r"|several|neighbou?ring|authorities|its|local|,|:|-|–|\d+|<K\d+>|<A\d+>(?=[-–:, ]+<)) ?)*"
    )
    _everyone = re.compile(
        r"(?<!lmost )(?<!early )\b[Aa]ll (?:of )?(?:the )?(?:(?:six|ten|other|remaining|regional|Stability Pact|SEE"
        r"|<K\d+>) "
        r")*(?:countries|states|governments)(?: (?:of|in|included in|that compose|covered by) (?:the|this) [a-z]+)?"
    )
    _active = re.compile(
        rf"(?P<s>{several('CAK')}){MID}(?P<verb>{_verb})(?: and (?:ratified|signed|implemented))? {words(7)}(?P<o>"
        rf"{several('G')})"
    )
    _passive = re.compile(
        rf"(?P<o>{several('G')})(?: \([^)]*\))?[^.;<>]{{0,50}}?(?:(?:was|were|has been|have been|is|had been|, |,? "
        rf"which (?:was|is|were)) ?)?(?:not |already |also |thus far )?(?P<verb>signed|ratified|concluded|agreed"
        rf"|acceded to)[^.;<>]{{0,40}}? ?(?P<prep>by|between|with) {_lead}(?P<s>{several('CAK')})"
    )
    _default = re.compile(
        rf"(?P<verb>[Ss]igned|[Rr]atified|[Aa]cceded to|[Rr]atification of|[Aa]ccession to|[Pp]arty to"
        rf"|[Ss]ignatory (?:to|of)|[Cc]oncluded|[Ss]igning of) {words(6)}(?P<o>{several('G')})"
    )
    _undone = re.compile(
        rf"(?P<o>{several('G')})[^.;<>]{{0,30}}? (?P<verb>(?:was|were|has been|have been|had been|has not been|is "
        rf"yet to be) (?:not )?(?:signed|ratified|concluded))"
    )
    _with = re.compile(
        rf"(?P<o>{one('G')})(?:[^.;<>]|<[WFAPVKc]\d+>){{0,80}}? (?:with|between) {_lead}(?:[a-z-]+ ){{0,4}}?(?P<p>"
        rf"{several('CAK')})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Parties named on either side of the verb, then partners after "with", then the section's country."""
        found: dict[str, list[tuple[LinkedThing, re.Match[str]]]] = {}
        agreements: dict[str, LinkedThing] = {}
        for regex in (self._active, self._passive):
            for match in regex.finditer(view.masked):
                parties = [placed.thing for placed in view.placed_in(match["s"], "CAK") if _binds(placed.thing)]
                parties = [one for one in parties if not _left_out(view, one)]
                if match.groupdict().get("prep") == "with" and view.country is not None:
                    parties = [view.country, *parties]
                self._gather(view, match, parties, agreements, found)
        for match in self._with.finditer(view.masked):
            partners = [placed.thing for placed in view.placed_in(match["p"], "CAK") if _binds(placed.thing)]
            if "between" not in match[0] and view.country is not None and not _named_before(view, match, found):
                partners = [view.country, *partners]
            self._gather(view, match, partners, agreements, found)
        self._of_all(view, agreements, found)
        for regex in (self._default, self._undone):
            for match in regex.finditer(view.masked):
                undone = [placed for placed in view.placed_in(match["o"], "G") if placed.thing.id not in found]
                if view.country is not None and undone and "generic" not in undone[0].thing.flags:
                    self._gather(view, match, [view.country], agreements, found)
        self._with_protocols(view, agreements, found)
        for agreement_id, parties_said in found.items():
            yield from self._each(
                view, _named_by(agreements[agreement_id], [party for party, _ in parties_said]), parties_said
            )

    def _with_protocols(
        self, view: View, agreements: dict[str, LinkedThing], found: dict[str, list[tuple[LinkedThing, re.Match[str]]]]
    ) -> None:
        """Who is bound by the UN Convention "and its Protocols" is bound by the two on trafficking and on smuggling."""
        for convention in _ITS_PROTOCOLS.finditer(view.masked):
            for placed in view.placed_in(convention[0], "G"):
                said = found.get(placed.thing.id)
                if said and re.search(r"UN |United Nations|[Oo]rgani[sz]ed", placed.mention.name):
                    for protocol in _UN_PROTOCOLS:
                        agreements[protocol.id] = protocol
                        found.setdefault(protocol.id, list(said))

    def _of_all(
        self, view: View, agreements: dict[str, LinkedThing], found: dict[str, list[tuple[LinkedThing, re.Match[str]]]]
    ) -> None:
        """What all countries of the region signed or ratified, each of them did."""
        for match in self._everyone.finditer(view.masked):
            left_out = [
                placed.thing for but in _EXCEPT.finditer(view.masked) for placed in view.placed_in(but[0], "CK")
            ]
            group = "WB6" if re.search(r"six|Western Balkan", view.unmasked(*match.span())) else "SEE"
            for bound in re.finditer(
                rf"(?P<verb>signed|ratified|acceded to|parties to|[Rr]atification of|[Aa]ccession to)"
                rf" (?:[^.;<>]{{0,60}}?)"
                rf"(?P<o>{several('G')})"
                rf"|(?P<g>{several('G')})[^.;<>]{{0,50}}(?:signed|ratified)",
                view.masked,
            ):
                if bound["o"] and bound.start() < match.end():
                    continue
                for placed in view.placed_in(bound[0], "G"):
                    agreements[placed.thing.id] = placed.thing
                    known = found.setdefault(placed.thing.id, [])
                    known += [
                        (country, match)
                        for country in view.countries_of(group)
                        if country not in left_out and country.id not in {other.id for other, _ in known}
                    ]

    def _gather(
        self,
        view: View,
        match: re.Match[str],
        parties: list[LinkedThing],
        agreements: dict[str, LinkedThing],
        found: dict[str, list[tuple[LinkedThing, re.Match[str]]]],
    ) -> None:
        for placed in view.placed_in(match["o"], "G") if parties else ():
            agreements[placed.thing.id] = placed.thing
            known = found.setdefault(placed.thing.id, [])
            known += [(party, match) for party in parties if party.id not in {other.id for other, _ in known}]

    def _each(
        self, view: View, agreement: LinkedThing, parties: list[tuple[LinkedThing, re.Match[str]]]
    ) -> Iterator[Tie]:
        """Each party with its status; whom a ministry signs for is a party beside another country."""
        ids = {party.id for party, _ in parties}
        signs = any(party.kind in {"ministry", "government"} for party, _ in parties)
        if signs and view.country is not None and view.country.id not in ids and len(ids) > 1:
            parties = [*parties, (view.country, parties[0][1])]
        for party, match in parties:
            verb = _verb_nearest(view, match, agreement) or match.groupdict().get("verb")
            around = view.masked[max(0, match.start() - 60) : match.end() + 40]
            status = _status(verb or around) if verb not in {"has", "have"} else "party"
            date = date_near(view.masked, match.start(), match.end()) if status != "party" else None
            state = state_of(view.masked, match.start(), match.end())
            yield from self.tie(
                party, agreement, match.span(), attributes={"status": status, "date": date}, state=state
            )


_ITS_PROTOCOLS = re.compile(
    r"<G\d+>(?: \([^)]*\))?(?:,? and| with|,? together with|,? including) (?:all |both )?(?:of )?(?:its|the) (?:two "
    r"|three "
    r"|both )?(?:additional |supplementary |supplementing |accompanying )?[Pp]rotocols"
)
_UN_PROTOCOLS = (
    LinkedThing(
        "agreement:intl:palermo-protocol",
        "Agreement",
        "UN Protocol to Prevent, Suppress and Punish Trafficking in Persons",
        "protocol",
        known=True,
    ),
    LinkedThing(
        "agreement:intl:smuggling-protocol",
        "Agreement",
        "UN Protocol against the Smuggling of Migrants",
        "protocol",
        known=True,
    ),
)
_EXCEPT = re.compile(
    r"\b(?:except(?:ing)?(?: for)?|exceptions? of|excluding|apart from|other than) (?:the )?<[CK]\d+>(?:(?:, | and"
    r" )(?:the )?"
    r"<[CK]\d+>)*"
)
_BINDING = re.compile(r"\b(?:sign(?:ed|s)|ratif(?:ied|ies)|acced(?:ed|es) to|concluded?|part(?:y|ies) to|observer)\b")


def _verb_nearest(view: View, match: re.Match[str], agreement: LinkedThing) -> str | None:
    """The verb that stands last before an agreement where a sentence joins several: signed A and ratified B."""
    tokens = [number for number, placed in enumerate(view.placed) if placed.thing.id == agreement.id]
    start = view.masked.find(f"<G{tokens[0]}>") if tokens else -1
    if start < match.start():
        return None
    verbs = _BINDING.findall(view.masked[match.start() : start])
    return str(verbs[-1]) if verbs else None


def _named_before(view: View, match: re.Match[str], found: dict[str, list[tuple[LinkedThing, re.Match[str]]]]) -> bool:
    """Whether the agreement of a match already has a party that stands before it."""
    return any(placed.thing.id in found for placed in view.placed_in(match["o"], "G"))


def _left_out(view: View, party: LinkedThing) -> bool:
    """Whether a sentence excepts a country from those that it lists."""
    return any(
        party in [placed.thing for placed in view.placed_in(but[0], "CK")] for but in _EXCEPT.finditer(view.masked)
    )


def _binds(thing: LinkedThing) -> bool:
    return thing.label in {"Country", "Place"} or thing.kind not in {"monitoring_body", "media"}


def _named_by(agreement: LinkedThing, parties: list[LinkedThing]) -> LinkedThing:
    """An agreement that is only called by its noun, known by its parties."""
    if "generic" not in agreement.flags or agreement.known or not parties:
        return agreement
    kind, scope, _ = agreement.id.split(":")
    codes = "-".join(party.id.split(":")[-1] for party in parties[:5])
    names = ", ".join(party.name for party in parties[:5])
    name = f"{agreement.name.capitalize()} ({names})"[:150]
    return replace(agreement, id=f"{kind}:{scope}:{slug_of(agreement.name)[:50]}-{codes}"[:110].strip("-"), name=name)
