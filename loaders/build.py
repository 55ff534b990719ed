"""Read, check, resolve, write: the road of every fact, in this order and no other."""

import gc
import hashlib
import sys
from collections import Counter
from pathlib import Path

from tqdm import tqdm

import graph_schema
from graph_schema.store import GraphStore, StoreSettings
from loaders.assembling import assemble
from loaders.checking import Checked, check_data

STAMP = "data.sha256"
CODE = (Path(__file__).parent, Path(graph_schema.__file__).parent)


def build_graph(root: Path, store: GraphStore, *, quiet: bool = False) -> Checked:
    """Check `data/` and put its graph in service; a problem in the data stops before anything is written."""
    # Everything that is read stays until it is written: looking for garbage in between costs a fifth of the time.
    gc.disable()
    try:
        return _build(root, store, quiet=quiet)
    finally:
        gc.enable()


def _build(root: Path, store: GraphStore, *, quiet: bool) -> Checked:
    with tqdm(total=3, desc="check", unit="step", disable=quiet, leave=False, file=sys.stderr) as steps:
        checked = check_data(root, locators=False)
        steps.update()
        content = assemble((entry.claim for entry in checked.claims), checked.library, checked.disagreements)
        steps.update()
        # Asked now, so that a server that is away speaks up before the bar of the writing starts.
        _in_service = store.snapshot
        steps.update()
    total = len(content.nodes) + len(content.relationships)
    with tqdm(total=total, desc="write", unit="things", disable=quiet, leave=False, file=sys.stderr) as bar:
        store.replace(content, lambda done, _total: bar.update(done - bar.n))
    return checked


def data_digest(root: Path) -> str:
    """A hash of the files below `data/` and of the code that makes a graph of them: the same give the same digest."""
    digest = hashlib.sha256()
    files = [(file.relative_to(root), file) for file in root.rglob("*") if file.suffix in {".yml", ".csv"}]
    for room in CODE:
        files += [(file.relative_to(room.parent), file) for file in room.rglob("*.py")]
    for name, file in sorted(files):
        digest.update(f"{name.as_posix()}\0".encode())
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
    """Claims by file against the bounds that its head expects, and by kind of statement."""
    files = Counter(entry.file for entry in checked.claims)
    bounds = {entry.file: entry.expected for entry in checked.claims}
    kinds = Counter(entry.claim.statement.kind() for entry in checked.claims)
    lines = ["claims   expected  fact file"]
    for file, count in sorted(files.items()):
        expected = f"{bounds[file].least}-{bounds[file].most}"
        lines.append(f"{count:>6}  {expected:>9}  {Path(*file.parts[-2:]).as_posix()}")
    lines += ["", "claims  kind of statement"]
    lines += [f"{count:>6}  {kind}" for kind, count in kinds.most_common()]
    lines += ["", f"{len(checked.claims)} claims on {len(checked.library.things)} things."]
    return "\n".join(lines)
