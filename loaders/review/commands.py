"""`python -m loaders review`: from a report file to reviewed facts, by keys or by options."""

import argparse
import sys
from dataclasses import fields
from pathlib import Path

from graph_schema.journal import whoever
from loaders.candidates.candidate import Candidate
from loaders.candidates.language_model.extractor import LanguageModel
from loaders.candidates.language_model.settings import Settings
from loaders.differing import difference_page
from loaders.documents.refusals import printable
from loaders.review.decision import Reason, ReviewError, reason_of
from loaders.review.desk import Desk
from loaders.review.new_source import Description
from loaders.review.opening import Wanted, open_desk
from loaders.review.taking_back import TakenBack, take_back
from loaders.review.terminal import go_through
from loaders.review.writing import finish

_ASKED = {
    "title": "the title of the report",
    "publisher": "who published it",
    "published": "when: 2024, 2024-06 or 2024-06-30",
    "situation": "the years that it describes: 2022-2023",
    "language": "its language, as in en",
    "licence": "what may be done with its text",
}
"""What is asked of a report that is not on record."""


def add_review(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser of the room."""
    review = commands.add_parser("review", help="decide on the facts that a report file proposes, and enter them")
    review.add_argument("report", type=Path, help="a report as PDF, DOCX, HTML or text")
    review.add_argument("--decisions", type=Path, metavar="LIST", help="the list of decisions (default: beside it)")
    review.add_argument("--by", help="your handle, such as reader-1 (default: TIELINE_USER, or your account)")
    review.add_argument("--source", help="the id of the source (default: from the name of the file)")
    for name, says in _ASKED.items():
        review.add_argument(f"--{name}", help=f"of a new source: {says}")
    review.add_argument("--as-of", type=int, help="the year of the situation (default: the latest one repeated)")
    review.add_argument("--sections", type=Path, metavar="LIST", help="a corrected list of country sections")
    if (model := Settings.from_environment()) is not None:
        review.add_argument(
            "--with-language-model", action="store_true", help=f"also ask {model.model} at {model.host}"
        )
        review.add_argument("--consent", action="store_true", help="the text of this report may be sent there")
    script = review.add_argument_group("without keys")
    script.add_argument("--list", action="store_true", help="print the waiting candidates, most telling first")
    script.add_argument("--accept", nargs="+", default=[], metavar="ID")
    script.add_argument("--reject", nargs="+", default=[], metavar="ID", help=f"or ID=REASON: {', '.join(Reason)}")
    script.add_argument("--merge", nargs="+", default=[], metavar="ID=KNOWN", help="what ID names is the thing KNOWN")
    script.add_argument("--undo", nargs="*", metavar="ID", help="take back the last decision, or those on these")
    script.add_argument("--accept-above", type=float, metavar="SHARE", help="accept what is at least so sure: 0.95")
    script.add_argument("--finish", action="store_true", help="write what was accepted into data/")
    review.set_defaults(run=run_review)


def run_review(arguments: argparse.Namespace) -> None:
    """Open the desk; with options only do what they say, without any go through the queue by keys."""
    description = Description(**{field.name: getattr(arguments, field.name) for field in fields(Description)})
    model = _language_model(arguments)
    wanted = Wanted(
        arguments.source,
        description,
        arguments.as_of,
        arguments.sections,
        arguments.decisions,
        [model] if model else [],
    )
    desk = open_desk(arguments.report, arguments.data, arguments.by or whoever(), wanted)
    for problem in model.problems if model else ():
        print(problem, file=sys.stderr)
    print(f"{printable(arguments.report.name)}: {len(desk.report.candidates)} candidates. {progress_line(desk)}")
    if _by_options(desk, arguments):
        print(progress_line(desk))
    elif not arguments.finish:
        go_through(
            desk,
            lambda: write(desk, arguments.data, description),
            lambda: taken_back_line(take_back(desk, arguments.data)),
        )
        return
    if arguments.finish:
        print(write(desk, arguments.data, description))


def _language_model(arguments: argparse.Namespace) -> LanguageModel | None:
    """The language model, where the deployment names one, the reader asks for it, and the text may be sent."""
    settings = Settings.from_environment()
    if settings is None or not arguments.with_language_model:
        return None
    if not arguments.consent:
        raise ReviewError(
            f"this would send the text of the report, without names of persons, to {settings.host}; "
            "where that is allowed, add --consent"
        )
    return LanguageModel(settings, arguments.by)


def _by_options(desk: Desk, arguments: argparse.Namespace) -> bool:
    """Do what the options ask for, in a fixed order; whether there was anything."""
    for candidate in arguments.undo or ([None] if arguments.undo == [] else []):
        print(taken_back_line(take_back(desk, arguments.data, candidate)))
    for given in arguments.merge:
        candidate, sign, known = given.partition("=")
        if not sign:
            raise ReviewError(f"'{given}' does not say what it is; write --merge c-…=actor:srb:astra")
        desk.merge(candidate, known)
    for given in arguments.reject:
        candidate, _sign, reason = given.partition("=")
        desk.reject(candidate, reason_of(reason))
    for candidate in arguments.accept:
        desk.accept(candidate)
    if arguments.accept_above is not None:
        done, held = desk.accept_above(arguments.accept_above)
        print(f"Accepted: {len(done)}. Held back, because a check would refuse them: {len(held)}.")
    if arguments.list:
        for candidate_id in desk.waiting():
            print(_listed(candidate_id, desk.standing.revised(candidate_id)))
    asked = (arguments.merge, arguments.reject, arguments.accept, arguments.list)
    return bool(any(asked) or arguments.undo is not None or arguments.accept_above is not None)


def _listed(candidate_id: str, candidate: Candidate) -> str:
    first, last = candidate.lines
    return f"{candidate_id}  {candidate.confidence:.2f}  {first}-{last}  {printable(candidate.says)}"


def progress_line(desk: Desk) -> str:
    """How far the review has come, in one line."""
    found = desk.progress()
    speed = f", {found.per_minute:g} a minute" if found.per_minute else ""
    lost = f" {found.lost} decisions are on candidates that are not found any more." if found.lost else ""
    reasons = ", ".join(f"{number} {reason}" for reason, number in found.reasons.items())
    rejected = f" Rejected: {reasons}." if reasons else ""
    return f"{found.decided} decided, {found.waiting} waiting{speed}.{rejected}{lost}"


def taken_back_line(taken: TakenBack) -> str:
    """What was taken back, and from which files a fact or a thing went with it."""
    gone = f", and out of {', '.join(map(str, taken.files))}" if taken.files else ""
    return f"Taken back: {taken.candidate}{gone}"


def write(desk: Desk, data: Path, description: Description) -> str:
    """Enter what was accepted, and say what was written and what it changes."""
    written = finish(desk, data, description)
    lines = [f"Written: {file}" for file in written.files]
    if written.already_entered:
        lines.append(f"Entered before, so left out: {written.already_entered}")
    return "\n".join([*lines, "", difference_page(written.differences), "", "Build the graph: python -m loaders build"])
