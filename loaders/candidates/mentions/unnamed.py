"""Bodies that a report calls by one common noun, and offices that stand for whoever holds them: never a person."""

import re
from collections.abc import Iterator

from loaders.candidates.mentions.generic import BODY_NOUN
from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.mentions.portfolios import told_ministries
from loaders.candidates.sentences import Sentence

_TASK = (
    r"(?: (?:for|on|against) (?:the )?(?:[a-z-]+(?: |(?=[.,;:)])|$)){1,6}?(?=[,.;:)(]|(?:is|are|was|were|which|that|has"
    r"|have|had|will|to|in|with|within|under|composed|consisting|comprising|chaired|led|headed|at|by|of)\b))"
)
_NO_NAME = r"(?! (?:of|for|on|against|to) (?:the )?[A-Z])(?! [A-Z])"
_BODY = re.compile(
    rf"\b(?:(?P<secretariat>(?:permanent |technical |executive |joint |small )*[Ss]ecretariat)(?! [A-Z])(?! of [A-Z])"
    rf"|(?P<group>[Ss]ub-?(?:group|committee|commission)s?{_TASK}?){_NO_NAME}"
    rf"|(?P<team>teams?(?= (?:for|against) ){_TASK})"
    r"|(?P<board>(?:tripartite|technical|consultative|ad hoc|multi-?sectoral|inter-?sectoral|cross-?sectoral"
    r"|high-level|governmental|inter-?governmental|independent|informal|quadripartite) "
    rf"(?:commission|committee|council|group|team|board|body|forum|platform)s?{_TASK}?){_NO_NAME}"
    r"|(?P<unit>(?:specialised|specialized|dedicated|separate|special|designated)(?: [a-z-]+){0,2}? "
    r"(?:section|department|division|directorate|desk|brigade|squad|structure)s?)(?= (?:of|in|within|at|under|inside) )"
    r"|(?P<table>(?:co-?ordination|technical|thematic|sectoral|regional|local) (?:round )?tables?"
    r"|inter-?ministerial (?:group|body|panel)|(?:local|regional|territorial|county|district) networks"
    r"|steering (?:group|body)|panel of experts|expert panel)"
    r"|(?:(?<=[Tt]he )|(?<=[Ee]very )|(?<=[Ee]ach ))(?P<town>(?!National|State|European|Government|Deputy|Special|Joint"
    r"|Local|Regional|Central|Mobile|Expert|Working|This|Each|Every|Election|Venice)[^\W\d_a-z][^\W\d_A-Z]{2,}"
    r"(?: [^\W\d_a-z][^\W\d_A-Z]{2,})? (?:team|commission|committee|group|council|board))\b(?! (?:of|for|on|against) )"
    r"(?! [A-Z])"
    r"|(?:(?<=[Tt]he )|(?<=[Tt]his ))(?P<alone>Committee|Working Group|Task Force|Sub-?[Gg]roup|Steering Group"
    rf"|Steering Committee|Advisory Board|Team){_NO_NAME}"
    r"|(?:(?<=[Oo]ur )|(?<=[Tt]his ))(?P<network>coalition|network|alliance|platform|federation)\b(?! of))"
)
_KINDS = {"secretariat": "public_body", "unit": "public_body", "network": "ngo_network"}
_OFFICE = re.compile(
    r"\b(?:(?P<local_authority>(?:deputy |vice-|vice )?(?:mayors?|prefects?|governors?)"
    r"|(?:deputy )?heads? of (?:the )?(?:local|district|county|municipal|regional) "
    r"(?:administrations?|authorities|governments?))"
    r"|(?P<government>[Ss]tate [Ss]ecretar(?:y|ies)|[Dd]eputy (?:[Pp]rime )?[Mm]inisters?|(?:[Ss]tate )?"
    r"(?:[Cc]ounsell?or|[Aa]dvis[eo]r) (?:of|to) the "
    r"[Pp]rime [Mm]inister|[Ss]ecretar(?:y|ies) [Gg]eneral))\b(?! (?:of|for|in) the [A-Z])(?! of [A-Z])",
)
_MINISTRIES = re.compile(
    r"\b(?:(?:the |all |several |various |other |relevant |competent |different |line |key |state "
    r"|two |three |four |five |six |seven |eight |nine |ten |eleven |twelve )*)ministries\b"
    r"(?! of )(?: and (?:state |government |public )?(?:agencies|institutions|bodies))?"
)


def _unnamed(sentence: Sentence) -> Iterator[Mention]:
    """A secretariat, a sub-group on children, the Committee of which no name is known."""
    for match in _BODY.finditer(sentence.text):
        group = str(match.lastgroup)
        name, kind = match[group].strip(), _KINDS.get(group, "coordination_body")
        start = match.start(group)
        spoken = name[0].upper() + name[1:]
        yield Mention(start, start + len(name), "Actor", spoken, BODY_NOUN, kind, generic=True)


def _offices(sentence: Sentence) -> Iterator[Mention]:
    """Prefects, deputy mayors, state secretaries; and ministries of which none is named."""
    for match in _OFFICE.finditer(sentence.text):
        name, kind = match[0], str(match.lastgroup)
        local = kind == "local_authority" and name.endswith(("mayor", "prefect", "governor"))
        name = f"{name}s" if local else name.replace("Ministers", "Minister")
        spoken = name[0].upper() + name[1:]
        yield Mention(match.start(), match.end(), "Actor", spoken, OFFICE_NOUN, kind, generic=True)
    for match in _MINISTRIES.finditer(sentence.text):
        yield Mention(match.start(), match.end(), "Actor", "Ministries", OFFICE_NOUN, "government", generic=True)
    yield from told_ministries(sentence)


OFFICE_NOUN = "office-noun"
UNNAMED = LabellingFunction(BODY_NOUN, 1, _unnamed)
OFFICES = LabellingFunction(OFFICE_NOUN, 1, _offices)
