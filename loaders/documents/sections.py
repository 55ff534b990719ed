"""Which part of a document is about which country: found by headings, counted mentions as a second opinion.

The list is a proposal. What it does not find, or finds wrongly, a person corrects in a file of the same form
(`corrections.py`).
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.documents.blocks import PLAIN_TEXT, Block, BlockKind, Document, Section
from loaders.documents.countries import CountryNames, country_names
from loaders.documents.headings import NUMBERED
from loaders.documents.refusals import UnreadableError

_ABOUT_ONE = re.compile(
    r"(?:country|national|case|individual|action)\s+(?:profile|report|chapter|study|studies|section|assessment|overview"
    r"|narrative|fiche|situation|analysis|brief|research)|(?:situation|context|response|overview|developments?)\s+in\b"
    r"|\btier\s*\d|watch\s+list|evaluation\s+report",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s*(?:[:–—|/]|\s-\s|\()\s*")
_TIER = re.compile(r"\s*[:(–-]\s*tier\s*\d.*", re.IGNORECASE)
_LEADER = re.compile(r"(?:\.\s?){4,}\s*\d*$|…+\s*\d*$|\s{2,}\d{1,4}$")
"""A line of a table of contents."""
_CLOSES = re.compile(
    r"(?:annex(?:es)?|appendi(?:x|ces)|conclusions?|conclusions?\s+and"
    r"|(?:general\s+|main\s+|final\s+|key\s+|regional\s+)?recommendations?|references|bibliography|sources|endnotes?"
    r"|glossary|acronyms|abbreviations|acknowledge?ments?|about\s+the\s+authors?|symposium|results|discussion"
    r"|regional\s+.+|comparative\s+.+|cross-?cutting\s+.+)\b.{0,60}",
    re.IGNORECASE,
)
"""A heading that cannot belong to the country before it, unless it stands under several countries."""
_PART = re.compile(r"(?:annex|appendix|part|chapter)\s+(?:[IVXLC]+|\d{1,2}|[A-Z])\b|[IVXLC]{1,6}\.\s", re.IGNORECASE)
_TITLE, _LONGEST_TITLE, _LONGEST_HEADING = 12, 200, 300
_BEGINNING = re.compile(r"\W*(?:\d+\.\s+)?(?:(?:the|government|republic|of|in)\s+)*", re.IGNORECASE)
_OFTEN, _FAR_AHEAD = 3, 2
"""A report without country headings is about the country that its first paragraph begins with, if none is named more,
or about the first one named there, if it is named twice as often as any other."""
_NO_TEXT = frozenset({BlockKind.HEADING, BlockKind.FURNITURE})


@dataclass
class _Start:
    """A heading that opens a section."""

    at: int
    country: str
    why: str
    certain: bool
    whole: bool = False
    end: int = 0
    before: tuple[int, ...] = ()
    """The last number of a heading before the section."""


@dataclass(frozen=True)
class Correction:
    """What a person says of a part of a document: the country, and the lines from the first to the last."""

    country: str
    first_line: int
    last_line: int


def country_sections(
    document: Document, corrections: Sequence[Correction] | None = None, names: CountryNames | None = None
) -> tuple[Section, ...]:
    """The whole document in sections, each about one country or (`country` none) about no one in particular.

    Where `corrections` are given, they stand instead of everything that is found.
    """
    names = names or country_names()
    if corrections is not None:
        return _corrected(document, corrections)
    starts = _starts(document, names)
    if {start.country for start in starts} <= {_country_of_report(document, names)}:
        return _whole(document, names)
    sections: list[Section] = []
    done = 0
    for start in starts:
        sections += _unassigned(document.blocks, done, start.at)
        found = _section(document.blocks[start.at : start.end], start.country, start.why)
        sections.append(_with_second_opinion(found, names))
        done = start.end
    sections += _unassigned(document.blocks, done, len(document.blocks))
    return tuple(sections)


def _starts(document: Document, names: CountryNames) -> list[_Start]:
    """Headings that open a section, with its end: the first block after it. One without any text opens none."""
    blocks = document.blocks
    headings = {at: block for at, block in enumerate(blocks) if block.kind is BlockKind.HEADING}
    named_at = {
        at: named
        for at, block in headings.items()
        if len(block.text) <= _LONGEST_HEADING and not _LEADER.search(block.text)
        if (named := _country_of_heading(block.text, names)) is not None
    }
    _trust_repeated_wording(blocks, named_at, names)
    repeated = Counter(block.text for block in headings.values())
    starts: list[_Start] = []
    current: _Start | None = None
    number: tuple[int, ...] = ()
    for at, block in headings.items():
        if current is not None and _ends(current, block, document, repeated):
            current.end, current = at, None
        named = named_at.get(at)
        if named is not None and _opens(named, blocks[at + 1 : at + 12], current, names):
            if current is not None:
                current.end = at
            current = replace(named, at=at, before=number, end=len(blocks))
            starts.append(current)
        number = _number(block) or number
    return [start for start in starts if _has_text(blocks[start.at : start.end])]


def _opens(named: _Start, following: Sequence[Block], current: _Start | None, names: CountryNames) -> bool:
    """Whether a heading opens a section: not inside that of its own country, and only if it is plain or borne out."""
    if current is not None and (named.country == current.country or not named.certain):
        return False
    return named.certain or any(
        names.mentions(block.text)[named.country] for block in following if block.kind not in _NO_TEXT
    )


def _trust_repeated_wording(blocks: Sequence[Block], named_at: dict[int, _Start], names: CountryNames) -> None:
    """Headings that differ in the country alone (`Case: Ruritania`, `Case: Zenda`) are a row of chapters."""
    wordings: dict[str, set[str]] = {}
    for at, named in named_at.items():
        wordings.setdefault(_wording(blocks[at].text, names), set()).add(named.country)
    for at, named in named_at.items():
        if len(wordings[_wording(blocks[at].text, names)]) > 1:
            named.certain = named.whole = True


def _wording(text: str, names: CountryNames) -> str:
    """A heading without its country and its numbers."""
    _code, start, end = names.named_in(text)[0]
    return (
        re.sub(r"\d+|^[A-Z](?=\.)|(?:republic of|the)\s+$", "#", text[:start], flags=re.IGNORECASE) + "…" + text[end:]
    )


def _has_text(blocks: Sequence[Block]) -> bool:
    return any(block.kind not in _NO_TEXT for block in blocks)


def _country_of_heading(text: str, names: CountryNames) -> _Start | None:
    """The one country that a heading names, and how plainly it does."""
    bare = _TIER.sub("", text).strip()
    if match := names.heading.fullmatch(bare):
        code = names.code_of(match["name"])
        return _Start(0, code, "the heading is the country's name", certain=True, whole=True) if code else None
    named = names.named_in(text)
    if len({code for code, _start, _end in named}) != 1:
        return None
    code, start, end = named[0]
    before, after = text[:start].strip(), text[end:].lstrip("*0123456789 ").strip()
    parted = bool(_PARTED.match(after)) or bool(before and _PARTED.search(before[-2:] + " "))
    if (not before or not after) and parted:
        return _Start(0, code, "the heading names the country beside its subject", certain=len(text) < 60)
    if _ABOUT_ONE.search(text):
        return _Start(0, code, "the heading names the country it reports on", certain=True)
    return _Start(0, code, "the heading speaks of this country alone", certain=False)


def _ends(start: _Start, block: Block, document: Document, repeated: Counter[str]) -> bool:
    """Whether a heading is not below that of the section, or closes the row of countries."""
    heading = document.blocks[start.at]
    # In plain text, nothing tells how deep a heading without a number is.
    ranked = not start.whole or document.media_type != PLAIN_TEXT or NUMBERED.match(heading.text) is not None
    if ranked:
        return heading.text not in block.heading_path or bool(_TIER.search(block.text[:_LONGEST_HEADING]))
    return _closes(block, repeated) or _goes_on(start.before, _number(block))


def _number(block: Block) -> tuple[int, ...]:
    """The number of a heading, 3.1.2 as (3, 1, 2); empty of everything else."""
    found = NUMBERED.match(block.text) if block.kind is BlockKind.HEADING else None
    return tuple(map(int, found["digits"].split("."))) if found and found["digits"] else ()


def _goes_on(before: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """Whether a number goes on with the numbers before the section, instead of beginning anew inside it."""
    return bool(before and number) and number > before and number[0] - before[0] in {0, 1}


def _closes(block: Block, repeated: Counter[str]) -> bool:
    """Whether a heading cannot belong to the country before it; one that stands under several countries can."""
    text = block.text[:_LONGEST_HEADING]
    if _PART.match(text) or _TIER.search(text):
        return True
    return bool(_CLOSES.fullmatch(text)) and repeated[block.text] == 1


def _country_of_report(document: Document, names: CountryNames) -> str | None:
    """The one country of the first blocks, if none is named more often; else the one that the report begins with."""
    shown = [block for block in document.blocks if block.kind is not BlockKind.FURNITURE]
    title = [block.text for block in shown[:_TITLE] if len(block.text) < _LONGEST_TITLE]
    named = {code for text in title for code, _start, _end in names.named_in(text)}
    counted: Counter[str] = Counter()
    for block in document.blocks:
        counted += names.mentions(block.text)
    if len(named) == 1 and counted.most_common(1)[0][0] in named:
        return next(iter(named))
    first = next((block.text for block in shown if block.kind not in _NO_TEXT), "")
    begins = next((code for code, start, _end in names.named_in(first) if _BEGINNING.fullmatch(first[:start])), None)
    first_named = next(iter(names.mentions(first)), None)
    for code, times in ((begins, 1), (first_named, _FAR_AHEAD)):
        if (
            code
            and counted[code] >= _OFTEN
            and all(counted[code] >= times * count for other, count in counted.items() if other != code)
        ):
            return code
    return None


def _whole(document: Document, names: CountryNames) -> tuple[Section, ...]:
    """A report without country headings: about the one country of its title, or about none."""
    country = _country_of_report(document, names)
    if country is None:
        return tuple(_unassigned(document.blocks, 0, len(document.blocks)))
    return (_section(document.blocks, country, "the report begins with this country, and none is named more often"),)


def _section(blocks: Sequence[Block], country: str | None, why: str) -> Section:
    return Section(
        country=country,
        heading=next((block.text for block in blocks if block.kind is BlockKind.HEADING), ""),
        blocks=tuple(blocks),
        first_line=min(block.first_line for block in blocks),
        last_line=max(block.last_line for block in blocks),
        how_found=why,
    )


def _unassigned(blocks: Sequence[Block], start: int, end: int) -> list[Section]:
    return [_section(blocks[start:end], None, "no heading names one country")] if start < end else []


def _with_second_opinion(section: Section, names: CountryNames) -> Section:
    """Count who is named in the section: a doubt is said where another country is named more often."""
    counted: Counter[str] = Counter()
    for block in section.blocks:
        if block.kind not in _NO_TEXT:
            counted += names.mentions(block.text)
    own = counted[section.country or ""]
    others = [(count, code) for code, count in counted.items() if code != section.country]
    most, other = max(others, default=(0, ""))
    said = f"; named {own} times in it"
    if most > own:
        said += f", but {other} {most} times: check"
    return replace(section, how_found=section.how_found + said)


def _corrected(document: Document, corrections: Sequence[Correction]) -> tuple[Section, ...]:
    sections: list[Section] = []
    done = 0
    for given in sorted(corrections, key=lambda entry: entry.first_line):
        inside = [
            at
            for at, block in enumerate(document.blocks)
            if at >= done and given.first_line <= block.first_line <= given.last_line
        ]
        if not inside:
            raise UnreadableError(
                f"no text begins in lines {given.first_line}-{given.last_line}", "correct the list of sections"
            ).about(document.name)
        sections += _unassigned(document.blocks, done, inside[0])
        done = inside[-1] + 1
        sections.append(_section(document.blocks[inside[0] : done], given.country, "given by hand"))
    sections += _unassigned(document.blocks, done, len(document.blocks))
    return tuple(sections)
