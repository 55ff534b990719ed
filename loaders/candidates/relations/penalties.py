"""Which article punishes what, for how many years, with adult and child victims apart."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, ClassVar

from graph_schema.vocabulary import State
from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.base import Relation, Tie
from loaders.candidates.relations.prison_terms import PRACTICE, Term
from loaders.candidates.relations.provisions import (
    Owned,
    forms_of,
    groups_of,
    is_about_children,
    law_id,
    owned_terms,
    piece_around,
)
from loaders.candidates.views import View

_MAKES_A_CRIME = re.compile(
    r"criminali[sz]|prohibit|penali[sz]|punish|prescrib|outlaw|incriminat|sanction|defines?\b|misdemeanour"
    r"|\b(?:an?|separate|criminal|specific|distinct) (?:[a-z]+ )?(?:crime|offen[cs]e)|(?:crime|offen[cs]e)s? of\b"
    r"|regarded as (?:an? )?(?:separate |criminal )?(?:crime|offen[cs]e)|dealt with (?:separately|as (?:an? "
    r")?(?:crime|offen[cs]e))",
    re.IGNORECASE,
)
_OF_TRAFFICKING = re.compile(r"traffick|exploit|prostitut|servitude|slavery|THB", re.IGNORECASE)
_OF_VICTIMS = re.compile(r"victims?\b[^.;]{0,40}\b(?:not|never) (?:be )?(?:punish|penali[sz]|prosecut|sanction)")
_ASKED = re.compile(r"\b(?:should|ought to|recommend(?:s|ed)?|urges?|invites?|calls? (?:up)?on|encourages?)\b")
_DRAFTED = re.compile(r"\b(?:would|draft|proposed|proposes|proposal|bill|plans? to|planned|envisaged amendments?)\b")
_WHATEVER = LinkedThing("form:any", "ExploitationForm", "trafficking in persons, whatever the exploitation", known=True)


class ArticleOfLaw(Relation):
    """An article with the law that it stands in."""

    predicate: ClassVar[str] = "ARTICLE_OF"
    name: ClassVar[str] = "article-of"

    def read(self, view: View) -> Iterator[Tie]:
        """Where the sentence names the law, and where an article of a law named before is spoken of first."""
        laws = {placed.thing.id: placed.thing for placed in view.placed if placed.thing.label == "Law"}
        for at, placed in enumerate(view.placed):
            if placed.thing.label != "Article":
                continue
            law = laws.get(law_id(placed.thing)) or self._named_before(view, placed.thing)
            if law is not None:
                start = view.masked.index(f"<R{at}>")
                yield from self.tie(placed.thing, law, (start, start + 4))

    def _named_before(self, view: View, article: LinkedThing) -> LinkedThing | None:
        wanted = law_id(article)
        law = None
        for earlier in view.before(10_000):
            for placed in earlier.placed:
                if placed.thing.id == article.id:
                    return None
                if placed.thing.id == wanted and law is None:
                    law = placed.thing
        return law


class Criminalisation(Relation):
    """An article or a law that makes forms of exploitation a crime, with its terms."""

    predicate: ClassVar[str] = "CRIMINALISES"
    name: ClassVar[str] = "criminalisation"

    def read(self, view: View) -> Iterator[Tie]:
        """Provisions × forms, each with its terms; trafficking in general where no form is named."""
        if PRACTICE.search(view.sentence.text):
            return
        owned = owned_terms(view)
        for one in owned:
            for provision in one.provisions:
                yield from self._term(view, one, provision)
        if _OF_TRAFFICKING.search(view.sentence.text):
            yield from self._without_term(view, owned)

    def _term(self, view: View, one: Owned, provision: LinkedThing) -> Iterator[Tie]:
        term = one.term
        if term.victim == "any" and one.group is None and is_about_children(view, provision):
            term = replace(term, victim="child")
        before = view.sentence.text[: term.start]
        if _ASKED.search(before):
            return
        state = State.ENDED if term.over else State.PLANNED if _DRAFTED.search(before) else State.PRESENT
        for form in forms_of(view, one.group, provision) or [_WHATEVER]:
            yield from self._tied(view, provision, form, term, state)

    def _without_term(self, view: View, owned: list[Owned]) -> Iterator[Tie]:
        """Provisions that a sentence says make a crime, and for which it gives no term."""
        text = view.sentence.text
        groups = groups_of(view)
        for group in groups:
            begin, end = piece_around(view, group)
            crime = _MAKES_A_CRIME.search(text, begin, end) or (None if owned else _MAKES_A_CRIME.search(text))
            if crime is None or any(one.group == group for one in owned):
                continue
            for article in group.articles:
                for form in forms_of(view, group, article) or [_WHATEVER]:
                    yield from self._tied(view, article, form, None, self._state(view, crime))
        crime = _MAKES_A_CRIME.search(text)
        if groups or owned or crime is None or _OF_VICTIMS.search(text):
            return
        laws = [placed.thing for placed in view.placed if placed.thing.label == "Law"]
        forms = [placed.thing for placed in view.placed if placed.thing.label == "ExploitationForm"] or [_WHATEVER]
        for law in dict.fromkeys(law for law in laws if law.kind in {"code", "statute"}):
            for form in dict.fromkeys(forms):
                yield from self._tied(view, law, form, None, self._state(view, crime))

    def _state(self, view: View, crime: re.Match[str]) -> State | None:
        return state_of(view.masked, view.masked_at(crime.start()), view.masked_at(crime.end() - 1) + 1)

    def _tied(
        self, view: View, provision: LinkedThing, form: LinkedThing, term: Term | None, state: State | None
    ) -> Iterator[Tie]:
        said: dict[str, Any] = {"victim": term.victim if term else "any"} | (term.as_attribute() if term else {})
        if term and term.case:
            said["case"] = term.case
        if re.search(r"\bfines?\b", view.sentence.text):
            said["fine"] = True
        span = (0, len(view.masked))
        yield from self.tie(provision, form, span, attributes=said, state=state, flags=provision.flags)
