"""Common nouns that stand for a body: "the government", "the police", "this working group" with what it refers to."""

import re
from collections.abc import Iterator

from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.sentences import Sentence

GENERIC_ACTORS: tuple[tuple[str, str, str, str], ...] = (
    (
        "government",
        "government",
        "Government",
        r"(?<!foreign )(?<!donor )(?:the |(?!foreign)[a-z]+n )?[Gg]overnment(?! (?:agenc|officials? of|bod"
        r"|institution|-))(?:al authorities)?"
        r"|(?:the |national |competent |relevant |[Ss]tate )*(?<!local )(?<!enforcement )authorities",
    ),
    (
        "police",
        "police",
        "Police",
        r"(?:the )?(?<!border )police(?! (?:cooperation|co-operation|agreement|officer "
        r"training|academy|stations?))(?: officers| officials| authorities)?|law "
        r"enforcement (?:agencies|authorities|officials|officers|bodies)|law enforcement",
    ),
    (
        "border-police",
        "border_police",
        "Border police",
        r"(?:the )?(?:border police|border guards?|border "
        r"officials|border officers)(?: officers| officials)?",
    ),
    (
        "prosecution",
        "prosecution",
        "Prosecution",
        r"(?:the |state |public )*prosecutors?(?:[’'] offices?)?|(?:the "
        r")?public prosecution",
    ),
    ("courts", "court", "Courts", r"(?:the )?(?:courts|judges|judiciary)"),
    (
        "centres-for-social-work",
        "social_service",
        "Centres for social work",
        r"[Cc]ent(?:re|er)s? for [Ss]ocial [Ww]ork(?: \(CSWs?\))?|CSWs?|(?:state )?social "
        r"(?:workers|services|welfare cent(?:re|er)s)",
    ),
    (
        "labour-inspectorate",
        "labour_inspection",
        "Labour inspectorate",
        r"(?:the )?(?:[Ll]abou?r|[Ss]tate "
        r"[Ll]abou?r) [Ii]nspect(?:orate|ors|ion)s?",
    ),
    (
        "health-workers",
        "health",
        "Health workers",
        r"health(?:care)? (?:workers|professionals|institutions"
        r"|services|providers|authorities)|medical (?:staff"
        r"|institutions|personnel)",
    ),
    ("schools", "education", "Schools", r"(?:schools|teachers|educational institutions)"),
    (
        "local-authorities",
        "local_authority",
        "Local authorities",
        r"(?:local (?:authorities|governments?"
        r"|self-governments?)|municipalities|municipal "
        r"authorities)",
    ),
    (
        "ngos",
        "ngo_network",
        "NGOs",
        r"(?:local |national |international |specialised |specialized |women[’']s "
        r"|several |some |other |various |two |three |four |five )*(?:NGOs?\b"
        r"|non-?governmental organi[sz]ations?|civil society organi[sz]ations?|CSOs?"
        r"|civil society)(?! shelters?)",
    ),
    (
        "international-organisations",
        "international_organisation",
        "International organisations",
        r"(?:international (?:organi[sz]ations?|community|donors|agencies|partners))",
    ),
    (
        "donors",
        "donor_agency",
        "Donors",
        r"(?:foreign |external |private |bilateral )*donors\b|(?:foreign|donor) governments?"
        r"|(?:foreign|external|international|donor) (?:funding|funds|money|donations)",
    ),
)
_PATTERN = re.compile("|".join(rf"(?P<g{number}>\b(?:{entry[3]})\b)" for number, entry in enumerate(GENERIC_ACTORS)))
_STATE_BUDGET = re.compile(r"\b(?:the )?(?:state|national|central|government) budget\b")


def _generic_actors(sentence: Sentence) -> Iterator[Mention]:
    # Police, prosecutors and courts begin many a sentence; the capital of its first letter tells nothing.
    text = sentence.text[:1].lower() + sentence.text[1:] if sentence.text[1:2].islower() else sentence.text
    for match in _PATTERN.finditer(text):
        slug, kind, name, _ = GENERIC_ACTORS[int(str(match.lastgroup)[1:])]
        yield Mention(
            match.start(), match.end(), "Actor", name, "generic-actor", kind, generic=True, details=(("slug", slug),)
        )
    for match in _STATE_BUDGET.finditer(sentence.text):
        details = (("slug", "government"),)
        yield Mention(
            match.start(),
            match.end(),
            "Actor",
            "Government",
            "generic-actor",
            "government",
            generic=True,
            details=details,
        )


_BODY = re.compile(
    r"\b(?P<name>(?:(?:special|specialised|specialized|inter-?ministerial|multi-?disciplinary|joint|permanent"
    r"|separate|thematic|expert|national|local|regional|new|operational|steering|coordination"
    r"|co-ordination|anti-trafficking|interdepartmental|inter-?agency|inter-?institutional|dedicated|central"
    r"|mobile|monitoring|advisory|executive|municipal|cantonal|state)[ -])*"
    r"(?:working groups?|sub-working groups?|task ?forces?|committees?|commissions?|councils?|expert (?:groups?"
    r"|teams?)|(?:steering|operational|working|expert|mobile|local|regional|support|national|state|coordination"
    r"|co-ordination|"
    r"anti-trafficking|monitoring|multi-?disciplinary|district|identification|multi-?agency) (?:groups?|teams?"
    r"|bod(?:y|ies)|offices?|boards?|units?|secretariat"
    r"|coordinators?|co-ordinators?)|strike force)"
    r"(?: (?:for|on|against) (?:the )?(?:[a-z-]+(?: |(?=[.,;:)])|$)){1,6}?(?=[,.;:)(]|(?:is|are|was|were|which"
    r"|that|has|have|had|will|to|in|with|within|under|composed|consisting|chaired|led|headed|at|by)\b))?)",
    re.IGNORECASE,
)


def _bodies(sentence: Sentence) -> Iterator[Mention]:
    """Bodies that have no name but a task: an inter-ministerial working group on child trafficking."""
    for match in _BODY.finditer(sentence.text):
        name = match["name"].strip()
        if " " not in name or name.casefold().startswith("mobile"):
            continue
        kind = "coordinator" if "ordinator" in name else ("rapporteur" if "rapporteur" in name else "coordination_body")
        yield Mention(
            match.start(), match.start() + len(name), "Actor", name[0].upper() + name[1:], BODY_NOUN, kind, generic=True
        )


BODY_NOUN = "body-noun"
BODIES = LabellingFunction(BODY_NOUN, 1, _bodies)
GENERIC = LabellingFunction("generic-actor", 1, _generic_actors)

_REFERENCE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts) (?:same |new |said |above |(?P<wide>[Nn]ational ))?(?P<head>[Ww]orking "
    r"[Gg]roup|[Cc]ommittee"
    r"|[Cc]ommission|[Cc]ouncil|[Tt]eam|[Tt]ask [Ff]orce|[Ss]ub-?[Gg]roup|[Gg]roup|[Bb]oard|[Pp]latform|[Aa]lliance"
    r"|[Bb]ureau"
    r"|[Uu]nit|[Oo]ffice|[Aa]gency|[Dd]epartment|[Dd]irectorate|[Mm]inistry|[Cc]ent(?:re|er)|[Nn]etwork"
    r"|[Cc]oalition|[Bb]ody|[Cc]oordinator|[Rr]apporteur"
    r"|[Oo]mbuds(?:man|person)|[Ff]oundation|[Aa]ssociation|[Oo]rgani[sz]ation|NGO|[Mm]echanism|[Ss]trategy"
    r"|[Aa]ction [Pp]lan|[Pp]lan|[Cc]onvention|[Aa]greement|[Mm]emorandum"
    r"|[Pp]rotocol|[Cc]ode|[Ll]aw|[Pp]roject|[Pp]rogramme|[Cc]ampaign|[Ss]helter|[Hh]ot-?line|[Hh]elp-?line)\b(?! "
    r"(?:of|for|on|against|to combat|in) )(?! [A-Z“\"])"
)
_PRONOUN = re.compile(r"^(?:It|Its(?= (?:members|work|meetings|sessions|composition)))\b")
_ITS = re.compile(r"\bits(?= (?:[a-z]+ ){0,2}?(?P<of>members|meetings|sessions|work|composition|implementation)\b)")


_NATIONAL = frozenset(
    {"plan", "action plan", "strategy", "committee", "commission", "council", "team", "coordinator", "rapporteur"}
)


def references(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Where a sentence refers back to a thing by its head noun, or begins with "it" (head: it)."""
    for match in _REFERENCE.finditer(sentence.text):
        if match["wide"] and match["head"].casefold() not in _NATIONAL:
            continue
        yield match.start(), match.end(), match["head"].casefold()
    if pronoun := _PRONOUN.match(sentence.text):
        yield pronoun.start(), pronoun.end(), "it"
    for match in _ITS.finditer(sentence.text):
        yield match.start(), match.end(), f"its {match['of']}"
