"""The list of country sections as a file: what was found, in the form in which a person gives it back corrected."""

import itertools
import re
from collections import Counter
from pathlib import Path
from typing import Any

from loaders.documents.blocks import Document, Section
from loaders.documents.countries import CountryNames, country_names
from loaders.documents.passages import country_passages
from loaders.documents.refusals import printable
from loaders.documents.sections import Correction
from loaders.issues import IssueLog, closest
from loaders.reading import Tree, TreePath, read_yaml

_LINES = re.compile(r"(\d{1,7})\s*-\s*(\d{1,7})")


def sections_page(document: Document, sections: tuple[Section, ...], names: CountryNames | None = None) -> str:
    """The list as YAML: one entry for each country section, why it is one, and what belongs to none."""
    known = names or country_names()
    found = [section for section in sections if section.country]
    rest = [section for section in sections if not section.country]
    countries = len({section.country for section in found})
    lines = [
        f"# {printable(document.name)}: {len(found)} country sections, {countries} countries.",
        "# To correct the list, save it, change it, and give it back with --sections.",
        *(f"# {printable(note)}" for note in document.notes),
        "sections:" if found else "sections: []",
    ]
    for section in found:
        lines += [
            f"  # {section.how_found}",
            f"  - country: {section.country}",
            f"    lines: {section.first_line}-{section.last_line}",
            f'    heading: "{_quotable(section.heading)}"',
        ]
    for section in rest:
        place = f"# In no country section: lines {section.first_line}-{section.last_line}"
        counted = Counter(passage.country for passage in country_passages(section, known)).most_common()
        runs = ", ".join(f"{code} {count}" for code, count in counted)
        lines.append(f"{place}; runs of paragraphs about one country: {runs or 'none'}.")
    return "\n".join(lines) + "\n"


def _quotable(text: str) -> str:
    return printable(" ".join(text.split()))[:100].replace("\\", "/").replace('"', "'")


def read_corrections(file: Path, names: CountryNames | None = None) -> tuple[Correction, ...]:
    """The list that a person corrected; all problems in it are reported together, with their lines."""
    log = IssueLog(file.parent)
    known = sorted({*(names or country_names()).names.values()})
    tree = read_yaml(file, log)
    log.raise_if_any()
    entries = tree.value.get("sections") if tree and isinstance(tree.value, dict) else None
    found: list[Correction] = []
    if tree is None or not isinstance(entries, list):
        log.add(file, 1, "sections", "no list of sections", "begin the file with `sections:`, one section an item")
    else:
        for number, entry in enumerate(entries):
            correction = _correction(entry, ("sections", number), tree, known, log)
            found += [correction] if correction else []
        _check_overlaps(found, file, log)
    log.raise_if_any()
    return tuple(found)


def _correction(entry: Any, path: TreePath, tree: Tree, known: list[str], log: IssueLog) -> Correction | None:
    values = entry if isinstance(entry, dict) else {}
    country = str(values.get("country", "")).upper()
    lines = _LINES.fullmatch(str(values.get("lines", "")).strip())
    if country not in known:
        fix = "use an alpha-3 code of data/vocabulary/countries.yml"
        log.add(tree.file, tree.line(path), "country", f"unknown country '{country}'", fix, closest(country, known))
    if lines is None or not 0 < int(lines[1]) <= int(lines[2]):
        log.add(tree.file, tree.line(path), "lines", "no first and last line", "write them as in `lines: 120-250`")
    if country not in known or lines is None:
        return None
    return Correction(country, int(lines[1]), int(lines[2]))


def _check_overlaps(found: list[Correction], file: Path, log: IssueLog) -> None:
    ordered = sorted(found, key=lambda entry: entry.first_line)
    for before, after in itertools.pairwise(ordered):
        if after.first_line <= before.last_line:
            what = f"{before.country} ends in line {before.last_line}, after {after.country} begins"
            log.add(file, 1, "sections", what, "let each section end before the next one begins")
