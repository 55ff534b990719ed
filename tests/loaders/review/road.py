"""The two roads from a report to the data folder, each to its end: a review, and a draft whose files are moved."""

import contextlib
from collections import defaultdict
from pathlib import Path

from loaders.__main__ import main
from loaders.review.decision import ReviewError
from loaders.review.desk import Desk


def accept_everything(desk: Desk) -> None:
    """Accept whatever waits, and what waits after it; what a check would refuse is left."""
    seen: set[str] = set()
    while waiting := [candidate for candidate in desk.waiting() if candidate not in seen]:
        for candidate in waiting:
            seen.add(candidate)
            with contextlib.suppress(ReviewError):
                desk.accept(candidate)


def draft_moved_into(data: Path, report: Path, source: str) -> None:
    """Draft a report, and move the files of the draft where they belong, as their first lines ask for."""
    out = report.with_name("DRAFT.yml")
    assert main(["--data", str(data), "draft", str(report), "--source", source, "--out", str(out)]) == 0
    for file in sorted(out.parent.glob("DRAFT*.yml")):
        text = file.read_text(encoding="utf-8")
        if file.name == "DRAFT.things.yml":
            _move_things(text, data / "entities")
        elif file.name == "DRAFT.source.yml":
            (data / "sources" / f"{source}.yml").write_text(text, encoding="utf-8")
        else:
            country = next(line.split()[1].lower() for line in text.splitlines() if line.startswith("country: "))
            (data / "facts" / country).mkdir(exist_ok=True)
            (data / "facts" / country / f"{source}.yml").write_text(text, encoding="utf-8")


def _move_things(text: str, entities: Path) -> None:
    by_scope: dict[str, str] = defaultdict(str)
    for block in text.split("\n  - id: ")[1:]:
        by_scope[block.split(":")[1].split("-")[0]] += f"  - id: {block.rstrip()}\n"
    for scope, blocks in by_scope.items():
        file = entities / f"{scope}.yml"
        before = file.read_text(encoding="utf-8") if file.is_file() else "things:\n"
        file.write_text(f"{before.rstrip()}\n{blocks}", encoding="utf-8")
