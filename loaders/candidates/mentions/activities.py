"""Things that bodies do or make without a name for them: another study, a major programme, round tables, a film."""

import re
from collections.abc import Iterator

from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.mentions.services import project_kind
from loaders.candidates.sentences import Sentence

_NOUN = (
    r"(?:(?:pilot |research |training |information |awareness |outreach |education(?:al)? |assistance |grant "
    r")?(?:programmes?"
    r"|programs?|projects?|campaigns?)|stud(?:y|ies)|surveys?|rapid assessments?|seminars?|workshops?|round ?tables?"
    r"|training courses?|trainings?|courses?|conferences?|films?|documentar(?:y|ies)|modules?|manuals?|brochures?"
    r"|leaflets?"
    r"|handbooks?|curricul(?:um|a)|information materials|lessons|grants? schemes?|schemes?|initiatives?)"
)
_ADJECTIVE = (
    r"(?:(?!(?:an?|the|its|their|of|and|for|in|on|by|to|with|that|which|has|have|had|is|are|was|were|did|does|not"
    r"|will|who"
    r"|as|from|at|or|also|then)\b)(?:[a-z’'-]*(?<!s)(?<!ed)|specialised|specialized|integrated|related|advanced"
    r"|targeted"
    r"|various|numerous|[a-z]+-[a-z]+ed|several) )"
)
_ACTIVITY = re.compile(
    rf"\b(?:(?:[Aa]n?|[Aa]nother|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|\d+|[Ss]everal|[Vv]arious|[Ii]ts|[Tt]heir"
    rf"|[Mm]any|[Ss]ome"
    r"|[Tt]hese|[Nn]umerous|[Rr]egular|of|organi[sz](?:es?|ed|ing)|conduct(?:s|ed|ing)?|held|holds"
    r"|implement(?:s|ed|ing)?"
    r"|r[ua]ns?|running|launch(?:es|ed|ing)?|publish(?:es|ed)|financ(?:es?|ed|ing)|fund(?:s|ed|ing)?"
    r"|support(?:s|ed|ing)?"
    r"|develop(?:s|ed|ing)?|carr(?:y|ies|ied|ying) out|through|offer(?:s|ed|ing)?|provid(?:es?|ed|ing)"
    r"|deliver(?:s|ed)?) )"
    rf"(?P<name>{_ADJECTIVE}{{0,4}}?{_NOUN})\b(?! (?:period|level|staff|manager|cent(?:re|er)))"
)
_OF_A_BODY = re.compile(r"(?<=[A-Z][A-Z] )(?P<name>(?:programmes?|programs?|projects?|campaigns?|study|initiative))\b")


def _activities(sentence: Sentence) -> Iterator[Mention]:
    for pattern in (_ACTIVITY, _OF_A_BODY):
        for match in pattern.finditer(sentence.text):
            name = match["name"]
            yield Mention(
                match.start("name"), match.end(), "Project", name, "activity-noun", project_kind(name), generic=True
            )


ACTIVITIES = LabellingFunction("activity-noun", 1, _activities)
