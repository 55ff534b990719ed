"""Organisations that nothing tells but the row they stand in: "the Centre, Zemra Jonë and UNICEF were invited"."""

import re
from collections.abc import Collection, Iterable, Iterator

from loaders.candidates.mentions.acting import may_be_of_person
from loaders.candidates.mentions.institutions import head_of
from loaders.candidates.mentions.mention import Mention
from loaders.candidates.mentions.own_names import SINGLE, own_name
from loaders.candidates.mentions.words import LOWER_TAIL, NEVER_AFTER, NEVER_FIRST
from loaders.candidates.sentences import Sentence
from loaders.documents.lexicon import english_words

_BETWEEN = (
    r"(?:,|,? and|,? or|;|,? as well as|,? alongside|,? together with)(?: also)?(?: by| with| of| from| to)?(?: the)? "
)
_AFTER = re.compile(rf"{_BETWEEN}(?P<name>{SINGLE})(?=[,.;:]| and | or | as | \(|$| [a-z])")
_BEFORE = re.compile(rf"(?<![\w’'-])(?P<name>{SINGLE}){_BETWEEN}$")
_CITED = re.compile(
    r"\b(?:[Ii]nterview|[Ii]nformation from|[Cc]ommunication|[Ss]ource|[Cc]orrespondence)\b|http|^\d{1,3}[. ]+[A-Z“]"
)
"""A footnote or a reference: in a row with a body stands its author, or the person who was asked."""
_OPENS = re.compile(
    r"\b(?:[Mm]embers (?:are|were|include)|including|include[sd]?|compris(?:es?|ing)|composed of|consists? of"
    r"|made up of|among them|namely|such as|of which|brings? together|unites?|gathers?)(?: the)? $|: $"
)
"""What begins a row of members."""
_GOES_ON = re.compile(r"(?: \([^()]{1,30}\))?(?:, | and |, and )")
_PLACED = re.compile(r" \([A-ZČĆŽŠĐÇ][^()]{1,30}\)")
_CIVIL = frozenset({"ngo", "ngo_network", "international_organisation"})
_NO_ORGANISATIONS = re.compile(
    r"\b(?:Roma|Balkans?|Europe|North|South|East|West|Street|Day|Week|Article|Law|Convention|Protocol|Party|Union|Member"
    r"|State|States|Republic|Action|Plan|Strategy|Minister|Deputy|Director|Head|President|Covid|New|Chapter|Affairs"
    r"|\w+(?:tion|ment|ance|ence|ship|ity|ing)s?)\b|\d|[A-Z]{4,} [A-Z]{3,}"
)


def organisations_in_rows(
    sentence: Sentence, mentions: Iterable[Mention], common: Collection[str]
) -> Iterator[Mention]:
    """Names that stand in a row with a body which another rule has read; a row is gone through from end to end.

    `common` are places and words that the document writes in lower case.
    """
    text = sentence.text
    if _CITED.search(text):
        return
    taken = [mention for mention in mentions if not mention.generic or mention.label in {"Country", "Place"}]
    waiting = [mention for mention in taken if mention.label == "Actor" and not mention.generic]
    while waiting:
        body = waiting.pop()
        end = placed.end() if (placed := _PLACED.match(text, body.end)) else body.end
        for match in (_AFTER.match(text, end), _BEFORE.search(text[: body.start])):
            if match is None:
                continue
            before, name = own_name(match["name"])
            start = match.start("name") + before
            found = Mention(start, start + len(name), "Actor", name, "organisation-row", "ngo")
            in_row = re.search(r"[a-zà-ž] [a-zà-ž]{1,3} [A-Z]", name) or _in_row(text, found, taken, match)
            if in_row and _is_organisation(name, body, common) and not any(map(found.overlaps, taken)):
                taken.append(found)
                waiting.append(found)
                yield found


def _in_row(text: str, found: Mention, taken: list[Mention], match: re.Match[str]) -> bool:
    """Whether a name that could be a person's is one of three or more, or joined by "and" to two.

    A person stands before a comma and the body that he or she works for.
    """
    bodies = [mention for mention in taken if mention.label == "Actor" and not mention.generic]
    if _OPENS.search(text[: found.start]):
        return True
    if " and " in match[0].replace(match["name"], "") or match.re is _BEFORE:
        return len(bodies) > 1 and " and " in match[0].replace(match["name"], "")
    goes_on = _GOES_ON.match(text, found.end)
    return goes_on is not None and any(0 <= body.start - goes_on.end() < 40 for body in bodies)


def _is_organisation(name: str, beside: Mention, common: Collection[str]) -> bool:
    words = name.split()
    plain = [word.casefold() for word in words]
    if len(name) < 4 or plain[0] in NEVER_FIRST or plain[-1] in NEVER_AFTER or _NO_ORGANISATIONS.search(name):
        return False
    if name.casefold() in common or any(head_of(word) for word in words) or may_be_of_person(name):
        return False
    if len(words) == 1:
        return name.isupper() and name.isalpha() and beside.kind in _CIVIL
    english = [word in english_words() for word in plain]
    if all(english):
        fields = {*plain} & LOWER_TAIL
        return beside.kind in _CIVIL and not fields and not {*plain} <= set(common)
    return any(not known and word not in common for word, known in zip(plain, english, strict=True))
