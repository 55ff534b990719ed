"""Paragraphs about one country in a chapter about none: reports by theme go round the countries in each chapter."""

from collections.abc import Iterator

from loaders.documents.blocks import Block, BlockKind, Section
from loaders.documents.countries import CountryNames, country_names

_OPENING = 160
"""A paragraph says in its first two lines whom it is about."""
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


def country_passages(section: Section, names: CountryNames | None = None) -> tuple[Section, ...]:
    """Runs of paragraphs that begin with one country and name no other as often; none in a country section.

    A paragraph without any country goes on with the one before it.
    """
    if section.country is not None:
        return ()
    known = names or country_names()
    runs: list[tuple[str, list[Block]]] = []
    open_run = False
    for block in section.blocks:
        if block.kind is BlockKind.HEADING:
            open_run = False
        if block.kind not in _TEXT:
            continue
        country = _subject(block, known)
        if open_run and country in {runs[-1][0], ""}:
            runs[-1][1].append(block)
        elif country:
            runs.append((country, [block]))
            open_run = True
        else:
            open_run = False
    return tuple(_passages(runs))


def _subject(block: Block, names: CountryNames) -> str | None:
    """The country that a paragraph is about; empty where it names none, none where it names several."""
    counted = names.mentions(block.text)
    if not counted:
        return ""
    (country, most), *others = counted.most_common(2)
    alone = not others or most >= 3 * others[0][1]
    return country if alone and names.mentions(block.text[:_OPENING])[country] else None


def _passages(runs: list[tuple[str, list[Block]]]) -> Iterator[Section]:
    for country, blocks in runs:
        yield Section(
            country=country,
            heading=blocks[0].heading_path[-1] if blocks[0].heading_path else "",
            blocks=tuple(blocks),
            first_line=min(block.first_line for block in blocks),
            last_line=max(block.last_line for block in blocks),
            how_found="the paragraph begins with this country and names no other as often",
        )
