"""How good the data are, in numbers: `data/QUALITY.md`, written from the checked claims."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from loaders.checking import Checked
from loaders.facts import EnteredClaim
from loaders.look_alikes import look_alikes

HEAD = """# How good the data are

Written by `make docs` (`python -m loaders quality`); no number here is typed. A claim is *reviewed* when a second
reader has compared it with the lines that it cites. Years are those of the situation described, not of printing.
"""
EARLIEST_SHOWN = 2000


def quality_page(checked: Checked) -> str:
    """The page: sources, countries, kinds, states, years, readings, look-alikes, expected counts."""
    claims = checked.claims
    open_pairs = look_alikes(checked.library)
    reviewed = sum(entry.claim.reviewed_by is not None for entry in claims)
    parts = [
        HEAD,
        f"{len(claims)} claims on {len(checked.library.things)} things; {_share(reviewed, len(claims))} reviewed. "
        f"Pairs of names that look alike and have no judgement yet: {len(open_pairs)}. Judgements on record: "
        f"{len(checked.library.judged)}.\n",
        _table("source", claims, lambda entry: entry.claim.passage.source),
        _table("country of the file", claims, lambda entry: entry.country),
        _table("kind of statement", claims, lambda entry: entry.claim.statement.kind()),
        _table("state", claims, lambda entry: entry.claim.state.value),
        _table("year of the situation", claims, _year),
        _files(claims),
    ]
    return "\n".join(parts)


def _year(entry: EnteredClaim) -> str:
    return str(entry.claim.as_of) if entry.claim.as_of >= EARLIEST_SHOWN else f"before {EARLIEST_SHOWN}"


def _table(name: str, claims: Sequence[EnteredClaim], group: Callable[[EnteredClaim], str]) -> str:
    counts = Counter(map(group, claims))
    reviewed = Counter(group(entry) for entry in claims if entry.claim.reviewed_by)
    order: Iterable[str] = sorted(counts) if "year" in name else sorted(counts, key=lambda key: (-counts[key], key))
    lines = [f"| {name} | claims | reviewed |", "| --- | ---: | ---: |"]
    lines += [f"| {key} | {counts[key]} | {_share(reviewed[key], counts[key])} |" for key in order]
    return "\n".join([*lines, ""])


def _files(claims: Sequence[EnteredClaim]) -> str:
    """Every fact file with the bounds that its head expects; a file outside of them does not load."""
    counts = Counter(entry.file for entry in claims)
    bounds = {entry.file: entry.expected for entry in claims}
    lines = ["| fact file | claims | expected |", "| --- | ---: | ---: |"]
    for file in sorted(counts):
        name = Path(*file.parts[-2:]).as_posix()
        lines.append(f"| {name} | {counts[file]} | {bounds[file].least}–{bounds[file].most} |")
    return "\n".join([*lines, ""])


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "–"
