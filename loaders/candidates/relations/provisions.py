"""Which article a term of imprisonment belongs to, and which forms of exploitation an article speaks of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.candidates.linking import LinkedThing
from loaders.candidates.relations.prison_terms import PRISON, Term, terms_in
from loaders.candidates.views import Placed, View

_JOINED = re.compile(r"(?:,? (?:and|or|to|as well as)|,|/| ?[–-]| )* ?(?:(?:under )?(?:[Aa]rticles?|[Aa]rts?\.) ?)?")
_PIECE = re.compile(
    r"; |: |, (?:while|whereas|but|as (?:is|are))\b|,? and (?=(?:under |in |pursuant to |by )?[Aa]rticles? )"
    r"|, (?=(?:under )?[Aa]rticles? )"
    r"|(?<=\))(?:,| and|, and) (?=[a-z][^();:]{2,60} \((?:[Aa]rticle |[Aa]rt\. )?\d+[^()]{0,9}\))"
)
"""Where the words about one article end and those about the next begin."""
_THEN_UNDER = re.compile(
    r"[^.;,()]{0,70}?(?: (?:under|pursuant to|in accordance with|according to|by virtue of)(?: the)? | ?\((?:under "
    r"|see )?)"
)
"""What leads from a term to an article after it: ten years under Article 5, ten years (Article 5)."""
_NEXT_CRIME = re.compile(r"\b(?:offen[cs]e|crime|traffick|exploit|slavery|smuggl)", re.IGNORECASE)
"""What a term is followed by where the article after it sets another: … and a new offence of begging (Article 6)."""
_OF_CHILDREN = re.compile(r"\b(?:traffick\w+ (?:in|of) (?:children|minors)|child trafficking)\b", re.IGNORECASE)
_CHANGED = re.compile(r"\b(?:revis|amend|chang|reform|adopt)\w*")
"""What is said of a law as a whole, and of none of its articles."""
_NEW_CRIME = re.compile(r"(?:Whoever|Anyone who|Any person who|Those who|A person who)\b")
"""How a sentence turns to a crime of which the article was not named."""
_SAME_SCALE = re.compile(r"\b(?:same|identical|equal) (?:scale|penalt|range|sentence|punishment|term|sanction)")
_OF_VICTIMS = re.compile(r"victims?\b[^.;]{0,40}\b(?:not|never) (?:be )?(?:punish|penali[sz]|prosecut|sanction)")
"""An article by which victims go free is not the one that the next sentences are about."""
_RESPECTIVELY = re.compile(r"\brespectively\b|\bin (?:this|that) order\b")
_REACH = 3
"""So many sentences back a term may go on about an article."""


@dataclass(frozen=True)
class Group:
    """Articles that are named together: Articles 110(a) and 128(b)."""

    articles: tuple[LinkedThing, ...]
    start: int
    end: int


@dataclass(frozen=True)
class Owned:
    """A term with the provisions that set it; `group` where the sentence itself names them."""

    term: Term
    provisions: tuple[LinkedThing, ...]
    group: Group | None = None


def groups_of(view: View) -> list[Group]:
    """The articles of laws that a sentence names, those that it joins in one group."""
    text, found = view.sentence.text, list[list[Placed]]()
    for placed in view.placed:
        if placed.thing.label != "Article" or _of_agreement(placed.thing):
            continue
        if found and _JOINED.fullmatch(text[found[-1][-1].mention.end : placed.mention.start]):
            found[-1].append(placed)
        else:
            found.append([placed])
    return [Group(tuple(one.thing for one in group), group[0].mention.start, group[-1].mention.end) for group in found]


def law_id(article: LinkedThing) -> str:
    """The id of the law or agreement that an article stands in."""
    known = dict(article.details).get("law")
    if known:
        return known
    _, scope, slug = article.id.split(":")
    return f"law:{scope}:{slug.rpartition('-')[0]}"


def _of_agreement(article: LinkedThing) -> bool:
    return law_id(article).startswith("agreement:")


def owned_terms(view: View) -> list[Owned]:
    """Each term of a sentence with its articles; where it names none, those of the sentences before, or its law."""
    groups = groups_of(view)
    near = bool(groups) or any(groups_of(one) or PRISON.search(one.sentence.text) for one in view.before(1))
    terms = terms_in(view.sentence.text, of_article=near, beside_article=bool(groups))
    if in_order := _in_order(view.sentence.text, terms, groups):
        return in_order
    found: list[Owned] = []
    taken: list[Group] = []
    for term in terms:
        after = next((group for group in groups if group.start >= term.end), None)
        before = [group for group in groups if group.end <= term.start and group not in taken]
        between = view.sentence.text[term.end : after.start] if after is not None else ""
        if after is not None and _THEN_UNDER.fullmatch(between) and not (before and _NEXT_CRIME.search(between)):
            taken.append(after)
            found.append(Owned(term, after.articles, after))
        elif before or taken:
            group = (before or taken)[-1]
            found.append(Owned(term, group.articles, group))
        elif after is not None:
            found.append(Owned(term, after.articles, after))
        else:
            found.append(Owned(term, tuple(_without_article(view, term))))
    if same := _SAME_SCALE.search(view.sentence.text):
        earlier = [group for group in groups if group.end <= same.start()]
        later = [
            group
            for group in groups
            if group.start >= same.end() and _THEN_UNDER.fullmatch(view.sentence.text[same.end() : group.start])
        ]
        scale = [one for one in found if one.group and one.term.end <= same.start()][-1:] or _scale_before(view)
        for group in later[:1] or earlier[-1:]:
            found += [Owned(one.term, group.articles, group) for one in scale]
    return found


def _in_order(text: str, terms: Sequence[Term], groups: Sequence[Group]) -> list[Owned]:
    """As many terms as articles, which "respectively" pairs."""
    articles = [(article, group) for group in groups for article in group.articles]
    if len(terms) < 2 or len(terms) != len(articles) or not _RESPECTIVELY.search(text):
        return []
    return [Owned(term, (article,), group) for term, (article, group) in zip(terms, articles, strict=True)]


def _one_of(which: str | None, articles: Sequence[LinkedThing]) -> Sequence[LinkedThing]:
    """The article that "the former" or "the latter" means."""
    return articles if which is None or len(articles) < 2 else articles[:1] if which == "first" else articles[-1:]


def _scale_before(view: View) -> list[Owned]:
    """The terms of the sentence before, for an article that "applies the same scale"."""
    return next(([one for one in owned_terms(earlier) if one.group] for earlier in view.before(1)), [])


def _without_article(view: View, term: Term) -> Iterator[LinkedThing]:
    laws = _laws_of(view)
    earlier = [] if _NEW_CRIME.match(view.sentence.text) else list(_articles_before(view, term))
    changed = laws and _CHANGED.search(view.sentence.text)
    if (
        earlier
        and not changed
        and (not laws or any(law_id(article) in {law.id for law in laws} for article in earlier))
    ):
        yield from earlier
    else:
        yield from dict.fromkeys(laws or next((found for one in view.before(_REACH) if (found := _laws_of(one))), []))


def _laws_of(view: View) -> list[LinkedThing]:
    laws = [placed.thing for placed in view.placed if placed.thing.label == "Law"]
    return [law for law in laws if law.kind in {"code", "statute"}]


def article_spoken_of(view: View) -> tuple[LinkedThing, ...]:
    """The articles that the sentences before were about: what "the same Article" means."""
    for earlier in view.before(_REACH):
        if (groups := groups_of(earlier)) and not _OF_VICTIMS.search(earlier.sentence.text):
            owned = [one for one in owned_terms(earlier) if one.group is not None]
            return owned[-1].provisions if owned else groups[-1].articles
    return ()


def _articles_before(view: View, term: Term) -> Sequence[LinkedThing]:
    """The articles that a term without any goes on about: those with the same victims, else those spoken of last."""
    nearest: Sequence[LinkedThing] = ()
    for earlier in view.before(_REACH):
        groups = groups_of(earlier)
        if groups and term.which and not nearest:
            return _one_of(term.which, [article for group in groups for article in group.articles])
        owned = [one for one in owned_terms(earlier) if one.group is not None]
        if len(groups) == 1 and not owned and not nearest:
            return groups[0].articles
        if same := [one for one in owned if one.term.victim == term.victim != "any"]:
            return same[-1].provisions
        if groups and not nearest:
            named = [article for group in groups for article in group.articles]
            nearest = owned[-1].provisions if owned else list(dict.fromkeys(named))
    return nearest


def forms_of(view: View, group: Group | None, article: LinkedThing) -> list[LinkedThing]:
    """The forms that a sentence gives an article: in its own clause, else where the article was last spoken of."""
    here = [placed for placed in view.placed if placed.thing.label == "ExploitationForm"]
    if group is not None:
        begin, end = piece_around(view, group)
        here = [placed for placed in here if begin <= placed.mention.start < end] or (
            here if len(groups_of(view)) == 1 else []
        )
    if here:
        return list(dict.fromkeys(placed.thing for placed in here))
    for earlier in view.before(2 * _REACH):
        for other in groups_of(earlier):
            if article in other.articles and (found := forms_of(_alone(earlier), other, article)):
                return found
    return []


def is_about_children(view: View, article: LinkedThing) -> bool:
    """Whether an earlier sentence says that an article is about trafficking in children."""
    for earlier in view.before(_REACH):
        for group in groups_of(earlier):
            begin, end = piece_around(earlier, group)
            if article in group.articles and _OF_CHILDREN.search(earlier.sentence.text[begin:end]):
                return True
    return False


def piece_around(view: View, group: Group) -> tuple[int, int]:
    """The part of a sentence that speaks of a group of articles."""
    text = view.sentence.text
    cuts = [match.start() for match in _PIECE.finditer(text) if not group.start <= match.start() < group.end]
    return max((cut for cut in cuts if cut < group.start), default=0), min(
        (cut for cut in cuts if cut >= group.end), default=len(text)
    )


def _alone(view: View) -> View:
    """A sentence without those before it."""
    return View(view.document, view.sentence, view.scope, view.country, view.heading, view.placed)
