"""Changes to `data/` tried on a copy of it, so that a problem is found before anything is touched."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from loaders.checking import Checked, check_data

Contents = Mapping[Path, str | None]
"""Files below `data/` with their new text; none where the file goes."""


@dataclass(frozen=True)
class Tried:
    """The copy with the changes in it, and what the checks read there."""

    folder: Path
    checked: Checked


@contextmanager
def tried(data: Path, contents: Contents) -> Iterator[Tried]:
    """Check a copy of the folder with the changes in it; a problem raises `DataError` with all of them."""
    with TemporaryDirectory(prefix="tieline-") as made:
        copy = Path(shutil.copytree(data, Path(made) / "data"))
        for name, content in contents.items():
            if content is None:
                (copy / name).unlink()
                continue
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_text(content, encoding="utf-8")
        yield Tried(copy, check_data(copy, locators=False))
