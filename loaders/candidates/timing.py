"""Years: of which year a sentence speaks, since when something is so, on what date it was signed."""

import re

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH = "|".join(month.capitalize() for month in MONTHS)
_YEAR = r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"\b(?:in|on|of|since|from|by|as of|dated|during|at the end of|until)?\s*(?:the (?:beginning|end|start"
    rf"|middle) of )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?"
    rf"(?:(?P<month>{_MONTH})(?: (?P<day2>\d{{1,2}}),?)? )?(?P<year>{_YEAR})\b(?! ?[-–/] ?\d)"
)
_SITUATION = re.compile(
    rf"\b(?:[Ii]n|[Dd]uring|[Aa]s of|[Bb]y(?: the)? end of|[Ii]n the year|[Tt]hroughout)(?: the)?(?: (?:{_MONTH}))?"
    rf" (?P<year>{_YEAR})\b(?! ?[-–/] ?\d)"
)
_SINCE = re.compile(
    rf"\b(?:[Ss]ince|established in|founded in|started in|operational since|operating since)(?: (?:{_MONTH}))? "
    rf"(?P<year>{_YEAR})\b"
)
_ANY = re.compile(rf"(?<![\d/.-])({_YEAR})(?![\d/-])(?! ?[-–] ?(?:20)?\d\d)")


def date_near(text: str, start: int, end: int) -> str | None:
    """The date that stands with a trigger, after it or else just before it, as far as it is said: 2003, 2003-11."""
    after = list(_DATE.finditer(text, end, min(len(text), end + 90)))
    before = [match for match in _DATE.finditer(text, 0, start) if start - match.end() < 70]
    if after:
        return _partial(after[0])
    return _partial(before[-1]) if before else None


def _partial(match: re.Match[str]) -> str:
    found = match["year"]
    if match["month"]:
        found += f"-{MONTHS.index(match['month'].lower()) + 1:02d}"
        day = match["day"] or match["day2"]
        if day and 1 <= int(day) <= 31:
            found += f"-{int(day):02d}"
    return found


def situation_year(text: str) -> int | None:
    """The year that a sentence says it is about; none where it names none or several."""
    years = {int(match["year"]) for match in _SITUATION.finditer(text)}
    return next(iter(years)) if len(years) == 1 else None


def since_year(text: str) -> str | None:
    """Since when something is so, where the sentence says it."""
    match = _SINCE.search(text)
    return match["year"] if match else None


def document_year(text: str) -> int | None:
    """The year of the situation that a report describes: the latest that it names more than twice."""
    counts: dict[int, int] = {}
    for match in _ANY.finditer(text):
        counts[int(match[1])] = counts.get(int(match[1]), 0) + 1
    repeated = [year for year, count in counts.items() if count >= 3]
    return max(repeated or counts, default=None)
