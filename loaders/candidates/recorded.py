"""The measured numbers on disk: the page for readers, the table of rules, and the marks that a check holds."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph_schema.errors import DataError
from loaders.candidates.confidence import CALIBRATION
from loaders.candidates.evaluating import Measured
from loaders.candidates.relations import RELATIONS
from loaders.candidates.scoring import Score

PAGE = Path("docs") / "extraction.md"
_OWN = "own data"

_INTRODUCTION = """# How well documents are read

Written by `python -m loaders evaluate --write`; edit the code, not this page.

`python -m loaders draft FILE` proposes facts from a report. This page says how often it is right and how much it finds,
measured on the project's own fact files: for each source, the things that only this source speaks of are taken out of
the list of known names first, the text is read, and what comes out is compared with what readers entered.

* **Precision**: of 100 candidates, how many say what a reader entered for lines that meet theirs. Readers do not enter
  everything that is true, so a name or figure that they left out counts as wrong here.
* **Recall**: of 100 claims that readers entered, how many some candidate says. Many claims paraphrase a passage that
  states the fact in no fixed form; rules do not find them.
* **Relaxed** asks for the predicate, the lines, one end and the main number. It is generous: two unnamed shelters,
  services or projects at the same lines count as one, and for recommendations and figures the other end always fits,
  so a recommendation is right where readers entered any at its lines. **Strict** asks for both ends, the state and all
  numbers.
* **Names** (no strict score): a candidate is right where readers entered the thing anywhere for this source, found
  where a claim's lines use a proper name of it. **Absences** (no strict score): a denial or shortcoming at the same
  lines under the same heading or about the same function, whatever the predicate.
* The interval holds 90 of 100 scores when pieces of a hundred lines are drawn at random, with replacement.

**These are development scores.** Parts of see-prevention-2004 (Annexes II and III on Croatia and Moldova),
regional-response-2022 (Serbia, North Macedonia) and pieces of iom-2014 were read while the rules were written, and
misses and false candidates of all five sources were looked at and rules changed after them. Only the names are held
out, never the rules. How much lower scores are on prose that no writer of a rule has seen is told by the unread
reports below. Confidences are measured on the same five sources, so they are too high as well. A list of organisations
and treaties known to the whole field (`field_names.json`) is not held out.
"""


def table(scores: Mapping[str, tuple[Score, Score]]) -> str:
    """All kinds in one table."""
    lines = [
        "| kind | precision | recall | F1 relaxed | interval | F1 strict | candidates | claims |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for kind, (relaxed, strict) in scores.items():
        counts = relaxed.counts
        strict_f1 = f"{strict.counts.f1:.2f}" if strict.counts.wanted else "–"
        lines.append(
            f"| {kind} | {counts.precision:.2f} | {counts.recall:.2f} | {counts.f1:.2f} | {relaxed.low:.2f}–"
            f"{relaxed.high:.2f}"
            f" | {strict_f1} | {counts.proposed} | {counts.wanted} |"
        )
    return "\n".join(lines)


_ANNOTATED = """## Sections annotated by hand

Country sections that other people annotated to the last detail, in their own vocabulary; `annotators.json` says which
of their kinds is which of ours. Only candidates at annotated lines about the annotated countries count. Their gaps
have no list of headings, so an absence is right, and found, where one of the other kind stands at the same lines.
"""


_REPORTS = {
    "development": """## Invented reports: development

Country sections made up in the manner of other publishers (a narrative on trafficking in persons, a monitoring body's
evaluation, an assessment, a progress report) and annotated by those who made them up, who knew no rule. Rules were
mended after misses in these.
""",
    "unread": """## Invented reports: unread

More of the same kind. Nobody who writes rules opens them, and no rule was made after a miss in them; how a change
moved their scores was looked at. This is the best guess here at what a new report gives; real ones may be harder.
""",
}
"""What each set is, in the words of the page."""


@dataclass(frozen=True)
class Evaluation:
    """All that was measured in one run; nothing stands where no text was here."""

    sources: Sequence[str]
    own: Measured | None
    annotated: Measured | None
    reports: Mapping[str, Measured]

    def tables(self) -> str:
        """Everything for the terminal."""
        parts = [] if self.own is None else [table(self.own.scores())]
        if self.annotated:
            parts.append(f"Against the sections annotated by hand:\n\n{table(self.annotated.scores())}")
        parts += [f"Invented reports, {name}:\n\n{table(found.scores())}" for name, found in self.reports.items()]
        return "\n\n".join(parts)

    def marked(self) -> Iterator[tuple[str, Measured]]:
        """What a check holds against what was recorded, by name."""
        if self.own:
            yield _OWN, self.own
        yield from self.reports.items()


def page(found: Evaluation) -> str:
    """The page for readers."""
    assert found.own is not None
    parts = [f"{_INTRODUCTION}\nMeasured on: {', '.join(found.sources)}.\n\n{table(found.own.scores())}"]
    if found.annotated:
        parts.append(f"{_ANNOTATED}\n{table(found.annotated.scores())}")
    parts += [f"{_REPORTS[name]}\n{table(measured.scores())}" for name, measured in found.reports.items()]
    rules = ["| rule | reads | in | right | judged |", "| --- | --- | --- | --- | --- |"]
    rules += [
        f"| {rule} | {_place_of(rule)} | {right} | {judged} |"
        for rule, (right, judged) in sorted(found.own.rules.items())
    ]
    parts.append(
        "## Rules\n\n"
        "The confidence of a candidate is the share of its rule, smoothed by one right and one wrong answer.\n"
        "Files lie below `loaders/candidates/`; where a rule has none, it proposes a name (`mentions/`) or is\n"
        "a part of another rule.\n\n" + "\n".join(rules)
    )
    return "\n\n".join(parts) + "\n"


def _place_of(rule: str) -> str:
    """The predicate that a rule reads and the file of its class; names are proposed by the files of `mentions/`."""
    for relation in RELATIONS:
        if rule == relation.rule:
            return f"{relation.predicate} | `relations/{type(relation).__module__.rpartition('.')[2]}.py`"
    return " | "


def write_calibration(found: Evaluation) -> None:
    """The table from which confidences are read, and the marks below which a check fails."""
    assert found.own is not None
    marks = {
        name: {
            kind: {"f1": round(relaxed.counts.f1, 4), "low": round(relaxed.low, 4)}
            for kind, (relaxed, _) in measured.scores().items()
        }
        for name, measured in found.marked()
    }
    records = {"marks": marks, "rules": {rule: list(counts) for rule, counts in sorted(found.own.rules.items())}}
    CALIBRATION.write_text(json.dumps(records, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def check_marks(found: Evaluation) -> None:
    """Fail where a kind fell below the interval that was recorded."""
    marks = json.loads(CALIBRATION.read_text(encoding="utf-8"))["marks"]
    fallen = [
        f"{name}, {kind}: F1 {scores[kind][0].counts.f1:.2f}, recorded {mark['f1']:.2f} "
        f"(interval from {mark['low']:.2f})"
        for name, measured in found.marked()
        for scores in [measured.scores()]
        for kind, mark in sorted(marks.get(name, {}).items())
        if kind in scores and scores[kind][0].counts.f1 < mark["low"]
    ]
    if fallen:
        raise DataError("Documents are read worse than recorded:\n  " + "\n  ".join(fallen))
