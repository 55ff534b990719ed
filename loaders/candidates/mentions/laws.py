"""Laws, by-laws, decisions and articles, with their numbers as printed."""

import re
from collections.abc import Iterator

from loaders.candidates.mentions.mention import LabellingFunction, Mention
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
_TAIL = rf"(?:(?:{_LOWER})\b|[A-Z][\w’'-]*|\d[\w/.-]*)"
_OF_COUNTRY = r"(?: of (?:the )?[A-Z]\w+(?: (?:and )?[A-Z]\w+)*)?"
_NUMBER = r"(?:[Nn]os?\.? ?|[Nn]r\.? ?|№ ?)?(?:[A-Z]{1,3}[-/ ])?\d[\d./-]*(?:[/-]?[A-Z]{1,2}-?\d*)?(?:[-/]\d+)?"
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
_LAW_ON = re.compile(
    rf"\b(?:(?:Draft |draft |[Aa]nti-[Tt]rafficking |Framework |[Ss]pecial )?(?:Law|Act|Bill|Ordinance|Emergency "
    rf"Ordinance|Decree|Regulation)"
    rf"|(?:draft )?law(?= on [A-Z]))(?: {_NUMBER})?,? (?:on|against|for|concerning|regarding|of \d{{1,2}} \w+ \d{{4"
    rf"}} on|about|to) "
    rf"(?:the )?{_TAIL}(?:,? {_TAIL})*"
)
_LAW_NUMBER = re.compile(
    rf"\b(?:Law|Act|Ordinance|Emergency Ordinance|(?:Government |Governmental |Ministerial |Cabinet )?(?:Decision"
    rf"|Decree|Order|Resolution)"
    rf"|Decision of the Council of Ministers|DCM|Regulation|Instruction|Administrative Instruction) {_NUMBER}"
    rf"(?: of \d{{1,2}} [A-Z][a-z]+ \d{{4}})?"
)
_NAMED_ACT = re.compile(
    r"\b(?:[A-Z][\w’'-]+ (?:and |of |in |for |on )?){0,6}(?:(?:[Aa]nti|[Cc]ounter)-?[Tt]rafficking|Trafficking"
    r"|Foreigners?|Aliens|Asylum|Migration"
    r"|Border|Police|Witness|Victims?|Protection|Labou?r|Employment|Health|Education|Family|Citizenship|Equality"
    r"|Minors|Juvenile|Security"
    r"|Prevention|Beings|Persons|Legal Aid|Compensation|Rights|Corruption) (?:Act|Law)\b(?! [Ee]nforcement)"
)
_CONSTITUTION = re.compile(r"\b(?:the )?Constitution(?: of (?:the )?[A-Z]\w+(?: (?:and )?[A-Z]\w+)*)?\b(?!al)")
_ARTICLE = re.compile(
    r"\b(?:[Aa]rticles?|[Aa]rts?\.|ARTICLE|[Ss]ections?(?= \d{2,}))\s+(?P<numbers>\d+[a-z]?(?:[-./]\d+|/[A-Z])?(?: "
    r"?\(\w{1,4}\))*(?:/\d+)?"
    r"(?:(?:, ?(?:and )?| and | or |, as well as | to | ?– ?| & )(?:[Aa]rticles? |\()?(?:\d+[a-z]?(?:[-./]\d+)?(?: "
    r"?\(\w{1,4}\))*|(?<=\()[a-z0-9]{1,3}\)))*)"
)
_SINGLE = re.compile(r"\d+[a-z]?(?:[-./]\d+|/[A-Z])?(?: ?\(\w{1,4}\))*|\([a-z0-9]{1,3}\)")
_STOP_TAIL = re.compile(r"(?:,? (?:and|of|the|for|in|to|on|with|or|from|against|at|its|other|their|about))+$")


def _laws(sentence: Sentence) -> Iterator[Mention]:
    text = sentence.text
    for match in _CODE.finditer(text):
        yield _law(text, match.start(), match.end(), "code", "law-code")
    for match in _LAW_ON.finditer(text):
        end = _cut_at_list(text, match.start(), match.end())
        draft = text[match.start() : match.start() + 5].casefold() == "draft"
        yield _law(text, match.start(), end, "draft" if draft else "statute", "law-on")
    for match in _LAW_NUMBER.finditer(text):
        first = match[0].split()[0]
        decision = first in {"Law", "Act"}
        yield _law(text, match.start(), match.end(), "statute" if decision else "decision", "law-number")
    for match in _NAMED_ACT.finditer(text):
        yield _law(text, match.start(), match.end(), "statute", "law-named")
    for match in _CONSTITUTION.finditer(text):
        yield _law(text, match.start(), match.end(), "constitution", "law-constitution")


def _cut_at_list(text: str, start: int, end: int) -> int:
    """A title ends before the next title: Law on Asylum, Law on Foreigners and the Criminal Code."""
    inside = re.search(
        r"(?:,| and| or|;) (?:the )?(?:Law|Act|Code|Criminal|Penal|Family|Labour|Ministry|Government|National)\b",
        text[start:end],
    )
    if inside:
        end = start + inside.start()
    return end


def _law(text: str, start: int, end: int, kind: str, rule: str) -> Mention:
    name = text[start:end]
    for opening in ("The ", "the "):
        if name.startswith(opening):
            start, name = start + len(opening), name.removeprefix(opening)
    if trailing := _STOP_TAIL.search(name):
        name = name[: trailing.start()]
    name = name.rstrip(" ,.;")
    return Mention(start, start + len(name), "Law", name, rule, kind)


def _articles(sentence: Sentence) -> Iterator[Mention]:
    for match in _ARTICLE.finditer(sentence.text):
        offset, whole = match.start("numbers"), ""
        for number, single in enumerate(_SINGLE.finditer(match["numbers"])):
            value = single[0].replace(" ", "").rstrip(".")
            if value.startswith("("):
                value = whole + value
            else:
                whole = re.match(r"\d+[a-z]?", value)[0]  # type: ignore[index]
            start = match.start() if number == 0 else offset + single.start()
            details = (("number", value),)
            yield Mention(start, offset + single.end(), "Article", f"Article {value}", "article", details=details)


LAWS = LabellingFunction("law", 1, _laws)
ARTICLES = LabellingFunction("article", 1, _articles)
