"""Strategies, plans, agreements, conventions, working rules and mechanisms, with their years."""

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
    r"|Strateg(?:y|ies)|Action Plans?|Plans? of Action|Programme|Program|Action Programme|Plan|Policy|NAPs?"
    r"|NPAs?|Platform"
    r"|strategy|action plans?|plans? of action|strategic plan|Strategic Plan|Roadmap|Road Map)"
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
    r"^(?:(?:The|A|An|No|In|This|Its|Their|Under|And|Of|Both|Our|As|For|To|By|On|These|new|in|of|and|against|\w+[’']s)\s+)+"
)

_AGREEMENT_NOUN = (
    r"(?:Memorand(?:um|a) of (?:Understanding|Cooperation|Co-operation|Agreement)|MoUs?|MOUs?|Conventions?"
    r"|Protocols?|Agreements?"
    r"|Declarations?|Treat(?:y|ies)|Covenants?|Directives?|Framework Decision|Charter|Compact)"
)
_AGREEMENT_FIELD = (
    r"(?:[A-Z][\w’'/-]*|of|and|the|for|on|to|in|against|by|between|trafficking|human|beings|persons|protection"
    r"|suppress|punish|prevent|prevention"
    r"|especially|women|children|child|rights|all|forms|discrimination|cooperation|co-operation|transnational"
    r"|organi[sz]ed|crime|action"
    r"|sexual|exploitation|abuse|violence|domestic|readmission|police|border|mutual|legal|assistance|sale"
    r"|prostitution|pornography|sea"
    r"|smuggling|migrants|land|air|combating|combatting|fight|illegal|migration|forced|labou?r|worst|elimination"
    r"|status|refugees"
    r"|fundamental|freedoms|additional|supplementing|preventing|its|victims|law|enforcement|stolen|information"
    r"|exchange|field)"
)
_AGREEMENT = re.compile(
    rf"\b(?P<before>(?:[A-Z][\w’'./-]*[ ](?:(?:of|on|for|against|the|and)[ ]){{0,2}}){{0,6}}?)(?P<noun>"
    rf"{_AGREEMENT_NOUN}(?: \(?No\. ?\d+\)?)?)\b"
    rf"(?P<after>(?:,? (?:on|against|for|to|of|between|concerning|relating to|with|in)(?: {_AGREEMENT_FIELD}| No\. "
    rf"?\d+| \d{{1,4}}(?:/\d+)*(?:/E[CU])?)+)?)"
)
_NEXT_AGREEMENT = re.compile(
    rf"(?:,| and|,? as well as) (?:the |its |an? )?(?:[A-Z][\w’'-]* (?:(?:of|on|for|the) )*){{0,5}}{_AGREEMENT_NOUN}\b"
)
_KNOWN_BY_NAME = re.compile(
    r"\b(?:(?:UN |United Nations |the )?(?:TOC|CTOC|UNTOC|Palermo|Lanzarote|Istanbul|Budapest|Dublin|Vienna|Geneva"
    r"|Warsaw|Hague)"
    r" (?:Convention|Protocols?|Regulation)|CEDAW|UNCRC|UNTOC|CRC(?=\b(?! [a-z])))\b"
)
_BILATERAL = re.compile(
    r"\b(?:(?:bilateral|multilateral|tripartite|trilateral|re-?admission|police|cooperation|co-operation|international|regional"
    r"|joint|intergovernmental|protocol)"
    r"[ -]){1,3}(?:cooperation |co-operation )?(?:agreements?|protocols?|memorand(?:um|a)(?: of (?:understanding"
    r"|cooperation))?|treaty|treaties)\b"
    r"|\b(?:memorand(?:um|a) of (?:understanding|cooperation|co-operation)|re-?admission agreements?|cooperation "
    r"agreements?|agreements? on"
    r" (?:police |cross-border |mutual |legal )*(?:cooperation|co-operation|readmission|assistance))\b"
    r"|\bprotocols? (?:on|for|of) (?:the |joint |mutual |voluntary |police |border )*(?:return|readmission|patrols?"
    r"|repatriation|co-?operation)\b"
    r"|\bagreements?(?= (?:with|between|was signed|signed))"
)
_MECHANISM = re.compile(
    r"\b(?:(?:[Nn]ational|[Tt]ransnational|[Rr]egional|[A-Z][a-z]+(?:n|k|t))[ ])?(?:Referral (?:Mechanism|System)"
    r"|referral (?:mechanism|system))s?"
    r"(?: (?:for|of) (?:[Vv]ictims of (?:[Tt]rafficking(?: in (?:[Hh]uman [Bb]eings|[Pp]ersons))?|THB|human "
    r"trafficking)|the [A-Z]\w+"
    r"(?: of [Tt]rafficked [Pp]ersons)?|[Tt]rafficked [Pp]ersons))?"
    r"|\b(?:NRM|TRM)s?\b"
    r"|\b(?:[A-Z][\w’'-]+ (?:and |for )?){1,4}Mechanism"
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
    rf"| potential| dealing| with| early| working| or| by| among| foreign| Trafficked| handling| professionals)+)?)"
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
        if not _is_plan(text, noun, bool(years), named):
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
        return dated or bool(re.match(r"(?:national|anti-trafficking|[A-Z])", text))
    return named or dated or noun in {"NAP", "NPA"}


def _period(years: re.Match[str]) -> Iterator[tuple[str, str]]:
    first, last = years[1], years[2]
    yield "from", first
    if last:
        yield "to", last if len(last) == 4 else first[:2] + last


_PARTIES_FOLLOW = re.compile(r",? (?:between|with)(?= (?:the )?[A-Z])")
"""Where a name of an agreement goes over into who made it."""


def _each_agreement(text: str) -> Iterator[re.Match[str]]:
    """The names of agreements; in "the Convention on X and the Convention on Y" each is one."""
    at = 0
    while match := _AGREEMENT.search(text, at):
        at = match.end()
        following = _NEXT_AGREEMENT.search(text, match.end("noun"), match.end())
        if following is not None and (shorter := _AGREEMENT.search(text[: following.start()], match.start())):
            match, at = shorter, following.start()
        yield match


def _agreements(sentence: Sentence) -> Iterator[Mention]:
    text = sentence.text
    for match in _each_agreement(text):
        start, end = match.start(), match.end()
        if prefix := _NOT_FIRST.match(text[start:end]):
            start += prefix.end()
        name = re.sub(
            r"(?:,? (?:of|and|the|for|on|to|in|against|by|between|its|with|all))+$", "", text[start:end]
        ).rstrip(" ,.;")
        if parties := _PARTIES_FOLLOW.search(name):
            name = name[: parties.start()]
            if name in {"Memorandum of Understanding", "Memorandum of Cooperation", "Memorandum of Co-operation"}:
                yield Mention(start, start + len(name), "Agreement", name, "agreement-noun", "memorandum", generic=True)
                continue
        bare = name == match["noun"]
        if bare or (match["noun"] in {"Protocol", "Declaration", "Charter"} and len(name.split()) < 2):
            continue
        yield Mention(start, start + len(name), "Agreement", name, "agreement-named", agreement_kind(name))
    for match in _KNOWN_BY_NAME.finditer(text):
        yield Mention(
            match.start(), match.end(), "Agreement", match[0].removeprefix("the "), "agreement-by-place", "convention"
        )
    for match in _BILATERAL.finditer(text):
        kind = agreement_kind(match[0])
        yield Mention(match.start(), match.end(), "Agreement", match[0], "agreement-noun", kind, generic=True)


def agreement_kind(name: str) -> str:
    """The form of an agreement, from the words of its name."""
    lower = name.casefold()
    for word, kind in (
        ("readmission", "readmission"),
        ("association agreement", "association_agreement"),
        ("memorand", "memorandum"),
        ("mou", "memorandum"),
        ("protocol", "protocol"),
        ("convention", "convention"),
        ("directive", "eu_law"),
        ("framework decision", "eu_law"),
        ("declaration", "declaration"),
        ("treat", "treaty"),
        ("covenant", "convention"),
        ("pact", "declaration"),
        ("compact", "declaration"),
        ("charter", "convention"),
        ("bilateral", "bilateral_agreement"),
    ):
        if word in lower:
            return kind
    return "cooperation_agreement"


def _arrangements(sentence: Sentence) -> Iterator[Mention]:
    for match in _MECHANISM.finditer(sentence.text):
        kind = "transnational_referral" if match[0].casefold().startswith(("trans", "trm")) else "national_referral"
        if not match[0].startswith(("The ", "This ", "Such ")):
            several = match[0].islower() and match[0].endswith("s")
            yield Mention(
                match.start(), match.end(), "Mechanism", match[0], "referral-mechanism", kind, generic=several
            )
    for match in _PROCEDURE.finditer(sentence.text):
        name = re.sub(r"(?: (?:of|and|the|for|on|to|in|against|with))+$", "", match[0]).rstrip(" ,.;")
        lower = name.casefold()
        named = lower.startswith(("sop", "standard operating", "national standard")) or len(name.split()) > 2
        if (named and not name[0].islower()) or "operating" in lower:
            yield Mention(
                match.start(), match.start() + len(name), "Procedure", name, "procedure", procedure_kind(name)
            )


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
AGREEMENTS = LabellingFunction("agreement", 1, _agreements)
ARRANGEMENTS = LabellingFunction("arrangement", 1, _arrangements)
