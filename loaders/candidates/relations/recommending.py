"""What a monitor asks: sentences that urge, invite or advise, and the items of chapters of recommendations."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from graph_schema.statements import Recommends
from loaders.candidates.linking import LinkedThing
from loaders.candidates.mentions.terms import functions_in
from loaders.candidates.relations.base import Relation, Tie
from loaders.candidates.relations.functions import THEME_WORDS, theme_of
from loaders.candidates.views import View

_ASKS = re.compile(
    r"\b(?P<urge>urges?|urged|strongly (?:recommends?|encourages?))\b|\b(?P<consider>considers? that|should|ought to"
    r"|needs? (?:to|for)|must|it would be (?:useful|advisable|desirable)|needs? (?:urgent|further|special) attention"
    r"|(?:steps|efforts|measures|action|training|work|attention|resources|support|co-?operation) (?:is|are) (?:still "
    r"|urgently )?(?:needed|required|necessary))\b"
    r"|\b(?P<invite>invites?|encourages?|calls (?:up)?on|welcomes any|asks?(?= the))\b|\b(?P<listed>recommend(?:s|ed"
    r"|ations?|able)?|advis(?:es|able)|suggest(?:s|ed)? that|it is (?:necessary|important|recommended|essential"
    r"|crucial|vital|imperative)|advocat(?:es?|ing) for|calls? for|called for|is required to|are required to)\b"
)
_VERB = (
    r"Increas|Improv|Ensur|Develop|Establish|Strengthen|Provid|Allocat|Adopt|Train|Expand|Implement|Continu|Enhanc"
    r"|Creat|Vigorously|Investigat|Prosecut|Enact|Amend|Conduct|Introduc|Promot|Mak|Tak|Intensify|Support|Rais"
    r"|Includ|Appoint|Screen|Set(?:ting)? up|Step(?:ping)? up|Review|Harmoni[sz]|Involv|Organi[sz]|Guarante"
    r"|Facilitat|Proactively|Fully|Designat|Dedicat|Reduc|Eliminat|Standardi[sz]|Institutionali[sz]|Build"
    r"|Institut|Integrat|Draft|Sign|Ratify|Accede|Inform|Encourag|Regulat|Monitor|Offer|Giv|Publish|Collect|Open"
    r"|Finali[sz]|Approv|Prepar|Extend|Updat|Revis|Apply|Us(?:e|ing)|Clarify|Sensiti[sz]|Cooperat|Co-operat"
    r"|Coordinat|Co-ordinat|Address|Combat|Prevent|Protect|Sentenc|Hold|Seek|Refer|Identif|Evaluat|Assess|Disseminat"
    r"|Fund|Financ|Educat|Empower|Respect|Remov|Repeal|Consult|Carry|Work|Exempt|Grant|Maintain|Systematically"
    r"|Consistently|Significantly|Effectively|Formali[sz]|Consider|Exchang|Shar|Secur"
)
_IMPERATIVE = re.compile(
    rf"^(?:[•▪\-–—*\d.)(a-z]{{0,5}}\s+)?(?:To |to |The )?(?P<verb>{_VERB})(?:e|es|ing|ying|y)?\b", re.IGNORECASE
)
_ORDER = re.compile(
    r"^(?:[•▪\-–—*\d.)(]{0,4}\s+)?(?:(?:Vigorously|Proactively|Fully|Significantly|Consistently|Systematically"
    r"|Effectively|Continue to|Further|Urgently|Actively) )?(?:[Ii]ncrease|[Ii]mprove|[Ee]nsure|[Dd]evelop|[Ee]stablish"
    r"|[Ss]trengthen|[Pp]rovide|[Aa]llocate|[Aa]dopt|[Tt]rain|[Ee]xpand|[Ii]mplement|[Ee]nhance|[Cc]reate|[Ii]nvestigate"
    r"|[Pp]rosecute|[Ee]nact|[Aa]mend|[Cc]onduct|[Ii]ntroduce|[Pp]romote|[Mm]ake|[Tt]ake|[Ii]ntensify|[Rr]aise"
    r"|[Ii]nclude|[Aa]ppoint|[Ss]creen|[Ii]nvolve|[Oo]rgani[sz]e|[Gg]uarantee|[Ff]acilitate|[Dd]esignate|[Dd]edicate"
    r"|[Rr]educe|[Ss]tandardi[sz]e|[Ii]nstitutionali[sz]e|[Ii]ntegrate|[Dd]raft|[Ss]ign|[Rr]atify|[Ii]nform|[Ee]ncourage"
    r"|[Rr]egulate|[Pp]ublish|[Ff]inali[sz]e|[Ss]entence|[Ss]eek|[Ii]dentify|[Ee]xempt|[Dd]isseminate)(?:,? (?:and )?"
    r"[a-z]+)?(?:,? (?:and )?[a-z]+)?,? (?:[a-z-]+ ){0,3}"
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|did|does|do|can|will)\b")
"""What a sentence has that orders nothing: a verb with a subject."""

_HEADING = re.compile(r"recommend|proposals? and|way forward|priorit(?:y|ies)", re.IGNORECASE)


class Recommendation(Relation):
    """One recommendation for each sentence that asks for something, about the functions that it names."""

    predicate: ClassVar[str] = "RECOMMENDS"
    name: ClassVar[str] = "recommendation"

    def read(self, view: View) -> Iterator[Tie]:
        """The issuer is the monitor named before the verb, else the publisher of the report (the flag says so)."""
        text = view.sentence.text
        item = _ASKS.search(view.lead)
        headed = any(_HEADING.search(heading) for heading in (view.heading, *view.sentence.block.heading_path))
        ordered = _ORDER.match(text) is not None and _FINITE.search(text[:80]) is None
        listed = item is not None or ordered or (headed and _IMPERATIVE.match(text) is not None)
        asks = _ASKS.search(text) or item
        if not listed and asks is None:
            return
        functions = list(dict.fromkeys(slug for _, _, slug in functions_in(text)))[:3]
        themes = [theme for theme, words in THEME_WORDS if words.search(text)][:1]
        if not functions and not (themes and (listed or ((asks and asks["urge"]) or (asks and asks["invite"])))):
            return
        before = view.masked[: view.masked.find(asks[0])] if asks else ""
        named = [placed.thing for placed in view.placed_in(before, "A")]
        bodies = [
            thing
            for thing in (named if asks is not item else view.lead_bodies)
            if thing.kind in {"monitoring_body", "international_organisation", "foreign_government_body"}
        ]
        issuer = (
            bodies[0]
            if bodies
            else LinkedThing("actor:reg:publisher", "Actor", "Publisher of the report", "monitoring_body")
        )
        flags = () if bodies else ("issuer_not_named",)
        addressee = view.country or LinkedThing(
            "place:intl:south-eastern-europe", "Place", "South Eastern Europe", known=True
        )
        strength = next(
            (word for word in ("urge", "consider", "invite") if asks and asks.groupdict().get(word)), "listed"
        )
        subjects = [slug.split(":")[1].replace("-", " ") for slug in functions] or themes
        title = "About: " + ", ".join(subjects)
        said: dict[str, Any] = {
            "title": title,
            "addressee": addressee.id,
            "about": functions,
            "theme": theme_of(functions[0]) if functions else themes[0],
            "strength": strength,
        }
        thing_id = Recommends.mint_recommendation(issuer.id, addressee.id, "", title)
        yield Tie(
            self.predicate,
            issuer,
            LinkedThing(thing_id, "Recommendation", title),
            self.rule,
            (0, len(view.masked)),
            attributes=said,
            flags=flags,
        )
