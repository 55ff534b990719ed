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
    r"(?:,? (?:of|at|is|was|being|remains|stands at|stood at|lies at|lay at|has been|amounts to|to)(?: (?:again|now"
    r"|therefore|still|also|likewise|currently|then"
    r"|thus|even|set at|fixed at|placed at))?)"
)
_IN_BRACKETS = r"(?: \(\w[\w-]*\))?"
_NOUN = r"(?: (?:prison |custodial )?(?:sentence|penalty|term|punishment|sanction|imprisonment)s?)?"
_LOWER = r"(?:minimum|floor|lower (?:limit|bound|threshold|end))"
_UPPER = r"(?:maximum|ceiling|upper (?:limit|bound|threshold|end))"
_NEVER = r"(?:cannot|(?:can|could|may|must|shall|should|is|are|will) (?:not|never)|never)"
_LEAST = (
    rf"(?:at least|(?:the |a )?(?:statutory |legal )?{_LOWER}{_NOUN}{_IS}?|not less than|not below"
    rf"|{_NEVER}(?: [a-z]+){{0,4}} (?:less|lower|shorter|fewer) than"
    r"|no less than|no fewer than|not under|(?<!no )(?<!not )more than|exceeding|upwards of"
    r"|(?:start|begin)(?:s|ed|ing)? (?:from|at|with)|from)"
)
_MOST = (
    rf"(?:(?:of )?up to|(?:the |a )?(?:statutory |legal )?{_UPPER}{_NOUN}{_IS}?"
    rf"|{_NEVER}(?: [a-z]+){{0,4}} (?:more|longer|higher|greater) than"
    r"|not (?:to )?exceed(?:ing)?|not more than|no more than|(?:not |no )?longer than|(?<!no )(?<!not )less than"
    r"|at (?:the )?most|as (?:high|long|much) as)"
)
_IS_LEAST = (
    r"(?:or (?:more|over|above|longer)|and (?:more|over|above|upwards)|upwards|at (?:the (?:very )?)?least"
    r"|(?:as|at) (?:a|the) minimum|is the (?:least|minimum|lowest|shortest|floor|lower limit))"
)
"""What follows a number that is the least, as "at least" stands before it."""
_IS_MOST = (
    r"(?:or less|at (?:the )?(?:very )?most|(?:as|at) (?:a|the) maximum|is the (?:most|maximum|highest|longest|ceiling"
    r"|upper limit))"
)
_PRISON_AFTER = r"(?:[’']? (?:of |in )?(?:imprisonment|prison|jail))?,?"
_MARK = r"[\"“”]?"
_LIKE_ONE = (
    r"\b(?:rais|ris|rose|increas|heighten|toughen|reduc|lower|went up|goes up|cut|extend|push|step|brought|brings"
    r"|shorten|lengthen|stiffen|harden|tighten|chang|mov|lift|grew)\w*"
)
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
        rf"{_LIKE_ONE}{_GAP} from {_MARK}(?:between )?{_count('oldlow')} ?(?:{_TO}"
        rf"|and) ?{_count('oldhigh')}{_MARK},? to "
        rf"{_MARK}(?:a range of )?(?:between )?{_count('newlow')} ?(?:{_TO}|and) ?{_count('newhigh')}",
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
        rf"{_count('min')}{_PRISON_AFTER} {_IS_LEAST}",
        rf"{_count('max')}{_PRISON_AFTER} {_IS_MOST}",
        rf"{_PLAIN} {_count('max')}{_PRISON_AFTER} {_IS_MOST}",
        rf"{_PLAIN} {_count('plain')}{_ALONE}(?P<ormore> or more)?",
        rf"{_count('exact')} ?(?P<what>or more|minimum|maximum)?(?= ?(?:of |in )?(?:imprison|prison|behind bars|jail))",
        r"(?<!or )(?<!to )(?P<life>life (?:imprisonment|sentence|in prison))",
        rf"{_count('again')}(?=,? (?:where|if|when|for|in (?:the )?cases?|respectively)\b)",
    )
)
