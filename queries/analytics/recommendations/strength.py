"""How strongly something is asked, on one scale.

GRETA grades its wishes: it urges, asks to consider, or invites. The United States put some first, and the workshop of
2014 gave priorities; both stand beside what GRETA urges. Most reports only list what they want: such a wish has no
grade, which does not make it weak.
"""

from collections.abc import Iterable

from graph_schema.vocabulary import Strength

SCALE: dict[Strength, int | None] = {
    Strength.URGE: 3,
    Strength.PRIORITY: 3,
    Strength.CONSIDER: 2,
    Strength.INVITE: 1,
    Strength.LISTED: None,
}
"""The place of each grade; none where the report gives no grade."""

WORDS: dict[int | None, str] = {3: "strong", 2: "middle", 1: "mild", None: "not graded"}


def strongest(grades: Iterable[str]) -> int | None:
    """The highest of some grades on the scale; none where none of them is a grade."""
    placed = [place for grade in grades if (place := SCALE[Strength(grade)]) is not None]
    return max(placed, default=None)


def trend(first: int | None, now: int | None) -> str:
    """Whether a wish is put more or less strongly than at first; two wishes without a grade cannot be compared."""
    if first is None or now is None:
        return "not comparable"
    return "stronger" if now > first else "weaker" if now < first else "the same"
