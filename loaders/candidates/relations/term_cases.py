"""For whose exploitation a term of imprisonment is, and for which of the usual graver or milder cases."""

import re

_NEAR = 170
"""So many letters before a term the words about it may stand."""
_CHILD = re.compile(
    r"\b(?:child(?:ren)?|minors?|juveniles?|under(?:-| )?age|younger than|(?:under|below) (?:the age of )?"
    r"(?:18|eighteen|14|fourteen|16|sixteen)"
    r"|(?:not|yet|never) (?:yet )?(?:reached|attained|completed|turned|reach|attain|complete|turn) (?:the age of )?"
    r"(?:18|eighteen|14|fourteen|16|sixteen))\b",
    re.IGNORECASE,
)
_NO_CHILD = re.compile(
    r"(?:especially|particularly|including|women and) (?:women and )?children|child protection|adults? with(?= an? )",
    re.IGNORECASE,
)
_ADULT = re.compile(r"\badults?\b", re.IGNORECASE)
_CASES = tuple(
    (case, re.compile(words, re.IGNORECASE))
    for case, words in (
        (
            "organised criminal group",
            r"organi[sz]ed (?:criminal |crime )?(?:group|gang)|criminal (?:group|organi[sz]ation)",
        ),
        ("death of the victim", r"\b(?:death|dies|died)\b"),
        (
            "offender is an official",
            r"\b(?:officials?|public (?:servant|officer)|exercise of (?:\w+ )?dut|abuse of office)",
        ),
        ("use of the services of a victim", r"\b(?:us(?:es?|ing)|use of|bu(?:ys?|ying)) (?:the |sexual )*services"),
        ("serious injury of the victim", r"(?:grave|serious|severe) (?:bodily |physical )?(?:injur|harm|consequences)"),
        ("across a border", r"\b(?:transnational|cross-?border|across (?:a |the |state )?borders?)"),
        ("several victims", r"\b(?:two or more|several|multiple) (?:victims|persons|people)"),
        ("victim is pregnant", r"\bpregnan"),
        ("victim was abducted", r"\b(?:abduct|kidnap)"),
        ("offence is repeated", r"\b(?:repeat|recidiv)"),
        ("aggravated", r"\baggravat"),
    )
)
"""The usual cases of a higher or lower term, in our words."""


_OTHER_CRIMES = tuple(
    (case, re.compile(words, re.IGNORECASE))
    for case, words in (
        (
            "use of the services of a victim",
            r"(?:\bus(?:es?|ing|ers?)|\bclients?|\bbu(?:ys?|yers?|ying)|demand)\b[^.;]{0,40}?"
            r"(?:services|\bof (?:a |the )?victims?)",
        ),
        ("smuggling of migrants", r"smuggl"),
        ("slavery", r"slavery|enslav"),
        ("child pornography", r"pornograph|sexual abuse material"),
        (
            "mediation in prostitution",
            r"pimping|pander|procur(?:ing|ation)\b|(?:mediation|enticement|promotion|facilitat\w+|exploitation"
            r"|inducement)"
            r" (?:in|to|of|into) (?:the )?prostitution|living off",
        ),
        ("forced marriage", r"(?:forced|early|child) marriages?|forces another into marriage"),
        ("removal of organs", r"\borgans?\b"),
        (
            "trafficking in children for adoption",
            r"\badoption of (?:a )?child|for (?:the purpose of )?(?:illegal )?adoption",
        ),
        ("exploitation of begging", r"begging"),
        ("cohabitation with a minor", r"cohabit|extramarital"),
    )
)
"""Crimes beside trafficking that the same laws speak of, in our words."""
CRIMES_BESIDE = frozenset(name for name, _ in _OTHER_CRIMES)
OTHER_CRIME = re.compile("|".join(words.pattern for _, words in _OTHER_CRIMES), re.IGNORECASE)


def crime_beside_trafficking(text: str) -> str | None:
    """The crime that a text speaks of where it is not trafficking as such."""
    return next((name for name, words in _OTHER_CRIMES if words.search(text)), None)


_WHICH = tuple(
    (
        which,
        re.compile(
            rf"\b[Tt]he (?:{words})(?:[- ](?:named|mentioned))?(?: (?:crime|offen[cs]e|article|provision))?"
            r"(?= (?:is|was|were|are|carr|entail|attract|could|can|may|by|with|shall|has|had|the|there|now|a)|[,.;:]"
            r"| ?$)"
        ),
    )
    for which, words in (("first", "former|first|one"), ("last", "latter|second|last|other"))
)


def which_of(after: str, before: str) -> str | None:
    """Which of the crimes named before the words near a term mean, the former or the latter."""
    return next((which for words in (after, before[-_NEAR:]) for which, said in _WHICH if said.search(words)), None)


def case_of(after: str, before: str) -> str | None:
    """The case that the words after a term, else those before it, speak of; none where it is the basic one."""
    return next((name for words in (after, before[-_NEAR:]) for name, said in _CASES if said.search(words)), None)


def victim_of(after: str, before: str) -> str:
    """Whether the words after a term, else those before it, speak of a child or of an adult."""
    for words in (after, before[-_NEAR:]):
        plain = _NO_CHILD.sub("", words)
        child, adult = bool(_CHILD.search(plain)), bool(_ADULT.search(plain))
        if child != adult:
            return "child" if child else "adult"
    return "any"
