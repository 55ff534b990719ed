"""Mechanisms with a name of their own: the Independent Monitoring Mechanism, the Victims' Register."""

import re
from collections.abc import Iterator

from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.sentences import Sentence

_CAP = r"[A-ZČĆŽŠĐ][\w’'-]*"
_NAMED = re.compile(
    rf"\b(?:{_CAP}[ ](?:(?:and|of|for)[ ])?){{1,5}}"
    r"(?:(?<!Financial )(?<!Preventive )(?<!Prevention )Mechanism"
    r"|(?:Referral|Information|Monitoring|Warning|Management|Protection|Registration|Identification) System"
    r"|Integrated System|Database|Data Base|Register)\b"
    rf"(?: (?:of|for|to) (?:the )?{_CAP}(?:(?:,| and|, and| of| for| in|)(?: the)? {_CAP})*)?"
)
_NOT_FIRST = re.compile(
    r"^(?:(?:The|This|A|An|In|Under|Its|Their|By|With|From|For|On|Of|Since|When|While|As|Such|Each|Both|Through"
    r"|According to|New|Joint)\s+)+(?:the )?"
)


def _systems(sentence: Sentence) -> Iterator[Mention]:
    for match in _NAMED.finditer(sentence.text):
        name = _NOT_FIRST.sub("", match[0])
        if name.startswith(("Mechanism", "Register", "Database")):
            continue
        yield Mention(match.end() - len(name), match.end(), "Mechanism", name, "system-named", system_kind(name))


def system_kind(name: str) -> str:
    """What a mechanism is for, from the words of its name."""
    lower = name.casefold()
    for word, kind in (
        ("referral", "national_referral"),
        ("database", "database"),
        ("register", "database"),
        ("information", "database"),
        ("monitor", "monitoring"),
    ):
        if word in lower:
            return kind
    return "other"


_DATABASE = re.compile(
    r"\b(?:(?:central|national|consolidated|common|electronic|unified|only|new|victims[’']|joint|own) )*data-?bases?\b"
)


def _databases(sentence: Sentence) -> Iterator[Mention]:
    for match in _DATABASE.finditer(sentence.text):
        yield Mention(match.start(), match.end(), "Mechanism", match[0], "database-noun", "database", generic=True)


SYSTEMS = LabellingFunction("system-named", 1, _systems)
DATABASES = LabellingFunction("database", 1, _databases)
