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
    r"|leaflets?|posters?|billboards?|(?:TV |radio |video )?spots?|video clips?|podcasts?|booklets?|flyers?"
    r"|handbooks?|curricul(?:um|a)|information materials|lessons|grants? schemes?|schemes?|initiatives?"
    r"|exercises?|hackathons?|roundtables?)"
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
    r"|deliver(?:s|ed)?|paid for|pays for|distribut(?:es?|ed|ing)|print(?:s|ed|ing)?|produc(?:es?|ed|ing)) )"
    rf"(?P<name>{_ADJECTIVE}{{0,4}}?{_NOUN})\b(?! (?:period|level|staff|manager|cent(?:re|er)))"
)
_OF_A_BODY = re.compile(
    rf"(?<=[A-Z][A-Z] )(?P<name>(?=\w){_ADJECTIVE}{{0,3}}?"
    r"(?:programmes?|programs?|projects?|campaigns?|study|initiative))\b"
)

_GATHERING = (
    r"(?:(?i:meetings?|forums?|fora|hackathons?|fairs?|exhibitions?|competitions?|debates?|discussions?|lectures?|consultations?"
    r"|summer schools?|simulation exercises?|simulations?|study (?:visits?|tours?)|events?|caravans?|performances?"
    r"|screenings?|hearings?|weeks?|drills?))"
)
_ORGANISES = r"(?:(?:co-?|jointly )?(?:organi[sz](?:es?|ed|ing)|host(?:s|ed|ing)?)|conven(?:es?|ed|ing))"
_EVENT = re.compile(
    rf"\b{_ORGANISES} [^.;()]{{0,70}}?\b(?P<name>(?=\w){_ADJECTIVE}{{0,3}}?{_GATHERING})\b"
    rf"|\b(?P<done>(?=\w){_ADJECTIVE}{{0,3}}?{_GATHERING})\b"
    r"(?=[^.;]{0,60} (?:co-?|jointly )?(?:organi[sz]ed|hosted|convened)\b)"
)
"""What somebody organises, whatever it is called; meetings that are only held are those of a council."""
_WRITTEN = re.compile(
    rf"\b(?P<name>(?=\w){_ADJECTIVE}{{0,2}}?(?:publications?|reports?|analys[ie]s|guides?|guidebooks?|research|assessments?))\b"
    r"(?=,? (?:(?!by\b)[^.;,]{0,50}?,? )?(?:(?:co-)?(?:written|authored|prepared|published|compiled|produced|drawn up)"
    r"(?: jointly)? by\b)|(?<=[Pp]ublication)(?= by\b))"
)

_WORK_PAID = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Tt]heir) (?P<name>(?=\w){_ADJECTIVE}{{0,2}}?(?:events?|publications?|reports?"
    r"|inquir(?:y|ies)|exercises?|activit(?:y|ies)|evaluations?|applications?|visits?|meetings?|assessments?))\b"
    r"(?=[^.;:,]{0,60}? (?:was|were|is|are|has been|have been) (?:also |jointly |partly |financially )*(?:supported"
    r"|(?:co-)?(?:funded|financed|sponsored|organi[sz]ed|hosted)|made possible|paid for|facilitated) )"
)
"""What is no project by its noun, but somebody paid for or supported it."""


def _activities(sentence: Sentence) -> Iterator[Mention]:
    for pattern in (_ACTIVITY, _OF_A_BODY):
        for match in pattern.finditer(sentence.text):
            name = match["name"]
            yield Mention(
                match.start("name"), match.end(), "Project", name, "activity-noun", project_kind(name), generic=True
            )
    for match in _EVENT.finditer(sentence.text):
        group = "name" if match["name"] else "done"
        yield Mention(
            match.start(group), match.end(group), "Project", match[group], "activity-noun", "project", generic=True
        )
    for match in _WORK_PAID.finditer(sentence.text):
        yield Mention(
            match.start("name"), match.end("name"), "Project", match["name"], "activity-noun", "project", generic=True
        )
    for match in _WRITTEN.finditer(sentence.text):
        name = match["name"]
        yield Mention(match.start(), match.end(), "Project", name, "activity-noun", "research", generic=True)


ACTIVITIES = LabellingFunction("activity-noun", 1, _activities)
