"""What the start of the server says where it cannot start, and what a server for Docker is like."""

import socket
from pathlib import Path

import pytest
import yaml

from tests.neo4j_server import jars, java
from tests.neo4j_server.__main__ import main

ROOT = Path(__file__).parents[2]


def install_java(folder: Path, version: str) -> Path:
    """A `java` that knows nothing but its version."""
    program = folder / "bin" / "java"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\necho 'openjdk version \"{version}\" 2025-04-15' >&2\n", encoding="utf-8")
    program.chmod(0o755)
    return folder


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which alone Java is looked for."""
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "path"))
    monkeypatch.setattr(java, "_PLACES", (f"{tmp_path}/jvm/*",))
    return tmp_path


def test_a_java_that_neo4j_runs_on_is_found_behind_a_newer_one(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_java(machine / "jvm" / "a-25", "25.0.1")
    wanted = install_java(machine / "jvm" / "b-17", "17.0.15")
    monkeypatch.setenv("JAVA_HOME", str(install_java(machine / "old", "1.8.0_402")))
    assert java.find_java_home() == wanted


def test_without_a_fitting_java_the_ones_found_are_named(machine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newer = install_java(machine / "jvm" / "a-25", "25.0.1")
    broken = machine / "jvm" / "b" / "bin"
    broken.mkdir(parents=True)
    (broken / "java").touch()
    assert main(["run", "--", "true"]) == 1
    said = capsys.readouterr().err
    assert f"Neo4j 5.26 runs on Java 17 or 21; found: 25 in {newer}, unreadable in {broken.parent}." in said


def test_without_maven_that_is_the_reason(
    machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    install_java(machine / "jvm" / "a-17", "17.0.15")
    monkeypatch.setattr(jars, "CACHE", machine / "cache")
    assert main(["run", "--", "true"]) == 1
    assert "Maven, which fetches the server, is not installed" in capsys.readouterr().err
    assert list((machine / "cache").iterdir()) == []


def test_a_port_that_is_taken_is_named(
    machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    install_java(machine / "jvm" / "a-17", "17.0.15")
    monkeypatch.setattr("tests.neo4j_server.server.server_jars", lambda _java_home: machine)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert main(["--port", str(port), "start"]) == 1
    assert f"Port {port} is taken" in capsys.readouterr().err


def test_a_server_that_ends_by_itself_is_quoted(
    machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    install_java(machine / "jvm" / "a-17", "17.0.15")
    monkeypatch.setattr("tests.neo4j_server.server.server_jars", lambda _java_home: machine)
    assert main(["run", "--", "true"]) == 1
    said = capsys.readouterr().err
    assert 'The server ended by itself; its last words:\n  openjdk version "17.0.15" 2025-04-15' in said


def test_the_server_for_docker_listens_on_this_machine_alone_and_has_no_password_of_its_own() -> None:
    server = yaml.safe_load((ROOT / "compose.yml").read_text(encoding="utf-8"))["services"]["neo4j"]
    assert [port.split(":")[0] for port in server["ports"]] == ["127.0.0.1", "127.0.0.1"]
    assert server["environment"]["NEO4J_AUTH"].startswith("neo4j/${TIELINE_NEO4J_PASSWORD:?")
    assert server["image"] == "neo4j:5.26-community"
    assert "<version>5.26." in jars.POM.read_text(encoding="utf-8")
