"""Treaties, conventions and agreements: those with a name, and those that are only called by their form and matter."""

import re
from collections.abc import Iterator

from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.sentences import Sentence

_NOT_FIRST = re.compile(
    r"^(?:(?:The|A|An|No|In|This|Its|Their|Under|And|Of|Both|Our|As|For|To|By|On|These|new|in|of|and|against"
    r"|\w+[’']s)\s+)+"
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
_OF_EUROPE = re.compile(r"\b(?:Council of Europe|CoE) Convention(?: \(CETS(?: No\.?)? ?197\))?(?! (?:on|for|against) )")
"""Which of its conventions a report on trafficking means by it, if it says no more."""
_IN_FORCE = re.compile(r"\b[Tt]he (?P<name>Convention)(?= (?:has )?entered into force (?:for|in respect of|in) )")
"""The evaluators of one convention call it the Convention."""
_KNOWN_BY_NAME = re.compile(
    r"\b(?:(?:UN |United Nations |the )?(?:TOC|CTOC|UNTOC|Palermo|Lanzarote|Istanbul|Budapest|Dublin|Vienna|Geneva"
    r"|Warsaw|Hague)"
    r" (?:Convention|Protocols?|Regulation)|CEDAW|UNCRC|UNTOC|CRC(?=\b(?! [a-z])))\b"
)
_BY_MATTER = re.compile(
    r"\b(?:(?:Council of Europe|CoE|UN|United Nations)(?:[’']s)? )?(?:[Aa]nti-)?(?:[Hh]uman )?[Tt]rafficking"
    r"(?: in (?:human beings|persons))? (?P<form>convention|protocol|Convention(?! on)|Protocol(?! on))\b"
)
"""What the two treaties of the field are called in passing: the UN trafficking protocol."""
_KIND = (
    r"(?:bilateral|multilateral|tripartite|trilateral|re-?admission|(?:cross-border )?(?:police|border|customs)"
    r"|judicial"
    r"|legal|mutual|law enforcement|co-?operation|international|regional|joint|intergovernmental|inter-?agency"
    r"|inter-?ministerial|inter-?institutional|operational|strategic|framework|partnership|social security|extradition"
    r"|labou?r|migration|employment|assistance|executive|implementing|technical|separate|additional|similar|written"
    r"|formal|special|protocol|working|data[- ]sharing|information[- ]exchange|information[- ]sharing|visa facilitation"
    r"|transfer|repatriation|return|extended|new|recent)"
)
_UNNAMED_NOUN = (
    r"(?:agreements?(?: of co-?operation)?|accords?|protocols?(?: of (?:co-?operation|understanding))?|memorand(?:um"
    r"|a)(?: of (?:understanding|co-?operation|agreement|intent))?"
    r"|MoUs?"
    r"|MOUs?|treat(?:y|ies)|declarations?|letters? of intent|(?:working |bilateral |technical |formal "
    r"|co-?operation |written )arrangements?"
    r"|(?:bilateral |multilateral )instruments?|arrangements?(?= (?:with|between) (?:the )?[A-Z])"
    r"|(?:bilateral |trilateral |tripartite |written |formal )understandings?)"
)
_ENDS_MATTER = (
    r"(?:with|between|among|by|was|were|is|are|has|have|had|that|which|who|whose|signed|concluded|came|under|from|since"
    r"|until|while|whereas|but|governs?|provides?|exists?|remains?|entered|allow\w*|regulat\w+|expired|binds?|links?"
    r"|will|would|should|could|can|may|must|obliges?|defines?|sets|not|such|so|also|including|where|when|after|before)"
)
_MATTER = (
    rf"(?:,? (?:on|for|about|concerning|regarding|covering|governing|relating to|in the (?:field|area|sphere) of)"
    rf"(?: (?!{_ENDS_MATTER}\b)(?:[a-z][\w’'-]*|THB|TIP|Roma)){{1,10}}?(?: [a-z]\w+)??)"
    rf"(?=[.,;:)]|$| (?:in \d|in [A-Z]|on \d|to which)| {_ENDS_MATTER}\b| and (?:an? |another |the |its )?(?:{_KIND} )*"
    rf"{_UNNAMED_NOUN}| and (?:in |the [A-Z]|[A-Z])| [A-Z]| \d)"
)
_UNNAMED = re.compile(
    rf"\b(?P<kind>(?:{_KIND}[ -]){{0,4}})(?P<noun>{_UNNAMED_NOUN})\b(?! of (?!understanding|co-?operation"
    rf"|agreement|\d|[A-Z]))"
    rf"(?P<matter>{_MATTER})?"
)
_SIGNS = re.compile(
    r"\b(?:sign|conclud|ratif|initial(?:l)?|negotiat|reach|enter(?:ed|s)? into|join|acced|part(?:y|ies) to|signator)\w*"
    r"[^.;]{0,30}$"
)
_PARTNERS_FOLLOW = re.compile(
    r"(?: of (?:[A-Z][a-z]+ )?\d{4}| \([^()]*\)| exists?)?(?: (?:with|between|among)\b|(?:,? (?:which|that))?"
    r" (?:was|were|has been|have been|had been|is|are)(?: \w+ly| also"
    r"| never| not| yet| to be| being| later)* (?:signed|concluded|initialled|ratified|negotiated|reached|in force"
    r"|under negotiation|in place|agreed|exchanged)| (?:signed|concluded|binds?|links?|commits|unites)\b"
    r"|,? (?:which|that|to which) (?:the )?[A-Z])"
)
_RESTS_ON = re.compile(
    r"\b(?:under|by virtue of|on the (?:basis|strength) of|pursuant to|in accordance with|based (?:up)?on"
    r"|(?:rests?|rel(?:y|ies|ied)) (?:up)?on|(?:governed|regulated|bound|formali[sz]ed|covered|secured|provided for) "
    r"(?:by|in|through)|in the framework of|within the framework of|exists?|there (?:is|was|are|were|exists?)|has"
    r"|have|had|lacks?|without) (?:an?|no|its|their|separate|two|three|several|\d+)(?: [a-z0-9-]+){0,3} $"
)
"""What stands before a bare noun that somebody is bound by: by virtue of a memorandum, under a yearly agreement."""
_OTHER_DEALS = re.compile(r"\b(?:plea|settlement|peace|lease|rental|loan|employment|collective|trade|general) $")
_WORKING_RULES = re.compile(r"\b(?:identif|treat|conduct|referral of|handling|procedure)")

_SIGNED_IN = re.compile(r" (?:in|on|since) (?:(?:\d{1,2} )?[A-Z][a-z]+ )?(?:19|20)\d\d$")
"""When somebody signed it, which is no part of its name."""
_MEMORANDUM = re.compile(r"(?:Memorand(?:um|a) of (?:Understanding|Co-?operation|Agreement)|MoUs?|MOUs?)")
"""A form of agreement that is no name, though it is written with capitals."""
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
        name = _SIGNED_IN.sub("", name)
        if parties := _PARTIES_FOLLOW.search(name):
            name = name[: parties.start()]
        if _MEMORANDUM.fullmatch(name):
            yield Mention(
                start, start + len(name), "Agreement", name.lower(), AGREEMENT_NOUN, "memorandum", generic=True
            )
            continue
        bare = name == match["noun"] or (start == 0 and name[1:] == name[1:].lower() and not re.search(r"\d", name))
        if bare or (match["noun"] in {"Protocol", "Declaration", "Charter"} and len(name.split()) < 2):
            continue
        yield Mention(start, start + len(name), "Agreement", name, "agreement-named", agreement_kind(name))
    for match in _KNOWN_BY_NAME.finditer(text):
        yield Mention(
            match.start(), match.end(), "Agreement", match[0].removeprefix("the "), "agreement-by-place", "convention"
        )
    for match in _OF_EUROPE.finditer(text):
        name = "Council of Europe Convention on Action against Trafficking in Human Beings"
        yield Mention(match.start(), match.end(), "Agreement", name, "agreement-by-place", "convention")
    for match in _BY_MATTER.finditer(text):
        of_europe = match["form"].casefold() == "convention"
        name = (
            "Council of Europe Convention on Action against Trafficking in Human Beings"
            if of_europe
            else "UN Protocol to Prevent, Suppress and Punish Trafficking in Persons"
        )
        kind = "convention" if of_europe else "protocol"
        yield Mention(match.start(), match.end(), "Agreement", name, "agreement-by-place", kind)
    for match in _IN_FORCE.finditer(text):
        name = "Council of Europe Convention on Action against Trafficking in Human Beings"
        yield Mention(match.start("name"), match.end("name"), "Agreement", name, "agreement-by-place", "convention")
    yield from _unnamed(text)


def _unnamed(text: str) -> Iterator[Mention]:
    """Agreements that are called by form and matter alone: a memorandum on the exchange of data, a labour agreement.

    A bare noun is one where somebody signs it or is bound by it.
    """
    # The capital of a sentence's first letter makes no name.
    lowered = text[:1].lower() + text[1:] if text[1:2].islower() else text
    for match in _UNNAMED.finditer(lowered):
        before = lowered[: match.start()]
        if _OTHER_DEALS.search(before):
            continue
        matter = match["matter"] or ""
        bound = _PARTNERS_FOLLOW.match(lowered, match.end()) or _SIGNS.search(before)
        rules = match["noun"].startswith(("protocol", "declaration")) and not bound
        bound = bound or _RESTS_ON.search(before)
        if (not match["kind"] and not bound and not matter) or (
            rules and (_WORKING_RULES.search(matter) or not (matter or bound))
        ):
            continue
        name = match[0].strip()
        kind = agreement_kind(f"{match['kind']}{match['noun']}{matter if 'readmission' in matter else ''}")
        yield Mention(match.start(), match.start() + len(name), "Agreement", name, AGREEMENT_NOUN, kind, generic=True)


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


AGREEMENT_NOUN = "agreement-noun"
AGREEMENTS = LabellingFunction("agreement", 1, _agreements)
