"""Torn words become whole, and every character still knows where it was read."""

import pytest

from loaders.documents.repair import Repairer
from loaders.documents.traced import Traced

TORN = "The offi  ce of traffi  cking was identifi ed as eff ective.\n"
"""Enough words torn beyond doubt for a text to count as one whose ligatures are torn."""


def mended(text: str, around: str = "") -> str:
    return Repairer(text + "\n" + around).mended(Traced.of(text, [(0, len(text))])).text


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("traffi  cking", "trafficking"),
        ("was identifi ed", "was identified"),
        ("fi nancial aid", "financial aid"),
        ("diff erent aims", "different aims"),
        ("they off er help", "they offer help"),
        ("in confl ict", "in conflict"),
        ("of traf-\nfi cking", "of trafficking"),
        ("the staff  and others", "the staff and others"),
        ("it is off  limits", "it is off limits"),
        ("Offi  ce", "Office"),
    ],
)
def test_torn_ligatures_are_joined_and_whole_words_are_left(torn: str, whole: str) -> None:
    assert mended(torn, TORN) == whole


def test_a_text_with_whole_ligatures_is_not_touched() -> None:
    assert mended("He left the off ice alone.", "Nothing is torn here.") == "He left the off ice alone."


@pytest.mark.parametrize(
    ("text", "around", "whole"),
    [
        ("infor-\nmation", "", "information"),
        ("anti-\ntrafficking", "anti-trafficking, anti-trafficking", "anti-trafficking"),
        ("cross-\nborder", "", "cross-border"),
        ("Co-\nordinator", "", "Coordinator"),
        ("Co-\nordinator", "Co-ordinator", "Co-ordinator"),
        ("Ruri-\ntania", "Ruritania, Ruritania", "Ruritania"),
        ("Anti-\nTrafficking", "", "Anti-Trafficking"),
        ("infor-  \r\n  mation", "", "information"),
    ],
)
def test_hyphens_at_line_ends(text: str, around: str, whole: str) -> None:
    assert mended(text, around) == whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("co\u00adordi\u00ad\nnation", "coordination"),
        ("the ﬁrst oﬃce", "the first office"),
        ("Mu\u0161ic\u0301", "Mušić"),
        ("a  \t b\n c", "a b c"),
        ("zero\u200bwidth", "zerowidth"),
        ("one \ufffd two", "one • two"),
        ("  padded  ", "padded"),
    ],
)
def test_characters_that_no_reader_sees_or_types(text: str, whole: str) -> None:
    assert mended(text) == whole


def test_every_character_points_to_the_one_that_it_stands_for() -> None:
    text = "eﬀ ort:\u00ad traffi  cking of per-\nsons"
    traced = Repairer(text + TORN).mended(Traced.of(text, [(0, len(text))]))
    assert traced.text == "effort: trafficking of persons"
    assert [text[place] for place in traced.offsets] == list("eﬀﬀort: trafficking of persons")
    assert list(traced.offsets) == sorted(traced.offsets)


def test_footnote_markers_are_cut_where_the_reader_found_them() -> None:
    text = "in 2003131. It"
    traced = Repairer(text).mended(Traced.of(text, [(0, len(text))]), frozenset({7, 8, 9}))
    assert traced.text == "in 2003. It"
    assert traced.offsets == (0, 1, 2, 3, 4, 5, 6, 10, 11, 12, 13)


def test_spans_with_a_footnote_between_them_become_one_sentence() -> None:
    text = "The house is\n1 A note.\nopen."
    traced = Repairer(text).mended(Traced.of(text, [(0, 12), (23, 28)]))
    assert traced.text == "The house is open."
    assert traced.offsets[12] == 12
    assert traced.offsets[13] == 23


@pytest.mark.parametrize("text", ["a" * 400_000, "fi " * 100_000, "a-\n" * 100_000, " " * 400_000, "\u00ad" * 300_000])
@pytest.mark.timeout(20)
def test_repair_takes_time_in_proportion_to_the_text(text: str) -> None:
    assert len(mended(text)) <= len(text)
