"""Where the text of a route says that people come from, pass through and end up: its lists of places by role."""

import re

from loaders.candidates.linking import LinkedThing
from loaders.candidates.views import View

_LEAD = (
    r"(?:(?:the|other|another|neighbou?ring|nearby|adjacent|mainly|mostly|primarily|either"
    r"|countries(?= such| like| including|,|:| across| throughout| in| of| outside)|nations(?= such| like| including)"
    r"|such as|like|including|states|both|e\.g\.,?|for example,?|especially|particularly|notably|predominantly|chiefly"
    r"|largely|parts of|regions? of|territory of|foreign|several|certain|various|many|some|elsewhere in|other parts of"
    r"|countries (?:of|in)|[Mm]ember [Ss]tates of|(?:[a-z]+ )?(?:markets|orchards|fields|farms|cities|towns|streets"
    r"|brothels|coasts?|shores|ports?|harbou?rs|north|south|east|west|provinces?|centre|capital) (?:of|in)"
    r"|across|throughout|all over|as far as|(?:South|North|West|East|Central|Southern|Northern|Western|Eastern)"
    r"(?:-?[Ee]astern)?|and|former|[A-Z][a-z]+, |places as far as|third"
    r"|Yugoslavia,?|\d+|:|,|\() ?)*"
)
_PLACE = r"<[CK]\d+>"
FROM = re.compile(
    rf"(?:\b(?:(?i:from)(?:,? (?:and|or|to|through|via|in|within)\b)*|originat(?:e|es|ed|ing) (?:from|in)|com(?:e"
    rf"|es|ing) from|came from|country of origin(?: "
    rf"[a-z]+)?(?: (?:was|is|being))?|countries of origin (?:are|were|include[ds]?|:)|origin (?:are|were)"
    rf"|(?i:nationals|citizens|natives|women|men|children|residents|victims|girls|boys|people) of(?! <[FW])"
    rf"|source countries (?:are|were|include[ds]?)|[Oo]rigin countries[^.;<>]{{"
    rf"0,40}}(?:<W\d+> )?(?:are|include|located)[^.;<>]{{0,20}}|recruited (?:in|across|throughout)"
    rf"|nationality[^.;<>]{{0,30}})|<W\d+> of) {_LEAD}(?={_PLACE})"
)
VIA = re.compile(
    rf"\b(?:(?i:through|via)|(?:travel|mov|transport|walk|smuggl|journey|pass|driv|flee)\w*(?: [a-z]+){{0,3}}? across"
    rf"|transit(?:ed|ing|s)?(?: (?:through|via|countries (?:are|were|include[ds]?)))?|by way of|passing through"
    rf"|(?<=\d> )over"
    rf"|after (?:a )?(?:stay|stop|stopover|spell|passage)s? in|(?:with )?(?:a )?stop(?:s|ping|over)?(?: over)? in"
    rf"|(?:cross|pass)(?:es|ed|ing)?(?: into)?) {_LEAD}(?={_PLACE})"
)
_ENDS_IN = (
    r"(?i:exploit|traffick|subject|forc|coerc|compel|sell|sold|found|discover|rescu|identif|detect|locat|work|liv|held"
    r"|beg|end|steal|prostitut|enslav|labou?r|servitude|intercept|surfac|turn|concentrat|kept|trac|resold|pimp)"
)
_BETWEEN = r"(?:,? (?!from\b|of\b|by\b|to (?:the )?<[CK])(?:[\w’'-]+|<[WFVPT]\d+>|<c\d+>)){0,12}?"
TO = re.compile(
    rf"(?:\b(?:to|into|towards?|(?:en|on) route to|on (?:the|their|his|her) way to|heading (?:to|for)|destinations?(?: "
    rf"countries)?(?: or transit)?(?: (?:across|beyond|outside|over) (?:the )?borders?| abroad)?(?: (?:of"
    rf"|for) (?:[a-z]+ |<[cWF]\d+> ?){{1,4}})?,? ?(?:are|were|remain(?:ed|s)?|include[ds]?|is|was"
    rf"|being|:)|destined for"
    rf"|exploited in|trafficked (?:to|in|into|within)|exploitation in|ended up in|bound for|sold in|taken to"
    rf"|[Cc]ountries of destination (?:(?:or|and) (?:of )?transit )?(?:for [^.;]{{1,60}}? |of [^.;]{{1,50}}? )?"
    rf"(?:are|were|include[ds]?|remain(?:ed)?|:)|destination countries [^.;<>]{{0,30}}?(?:are|were|include[ds]?"
    rf"|remain(?:ed)?)"
    rf"|(?:labou?r|prostitution|servitude|begging|slavery|sex|work|jobs?|employment|positions|contracts) in"
    rf"|(?:led|leads?|leading)(?: [a-z]+)? to"
    rf"|(?:to|into|in)(?:,? (?:and|or|from|through|via|within))+|abroad,?(?: especially| mainly| "
    rf"particularly| primarily| mostly| notably| chiefly| including)? ?(?:in|to)?|arrived in|identified in|onwards? to"
    rf"|(?:return\w*|coming back|came back)(?: to (?:the )?<C\d+>,?)?(?: (?:mainly|mostly|especially))? from)"
    rf"|\b(?:leav\w+|left|depart\w*|set (?:off|out)|go(?:es|ing)?|went)(?: [a-z]+){{0,4}}? for"
    rf"|\b(?:to|for|into|on|in) (?:(?!(?:the|conflicts?|wars?|unrest|fighting|crises|crisis|violence"
    rf"|poverty)\b)[a-z-]+ )"
    rf"{{1,3}}in|<F\d+> (?:in|across|throughout)"
    rf"|<F\d+>(?: [a-z]+){{0,5}}?,? and (?:<W\d+> )?(?:in|to|into)"
    rf"|\b{_ENDS_IN}\w*{_BETWEEN},? (?:in|across|throughout|within)) "
    rf"{_LEAD}(?={_PLACE})"
)
IN_TOWNS = re.compile(
    r"\b(?:in|to|into|on) (?:the )?(?P<list><c\d+>(?:(?:, | and |, and )<c\d+>)*) (?:[a-z]+ )?(?:cities|towns|farms"
    r"|orchards|fields|plantations|greenhouses|sites|hotels|factories|homes|vineyards|ships|villages|territory|bars"
    r"|nightclubs|brothels|streets|resorts|markets|capital|coast|border areas|households|families)\b"
)
FOUND_IN = re.compile(rf"<W\d+>[^.;]*? (?:in|across|throughout) {_LEAD}(?={_PLACE})")
"""Where the people of the country are said to be, if nothing tells how they got there."""
AS_DESTINATION = re.compile(
    rf"(?:\bwith |, |\. |^)(?:the )?(?P<first>{_PLACE})[^.;]*? (?:as|being|are|were|remain(?:ed)?)(?: the)?"
    rf"(?: main| most (?:common|frequent)| primary| principal| top| key| leading)? (?:countries of )?destinations?\b"
)
ENTERING = re.compile(rf"\benter(?:s|ed|ing)?(?: the country| <C\d+>)? from {_LEAD}(?={_PLACE})")
ADJECTIVE = re.compile(
    r"(?<!in )(?<!of )(?<!to )(?<!from )(?<!the )(?P<other><C\d+>) <W\d+>|(?P<list><c\d+>(?:(?:, (?:and )?| and "
    r"| or )<c\d+>)*)(?: (?:(?:[a-z-]+|<[W]\d+>) ){0,2}?(?:<W\d+>|women|girls"
    r"|children|victims|nationals|citizens|men|persons|people|migrants|workers|minors)| abroad| who\b"
    r"|(?= (?:are|were|have been|is|being) (?:[a-z]+ )?(?:exploited|trafficked|subjected|forced|sold|recruited|taken)))"
)
COUNTED = re.compile(
    r"(?:\d+|were|was|mostly|mainly|chiefly|primarily|predominantly|notably|nationality:?|being"
    r"|are) (?P<list><c\d+>(?:(?:, | and )(?:\d+ )?<c\d+>)*)"
)
BETWEEN = re.compile(
    rf"\b(?i:traffick\w*|routes?|corridors?|smuggl\w*|mov\w+|flows?|traffic|crossings?|axis|channels?)(?: [a-z]+"
    rf"| <[WF]\d+>){{0,6}}? "
    rf"(?:between|linking|connecting|joining) {_LEAD}(?P<first>{_PLACE}) (?:and|with|to) {_LEAD}(?P<last>{_PLACE})"
)
CHAIN = re.compile(rf"{_PLACE}(?: ?(?:[–—→>]|-+>?) ?{_PLACE})+")
"""A route written as a row of countries with dashes or arrows between them."""
ON_A_LINE = re.compile(r"\b(?i:routes?|corridors?|axis|lines?|channels?|itinerar\w+|path|traffick\w*)\b")
IN_TRANSIT = re.compile(
    r"\b(?:countr(?:y|ies)|place|point|area|territory|zone) of (?:transit|passage)\b|\btransit (?:to|towards)\b"
    r"|\btransit(?:ing)? (?:country"
    r"|point|state|area|zone|route|corridor|territory)|\bin transit\b|\ben route\b"
    r"|\b(?:pass|transit|travel|cross|mov|smuggl|traffick|transport)\w*(?: [a-z]+)? (?:through|across|via) "
    r"(?:the|its) (?:country|territory)|\btransit(?:s|ed|ing)? (?:the|its) (?:country|territory)"
    r"|\bcross(?:es|ed|ing)? (?:the|its) (?:country|territory)|\b(?:crossed|traversed|used) by <W\d+>"
    r"|\b(?:gateway|corridor|stop-?over|staging post|springboard)\b"
    r"|\bbefore (?:they (?:are|were) |being |they )?(?:(?:mov|send|sent|tak|smuggl|carr|transport|transferr)\w*"
    r"|continu\w+"
    r"|travelling|heading) (?:[a-z]+ ){0,2}?(?:on|onwards?|further)\b|\b(?:lies|is|located|situated) (?:on"
    r"|along) (?:a|the)"
    r"(?: [a-z-]+| <K\d+>){0,3} routes?\b"
)
OF_ORIGIN = re.compile(r"\bof (?P<list><[CKc]\d+>(?:(?:, (?:and )?| and | or )<[CKc]\d+>)*) origin")
TRANSIT_ROLE = re.compile(
    r"(?P<list><C\d+>)(?: (?:is|was|are|serves?|remains?|acts?|also|as|mainly|an?|primarily|important|major|both"
    r"|origin|destination|and)){1,8} (?:[a-z, ]{0,30})?transit (?:country|point|state)|(?:in|through) "
    r"(?P<other><C\d+>) in transit"
)
_NUMBER = (
    r"(?:\d+(?: per ?cent|%)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|some|several|many)"
)
_LIGHT = (
    rf"(?:the|other|another|neighbou?ring|neighbou?rs?|nearby|countries|states|nations|such as|like|including|included"
    rf"|particularly|especially|mainly|mostly|notably|primarily|chiefly|in particular|e\.g\.,?"
    rf"|for (?:example|instance),?|namely|then|finally|to an? (?:lesser|smaller|limited) (?:extent|degree)|also|even"
    rf"|increasingly|more recently|most recently|recently|occasionally|sometimes|rarely|followed by|as well as|but also"
    rf"|along with|together with|above all|both|parts of|regions? of|elsewhere in|{_NUMBER}|was|were|each|<W\d+>"
    rf"|victims?|women|men|girls|boys|children|citizens|nationals|cases?|persons?|people|with|in|of|and|or"
    rf"|in (?:smaller|lesser|larger|growing|small|fewer) numbers|to a lesser extent|(?:[Ss]outh|[Nn]orth|[Ww]est"
    rf"|[Ee]ast|[Cc]entral)(?:ern)?|as far as|farther|further|beyond)"
)
_JOINT = re.compile(
    r"(?: ?\([^()<>]{1,40}\))?(?:\)?[,;/:]|\)| ?\(|(?= (?:and|or|as well as|but also|followed by|along with|& |with"
    r"|to a|including|such as|like|especially|particularly|notably|mainly|in particular))| [–-](?= ))"
    rf"(?P<words>(?: ?(?:{_LIGHT}|(?P<again>from|to|into|through|via)),?)*?"
    r"(?: (?!from\b|to\b|into\b|through\b|via\b)[a-z-]+){0,2}?) ?\(?"
)
_AGAIN = {"from": "origin", "to": "destination", "into": "destination", "through": "transit", "via": "transit"}
_PARTS_OF_EUROPE = re.compile(r"\b(Southern|Central|Eastern|Western|Northern)(?:,|,? and| or) ")
_TOKEN = re.compile(_PLACE)
_EXAMPLES = re.compile(
    r"<K\d+>(?:,|:| [–-])? ?\(?(?:in )?(?:particularly|especially|notably|mainly|mostly|primarily|above all"
    r"|in particular"
    r"|chiefly)\b"
)
"""A part of the world that countries are examples of says nothing that they do not say."""


def listed_from(masked: str, at: int, role: str, cue: str = "") -> int:
    """Where the list of places ends that begins at a place: at words that no list has, or at a new role.

    A list may repeat the preposition of its cue: "returned from Italy and from Greece".
    """
    token = _TOKEN.match(masked, at)
    assert token is not None
    end = token.end()
    while following := _TOKEN.search(masked, end):
        gap = _JOINT.fullmatch(masked, end, following.start())
        again = gap["again"] if gap else None
        if gap is None or (again and _AGAIN[again] != role and f" {again} " not in cue):
            break
        end = following.end()
    return end


def places_of(regex: re.Pattern[str], role: str, view: View, masked: str) -> list[LinkedThing]:
    """The places of every list that a cue opens; "Southern, Central and Western Europe" are three."""
    found: list[LinkedThing] = []
    for match in regex.finditer(masked):
        begin = match.start("first") if "first" in regex.groupindex else match.end()
        listed = [
            placed.thing for placed in view.placed_in(masked[begin : listed_from(masked, begin, role, match[0])], "CK")
        ]
        if len(listed) > 1 and listed[0].label == "Place" and _EXAMPLES.match(masked, match.end()):
            listed = listed[1:]
        if listed and listed[0].id.endswith("-europe"):
            parts = _PARTS_OF_EUROPE.findall(match[0].partition("<")[0])
            found += [LinkedThing(f"place:intl:{part.casefold()}-europe", "Place", f"{part} Europe") for part in parts]
        found += listed
    return list(dict.fromkeys(found))


def named_by(regex: re.Pattern[str], view: View, masked: str) -> list[LinkedThing]:
    """The places in the list that a pattern spells out."""
    found = [
        placed.thing
        for match in regex.finditer(masked)
        for placed in view.placed_in(match["list"] or match.groupdict().get("other") or "", "CKc")
    ]
    return list(dict.fromkeys(found))
