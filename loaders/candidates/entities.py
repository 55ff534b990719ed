"""Bodies and laws of the entities of Bosnia and Herzegovina: each entity has its own, under a scope of its own."""

import re
from dataclasses import replace

from loaders.candidates.linking import LinkedThing, Linker
from loaders.candidates.mentions.mention import Mention
from loaders.candidates.naming import name_key, portfolio
from loaders.candidates.sentences import Sentence

_OF_ENTITIES = frozenset({"Actor", "Law", "Strategy", "Procedure", "Mechanism"})
_ENTITIES = (
    ("bih-rs", "Republika Srpska", re.compile(r"\bRepublika Srpska|\bRepublic of Srpska|\bRS\b")),
    ("bih-bd", "Brčko District", re.compile(r"\bBr[čc]ko|\bBD\b")),
    (
        "bih-fbih",
        "the Federation of Bosnia and Herzegovina",
        re.compile(
            r"\bFBiH\b|\bFederation(?: of (?:BiH|B&H|Bosnia and Herzegovina))?\b(?! of [A-Z](?!iH|osnia|&))|^Federal\b"
            r"|\b[Cc]antonal\b|\bCanton\b"
        ),
    ),
)
_ITS = re.compile(r"\bits (?:own )?$")
_AFTER = re.compile(
    r"^(?: of| in)? (?:the )?(?:entity of )?(?P<entity>Republika Srpska|RS\b|Federation of (?:BiH|B&H|Bosnia and"
    r" Herzegovina)|FBiH|Federation\b|Br[čc]ko(?: District)?|BD\b)"
)


def entity_scope(sentence: Sentence, mention: Mention, scope: str) -> str | None:
    """The scope of the entity that a name, or what stands right behind it, tells; none outside the country."""
    if scope != "bih" or mention.label not in _OF_ENTITIES:
        return None
    after = _AFTER.match(sentence.text[mention.end :])
    before = sentence.text[: mention.start]
    if mention.label == "Law" and _ITS.search(before) and (named := _entity_named(before)):
        return named
    if sentence.text[: mention.start].endswith(("Federal ", "Federation ")):
        return "bih-fbih"
    for text in (mention.name, after["entity"] if after else "", sentence.text[mention.start : mention.end]):
        found = [entity for entity, _, pattern in _ENTITIES if pattern.search(text)]
        if len(found) == 1:
            return found[0]
    return None


def link_in_entity(linker: Linker, mention: Mention, entity: str) -> LinkedThing:
    """The thing of an entity that a mention means: one that is known, else a new one with the entity in its name."""
    known = linker.link(mention, "bih")
    if Linker.scope_of(known.id) == entity:
        return known
    key, fields = _key(mention.name), portfolio(mention.name)
    for thing in linker.gazetteer.things.values():
        if thing.label != mention.label or Linker.scope_of(thing.id) != entity:
            continue
        same_fields = mention.kind == "ministry" and fields and portfolio(thing.name) == fields
        if same_fields or key in {_key(name) for name in thing.names}:
            return known if known.id == thing.id else linker.link(replace(mention, thing_ids=(thing.id,)), "bih")
    title, pattern = next((title, pattern) for scope, title, pattern in _ENTITIES if scope == entity)
    named = mention.name if pattern.search(mention.name) else f"{mention.name} of {title}"
    return linker.minted(replace(mention, name=named, thing_ids=()), entity, f"{key} {entity}")


def code_of_entity(linker: Linker, sentence: Sentence, article: Mention, scope: str) -> LinkedThing | None:
    """The criminal code of the entity that a sentence speaks of before an article: "In the Federation, Article 1"."""
    named = _entity_named(sentence.text[: article.start])
    if scope != "bih" or named is None:
        return None
    code = Mention(0, 0, "Law", "Criminal Code", "law-code", "code")
    return link_in_entity(linker, code, named)


def _entity_named(text: str) -> str | None:
    """The entity that a text names last."""
    named = [(found.end(), entity) for entity, _, pattern in _ENTITIES for found in pattern.finditer(text)]
    return max(named)[1] if named else None


def _key(name: str) -> str:
    """A name without the words of its entity."""
    for _, _, pattern in _ENTITIES:
        name = pattern.sub("", name)
    return name_key(re.sub(r"\b(?:of|in|the|BiH|District)\b", " ", name))
