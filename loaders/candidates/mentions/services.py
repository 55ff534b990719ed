"""Shelters, helplines, other services and projects: by their nouns, named or not."""

import re
from collections.abc import Iterator

from loaders.candidates.mentions.institutions import head_of
from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.mentions.words import NEVER_FIRST
from loaders.candidates.sentences import Sentence
from loaders.documents.lexicon import english_words

_NOT_HOUSES = frozenset(
    {"Government", "State", "National", "NGO", "In", "Albanian", "Croatian", "Kosovo", "Some", "New"}
)
_MAY_BEGIN = frozenset({"new", "one", "joint", "all", "first", "second", "no", "not"})
_BELONGING = ("ian", "ish", "’s", "'s", "s’")
_CAP = r"[A-ZČĆŽŠĐ][\w’'-]*"
_SHELTER_NAMED = re.compile(
    rf"\b(?:(?:{_CAP}|for|and|of|Urgent|Temporary)[ ]){{0,5}}?(?:Shelters?|Safe House|Safehouse|(?:Reception"
    r"|Transit|Accommodation) (?:Center|Centre)|Reflection House|Transit House|(?:Secur(?:e|ity)|Shelter) Facility"
    rf"|Children[’']s Village|SOS Village|Crisis (?:Center|Centre))\b"
    r"(?: for (?:[Aa]ccommodation of |the |[Pp]rotection of |[Uu]rgent )?(?:[Vv]ictims(?: of (?:[Hh]uman "
    r")?[Tt]rafficking(?: in (?:[Hh]uman [Bb]eings|[Pp]ersons))?)?"
    r"|[Ww]omen|[Cc]hildren|[Ff]oreigners|[Vv]ictims of [A-Za-z ]{4,20})"
    rf"|(?: for (?:the )?{_CAP}(?:(?: (?:and|of|in|the|from|with)){{0,2}} {_CAP})*))?"
)
_SHELTER = re.compile(
    r"\b(?:(?:specialised|specialized|state|state-run|government|government-run|NGO-run|NGO|national|safe"
    r"|temporary|emergency|only|closed|open|crisis|first"
    r"|anti-trafficking|dedicated|licensed|civil society|civil-society|mixed|confidential|day-and-night"
    r"|women[’']s|children[’']s|public|private|semi-independent|transit|long-term"
    r"|short-term)[ ,]+)*"
    r"(?:shelters?|safe houses?|safehouses?|refuges?|crisis cent(?:er|re)s?|(?:half-?way|transition(?:al)?"
    r"|guest|night) ?houses?|guesthouses?|transit (?:cent(?:er"
    r"|re)s?|houses?)|reflection houses?|reception cent(?:er|re)s?|(?:protected|transitional|supported|sheltered|safe"
    r"|emergency|social|independent(?:[ -]living)?) (?:apartments?|flats?|housing)|(?:residential"
    r"|accommodation|reception"
    r"|assistance) (?:cent(?:er|re)s?|facilit(?:y|ies))|(?:public|private|state|shelter|housing|care"
    r"|closed) facilit(?:y|ies)"
    r"|(?:emergency |safe |temporary )?(?:accommodation|housing|lodging)(?= (?:for|to) )|(?:placement"
    r"|maternal|maternity|mother[-"
    r" ]and[- ](?:child|baby)) (?:cent(?:er|re)s?|homes?|units?)"
    rf"|(?:apartments?|flats?|homes?|houses?|cent(?:er|re)s?)(?= (?:in {_CAP} )?(?:set up"
    rf"|for (?:[a-z-]+ )?(?:women|girls|boys|men|child|minor|mother|victim"
    r"|survivor)|(?:run|operated|managed|kept) by)))\b"
)
_SHELTER_CALLED = re.compile(
    r"\b(?P<noun>[Ss]helter|[Ss]afe [Hh]ouse|[Cc]risis [Cc]ent(?:er|re)|[Tt]ransit [Cc]ent(?:er|re))"
    r"(?:,? (?:called|named|known as))? "
    rf"(?P<name>[\"“„][^\"“”„]{{2,50}}[\"”“]|{_CAP}(?: (?:(?:of|for|and|the) )?{_CAP}){{0,4}})"
)
_SHELTER_AFTER_NAME = re.compile(
    rf"(?P<name>[\"“„][^\"“”„]{{2,50}}[\"”“]|{_CAP}(?: {_CAP})?) (?:shelter|safe house|crisis cent(?:er|re))\b"
)
"""The shelter Liria, the “Sunrise” shelter: the name stands behind or before the noun."""
_HARMONISED = re.compile(
    r"\b(?:(?P<number>116[ -]?(?:000|006|111|117|123))(?: (?:help|hot)?line)?"
    r"|(?P<free>0?80[08][\d /-]{4,9}\d) (?:help|hot)?(?:line|number))\b"
)
"""Numbers that are helplines of one kind in all of Europe, and free numbers that are called a line."""
_HELPLINE = re.compile(
    r"\b(?:(?:[Nn]ational|[Ff]ree|round-the-clock|toll-free|[Ff]ree-of-charge|24-hour|24/7|anti-trafficking"
    r"|[Aa]nti-[Tt]rafficking"
    r"|SOS|[Cc]hild|[Cc]hildren[’']s|[Ww]omen[’']s"
    rf"|[Cc]onfidential|multilingual|government|government-run|NGO-run|[Ee]mergency|European|{_CAP})[ ,]+)*"
    r"(?:[Hh]ot-?[ ]?lines?|[Hh]elp-?[ ]?lines?|SOS(?:[ -](?:[Tt]elephone|[Tt]el|[Ll]ine|[Pp]hone))? "
    r"?(?:[Ll]ines?)?(?<=[SeEl])\b|(?:toll-free|telephone|phone|counsell?ing|advice|information|emergency|consular) "
    r"(?:tele)?(?:phone |help)?lines?|SOS lines?|line(?= 1\d\d\b))\b"
    r"(?P<number>[^.;]{0,30}?\b(?:116[ -]?\d{3}|0 ?800[ -/]?[\d -]{3,9}\d|08[ -]?00[\d -]{3,9}\d|080[ -]?\d{2,3}[ "
    r"-]?\d{2,3}|1\d{2,3}\b(?! (?:victim|call|case|people|person))))?"
)
_FOR_WHOM = re.compile(rf" for {_CAP}(?:(?: (?:of|and|in|against|the))* {_CAP})*")
_NUMBER = re.compile(r"(?:116[ -]?\d{3}|0 ?\d{2,3}[\d /-]{3,10}\d|(?<=\b)1\d{2,3})$")
_SERVICE = re.compile(
    r"\b(?:mobile (?:identification )?(?:teams?|units?)|day(?:-care|time)? cent(?:er|re)s?|drop-ins?(?:"
    r" cent(?:er|re)s?)?"
    r"|screening teams?|(?:regional|local|information|advice|support|resource|youth|community|family"
    r"|contact|referral|rehabilitation|help"
    r"|advisory|youth[- ]friendly|child[- ]friendly|mother[- ]and[- ]child) (?:cent(?:er|re)s?|hubs?)"
    r"|counsell?ing cent(?:er|re)s?|asylum cent(?:er|re)s?"
    r"|re-?integration (?:programmes?|programs?|cent(?:er|re)s?|services?)|outreach (?:work|teams?|programmes?"
    r"|programs?|services?)|(?:free )?legal (?:aid|assistance|counsell?ing|support)"
    r"|psycho-?(?:logical|social) (?:counsell?ing|assistance|support|help|care|services?)|medical (?:assistance"
    r"|care|support|help|services?|treatment)"
    r"|vocational training|accommodation(?= and|,)|rehabilitation (?:programmes?|programs?|cent(?:er"
    r"|re)s?)|interpretation|interpreters|translation services?"
    r"|(?:victim|shelter|protection|assistance|support|social|specialised|specialized|rehabilitation)(?:[-"
    r" ](?:assistance"
    r"|protection|support|care))? services|victim (?:assistance|protection|support|care)"
    r"|(?:interview(?:ing)?|hearing|child-friendly|waiting) rooms?|direct assistance|return assistance"
    r"|voluntary return|assisted voluntary return|job placement|safe "
    r"accommodation|counsell?ing(?: services?)?)\b"
)
_SERVICE_NAMED = re.compile(
    rf"\b(?:(?:{_CAP}|for|and|of)[ ]){{0,4}}?(?:Day(?:[ -]Care)?|Drop-[Ii]n|Asylum|Counsell?ing|Reintegration"
    rf"|Mobile) (?:Cent(?:er|re)|Teams?|Units?)(?: for [A-Z]\w+(?: [A-Z]\w+)*)?\b"
    rf"|\b(?:{_CAP} (?:and |for )?){{1,5}}(?:Wing|Hubs?|hubs|Corners?|Safe Spaces?|Contact Points?"
    rf"|Information Points?|Help ?[Dd]esks?)\b"
)
_PROJECT_QUOTED = re.compile(
    r"\b(?P<noun>[Pp]rojects?|[Pp]rogrammes?|[Pp]rograms?|[Cc]ampaigns?|[Ii]nitiatives?|[Aa]ctions?|[Ss]tudy"
    r"|[Rr]esearch"
    r"|[Tt]raining|film|leaflet|manual|brochure)"
    r"(?:,? (?:entitled|called|named|titled|on|under the (?:title|slogan|name)|with the (?:title|slogan))|,)? "
    r"[\"“„‘](?P<title>[^\"“”„‘’]{3,140}(?:’[a-z][^\"“”„‘’]*)?)[\"”“’]"
    r"|[\"“„](?P<before>[^\"“”„]{3,90})[\"”“] "
    r"(?P<after>project|programme|program|campaign|initiative|action(?! plan))s?\b"
    r"|‘(?P<single>[^‘’\"]{3,90})’ (?P<behind>project|programme|program|campaign|initiative|action(?! plan))s?\b"
)
_PROJECT_NAMED = re.compile(
    rf"\b(?:{_CAP}[ ](?:(?!and the )(?:and|of|for|in|on|to|the|against)[ ]){{0,2}}){{1,7}}(?P<noun>[Pp]roject"
    rf"|[Pp]rogramme|[Pp]rogram|[Cc]ampaign)\b"
)
_PROJECT_TITLED = re.compile(
    r"\b(?P<noun>[Pp]roject|[Pp]rogramme|[Pp]rogram|[Cc]ampaign|[Ii]nitiative)(?:,? (?:entitled|called|named|titled))? "
    rf"(?P<title>{_CAP}(?:,? (?:(?:and|of|for|in|on|to|the|against|with|from) ){{0,3}}(?:{_CAP}|\d{{4}})){{0,11}})"
)
_PAID = re.compile(rf"^{_CAP}-(?:funded|financed|led|supported|sponsored|backed) ")
_OF_DONORS = re.compile(
    r"\b[A-Z]\w+-[A-Z]\w+ Co-?operation Program(?:me)?$"
    r"|\b(?:funded|financed|sponsored|paid for) (?:by|through|under|from) (?:the )?[A-Z][^.,;]{3,60}$"
)
"""Programmes that give money are bodies here."""
_DATED = re.compile(r" (?:in|from|to|for|on|with|and)(?: \d{4}.*)?$")
_PROJECT = re.compile(
    r"\b(?:(?:public|national|nationwide|mass|media|new|several|various|anti-trafficking|virtual|online"
    r"|large-scale|annual|(?:\d+|one|two|three|four|five|multi)-(?:month|year)|pilot|joint|regional|local"
    r"|small|educational|prevention|preventive|re-?integration|assistance|training|research|awareness(?:-| "
    r")raising|information|education|informational|similar|"
    r"own|comprehensive|capacity(?:-| )building|research|economic|empowerment|school|protection)[ ,]+(?:and "
    r")?)+(?:campaigns?|projects?|programmes?|programs?)\b"
    r"|\b(?:awareness(?:-| )raising|training|information|prevention) (?:activities|seminars?|courses?|sessions"
    r"|workshops?|events?)\b"
    r"|\b(?:specialised |specialized |joint |regular )?(?:training|trainings|seminars?|workshops?|round "
    r"?tables?)(?= (?:for|on|to|about|of|in))"
    r"|\b(?:campaigns?|projects?|programmes?|programs?)(?= (?:on|for|aimed|against|to|targeting|focus|which|that|in|run"
    r"|among|with))"
)


def _begun_small(text: str) -> str:
    """The text with a small first letter: shelters and legal aid begin many a sentence, and no name."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _shelters(sentence: Sentence) -> Iterator[Mention]:
    for match in _SHELTER_NAMED.finditer(sentence.text):
        name = re.sub(r"^(?:(?:The|In|A|An|At|This|For|Of|And) )+", "", match[0])
        start = match.end() - len(name)
        if len(name.split()) > 1 and name[0].isupper() and "NGO" not in name:
            yield Mention(start, match.end(), "Shelter", name, "shelter-named")
    called, after = _SHELTER_CALLED.finditer(sentence.text), _SHELTER_AFTER_NAME.finditer(sentence.text)
    for match in (*called, *after):
        plain = match.re is _SHELTER_CALLED and match["noun"].islower()
        if called_so := _own_name(match["name"], plain_words=plain):
            capital = match.start("name") > match.start() and match["noun"].istitle()
            name = f"{match['noun']} {called_so}" if capital else called_so
            yield Mention(match.start(), match.end(), "Shelter", name, "shelter-named")
    for match in _SHELTER.finditer(_begun_small(sentence.text)):
        yield Mention(match.start(), match.end(), "Shelter", match[0], "shelter-noun", generic=True)


def _own_name(text: str, *, plain_words: bool = True) -> str | None:
    """What a house or project is called; none where a country, an office or a body stands beside the noun.

    Where only `plain_words` are no name, one word must be of another language, or quotes stand around it.
    """
    name = text.strip('"“”„ ,.;')
    words = name.split()
    if text[0] in '"“„':
        return name
    if not words or words[0].casefold() in NEVER_FIRST - _MAY_BEGIN or all(word.isupper() for word in words):
        return None
    if any(head_of(word) for word in words) or words[0].endswith(_BELONGING) or words[0] in _NOT_HOUSES:
        return None
    if not plain_words and all(word.casefold() in english_words() or "-" in word for word in words):
        return None
    return name


def _helplines(sentence: Sentence) -> Iterator[Mention]:
    for match in _HELPLINE.finditer(sentence.text):
        end = match.start("number") if match["number"] else match.end()
        name = re.sub(r"^(?:(?:The|In|A|An|This|Its|Their|For|On|By) )+", "", sentence.text[match.start() : end])
        start = end - len(name)
        if name.casefold() in {"sos", "line", "lines"} and name != "SOS":
            continue
        if not match["number"] and (whom := _FOR_WHOM.match(sentence.text, end)):
            end, name = whom.end(), name + whom[0]
        number = _NUMBER.search(match["number"].strip()) if match["number"] else None
        details = (("public_number", " ".join(number[0].split())),) if number else ()
        if number and len(number[0]) < 8 and sum(map(str.isupper, name.removeprefix("SOS"))) < 2:
            name += f" {number[0]}"
        named = bool(number) or name.startswith("SOS ") or (sum(word[0].isupper() for word in name.split()) > 1)
        rule = "helpline-named" if named else "helpline-noun"
        yield Mention(start, end, "Helpline", name, rule, "anti_trafficking", generic=not named, details=details)


def _numbers(sentence: Sentence) -> Iterator[Mention]:
    read = [match.span() for match in _HELPLINE.finditer(sentence.text)]
    for match in _HARMONISED.finditer(sentence.text):
        if any(start <= match.start() < end for start, end in read):
            continue
        number = match["number"] or match["free"]
        details = (("public_number", number),)
        yield Mention(match.start(), match.end(), "Helpline", f"{number} helpline", "helpline-number", details=details)


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
    for match in _SERVICE.finditer(_begun_small(sentence.text)):
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
        title = (match["title"] or match["before"] or match["single"]).strip(" ,.;")
        noun = match["noun"] or match["after"] or match["behind"]
        yield Mention(match.start(), match.end(), "Project", title, "project-quoted", project_kind(noun))
    for match in _PROJECT_TITLED.finditer(sentence.text):
        if title := _own_name(_DATED.sub("", match["title"])):
            start, kind = match.start("title"), project_kind(match["noun"])
            name = title if " " in title else f"{title} {match['noun'].casefold()}"
            yield Mention(start, start + len(title), "Project", name, "project-titled", kind)
    for match in _PROJECT_NAMED.finditer(sentence.text):
        name = re.sub(
            r"^(?:(?:The|In|A|An|This|Its|Their|For|On|By|Under|With|Within|Another|One|National|Stability|Of|To"
            r"|the) )+",
            "",
            match[0],
        )
        paid, name = name, _PAID.sub("", name)
        start = match.end() - len(name)
        before = name.split()[:-1]
        if _OF_DONORS.search(sentence.text[: match.end()]) or before[:1] in (["Despite"], ["Euro"], ["EUR"]):
            continue
        if before[-1:] and before[-1].islower():
            continue
        if before and not (paid == name and len(before) < 3 and all(map(str.isupper, before))):
            yield Mention(start, match.end(), "Project", name, "project-named", project_kind(match["noun"]))
    for match in _PROJECT.finditer(_begun_small(sentence.text)):
        yield Mention(
            match.start(), match.end(), "Project", match[0], "project-noun", project_kind(match[0]), generic=True
        )


SHELTERS = LabellingFunction("shelter", 1, _shelters)
HELPLINES = LabellingFunction("helpline", 1, lambda sentence: (*_helplines(sentence), *_numbers(sentence)))
SERVICES = LabellingFunction("service", 1, _services)
PROJECTS = LabellingFunction("project", 1, _projects)
