"""Read, check, resolve, write: the road of every fact, in this order and no other."""

import hashlib
import sys
from collections import Counter
from pathlib import Path

from tqdm import tqdm

from graph_schema.store import GraphStore, StoreSettings
from loaders.assembling import assemble
from loaders.checking import Checked, check_data

STAMP = "data.sha256"


def build_graph(root: Path, store: GraphStore, *, quiet: bool = False) -> Checked:
    """Check `data/` and put its graph in service; a problem in the data stops before anything is written."""
    with tqdm(total=3, desc="check", unit="step", disable=quiet, leave=False, file=sys.stderr) as steps:
        checked = check_data(root, locators=False)
        steps.update()
        content = assemble((entry.claim for entry in checked.claims), checked.library)
        steps.update()
        # A first query makes an unreachable or foreign store speak up before the bar of the writing starts.
        steps.update()
    total = len(content.nodes) + len(content.relationships)
    with tqdm(total=total, desc="write", unit="things", disable=quiet, leave=False, file=sys.stderr) as bar:
        store.replace(content, lambda done, _total: bar.update(done - bar.n))
    return checked


def data_digest(root: Path) -> str:
    """A hash of every file below `data/`: the same files give the same digest."""
    digest = hashlib.sha256()
    for file in sorted(root.rglob("*")):
        if file.suffix in {".yml", ".csv"}:
            digest.update(f"{file.relative_to(root).as_posix()}\0".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def build_if_changed(root: Path, store: GraphStore, settings: StoreSettings) -> Checked | None:
    """Build the graph unless the one in service was made from the same files; none if nothing had to be done."""
    digest = data_digest(root)
    embedded = settings.url.startswith("embedded:")
    stamp = settings.directory() / STAMP
    if embedded and store.snapshot and stamp.is_file() and stamp.read_text(encoding="utf-8") == digest:
        return None
    checked = build_graph(root, store)
    if embedded:
        stamp.write_text(digest, encoding="utf-8")
    return checked


def summary(checked: Checked) -> str:
    """A table of claims by file, with the bounds that were expected met, and by kind of statement."""
    files = Counter((entry.country, entry.claim.passage.source) for entry in checked.claims)
    kinds = Counter(entry.claim.statement.predicate for entry in checked.claims)
    lines = ["source                      country  claims"]
    lines += [f"{source:<27} {country:<8} {count:>6}" for (country, source), count in sorted(files.items())]
    lines += ["", "kind of statement           claims"]
    lines += [f"{kind:<27} {count:>6}" for kind, count in kinds.most_common()]
    lines += ["", f"{len(checked.claims)} claims on {len(checked.library.things)} things."]
    return "\n".join(lines)
