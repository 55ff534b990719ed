"""The house keeps its rules: our packages are ours, files stay small, nothing private or foreign is committed."""

import importlib
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent.parent
ROOMS = ("graph_schema", "loaders", "queries", "dashboard")
SMELL, FAILURE = 300, 500

LONG_FILES: dict[str, str] = {
    "graph_schema/vocabulary.py": "all closed lists, one after the other; nothing in it depends on anything else",
    "tests/loaders/test_facts.py": "one test for each message",
}
"""Files above 300 lines, each with why it is not two."""

FORBIDDEN_NAMES = re.compile(r"(^|/)_?(utils?|helpers?|common|manager|misc|core)(\.py$|/)")
MACHINE_PATH = re.compile(r"(?<![\w.$~-])/(?:work|root|home/\w+|Users/\w+)/\.?\w")
REGISTRY = re.compile(
    r"(?:pypi\.org|pythonhosted\.org|index-url|trusted-host|artifactory|nexus\.|repo1?\.maven|registry\.npmjs)",
    re.IGNORECASE,
)
THIS_FILE = "tests/house/test_repository.py"


def tracked() -> list[str]:
    """Every file that is committed or waits to be, as git lists it."""
    git = shutil.which("git")
    if git is None or not (REPOSITORY / ".git").exists():
        pytest.skip("this is not a git checkout, so there is no list of tracked files")
    listed = subprocess.run(
        [git, "-C", str(REPOSITORY), "ls-files", "--cached", "--others", "--exclude-standard"],
        check=True,
        capture_output=True,
        text=True,
    )
    return [name for name in listed.stdout.splitlines() if (REPOSITORY / name).is_file()]


def text_of(name: str) -> str | None:
    """The text of a file; none of a picture or another binary."""
    try:
        return (REPOSITORY / name).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def found_in_files(pattern: re.Pattern[str]) -> list[str]:
    """Where a pattern stands in tracked files, as file:line: what."""
    found = []
    for name in tracked():
        if name == THIS_FILE or (text := text_of(name)) is None:
            continue
        for number, line in enumerate(text.splitlines(), start=1):
            if match := pattern.search(line):
                found.append(f"{name}:{number}: {match[0]}")
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_our_packages_are_the_ones_in_the_repository(room: str) -> None:
    """`queries` and `dashboard` are names of other people's packages as well; these must not stand in front of ours."""
    module = importlib.import_module(room)
    assert module.__file__ is not None
    assert Path(module.__file__).resolve() == REPOSITORY / room / "__init__.py"


def test_no_python_file_is_too_long() -> None:
    lengths = {name: (text_of(name) or "").count("\n") for name in tracked() if name.endswith(".py")}
    assert len(lengths) > 50
    assert {name: lines for name, lines in lengths.items() if lines > FAILURE} == {}
    assert {name: lines for name, lines in lengths.items() if lines > SMELL and name not in LONG_FILES} == {}


def test_every_long_file_on_the_list_is_long() -> None:
    assert [name for name in LONG_FILES if (text_of(name) or "").count("\n") <= SMELL] == []


def test_no_module_has_a_name_for_everything() -> None:
    assert [name for name in tracked() if name.endswith(".py") and FORBIDDEN_NAMES.search(name)] == []


@pytest.mark.parametrize(
    ("name", "forbidden"),
    [("loaders/utils.py", True), ("queries/common/text.py", True), ("loaders/commands.py", False)],
)
def test_names_for_everything_are_recognised(name: str, forbidden: bool) -> None:
    assert bool(FORBIDDEN_NAMES.search(name)) is forbidden


def test_no_file_names_a_path_of_one_machine() -> None:
    assert found_in_files(MACHINE_PATH) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("see /" + "work/main/data", True),
        ("FOLDER = '/home/anna/texts'", True),
        ("/root/.cache", True),
        ("data/" + "work/main", False),
        ("how they work/live", False),
        ("../shared/sources", False),
    ],
)
def test_paths_of_one_machine_are_recognised(line: str, found: bool) -> None:
    assert bool(MACHINE_PATH.search(line)) is found


def test_no_file_names_a_host_of_a_package_registry() -> None:
    assert found_in_files(REGISTRY) == []


def test_every_package_of_a_room_is_installed() -> None:
    """A room that the project file does not look into would be missing from an installed Tieline."""
    project = tomllib.loads(text_of("pyproject.toml") or "")
    included = project["tool"]["setuptools"]["packages"]["find"]["include"]
    assert sorted(included) == sorted(f"{room}*" for room in ROOMS)
    folders = {Path(name).parent for name in tracked() if name.endswith(".py") and Path(name).parts[0] in ROOMS}
    assert sorted(str(folder) for folder in folders if not (REPOSITORY / folder / "__init__.py").is_file()) == []
