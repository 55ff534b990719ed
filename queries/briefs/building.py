"""A brief made from answers of the catalogue: the same rows, for the same readership, as a page shows."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries.answer import Answer, HowSure
from queries.asking import ask
from queries.audience import readership
from queries.briefs.about_actor import about_actor
from queries.briefs.about_country import about_country
from queries.briefs.about_donor import about_donor
from queries.briefs.about_route import about_route
from queries.briefs.content import Brief, BriefKind, Drawn, Part, Picture, texts_of
from queries.briefs.fitting import fitted
from queries.briefs.places import footnote
from queries.briefs.subjects import Subject, subject_of
from queries.briefs.wanted import Wanted, part_of, rows_of
from queries.overview import Overview

LOOK_BACK = 8
"""How many years before the year of the brief a change is looked for, where nobody says otherwise."""
Draw = Callable[[Mapping[str, Answer]], Drawn | None]
"""A picture of the answers of a brief by question; none where there is nothing to draw."""
_ABOUT: Mapping[BriefKind, Callable[[Subject, int, int], Iterator[Wanted]]] = {
    BriefKind.COUNTRY: about_country,
    BriefKind.ACTOR: about_actor,
    BriefKind.ROUTE: about_route,
    BriefKind.DONOR: about_donor,
}
SILENCE = (
    "Documents show formal ties, not trust. Silence of the sources is not absence: what stands here as missing is "
    "stated by a source, and what no source mentions may still exist. An amount that is not told is unknown, not zero."
)


def build_brief(
    reader: GraphReader,
    found: Overview,
    kind: BriefKind,
    subject: str,
    *,
    year: int | None = None,
    since: int | None = None,
    draw: Draw | None = None,
) -> Brief:
    """The brief on a subject by its id or name; what is unknown raises `QuestionError`.

    `year` is the newest one of which a source speaks, `since` eight years before it, where they are left out.
    """
    year = found.last_year if year is None else year
    since = year - LOOK_BACK if since is None else since
    if since >= year:
        raise QuestionError(f"since is {since} and the year is {year}; changes are looked for from an earlier year on")
    about = subject_of(reader, found, kind, subject)
    wanted = tuple(_ABOUT[kind](about, since, year))
    answers = _asked(reader, wanted)
    on_all = _notes_on_all(answers)
    parts = _said_once(map(part_of, wanted, answers), on_all)
    title = f"{about.name}: {_SUBTITLE[kind]}"
    names = _footnotes_of_names(found, title, parts)
    sure = _how_sure(wanted, answers)
    ending = (
        ("How sure this is", str(sure)),
        ("What it does not say", SILENCE),
        ("Sources", _sources(found, sure)),
        *names,
    )
    drawn = draw(_by_question(wanted, answers)) if draw else None
    parts = fitted(parts, sum(len(head) + len(text) for head, text in ending), picture=drawn is not None)
    parts, footnotes = _numbered(parts)
    snapshot = reader.snapshot or "none"
    return Brief(
        title=title,
        about=(
            ("Year", f"{year}; the newest word up to then counts, and its year stands in each row"),
            ("Snapshot", snapshot),
            ("Audience", f"{readership().value}{'; do not pass it on' if readership().value == 'partner' else ''}"),
            ("Numbers in brackets", "lead to the source, section, lines and year at the end"),
            *(("Note", note) for note in on_all),
        ),
        parts=parts,
        footnotes=footnotes,
        ending=ending,
        file_name=f"tieline-brief-{kind.value}-{_slug(about)}-{year}-{readership().value}-{snapshot}",
        picture=Picture(drawn.png(), drawn.alt) if drawn else None,
    )


_SUBTITLE = {
    BriefKind.COUNTRY: "brief on the response to trafficking",
    BriefKind.ACTOR: "brief on a body",
    BriefKind.ROUTE: "brief on a reported route",
    BriefKind.DONOR: "brief on a funder",
}


def _asked(reader: GraphReader, wanted: tuple[Wanted, ...]) -> tuple[Answer, ...]:
    """The answers in the order in which they are wanted; the same question with the same values is asked once."""
    answers: dict[str, Answer] = {}
    for entry in wanted:
        key = f"{entry.question} {sorted(entry.given.items())}"
        if key not in answers:
            answers[key] = ask(entry.question, reader, **entry.given)
    return tuple(answers[f"{entry.question} {sorted(entry.given.items())}"] for entry in wanted)


def _by_question(wanted: tuple[Wanted, ...], answers: tuple[Answer, ...]) -> dict[str, Answer]:
    """The first answer of each question: the one of the year of the brief, where an earlier year is asked for too."""
    found: dict[str, Answer] = {}
    for entry, answer in zip(wanted, answers, strict=True):
        found.setdefault(entry.question, answer)
    return found


def _notes_on_all(answers: tuple[Answer, ...]) -> tuple[str, ...]:
    """What a reader must know before reading any of the tables, such as that the sources do not reach the year."""
    return tuple(note for note in answers[0].notes if all(note in answer.notes for answer in answers))


def _said_once(parts: Iterable[Part], on_all: tuple[str, ...]) -> tuple[Part, ...]:
    """The parts without remarks that the head, or an earlier table of the same question, has made."""
    told: set[tuple[str, str]] = set()
    kept = []
    for part in parts:
        remarks = tuple(text for text in part.remarks if text not in on_all and (part.question, text) not in told)
        told |= {(part.question, text) for text in remarks}
        kept.append(replace(part, remarks=remarks))
    return tuple(kept)


def _numbered(parts: tuple[Part, ...]) -> tuple[tuple[Part, ...], tuple[str, ...]]:
    """The parts with the numbers of their footnotes, in reading order; rows from the same places share one."""
    numbers: dict[str, int] = {}
    numbered = []
    for part in parts:
        texts = [footnote(line.places, part.question) if line.places else None for line in part.lines]
        lines = tuple(
            replace(line, number=numbers.setdefault(text, len(numbers) + 1) if text else None)
            for line, text in zip(part.lines, texts, strict=True)
        )
        numbered.append(replace(part, lines=lines))
    return tuple(numbered), tuple(numbers)


def _how_sure(wanted: tuple[Wanted, ...], answers: tuple[Answer, ...]) -> HowSure:
    """What all rows together rest on, those for which there is no room included."""
    behind = {
        entry.claim: entry
        for one, answer in zip(wanted, answers, strict=True)
        for row in rows_of(one, answer)
        for entry in answer.evidence_of(dict(row))
    }
    years = [entry.as_of for entry in behind.values()]
    return HowSure(
        claims=len(behind),
        sources=tuple(sorted({entry.source for entry in behind.values()})),
        first_year=min(years, default=None),
        last_year=max(years, default=None),
        reviewed=sum(entry.reviewed for entry in behind.values()),
    )


def _sources(found: Overview, sure: HowSure) -> str:
    named = [f"{entry['id']}: {entry['title']} ({entry['published']})" for entry in found.sources]
    return "; ".join(text for text in named if text.split(":")[0] in sure.sources) or "none"


def _footnotes_of_names(found: Overview, title: str, parts: tuple[Part, ...]) -> Iterator[tuple[str, str]]:
    """The footnotes of names of countries that stand in the brief, by name or by code."""
    text = "\n".join(texts_of(title, parts))
    for entry in found.countries:
        if entry["footnote"] and (entry["name"] in text or re.search(rf"\b{entry['code']}\b", text)):
            yield entry["name"], entry["footnote"]


def _slug(about: Subject) -> str:
    """The name in plain letters, for a file."""
    letters = unicodedata.normalize("NFKD", about.name).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", letters.lower()))[:50] or about.id.split(":")[-1]
