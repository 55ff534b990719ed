"""The language model on the Review page: no trace where none is named, and nothing sent without consent."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from loaders.review.decision import ReviewError
from tests.dashboard.reviewing import opened, press, submit, text_of
from tests.loaders.review.conftest import REPORT
from tests.loaders.review.endpoint import NO_PROXY, Stub, answering

PROPOSED = {
    "predicate": "PARTNERS_WITH", "subject": "Ministry of Health", "object": "Lantern", "state": "present",
    "year": 2024, "quote": "The Ministry of Health runs a shelter for women in Ruritania. The Lantern association",
}  # fmt: skip


@pytest.fixture
def endpoint(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Stub]:
    """A language model that proposes one tie, and a deployment that names it."""
    with answering() as stub:
        stub.answers = [{"facts": [PROPOSED]}]
        for name, value in {"URL": stub.url, "MODEL": "stub-1", "CACHE": tmp_path / "cache"}.items():
            monkeypatch.setenv(f"TIELINE_LLM_{name}", str(value))
        for name in NO_PROXY:
            monkeypatch.delenv(name, raising=False)
        yield stub


def everything_shown(app: AppTest) -> str:
    """Every word that the server sends for the page, labels of folded parts among them."""
    waiting: list[Any] = [app.main, app.sidebar]
    found: list[str] = []
    while waiting:
        node = waiting.pop()
        found.append(str(getattr(node, "proto", "")))
        waiting += getattr(node, "children", {}).values()
    return "\n".join(found).casefold()


@pytest.mark.parametrize("half", [{}, {"URL": "http://127.0.0.1:1/v1"}, {"MODEL": "stub-1"}, {"KEY": "a key"}])
def test_without_an_endpoint_and_a_model_there_is_no_trace_of_one(
    review: AppTest, monkeypatch: pytest.MonkeyPatch, half: dict[str, str]
) -> None:
    for name in ("URL", "MODEL", "KEY"):
        monkeypatch.delenv(f"TIELINE_LLM_{name}", raising=False)
    for name, value in half.items():
        monkeypatch.setenv(f"TIELINE_LLM_{name}", value)

    for app in (review, opened(review), press(review, "edit"), press(review, "merge")):
        shown = everything_shown(app)
        assert "from a new report to reviewed facts" in shown
        for trace in ("language model", "stub-1", "127.0.0.1", "may be sent", "let it read", "api key"):
            assert trace not in shown


def test_a_language_model_reads_only_with_consent_for_this_report(review: AppTest, endpoint: Stub) -> None:
    app = opened(review)
    assert "let stub-1 at 127.0.0.1 read it as well" in everything_shown(app)
    assert not app.checkbox(key="review_consent").value

    app = submit(app, "Let it read")

    assert "Nothing was sent." in app.warning[0].value
    assert endpoint.requests == []
    with pytest.raises(ReviewError, match="only where its reader consents"):
        app.session_state["review_desk"].read_again(consent=False)


def test_what_a_language_model_proposes_waits_and_is_marked(review: AppTest, endpoint: Stub) -> None:
    app = opened(review)
    desk = app.session_state["review_desk"]
    before = set(desk.waiting())
    app.checkbox(key="review_consent").check()

    app = submit(app, "Let it read")

    (proposed,) = set(desk.waiting()) - before
    assert "It adds 1 candidates." in text_of(app)
    assert desk.progress()[0] == 0
    assert endpoint.requests
    app.session_state["review_skipped"] = [one for one in desk.waiting() if one != proposed]
    app.run()
    assert "Ministry of Health works with Lantern." in text_of(app)
    assert "proposed by a language model, and nobody has measured how often it is right" in text_of(app)
    assert "To look at: language model" in text_of(app)


def test_an_endpoint_that_fails_is_told_and_the_rules_go_on(review: AppTest, endpoint: Stub) -> None:
    endpoint.status = 500
    app = opened(review)
    waiting = app.session_state["review_desk"].waiting()
    app.checkbox(key="review_consent").check()

    app = submit(app, "Let it read")

    assert "cannot be asked" in app.warning[0].value
    assert app.session_state["review_desk"].waiting() == waiting


@pytest.mark.usefixtures("endpoint")
def test_consent_is_for_one_report(review: AppTest) -> None:
    app = opened(review)
    app.checkbox(key="review_consent").check().run()
    app = opened(press(app, "another"), REPORT + "\n", "another-report.txt")

    assert not app.checkbox(key="review_consent").value
