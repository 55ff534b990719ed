"""The mentions of a whole document: every rule proposes, names learnt in one place count in all, all are linked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from loaders.candidates.confidence import precision_of
from loaders.candidates.gazetteer import Gazetteer, country_names
from loaders.candidates.linking import LinkedThing, Linker, linked
from loaders.candidates.mentions.generic import BODIES, GENERIC
from loaders.candidates.mentions.institutions import INSTITUTIONS
from loaders.candidates.mentions.instruments import AGREEMENTS, ARRANGEMENTS, STRATEGIES
from loaders.candidates.mentions.laws import ARTICLES, LAWS
from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.mentions.merging import merged
from loaders.candidates.mentions.ministries import MINISTRIES
from loaders.candidates.mentions.organisations import CUED, DEFINED
from loaders.candidates.mentions.propagation import learnt_names
from loaders.candidates.mentions.services import HELPLINES, PROJECTS, SERVICES, SHELTERS
from loaders.candidates.mentions.terms import TERM_LISTS
from loaders.candidates.referring import Referring
from loaders.candidates.sentences import Sentence, sentences_of
from loaders.candidates.views import Placed, View
from loaders.documents.blocks import Block, BlockKind, Document, Section
from loaders.library import Library
from loaders.safety import person_finding

LABELLING: tuple[LabellingFunction, ...] = (
    MINISTRIES,
    INSTITUTIONS,
    CUED,
    DEFINED,
    LAWS,
    ARTICLES,
    STRATEGIES,
    AGREEMENTS,
    ARRANGEMENTS,
    SHELTERS,
    HELPLINES,
    SERVICES,
    PROJECTS,
    GENERIC,
    BODIES,
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
        self.countries = country_names(library)
        self.linker = Linker(library, gazetteer)
        self.region = self._region()
        self.groups = tuple((group, self._members(group)) for group in ("WB6", "SEE"))
        self._scopes: dict[int, str | None] = {}
        self._law_before: LinkedThing | None = None

    def views(self, sections: Sequence[Section]) -> Iterator[list[View]]:
        """The sentences of each section with their mentions, section by section."""
        read = [(section, list(self._sentences(section))) for section in sections]
        proposals = [[self._proposals(sentence) for sentence in sentences] for _, sentences in read]
        flat = [mention for section in proposals for sentence in section for mention in sentence]
        learnt = learnt_names(flat)
        for (section, sentences), proposed in zip(read, proposals, strict=True):
            scope = (section.country or "reg").lower()
            country = self._country(scope)
            referring, self._law_before = Referring(), None
            views: list[View] = []
            for sentence, mentions in zip(sentences, proposed, strict=True):
                if section.country is None:
                    scope = self._scope_of_block(sentence.block) or "reg"
                    country = self._country(scope)
                chosen = merged([*mentions, *learnt.mentions(sentence)], precision_of)
                placed = list(self._placed(sentence, chosen, scope))
                placed = referring.with_references(sentence, placed)
                before = _articles_of(views[-2:])
                views.append(
                    View(
                        self.document,
                        sentence,
                        scope,
                        country,
                        section.heading,
                        tuple(placed),
                        before,
                        self.region,
                        self.groups,
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
            out.append(Placed(mention, self._linked(mention, near)))
        laws = [placed for placed in out if placed.thing.label in {"Law", "Agreement"}]
        for mention in articles:
            of_law = self._law_of(sentence, mention, laws) or self._law_before
            out.append(Placed(mention, self.linker.article(mention, of_law, scope)))
        self._law_before = laws[-1].thing if laws else self._law_before
        out.sort(key=lambda placed: placed.mention.start)
        yield from _without_absorbed_adjectives(sentence, _with_brackets_joined(sentence, out))

    def _law_of(self, sentence: Sentence, article: Mention, laws: list[Placed]) -> LinkedThing | None:
        """The law that follows an article ("of the Criminal Code"), else the one named just before it."""
        following = [placed for placed in laws if placed.mention.start >= article.end]
        if following:
            between = sentence.text[article.end : following[0].mention.start]
            if re.search(r"\bof\b|\bin\b|\bunder\b|\(", between) and len(between) < 80 and "." not in between:
                return following[0].thing
        before = [placed for placed in laws if placed.mention.end <= article.start]
        return before[-1].thing if before else (following[0].thing if following else None)

    def _linked(self, mention: Mention, scope: str) -> LinkedThing:
        if mention.label in {"Country", "Place", "ExploitationForm", "VictimGroup"}:
            thing = self.library.things.get(mention.thing_ids[0]) or self.gazetteer.things.get(mention.thing_ids[0])
            if thing is not None:
                return linked(thing)
            return LinkedThing(mention.thing_ids[0], mention.label, mention.name, country=None)
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


_PEOPLE = re.compile(
    r"\b(?:participants?|acknowledge?ments?|contributors?|authors?|interviewees?|interviewed|contacts?|focal "
    r"points?|biograph\w+|about the author)\b",
    re.IGNORECASE,
)


def _lists_people(block: Block) -> bool:
    """Whether a block stands under a heading that announces persons: nothing of it is read."""
    return any(_PEOPLE.search(heading) for heading in block.heading_path)


def _articles_of(views: Sequence[View]) -> tuple[LinkedThing, ...]:
    """The articles of the latest sentence that names any."""
    for view in reversed(views):
        if articles := tuple(placed.thing for placed in view.placed if placed.thing.label == "Article"):
            return articles
    return ()


def _with_brackets_joined(sentence: Sentence, placed: list[Placed]) -> list[Placed]:
    """A name and the short form in brackets after it are one mention: Border Police (BP)."""
    joined: list[Placed] = []
    for entry in placed:
        last = joined[-1] if joined else None
        if (
            last is not None
            and entry.thing.id == last.thing.id
            and sentence.text[last.mention.end : entry.mention.start] == " ("
            and sentence.text[entry.mention.end : entry.mention.end + 1] == ")"
        ):
            joined[-1] = replace(last, mention=replace(last.mention, end=entry.mention.end + 1))
            continue
        joined.append(entry)
    return joined


def _without_absorbed_adjectives(sentence: Sentence, placed: list[Placed]) -> Iterator[Placed]:
    """What stands before a body belongs to its name: Albanian Ministry of Justice is one, NGO Lantern is one."""
    begins: int | None = None
    for at, entry in enumerate(placed):
        if begins is not None:
            entry, begins = replace(entry, mention=replace(entry.mention, start=begins)), None
        following = placed[at + 1] if at + 1 < len(placed) else None
        between = sentence.text[entry.mention.end : following.mention.start] if following is not None else "."
        if (
            following is not None
            and between in {" ", " “", ' "'}
            and following.thing.label == "Actor"
            and entry.mention.name == "NGOs"
        ):
            begins = entry.mention.start
            continue
        if (
            entry.mention.adjective
            and following is not None
            and following.thing.label in {"Actor", "Law", "Strategy", "Mechanism", "Agreement"}
            and sentence.text[entry.mention.end : following.mention.start] == " "
        ):
            continue
        yield entry


def all_rules() -> Iterable[str]:
    """The rules that propose mentions, for the calibration table."""
    return sorted({function.name for function in LABELLING} | {"gazetteer", "gazetteer-acronym", "propagation"})
