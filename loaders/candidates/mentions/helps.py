"""Help that bodies give people, by further nouns: emergency assistance, mediators, info points."""

import re
from collections.abc import Iterator

from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.mentions.services import service_kind
from loaders.candidates.sentences import Sentence

_SORTS = (
    r"(?:emergency|humanitarian|family|re-?integration|repatriation|return|relocation|material|crisis|housing|language"
    r"|long-term|follow-up|post-return|individual|direct|integration)"
)
_PEOPLE = (
    r"(?:[a-z-]+ ){0,3}?(?:victims|survivors|women|children|girls|boys|minors|migrants|refugees|returnees|families)\b"
)
_HELP = re.compile(
    r"\b(?:legal (?:representation|advice)|representation in court|court representation"
    rf"|{_SORTS}(?:,? (?:and|or|and/or) {_SORTS})? (?:assistance|support|aid|counselling)"
    r"|medical (?:aid|examinations?|check-?ups?)|health care services"
    r"|family (?:tracing|mediation|reunification)|(?:job|employment|occupational|language|literacy) (?:counselling"
    r"|training|courses|mediation|support)|professional (?:qualification|training|re-?training)"
    r"|(?:cultural|intercultural|health|Roma|community|school) mediators|victims?[’'] advocates"
    r"|(?:help|info|information) (?:desks?|points?|corners?|stands?)|(?:online )?chat (?:service|line)|foster (?:care"
    r"|families)|child protection units?|victim support units?"
    rf"|(?:assistance|support|aid|services)(?= (?:to|for) {_PEOPLE}))"
    r"(?! (?:staff|workers|act|law|fund|agency|directorate))\b",
    re.IGNORECASE,
)


def _helps(sentence: Sentence) -> Iterator[Mention]:
    for match in _HELP.finditer(sentence.text):
        yield Mention(
            match.start(), match.end(), "Service", match[0], "help-noun", service_kind(match[0]), generic=True
        )


HELPS = LabellingFunction("help-noun", 1, _helps)
