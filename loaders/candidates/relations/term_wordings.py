"""The wordings in which a term of imprisonment is given: from … to, between … and, no less than, up to, or more."""

import re

from loaders.candidates.amounts import NUMBER_WORDS

_NUMBER = (
    r"(?:(?<![\d.,])\d{1,2}(?!\d|[.,]\d| \d{3})|"
    + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
    + r"|an?(?= year))"
)
_UNIT = r"(?:years?|yrs?|months?)\b[’']?"
_IS = (
    r"(?:,? (?:of|at|is|was|being|remains|stands at|to)(?: (?:again|now|therefore|still|also|likewise|currently|then"
    r"|thus|even|set at|fixed at|placed at))?)"
)
_IN_BRACKETS = r"(?: \(\w[\w-]*\))?"
_NOUN = r"(?: (?:prison |custodial )?(?:sentence|penalty|term|punishment|sanction|imprisonment)s?)?"
_LEAST = (
    rf"(?:at least|(?:the |a )?(?:statutory )?minimum{_NOUN}{_IS}?|(?:a |the )?floor of|not less than"
    r"|no less than|no fewer than|not under|(?<!no )(?<!not )more than|exceeding|start(?:s|ed|ing)? (?:from|at)|from)"
)
_MOST = (
    rf"(?:(?:of )?up to|(?:the |a )?(?:statutory )?maximum{_NOUN}{_IS}?|(?:a |the )?ceiling of"
    r"|not (?:to )?exceed(?:ing)?|not more than|no more than|(?:not |no )?longer than|(?<!no )(?<!not )less than"
    r"|at (?:the )?most|as (?:high|long|much) as)"
)
_LIKE_ONE = r"\b(?:rais|ris|rose|increas|heighten|toughen|reduc|lower|went up|goes up|cut|extend)\w*"
_GAP = r"(?:[^.;\d]|[Aa]rticles? \d[\w/-]*){0,90}?"
_PLAIN = (
    r"(?:carr(?:y|ies|ied)|punishable (?:by|with)|punished (?:by|with)|liable to|fac(?:e|es|ing)|attract(?:s|ed)?"
    r"|(?:sentence|penalty|term|punishment)s? (?:is|was|of)|imprisonment (?:of|for)|risk(?:s|ed|ing)?|incur(?:s|red)?"
    r"|threaten(?:s|ed)?|entail(?:s|ed)?|(?:go(?:es)?|sent|sentenced) to (?:prison|jail) for"
    r"|provid(?:es?|ed) for|foresees?|foresaw|envisages?d?|prescrib(?:es?|ed)|stipulat(?:es?|ed)|impos(?:es?|ed))"
    r"(?: an? (?:[a-z]+ )?(?:term|sentence|penalty) of)?(?: a term of)?"
)


_TO = r"(?:to|–|-|—|until|up to|to up to)"
_ALONE = rf"(?! ?{_TO} ?{_NUMBER})"
"""Not the first number of a range."""


def _count(name: str) -> str:
    return rf"(?:an? )?(?P<{name}>{_NUMBER}){_IN_BRACKETS}(?:[ -](?P<{name}unit>{_UNIT}))?"


FORMS = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        # Both limits were moved: from five to 15 years to eight to 15 years.
        rf"{_LIKE_ONE}{_GAP} from {_count('oldlow')} ?{_TO} ?{_count('oldhigh')},? to "
        rf"(?:a range of |between )?{_count('newlow')} ?(?:{_TO}|and) ?{_count('newhigh')}",
        # The least was raised from five to 20 years: the new one, and the old one that has ended.
        rf"(?P<moved>{_LIKE_ONE}){_GAP} from {_count('old')},? to (?:at least |a minimum of |a maximum of )?"
        rf"{_count('new')}",
        rf"{_LEAST} {_count('least1')}(?:,? (?:and|but|nor|or|to|with|while))? (?:of )?"
        rf"(?:{_MOST}|more than) {_count('most1')}",
        rf"between {_count('low2')},? and {_count('high2')}",
        rf"{_count('low')} ?{_TO} ?{_count('high')}",
        rf"{_LIKE_ONE} to (?:at least )?{_count('up')}{_ALONE}",
        rf"{_count('forlife')} to life",
        rf"{_LEAST} {_count('min')}{_ALONE}",
        rf"{_MOST} {_count('max')}{_ALONE}",
        rf"(?P<bound>minimum|maximum) (?:sentence|penalty|term|punishment|sanction)[^.;]{{1,80}}? (?:is|was|being|at) "
        rf"{_count('bounded')}{_ALONE}",
        rf"{_PLAIN} {_count('plain')}{_ALONE}(?P<ormore> or more)?",
        rf"{_count('exact')} ?(?P<what>or more|minimum|maximum)?(?= ?(?:of |in )?(?:imprison|prison|behind bars|jail))",
        r"(?<!or )(?<!to )(?P<life>life (?:imprisonment|sentence|in prison))",
        rf"{_count('again')}(?=,? (?:where|if|when|for|in (?:the )?cases?)\b)",
    )
)
