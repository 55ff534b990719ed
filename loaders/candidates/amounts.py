"""Money and numbers as reports write them: 4 million US$, €50,000, two to 12."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CURRENCIES = {
    "€": "EUR",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "$": "USD",
    "us$": "USD",
    "usd": "USD",
    "us dollars": "USD",
    "dollars": "USD",
    "u.s. dollars": "USD",
    "£": "GBP",
    "gbp": "GBP",
    "km": "BAM",
    "bam": "BAM",
    "convertible marks": "BAM",
    "lek": "ALL",
    "leks": "ALL",
    "all": "ALL",
    "rsd": "RSD",
    "dinars": "RSD",
    "dinar": "RSD",
    "mkd": "MKD",
    "denars": "MKD",
    "denar": "MKD",
    "hrk": "HRK",
    "kuna": "HRK",
    "ron": "RON",
    "lei": "MDL",
    "mdl": "MDL",
    "bgn": "BGN",
    "leva": "BGN",
    "chf": "CHF",
    "swiss francs": "CHF",
    "sek": "SEK",
    "nok": "NOK",
}
_NUMBER = r"\d{1,3}(?:[,. ’]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?"
_SIGN = r"US\$|USD|EUR|GBP|KM|BAM|RSD|MKD|HRK|ALL|MDL|RON|BGN|CHF|SEK|NOK|€|\$|£"
_WORD = (
    r"euros?|US dollars|U\.S\. dollars|dollars|convertible marks|leks?|dinars?|denars?|kuna|lei|leva|Swiss francs|"
    + _SIGN
)
_MONEY = re.compile(
    rf"(?P<sign>{_SIGN}) ?(?P<number>{_NUMBER})(?: (?P<scale>million|thousand|billion))?"
    rf"|(?P<number2>{_NUMBER})(?: (?P<scale2>million|thousand|billion))? ?(?P<word>(?:{_WORD}))(?![a-z])"
)
_SCALE = {None: 1, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBER_WORDS: dict[str, int] = {word: number for number, word in enumerate([*_ONES, *_TEENS], start=1)}
NUMBER_WORDS |= {word: 10 * number for number, word in enumerate(_TENS, start=2)}
NUMBER_WORDS |= {f"{tens}-{one}": NUMBER_WORDS[tens] + NUMBER_WORDS[one] for tens in _TENS for one in _ONES}


@dataclass(frozen=True)
class Money:
    """An amount with its currency and where it stands."""

    amount: float
    currency: str
    start: int
    end: int


def amounts_in(text: str) -> Iterator[Money]:
    """Every amount of money in a text."""
    for match in _MONEY.finditer(text):
        sign = (match["sign"] or match["word"]).casefold()
        number = number_of(match["number"] or match["number2"])
        scale = _SCALE[match["scale"] or match["scale2"]]
        if number and sign in _CURRENCIES:
            yield Money(round(number * scale, 2), _CURRENCIES[sign], match.start(), match.end())


def number_of(text: str) -> float | None:
    """A number as printed, with its thousands marks, or as a word."""
    lower = text.casefold().strip()
    if lower in NUMBER_WORDS:
        return float(NUMBER_WORDS[lower])
    plain = re.sub(r"(?<=\d)[,. ’](?=\d{3}(?!\d))", "", lower)
    try:
        return float(plain.replace(",", "."))
    except ValueError:
        return None
