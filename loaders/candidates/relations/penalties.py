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
    Group,
    Owned,
    article_spoken_of,
    forms_of,
    groups_of,
    is_about_children,
    law_id,
    owned_terms,
    piece_around,
)
from loaders.candidates.relations.term_cases import OTHER_CRIME, crime_beside_trafficking
from loaders.candidates.views import View

_MAKES_A_CRIME = re.compile(
    r"criminali[sz]|prohibit|penali[sz]|punish|prescrib|outlaw|incriminat|sanction|defines?\b|misdemeanour"
    r"|\b(?:an?|separate|criminal|specific|distinct) (?:[a-z]+ )?(?:crime|offen[cs]e)|(?:crime|offen[cs]e)s? of\b"
    r"|\bfines? (?:of|stood|stands|was|is|up to|between)|\bfined\b|regarded as (?:an? )?(?:separate "
    r"|criminal )?(?:crime|offen[cs]e)|dealt with (?:separately|as (?:an? "
    r")?(?:crime|offen[cs]e))",
    re.IGNORECASE,
)
_SPEAKS_OF = re.compile(
    r"\b(?:dealt with|deals? with|covered (?:by|in|under)|covers?|regulated (?:by|in|under)|falls? under|provided for"
    r" (?:by|in|under)|addressed (?:by|in|under)|(?:the )?subjects? of|laid down in|set out in|contained in|found in"
    r"|inserted|renamed|(?:was|were|been) extended to|extends to|protects?|concerns?|relates? to|amended to include"
    r"|prosecuted (?:under|too|as well)|(?:protected|caught|targeted|governed|sanctioned|met|absorbed) (?:by|in|under)"
    r"|appears? in|figures? in|is found in|reserved (?:to|for)"
    r"|[Aa]rticle [\w¹²³/.()-]+,? (?:on|concerning|regarding|relating to|about|against))\b"
)
"""What ties an article to a crime where no verb makes it one: slavery is dealt with in Article 7."""
_IN_BRACKETS = re.compile(r"[^.;()]{0,60} \((?:under |see |in )?$")
_APPLIED = re.compile(
    r"\b(?:investigat|charg|indict|convict|suspect|arrest|reclassif|re-?qualif|re-?categori|acquit|sentenced)\w*"
    r"|\b(?:cases?|defendants?|complaints?|judgments?|verdicts?|proceedings|prosecutions|trials|reports?)\b"
)
"""What is done under an article says nothing of what it punishes."""
_OF_TRAFFICKING = re.compile(rf"traffick|exploit|prostitut|servitude|THB|{OTHER_CRIME.pattern}", re.IGNORECASE)
_SAME_ARTICLE = re.compile(r"\b(?:the same|that|this) [Aa]rticle\b")
_USERS = re.compile(
    r"\b(?:[Uu]s(?:es?|ers?|ing)|[Cc]lients?|[Bb]uyers?)\b[^.;]{0,40}\bservices\b[^.;]{0,140}\b(?:punish|sentenced"
    r"|prosecuted"
    r"|offen[cs]e|crime|liable)"
)
_LEGAL_PERSONS = re.compile(
    r"\b(?:[Ll]egal (?:persons?|entit\w+)|[Cc]ompan(?:y|ies)|[Ff]irms?)\b[^.;]{0,60}\b(?:fine|wound up|liquidat"
    r"|dissol|liable)"
)
_PURPOSES = re.compile(
    r"\b(?:definition|(?:list|number|range) of (?:purposes|forms)|purposes?)\b[^.;]{0,60}?\b(?:include|embrace|cover"
    r"|comprise|extend|list|add|encompass|mention|broaden|widen|name)\w*"
    r"|\b(?:include|embrace|cover|extend|list|add|encompass|mention|broaden|widen|name|figure)\w*\b[^.;]{0,60}"
    r"\b(?:definition|purposes|forms of exploitation)\b"
)
"""What a definition, or the list of its purposes, is said to hold."""
_OF_VICTIMS = re.compile(r"victims?\b[^.;]{0,40}\b(?:not|never) (?:be )?(?:punish|penali[sz]|prosecut|sanction)")
_ASKED = re.compile(
    r"\b(?:(?:should|ought to)(?! (?:(?:have )?know|it|the|he|she|they|this|these|an?|such|any)\b)"
    r"|recommend(?:s|ed)?|urges?|invites?|calls? (?:up)?on|encourages?)\b"
)
_DRAFTED = re.compile(r"\b(?:would|draft|proposed|proposes|proposal|bill|plans? to|planned|envisaged amendments?)\b")
_WHATEVER = LinkedThing("form:any", "ExploitationForm", "trafficking in persons, whatever the exploitation", known=True)


class ArticleOfLaw(Relation):
    """An article with the law that it stands in."""

    predicate: ClassVar[str] = "ARTICLE_OF"
    name: ClassVar[str] = "article-of"

    def read(self, view: View) -> Iterator[Tie]:
        """Where the sentence names the law, and where an article of a law named before is spoken of first."""
        laws = {placed.thing.id: placed.thing for placed in view.placed if placed.thing.label == "Law"}
        seen: set[str] = set()
        for at, placed in enumerate(view.placed):
            if placed.thing.label != "Article":
                continue
            law = (
                laws.get(law_id(placed.thing))
                or self._named_before(view, placed.thing)
                or self._meant(view, placed.thing, seen)
            )
            seen.add(placed.thing.id)
            if law is not None:
                start = view.masked.index(f"<R{at}>")
                yield from self.tie(placed.thing, law, (start, start + 4))

    @staticmethod
    def _meant(view: View, article: LinkedThing, seen: set[str]) -> LinkedThing | None:
        """The code of an entity, which "in the Federation, Article 7" means without naming it."""
        law = law_id(article)
        spoken = (placed.thing.id for earlier in view.before(10_000) for placed in earlier.placed)
        if "-" not in law.split(":")[1] or article.id in seen or article.id in spoken:
            return None
        return LinkedThing(law, "Law", article.name.partition(" of ")[2], "code", country=article.country)

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
        if _OF_TRAFFICKING.search(view.sentence.text) or _LEGAL_PERSONS.search(view.sentence.text):
            yield from self._without_term(view, owned)

    def _term(self, view: View, one: Owned, provision: LinkedThing) -> Iterator[Tie]:
        term = one.term
        if term.victim == "any" and one.group is None and is_about_children(view, provision):
            term = replace(term, victim="child")
        before = view.sentence.text[: term.start]
        if term.over or _ASKED.search(before):
            return
        state = State.PLANNED if _DRAFTED.search(before) else State.PRESENT
        for form in forms_of(view, one.group, provision) or [_WHATEVER]:
            yield from self._tied(view, provision, form, term, state)

    def _without_term(self, view: View, owned: list[Owned]) -> Iterator[Tie]:
        """Provisions that a sentence says make a crime, and for which it gives no term."""
        text = view.sentence.text
        groups = groups_of(view)
        for group in groups:
            begin, end = piece_around(view, group)
            crime = _MAKES_A_CRIME.search(text, begin, end) or (None if owned else _MAKES_A_CRIME.search(text))
            crime = crime or self._spoken_of(text, group, begin, end)
            if crime is None or any(one.group == group for one in owned):
                continue
            for article in group.articles:
                for form in forms_of(view, group, article) or [_WHATEVER]:
                    yield from self._tied(view, article, form, None, self._state(view, crime), text[begin:end])
        if not groups and not owned and (crime := self._goes_on(text)) is not None:
            for article in article_spoken_of(view):
                for form in _forms_named(view) or [_WHATEVER]:
                    yield from self._tied(view, article, form, None, self._state(view, crime), text)
            return
        crime = _MAKES_A_CRIME.search(text)
        if groups or owned or crime is None or _OF_VICTIMS.search(text):
            return
        laws = [placed.thing for placed in view.placed if placed.thing.label == "Law"]
        forms = _forms_named(view) or [_WHATEVER]
        for law in dict.fromkeys(law for law in laws if law.kind in {"code", "statute"}):
            for form in forms:
                yield from self._tied(view, law, form, None, self._state(view, crime))

    @staticmethod
    def _spoken_of(text: str, group: Group, begin: int, end: int) -> re.Match[str] | None:
        """Words that tie a crime to a group of articles without making it one, outside of what is done under them."""
        if _APPLIED.search(text, begin, end):
            return None
        for crime in _OF_TRAFFICKING.finditer(text, begin, end):
            if _IN_BRACKETS.fullmatch(text, crime.end(), group.start) and text[group.end : group.end + 1] == ")":
                return crime
        return _SPEAKS_OF.search(text, begin, end) if _OF_TRAFFICKING.search(text, begin, end) else None

    @staticmethod
    def _goes_on(text: str) -> re.Match[str] | None:
        """Where a sentence without an article says that the article before makes something else a crime too."""
        same = _SAME_ARTICLE.search(text)
        return (
            (_MAKES_A_CRIME.search(text) if same else None)
            or _USERS.search(text)
            or _LEGAL_PERSONS.search(text)
            or _PURPOSES.search(text)
        )

    def _state(self, view: View, crime: re.Match[str]) -> State | None:
        return state_of(view.masked, view.masked_at(crime.start()), view.masked_at(crime.end() - 1) + 1)

    def _tied(
        self,
        view: View,
        provision: LinkedThing,
        form: LinkedThing,
        term: Term | None,
        state: State | None,
        about: str = "",
    ) -> Iterator[Tie]:
        said: dict[str, Any] = {"victim": term.victim if term else "any"} | (term.as_attribute() if term else {})
        if case := term.case if term else crime_beside_trafficking(about):
            said["case"] = case
        if re.search(r"\bfines?\b", view.sentence.text):
            said["fine"] = True
        span = (0, len(view.masked))
        yield from self.tie(provision, form, span, attributes=said, state=state, flags=provision.flags)


def _forms_named(view: View) -> list[LinkedThing]:
    return list(dict.fromkeys(placed.thing for placed in view.placed if placed.thing.label == "ExploitationForm"))
