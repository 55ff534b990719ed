"""Strict YAML: nothing changes its meaning on the way in, and every problem of form has a line."""

from pathlib import Path

import pytest

from loaders.issues import IssueLog
from loaders.reading import Tree, read_yaml


def read(tmp_path: Path, content: str | bytes) -> tuple[Tree | None, list[str]]:
    """The tree of a file, and the problems as they are printed."""
    file = tmp_path / "file.yml"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    log = IssueLog(tmp_path)
    return read_yaml(file, log), [str(issue) for issue in log.issues]


def test_values_that_yaml_would_turn_into_something_else_stay_text(tmp_path: Path) -> None:
    tree, problems = read(tmp_path, "a: NO\nb: 12:30\nc: 0517\nd: 1_000\ne: 1.10\nf: 2026-11-24\non: yes\n")
    assert problems == []
    assert tree is not None
    assert tree.value == {
        "a": "NO",
        "b": "12:30",
        "c": "0517",
        "d": "1_000",
        "e": "1.10",
        "f": "2026-11-24",
        "on": "yes",
    }


def test_every_value_keeps_its_line(tmp_path: Path) -> None:
    tree, _ = read(tmp_path, "a: b\n\nfacts:\n  - kind: x\n    where: {lines: 5}\n  - kind: y\n")
    assert tree is not None
    assert tree.line(("a",)) == 1
    assert tree.line(("facts", 0, "where")) == 5
    assert tree.line(("facts", 1)) == 6


def test_a_value_that_is_not_there_has_the_line_of_what_is_around_it(tmp_path: Path) -> None:
    tree, _ = read(tmp_path, "a: b\nfacts:\n  - kind: x\n")
    assert tree is not None
    assert tree.line(("facts", 0, "where", "lines")) == 3
    assert tree.line(("nowhere",)) == 1


@pytest.mark.parametrize(
    ("content", "value"),
    [
        ("\ufeffa: b\n", {"a": "b"}),
        ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
        ("a: 'b' # said twice\n", {"a": "b"}),
        ("a: [b, c] # a list ends by itself\n", {"a": ["b", "c"]}),
        ("a: |\n  one # two\n", {"a": "one # two\n"}),
        ("a: >-\n  one\n  two\n", {"a": "one two"}),
        ("# a line of its own\na: b\n", {"a": "b"}),
        ("a: b#c\n", {"a": "b#c"}),
        ("a: '~'\n", {"a": "~"}),
    ],
    ids=["byte-order-mark", "crlf", "quoted", "list", "block", "folded", "comment-line", "no-space", "quoted-tilde"],
)
def test_what_is_allowed_is_read_without_a_word(tmp_path: Path, content: str, value: object) -> None:
    tree, problems = read(tmp_path, content)
    assert problems == []
    assert tree is not None
    assert tree.value == value


def test_a_key_twice_is_refused_with_the_line_of_the_first(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "a: b\nc: d\na: e\n")
    assert problems == ["file.yml:3: a: 'a' stands here a second time (first on line 1)\n  fix: keep one of them"]


def test_a_tab_is_refused(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "a: b\nc:\td\n")
    assert problems == ["file.yml:2: file: a tab stands in the file\n  fix: indent with spaces"]


def test_an_anchor_and_its_alias_are_refused(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "a: &x b\nc: *x\n")
    assert problems == [
        "file.yml:1: file: an anchor (&) is not allowed\n  fix: write the value out",
        "file.yml:1: c: an alias (*) repeats a value from elsewhere\n  fix: write the value out",
    ]


def test_a_tag_is_refused(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "a: b\nc: !!int 5\n")
    assert problems == [
        "file.yml:2: file: a tag (!) is not allowed\n  fix: leave it out, or quote a value that has a !"
    ]


@pytest.mark.parametrize("content", ["a: b\nc:\n", "a: b\nc: # nothing\n"])
def test_an_empty_value_is_refused(tmp_path: Path, content: str) -> None:
    _, problems = read(tmp_path, content)
    assert problems == ["file.yml:2: c: nothing stands here\n  fix: write a value or leave the line out"]


def test_an_empty_item_is_refused(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "a:\n  - b\n  -\n")
    assert problems == ["file.yml:3: a.1: nothing stands here\n  fix: write a value or leave the line out"]


@pytest.mark.parametrize("word", ["~", "null", "n/a", "-"])
def test_a_word_for_nothing_is_refused(tmp_path: Path, word: str) -> None:
    _, problems = read(tmp_path, f"a: b\nc: [{word}]\n")
    assert problems == [f"file.yml:2: c.0: '{word}' says nothing\n  fix: leave the line out, or quote a real name"]


@pytest.mark.parametrize("content", ["a: see p. 4 #2\n", "a: [see p. 4 #2\n  ]\n", "a: see\n  p. 4 # 2\n"])
def test_a_comment_sign_that_would_cut_a_value_is_refused(tmp_path: Path, content: str) -> None:
    _, problems = read(tmp_path, content)
    assert len(problems) == 1
    assert problems[0].endswith(
        "a # after an unquoted value cuts the value short\n"
        "  fix: put the value in quotes, or the comment on a line of its own"
    )


@pytest.mark.parametrize("sign", ["\\0", "\\x1b", "\\u202e", "\\u200b", "\\x85"])
def test_signs_that_nobody_sees_are_refused(tmp_path: Path, sign: str) -> None:
    _, problems = read(tmp_path, f'a: "b{sign}c"\n')
    assert problems == ["file.yml:1: a: a control character stands in the value\n  fix: type the value again by hand"]


def test_bytes_that_are_not_utf8_are_refused(tmp_path: Path) -> None:
    tree, problems = read(tmp_path, b"a: \xe9\n")
    assert tree is None
    assert problems == ["file.yml:1: file: is not UTF-8 text (byte 3)\n  fix: save the file as UTF-8"]


@pytest.mark.parametrize("content", ["", "\n\n", "# nothing but a comment\n"])
def test_an_empty_file_is_refused(tmp_path: Path, content: str) -> None:
    _, problems = read(tmp_path, content)
    assert problems == ["file.yml:1: file: is empty\n  fix: write it as data/FORMAT.md shows, or remove it"]


def test_a_document_mark_with_nothing_after_it_is_refused(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "---\n")
    assert problems == ["file.yml:2: file: nothing stands here\n  fix: write a value or leave the line out"]


def test_a_folder_in_place_of_a_file_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file.yml").mkdir()
    log = IssueLog(tmp_path)
    assert read_yaml(tmp_path / "file.yml", log) is None
    assert log.report() == (
        "file.yml:1: file: cannot be read (Is a directory)\n"
        "  fix: check that it is a file and may be read\n"
        "1 problem in data; nothing was written."
    )


def test_a_file_that_is_not_there_is_reported(tmp_path: Path) -> None:
    log = IssueLog(tmp_path)
    assert read_yaml(tmp_path / "file.yml", log) is None
    assert log.issues[0].what == "cannot be read (No such file or directory)"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("a: b: c\n", 1),
        ("a: b\n  c: d\n", 2),
        ("a: [b\n", 2),
        ("a: 'b\n", 2),
        ("--- a\n--- b\n", 2),
        ("a: *x\n", 1),
        ("a: b\n- c\n", 2),
        ("a: \x07\n", 1),
    ],
    ids=["colons", "indentation", "bracket", "quote", "documents", "alias", "mixed", "bell"],
)
def test_what_is_no_yaml_is_reported_with_its_line(tmp_path: Path, content: str, line: int) -> None:
    tree, problems = read(tmp_path, content)
    assert tree is None
    assert len(problems) == 1
    assert problems[0].startswith(f"file.yml:{line}: file: is not valid YAML: ")


@pytest.mark.parametrize("depth", [400, 900, 5_000, 100_000])
def test_deep_nesting_never_ends_in_a_traceback(tmp_path: Path, depth: int) -> None:
    tree, problems = read(tmp_path, "a: " + "[" * depth + "b" + "]" * depth + "\n")
    assert tree is not None or len(problems) == 1


def test_a_list_in_place_of_a_field_name_is_refused(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "? [a, b]\n: c\n")
    assert problems == ["file.yml:1: file: a list or a map stands where a field's name belongs\n  fix: name the field"]
