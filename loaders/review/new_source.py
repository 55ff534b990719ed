"""The record of a report: what a person says of it, and what can be counted in the text that was read."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from pydantic import ValidationError

from graph_schema.claims import Source, SourceSection
from loaders.documents.blocks import BlockKind, Document, Section
from loaders.documents.refusals import printable
from loaders.editions import text_edition
from loaders.library import Library
from loaders.review.decision import ReviewError
from loaders.safety import SafetyWords, findings

_LONGEST_HEADING = 100
_UNSAID = "not said yet"


@dataclass(frozen=True)
class Description:
    """What a source is, in the words of its title page; what is not given is asked for before anything is written."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    situation: str | None = None
    language: str | None = None
    licence: str | None = None

    def missing(self) -> tuple[str, ...]:
        """The names of what is not given."""
        return tuple(field.name for field in fields(self) if not getattr(self, field.name))


def digest_of(text: str) -> str:
    """The hash by which a text edition is known."""
    return hashlib.sha256(bytes_of(text)).hexdigest()


def bytes_of(text: str) -> bytes:
    """A text edition as it is kept; a letter that has no code of its own becomes a question mark."""
    return text.encode("utf-8", errors="replace")


def source_record(
    source_id: str,
    given: Description,
    document: Document,
    sections: Sequence[Section],
    library: Library,
) -> tuple[Source, str]:
    """The record of a source with the text that its lines count; another edition under a known id is refused."""
    text = text_edition(document, library.safety)
    if (known := library.sources.get(source_id)) is not None:
        for edition in (text, document.original):
            if known.text_sha256 == digest_of(edition):
                return known, edition
        raise ReviewError(
            f"'{source_id}' is on record with another text than this file gives; "
            "review the text edition that is on record, or give this one an id of its own with --source"
        )
    said = {field.name: getattr(given, field.name) or _UNSAID for field in fields(given)}
    said["published"] = given.published or "2000"
    try:
        source = Source(
            id=source_id,
            **said,
            text_lines=len(document.lines),
            text_sha256=digest_of(text),
            sections=tuple(_sections(document, sections, library.safety)),
        )
    except ValidationError as error:
        field = ".".join(map(str, error.errors()[0]["loc"]))
        raise ReviewError(f"--{field.replace('_', '-')} does not fit: {error.errors()[0]['msg']}") from error
    return source, text


def _sections(document: Document, sections: Sequence[Section], safety: SafetyWords) -> Iterator[SourceSection]:
    """The whole text, the parts about countries, and every heading down to the next that is not below it.

    A heading that names a person or leads somewhere is left out: what stands under it is found by its lines.
    """
    last = len(document.lines)
    yield SourceSection(heading="Whole text", first=1, last=last)
    for section in sections:
        if section.country and (heading := _heading(section.heading, safety)):
            yield SourceSection(
                heading=heading, first=section.first_line, last=section.last_line, country=section.country
            )
    known = {(section.first_line, section.heading) for section in sections if section.country}
    headings = [block for block in document.blocks if block.kind is BlockKind.HEADING]
    for at, block in enumerate(headings):
        if (block.first_line, block.text) in known or not (heading := _heading(block.text, safety)):
            continue
        following = (other for other in headings[at + 1 :] if len(other.heading_path) <= len(block.heading_path))
        end = next((other.first_line - 1 for other in following), last)
        yield SourceSection(heading=heading, first=block.first_line, last=max(block.first_line, end))


def _heading(text: str, safety: SafetyWords) -> str | None:
    shown = printable(" ".join(text.split()))
    harmful = findings(["service:reg:heading"], [shown], safety)
    return shown if shown and len(shown) <= _LONGEST_HEADING and not harmful else None


def source_text(source: Source) -> str:
    """The record as a file of `data/sources/`."""
    lines = [f"{name}: {_quoted(getattr(source, name))}" for name in ("id", *Description.__dataclass_fields__)]
    lines += [f"text_lines: {source.text_lines}", f"text_sha256: {source.text_sha256}", "sections:"]
    for section in source.sections:
        country = f", country: {section.country}" if section.country else ""
        lines.append(
            f"  - {{heading: {_quoted(section.heading)}, first: {section.first}, last: {section.last}{country}}}"
        )
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
