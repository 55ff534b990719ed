"""Laws, plans and agreements: who adopted, signed, carries out, answers for and watches them."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from graph_schema.vocabulary import State
from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.base import (
    MID,
    THE,
    Pattern,
    PatternRelation,
    Tie,
    one,
    pattern,
    several,
    words,
)
from loaders.candidates.timing import date_near
from loaders.candidates.views import View


class Adoption(PatternRelation):
    """A law, plan, procedure or mechanism that was adopted; by the country of the section, where nobody is named."""

    predicate: ClassVar[str] = "ADOPTED"
    name: ClassVar[str] = "adoption"
    subjects: ClassVar[str] = "AC"
    objects: ClassVar[str] = "LSDMR"
    country_is_subject: ClassVar[bool] = True
    _verb = (
        r"(?:adopt(?:s|ed)?|approv(?:es?|ed)|endors(?:es?|ed)|pass(?:es|ed)?|enact(?:s|ed)?|promulgat(?:es|ed)"
        r"|amend(?:s|ed)?|ratified|developed|introduced|issued|drafted|finali[sz]ed|drew up|draws up|drawn up"
        r"|prepared|elaborated|adopting|approving|launched|presented|unveiled|published|revised|updated|supplemented"
        r"|reformed|voted(?: for)?|signed off|decreed|rolled out"
        r"|(?:gave|has given) (?:its|the|his|her) (?:consent|approval|assent|blessing|green light) to"
        r"|(?:decided|agreed|voted|undertook|undertaken) to:? (?:adopt|approve|endorse|pass|enact))"
    )
    _passive = (
        r"(?:is|was|were|are|has been|have been|had been|will be|had not been|has not been|have not been|has "
        r"still not been|have still not been|had still not been|was not|were not|is not|are not|is to be|has yet to"
        r" be|is being|was being)(?: [a-z]+ly| also| not| yet| then| first| last){0,2}"
    )
    _done = (
        r"(?:adopted|approved|passed|endorsed|enacted|promulgated|signed into law|issued|amended|revised|updated"
        r"|finali[sz]ed|launched|presented|published|unveiled|supplemented|reformed)"
    )
    _who = (
        r"(?: \([^)]*\))?(?: (?:for|on|of) [^<>;.,]{0,40}(?:<[WFC]\d+>[^<>;.,]{0,25})?)?(?:, [^<>;.,]{1,60})?,?"
        r"(?: (?:that|which) [^<>.;,]{1,40}| that <[SLD]\d+>[^<>.;,]{1,30})?"
    )
    """A short form in brackets, or a few words more about the instrument, between its name and the verb."""
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(rf"(?P<s>{several('AC')}){MID}{_verb} {words(7)}(?P<o>{several('LSDM')})"),
        pattern(
            rf"(?P<o>{several('LSDM')}){_who} (?:which )?{_passive} (?:adopted|approved|endorsed"
            rf"|passed|enacted|promulgated|signed into law|developed|drafted|issued|finali[sz]ed)(?: (?:in|on) "
            rf"[\w ]{{4,22}})?,? by {THE}(?P<s>{several('AC')})"
        ),
        pattern(
            rf"(?P<o>{several('LSDM')}){_who} (?:which )?{_passive} (?:adopted|approved|endorsed|announced|issued"
            rf"|replaced"
            rf"|passed|enacted|promulgated|amended|developed|drafted|finali[sz]ed|updated|revised|followed|launched"
            rf"|presented|published|unveiled|supplemented|reformed|brought into line|harmoni[sz]ed|aligned)\b"
        ),
        pattern(
            rf"(?P<o>{several('LSDM')})(?: \([^)]*\))?,? (?:which was |first |recently |last |as )?{_done}(?: (?:in"
            rf"|on) "
            rf"[\w ]{{4,22}})?,? by {THE}(?P<s>{several('AC')})"
        ),
        pattern(rf"(?P<o>{several('LSDM')})(?: \([^)]*\))?,(?: which was| first| recently| last)? {_done}\b"),
        pattern(rf"(?P<o>{several('LSDM')}) {_done} (?:in|on) [\w ]{{0,14}}(?:19|20)\d\d"),
        pattern(
            rf"(?P<o>{several('LSD')})(?: \([^)]*\))?,?(?: which)?(?: has been| have been| is| was| were| are)? in "
            rf"(?:force|effect|place|operation)\b"
        ),
        pattern(
            rf"(?P<o>{one('LD')})(?:[.,]? (?:[Nn]o\. ?)?[\dA-Z]+[-/][\w-]+)?(?: of| from| dated"
            rf"|,)?(?: \d{{1,2}})?(?: [A-Z][a-z]+)? (?:\((?:19|20)\d\d\)|(?<=of "
            rf")(?:19|20)\d\d"
            rf"|(?<=[a-z] )(?:19|20)\d\d)(?!\w)"
        ),
        pattern(
            rf"was (?:followed|replaced|succeeded)(?:,[^<>.;]*,)?(?: in (?:19|20)\d\d)? by "
            rf"{words(3)}(?P<o>{one('SLD')})"
        ),
        pattern(
            rf"(?P<o>{one('LD')})[^().;<>]{{0,40}}(?:<C\d+> )?\((?:OG|O\.G\.|Official (?:Gazette|Journal|Bulletin"
            rf"|Herald)"
            rf"|State Gazette|SG|NN)\b"
        ),
        pattern(rf"(?P<o>{one('LSD')})(?: \([^)]*\))? (?:dates?|dated|dating) (?:from|back to)\b"),
        pattern(
            rf"<L\d+>[^.;<>]{{0,40}} (?:approved|adopted|endorsed|enacted|promulgated) {words(2)}(?P<o>{several('SD')})"
        ),
        pattern(
            rf"(?P<o>{one('SD')})(?: \([^)]*\))?[^.;<>]{{0,40}} (?:received|obtained|got|was given"
            rf"|won) (?:<[A-Z]\d+> |[a-z]+ "
            rf"){{0,3}}(?:approval|blessing|consent|assent|endorsement)\b"
        ),
        pattern(rf"(?P<o>{one('SLD')}) (?:does not|did not|do not)(?: yet)? exist"),
        pattern(rf"(?P<o>{one('SLD')}) is (?:still )?(?:lacking|missing)\b"),
        pattern(
            rf"(?P<o>{one('S')})(?: \([^)]*\))?,? (?:is built|is based|rests|consists|comprises|contains|sets out|aims"
            rf"|identifies|is the [a-z]+ of|is about to expire)\b"
        ),
        pattern(rf"(?P<o>{one('LD')}) (?:has|have|had) (?:not |never )?(?:yet )?been (?:tabled|presented|submitted)\b"),
        pattern(
            rf"(?:amendments?|changes|revisions?) (?:of [A-Z]?\w* ?(?:19|20)\d\d )?(?:to|of|in) (?:the "
            rf")?(?P<o>{one('L')})"
            rf"(?=[^.;]{{0,60}}(?:adopted|passed|entered|introduc|approved|in force|made|(?:19|20)\d\d))"
        ),
        pattern(
            rf"(?P<s>{several('AC')}){MID}{_verb} [^.;:<>]{{0,40}}?(?:documents|plans|strategies|laws|acts|instruments)"
            rf"[^.;:<>]{{0,60}}: (?P<o>[^.]+)"
        ),
        pattern(
            rf"(?:adoption|approval|enactment|adopting|creation and adoption|drafting) of {words(4)}(?P<o>"
            rf"{several('LSDM')})"
        ),
        pattern(rf"(?P<o>{one('L')}) of {THE}(?P<s>{one('A')})(?= of (?:[A-Z][a-z]+ )?(?:19|20)\d\d)"),
        pattern(rf"(?P<o>{several('LSD')}),?(?: which)? (?:came|entered|comes|enters|went) into (?:force|effect)"),
        pattern(
            rf"(?P<o>{several('LSD')})(?: \([^)]*\))?[^.;<>]{{0,30}}? (?:expired|lapsed|ended|ran out|is (?:currently"
            rf" |still )?"
            rf"(?:pending|awaiting|under (?:discussion|review|preparation|consideration))|(?:was|has been|remains?"
            rf"|remained"
            rf"|is) (?:still )?(?:an? draft|in draft|pending|awaiting"
            rf"|under (?:discussion|review|preparation|consideration)))\b"
        ),
        pattern(
            rf"(?P<o>{several('LSD')}) (?:covers|covered|covering|runs|ran|is valid|was valid|for the period)"
            rf" [^.;<>]{{0,20}}"
            rf"(?:19|20)\d\d"
        ),
        pattern(
            rf"(?:adopted|approved|passed|enacted|amended|revised|supplemented|adopting) {THE}(?P<o>{several('LSDM')})"
        ),
        pattern(
            rf"(?P<s>{one('C')}) (?:still )?(?:has|have|had|lacks|does not have|has no|did not have|is "
            rf"implementing|was implementing|implements) {words(3)}(?P<o>{one('S')})"
        ),
        pattern(
            rf"(?P<o>{several('LSDM')})(?: \([^)]*\))?,? (?:which|that) (?:an? |the )?(?:[a-z]+ of )?{THE}"
            rf"(?P<s>{one('A')}) {_verb}\b"
        ),
        pattern(
            rf"(?P<s>{several('AC')}){MID}(?:brought|has brought|aligned|harmoni[sz]ed) {words(3)}(?P<o>{several('L')})"
            rf" (?:in|into|with)\b"
        ),
        pattern(
            rf"(?:(?:19|20)\d\d (?:legislative |legal )?amendments|[Aa]mendments of (?:\d{{1,2}} )?(?:[A-Z][a-z]+ )?"
            rf"(?:19|20)\d\d) (?:to|of|in) (?:the )?(?P<o>{one('L')})"
        ),
        pattern(
            rf"(?:no|not have|not possess|lacks?|without|absence of|lack of) (?:an? |any |updated |current |valid |new "
            rf"|formal )*(?P<o>{one('SD')})"
        ),
    )

    def made(
        self, view: View, match: re.Match[str], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """With its date; a plan that is only being drafted is planned."""
        if (
            object_.label == "Law"
            and object_.kind == "code"
            and not re.search(
                r"adopt|enact|force|effect|pass|amend|supplement|revis|reform|into line|harmoni|(?:19|20)\d\d", match[0]
            )
        ):
            return
        attributes["date"] = date_near(view.masked, match.start(), match.end())
        state = state_of(view.masked, match.start(), match.end())
        if re.search(r"\b(?:lacking|missing)$", match[0]):
            state = State.ABSENT
        if state is State.PRESENT and re.search(
            r"\b(?:announced|drafted|drafting|developed|being|pending|awaiting|an? draft|in draft"
            r"|under (?:disc|rev|prep|cons)\w+)",
            match[0],
        ):
            state = State.PLANNED
        yield from self.tie(subject, object_, match.span(), attributes=attributes, state=state)
