"""`python -m tests.bench.hold_out`: do missing links, ranked on older reports alone, find ties that later ones report?

Two graphs are built in a temporary folder for each year: of the reports published by then, and of all of them.
"""

import tempfile
from pathlib import Path

from graph_schema.store import GraphStore, open_store
from loaders.assembling import assemble
from loaders.checking import Checked, check_data
from queries.analytics.missing_links.hold_out import HeldOut, hold_out
from queries.analytics.missing_links.measured import Interval, Result

DATA = Path(__file__).parents[2] / "data"
YEARS = (2014, 2005)
FEW = 30
HEADINGS = ("ranking", "pairs scored", "tied later", "precision@10", "precision@20", "mean reciprocal rank")


def rows(year: int, checked: Checked, folder: Path) -> tuple[HeldOut, list[tuple[str, ...]]]:
    """What was held out in a year, and a row of the table for each ranking."""
    published = {source.id: int(source.published[:4]) for source in checked.library.sources.values()}
    older = {source for source, when in published.items() if when <= year}
    before = _store(checked, older, folder / f"by-{year}")
    after = _store(checked, set(published), folder / f"all-{year}")
    try:
        held, results = hold_out(before, after, year=year)
    finally:
        before.close()
        after.close()
    return held, [_row(result) for result in results]


def said(held: HeldOut) -> str:
    """What the table rests on, and how much it can tell."""
    number = len(held.positives)
    lines = [
        f"Reports published by {held.year} tie {held.bodies} bodies and leave {len(held.apart)} pairs apart. "
        f"Later reports tie {number} of these pairs in a later year.",
        f"Left out are pairs that later reports tie in an earlier year ({held.backdated}) and later ties of which an "
        f"end was in no older network ({held.unknown}).",
    ]
    if number < FEW:
        lines.append(f"With {number} ties to find, the numbers cannot tell one ranking from another with confidence.")
    return "\n".join(lines)


def _store(checked: Checked, sources: set[str], folder: Path) -> GraphStore:
    claims = [entry.claim for entry in checked.claims if entry.claim.passage.source in sources]
    store = open_store(f"embedded:{folder}")
    store.replace(assemble(claims, checked.library))
    return store


def _row(result: Result) -> tuple[str, ...]:
    return (
        result.ranking,
        str(result.scored),
        str(result.scored_right),
        _number(result.precision_10, result.precision_10_interval, 2),
        _number(result.precision_20, result.precision_20_interval, 2),
        _number(result.reciprocal_rank, result.reciprocal_rank_interval, 4),
    )


def _number(value: float, interval: Interval, digits: int) -> str:
    low, high = interval
    return f"{value:.{digits}f} ({low:.{digits}f} to {high:.{digits}f})"


def main() -> None:
    """Print a table for each year."""
    checked = check_data(DATA, locators=False)
    for year in YEARS:
        with tempfile.TemporaryDirectory() as folder:
            held, table = rows(year, checked, Path(folder))
        widths = [max(len(row[column]) for row in (HEADINGS, *table)) for column in range(len(HEADINGS))]
        print(f"\n{said(held)}\n")
        for row in (HEADINGS, *table):
            print("  ".join(entry.ljust(width) for entry, width in zip(row, widths, strict=True)).rstrip())


if __name__ == "__main__":
    main()
