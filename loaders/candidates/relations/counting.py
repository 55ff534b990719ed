"""Numbers in less than a full phrase: compared with another, parts of a whole, none at all, more or fewer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.candidates.amounts import NUMBER_WORDS, number_of

WORDS = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
NUMBER = rf"(?:\d{{1,3}}(?:[,. ]\d{{3}})+|\d+(?:\.\d+)?|{WORDS})"
PARTICIPLES = (
    r"(?:identified|assisted|registered|repatriated|returned|convicted|arrested|trained|accommodated"
    r"|trafficked|exploited"
    r"|prosecuted|investigated|recorded|detected|referred|received|sentenced|indicted|reported|charged|sheltered"
    r"|reintegrated|deported|interviewed|inspected)"
)
_SMALL = (
    r"(?:of|in|and|or|to|from|for|by|with|at|on|per|the|an?|was|were|is|are|had|has|have|that|which|who"
    r"|whom|as|than|but"
    r"|each|before|after|since|until|under|about|between|over|being|been|out|up|into|within|among|when"
    r"|where|while|if|not|so)"
)
_UNCOUNTED = (
    r"(?:years?|months?|days?|weeks?|hours?|minutes?|times|articles|paragraphs|sections|chapters|pages"
    r"|points|parts|countries"
    r"|states|euros|dollars|lei|leva|dinars|denars|marks|leks|francs|crowns|pounds|others|thirds|quarters"
    r"|decades|centuries"
    r"|things|reasons|ways|types|kinds|forms|aspects|levels|areas|stages|phases|pillars|goals|objectives"
    r"|principles|sources"
    r"|sides|beds|places|rooms|this|its|his|thus|less|across|previous|various|previously|is|was|has|as"
    r"|cents|purposes|series"
    r"|species|always|sometimes|perhaps|kilometres|metres|items|categories|groups|elements|factors|criteria"
    r"|questions|issues|findings|recommendations"
    r"|steps|appendixes|annexes|characteristics|sites|locations|limitations|towards|visits)"
)
"""What is no figure of this field, and the beds of houses, whose exact number nobody is to know."""
_GENERAL = re.compile(
    rf"(?<![\w./,–-])(?<!Article )(?<!Articles )(?<!No )(?<!No\. )(?<!Tier )(?<!Section )(?<!Table )"
    rf"(?<!Figure )(?<!Chapter )(?<!Annex )(?<!Box )(?P<number>\d{{1,3}}(?:[,. ]\d{{3}})+|\d+|{WORDS})(?: "
    rf"(?P<scale>million|thousand))?"
    rf" (?P<noun>(?:(?!{_SMALL}\b)[a-z][a-z’'-]* ){{0,4}}?(?!{_UNCOUNTED}\b)[a-z][a-z-]{{2,}}(?:(?<!s)s|men"
    rf"|people|staff|personnel))"
    r"(?![\w-])",
    re.IGNORECASE,
)
_PEOPLE_WORD = re.compile(
    r"(?:people|men|women|persons|children|girls|boys|staff|personnel|(?:er|or|ist|ant|ent|ee|ian|an|ive|al"
    r"|owner|parent)s"
    r"|nurses|judges|victims|suspects|migrants|refugees|traffickers)$",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    rf"\b(?:stood at|reached|amounted to|totall?ed|(?:rose|fell|increased|decreased|dropped|grew|declined"
    rf"|went up|went down) to|down|up|from"
    r"|compared (?:with|to)|as against|against|as opposed to|than|versus|there (?:had been|were|was)) (?:only |just )?"
    rf"(?P<number>\d[\d,. ]*\d|\d|{WORDS})(?= (?:the year before|the previous|the year earlier|an? year"
    rf" earlier|an? year before|in the previous"
    r"|in the (?:year|preceding)|in (?:19|20)\d\d|during (?:19|20)\d\d)|[.;)])(?: in (?P<year>(?:19|20)\d\d))?"
)
_PART = re.compile(
    rf"(?:(?<=, )|(?<=; )|(?<=and )|(?<=: )|(?<=of whom )|(?<=of which )|(?<=\())(?:only |another |at least"
    rf" |about )?(?P<number>\d+|{WORDS})"
    r" (?:of (?:them|whom|these|which)|(?:had been|have been|were|was|are)\b|(?:in|for|through|from|as"
    r"|under) (?!(?:19|20)\d\d|the same)[A-Za-z])",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    rf"\b(?P<number>\d+|{WORDS}) of (?:them|whom|these)\b|\bof (?:whom|them|which) (?:only )?"
    rf"(?P<number2>\d+|{WORDS})\b",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    rf"\bfrom (\d[\d,]*|{WORDS}) (?:in (?:19|20)\d\d )?to (\d[\d,]*|{WORDS})(?= in (?:19|20)\d\d|[.;,])"
)
_DONE_TO = re.compile(
    rf"\b{PARTICIPLES} (?:only |just )?(\d+)(?=[.,;)]| in (?:19|20)\d\d)"
    rf"|\b(?:only|just) (\d+|{WORDS}) (?=benefited|enrolled|did\b|applied|received|returned|agreed|accepted"
    rf"|were\b|had\b)"
)
_IN_NUMBER = re.compile(r",? (\d+) in (?:number|total|all)\b")
_WHOLE = re.compile(
    rf"\b[Oo]f (?:the|these|those|its) (?:{NUMBER}|victims|persons|people|women|children|cases|suspects"
    rf"|total)\b|\b{NUMBER} (?:[a-z-]+ ){{0,3}}?(?:victims|persons|people|children|cases|women|men"
    r"|suspects|traffickers|migrants|convictions|calls|investigations|indictments|officers|shelters)\b"
)
_HAPPENS = (
    rf"(?:{PARTICIPLES}|issued|granted|awarded|compensated|settled|paid|handed down|opened|initiated"
    rf"|imposed|brought|found"
    rf"|adopted|appointed)"
)
_NONE = re.compile(
    rf"\b[Nn]o (?:[a-z-]+ ){{0,3}}?(?P<noun>[a-z-]{{4,}})(?: [^.;,]{{0,40}}?)? (?:was|were|has been|have"
    rf" been|had been)(?: [a-z]+ly| yet|"
    rf" ever)? {_HAPPENS}\b"
    rf"|\b(?P<noun2>[a-z-]{{4,}})s?\b[^.;]{{0,60}}?, (?:yet|but|although|though) none (?:was|were|has been"
    rf"|have been) {_HAPPENS}\b"
    r"|\b(?:[Tt]here (?:were|was|have been|has been)|report(?:ed|s)|secured|obtained|recorded|opened"
    r"|initiated|made|issued) no "
    r"(?:[a-z-]+ ){0,3}?(?P<noun3>convictions?|prosecutions?|investigations?|indictments?|cases|victims"
    r"|permits?|sentences?"
    r"|judge?ments?|verdicts?|inspections?|trials?)\b"
    r"|\b(?:did|has|have|had) not (?:identif|convict|prosecut|investigat|assist|indict|arrest|refer|issue"
    r"|grant|report|detect|regist|record|open|initiat|find|receiv)\w* (?:any|a single) "
    r"(?:[a-z-]+ ){0,3}?(?P<noun4>[a-z-]{4,})\b"
    r"|\b(?P<noun5>decision|conviction|judge?ment|verdict|permit|compensation|sentence)s?\b[^.;,]{0,40}? "
    r"(?:has|have|had) (?:not|never)"
    r"(?: yet)? been (?:issued|granted|handed down|delivered|awarded|obtained|imposed|reached|paid)\b"
)
_SINGLE = re.compile(
    r"\b(?:only|just) (?:one|a single) (?P<noun>(?:[a-z-]+ ){0,2}?(?:victim|claim|case|child|shelter"
    r"|conviction|person|request|application"
    r"|permit|investigation|prosecution|helpline|hotline|woman|man|centre|center|house|trial|sentence"
    r"|judgement|judgment)|did|was)\b"
    r"|\b[Tt]he only (?P<noun2>(?:[a-z-]+ ){0,2}?(?:shelter|helpline|hotline|safe house|crisis centre|day"
    r" centre|reception centre))\b"
)
_THINGS = (
    r"(?:victims|traffickers|cases|prosecutions|convictions|investigations|suspects|officials|perpetrators"
    r"|prison (?:terms|sentences)"
    r"|sentences|children|inspections|calls|persons|people|indictments|women|girls|boys|migrants|refugees"
    r"|arrests|raids|permits)"
)
_MORE = re.compile(
    rf"\b(?P<way>[Mm]ore|[Ff]ewer) (?:[a-z-]+ ){{0,2}}?(?P<noun>{_THINGS})\b(?!, )(?=[^.;]{{0,70}}?\b"
    rf"(?:than|compared|before|earlier|previous)"
    r"|,)"
)
_HANDED = re.compile(
    rf"\b(?:identif|assist|convict|investigat|prosecut|refer|indict|train|hand|issu|open|detect|report"
    rf"|initiat|secur)[a-z]* (?:down )?"
    rf"(?P<way>more|fewer|less) (?:[a-z-]+ ){{0,2}}?(?P<noun>{_THINGS})\b"
)
_UP = r"(?:increas\w*|r[io]se|risen|rising|went up|gone up|doubled|tripled|grew|grown|growing|higher)"
_DOWN = r"(?:decreas\w*|declin\w*|dropp?\w*|fell|fallen|falling|went down|gone down|halved|reduced|lower)"
_MOVES = re.compile(
    rf"\b(?:[Nn]umbers?|[Tt]otal) of (?:[a-z-]+ ){{0,4}}?(?P<noun>{_THINGS})\b[^.;]{{0,60}}?\b(?:"
    rf"(?P<up>{_UP})|(?P<down>{_DOWN}))\b"
    rf"|\b(?:[Aa]n? |the )?(?:(?P<up2>increase|rise|growth|upsurge|surge|growing number|increasing number"
    rf"|rising number|higher number)"
    rf"|(?P<down2>decrease|decline|drop|fall|reduction|lower number|falling number)s?) (?:in|of) (?:the "
    rf"(?:number|share) of )?"
    rf"(?:[a-z-]+ ){{0,4}}?(?P<noun2>{_THINGS})\b"
    rf"|\b(?P<noun3>{_THINGS}) (?:has |have |had |also )?(?:(?P<up3>increased|rose|doubled|went up|grew)|"
    rf"(?P<down3>decreased|declined|dropped"
    r"|fell|went down|halved))\b"
)
_HOPED = re.compile(r"\b(?:to|for|expect\w*|achieve|any) (?:an? |the )?$")
"""What stands before an increase that has not come yet."""
_FRACTION = re.compile(
    r"\b(?P<value>(?:(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree)[ -](?:quarter|third|fifth|half)s?|[Hh]alf|[Oo]ne in "
    r"(?:\w+)"
    r"|(?<![Ii]n )(?:[Tt]he|[Aa]) (?:vast |overwhelming |large |great )?majority))(?: of (?:the |these |all"
    r" |them|those )*[^.;,]{0,40}?"
    rf"\b(?P<noun>{_THINGS}|offenders|respondents|programmes|projects|NGOs|shelters|calls|minors"
    rf"|families)\b| (?:came|come) from| (?:was|were) (?:a |an )?"
    r"(?:man|woman|child|minor|men|women|children|girls|boys|minors|foreign|citizens|nationals))"
)
_TIER = re.compile(r"\bTier (?:[123]|One|Two|Three)(?: Watch ?[Ll]ist)?")


@dataclass(frozen=True)
class Count:
    """A figure as a sentence gives it: what, how much, in which unit and, where it says so, of which year."""

    what: str
    value: str
    unit: str
    year: int | None = None


_NONE_OF_THEM = re.compile(
    rf"[;,] (?:yet |but |although |and )?none (?:was|were|has been|have been|had been) {_HAPPENS}\b"
    r"|\b(?:has|have|had) yet to [a-z]+ (?:a single|any)\b|\bwithout [a-z]+ing (?:one|a single|any) "
    r"(?:[a-z]+ )?(?:case|victim|suspect)\b"
    r"|\b[Nn]o (?:victim|person|child|woman|official|trafficker|offender)s? (?:has|had|have) (?:ever |yet "
    r"|so far )?(?:received|obtained|been)\b"
)


def banded(value: float, noun: str) -> str:
    """The number, or that it is a small one where people are counted."""
    return "fewer than 10" if 0 < value < 10 and _PEOPLE_WORD.search(noun) else f"{value:.10g}"


def counts_of_anything(text: str, taken: list[tuple[int, int]]) -> Iterator[Count]:
    """Numbers before a noun in the plural, whatever it is, outside the places that are read already."""
    for match in _GENERAL.finditer(text):
        value = number_of(match["number"])
        if value is None or any(start < match.end() and match.start() < end for start, end in taken):
            continue
        noun = match["noun"].split()[-1].casefold()
        few = not match["number"][0].isdigit() and value < 10 and not _PEOPLE_WORD.search(noun)
        if re.fullmatch(r"(?:19|20)\d\d", match["number"]) or few:
            continue
        value *= {None: 1, "thousand": 1_000, "million": 1_000_000}[match["scale"]]
        yield Count(noun, banded(value, noun), noun)


def parts_and_comparisons(text: str, unit: str) -> Iterator[Count]:
    """Bare numbers: 505 in "down from 505 in 2021", 61 in "of the 501, 372 were women, 61 men", 34 in "34 of them"."""
    for match in _COMPARED.finditer(text):
        yield from _bare(match["number"], unit, int(match["year"]) if match["year"] else None)
    for match in (*_FROM_TO.finditer(text), *_DONE_TO.finditer(text)):
        for number in filter(None, match.groups()):
            yield from _bare(number, "people" if match.re is _DONE_TO else unit, None)
    if whole := _WHOLE.search(text):
        for match in _PART.finditer(text, whole.end()):
            yield from _bare(match["number"], unit, None)
    for match in (*_OF_THEM.finditer(text), *_IN_NUMBER.finditer(text)):
        yield from _bare(next(group for group in match.groups() if group), unit, None)


def _bare(number: str, unit: str, year: int | None) -> Iterator[Count]:
    value = number_of(number.rstrip(",. "))
    few = value is not None and value < 4 and not _PEOPLE_WORD.search(unit)
    if value is not None and not few and not re.fullmatch(r"(?:19|20)\d\d", number.strip()):
        yield Count(unit, banded(value, unit), unit, year)


def nones_and_ones(text: str) -> Iterator[Count]:
    """That there was none of something, or only one."""
    for match in _NONE.finditer(text):
        noun = next(group for group in match.groups() if group).casefold()
        yield Count(noun, "0", noun)
    if _NONE_OF_THEM.search(text):
        yield Count("number", "0", "number")
    for match in _SINGLE.finditer(text):
        noun = (match["noun"] or match["noun2"]).split()[-1]
        yield Count(noun, banded(1, f"{noun}s"), noun)


def directions(text: str) -> Iterator[Count]:
    """That there are more or fewer of something than before."""
    for pattern in (_MORE, _HANDED):
        for match in pattern.finditer(text):
            way = "increased" if match["way"].casefold() == "more" else "decreased"
            yield Count(match["noun"], way, match["noun"])
    for match in _MOVES.finditer(text):
        if _HOPED.search(text[: match.start()]):
            continue
        noun = next(match[name] for name in ("noun", "noun2", "noun3") if match[name])
        up = match["up"] or match["up2"] or match["up3"]
        yield Count(noun, "increased" if up else "decreased", noun)


def fractions(text: str) -> Iterator[Count]:
    """Shares in words: half of the victims, one in five, the majority."""
    for match in _FRACTION.finditer(text):
        value = match["value"].casefold().removeprefix("the ")
        value = re.sub(r"^a (?=.*majority)", "", value)
        yield Count(match["noun"] or "share", value, match["noun"] or "share")


def tiers(text: str) -> Iterator[Count]:
    """The place that a country has in the yearly report of the United States."""
    for match in _TIER.finditer(text):
        yield Count("tier of the Trafficking in Persons Report", match[0], "tier")
