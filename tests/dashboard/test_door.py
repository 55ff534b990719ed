"""Where the dashboard is served: a port that is taken, a door that is open to others."""

import socket

import pytest

from dashboard.__main__ import DoorError, check_door, is_loopback, main, port_wanted


def test_a_taken_port_is_a_sentence_with_another_port(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        monkeypatch.setenv("TIELINE_PORT", str(port))
        assert main() == 1
    said = capsys.readouterr().err
    assert f"Port {port} on 127.0.0.1 cannot be used" in said
    assert f"TIELINE_PORT={port + 1} make run" in said


@pytest.mark.parametrize("text", ["http", "0", "70000", "-1"])
def test_a_port_that_is_no_port_is_refused(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("TIELINE_PORT", text)
    with pytest.raises(DoorError, match=f"TIELINE_PORT is '{text}'"):
        port_wanted()


@pytest.mark.parametrize("password", ["neo4j", "password", "Tieline"])
def test_a_default_password_is_refused_where_others_can_reach_the_door(
    monkeypatch: pytest.MonkeyPatch, password: str
) -> None:
    monkeypatch.setenv("TIELINE_STORE", "neo4j://db.example:7687")
    monkeypatch.setenv("TIELINE_NEO4J_PASSWORD", password)
    with pytest.raises(DoorError, match="default one"):
        check_door("0.0.0.0", 8600)  # the open door is what is refused


def test_a_server_without_a_password_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIELINE_STORE", "neo4j://127.0.0.1:7687")
    monkeypatch.delenv("TIELINE_NEO4J_PASSWORD", raising=False)
    with pytest.raises(DoorError, match="TIELINE_NEO4J_PASSWORD"):
        check_door("127.0.0.1", 8600)


@pytest.mark.parametrize(
    ("host", "inside"),
    [
        ("127.0.0.1", True),
        ("localhost", True),
        ("::1", True),
        ("0.0.0.0", False),
        ("10.0.0.5", False),
        ("dash.example", False),
    ],
)
def test_loopback_is_told_from_the_world(host: str, inside: bool) -> None:
    assert is_loopback(host) is inside
