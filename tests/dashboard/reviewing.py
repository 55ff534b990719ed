"""The Review page as its tests use it: a report on the desk, keys pressed, words read."""

from streamlit.testing.v1 import AppTest

from dashboard.review_desk import opener
from tests.loaders.review.conftest import REPORT


def opened(app: AppTest, text: str = REPORT, name: str = "ruritania-today.txt") -> AppTest:
    found = opener()
    assert found is not None
    app.session_state["review_desk"] = found(text.encode(), name)
    return app.run()


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=f"review_{key}").click().run()
    assert not app.exception, app.exception
    return app


def text_of(app: AppTest) -> str:
    return "\n".join(entry.value for entry in (*app.markdown, *app.caption, *app.info, *app.success, *app.error))


def submit(app: AppTest, label: str) -> AppTest:
    app.button[[entry.label for entry in app.button].index(label)].click().run()
    assert not app.exception, app.exception
    return app
