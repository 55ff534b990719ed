"""Strategies, plans, working rules and mechanisms, with their years."""

import re
from collections.abc import Iterator

from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.sentences import Sentence

_YEARS = r"(?:(?:19|20)\d\d ?[-–/] ?(?:20)?\d\d|(?:19|20)\d\d (?:to|until) (?:19|20)\d\d|(?:19|20)\d\d)"
_CAPITALS = (
    r"(?:[A-Z][\w’'/-]*|anti-trafficking|Anti-trafficking|against|and|for|of|on|the|to|in|Human|counter-trafficking)"
)
_FIELD = (
    r"(?:[A-Z][\w’'/-]*|of|and|the|for|on|to|in|against|trafficking|human|beings|persons|prevention|prevent"
    r"|preventing|suppression|protection"
    r"|protect|combat|combating|combatting|fight|children|child|women|victims|social|inclusion|migration"
    r"|organi[sz]ed|crime|gender|equality"
    r"|violence|integrated|border|management|poverty|reduction|sexual|exploitation|abuse|asylum|reintegration"
    r"|returnees|Roma|illegal"
    r"|irregular|implementation|policy|rights|youth|domestic|assistance|labou?r|begging|integration|elimination"
    r"|monitoring|support|care)"
)
_PLAN_NOUN = (
    r"(?:Strategy and (?:National |the |its )?(?:Action Plan|Plan of Action)"
    r"|Strateg(?:y|ies)|Action Plans?|Plans? of Action|Programmes? of Action|Programme|Program|Action Programme"
    r"|Plan|Policy|NAPs?"
    r"|NPAs?|Platform"
    r"|(?:operational|activity|work|implementation|annual) plans?|(?:(?<=the )|(?<=a ))plan(?= (?:for|to|against"
    r"|on) (?:combat|prevent|fight"
    r"|suppress|counter|the (?:fight|prevention|suppression)))|strategy|action plans?|plans? of action|strategic "
    r"plan|Strategic Plan|Roadmap|Road Map)"
)
_STRATEGY = re.compile(
    rf"\b(?P<before>(?:{_YEARS} )?(?:(?:[A-Z][\w’'/-]*|[Nn]ational|anti-trafficking|local|[Ss]tate|new|multi-year"
    rf"|against|Trafficking|in|and|of)[ ]){{0,7}}?)"
    rf"(?P<noun>{_PLAN_NOUN})\b"
    rf"(?P<after>(?: (?:for|on|to|against|of|in)(?: the)?(?: {_FIELD})+)?)"
    rf"(?P<years>(?:,? ?(?:\(?|for (?:the (?:period|years?) )?(?:of |from |between )?|covering (?:the period "
    rf")?)(?:of )?{_YEARS}(?: and {_YEARS})?\)?)?)"
)
_YEAR_PAIR = re.compile(r"((?:19|20)\d\d)(?: ?(?:[-–/]|to|until|and) ?((?:20)?\d\d))?")
_NOT_FIRST = re.compile(
    r"^(?:(?:The|A|An|No|In|This|Its|Their|Under|And|Of|Both|Our|As|For|To|By|On|These|new|in|of|and|against"
    r"|\w+[’']s)\s+)+"
)

_MECHANISM = re.compile(
    r"\b(?:(?:[Nn]ational|[Tt]ransnational|[Rr]egional|[A-Z][a-z]+(?:n|k|t))[ ])?(?:Referral (?:Mechanism|System)"
    r"|referral (?:mechanism|system))s?"
    r"(?: (?:for|of) (?:[Vv]ictims of (?:[Tt]rafficking(?: in (?:[Hh]uman [Bb]eings|[Pp]ersons))?|THB|human "
    r"trafficking)|the [A-Z]\w+"
    r"(?: of [Tt]rafficked [Pp]ersons)?|[Tt]rafficked [Pp]ersons))?"
    r"|\b(?:NRM|TRM)s?\b"
    r"|\b(?:[A-Z][\w’'-]+ (?:and |for )?){1,4}(?<!Financial )(?<!Financing )(?<!Preventive )Mechanism"
    r"(?: for (?:the )?[A-Z]\w+(?: (?:(?:and|of|for|the) )*[A-Z]\w+)*)?"
)
_PROCEDURE = re.compile(
    rf"\b(?:(?:[Nn]ational |(?:[A-Z][\w’'-]+ ){{1,3}})?(?:Standard Operating Procedures?|SOPs?"
    rf"|standard operating procedures?|Rulebooks?|Rule Book"
    rf"|Guidelines|Guide|Handbook|Manual|Toolkit|Checklist|Code of (?:Conduct|Ethics)|Minimum Standards|Standards"
    rf"|Instructions?(?! No)|Indicators|Rules|Protocol(?= (?:for|on) (?:the )?(?:[Ii]dentif|[Tt]reatment|[Rr]eferral"
    rf"|[Pp]rocedure|[Cc]onduct|[Aa]ction in|[Hh]andling)))"
    rf"(?P<after>(?: (?:for|on|of|to|in)(?: (?:the|a|an))?(?: {_FIELD}| identification| treatment| referral| of| "
    rf"identifying| conduct| work| minimum| presumed"
    rf"| potential| dealing| with| early| working| or| by| among| foreign| Trafficked| handling| professionals|, "
    rf"[A-Z][a-z]+(?= and [A-Z]))+)?)"
    rf"(?: \(SOPs?\))?)"
)


def _strategies(sentence: Sentence) -> Iterator[Mention]:
    for match in _STRATEGY.finditer(sentence.text):
        start, end = match.start(), match.end()
        if prefix := _NOT_FIRST.match(sentence.text[start:end]):
            start += prefix.end()
        text = sentence.text[start:end].rstrip(" ,.;(")
        text = re.sub(r"(?: (?:of|and|the|for|on|to|in|against))+$", "", text)
        years = _YEAR_PAIR.search(match["before"]) or _YEAR_PAIR.search(match["years"])
        noun, named = match["noun"], bool(match["after"].strip()) or text[: -len(match["noun"])].strip() != ""
        about = noun in {"strategy", "action plan", "plan of action"} and bool(match["after"].strip())
        if not about and not _is_plan(text, noun, bool(years), named):
            continue
        details = tuple(_period(years)) if years else ()
        kind = "action_plan" if re.search(r"plan|NAP|NPA|rogram", noun, re.IGNORECASE) else "strategy"
        rule = "strategy-with-period" if years else "strategy"
        lower = (noun.islower() or noun.endswith("s")) and not years
        yield Mention(start, start + len(text), "Strategy", text, rule, kind, details=details, generic=lower)


def _is_plan(text: str, noun: str, dated: bool, named: bool) -> bool:
    if noun in {"Programme", "Program", "Policy", "Plan", "Platform"}:
        before = [word for word in text.split(noun)[0].split() if not word[0].isdigit()]
        return (
            bool(before)
            and before[0] in {"National", "State", "Government", "Strategic", "Operational", "Implementation", "Local"}
            and (dated or len(text.split()) > 3)
        )
    if noun.islower():
        return (
            dated
            or bool(re.match(r"(?:national|anti-trafficking|[A-Z]|operational|activity|work|plan )", text))
            or noun == "plan"
        )
    return named or dated or noun in {"NAP", "NPA"}


def _period(years: re.Match[str]) -> Iterator[tuple[str, str]]:
    first, last = years[1], years[2]
    yield "from", first
    if last:
        yield "to", last if len(last) == 4 else first[:2] + last


def _arrangements(sentence: Sentence) -> Iterator[Mention]:
    for match in _MECHANISM.finditer(sentence.text):
        kind = "transnational_referral" if match[0].casefold().startswith(("trans", "trm")) else "national_referral"
        if not match[0].startswith(("The ", "This ", "Such ")):
            several = match[0].islower() and match[0].endswith("s")
            yield Mention(
                match.start(), match.end(), "Mechanism", match[0], "referral-mechanism", kind, generic=several
            )
    for match in _PROCEDURE.finditer(sentence.text):
        start = match.start() + (4 if match[0].startswith("The ") else 0)
        whole = sentence.text[start : match.end()]
        name = re.sub(r"(?: (?:of|and|the|for|on|to|in|against|with))+$", "", whole).rstrip(" ,.;")
        lower = name.casefold()
        named = lower.startswith(("sop", "standard operating", "national standard")) or len(match[0].split()) > 2
        if (named and not name[0].islower()) or "operating" in lower:
            yield Mention(start, start + len(name), "Procedure", name, "procedure", procedure_kind(name))


def procedure_kind(name: str) -> str:
    """The form of working rules, from the words of their name."""
    lower = name.casefold()
    for word, kind in (
        ("operating", "standard_operating_procedures"),
        ("sop", "standard_operating_procedures"),
        ("rule", "rulebook"),
        ("indicator", "indicators"),
        ("manual", "manual"),
        ("handbook", "manual"),
        ("standards", "standards"),
        ("protocol", "protocol"),
    ):
        if word in lower:
            return kind
    return "guidelines"


STRATEGIES = LabellingFunction("strategy", 1, _strategies)
ARRANGEMENTS = LabellingFunction("arrangement", 1, _arrangements)
