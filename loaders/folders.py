"""Which files below `data/` are read; a file that would be passed over in silence is a problem."""

from collections.abc import Iterator
from pathlib import Path

from loaders.issues import IssueLog

READ = {"sources": ".yml", "vocabulary": ".yml", "entities": ".yml", "facts": ".yml", "judgements": ".csv"}
"""The folders that are read, and how the names of their files end."""


def yaml_files(folder: Path) -> Iterator[Path]:
    """The YAML files below a folder, in a fixed order."""
    yield from sorted(folder.rglob("*.yml"))


def check_folders(root: Path, log: IssueLog) -> None:
    """Report folders that are missing or empty, and files whose name keeps them from being read."""
    if not root.is_dir():
        log.add(root, 1, "file", "there is no such folder", "give the folder of the data with --data")
        return
    for name, ending in READ.items():
        files = [file for file in sorted((root / name).rglob("*")) if not file.is_dir() or file.suffix == ending]
        shown = [file for file in files if not file.name.startswith(".") and file.suffix != ".md"]
        for file in shown:
            if file.suffix != ending:
                log.add(file, 1, "file", f"is not read: its name does not end in {ending}", "rename or remove it")
        if not shown and name != "judgements":
            log.add(root / name, 1, "file", "holds no file to read", "restore the folder")
