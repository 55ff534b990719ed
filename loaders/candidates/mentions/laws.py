"""Laws, by-laws, decisions and articles, with their numbers as printed."""

import re
from collections.abc import Iterator

from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.mentions.words import NEVER_FIRST
from loaders.candidates.sentences import Sentence

_LOWER = (
    "on|of|and|the|for|in|to|against|from|with|their|about|or|other|its|at|social|temporary|free|legal|aid"
    "|international"
    "|public|private|general|criminal|civil|asylum|protection|foreigners|aliens|border|borders|employment|work|labou?r"
    "|health|insurance|family|families|child|children|victims?|crimes?|violent|violence|domestic|trafficking|human"
    "|beings"
    "|persons|people|combating|combatting|combat|suppression|prevention|preventing|prevent|fight|fighting|struggle"
    "|organi[sz]ed|crime|corruption|witness(?:es)?|participants?|proceedings|procedures?|procedure|compensation|damage"
    "|movement|stay|residence|entry|exit|migration|police|security|protecting|rights|minorities|national|juveniles?"
    "|minors?|offenders|offences|confiscation|seizure|property|proceeds|assets|gained|obtained|committed|commission"
    "|liability|legal entities|entities|executing|enforcement|state|local|self-government|prohibition|discrimination"
    "|gender|equality|mediation|organs?|transplantation|tissues|cells|sexual|exploitation|money|laundering|financing"
    "|terrorism|terrorist|activities|services|providing|provision|inspections?|registration|citizenship|adoption"
    "|guardianship|education|media|data|personal|associations|volunteering|responsibility|cooperation|matters|law|acts"
    "|certain|categories|special|measures|regime|status|abroad|workers|citi[sz]ens|women|men|execution|sanctions|system"
)
_TAIL = rf"(?:(?:{_LOWER})\b|(?!Nos?\b|Nr\b)[A-Z][\w’'-]*|\d[\w/.-]*)"
_OF_COUNTRY = r"(?: of (?:the )?[A-Z]\w+(?: (?:and )?[A-Z]\w+)*)?"
_NUMBER = r"(?:[Nn]os?\.? ?|[Nn]r\.? ?|№ ?)?(?:[A-Z]{1,3}[-/ ])?\d[\d./-]*(?:[/-]?[A-Z]{1,5}\b-?\d*)?(?:[-/]\d+)?"
_CODE_WORD = (
    r"(?:(?:the|[Tt]he) )?(?:[A-Z][\w’'-]+ )*?(?:(?:Criminal|Penal|Civil|Labou?r|Family|Administrative|Electoral"
    r"|Military)"
    r"(?: (?:Procedural|Procedure|Proceedings?|Offences|Justice))?) (?:Code|Act|Law)"
)
_CODE = re.compile(
    rf"\b(?:(?P<scoped>(?:[A-Z]\w+(?:n|k|t|ese|’s|'s) |New |new |former |amended )?{_CODE_WORD})|Code of "
    rf"(?:Criminal|Civil|Penal)"
    rf" Procedure|(?:criminal|penal|criminal procedure|civil procedure|labour|labor|family) code)(?P<of>{_OF_COUNTRY})"
)
_CODE_SHORT = re.compile(
    r"(?:(?<=\d )|(?<=\d[A-Za-z] )|(?<=\d[/-][A-Za-z] )|(?<=[¹²³⁴⁵] )|(?<=\) )|(?<=\bthe )|(?<=\bof )|(?<=\())"
    r"(?P<short>CrPC|CPC|CCP|CrC|CCK|CCRK|CCRS|CCRM|KZ-?1?|TPC|TCC|GPC|CC|PC)\b"
    r"(?P<of>(?: of (?:the )?)?(?: ?(?:BD BiH|FBiH|BD|BiH|RS|BH)\b)?)"
)
"""Codes by their initials, where an article or an "of the" says that a law is meant: Article 201 CC, the CPC."""
_CODE_OF_YEAR = re.compile(
    r"\b[Tt]he (?:(?:new|old|former|present|current) )?(?P<name>(?:(?:19|20)\d\d )?Code)"
    r"(?=(?<=\d Code)\b| of (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d)"
)
"""The criminal code by its year alone: the 2019 Code, the Code of 1961."""
_PROCEDURE_CODES = frozenset({"CrPC", "CPC", "CCP"})
_LAW_ON = re.compile(
    rf"\b(?:(?:Draft |draft |[Aa]nti-[Tt]rafficking |Framework |[Ss]pecial )?(?:Law|Act|Bill|Ordinance|Emergency "
    rf"Ordinance|Decree|Regulation)"
    r"|(?:draft )?law(?= on [A-Z])|(?<=\b[Tt]he )law(?= on (?:foreigners|aliens|asylum|domestic|labou?r|employment"
    r"|free legal|juvenile|witness|citi[sz]enship|migration|social|child|family|border|gender)))"
    rf"(?: of (?:the )?(?:Republic of )?[A-Z]\w+)?(?: {_NUMBER})?,? "
    r"(?:on|against|for|concerning|regarding|of \d{1,2} \w+ \d{4} on|about|to) "
    rf"(?:the )?{_TAIL}(?:,? {_TAIL})*"
)
_LAW_NUMBER = re.compile(
    r"\b(?:(?:Law|Act)(?: of (?:the )?(?:Republic of )?[A-Z]\w+)?|GD|GEO|EO|Ordinance|Emergency Ordinance"
    r"|(?:Government |Governmental |Ministerial |Cabinet )?(?:Decision|Decree|Order|(?<=ent )Resolution)"
    rf"|Decision of the Council of Ministers|DCM|Regulation|Instruction|Administrative Instruction) {_NUMBER}"
    rf"(?: of \d{{1,2}} [A-Z][a-z]+ \d{{4}})?"
    r"|\b(?:(?:Government|Governmental|Ministerial|Cabinet|Parliamentary|Presidential) (?:Decision|Decree|Order"
    r"|Resolution)"
    r"|Decision of the (?:Government|Council of Ministers)) of \d{1,2} [A-Z][a-z]+ \d{4}"
)
_NAMED_ACT = re.compile(
    r"(?<![\w/.-])(?:(?:[A-Z][\w’'-]*|[Aa]nti-[Tt]rafficking)(?:,? (?:and |of |in |for |on |to |from |against |the )*)"
    r"|\d{4} ){1,9}(?P<noun>Act|Law|Code)\b(?! [Ee]nforcement| of | on | [A-Z])"
)
_NAMED_BEFORE_BRACKET = re.compile(r"(?:Code|Act|\b[Ll]aw\b[^().;]{0,90}) \($")
"""A number in brackets after the name of a law is that of the same law: Penal Code (Law No. 12)."""
_LEGISLATION = re.compile(
    r"\b(?:pass(?:ed|es)?|adopt(?:ed|s)?|enact(?:ed|s)?|approv(?:ed|es)|introduc(?:ed|es)|draft(?:ed|ing)?"
    r"|initiated|lacks?"
    r"|no|[Aa]|new|draft|special|separate|specific) (?:new |an? |the |special |draft |amended |comprehensive "
    r"|anti-trafficking )*"
    r"(?P<name>(?:legislation|law|bill)(?: (?:that|allowing|regulating|governing|establishing|requiring|granting|to"
    r"|on|for)"
    r" [^.;,<>()]{3,70}?)?)(?= (?:has|had|was|were|is|are|have|which|in)\b| of (?:19|20)\d\d|[.,;]|$)"
    r"|\b(?P<lacking>(?:[A-Z]?[a-z-]+ ){1,3}legislation)(?= (?:is|was|has|had|does|remains)\b)"
    r"|\b(?P<amending>(?:[Ll]egislative )?[Aa]mendments)(?= (?:(?:adopted|passed|made|introduced) )?(?:of|in|from) "
    r"(?:[A-Z][a-z]+ )?"
    r"(?:19|20)\d\d)"
    r"|\b(?P<by_law>(?:circular|decree|ministerial order|instruction|by-?law|rulebook))(?= of the [A-Z])"
)
"""A law that has no title, where it is said to be passed, drafted or missing."""
_NEXT_IN_ROW = re.compile(r"(?:,| and|,? as well as|;) the ")
_OPENING = re.compile(r"[\w’'-]+,? ")
_CONNECTING = frozenset({"and", "of", "in", "for", "on", "to", "from", "against", "the", "under", "draft"})
_TITLE_WORD = re.compile(r"\b(?:Laws?|Acts?|Codes?|Articles?|Decision|Ordinance|Convention|Strategy|Protocol)\b")
_NOT_LAWS = frozenset(
    [
        "international",
        "european",
        "eu",
        "islamic",
        "sharia",
        "case",
        "common",
        "roman",
        "martial",
        "public",
        "private",
        "natural",
        "customary",
        "human",
        "un",
        "national",
        "domestic",
        "state",
        "rule",
        "country",
        "bar",
    ]
)
"""What stands before "Law" where a branch of law or no law is meant."""
_CONSTITUTION = re.compile(r"\b(?:the )?Constitution(?: of (?:the )?[A-Z]\w+(?: (?:and )?[A-Z]\w+)*)?\b(?!al)")
_PART = r"[¹²³⁴⁵⁶⁷⁸⁹⁰]*(?:[-./]\d+|[-/][A-Za-z](?![\w-]))?(?: ?\(\w{1,4}\))*"
_ARTICLE_NUMBER = rf"\d+(?:[A-Za-z](?![A-Za-z]))?{_PART}"
_COUNTED = r"(?![\w-])(?! (?:under|in|for|cases|persons|people|victims|years|per)\b)"
"""A number after "and" that something is counted with is no article: Article 5 and 24 under Article 6."""
_ARTICLE = re.compile(
    rf"\b(?:[Aa]rticles?:?|[Aa]rts?\.|ARTICLE|[Ss]ections?(?= \d{{2,}}))\s+(?P<numbers>{_ARTICLE_NUMBER}(?:/\d+)?"
    r"(?:(?:, ?(?:and )?| and | or |, as well as | to | through | ?– ?| & )(?:[Aa]rticles? |\()?"
    rf"(?:{_ARTICLE_NUMBER}{_COUNTED}|(?<=\()[a-z0-9]{{1,3}}\)))*)"
)
_IN_BRACKETS = re.compile(rf"(?<=[a-z] \()(?P<number>(?:\d{{3}}|\d{{2,3}}[-/]?[a-z](?![a-z])){_PART})(?=\))")
"""A number in brackets after a crime, where the first of a row has the word: theft (Article 31-a), arson (31-b)."""
_WITH_SUBJECT = re.compile(rf"(?:,|;| and) (?P<number>{_ARTICLE_NUMBER}) (?=on |for |\([a-z]|concerning )")
"""A number with its subject, where the first of a row has the word: Articles 31 on theft and 32 on arson."""
_SINGLE = re.compile(rf"{_ARTICLE_NUMBER}|\([a-z0-9]{{1,3}}\)")
_RANGE = re.compile(r"(\d{1,3})-(\d{1,3})")
_OF_YEAR = re.compile(r"(?<=[a-z]) of (?:19|20)\d\d$")
"""The year of a law is no part of its name."""
_STOP_TAIL = re.compile(r"(?:,? (?:and|of|the|for|in|to|on|with|or|from|against|at|its|other|their|about))+$")


def _laws(sentence: Sentence) -> Iterator[Mention]:
    text = sentence.text
    for match in _CODE.finditer(text):
        yield _law(text, match.start(), match.end(), "code", "law-code")
    for match in _CODE_SHORT.finditer(text):
        yield _code_in_short(match)
    for match in _CODE_OF_YEAR.finditer(text):
        yield Mention(match.start("name"), match.end("name"), "Law", "Criminal Code", "law-short", "code")
    yield from _titles(text)
    for match in _LAW_NUMBER.finditer(text):
        if _NAMED_BEFORE_BRACKET.search(text[: match.start()]):
            continue
        first = match[0].split()[0]
        decision = first in {"Law", "Act"}
        yield _law(text, match.start(), match.end(), "statute" if decision else "decision", "law-number")
    for match in _NAMED_ACT.finditer(text):
        if (start := _first_of_act(text, match)) is not None:
            kind = "code" if match["noun"] == "Code" else "statute"
            yield _law(text, start, match.end(), kind, "law-named")
    for match in _LEGISLATION.finditer(text):
        group = next(one for one in ("name", "lacking", "amending", "by_law") if match[one])
        name = match[group].strip()
        yield Mention(match.start(group), match.start(group) + len(name), "Law", name[:90], "law-unnamed", generic=True)
    for match in _CONSTITUTION.finditer(text):
        yield _law(text, match.start(), match.end(), "constitution", "law-constitution")


def _titles(text: str) -> Iterator[Mention]:
    """Law on …: in a row of titles each is one."""
    at = 0
    while match := _LAW_ON.search(text, at):
        at = _cut_at_list(text, match.start(), match.end())
        draft = match[0][:5].casefold() == "draft"
        yield _law(text, match.start(), at, "draft" if draft else "statute", "law-on")


def _code_in_short(match: re.Match[str]) -> Mention:
    name = "Criminal Procedure Code" if match["short"] in _PROCEDURE_CODES else "Criminal Code"
    country = match["of"].strip()
    country = country.removeprefix("of").strip().removeprefix("the").strip()
    end = match.end() if country else match.end("short")
    return Mention(
        match.start(),
        end,
        "Law",
        f"{name} of {country}" if country else name,
        "law-short",
        "code",
    )


def _first_of_act(text: str, match: re.Match[str]) -> int | None:
    """Where the name of an act begins, behind words that only open the sentence; none where it is no act."""
    start, noun = match.start(), match.start("noun")
    for row in _NEXT_IN_ROW.finditer(text, start, noun):
        start = row.end()
    while opening := _OPENING.match(text, start, noun):
        if opening[0].strip(" ,").casefold() not in NEVER_FIRST | _CONNECTING:
            break
        start = opening.end()
    words = text[start:noun].split()
    if not words or not words[0][0].isupper() or words[-1].casefold() in _CONNECTING:
        return None
    if _TITLE_WORD.search(text, start, noun):
        return None
    return None if match["noun"] == "Law" and words[-1].casefold() in _NOT_LAWS else start


def _cut_at_list(text: str, start: int, end: int) -> int:
    """A title ends before the next title: Law on Asylum, Law on Foreigners and the Criminal Code."""
    inside = re.search(
        r"(?:,| and| or|;| as well as) (?:the |of )?(?:(?:new |amended |draft )?(?:[A-Z][\w’'-]+ ){0,3}"
        r"(?:Law|Act|Code|Decision|Instruction|Regulation|Ordinance|Strategy|Convention|Rulebook|Plan)\b|Criminal"
        r"|Penal|Family|Labour|Ministry"
        r"|Government|National)",
        text[start + 3 : end],
    )
    if inside:
        end = start + 3 + inside.start()
    comma = text.rfind(", ", start, end)
    if comma > 0 and text[comma + 2].islower() and " and " not in text[comma:end]:
        end = comma
    return end


def _law(text: str, start: int, end: int, kind: str, rule: str) -> Mention:
    name = text[start:end]
    for opening in ("The ", "the ", "New ", "new ", "Revised ", "revised ", "amended "):
        if name.startswith(opening):
            start, name = start + len(opening), name.removeprefix(opening)
    name = _OF_YEAR.sub("", name)
    if trailing := _STOP_TAIL.search(name):
        name = name[: trailing.start()]
    name = name.rstrip(" ,.;")
    return Mention(start, start + len(name), "Law", name, rule, kind)


def _articles(sentence: Sentence) -> Iterator[Mention]:
    for match in _ARTICLE.finditer(sentence.text):
        offset, whole = match.start("numbers"), ""
        for number, single in enumerate(_SINGLE.finditer(match["numbers"])):
            value = single[0].replace(" ", "").rstrip(".")
            if (ends := _RANGE.fullmatch(value)) and 0 < int(ends[2]) - int(ends[1]) < 10:
                yield from _both_ends(offset + single.start(), ends)
                continue
            if value.startswith("("):
                value = whole + value
            else:
                whole = re.match(r"\d+[A-Za-z]?", value)[0]  # type: ignore[index]
            start = match.start() if number == 0 else offset + single.start()
            details = (("number", value),)
            yield Mention(start, offset + single.end(), "Article", f"Article {value}", "article", details=details)
        yield from _in_row(sentence.text, match)


def _in_row(text: str, first: re.Match[str]) -> Iterator[Mention]:
    """The articles that follow without the word itself."""
    following = None
    if text[: first.start()].endswith("("):
        following = _IN_BRACKETS
    elif first[0].casefold().startswith(("articles", "arts")):
        following = _WITH_SUBJECT
    for match in following.finditer(text, first.end()) if following else ():
        number = match["number"].replace(" ", "")
        details = (("number", number),)
        yield Mention(*match.span("number"), "Article", f"Article {number}", "article", details=details)


def _both_ends(start: int, ends: re.Match[str]) -> Iterator[Mention]:
    """Articles 13-14 are two."""
    for group in (1, 2):
        begin, end = start + ends.start(group), start + ends.end(group)
        yield Mention(begin, end, "Article", f"Article {ends[group]}", "article", details=(("number", ends[group]),))


LAWS = LabellingFunction("law", 1, _laws)
ARTICLES = LabellingFunction("article", 1, _articles)
