"""The box on every page leaves for what was found as a link does, and what is typed never becomes code."""

import pytest

from tests.dashboard.conftest import OpenPage


def scripts(app: object) -> list[str]:
    return [entry.proto.body for entry in app.get("html") if "<script>" in entry.proto.body]  # type: ignore[attr-defined]


def test_every_page_makes_its_links_real_ones(open_page: OpenPage) -> None:
    (script,) = scripts(open_page("country"))
    assert "location.assign(address)" in script


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("shelter in Zavonia", "find?text=shelter+in+Zavonia"),
        ("');alert(1)//</script>", "find?text=%27%29%3Balert%281%29%2F%2F%3C%2Fscript%3E"),
        ("Скопје", "find?text=%D0%A1%D0%BA%D0%BE%D0%BF%D1%98%D0%B5"),
    ],
)
def test_what_is_typed_is_percent_encoded(open_page: OpenPage, typed: str, address: str) -> None:
    app = open_page("country")
    app.text_input(key="find_anything").set_value(typed).run()
    assert scripts(app)[-1].endswith(f"<script>location.assign('{address}')</script>")
