"""Who belongs to a body: the members that a sentence lists, and single memberships."""

import re
from collections.abc import Iterator
from typing import ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.mentions.generic import BODY_NOUN
from loaders.candidates.polarity import clause_around, state_of
from loaders.candidates.relations.base import (
    THE,
    Relation,
    Tie,
    one,
    several,
)
from loaders.candidates.relations.clauses import doers
from loaders.candidates.relations.listing import IS_A, VERB, list_after, without_sum
from loaders.candidates.views import Placed, View

_BODY_KINDS = frozenset(
    {"coordination_body", "ngo_network", "regional_body", "police", "public_body", "international_organisation"}
)


_BODY_WORDS = re.compile(
    r"\b(?:committee|commission|council|team|group|task ?force|board|network|coalition|unit|mechanism|initiative"
    r"|platform|forum|centre|center|department)\b",
    re.IGNORECASE,
)


_AS_FOLLOWS = re.compile(
    r"\b(?:members(?:hip)?|compos\w+|compris\w+|represent\w+|seats?|participa\w+)\b.*\b(?:as follows|following|these)\b"
    r"|\b(?:as follows|following|these)\b.*\b(?:members(?:hip)?|compos\w+|compris\w+|represented|seats?|belong)\b"
)
_UNKNOWN = r", [A-Z][\w-]+(?: [A-Z][\w-]+)*(?:, (?:and )?| and )(?:the )?"
"""A name in a list that no rule knows for a name."""
_WHERE = re.compile(
    rf"(?:,? (?:(?:in|on|within|at|of|to) which|where)) (?:representatives of )?{THE}"
    rf"(?P<s>{several('AC')}(?:{_UNKNOWN}{several('AC')})?)(?: [a-z]+)? "
    rf"(?:also |both |all |regularly )*(?:are|is|was|were|sits?|meets?|participates?|take|takes|serves?|have|has|belong"
    rf"|come|work|were|gather|hold)\b(?P<tail>[^.;<>]{{0,40}})"
)
_PRONOUN = re.compile(r"(?:;|, and|, but| and) (?:it|they) (?:also |currently |now )*$")
_RELATIVE = re.compile(r",? (?:which|whose) ")
_OFFICE_BEFORE = re.compile(
    r"(?:chaired|headed|led|co-chaired|presided over|established|set up|created|appointed|founded) (?:by|at|within"
    r"|in|under) (?:the )?$|\b(?:chairmanship|leadership|presidency|chair) of (?:the )?$"
)


_MEETS = re.compile(
    r"\b(?:met|meets?|meetings?|interview(?:s|ed)?|consult(?:s|ed|ations)?|spoke|talk(?:s|ed)|train(?:s|ed)?|discuss\w*"
    r"|invit\w+|visited)\b[^<>.;]{0,40}$"
)
"""Whoever meets representatives of others has them as guests and not as members."""
_AIMS = re.compile(r"\b(?:tasks?|mandate|role|aims?) (?:of|is|are|to)\b|\b(?:is|are) to [a-z]+\b")
"""Whoever is to be involved in what a body has to do need not be its member."""


class Membership(Relation):
    """The members that a sentence lists for a body, and bodies or countries said to belong to one."""

    predicate: ClassVar[str] = "MEMBER_OF"
    name: ClassVar[str] = "membership"
    _lists = re.compile(
        r"\b(?:(?:is|are|was|were|be)? ?(?:composed|comprised|made up|constituted|formed|comprising)(?: mainly| "
        r"exclusively"
        r"| also)? (?:of|by|from)|consist(?:s|ed|ing)? (?:mainly )?(?:of|in)|compris(?:es?|ed|ing)"
        r"|(?:(?:its|the|whose|[Tt]heir|[Ii]ts) )?(?:permanent |other |current )?(?:members(?:hip)?|participants)(?: "
        r"(?:of"
        r"|in) [^.;]{0,50}?)? (?:are(?: drawn from| from)?|were(?: drawn from)?|include[sd]?|come from|compris\w+|:)"
        r"|members:"
        r"|includ(?:es?|ed|ing)(?: among its members)?|involv(?:es?|ed|ing)|br(?:ings?|ought|inging) (?:together"
        r"|under one roof)"
        r"|gather(?:s|ed|ing)?|unit(?:es?|ed|ing)|groups? together|assembles?|contains?"
        r"|with (?:the )?(?:participation|involvement"
        r"|representatives|members) (?:of|from)|drawn from"
        r"|(?:has|have|had|with|of|by|from|includes|included|including) (?:[a-z]+ ){0,3}?(?:representatives|members) "
        r"(?:of"
        r"|from)|representatives (?:of|from)"
        r"|(?:made|signed|attended) by representatives of|attended by|(?:on|in) which (?:sit|serve|participate"
        r"|are represented)"
        r"|(?:is|are|was|were) represented by|in which [^.;]{0,30}(?:participate|are represented))"
    )
    _strong = re.compile(
        r"compos|compris|consist|members|made up|constituted|formed|representatives|together|gather|participation"
        r"|unit|contain"
        r"|participants|drawn|roof|assembles|attended|which (?:sit|serve)|represented"
    )
    _of_body = re.compile(
        rf"(?:[Mm]embers|[Pp]articipants|[Rr]epresentation|[Mm]embership|[Cc]omposition|[Mm]ake-up) (?:of|in"
        rf"|on) {THE}(?P<o>{one('AM')})(?: "
        rf"\([^)]*\))?"
        rf"(?: (?:also|currently|[a-z]+ly))* (?:(?:is|are) as follows|are|were|include[sd]?|compris\w+"
        rf"|consist\w*(?: of)?|come from"
        rf"|extends? to|is open to)[: ]"
        rf"|(?:(?:hold|holds|have|has) (?:an? )?(?:permanent )?(?:seats?|representatives?)|sit|are represented"
        rf"|[Rr]epresented"
        rf"|are members|participate|take part|serve) (?:on|in|of|at|within) {THE}(?P<o2>{one('AM')})(?:: | (?:are|is) )"
        rf"|(?:[Ss]eats?|[Pp]laces) (?:on|in) {THE}(?P<o3>{one('AM')}) (?:are|is) (?:held|occupied|taken"
        rf"|reserved)(?: by| for)? "
    )
    _joins = re.compile(
        rf"\b(?:(?:participat(?:es?|ed|ing)|tak(?:es?|ing) part|took part|(?:is|are|was|were) represented|sits?|sat"
        rf"|belongs?|belonged)(?: actively| regularly)? (?:in|on|at|to)|(?:joined|joins?|attend(?:s|ed)?)(?: actively"
        rf"| regularly)?(?: in| at)?) (?:the )?(?:work of "
        rf"|meetings of "
        rf"|sessions of )?{THE}(?P<o>{one('AM')})(?: (?P<as>(?:meetings?|sessions?"
        rf"|work)?[^.;<]{{0,12}}as (?:an? )?observers?))?"
    )
    _belongs = (
        re.compile(
            rf"(?P<s>{several('AC')})(?:,? [a-z]+){{0,3}}?(?:,? who)?(?:,| (?:is|are|was|were|became|become|has been"
            rf"|have been"
            rf"|has become|as))(?: also| both| all)? (?:an? |the )?(?:[a-z]+ ){{0,2}}?(?P<role>observers?|members?"
            rf"|candidate"
            rf"|participants?|participating)(?: [Ss]tates?| country| countries)? (?:of|in"
            rf"|to) {{THE}}(?P<o>{several('AM')})".replace("{THE}", THE)
        ),
        re.compile(
            rf"{THE}(?P<o>{one('AM')})(?: \([^)]*\))?,?(?: an? [a-z ]+?,?)? (?:of |to |in |on )?which "
            rf"{THE}(?P<s>{several('AC')}) "
            rf"(?:also )?(?:(?:is|are) (?:a )?(?:members?|represented)|belongs?|participates?|takes? part|sits?)"
        ),
        re.compile(
            rf"{THE}(?P<o>{one('AM')}) is an? [^.;]{{4,70}}; {THE}(?P<s>{several('AC')}) (?:belongs? to|are members"
            rf"|is a member)"
        ),
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Members of lists first, then single memberships."""
        seen: set[tuple[str, str]] = set()
        yield from self._items(view)
        listed = [tie for match in self._lists.finditer(view.masked) for tie in self._listed(view, match)]
        for match in self._of_body.finditer(view.masked):
            bodies = view.placed_in(match["o"] or match["o2"] or match["o3"], "AM")
            listed[:0] = [tie for body in bodies for tie in self._members(view, match, body, match.start())]
        for tie in listed:
            if tie.object is not None and (tie.subject.id, tie.object.id) not in seen:
                seen.add((tie.subject.id, tie.object.id))
                yield tie
        for match in _WHERE.finditer(view.masked):
            yield from self._there(view, match, seen)
        for match in self._joins.finditer(view.masked):
            yield from self._said(view, match, doers(view.masked, match.start(), "AC"), seen)
        for regex in self._belongs:
            for match in regex.finditer(view.masked):
                yield from self._said(view, match, match["s"], seen)

    def _items(self, view: View) -> Iterator[Tie]:
        """The members that an item of a list names, where the words that open the list say of which body."""
        opens = view.lead.rstrip(" :")
        listed = self._lists.search(opens[-60:])
        named = re.match(r"[^<]{0,25}<[AC]\d+>", view.masked) is not None and not VERB.search(view.masked)
        if not named or not ((listed and self._strong.search(listed[0])) or _AS_FOLLOWS.search(opens)):
            return
        bodies = [thing for thing in view.lead_bodies if has_members(thing)]
        for member in without_sum(view, view.masked) if bodies else ():
            if member.letter in "AC" and member.thing.id != bodies[0].id:
                yield from self.tie(member.thing, bodies[0], (0, len(view.masked)))

    def _listed(self, view: View, match: re.Match[str]) -> Iterator[Tie]:
        before = view.masked[: match.start()]
        if match[0].startswith("representatives") and _MEETS.search(before):
            return
        if match[0].startswith("attended") and not re.search(r"<[AM]\d+>[^<>.;]{0,40}$", before):
            return
        if match[0].startswith("involv") and _AIMS.search(before):
            return
        begin, _ = clause_around(view.masked, match.start(), match.end())
        body = self._body_before(view, begin, match.start())
        if body is None and _PRONOUN.search(view.masked[: match.start()]):
            body = self._body_before(view, 0, match.start(), first=True)
        if body is None and (relative := _RELATIVE.search(view.masked, 0, max(begin, match.start()))) is not None:
            body = self._body_before(view, 0, relative.start())
        if body is not None:
            yield from self._members(view, match, body, begin)

    def _there(self, view: View, match: re.Match[str], seen: set[tuple[str, str]]) -> Iterator[Tie]:
        """Those who are represented, sit or meet "where" or "in which" a body was named just before."""
        if not re.search(
            r"\b(?:represented|sits?|meets?|participat|part|serve|seats?|belong|together|gather|admitted|joined)",
            match[0],
        ):
            return
        body = self._body_before(view, 0, match.start())
        alongside = re.match(r"[^<.;]{0,10}\b(?:alongside|joined by|together with) ", match["tail"])
        rest = list_after(view.masked[match.start("tail") :]) if alongside else ""
        for member in without_sum(view, match["s"] + rest) if body else ():
            if body and member.letter in "AC" and (member.thing.id, body.thing.id) not in seen:
                seen.add((member.thing.id, body.thing.id))
                state = state_of(view.masked, *match.span())
                yield from self.tie(member.thing, body.thing, match.span(), state=state)

    def _members(self, view: View, match: re.Match[str], body: Placed, begin: int) -> Iterator[Tie]:
        tail = list_after(view.masked[match.end() :])
        members = [placed for placed in without_sum(view, tail) if placed.thing.id != body.thing.id]
        members = [placed for placed in members if placed.thing.label == "Actor" or "representatives" not in match[0]]
        strong = self._strong.search(match[0]) is not None
        near = (
            body.thing.kind in {"coordination_body", "ngo_network"} and re.match(r"[^<]{0,30}<[AW]", tail) is not None
        )
        if len(members) < (1 if strong or near else 3):
            return
        if not strong and body.thing.kind in {"police", "international_organisation"}:
            return
        state = state_of(view.masked, match.start(), match.end())
        span = (min(match.start(), begin if body.mention.end else match.start()), match.end() + len(tail))
        for member in members:
            flags = ("generic_member",) if member.mention.generic and not member.reference else ()
            role = {"role": "observer"} if re.match(r"[^.;<]{0,20}\bas observers?\b", view.masked[span[1] :]) else {}
            yield from self.tie(member.thing, body.thing, span, attributes=dict(role), state=state, flags=flags)

    def _body_before(self, view: View, begin: int, end: int, *, first: bool = False) -> Placed | None:
        """The body before a trigger: the nearest one, or the first, that can have members, no chair or founder."""
        text = view.masked[begin:end]
        found: list[Placed] = []
        for token in re.finditer(r"<[AM]\d+>", text):
            if (
                text.count("(", 0, token.start()) > text.count(")", 0, token.start())
                or _OFFICE_BEFORE.search(text[: token.start()])
                or re.search(
                    r"(?:According to|[Ii]n addition to|[Bb]esides|[Aa]part from|members of) (?:the )?$",
                    text[: token.start()],
                )
            ):
                continue
            found += [placed for placed in view.placed_in(token[0]) if can_have_members(placed)]
        if (same := IS_A.search(text)) and (named := [one for one in view.placed_in(same["o"]) if one in found]):
            return named[0]
        return (found[0] if first else found[-1]) if found else None

    def _said(self, view: View, match: re.Match[str], who: str, seen: set[tuple[str, str]]) -> Iterator[Tie]:
        bodies = [
            placed for placed in view.placed_in(match["o"]) if can_have_members(placed) or "role" in match.groupdict()
        ]
        named = match.groupdict()
        word = (named.get("role") or ("observer" if named.get("as") else "")).rstrip("s")
        role = {"role": word} if word in {"observer", "candidate"} else {}
        state = state_of(view.masked, match.start(), match.end())
        for member in without_sum(view, who):
            for body in bodies:
                if "belong" in match[0] and body.thing.kind in {"public_body", "police"}:
                    continue
                if (member.thing.id, body.thing.id) not in seen:
                    seen.add((member.thing.id, body.thing.id))
                    yield from self.tie(member.thing, body.thing, match.span(), attributes=dict(role), state=state)


def can_have_members(placed: Placed) -> bool:
    """Whether a mention is of something that others can belong to: a committee, a network, a mechanism."""
    thing = placed.thing
    if placed.mention.generic and not placed.reference and placed.mention.rule != BODY_NOUN:
        return False
    return has_members(thing) or _BODY_WORDS.search(placed.mention.name) is not None


def has_members(thing: LinkedThing) -> bool:
    """Whether a thing is one that others can belong to."""
    return thing.label == "Mechanism" or thing.kind in _BODY_KINDS or _BODY_WORDS.search(thing.name) is not None
