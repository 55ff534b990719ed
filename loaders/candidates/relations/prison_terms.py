"""Terms of imprisonment as reports word them: the least and the most in years, and whose exploitation they are for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.candidates.amounts import number_of
from loaders.candidates.relations.term_cases import case_of, victim_of, which_of
from loaders.candidates.relations.term_wordings import FORMS

_ELLIPTIC = re.compile(
    r"(?= ?(?:under|where|if|when|for|in (?:the )?cases?|should|or life|and|or|respectively)\b|[,;.)]|$)"
)
"""What may follow a number without "years", once the sentence has said that years are meant."""
_UNIT_AHEAD = re.compile(
    r",? (?:and|or) (?:(?:for|in|to|from|at least|up to|no less than|not less than|a minimum of|between) )*"
    r"[\w-]+(?: ?(?:to|–|-|and) ?[\w-]+)? (?P<unit>years|months)\b"
)
"""Where the number of a second term has the unit of both: at least four and eight years."""
PRISON = re.compile(
    r"imprison|prison|sentenc|penalt|penali[sz]|punish|\bsanctions?\b|incarcerat|jail|deprivation of liberty",
    re.IGNORECASE,
)
"""What tells that years are years of prison."""
_CARRIES = re.compile(
    r"\b(?:carr(?:y|ies|ied)|attract(?:s|ed)?|provid(?:es?|ed)|covered by|prescrib\w+|stipulat\w+|foresees?|envisag\w+"
    r"|fac(?:e|es|ed)|risks?|lays? down|sets?|liable|rang(?:e|es|ed|ing)|life|dealt with|incurs?|threatens?|entails?"
    r"|leads?|results?|brings?|costs?|gets?|receives?|means?|earns?|met|opens?|basic form|bracket|scale|tariff|span"
    r"|band"
    r"|floor|ceiling|limit|threshold|least|most|or more|given|punishable|shall be|misdemeanou?r|felon(?:y|ies)"
    r"|minimum|maximum|appl(?:y|ies|ied)|impos(?:e|es|ed)|terms? (?:is|are|was|rises?|ranges?|of)"
    r"|the term to|separate (?:crime|offence|offense)|criminali[sz]\w+)\b"
    r"|\((?:at least|not less than|no less than|up to|from|minimum|maximum)|\([Aa]rticles? [\w/.-]+, "
)
PRACTICE = re.compile(
    r"\b(?:was sentenced|were sentenced|sentenced (?:one|two|three|\d+|him|her|them)|courts? "
    r"(?:sentenced|issued|imposed|convicted)|handed down|received (?:prison )?sentences|suspended sentence"
    r"|ranging from \w+ (?:months|years) (?:for|to) \d+ convicted|(?:was|were) (?:convicted|acquitted)"
    r"|convicted (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+))\b"
)
"""What courts did with offenders is no term of the law."""
_OTHER_PERIOD = re.compile(
    r"permit|reflection|residence|stay\b|recovery|limitation|valid|experience|project|programme|strateg|action plan"
    r"|reporting period|storage|retain|retention|contract|deadline|custody|decide|waiting|pension|guardian|mandate"
    r"|term of office|training|detention",
    re.IGNORECASE,
)
_NO_TERM_AFTER = re.compile(
    r"\s+(?:of age|old|later|ago|after|of experience|earlier|before|since)\b|[ -]old\b|%| per ?cent"
)
_NO_TERM_BEFORE = re.compile(
    r"\b(?:(?:past|last|next|previous|every|aged|age of|over the|during|within|for the first|ages|victims?|persons?"
    r"|children|people|girls|boys|minors) (?:of )?|[Aa]rticles? |\d[./])$"
)
_NAMED_LIMIT = re.compile(
    r"(?:the |a )?(?:statutory |legal )?(?:minimum|maximum|floor|ceiling|upper|lower)\b", re.IGNORECASE
)
_UPPER = re.compile(r"maximum|ceiling|upper|at most|up to", re.IGNORECASE)
_ANY_LIMIT = re.compile(
    r"minimum|maximum|ceiling|floor|upper|lower (?=limit|bound|thr|end)|at least|at most|up to", re.IGNORECASE
)
_NEXT_CLAUSE = re.compile(r"; |, (?:while|whereas|but) ")
_BOUNDARIES = tuple(
    re.compile(words)
    for words in (
        r";|\. ",
        r",? (?:while|whereas)\b",
        r",? (?:and|but|with|or) (?=(?:for |from |between |up to |a |of |with )*$)",
        r", (?:and|but|with|rising)\b",
        r" and\b",
        r",",
    )
)
"""Where the words about one term end and those about the next begin, the surest first."""


@dataclass(frozen=True)
class Term:
    """A term of imprisonment in years, and for whose exploitation it is."""

    minimum: float | None
    maximum: float | None
    victim: str
    start: int
    end: int
    over: bool = False
    """Whether a change of the law has ended it."""

    case: str | None = None
    """The case that it is for, where it is not the basic one."""

    which: str | None = None
    """Which of two crimes named before it is for: the first or the last."""

    def as_attribute(self) -> dict[str, float]:
        """The limits that are said, as the claim carries them."""
        limits = {"penalty_min_years": self.minimum, "penalty_max_years": self.maximum}
        return {name: value for name, value in limits.items() if value is not None}


@dataclass(frozen=True)
class _Limits:
    minimum: float | None
    maximum: float | None
    start: int
    end: int
    over: bool = False


def terms_in(text: str, *, of_article: bool = False, beside_article: bool = False) -> list[Term]:
    """The terms of imprisonment of a sentence, each with the victims whom the words around it speak of.

    Without any word of prison or punishment years are terms only where the sentence names an article, or where the
    article spoken of "carries" or "provides for" them.
    """
    said = beside_article or (of_article and _CARRIES.search(text))
    if not (PRISON.search(text) or (said and not _OTHER_PERIOD.search(text))):
        return []
    limits = list(_limits_in(text))
    found: list[Term] = []
    for at, one in enumerate(limits):
        ahead = next((other.start for other in limits[at + 1 :] if other.start >= one.end), None)
        behind = max((other.end for other in limits[:at] if other.end <= one.start), default=None)
        after = _shared(text[one.end : ahead])[0] if ahead is not None else _NEXT_CLAUSE.split(text[one.end :])[0]
        before = _shared(text[behind : one.start])[1] if behind is not None else _clause(text[: one.start])
        before += text[one.start : one.end]
        goes_on = behind == one.start and found
        victim = found[-1].victim if goes_on else victim_of(after, before)
        case, which = case_of(after, before), found[-1].which if goes_on else which_of(after, before)
        found.append(Term(one.minimum, one.maximum, victim, one.start, one.end, one.over, case, which))
    return found


def _limits_in(text: str) -> Iterator[_Limits]:
    matches = sorted(
        (match for form in FORMS for match in form.finditer(text)), key=lambda match: (match.start(), -match.end())
    )
    done, known, last = 0, "", None
    for match in matches:
        if match.start() < done or _is_no_term(text, match):
            continue
        said = {name: value for name, value in match.groupdict().items() if value}
        if "life" in said:
            done = match.end()
            yield _Limits(None, None, *match.span())
            continue
        units = [value for name, value in said.items() if name.endswith("unit")]
        ahead = None if units or known else _UNIT_AHEAD.match(text, match.end())
        if not units and ahead is None and not (known and _ELLIPTIC.match(text, match.end())):
            continue
        unit = ahead["unit"] if ahead else units[-1] if units else known
        years = {name: _years(value, said.get(f"{name}unit", unit)) for name, value in said.items()}
        if "again" in said:
            # "at least eight years for adults and ten years for children"
            if last is None or (last.minimum is not None and last.maximum is not None):
                continue
            years["max" if last.minimum is None else "min"] = years["again"]
        done, known = match.end(), unit
        for last in _read(match, said, years, text):
            yield last


def _read(match: re.Match[str], said: dict[str, str], years: dict[str, float | None], text: str) -> Iterator[_Limits]:
    """The limits that one wording gives."""
    start, end = match.span()
    if moved := next((name for name in ("oldlow", "old") if name in years), None):
        start = match.start(moved)
    if "oldlow" in years:
        yield _Limits(years["oldlow"], years["oldhigh"], start, match.end("oldhigh"), over=True)
        start = match.end("oldhigh")
    low = next((years[name] for name in ("newlow", "low", "low2", "least1", "min", "forlife") if name in years), None)
    high = next((years[name] for name in ("newhigh", "high", "high2", "most1", "max") if name in years), None)
    value = next((years[name] for name in ("new", "up", "bounded", "plain", "exact") if name in years), None)
    if "old" in years:
        most = _is_most(text, match)
        yield _Limits(
            None if most else years["old"], years["old"] if most else None, start, match.end("old"), over=True
        )
        start = match.end("old")
    if value is not None:
        most = (
            _is_most(text, match)
            if {"new", "up", "bounded"} & said.keys()
            else "maximum" in said.get("what", "").casefold()
        )
        low, high = (None, value) if most else (value, None)
    if low is not None or high is not None:
        yield _Limits(low, high, start, end)


def _is_most(text: str, match: re.Match[str]) -> bool:
    """Whether the limit that is moved or named is the upper one."""
    nearest = _ANY_LIMIT.findall(text[max(0, match.start() - 70) : match.end()])
    return bool(nearest) and _UPPER.match(nearest[-1]) is not None


def _is_no_term(text: str, match: re.Match[str]) -> bool:
    return bool(
        _NO_TERM_AFTER.match(text, match.end())
        or (
            not match.groupdict().get("plain")
            and not _NAMED_LIMIT.match(match[0])
            and _NO_TERM_BEFORE.search(text[: match.start()])
        )
    )


def _years(number: str, unit: str) -> float | None:
    value = 1.0 if number.casefold() in {"a", "an"} else number_of(number)
    if value is None:
        return None
    return round(value / 12, 2) if unit.casefold().startswith("month") else value


def _shared(between: str) -> tuple[str, str]:
    """The words between two terms: those about the first, and those about the second."""
    for boundary in _BOUNDARIES:
        cuts = list(boundary.finditer(between))
        if cuts:
            return between[: cuts[-1].start()], between[cuts[-1].end() :]
    return between, ""


def _clause(text: str) -> str:
    """The last clause before the first term."""
    return re.split(r": ", _NEXT_CLAUSE.split(text)[-1])[-1]
