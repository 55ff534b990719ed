"""The queue on a terminal: the passage beside the candidate, one key a decision."""

import shutil
import textwrap
from collections.abc import Callable, Iterator
from itertools import zip_longest

from pydantic import ValidationError

from graph_schema.errors import TielineError
from loaders.documents.refusals import printable
from loaders.records import line_ranges_of
from loaders.review.decision import Changes, ReviewError, reason_of
from loaders.review.desk import Desk
from loaders.review.item import Item

KEYS = "[a]ccept  [e]dit  [r]eject (r not_said)  [m]erge  [s]kip  [u]ndo  [w]rite  [q]uit"
_EDIT_HINT = (
    "Write field=value, several parted by ' ; ': state=absent ; as_of=2021 ; lines=12-14 ; object=actor:srb:astra ; "
    "says=… ; attributes.role=observer ; for a new thing name=…, kind=…"
)


def go_through(desk: Desk, write: Callable[[], str], undo: Callable[[], str]) -> None:
    """Show one candidate after the other until none waits or the reader leaves; every decision is kept at once."""
    skipped: list[str] = []
    while True:
        waiting = [candidate for candidate in desk.waiting() if candidate not in skipped]
        if waiting:
            print("\n".join(page(desk.item(waiting[0]))))
        found = desk.progress()
        print(f"{found.decided} decided, {found.waiting} waiting, {found.per_minute:g} a minute   {KEYS}")
        try:
            key = input("> ").strip()
            if key in {"q", "quit"}:
                return
            told = _done(desk, key, waiting[0] if waiting else None, skipped, write, undo)
        except (EOFError, KeyboardInterrupt):
            print("\nLeft; every decision so far is kept.")
            return
        except (TielineError, ValidationError) as error:
            told = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
        if told:
            print(told)


def _done(
    desk: Desk,
    key: str,
    candidate: str | None,
    skipped: list[str],
    write: Callable[[], str],
    undo: Callable[[], str],
) -> str:
    """Do what a key asks for; returns what there is to say about it."""
    if key == "w":
        return write()
    if key == "u":
        told = undo()
        skipped.clear()
        return told
    if candidate is None:
        return "Nothing waits: w writes what was accepted, u takes the last decision back, q leaves."
    if key == "a":
        desk.accept(candidate)
    elif key == "r" or key.startswith("r "):
        desk.reject(candidate, reason_of(key[2:].strip()))
    elif key == "s":
        skipped.append(candidate)
    elif key == "e":
        print(_EDIT_HINT)
        desk.edit(candidate, changes_from(input("edit> ")))
    elif key == "m":
        choices = desk.item(candidate).might_be
        answer = input("The id of the thing that it is, or its number above> ").strip()
        chosen = choices[int(answer) - 1].id if answer.isdigit() and 0 < int(answer) <= len(choices) else answer
        desk.merge(candidate, chosen)
    else:
        return f"'{printable(key)[:20]}' is none of the keys."
    return ""


def changes_from(text: str) -> Changes:
    """What a reader types as an edit: field=value, parted by semicolons."""
    values: dict[str, object] = {}
    attributes: dict[str, object] = {}
    for part in filter(None, (entry.strip() for entry in text.split(" ; "))):
        name, sign, value = (piece.strip() for piece in part.partition("="))
        if not sign:
            raise ReviewError(f"'{printable(part)}' is no change; {_EDIT_HINT}")
        if name.startswith("attributes."):
            attributes[name.removeprefix("attributes.")] = value or None
        elif name == "lines":
            values[name] = _lines(value)
        elif name == "aliases":
            values[name] = [alias.strip() for alias in value.split(",") if alias.strip()]
        else:
            values[name] = value
    if not values and not attributes:
        raise ReviewError(f"nothing was changed; {_EDIT_HINT}")
    return Changes.model_validate(values | ({"attributes": attributes} if attributes else {}))


def _lines(text: str) -> tuple[int, int]:
    try:
        ranges = line_ranges_of(text)
    except ValueError as error:
        raise ReviewError(str(error)) from error
    if not isinstance(ranges, tuple) or len(ranges) != 1:
        raise ReviewError(f"'{printable(text)}' is not one range of lines; write 12-14")
    return ranges[0].first, ranges[0].last


def page(item: Item) -> Iterator[str]:
    """The passage on the left and the candidate on the right; on a narrow terminal one under the other."""
    width = max(60, shutil.get_terminal_size((120, 40)).columns)
    yield "─" * width
    left, right = list(_passage(item)), list(_said(item))
    if width < 100:
        yield from (line for text in (*left, *right) for line in textwrap.wrap(text, width) or [""])
        return
    half = (width - 3) // 2
    pair = [[line for text in side for line in textwrap.wrap(text, half) or [""]] for side in (left, right)]
    for one, other in zip_longest(*pair, fillvalue=""):
        yield f"{one:<{half}} │ {other}"


def _passage(item: Item) -> Iterator[str]:
    for line in item.passage:
        if line.after_gap:
            yield "      …"
        yield f"{line.number:>5} {'>' if line.cited else ' '} {printable(line.text.strip())}"


def _said(item: Item) -> Iterator[str]:
    candidate = item.candidate
    yield printable(candidate.says)
    ends = " → ".join(end.id for end in (candidate.subject, candidate.object) if end)
    yield f"{candidate.predicate}: {ends}"
    details = ", ".join(f"{name} {value}" for name, value in candidate.attributes.items() if name != "votes")
    years = " to ".join(filter(None, (candidate.valid_from, candidate.valid_to)))
    about = [candidate.state.value, str(candidate.as_of or "no year"), years, details]
    yield printable(" · ".join(filter(None, about)))
    flags = f" · {', '.join(candidate.flags)}" if candidate.flags else ""
    yield f"{item.id} · {candidate.confidence:.2f} by {candidate.rule}{flags}"
    for thing_id, words in item.named_as.items():
        yield printable(f"The lines call {thing_id} '{words}'.")
    if item.unlocks:
        yield f"It decides on {item.unlocks} more, as on: {printable(' · '.join(item.unlocked))}"
    if item.known is not None:
        yield f"Beside what is known: {item.known.change.value} ({printable(item.known.why)})"
    for thing in item.new_things:
        yield f"New thing: {thing.id} ({thing.kind or thing.label}): {printable(thing.name)}"
    for number, suggestion in enumerate(item.might_be, start=1):
        yield f"  {number} might be {suggestion.id}: {printable(suggestion.name)} ({suggestion.likeness:g})"
    for obstacle in item.obstacles:
        yield f"! {printable(obstacle)}"
