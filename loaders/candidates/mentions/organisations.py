"""Organisations by the words around their names: "NGO Lantern", the association "Lantern", Long Name (LN)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.candidates.mentions.institutions import INSTITUTIONS, head_of, kind_of_body
from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.mentions.ministries import MINISTRIES
from loaders.candidates.mentions.own_names import NAME, SINGLE, WORD, own_name
from loaders.candidates.mentions.systems import SYSTEMS
from loaders.candidates.mentions.words import NEVER_FIRST
from loaders.candidates.sentences import Sentence, Token
from loaders.candidates.timing import MONTHS
from loaders.documents.lexicon import english_words

_WORD, _NAME, _SINGLE = WORD, NAME, SINGLE
_QUOTED = r"[\"“„‘«][^\"“”„‘’«»]{2,60}[\"”“’»]"
_PLACED = r"(?: \([A-ZČĆŽŠĐÇ][^()]{1,30}\))"
"""The town of an organisation in brackets, or its name in another language."""
_ORGANISATION = (
    r"(?:[Ll]ocal |[Nn]ational |[Ii]nternational |[Ww]omen[’']s |[Cc]hild(?:ren[’']s)? |[Cc]ivil society )?"
    r"(?:NGOs?|INGO|CSOs?|[Nn]on-?governmental [Oo]rgani[sz]ations?|[Cc]ivil [Ss]ociety [Oo]rgani[sz]ations?"
    r"|[Cc]iti[sz]ens?[’']? [Aa]ssociations?|[Aa]ssociations? of [Cc]iti[sz]ens|[Aa]ssociations?|[Ff]oundations?"
    r"|[Ww]omen[’']s [Oo]rgani[sz]ations?|(?<!international )[Oo]rgani[sz]ations?|charit(?:y|ies)|"
    r"(?:coalition|network|alliance"
    r"|platform|collective|charity|think tank|self-help group)(?= [A-Z][a-zčćžšđ]+ [a-zA-ZČĆŽŠĐ]))"
)
_CUED = re.compile(
    rf"\b{_ORGANISATION}(?:,? (?:namely|called|named|such as|like|including))?[ :]+(?:the )?(?P<name>{_QUOTED}|{_NAME})"
)
_CUED_LIST = re.compile(
    rf"\b(?:NGOs|CSOs|[Oo]rgani[sz]ations|[Aa]ssociations)(?: \([^)]*\))?(?:,? (?:namely|such as|like|including"
    rf"|e\.g\.))?[ :]+"
    rf"(?:the )?(?P<names>(?:{_QUOTED}|{_SINGLE})"
    rf"(?:{_PLACED}?(?:, (?:and )?| and | & |; )(?:the )?(?:{_QUOTED}|{_SINGLE}))+)"
)
_GROUP = re.compile(
    r"\b(?:(?:rights|women[’']s|youth|community|religious|advocacy|support|grass-?roots|church|Roma|parents[’']"
    r"|survivors?[’']?|victims?[’']?|students?[’']?|civic|local|aid|relief|faith-based|citizens[’']?"
    r"|activists?[’']?) (?:group|centre|center|body|circle)"
    r"|agency|mission|network|platform|coalition|collective|charity|think tank|congregation|religious order|movement"
    r"|federation|company|service provider|partner organisation|initiative|project partner|donor|hotline operator"
    r"|(?:its|their|his|her) (?:[a-z]+ |[A-Z][a-z]+n )?partner)"
    rf"(?:,? (?:called|named|known as))? (?P<name>{_QUOTED}|{_SINGLE})"
)
_NETWORK = re.compile(
    rf"(?<![\w’'-])(?:[Tt]he )?(?P<name>{_QUOTED}|{_SINGLE}) (?:network|coalition|alliance|collective|consortium)\b"
    r"(?! of (?!NGOs|CSOs)[A-Z])"
)
"""What a body is, in small letters before or behind a name that is no English word: the network KOMP."""
_OF_COUNTRIES = re.compile(r"(?:ian|ish|ese|can|sh|ch|ean|nal|bal)$|^(?:Roma|Balkans?|Euro\w*|EU|UN|US|NGOs?|CSOs?)$")
_SUFFIXED = re.compile(
    rf"(?<![\w’'-])(?:[Tt]he |[Aa]n? )?(?P<name>{_QUOTED}|{_WORD}(?: (?:(?:of|for|and) )?{_WORD}){{0,3}}) "
    r"(?:NGO|association|foundation|non-?governmental organi[sz]ation|charity)\b(?! of| for| “| \"| [A-Z])"
)
_BRANCH = re.compile(
    r"\b(?:Caritas|World Vision|Save the Children|Terre des [Hh]ommes|La Strada|SOS Children[’']s Villages?"
    r"|Transparency International|Amnesty International|Care|Oxfam|ADRA|Medica|Partners) "
    r"(?!(?:Report|Project|Programme|Convention)\b)(?:[A-Z]\w+)\b(?! [A-Z])"
)
"""Branches of international organisations, by the country or town behind the name."""
_INITIALS = re.compile(
    r"(?:(?<=^)|(?<=\bby )|(?<=\bby the )|(?<=\bwith )|(?<=\bwith the )|(?<=\bfrom )|(?<=\bNGO )|(?<=, )|(?<=\band ))"
    r"(?P<name>[A-Z]{4,9})(?=, (?:the )?[A-Z]| and [A-Z]| (?:runs?|operates?|provide[sd]?|report(?:s|ed)|assist(?:s|ed)"
    r"|support(?:s|ed)|conduct(?:s|ed)|organi[sz]e[sd]?|implement(?:s|ed)|signed|trained|opened|has|is|was)\b)"
)
"""Initials that stand where only a body can: in a row of bodies, or before what bodies do."""
_NO_BODIES = frozenset({"NGOS", "AIDS", "COVID", "CARDS", "PHARE", "TAIF", "SOPS", "NOTE", "ANNEX", "TABLE", "FYROM"})
_DEFINED = re.compile(
    r"\((?:the |hereafter |hereinafter |known as |NGO )?[\"“]?"
    r"(?P<short>[A-ZÇŠŽČĆĐȘŞ][A-Za-zÇŠŽČĆĐȘŞ&/-]{1,11})[\"”]?(?:\)|[,;–-] )"
)
_LOWER_WORD = re.compile(r" ([^\W\d_A-Z]{3,})\b")
_ITEM = re.compile(rf"{_PLACED}|(?P<item>{_QUOTED}|{_SINGLE})")
_NOT_NAMES = frozenset(
    [
        *MONTHS,
        "act",
        "law",
        "court",
        "republic",
        "government",
        "ministry",
        "usa",
        "un",
        "eu",
        "osce",
        "report",
        "article",
        "roma",
        "kosovo",
    ]
)


def _cued(sentence: Sentence) -> Iterator[Mention]:
    for match in _CUED_LIST.finditer(sentence.text):
        for item in _ITEM.finditer(match["names"]):
            if item["item"]:
                start = match.start("names") + item.start()
                yield from _organisation(sentence.text, start, start + len(item[0]), "organisation-list")
    listed = {match.start("names") for match in _CUED_LIST.finditer(sentence.text)}
    for match in _CUED.finditer(sentence.text):
        if match.start("name") in listed:
            continue
        yield from _organisation(sentence.text, match.start("name"), match.end("name"), "organisation-cue")
    for match in _SUFFIXED.finditer(sentence.text):
        if not head_of(match["name"].split()[-1]):
            yield from _organisation(sentence.text, match.start("name"), match.end("name"), "organisation-suffix")
    for match in (*_GROUP.finditer(sentence.text), *_NETWORK.finditer(sentence.text)):
        if _is_foreign(match["name"]):
            yield from _organisation(sentence.text, match.start("name"), match.end("name"), "organisation-group")
    for match in _INITIALS.finditer(sentence.text):
        if match["name"] not in _NO_BODIES and sum(map(str.islower, sentence.text)) > len(sentence.text) / 2:
            yield Mention(match.start(), match.end(), "Actor", match["name"], "organisation-initials", "ngo")
    for match in _BRANCH.finditer(sentence.text):
        yield Mention(match.start(), match.end(), "Actor", match[0], "organisation-branch", "ngo")


def _is_foreign(name: str) -> bool:
    """Whether a name is in quotes, in initials or has a word of another language that is no country's adjective."""
    if name[0] in '"“„‘«':
        return True
    words = name.split()
    if words[0].casefold() in NEVER_FIRST or any(map(head_of, words)) or _OF_COUNTRIES.search(words[-1]):
        return False
    initials = len(name) > 2 and name.isupper()
    return initials or any(word[0].isupper() and word.casefold() not in english_words() for word in words)


def _organisation(text: str, start: int, end: int, rule: str) -> Iterator[Mention]:
    name = text[start:end]
    quoted = name[0] in '"“„‘«'
    if quoted:
        start, end = start + 1, end - 1
        name = text[start:end].strip()
    words = name.split()
    while words and not quoted and words[0].casefold() in NEVER_FIRST:
        start += len(words[0]) + 1
        words = words[1:]
    if not quoted:
        before, name = own_name(" ".join(words))
        start, words = start + before, name.split()
    if (
        placed := re.search(r"(?<!Women)(?<!Children)(?<!People)(?<!Persons) (?:in|from) [A-Z]\w+$", name)
    ) and not quoted:
        name = name[: placed.start()]
        words = name.split()
    if not quoted and words and not any(word.casefold() in english_words() for word in words):
        name = _with_lower_words(text, start, name)
        words = name.split()
    if len(name) < 3 or not words or words[0].casefold() in _NOT_NAMES or not any(map(str.isupper, name)):
        return
    if len(words) == 1 and (head_of(words[0]) or _is_plain(words[0], quoted=quoted)):
        return
    yield Mention(start, start + len(name), "Actor", name, rule, "ngo")


def _is_plain(word: str, *, quoted: bool) -> bool:
    return word.casefold() in english_words() and not quoted and not word.isupper()


def _with_lower_words(text: str, start: int, name: str) -> str:
    """A name in the language of the country goes on in lower case: Zemlja djece."""
    end = start + len(name)
    while (following := _LOWER_WORD.match(text, end)) and following[1] not in english_words():
        end = following.end()
    return text[start:end]


def _defined(sentence: Sentence) -> Iterator[Mention]:
    """Long Name (LN): the words before the bracket whose initials are the letters in it."""
    for match in _DEFINED.finditer(sentence.text):
        short = match["short"]
        if sum(map(str.isupper, short)) < 2:
            continue
        before = [token for token in sentence.tokens if token.end <= match.start()]
        first = _first_of_initials(before, short)
        if first is None:
            yield from _foreign_initials(sentence, match)
            continue
        start, end = before[first].start, before[-1].end
        name = sentence.text[start:end]
        if (label_and_kind := label_of_name(name)) is None:
            continue
        label, kind = label_and_kind
        details = (("short", short),)
        yield Mention(start, end, label, name, "acronym-definition", kind, details=details)
        yield Mention(
            match.start("short"), match.end("short"), label, name, "acronym-definition", kind, details=details
        )


def _foreign_initials(sentence: Sentence, match: re.Match[str]) -> Iterator[Mention]:
    """A body with the initials of its name in the language of the country: General Directorate … (GDBOP)."""
    short = match["short"]
    if len(short) < 3 or not short.isupper():
        return
    for body in (*INSTITUTIONS.propose(sentence), *MINISTRIES.propose(sentence), *SYSTEMS.propose(sentence)):
        if body.end == match.start() - 1 and sentence.text[body.end] == " ":
            details = (("short", short),)
            yield replace(body, rule="acronym-definition", details=details)
            start, end = match.span("short")
            yield replace(body, start=start, end=end, rule="acronym-definition", details=details)


def _first_of_initials(before: list[Token], short: str) -> int | None:
    """Where a run of words begins whose initials give the letters; small words may be skipped."""
    letters = [letter.casefold() for letter in short if letter.isalpha()]
    at = len(before) - 1
    for letter in reversed(letters):
        skipped = 0
        while at >= 0 and not _initials(before[at].text, letter):
            if not (before[at].text.islower() or before[at].text in {"-", "/", "&", ","}) or skipped == 4:
                return None
            at, skipped = at - 1, skipped + 1
        if at < 0:
            return None
        at -= 1
    first = at + 1
    while first > 0 and before[first - 1].capital and before[first - 1].text.casefold() not in NEVER_FIRST:
        if not before[first - 1].text[0].isalpha():
            break
        first -= 1
    return first if before[first].capital else None


def _initials(word: str, letter: str) -> bool:
    return any(part[:1].casefold() == letter for part in word.split("-"))


def label_of_name(name: str) -> tuple[str, str | None] | None:
    """What a long name names, by its words; none where it names no thing of this field (a crime, an illness)."""
    lower = name.casefold()
    words = lower.split()
    for ending, label, kind in (
        ("referral mechanism", "Mechanism", "national_referral"),
        ("database", "Mechanism", "database"),
        ("monitoring mechanism", "Mechanism", "monitoring"),
        ("referral system", "Mechanism", "national_referral"),
        ("action plan", "Strategy", "action_plan"),
        ("plan of action", "Strategy", "action_plan"),
        ("strategy", "Strategy", "strategy"),
        ("operating procedures", "Procedure", "standard_operating_procedures"),
        ("memorandum of understanding", "Agreement", "memorandum"),
        ("convention", "Agreement", "convention"),
        ("protocol", "Agreement", "protocol"),
        ("agreement", "Agreement", "cooperation_agreement"),
        (" code", "Law", "code"),
        (" act", "Law", "statute"),
    ):
        if ending in lower and not any(head_of(word) for word in words[:1]):
            return label, kind
    if lower.startswith(("law on", "act on", "law ")):
        return "Law", "statute"
    if "ministry" in lower:
        return "Actor", "ministry"
    for word in words:
        if head := head_of(word):
            return "Actor", kind_of_body(name, head)
    return None


CUED = LabellingFunction("organisation", 1, _cued)
DEFINED = LabellingFunction("acronym-definition", 1, _defined)
