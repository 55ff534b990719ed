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
        r"|(?:the |national |competent |relevant |[Ss]tate )*(?<!local )(?<!enforcement )authorities"
        r"|[Tt]he [Ss]tate(?= (?:also |only |fully |still |partly )*(?:fund|financ|pays\b|paid\b|provid"
        r"|allocat|runs\b|ran\b|operat|cover|contribut|subsidi|set aside|earmark))",
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
    ("first-responders", "public_body", "First responders", r"[Ff]irst[- ]responders(?! (?:training|trained))"),
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
        r"|self-governments?)|municipalities|(?:the |each |its )?municipality(?! of)|(?:county|town|city|municipal"
        r"|district) councils?|(?:municipal|county|cantonal|regional|city) "
        r"authorities)",
    ),
    (
        "ngos",
        "ngo_network",
        "NGOs",
        r"(?:local |national |international |specialised |specialized |women[’']s "
        r"|several |some |other |various |two |three |four |five )*(?:NGOs?\b"
        r"|non-?governmental organi[sz]ations?|civil society organi[sz]ations?|CSOs?"
        r"|associations(?= in\b|,|\.| that| which| and)|charities|civil society)(?! shelters?)",
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
        r"(?:foreign |external |private |bilateral )*donors\b|(?:foreign|private|external) donor\b"
        r"|(?:foreign|donor) governments?"
        r"|(?:foreign|external|international|donor|private) (?:funding|funds|money|donations|grants)",
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
    r"|specialised|specialized|dedicated|special|joint investigation|investigation|territorial|co-ordination|"
    r"anti-trafficking|monitoring|multi-?disciplinary|district|identification|multi-?agency) (?:groups?|teams?"
    r"|bod(?:y|ies)|offices?|boards?|units?|secretariat"
    r"|coordinators?|co-ordinators?)|strike force)\b"
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
    r"|[Cc]oalition|[Bb]ody|Authority|[Cc]oordinator|[Rr]apporteur"
    r"|[Mm]ission|[Pp]resence|[Ss]ecretariat|[Ii]nstitute|[Ii]nspectorate"
    r"|[Oo]mbuds(?:man|person)|[Ff]oundation|[Aa]ssociation|[Oo]rgani[sz]ation|NGO|[Mm]echanism|[Ss]trategy"
    r"|[Aa]ction [Pp]lan|[Pp]lan|[Cc]onvention|[Aa]greement|[Mm]emorandum"
    r"|[Pp]rotocol|[Cc]ode|[Ll]aw|[Pp]roject|[Pp]rogramme|[Cc]ampaign|[Ss]helter|[Hh]ot-?line|[Hh]elp-?line)\b(?! "
    r"(?:of|for|on|against|to combat|in) )(?! [A-Z“\"])"
)
_PRONOUN = re.compile(
    r"^(?:It|They(?= [a-z])|Its(?= (?:members|work|meetings|sessions|composition|head|director|chair|staff"
    r"|mandate|tasks?|officers)))\b"
)
_OF_A_HOUSE = re.compile(
    r"^(?:(?:Until|Since|In|From|At|After|Before|During|By|With|Today|Now|Currently|Open|Opened)\b[^,;.]{0,30},? )?"
    r"(?P<p>[Ii]t|[Tt]hey|These|This|Both|The former|The latter)(?= (?:also |then |both |all |still |now "
    r"|only |can |could )*"
    r"(?:(?:has|have|had) (?:room|space|a capacity|a total|places|beds|only|\d+|\w+ (?:beds|places|rooms))"
    r"|accommodat|accept|admit"
    r"|houses?\b|shelters\b|(?:is|are|was|were|has been|have been) (?:also |still |now |jointly |mainly "
    r"|partly |fully )?(?:run"
    r"|operated|managed|financed|funded|paid|staffed|kept|maintained|entrusted|handed over|open\b|opened"
    r"|available|free\b|answered|closed|located"
    r"|supervised|intended|reserved)|belong))"
)
"""What follows "it" where a house, a line or a service is meant and not whoever the sentence before spoke of."""
_ITS_MONEY = re.compile(
    r"\b[Ii]ts(?= (?:[a-z]+ )?(?:rent|lease|budget|costs|salaries|upkeep|funds|funding|financing|expenses"
    r"|bills|maintenance)\b)"
)
_ONE = re.compile(
    r"\b[Tt]he (?:remaining|other|last) (?:two|three|four|five|six)(?= (?:are|is|were) (?:run|operated|managed|kept)\b)"
    r"|\b(?:[Aa]|[Tt]he)(?: (?:first|second|third|fourth|fifth|sixth|other|only|last|new))? one(?= (?:in|run"
    r"|operated|managed|was|is|for|with)\b)"
)
"""Another of the houses that the sentence before speaks of."""
_AGAIN = re.compile(
    r"(?:;|, (?:and|but|while|although))(?: (?:since then|now|today|until then|at present|in \d{4}),?)? "
    r"(?P<p>it|they)(?= (?:also |now "
    r"|still |then )*(?:has|have|had|is|are|was|were|receives?|relie[sd]|rely|runs?|ran|operate[sd]?"
    r"|provide[sd]?|offer(?:s|ed)?"
    r"|answer(?:s|ed)|accommodate|accept|depend|gets?|does|do|did)\b)"
)
"""A pronoun further on in a sentence, which goes on about whoever it began with."""
_LATTER = re.compile(r"\b[Tt]he latter\b(?! (?:is|are|was|were) (?:run|operated|managed|financed|funded))")
_ITS = re.compile(r"\bits(?= (?:[a-z]+ ){0,2}?(?P<of>members|meetings|sessions|work|composition|implementation)\b)")
_ITS_PARTIES = re.compile(r"\b[Ii]ts(?= (?:[a-z]+ )?(?:signatories|signatory|parties)\b)")


_NATIONAL = frozenset(
    {"plan", "action plan", "strategy", "committee", "commission", "council", "team", "coordinator", "rapporteur"}
)


def references(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Where a sentence refers back to a thing by its head noun, or begins with "it" (head: it)."""
    for match in _REFERENCE.finditer(sentence.text):
        if match["wide"] and match["head"].casefold() not in _NATIONAL:
            continue
        yield match.start(), match.end(), match["head"].casefold()
    if house := _OF_A_HOUSE.match(sentence.text):
        yield house.start("p"), house.end("p"), "the house"
    elif pronoun := _PRONOUN.match(sentence.text):
        yield pronoun.start(), pronoun.end(), "it"
    for match in _ITS_MONEY.finditer(sentence.text):
        yield match.start(), match.end(), "its money"
    for match in _ONE.finditer(sentence.text):
        yield match.start(), match.end(), "the house"
    for match in _AGAIN.finditer(sentence.text):
        yield match.start("p"), match.end("p"), "again"
    for match in _LATTER.finditer(sentence.text) if house is None else ():
        yield match.start(), match.end(), "the latter"
    for match in _ITS.finditer(sentence.text):
        yield match.start(), match.end(), f"its {match['of']}"
    for match in _ITS_PARTIES.finditer(sentence.text):
        yield match.start(), match.end(), "its signatories"
