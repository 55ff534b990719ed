"""The Review page: off unless asked for, and from an uploaded report to facts in the data folder."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import review_desk
from dashboard.review_desk import ReviewDesk, review_is_on
from dashboard.review_view import passage_html, typed_attributes
from loaders.checking import check_data
from loaders.review.door import PageDesk
from tests.dashboard.conftest import APP, OpenPage
from tests.dashboard.reviewing import opened, press, text_of

ASKED = ("title", "publisher", "published", "situation", "language", "licence")


def test_the_page_is_off_unless_asked_for(open_page: OpenPage) -> None:
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        open_page("review")


def test_its_address_says_why_it_is_off(ruritania_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIELINE_STORE", ruritania_url)
    app = AppTest.from_file(str(APP.parent / "views" / "review.py"), default_timeout=30).run()

    assert not app.exception
    assert "Reviewing is off here" in app.info[0].value
    assert not app.button


@pytest.mark.parametrize(
    ("review_word", "audience", "address", "on"),
    [
        ("on", "partner", "127.0.0.1", True),
        ("on", "partner", "0.0.0.0", False),
        ("on", "partner", None, False),
        ("everywhere", "partner", "0.0.0.0", True),
        ("everywhere", "public", "127.0.0.1", False),
        ("yes", "partner", "127.0.0.1", False),
    ],
)
def test_it_is_on_for_partners_on_this_machine(
    monkeypatch: pytest.MonkeyPatch, review_word: str, audience: str, address: str | None, on: bool
) -> None:
    monkeypatch.setenv("TIELINE_REVIEW", review_word)
    monkeypatch.setenv("TIELINE_AUDIENCE", audience)
    monkeypatch.setattr(review_desk.st, "get_option", lambda _name: address)

    assert review_is_on() is on


def test_without_an_installed_desk_there_is_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIELINE_REVIEW", "everywhere")
    monkeypatch.setenv("TIELINE_AUDIENCE", "partner")
    monkeypatch.setattr(review_desk, "GROUP", "tieline.no_such_group")

    assert review_is_on() is False


def test_a_desk_keeps_what_the_page_expects_of_it() -> None:
    wanted = {name for name in vars(ReviewDesk) if not name.startswith("_")}

    assert wanted <= set(dir(PageDesk))
    assert len(wanted) == 18


def test_the_first_page_asks_for_a_file(review: AppTest) -> None:
    assert "kept nowhere" in text_of(review)


def test_a_candidate_stands_beside_its_passage_and_is_accepted(review: AppTest, tmp_path: Path) -> None:
    app = opened(review)
    assert "The passage names Blue Bridge Foundation." in text_of(app)
    first = app.session_state["review_desk"].waiting()[0]

    press(app, "accept")

    assert first not in app.session_state["review_desk"].waiting()
    assert app.session_state["review_desk"].progress()[0] == 1
    assert [file.suffix for file in (tmp_path / "reviews").iterdir()] == [".jsonl"]


def test_reject_skip_and_undo(review: AppTest) -> None:
    app = opened(review)
    desk = app.session_state["review_desk"]
    before = desk.waiting()

    press(press(app, "reject"), "reject")
    assert "Blue Bridge" not in text_of(app)
    press(app, "undo")
    assert desk.waiting() == before
    press(app, "skip")
    assert "The passage names Blue Bridge Foundation." not in text_of(app)
    assert desk.waiting() == before


def test_a_reason_is_asked_for_and_counted(review: AppTest) -> None:
    app = press(opened(review), "reject")
    desk = app.session_state["review_desk"]
    assert desk.progress()[0] == 0

    press(app, "reason_no_thing")

    assert desk.progress()[0] == 1
    assert "Rejected: 1 × This is no body, law, plan or service." in text_of(app)
    assert "Why?" not in text_of(app)


def test_what_undo_takes_out_of_the_data_folder_is_told(review: AppTest, tmp_path: Path) -> None:
    app = opened(review)
    desk = app.session_state["review_desk"]
    tie = next(one for one in desk.waiting() if desk.item(one)["predicate"] == "COUNTRY_ROLE")
    desk.accept(tie)
    desk.finish(dict.fromkeys(ASKED, "2024") | {"language": "en"})
    assert (tmp_path / "data" / "facts" / "xru" / "ruritania-today.yml").is_file()

    press(app.run(), "undo")

    assert "Taken back, and out of: facts/xru/ruritania-today.yml." in text_of(app)
    assert not (tmp_path / "data" / "facts" / "xru" / "ruritania-today.yml").exists()


def test_undo_with_nothing_to_undo_is_told(review: AppTest) -> None:
    app = press(opened(review), "undo")

    assert "there is no decision to take back" in app.error[0].value


def test_an_edit_is_accepted_with_its_changes(review: AppTest) -> None:
    app = press(opened(review), "edit")
    app.text_input[[entry.label for entry in app.text_input].index("Kind of the new thing")].set_value("donor_agency")
    app.button[[entry.label for entry in app.button].index("Accept with these changes")].click().run()

    assert not app.exception
    desk = app.session_state["review_desk"]
    assert desk.progress()[0] == 1
    assert desk.desk.standing.new_thing("actor:xru:blue-bridge-foundation").kind == "donor_agency"


def test_a_merge_with_an_unknown_thing_is_told(review: AppTest) -> None:
    app = press(opened(review), "merge")
    app.text_input[[entry.label for entry in app.text_input].index("Or the name or id of another thing")].set_value(
        "actor:x"
    )
    app.button[[entry.label for entry in app.button].index("It is this one")].click().run()

    assert "is not known" in app.error[0].value


def test_a_number_merges_with_a_thing_that_is_alike(review: AppTest, tmp_path: Path) -> None:
    entities = tmp_path / "data" / "entities" / "xru.yml"
    text = entities.read_text(encoding="utf-8")
    known = "  - id: actor:xru:bridge\n    kind: ngo\n    name: Blue Bridges Foundation\n"
    entities.write_text(text.rstrip() + "\n" + known, encoding="utf-8")
    app = opened(review)
    assert "The passage names Blue Bridge Foundation." in text_of(app)

    press(press(app, "merge"), "might_1")

    merged = app.session_state["review_desk"].desk.standing.merged
    assert merged == {"actor:xru:blue-bridge-foundation": "actor:xru:bridge"}


def test_a_merge_takes_a_name_for_an_id(review: AppTest) -> None:
    app = press(opened(review), "merge")
    box = app.text_input[[entry.label for entry in app.text_input].index("Or the name or id of another thing")]
    box.set_value("harbour")
    app.button[[entry.label for entry in app.button].index("It is this one")].click().run()

    assert not app.error
    assert list(app.session_state["review_desk"].desk.standing.merged.values()) == ["actor:xru:harbour"]


def test_what_was_accepted_is_written_and_compared(review: AppTest, tmp_path: Path) -> None:
    app = opened(review)
    desk = app.session_state["review_desk"]
    for candidate in desk.waiting()[:6]:
        desk.accept(candidate)
    app.run()
    values = {"title": "Ruritania Today", "publisher": "Watch", "published": "2024", "situation": "2024"}
    for name, value in (values | {"language": "en", "licence": "Invented."}).items():
        app.text_input(key=f"review_{name}").set_value(value)
    app.button[[entry.label for entry in app.button].index("Write it")].click().run()

    assert not app.exception
    assert "Written. Build the graph" in text_of(app)
    sources = {entry.claim.passage.source for entry in check_data(tmp_path / "data").claims}
    assert "ruritania-today" in sources
    assert list((tmp_path / "texts").iterdir()) == [tmp_path / "texts" / "ruritania-today.txt"]


def test_a_source_that_is_not_described_is_told_and_nothing_written(review: AppTest, tmp_path: Path) -> None:
    app = opened(review)
    desk = app.session_state["review_desk"]
    desk.accept(desk.waiting()[0])
    app.run()
    app.button[[entry.label for entry in app.button].index("Write it")].click().run()

    assert "say what it is" in app.error[0].value
    assert list((tmp_path / "texts").iterdir()) == []


def test_markup_of_a_report_stays_text() -> None:
    shown = passage_html({"passage": [(1, "<script>alert(1)</script>", True, False), (9, "<img src=x>", False, True)]})

    assert "<script" not in shown
    assert "<img" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
    assert shown.index("⋯") < shown.index("&lt;img")


def test_an_uploaded_file_that_hides_behind_a_path_is_kept_nowhere(review: AppTest, tmp_path: Path) -> None:
    opened(review, name="../../etc/ruritania.txt")

    assert not list(tmp_path.rglob("ruritania.txt"))


def test_lines_that_do_not_bear_a_fact_out_are_told_and_nothing_is_decided(review: AppTest) -> None:
    app = opened(review)
    desk = app.session_state["review_desk"]
    while desk.item(desk.waiting()[0])["predicate"] == "NAMED":
        desk.accept(desk.waiting()[0])
    decided = desk.progress()[0]
    press(app.run(), "edit")
    app.text_input[[entry.label for entry in app.text_input].index("Lines")].set_value("99")
    app.button[[entry.label for entry in app.button].index("Accept with these changes")].click().run()

    assert "line 99 is beyond the end of ruritania-today" in app.error[0].value
    assert desk.progress()[0] == decided


def test_attributes_are_changed_added_and_taken_away() -> None:
    before = {"role": "observer", "groups": ["group:women", "group:men"], "on": "law:xru:code"}

    assert typed_attributes("role=full\ngroups=group:women\namount=12", before) == {
        "role": "full", "groups": ["group:women"], "amount": "12", "on": None
    }  # fmt: skip
    assert typed_attributes("role=observer\ngroups=group:women, group:men\non=law:xru:code", before) == {}
