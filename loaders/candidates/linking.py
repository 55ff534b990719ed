"""Which thing a mention means: one that is known, a new one with an id made from its name, or one of several."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from graph_schema.base import Thing
from graph_schema.ids import parse_id, slug_of
from loaders.candidates.gazetteer import Gazetteer
from loaders.candidates.mentions.mention import Mention
from loaders.candidates.naming import name_key, numbers_in, portfolio
from loaders.library import Library

_WORLDWIDE = (
    "International", "United Nations", "UN ", "European", "Council of Europe", "World", "OSCE", "EU ", "Europe",
)  # fmt: skip
_ORDINARY_KINDS = frozenset(
    [
        "ministry", "police", "border_police", "prosecution", "court", "government", "parliament", "labour_inspection",
        "social_service", "health", "education", "public_body", "local_authority", "coordinator", "rapporteur",
        "coordination_body", "code", "statute", "constitution", "by_law", "decision", "draft", "strategy",
        "action_plan", "national_referral", "intelligence", "standard_operating_procedures", "guidelines",
        "indicators", "rulebook", "database",
    ]
)  # fmt: skip
"""Kinds of which every country has its own: a name known from one country is another thing in the next."""
_PLAIN_PLANS = frozenset(name_key(name) for name in ("Action Plan", "National Action Plan", "NAP", "NPA", "Strategy"))
"""What a plan is called that has no name of its own."""
_NUMBERED = frozenset({"Law", "Strategy", "Agreement", "Article", "Procedure"})
_BRANCHES = frozenset({"organisation-branch"})
"""Rules whose names are of one country: Caritas Albania is not Caritas."""
_MINT_KIND = {"Article": "article"}


@dataclass(frozen=True)
class LinkedThing:
    """What an end of a candidate is, in the shape of an exported claim, and whether the project knows it."""

    id: str
    label: str
    name: str
    kind: str | None = None
    aliases: tuple[str, ...] = ()
    country: str | None = None
    known: bool = False
    flags: tuple[str, ...] = ()
    details: tuple[tuple[str, str], ...] = ()


def linked(thing: Thing, *, known: bool = True, flags: tuple[str, ...] = ()) -> LinkedThing:
    """A thing of the library as an end of a candidate."""
    kind = getattr(thing, "kind", None)
    return LinkedThing(
        thing.id,
        thing.label,
        thing.name,
        str(kind) if kind else None,
        tuple(thing.aliases),
        thing.parsed_id.country,
        known,
        flags,
    )


def _plain_number(number: str) -> str:
    """An article number as it may be written: 418-a, 418a and 418(a) are one."""
    return "".join(sign for sign in number.casefold() if sign.isalnum())


@dataclass
class Linker:
    """Links the mentions of one document; `memory` keeps its new things, so that one name is one thing throughout."""

    library: Library
    gazetteer: Gazetteer
    memory: dict[tuple[str, str, str], LinkedThing] = field(default_factory=dict)
    dated_plans: dict[tuple[str, str | None], tuple[str, LinkedThing]] = field(default_factory=dict)
    """By country and kind, the last year of the newest plan or strategy that the document dates, and what it is."""

    @cached_property
    def _by_key(self) -> dict[tuple[str, str], list[Thing]]:
        found: dict[tuple[str, str], list[Thing]] = defaultdict(list)
        for thing in self.gazetteer.things.values():
            words = self.words_of_country(self.scope_of(thing.id))
            for name in thing.names:
                key = name_key(name, words)
                if thing not in found[thing.label, key]:
                    found[thing.label, key].append(thing)
        return found

    @cached_property
    def _ministries(self) -> dict[str, list[Thing]]:
        found: dict[str, list[Thing]] = defaultdict(list)
        for thing in self.gazetteer.things.values():
            if thing.label == "Actor" and getattr(thing, "kind", None) == "ministry":
                found[self.scope_of(thing.id)].append(thing)
        return found

    @cached_property
    def _country_words(self) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for thing in self.library.things.values():
            if thing.label == "Country":
                adjectives = getattr(thing, "adjectives", ())
                words = {word for name in (*thing.names, *adjectives) for word in name_key(name).split()}
                found[thing.id.split(":")[1]] = frozenset(words - {"republic", "and"})
        return found

    def words_of_country(self, scope: str) -> frozenset[str]:
        """The words by which a country is named: they tell its ministry from no other of its own."""
        return self._country_words.get(scope.split("-")[0], frozenset())

    @staticmethod
    def scope_of(thing_id: str) -> str:
        """The middle part of an id: srb, bih-rs, intl."""
        return parse_id(thing_id).scope

    def link(self, mention: Mention, scope: str) -> LinkedThing:
        """The thing that a mention means in a passage about a country; `scope` is its code, or reg."""
        return self._plan(mention, scope) if mention.label == "Strategy" else self._by_id_or_name(mention, scope)

    def _plan(self, mention: Mention, scope: str) -> LinkedThing:
        """A strategy or plan; one that is called no more than that is the newest that the document dates."""
        years = sorted(year for year in (mention.detail("from"), mention.detail("to")) if year)
        newest = self.dated_plans.get((scope, mention.kind))
        if not years and newest and name_key(mention.name, self.words_of_country(scope)) in _PLAIN_PLANS:
            return newest[1]
        found = self._by_id_or_name(mention, scope)
        if years and (newest is None or years[-1] >= newest[0]):
            self.dated_plans[scope, mention.kind] = years[-1], found
        return found

    def _by_id_or_name(self, mention: Mention, scope: str) -> LinkedThing:
        name = mention.name
        if mention.thing_ids:
            if (chosen := self._of_known(mention, scope)) is not None:
                return chosen
        elif (found := self._by_name(mention, scope)) is not None:
            return found
        home = self._home(mention, scope)
        spelling = name_key(name, self.words_of_country(home)) + "".join(sorted(numbers_in(name)))
        return self.minted(mention, home, spelling)

    def minted(self, mention: Mention, home: str, spelling: str) -> LinkedThing:
        """The new thing of this document for a name; `spelling` is the same for all spellings of the name."""
        key = (mention.label, home, spelling)
        if key not in self.memory:
            self.memory[key] = self._minted(mention, home)
        return self.memory[key]

    def generic(self, mention: Mention, scope: str) -> LinkedThing:
        """What a common noun stands for in a passage about a country: its police, a shelter in it."""
        if mention.label == "Law":
            return self.link(mention, scope)
        kind = mention.label.lower()
        slug = mention.detail("slug") or slug_of(mention.name)[:60].strip("-") or "unnamed"
        thing_id = f"{kind}:{scope}:{slug}"
        if (known := self.library.things.get(thing_id)) is not None:
            return linked(known)
        home = self.library.things.get(f"country:{scope}")
        name = f"{mention.name} of {home.name}" if home and mention.label == "Actor" else mention.name
        return LinkedThing(
            thing_id,
            mention.label,
            name,
            mention.kind,
            (),
            parse_id(thing_id).country,
            False,
            ("generic",),
            mention.details,
        )

    def article(self, mention: Mention, law: LinkedThing | None, scope: str) -> LinkedThing:
        """The article of a law; of the country's criminal code, flagged, where the passage names no law."""
        flags: tuple[str, ...] = ()
        if law is None:
            codes = [
                thing
                for thing in self.gazetteer.things.values()
                if thing.label == "Law" and self.scope_of(thing.id) == scope and "criminal-code" in thing.id
            ]
            law = (
                linked(codes[0]) if codes else LinkedThing(f"law:{scope}:criminal-code", "Law", "Criminal Code", "code")
            )
            flags = ("law_not_named",)
        number = mention.detail("number") or ""
        for thing in self.gazetteer.things.values():
            if (
                thing.label == "Article"
                and getattr(thing, "law", "") == law.id
                and _plain_number(getattr(thing, "number", "")) == _plain_number(number)
            ):
                return linked(thing, flags=flags)
        law_scope, law_slug = law.id.split(":")[1:]
        thing_id = f"article:{law_scope}:{law_slug}-{slug_of(number)}"
        details = (("law", law.id), ("number", number))
        # A name may be long; an article keeps its own number in front.
        name = f"Article {number} of {law.name}"[:150]
        return LinkedThing(thing_id, "Article", name, None, (), parse_id(thing_id).country, False, flags, details)

    def _of_known(self, mention: Mention, scope: str) -> LinkedThing | None:
        things = [self.gazetteer.things[i] for i in mention.thing_ids if i in self.gazetteer.things]
        if not things:
            return None
        own = [thing for thing in things if self.scope_of(thing.id).split("-")[0] == scope]
        ordinary = (mention.kind or "") in _ORDINARY_KINDS
        if mention.kind == "ministry" and not own and scope != "reg":
            return self._ministry(mention, scope)
        wide = [
            thing
            for thing in things
            if self.scope_of(thing.id) in {"intl", "reg"} and not (ordinary and scope != "reg")
        ]
        exact = [thing for thing in own if self.scope_of(thing.id) == scope]
        for group in (exact, own, wide):
            if group:
                return linked(group[0], flags=("ambiguous",) if len(group) > 1 and group is not exact else ())
        if len(things) == 1 and (not ordinary or scope == "reg"):
            return linked(things[0])
        return None

    def _by_name(self, mention: Mention, scope: str) -> LinkedThing | None:
        if mention.kind == "ministry":
            return self._ministry(mention, scope)
        key = name_key(mention.name, self.words_of_country(scope))
        things = [thing for thing in self._by_key.get((mention.label, key), ()) if self._same_numbers(mention, thing)]
        own = [thing for thing in things if self.scope_of(thing.id).split("-")[0] == scope]
        plain = self._by_key.get((mention.label, name_key(mention.name)), ())
        wide = [
            thing
            for thing in [*things, *plain]
            if self.scope_of(thing.id) in {"intl", "reg"} and self._same_numbers(mention, thing)
        ]
        if mention.kind in _ORDINARY_KINDS and mention.label == "Actor" and scope != "reg":
            wide = []
        if (mention.label in {"Helpline", "Shelter", "Service"} or mention.rule in _BRANCHES) and scope != "reg":
            wide = []
        group = own or wide[:1]
        if not group:
            return None
        return linked(group[0], flags=("ambiguous",) if len(group) > 1 else ())

    def _ministry(self, mention: Mention, scope: str) -> LinkedThing | None:
        """By portfolio: the same fields, or the same first field where the country has only one such ministry."""
        wanted = portfolio(mention.name)
        if not wanted:
            return None
        names = [(thing, portfolio(name)) for thing in self._ministries.get(scope, ()) for name in thing.names]
        same = {thing.id: thing for thing, fields in names if set(fields) == set(wanted)}
        first = {thing.id: thing for thing, fields in names if fields[:1] == wanted[:1]}
        for group in (same, first):
            if len(group) == 1:
                return linked(next(iter(group.values())))
        return linked(next(iter(same.values())), flags=("ambiguous",)) if same else None

    def _same_numbers(self, mention: Mention, thing: Thing) -> bool:
        if mention.label not in _NUMBERED:
            return True
        if mention.label == "Strategy":
            known = {
                str(year) for year in (getattr(thing, "period_from", None), getattr(thing, "period_to", None)) if year
            }
            said = {year for year in (mention.detail("from"), mention.detail("to")) if year}
            return not said or not known or said <= known or known <= said
        return any(numbers_in(mention.name) == numbers_in(name) for name in thing.names)

    def _home(self, mention: Mention, scope: str) -> str:
        international = mention.label in {"Agreement"} and mention.kind in {
            "convention",
            "protocol",
            "eu_law",
            "treaty",
        }
        worldwide = mention.label == "Actor" and mention.kind != "ministry" and mention.name.startswith(_WORLDWIDE)
        return "intl" if international or worldwide else scope

    def _minted(self, mention: Mention, home: str) -> LinkedThing:
        kind = _MINT_KIND.get(mention.label, mention.label.lower())
        slug = slug_of(mention.name)[:80].strip("-") or "unnamed"
        thing_id = f"{kind}:{home}:{slug}"
        country = parse_id(thing_id).country
        short = mention.detail("short")
        aliases = (short,) if short and short != mention.name else ()
        if thing_id in self.gazetteer.things:
            return linked(self.gazetteer.things[thing_id])
        name = self._with_country_behind(mention, home)
        return LinkedThing(thing_id, mention.label, name, mention.kind, aliases, country, False, (), mention.details)

    def _with_country_behind(self, mention: Mention, home: str) -> str:
        """A law is named in one way: the Criminal Code of a country, where the text has the country in front."""
        first, _, rest = mention.name.partition(" ")
        country = self.library.things.get(f"country:{home}")
        if mention.label != "Law" or mention.kind != "code" or country is None or not rest[:1].isupper():
            return mention.name
        return f"{rest} of {country.name}" if first in {*country.names} else mention.name
