"""Shelters, helplines, other services and projects: by their nouns, named or not."""

import re
from collections.abc import Iterator

from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.sentences import Sentence

_CAP = r"[A-ZČĆŽŠĐ][\w’'-]*"
_SHELTER_NAMED = re.compile(
    rf"\b(?:(?:{_CAP}|for|and|of|Urgent|Temporary)[ ]){{0,5}}?(?:Shelters?|Safe House|Safehouse|(?:Reception"
    rf"|Transit|Accommodation) (?:Center|Centre)|Reflection House|Crisis (?:Center|Centre))\b"
    r"(?: for (?:[Aa]ccommodation of |the |[Pp]rotection of |[Uu]rgent )?(?:[Vv]ictims(?: of (?:[Hh]uman "
    r")?[Tt]rafficking(?: in (?:[Hh]uman [Bb]eings|[Pp]ersons))?)?"
    r"|[Ww]omen|[Cc]hildren|[Ff]oreigners|[Vv]ictims of [A-Za-z ]{4,20}))?"
)
_SHELTER = re.compile(
    r"\b(?:(?:specialised|specialized|state|state-run|government|government-run|NGO-run|NGO|national|safe"
    r"|temporary|emergency|only|closed|open|crisis|first"
    r"|anti-trafficking|dedicated|women[’']s|children[’']s|public|private|semi-independent|transit|long-term"
    r"|short-term)[ ,]+)*"
    r"(?:shelters?|safe houses?|safehouses?|refuges?|crisis cent(?:er|re)s?|halfway houses?|transit (?:cent(?:er"
    r"|re)s?|houses?)|reflection houses?"
    r"|reception cent(?:er|re)s?|protected apartments?|transitional (?:apartments?|housing)|residential "
    r"(?:cent(?:er|re)s?|facilit(?:y|ies)))\b"
)
_HELPLINE = re.compile(
    r"\b(?:(?:[Nn]ational|[Ff]ree|toll-free|[Ff]ree-of-charge|24-hour|24/7|anti-trafficking|[Aa]nti-[Tt]rafficking"
    r"|SOS|[Cc]hild|[Cc]hildren[’']s|[Ww]omen[’']s"
    rf"|[Cc]onfidential|multilingual|government|government-run|NGO-run|[Ee]mergency|European|{_CAP})[ ,]+)*"
    r"(?:[Hh]ot-?[ ]?lines?|[Hh]elp-?[ ]?lines?|SOS(?:[ -](?:[Tt]elephone|[Tt]el|[Ll]ine|[Pp]hone))? "
    r"?(?:[Ll]ines?)?(?<=[SeEl])\b|telephone (?:help)?lines?|SOS lines?)\b"
    r"(?P<number>[^.;]{0,30}?\b(?:116[ -]?\d{3}|0800[ -/]?[\d -]{3,9}\d|08[ -]?00[\d -]{3,9}\d|080[ -]?\d{2,3}[ "
    r"-]?\d{2,3}|1\d{3}\b(?! (?:victim|call|case|people|person))))?"
)
_NUMBER = re.compile(r"(?:116[ -]?\d{3}|0\d{2,3}[\d /-]{3,10}\d|(?<=\b)1\d{3})$")
_SERVICE = re.compile(
    r"\b(?:mobile (?:identification )?(?:teams?|units?)|day(?:-care|time)? cent(?:er|re)s?|drop-in cent(?:er|re)s?"
    r"|counsell?ing cent(?:er|re)s?|asylum cent(?:er|re)s?"
    r"|re-?integration (?:programmes?|programs?|cent(?:er|re)s?|services?)|outreach (?:work|teams?|programmes?"
    r"|programs?|services?)|(?:free )?legal (?:aid|assistance|counsell?ing|support)"
    r"|psycho-?(?:logical|social) (?:counsell?ing|assistance|support|help|care|services?)|medical (?:assistance"
    r"|care|support|help|services?|treatment)"
    r"|vocational training|accommodation(?= (?:for|to|and|,))|rehabilitation (?:programmes?|programs?|cent(?:er"
    r"|re)s?)|interpretation|translation services?"
    r"|direct assistance|return assistance|voluntary return|assisted voluntary return|job placement|safe "
    r"accommodation|counsell?ing(?: services?)?)\b"
)
_SERVICE_NAMED = re.compile(
    rf"\b(?:(?:{_CAP}|for|and|of)[ ]){{0,4}}?(?:Day(?:[ -]Care)?|Drop-[Ii]n|Asylum|Counsell?ing|Reintegration"
    rf"|Mobile) (?:Cent(?:er|re)|Teams?|Units?)(?: for [A-Z]\w+(?: [A-Z]\w+)*)?\b"
)
_PROJECT_QUOTED = re.compile(
    r"\b(?P<noun>[Pp]rojects?|[Pp]rogrammes?|[Pp]rograms?|[Cc]ampaigns?|[Ii]nitiatives?|[Ss]tudy|[Rr]esearch"
    r"|[Tt]raining|film|leaflet|manual|brochure)"
    r"(?:,? (?:entitled|called|named|titled|on|under the (?:title|slogan|name)|with the (?:title|slogan)))? "
    r"[\"“„‘](?P<title>[^\"“”„‘’]{3,90}(?:’[a-z][^\"“”„‘’]*)?)[\"”“’]"
    r"|[\"“„](?P<before>[^\"“”„]{3,90})[\"”“] (?P<after>project|programme|program|campaign|initiative)s?\b"
)
_PROJECT_NAMED = re.compile(
    rf"\b(?:{_CAP}[ ](?:(?:and|of|for|in|on|to|the|against)[ ]){{0,2}}){{1,7}}(?P<noun>[Pp]roject|[Pp]rogramme"
    rf"|[Pp]rogram|[Cc]ampaign)\b"
)
_PROJECT = re.compile(
    r"\b(?:(?:public|national|nationwide|mass|media|new|several|various|anti-trafficking|virtual|online"
    r"|large-scale|annual|two-year|three-year|pilot|joint|regional|local"
    r"|small|educational|prevention|preventive|re-?integration|assistance|training|research|awareness(?:-| "
    r")raising|information|education|informational|similar|"
    r"own|comprehensive|capacity(?:-| )building|research|economic|empowerment|school|protection)[ ,]+(?:and "
    r")?)+(?:campaigns?|projects?|programmes?|programs?)\b"
    r"|\b(?:awareness(?:-| )raising|training|information|prevention) (?:activities|seminars?|courses?|sessions"
    r"|workshops?|events?)\b"
    r"|\b(?:specialised |specialized |joint |regular )?(?:training|trainings|seminars?|workshops?|round "
    r"?tables?)(?= (?:for|on|to|about))"
    r"|\b(?:campaigns?|projects?|programmes?|programs?)(?= (?:on|for|aimed|against|to|targeting|focus|which|that))"
)


def _shelters(sentence: Sentence) -> Iterator[Mention]:
    for match in _SHELTER_NAMED.finditer(sentence.text):
        name = re.sub(r"^(?:(?:The|In|A|An|At|This|For|Of|And) )+", "", match[0])
        start = match.end() - len(name)
        if len(name.split()) > 1 and name[0].isupper() and "NGO" not in name:
            yield Mention(start, match.end(), "Shelter", name, "shelter-named")
    for match in _SHELTER.finditer(sentence.text):
        yield Mention(match.start(), match.end(), "Shelter", match[0], "shelter-noun", generic=True)


def _helplines(sentence: Sentence) -> Iterator[Mention]:
    for match in _HELPLINE.finditer(sentence.text):
        end = match.start("number") if match["number"] else match.end()
        name = re.sub(r"^(?:(?:The|In|A|An|This|Its|Their|For|On|By) )+", "", sentence.text[match.start() : end])
        start = end - len(name)
        if name.casefold() in {"sos", "line", "lines"} and name != "SOS":
            continue
        number = _NUMBER.search(match["number"].strip()) if match["number"] else None
        details = (("public_number", " ".join(number[0].split())),) if number else ()
        named = bool(number) or (sum(word[0].isupper() for word in name.split()) > 1)
        rule = "helpline-named" if named else "helpline-noun"
        yield Mention(start, end, "Helpline", name, rule, "anti_trafficking", generic=not named, details=details)


_SERVICE_KINDS = (
    ("mobile", "mobile_team"),
    ("day", "day_centre"),
    ("drop-in", "day_centre"),
    ("reintegration", "reintegration"),
    ("re-integration", "reintegration"),
    ("rehabilitation", "reintegration"),
    ("outreach", "outreach"),
    ("legal", "legal_aid"),
    ("psycho", "psychosocial"),
    ("medical", "medical"),
    ("vocational", "vocational"),
    ("job", "vocational"),
    ("return", "return"),
    ("counsel", "counselling"),
    ("asylum", "reception_centre"),
)


def service_kind(name: str) -> str:
    """The kind of a service, from the words of its name."""
    lower = name.casefold()
    return next((kind for word, kind in _SERVICE_KINDS if word in lower), "other")


def _services(sentence: Sentence) -> Iterator[Mention]:
    for match in _SERVICE_NAMED.finditer(sentence.text):
        name = re.sub(r"^(?:(?:The|In|A|An|At|This|For|Of|And) )+", "", match[0])
        yield Mention(match.end() - len(name), match.end(), "Service", name, "service-named", service_kind(name))
    for match in _SERVICE.finditer(sentence.text):
        yield Mention(
            match.start(), match.end(), "Service", match[0], "service-noun", service_kind(match[0]), generic=True
        )


def project_kind(noun: str) -> str:
    """The form of a project, from its noun."""
    lower = noun.casefold()
    for word, kind in (
        ("campaign", "campaign"),
        ("program", "programme"),
        ("train", "training"),
        ("semin", "training"),
        ("workshop", "training"),
        ("stud", "research"),
        ("research", "research"),
    ):
        if word in lower:
            return kind
    return "project"


def _projects(sentence: Sentence) -> Iterator[Mention]:
    for match in _PROJECT_QUOTED.finditer(sentence.text):
        title = (match["title"] or match["before"]).strip(" ,.;")
        noun = match["noun"] or match["after"]
        yield Mention(match.start(), match.end(), "Project", title, "project-quoted", project_kind(noun))
    for match in _PROJECT_NAMED.finditer(sentence.text):
        name = re.sub(
            r"^(?:(?:The|In|A|An|This|Its|Their|For|On|By|Under|With|Within|Another|One|National|Stability|Of|To"
            r"|the) )+",
            "",
            match[0],
        )
        start = match.end() - len(name)
        if len(name.split()) > 1:
            yield Mention(start, match.end(), "Project", name, "project-named", project_kind(match["noun"]))
    for match in _PROJECT.finditer(sentence.text):
        yield Mention(
            match.start(), match.end(), "Project", match[0], "project-noun", project_kind(match[0]), generic=True
        )


SHELTERS = LabellingFunction("shelter", 1, _shelters)
HELPLINES = LabellingFunction("helpline", 1, _helplines)
SERVICES = LabellingFunction("service", 1, _services)
PROJECTS = LabellingFunction("project", 1, _projects)
