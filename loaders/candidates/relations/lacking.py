"""Bodies and houses of which a source says that nobody has set them up."""

import re
from collections.abc import Iterator
from typing import ClassVar

from graph_schema.ids import slug_of
from graph_schema.vocabulary import State
from loaders.candidates.linking import LinkedThing
from loaders.candidates.relations.base import Relation, Tie
from loaders.candidates.relations.functions import _country_of as country_of
from loaders.candidates.views import View

_BODY = (
    r"(?:(?:independent|national|specialised|specialized|dedicated|permanent|joint|separate|single|central"
    r"|proper|such) )*"
    r"(?:rapporteur|co-?ordinator|task force|(?:inter-?ministerial |joint |national |anti-trafficking )?"
    r"(?:committee|commission|council|working group)"
    r"|(?:anti-trafficking |police |specialised |specialized |dedicated )?unit|co-?ordinat(?:ing|ion) body"
    r"|monitoring body|(?:(?:state|victim|victims’|crime victim|national|special|reintegration|single|central|unified)"
    r" )+(?:compensation )?(?:fund|scheme|database)|compensation (?:fund|scheme)"
    r"|(?:national |transnational )?referral mechanism)"
)
_HAS = (
    r"(?:[Hh]as|have|had)(?: still| at present| currently| as yet| also| so far| to date)* no|[Ll]acks? an?"
    r"|[Ll]acked an?"
)
_HOUSE = (
    r"(?:(?:specialised|specialized|dedicated|separate|public|state|safe|suitable|long-term|national|free)"
    r" )*(?:shelters?|accommodation|safe houses?"
    r"|helpline|hotline)(?: for (?:adult |male |foreign |child )*(?:men|women|victims|children|girls|boys|minors))?"
)
_KINDS = (("rapporteur", "rapporteur"), ("ordinator", "coordinator"), ("unit", "police"), ("", "coordination_body"))


class Lacking(Relation):
    """There is no independent rapporteur; the joint committee has not been constituted; no shelter for men exists."""

    predicate: ClassVar[str] = "CREATED"
    name: ClassVar[str] = "creation-denied"
    _none = re.compile(
        rf"\b(?:[Tt]here (?:is|was|are|were|has been)(?: still| at present| currently| as yet| also| so far"
        rf"| to date)* no|{_HAS}|[Nn]o) "
        rf"(?P<o>{_BODY}|{_HOUSE})\b(?=[^.;]{{0,40}}?(?:exist|(?:has|have|had) (?:ever |yet |so far )?been"
        rf"|is available|was available|are available)"
        r"|[.,;]|$| and| for| in| on| under| separate| to| that| which| anywhere)"
        rf"|\b(?:[Tt]he|[Aa]n?) (?P<o2>{_BODY})\b[^.;]{{0,60}}? (?:(?:has|had|have) (?:not|never|yet not)(?:"
        rf" yet| ever)? been (?:established|constituted|formed"
        r"|created|set up|appointed|named|designated)|(?:does|do|did) not"
        r" (?:yet |in fact )?exist|has not materiali[sz]ed)"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """The country of the sentence, which is said to have none."""
        text, country = view.sentence.text, country_of(view)
        if country is None or "ecommend" in view.heading:
            return
        for match in self._none.finditer(text):
            noun = match["o"] or match["o2"]
            house = re.search(r"shelter|accommodation|house", noun) is not None
            label = "Shelter" if house else "Helpline" if "line" in noun else "Actor"
            if label == "Actor" and re.search(r"fund|scheme|database|mechanism", noun):
                label = "Mechanism"
            kind = None if label != "Actor" else next(kind for word, kind in _KINDS if word in noun)
            thing_id = f"{label.lower()}:{view.scope}:{slug_of(noun)[:60].strip('-')}"
            thing = LinkedThing(thing_id, label, noun[0].upper() + noun[1:], kind, flags=("generic",))
            yield from self.tie(country, thing, (0, len(view.masked)), state=State.ABSENT)
