"""Who is bound by an agreement: named before the verb, after "with", or meant by "all countries of the region"."""

import re
from collections.abc import Iterator
from typing import ClassVar

from graph_schema.vocabulary import State
from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.base import MID, Relation, Tie, one, several, words
from loaders.candidates.relations.binding import (
    EACH,
    EXCEPT,
    ITS_PROTOCOLS,
    UN_PROTOCOLS,
    date_of,
    status_of,
    verb_nearest,
)
from loaders.candidates.relations.pacts import named_by, one_of, pact_state, unnamed
from loaders.candidates.views import Placed, View

Found = dict[str, list[tuple[LinkedThing, re.Match[str]]]]
"""The parties of each agreement with the match that says so."""


class Parties(Relation):
    """Who signed, ratified or joined an agreement; the section's country, where nobody is named."""

    predicate: ClassVar[str] = "PARTY_TO"
    name: ClassVar[str] = "parties"
    _verb = (
        r"(?:sign(?:ed|s|atory (?:to|of))?|ratif(?:ied|ies|y)|acced(?:ed|es?) to|accession to|concluded?|is "
        r"(?:a |also |an? )*(?:[Ss]tate |[Cc]ontracting )?(?:[Pp]arty|signatory) to|are (?:also )?(?:[Ss]tates? )?"
        r"(?:[Pp]arties|[Pp]arty|signatories) to|(?:been|became|become) (?:also )?(?:a )?(?:[Ss]tate )?[Pp]arty to"
        r"|joined|joins?|succeeded to|(?:is |are )?bound by|ratification of|signing of|signature of|has|have|entered "
        r"into|reached|initialled|negotiated|adher(?:es?|ed) to|subscribed to|endorsed|renewed|extended|agreed"
        r" (?:up)?on"
        r"|put (?:its|their) (?:names?|signatures?) to|drew up|made|struck)"
    )
    _lead = (
        r"(?:(?:the|governments?|of|other|countries|states|such as|namely|including|two|three|four|five|six"
        r"|several|neighbou?ring|authorities|its|local|,|:|-|–|\d+|<K\d+>|<A\d+>(?=[-–:, ]+<)) ?)*"
    )
    _everyone = re.compile(
        r"(?<!lmost )(?<!early )\b[Aa]ll (?:of )?(?:the )?(?:(?:six|ten|other|remaining|regional|Stability Pact|SEE"
        r"|<[KA]\d+>) "
        r")*(?:countries|states|governments|<K\d+>)(?: (?:of|in|included in|that compose|covered by) (?:the"
        r"|this) [a-z]+)?"
    )
    _active = re.compile(
        rf"(?P<s>{several('CAK')}){MID}(?P<verb>{_verb})(?: and (?:ratified|signed|implemented))?,? {words(7)}(?P<o>"
        rf"{EACH})"
    )
    _passive = re.compile(
        rf"(?P<o>{EACH})(?: \([^)]*\))?[^.;<>]{{0,50}}?(?:(?:was|were|has been|have been|is|had been|, |,? "
        rf"which (?:was|is|were)) ?)?(?:not |already |also |thus far )?(?P<verb>signed|ratified|concluded|agreed"
        rf"|acceded to|initialled|negotiated|reached|exchanged)[^.;<>]{{0,40}}? ?(?P<prep>by|between|with"
        rf"|among) {_lead}(?P<s>{several('CAK')})"
    )
    _also = re.compile(
        rf"(?P<o>{EACH})[^.;]{{1,160}}? and (?:was |has been |were )?(?P<verb>signed|ratified) by {_lead}"
        rf"(?P<s>{several('CAK')})"
    )
    _default = re.compile(
        rf"(?P<verb>[Ss]igned|[Rr]atified|[Aa]cceded to|[Rr]atification of|[Aa]ccession to|[Pp]arty to"
        rf"|[Ss]ignatory (?:to|of)|[Cc]oncluded|[Ss]igning of|(?:first|last|earliest)[^.;<>]{{0,40}} to (?:ratify"
        rf"|sign|join|accede to)"
        rf"|joined|succeeded to|bound by"
        rf"|(?:yet to|not|unable to|cannot|failed to|able to|free to) (?:[a-z]+ )?(?:accede to|ratify|sign"
        rf"|join)) {words(6)}(?P<o>{EACH})"
    )
    _undone = re.compile(
        rf"(?P<o>{EACH})[^.;<>]{{0,45}}? (?:was|were|has|have|had|is|remains?)(?: so far| not| never| yet| still"
        rf"| also| to"
        rf"| be| been){{0,4}} (?P<verb>signed|ratified|concluded|unratified)"
    )
    _with_first = re.compile(
        rf"\b[Ww]ith (?:the )?(?P<p>{several('CAK')})(?: [-–—] [^<>]{{3,60}} [-–—])?,? (?:(?:there (?:is|was"
        rf"|has been|are) )?"
        rf"(?:no|an?|the|another|any)) [^.;<>]{{0,30}}?(?P<o>{one('G')})"
    )
    _with = re.compile(
        rf"(?P<o>{one('G')})(?:[^.;<>]|<[WFAPVKc]\d+>){{0,80}}? (?:with|between"
        rf"|among) {_lead}(?:[a-z-]+ ){{0,4}}?(?P<p>"
        rf"{several('CAK')})"
    )
    _counterparts = re.compile(
        rf"(?P<o>{one('G')})(?:[^.;<>]|<[WFAV]\d+>){{0,80}}? with (?:its|their|the) (?P<p>{several('c')}) (?:[a-z]+ )?"
        r"(?:counterparts?|authorities|governments?|police|side|colleagues)"
        rf"|(?P<p2>(?:{one('ACK')} and (?:its|their|the) )?counterparts? (?:in|from"
        rf"|of) (?:the )?{several('C')})[^.;<>]{{0,60}}(?P<o2>{one('G')})"
    )
    _in_force = re.compile(
        rf"(?P<o>{EACH})[^.;<>]{{0,40}}? (?P<verb>(?:enter(?:ed|s)|came|comes) into (?:force|effect)|in force|took"
        rf" effect"
        rf"|(?:is|was|are|became) (?:not )?(?:legally )?(?:binding|applicable))"
        rf"(?: (?:for|in respect of|in|with respect to|on|as regards) (?:the )?(?P<s>{several('C')}))?"
    )
    _signatories = re.compile(
        rf"(?:[Pp]arties|[Ss]ignator(?:ies|y (?:parties|institutions|bodies))|[Ss]igning parties) (?:to|of) (?:that"
        rf" )?{words(3)}"
        rf"(?P<o>{one('G')})[^.;<>]{{0,40}}? (?:are|were|include[ds]?|is"
        rf"|comprise[ds]?)[: ]{_lead}(?P<s>{several('CAK')})"
        rf"|(?P<o2>{one('G')})[’']?s? (?:signatories|parties)[^.;<>]{{0,30}}? (?:are|were|include[ds]?)[: ]{_lead}"
        rf"(?P<s2>{several('CAK')})|(?P<o3>{one('G')})(?: [^.;<>]{{0,30}}|, [^.;<>]{{0,70}},)? (?:binds|links|unites"
        rf"|commits|obliges"
        rf"|brings together) "
        rf"{_lead}(?P<s3>{several('CAK')})"
    )
    _signed_only = re.compile(
        r"signed,? (?:but|though|although|yet|and|without)(?: it)?(?: has| have)? (?:not|never|yet to"
        r"|still not)?(?: yet)? "
        r"?ratif(?:ied|y|ying)|signed [^.;]{3,60}?,? but (?:has |have )?(?:not|never)(?: yet)? ratified"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """The parties of each agreement of a sentence, each with its status."""
        agreements, found = self.gathered(view)
        for key, parties_said in found.items():
            for some in _apart(agreements[key], parties_said, view.country):
                agreement = named_by(agreements[key], [party for party, _ in some])
                yield from self._each(view, agreements[key], agreement, some)

    def gathered(self, view: View) -> tuple[dict[str, LinkedThing], Found]:
        """Parties named on either side of the verb, then partners after "with", then the section's country."""
        found: Found = {}
        agreements: dict[str, LinkedThing] = {}
        for regex in (self._active, self._passive, self._also, self._signatories):
            for match in regex.finditer(view.masked):
                signing = _group(match, "s")
                parties = [placed.thing for placed in view.placed_in(signing, "CAK") if may_bind(placed.thing)]
                parties = [one for one in parties if not _left_out(view, one)]
                if self._everyone.search(view.masked):
                    parties = [one for one in parties if one.label != "Place"]
                if match.groupdict().get("prep") == "with" and parties:
                    parties = [*_other_side(view, match, parties), *parties]
                self._gather(view, match, parties, agreements, found)
        for regex in (self._with, self._with_first, self._counterparts):
            for match in regex.finditer(view.masked):
                partners = [
                    placed.thing for placed in view.placed_in(_group(match, "p"), "CAKc") if may_bind(placed.thing)
                ]
                together = re.search(r"between|among", match[0]) is not None
                if not together and not _named_before(view, match, found):
                    partners = [*_other_side(view, match, partners), *partners]
                self._gather(view, match, partners, agreements, found)
        self._of_all(view, agreements, found)
        for regex in (self._in_force, self._default, self._undone):
            for match in regex.finditer(view.masked):
                bound = [placed.thing for placed in view.placed_in(match.groupdict().get("s") or "", "C")]
                undone = [placed for placed in view.placed_in(match["o"], "G") if key_of(placed) not in found]
                if view.country is not None and undone and "generic" not in undone[0].thing.flags:
                    self._gather(view, match, bound or [view.country], agreements, found)
        self._with_protocols(view, agreements, found)
        return agreements, found

    def _with_protocols(self, view: View, agreements: dict[str, LinkedThing], found: Found) -> None:
        """Who is bound by the UN Convention "and its Protocols" is bound by the two on trafficking and on smuggling."""
        for convention in ITS_PROTOCOLS.finditer(view.masked):
            for placed in view.placed_in(convention[0], "G"):
                said = found.get(key_of(placed))
                if said and re.search(r"UN |United Nations|[Oo]rgani[sz]ed", placed.mention.name):
                    for protocol in UN_PROTOCOLS:
                        agreements[protocol.id] = protocol
                        found.setdefault(protocol.id, list(said))

    def _of_all(self, view: View, agreements: dict[str, LinkedThing], found: Found) -> None:
        """What all countries of the region signed or ratified, each of them did."""
        for match in self._everyone.finditer(view.masked):
            left_out = [placed.thing for but in EXCEPT.finditer(view.masked) for placed in view.placed_in(but[0], "CK")]
            group = "WB6" if re.search(r"six|Western Balkan", view.unmasked(*match.span())) else "SEE"
            for bound in re.finditer(
                rf"(?P<verb>signed|ratified|acceded to|parties to|[Rr]atification of|[Aa]ccession to)"
                rf" (?:[^.;<>]{{0,60}}?)"
                rf"(?P<o>{EACH})"
                rf"|(?P<g>{EACH})(?:[^.;<>]|<[FWR]\d+>|[Aa]rts?\.){{0,60}}(?:signed|ratified)",
                view.masked,
            ):
                if bound["o"] and bound.start() < match.end():
                    continue
                for placed in view.placed_in(bound[0], "G"):
                    agreements[key_of(placed)] = placed.thing
                    known = found.setdefault(key_of(placed), [])
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
        found: Found,
    ) -> None:
        for placed in view.placed_in(_group(match, "o"), "G") if parties else ():
            agreements[key_of(placed)] = placed.thing
            known = found.setdefault(key_of(placed), [])
            known += [(party, match) for party in parties if party.id not in {other.id for other, _ in known}]

    def _each(
        self,
        view: View,
        said: LinkedThing,
        agreement: LinkedThing,
        parties: list[tuple[LinkedThing, re.Match[str]]],
    ) -> Iterator[Tie]:
        """Each party with its status; whom a ministry signs for is a party beside another country."""
        ids = {party.id for party, _ in parties}
        signs = any(party.kind in {"ministry", "government"} for party, _ in parties)
        abroad = any(party.label == "Country" for party, _ in parties)
        if signs and abroad and view.country is not None and view.country.id not in ids and len(ids) > 1:
            parties = [*parties, (view.country, parties[0][1])]
        for party, match in parties:
            verb = verb_nearest(view, match, said) or match.groupdict().get("verb")
            around = view.masked[max(0, match.start() - 60) : match.end() + 40]
            status = status_of(verb or around) if verb not in {"has", "have"} else "party"
            state = pact_state(view.masked, *match.span()) if unnamed(said) else state_of(view.masked, *match.span())
            if self._signed_only.search(view.masked) and not unnamed(said):
                status, state = "signed", State.PRESENT
            dated = state is not State.PLANNED and (status != "party" or "force" in (verb or ""))
            date = date_of(view, match, said) if dated else None
            yield from self.tie(
                party, agreement, match.span(), attributes={"status": status, "date": date}, state=state
            )


def key_of(placed: Placed) -> str:
    """What tells agreements of a sentence apart: those without a name by their place."""
    return f"{placed.thing.id} {placed.mention.start}" if unnamed(placed.thing) else placed.thing.id


def _group(match: re.Match[str], name: str) -> str:
    """A group of a match, whichever of its alternatives has it."""
    return next((text for key, text in match.groupdict().items() if key.rstrip("23") == name and text), "")


def _apart(
    agreement: LinkedThing, parties: list[tuple[LinkedThing, re.Match[str]]], home: LinkedThing | None
) -> list[list[tuple[LinkedThing, re.Match[str]]]]:
    """The parties of each of several agreements: "agreements with Austria and Italy" are two."""
    partners = [said for said in parties if said[1].re is Parties._with and said[0] != home]
    signers = [said for said in parties if said not in partners]
    if not unnamed(agreement) or one_of(agreement) is None or len(partners) < 2 or not signers:
        return [parties]
    return [[*signers, partner] for partner in partners]


def _named_before(view: View, match: re.Match[str], found: Found) -> bool:
    """Whether the agreement of a match already has a party that stands before it."""
    return any(key_of(placed) in found for placed in view.placed_in(_group(match, "o"), "G"))


def _left_out(view: View, party: LinkedThing) -> bool:
    """Whether a sentence excepts a country from those that it lists."""
    return any(
        party in [placed.thing for placed in view.placed_in(but[0], "CK")] for but in EXCEPT.finditer(view.masked)
    )


def _other_side(view: View, match: re.Match[str], partners: list[LinkedThing]) -> list[LinkedThing]:
    """Who made an agreement "with" somebody where no verb says it: a body with a body at home, else the country."""
    home = view.country
    if all(one.label == "Actor" and (one.country is not None or one.kind in _AT_HOME) for one in partners):
        before = view.placed_in(view.masked[: match.start()], "A")
        after = view.placed_in(view.masked[match.end() :], "A") if match.start() < _OPENING else []
        for placed in (*reversed(before), *after[:1]):
            if not placed.mention.generic and placed.thing not in partners and may_bind(placed.thing):
                return [placed.thing]
        if ngos := [placed.thing for placed in before if placed.thing.kind in {"ngo", "ngo_network"}]:
            return ngos[-1:]
    return [home] if home is not None else []


_AT_HOME = frozenset({"ministry", "police", "border_police", "prosecution", "local_authority", "ngo"})
_OPENING = 40
"""So far into a sentence "Under a protocol with the Ministry, the Red Cross …" still tells who comes next."""


def may_bind(thing: LinkedThing) -> bool:
    """Whether a thing can be a party: evaluators and media bind nobody."""
    return thing.label in {"Country", "Place"} or thing.kind not in {"monitoring_body", "media"}
