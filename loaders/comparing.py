"""Two sides to compare, each a fact file or a whole data folder, read with the same library."""

from pathlib import Path

from graph_schema.errors import DataError
from loaders.checking import check_data
from loaders.differing import Difference, differences
from loaders.facts import EnteredClaim, read_fact_file
from loaders.issues import IssueLog
from loaders.library import Library, read_library


def compare(new: Path, known: Path, data: Path) -> tuple[Difference, ...]:
    """What `new` changes beside `known`; a file is read with the entities and sources of the folder `data`.

    A file that stands in the known folder is not compared with itself.
    """
    log = IssueLog(data.parent)
    library = read_library(data, log)
    log.raise_if_any()
    fresh = _side(new, library)
    old = _side(known, library)
    if new.is_file():
        old = [entry for entry in old if entry.file.resolve() != new.resolve()]
    return differences(fresh, old, library)


def _side(path: Path, library: Library) -> list[EnteredClaim]:
    if path.is_dir():
        return check_data(path, locators=False).claims
    if not path.is_file():
        raise DataError(f"{path} is neither a fact file nor a data folder; name one that is there")
    log = IssueLog(path.parent)
    found = read_fact_file(path, library, log)
    log.raise_if_any()
    return found
