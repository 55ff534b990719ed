"""Strict YAML: every scalar is text until a declaration gives it a type, and every value keeps its line.

Plain YAML turns `NO` into false, `12:30` into 750 and `0517` into 335, keeps the last of two equal keys and cuts
a value at ` #`. None of that may happen to a fact. This is the only file that imports a YAML library.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from loaders.issues import IssueLog

# The C reader is many times faster; both give the same nodes.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_NOTHING = frozenset({"~", "null", "Null", "NULL", "n/a", "N/A", "-", "?"})
_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")

TreePath = tuple[str | int, ...]


@dataclass
class Tree:
    """The values of one file, and the line on which each stands."""

    file: Path
    value: Any
    lines: dict[TreePath, int] = field(default_factory=dict)

    def line(self, path: TreePath) -> int:
        """The line of a value, or of the nearest value around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class _Reader:
    def __init__(self, file: Path, text: str, log: IssueLog) -> None:
        self.tree = Tree(file, None)
        self.text_lines = text.splitlines()
        self.log = log
        self.seen: set[int] = set()

    def problem(self, node: Any, path: TreePath, what: str, fix: str) -> None:
        self.log.add(self.tree.file, node.start_mark.line + 1, ".".join(map(str, path)) or "file", what, fix)

    def read(self, node: Any, path: TreePath) -> Any:
        self.tree.lines.setdefault(path, node.start_mark.line + 1)
        if id(node) in self.seen:
            self.problem(node, path, "an alias (*) repeats a value from elsewhere", "write the value out")
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*path, number)) for number, item in enumerate(node.value)]
        return self.scalar(node, path)

    def mapping(self, node: Any, path: TreePath) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.problem(key_node, path, "a list or a map stands where a field's name belongs", "name the field")
                continue
            key = str(key_node.value)
            here = (*path, key)
            if key in values:
                first = self.tree.lines[here]
                self.problem(
                    key_node,
                    here,
                    f"'{key}' stands here a second time (first on line {first})",
                    "keep one of them",
                )
                continue
            self.tree.lines[here] = key_node.start_mark.line + 1
            values[key] = self.read(value_node, here)
        return values

    def scalar(self, node: Any, path: TreePath) -> str:
        # Unquoted is None in the Python reader and "" in the C reader.
        if not node.style:
            if node.value == "":
                self.problem(node, path, "nothing stands here", "write a value or leave the line out")
            if node.value in _NOTHING:
                self.problem(node, path, f"'{node.value}' says nothing", "leave the line out, or quote a real name")
            end = node.end_mark
            if node.value and self.text_lines[end.line][end.column :].lstrip().startswith("#"):
                fix = "put the value in quotes, or the comment on a line of its own"
                self.problem(node, path, "a # after an unquoted value cuts the value short", fix)
        if _INVISIBLE.search(node.value):
            self.problem(node, path, "a control character stands in the value", "type the value again by hand")
        return str(node.value)


def read_yaml(file: Path, log: IssueLog) -> Tree | None:
    """Read one file; problems of form go to the log, and a file that cannot be read at all gives none."""
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        log.add(file, 1, "file", f"is not UTF-8 text (byte {error.start})", "save the file as UTF-8")
        return None
    except OSError as error:
        log.add(file, 1, "file", f"cannot be read ({error.strerror})", "check that it is a file and may be read")
        return None
    if "\t" in text:
        line = text[: text.index("\t")].count("\n") + 1
        log.add(file, line, "file", "a tab stands in the file", "indent with spaces")
        return None
    try:
        for token in yaml.scan(text, Loader=_LOADER):
            line = token.start_mark.line + 1
            if isinstance(token, yaml.AnchorToken):
                log.add(file, line, "file", "an anchor (&) is not allowed", "write the value out")
            elif isinstance(token, yaml.TagToken):
                log.add(file, line, "file", "a tag (!) is not allowed", "leave it out, or quote a value that has a !")
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        what = f"is not valid YAML: {error.problem or error.context}"
        log.add(file, line, "file", what, "check indentation, quotes and colons on this line and the one before")
        return None
    except RecursionError:
        log.add(file, 1, "file", "is nested too deeply to read", "use the two levels of data/FORMAT.md")
        return None
    except yaml.YAMLError as error:
        log.add(file, 1, "file", f"is not valid YAML: {error}", "remove characters that are not text")
        return None
    if node is None:
        log.add(file, 1, "file", "is empty", "write it as data/FORMAT.md shows, or remove it")
        return None
    reader = _Reader(file, text, log)
    try:
        reader.tree.value = reader.read(node, ())
    except RecursionError:
        log.add(file, 1, "file", "is nested too deeply to read", "use the two levels of data/FORMAT.md")
        return None
    return reader.tree
