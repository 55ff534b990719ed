"""The mentions of a whole document: every rule proposes, names learnt in one place count in all, all are linked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from loaders.candidates.attaching import ArticleLaws
from loaders.candidates.confidence import precision_of
from loaders.candidates.countries import country_names
from loaders.candidates.entities import code_of_entity, entity_scope, link_in_entity
from loaders.candidates.gazetteer import Gazetteer
from loaders.candidates.joining import with_brackets_joined, without_absorbed_adjectives
from loaders.candidates.linking import LinkedThing, Linker, linked
from loaders.candidates.mentions.acting import ACTING, LOCAL
from loaders.candidates.mentions.activities import ACTIVITIES
from loaders.candidates.mentions.agreements import AGREEMENTS
from loaders.candidates.mentions.apposition import APPOSITION
from loaders.candidates.mentions.donors import DONORS
from loaders.candidates.mentions.generic import BODIES, GENERIC
from loaders.candidates.mentions.helps import HELPS
from loaders.candidates.mentions.institutions import INSTITUTIONS
from loaders.candidates.mentions.instruments import ARRANGEMENTS, STRATEGIES
from loaders.candidates.mentions.laws import ARTICLES, LAWS
from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.mentions.merging import merged
from loaders.candidates.mentions.ministries import MINISTRIES
from loaders.candidates.mentions.organisations import CUED, DEFINED
from loaders.candidates.mentions.persons import without_person
from loaders.candidates.mentions.propagation import learnt_names
from loaders.candidates.mentions.rows import organisations_in_rows
from loaders.candidates.mentions.services import HELPLINES, PROJECTS, SERVICES, SHELTERS
from loaders.candidates.mentions.systems import DATABASES, SYSTEMS
from loaders.candidates.mentions.terms import TERM_LISTS
from loaders.candidates.mentions.unnamed import OFFICES, UNNAMED
from loaders.candidates.referring import Referring
from loaders.candidates.sentences import Sentence, sentences_of
from loaders.candidates.views import Placed, View
from loaders.documents.blocks import Block, BlockKind, Document, Section
from loaders.documents.lexicon import english_words
from loaders.library import Library
from loaders.safety import person_finding

LABELLING: tuple[LabellingFunction, ...] = (
    MINISTRIES,
    INSTITUTIONS,
    CUED,
    APPOSITION,
    DONORS,
    ACTING,
    LOCAL,
    DEFINED,
    LAWS,
    ARTICLES,
    STRATEGIES,
    AGREEMENTS,
    ARRANGEMENTS,
    SYSTEMS,
    DATABASES,
    SHELTERS,
    HELPLINES,
    SERVICES,
    HELPS,
    PROJECTS,
    ACTIVITIES,
    GENERIC,
    BODIES,
    UNNAMED,
    OFFICES,
    TERM_LISTS,
)
_REGION = frozenset(
    f"country:{code}" for code in ("alb", "bih", "bgr", "hrv", "xkx", "mda", "mne", "mkd", "rou", "srb")
)
"""The countries that this project treats, for "all countries of the region"."""
_BEGINS = re.compile(
    r"(?:[^\w]*(?:In|Within|As for|For|The|Government of|Republic of|Similarly,? in|Also in|case of|the)\s+)*[^\w]*",
    re.IGNORECASE,
)
_COUNTRY_AFTER = re.compile(r"^(?: of| in)? (?:the )?(?:Republic of )?$")


class Finder:
    """Finds and links the mentions of one document."""

    def __init__(self, document: Document, library: Library, gazetteer: Gazetteer) -> None:
        self.document, self.library = document, library
        self.gazetteer = gazetteer
        self.countries = country_names(library, document.original)
        self.linker = Linker(library, gazetteer)
        self.region = self._region()
        self.groups = tuple((group, self._members(group)) for group in ("WB6", "SEE"))
        self._scopes: dict[int, str | None] = {}
        places = (word for name in self.countries.meant for word in name.casefold().split())
        written = set(re.findall(r"(?<![\w’'-])[a-z]{3,}\b", document.original)) & english_words()
        self._common = frozenset((*library.safety.towns, *places, *written))
        self._article_laws = ArticleLaws()

    def views(self, sections: Sequence[Section]) -> Iterator[list[View]]:
        """The sentences of each section with their mentions, section by section."""
        read = [(section, list(self._sentences(section))) for section in sections]
        proposals = [[self._proposals(sentence) for sentence in sentences] for _, sentences in read]
        flat = [mention for section in proposals for sentence in section for mention in sentence]
        learnt = learnt_names(flat, self._common)
        for (section, sentences), proposed in zip(read, proposals, strict=True):
            scope = (section.country or "reg").lower()
            country = self._country(scope)
            referring, self._article_laws = Referring(), ArticleLaws()
            views: list[View] = []
            for sentence, mentions in zip(sentences, proposed, strict=True):
                if section.country is None:
                    scope = self._scope_of_block(sentence.block) or "reg"
                    country = self._country(scope)
                chosen = merged([*mentions, *learnt.mentions(sentence)], precision_of)
                placed = list(self._placed(sentence, chosen, scope))
                placed = referring.with_references(sentence, placed)
                views.append(
                    View(
                        self.document,
                        sentence,
                        scope,
                        country,
                        section.heading,
                        tuple(placed),
                        self.region,
                        *_lead_of(sentence, views),
                        self.groups,
                        views[-1] if views else None,
                    )
                )
            yield views

    def _sentences(self, section: Section) -> Iterator[Sentence]:
        for block in section.blocks:
            if block.kind is not BlockKind.FURNITURE and not _lists_people(block):
                yield from sentences_of(block)

    def _scope_of_block(self, block: Block) -> str | None:
        """The country of a paragraph in a chapter about many: the one that it begins with, or the only one it names."""
        if id(block) not in self._scopes:
            found = [
                mention
                for mention in self.countries.mentions(Sentence(block, 0, block.text))
                if mention.label == "Country"
            ]
            codes = list(dict.fromkeys(mention.thing_ids[0].split(":")[1] for mention in found))
            regional = [
                code for code in codes if "SEE" in getattr(self.library.things.get(f"country:{code}"), "groups", ())
            ]
            first = found[0] if found else None
            begins = first is not None and _BEGINS.fullmatch(block.text[: first.start]) is not None
            if first is not None and begins and regional[:1] == [first.thing_ids[0].split(":")[1]]:
                self._scopes[id(block)] = regional[0]
            else:
                self._scopes[id(block)] = regional[0] if len(regional) == 1 and len(codes) <= 3 else None
        return self._scopes[id(block)]

    def _proposals(self, sentence: Sentence) -> list[Mention]:
        # A heading capitalises what is no name; only known names count there.
        functions = () if sentence.block.kind is BlockKind.HEADING else LABELLING
        found = [mention for function in functions for mention in function.propose(sentence)]
        found += self.gazetteer.mentions(sentence)
        found += self.countries.mentions(sentence)
        found = [mention for mention in found if not _acting_union(sentence, mention)]
        text, safety = sentence.text, self.library.safety
        found += organisations_in_rows(sentence, found, self._common) if functions else ()
        bodies = (without_person(one, text[: one.start], safety, self._common) for one in found)
        found = [mention for mention in bodies if mention is not None]
        return [mention for mention in found if mention.length > 0 and self._is_safe(mention)]

    def _is_safe(self, mention: Mention) -> bool:
        return mention.label in {"Country", "Place"} or person_finding(mention.name, self.library.safety) is None

    def _placed(self, sentence: Sentence, mentions: list[Mention], scope: str) -> Iterator[Placed]:
        articles: list[Mention] = []
        out: list[Placed] = []
        for at, mention in enumerate(mentions):
            near = self._scope_near(sentence, mentions, at) or scope
            if mention.label == "Article":
                articles.append(mention)
                continue
            entity = None if mention.generic else entity_scope(sentence, mention, near)
            thing = link_in_entity(self.linker, mention, entity) if entity else self._linked(mention, near)
            out.append(Placed(mention, thing))
        laws = [placed for placed in out if placed.thing.label in {"Law", "Agreement"}]
        for mention in articles:
            of_entity = None if laws else code_of_entity(self.linker, sentence, mention, scope)
            of_law = of_entity or self._article_laws.law_of(sentence, mention, laws)
            # An article of a treaty of many states is quoted as a standard; it says nothing of the country.
            quoted = of_law is not None and of_law.label == "Agreement" and of_law.country is None
            article = self.linker.article(mention, of_law, scope)
            out.append(Placed(replace(mention, generic=quoted), article))
        self._article_laws.remember(laws)
        out.sort(key=lambda placed: placed.mention.start)
        yield from without_absorbed_adjectives(sentence, with_brackets_joined(sentence, out))

    def _linked(self, mention: Mention, scope: str) -> LinkedThing:
        if mention.label in {"Country", "Place", "ExploitationForm", "VictimGroup"}:
            thing_id = mention.thing_ids[0]
            if thing_id.endswith(_NEIGHBOURS) and (home := self.library.things.get(f"country:{scope}")):
                return LinkedThing(f"place:{scope}:{_NEIGHBOURS}", "Place", f"Neighbouring countries of {home.name}")
            thing = self.library.things.get(thing_id) or self.gazetteer.things.get(thing_id)
            return linked(thing) if thing else LinkedThing(thing_id, mention.label, mention.name)
        if mention.generic:
            return self.linker.generic(mention, scope)
        return self.linker.link(mention, scope)

    def _scope_near(self, sentence: Sentence, mentions: list[Mention], at: int) -> str | None:
        """The country that a name itself tells: Albanian Ministry of Justice, Parliament of Montenegro."""
        mention = mentions[at]
        if mention.label in {"Country", "Place", "ExploitationForm", "VictimGroup"}:
            return None
        inside = list(self.countries.mentions(replace(sentence, text=mention.name)))
        countries = [found for found in inside if found.label == "Country"]
        if countries and mention.label in {"Actor", "Law", "Strategy", "Procedure", "Mechanism"}:
            return countries[0].thing_ids[0].split(":")[1]
        for other in (mentions[at - 1] if at else None, mentions[at + 1] if at + 1 < len(mentions) else None):
            if other is None or other.label != "Country":
                continue
            if (
                other.end <= mention.start
                and other.adjective
                and sentence.text[other.end : mention.start] in {" ", " government "}
            ):
                return other.thing_ids[0].split(":")[1]
            if (
                other.start >= mention.end
                and not other.adjective
                and _COUNTRY_AFTER.match(sentence.text[mention.end : other.start])
            ):
                return other.thing_ids[0].split(":")[1]
        return None

    def _region(self) -> LinkedThing | None:
        balkans = len(re.findall(r"Western Balkan", self.document.original))
        wider = len(re.findall(r"South[- ]?East(?:ern)? Europe|\bSEE\b", self.document.original))
        thing = self.library.things.get(
            f"place:intl:{'western-balkans' if balkans >= wider else 'south-eastern-europe'}"
        )
        return linked(thing) if thing else None

    def _members(self, group: str) -> tuple[LinkedThing, ...]:
        own = [thing for thing in self.library.things.values() if group in getattr(thing, "groups", ())]
        return tuple(linked(thing) for thing in sorted(own, key=lambda thing: thing.id) if thing.id in _REGION)

    def _country(self, scope: str) -> LinkedThing | None:
        thing = self.library.things.get(f"country:{scope}")
        return linked(thing) if thing else None


_NEIGHBOURS = "neighbouring-countries"
_UNION_AS_PLACE = re.compile(
    r"\b(?:in|into|within|throughout|outside|across|enter(?:s|ed|ing)?|reach(?:es|ed|ing)?|leav(?:es?|ing)|towards?"
    r"|(?:traffick|migrat|travel|countr|border|citizen|national|way|route|move|onward|destin|bound|Turk|Russia)"
    r"\w*[^.]{0,25} (?:to|from|of|for|and)) (?:the (?:rest of the )?)?$"
)


def _acting_union(sentence: Sentence, mention: Mention) -> bool:
    """Whether the European Union stands here as a body and not as the place that people are taken to."""
    return (
        mention.thing_ids == ("place:intl:european-union",)
        and mention.name in {"EU", "European Union"}
        and not _UNION_AS_PLACE.search(sentence.text[: mention.start])
    )


_ITEM = re.compile(r"[^\w]*(?:[a-z]|\(?[a-z0-9ivx]{1,3}[.)] )|[•▪–—*\ufffd-]")
"""How an item of a list begins: with a small letter, a mark or a number."""
_SHORT_ITEM = 160
"""An item whose mark the reader has taken off is an item still, and no numbered paragraph, if it is short."""


def _lead_of(sentence: Sentence, views: Sequence[View]) -> tuple[str, tuple[LinkedThing, ...]]:
    """The words before a colon that open the list which a sentence goes on with, and the bodies that they name."""
    last = views[-1] if views else None
    block = sentence.block
    marked = block.kind is BlockKind.LIST_ITEM and len(block.text) < _SHORT_ITEM
    if last is None or not (marked or _ITEM.match(sentence.text)):
        return "", ()
    if last.sentence.text.rstrip().endswith(":"):
        return last.masked, tuple(placed.thing for placed in last.placed if placed.thing.label == "Actor")
    return last.lead, last.lead_bodies


_PEOPLE = re.compile(
    r"\b(?:participants?|acknowledge?ments?|contributors?|authors?|interviewees?|interviewed|contacts?|focal "
    r"points?|biograph\w+|about the author|lecturers|(?:name and )?surname)\b",
    re.IGNORECASE,
)


def _lists_people(block: Block) -> bool:
    """Whether a block stands under a heading that announces persons: nothing of it is read."""
    return any(_PEOPLE.search(heading) for heading in block.heading_path)


def all_rules() -> Iterable[str]:
    """The rules that propose mentions, for the calibration table."""
    return sorted({function.name for function in LABELLING} | {"gazetteer", "gazetteer-acronym", "propagation"})
