"""Bodies by the noun that makes them: Agency for …, Supreme Court, National Anti-trafficking Coordinator."""

import re
from collections.abc import Iterator

from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.mentions.words import (
    CONNECTORS,
    HEAD_KINDS,
    HEADS_ALONE,
    HEADS_OF_OFFICES,
    LOWER_TAIL,
    NEEDS_TAIL_OR_TWO,
    NEVER_AFTER,
    NEVER_FIRST,
    TAIL_OPENERS,
)
from loaders.candidates.sentences import Sentence, Token
from loaders.documents.lexicon import english_words

_PLURALS = {
    "centers": "center", "centres": "centre", "courts": "court", "agencies": "agency", "offices": "office",
    "units": "unit", "teams": "team", "inspectorates": "inspectorate", "services": "service", "councils": "council",
    "committees": "committee", "commissions": "commission", "coordinators": "coordinator",
    "departments": "department", "directorates": "directorate", "groups": "group",
}  # fmt: skip
_HOUSES = frozenset(
    {"reception", "transit", "crisis", "care", "day", "drop-in", "asylum", "accommodation", "counselling"}
)
"""Words that make a centre a house or a service and no body."""
_OFFICIAL = frozenset({
    "National", "State", "Federal", "Republic", "Advisory", "Monitoring", "Steering", "Expert", "Customs",
    "Probation", "Police", "Border", "Asylum", "Migration", "Immigration", "Intelligence", "Security", "Prison",
    "Coordination", "Magistrates", "Cantonal", "Provincial",
})  # fmt: skip
_OWN_POSSESSIVES = (
    "children", "women", "people", "citizen", "general", "victim", "lawyer", "public", "minister", "president",
    "magistrate", "judge", "worker", "mother", "teacher", "youth",
)  # fmt: skip
"""Possessives that are part of a name: Children's Commission, Prosecutor General's Office."""
_ENTITY = (["of", "BiH"], ["of", "Bosnia"])
"""What makes a federation a part of a country."""
_OF_TOWNS = frozenset(
    {"court", "station", "prosecution", "centre", "center", "foundation", "association", "organisation", "organization"}
)
"""Bodies behind which a town or a name may stand without a small word: Basic Court Pristina, Centre Bibija."""
_APOSTROPHES = frozenset("'’")
_ADJECTIVES = ("al", "ic", "ive", "ary")
_COMBATING = frozenset({"Combating", "Combatting", "Fighting", "Countering", "Preventing", "Against", "For", "On"})
_AIMS = ("combat", "fight", "prevent", "counter", "monitor", "suppress", "end", "stop", "eliminat", "eradicat")
_BEFORE_GENERAL = frozenset({"prosecutor", "directorate", "inspectorate", "secretariat", "secretary", "command"})
"""Heads behind which "General" is part of the name: the Prosecutor General."""
_QUOTED = re.compile(r" [\"“„«][A-ZČĆŽŠĐ][^\"“”„«»]{4,60}[\"”“»]")
"""What a body does, in quotes behind its head: the Directorate "Organised Crime"."""
_POSSESSIVE = ("'s", "’s", "s'", "s’")


def head_of(word: str) -> str | None:
    """The head noun that a word is, without its plural or its possessive; none for other words."""
    plain = word.casefold()
    for ending in _POSSESSIVE:
        plain = plain.removesuffix(ending) if len(plain) > 5 else plain
    plain = _PLURALS.get(plain, plain)
    return plain if plain in HEAD_KINDS else None


def _institutions(sentence: Sentence) -> Iterator[Mention]:
    tokens, at = sentence.tokens, 0
    while at < len(tokens):
        token = tokens[at]
        head = head_of(token.text) if token.capital else None
        if head is None or head == "ministry":
            at += 1
            continue
        first, last = _leftmost(tokens, at), _rightmost(tokens, at)
        # Prosecutor's Office, Police Directorate, Centre Service: the last of adjacent heads makes the body.
        while last + 1 < len(tokens) and last == at and tokens[at + 1].capital and head_of(tokens[at + 1].text):
            at += 1
            head = head_of(tokens[at].text) or head
            last = _rightmost(tokens, at)
        if last == at and head in _BEFORE_GENERAL and last + 1 < len(tokens) and tokens[last + 1].text == "General":
            last = _rightmost(tokens, at + 1, head)
        last = _with_second_half(tokens, last)
        words = [token.text for token in tokens[first : last + 1]]
        start, end = tokens[first].start, tokens[last].end
        quoted = _QUOTED.match(sentence.text, end) if last == at and head != "programme" else None
        if quoted or _is_name(words, head, at - first, last - at):
            end = quoted.end() if quoted else end
            name = sentence.text[start:end].removesuffix("'s").removesuffix("’s")
            yield Mention(start, start + len(name), "Actor", name, _rule(words), kind_of_body(name, head))
        at = max(last, at) + 1


def _is_english(word: str) -> bool:
    return word.casefold() in english_words() or not word.isalpha()


def _with_second_half(tokens: list[Token], last: int) -> int:
    """Bosnia goes on with "and Herzegovina"."""
    following = [token.text for token in tokens[last + 1 : last + 3]]
    return last + 2 if tokens[last].text == "Bosnia" and following == ["and", "Herzegovina"] else last


def _leftmost(tokens: list[Token], at: int) -> int:
    first = at
    while first > 0:
        before = tokens[first - 1]
        adjoining = before.text.casefold() not in NEVER_FIRST and before.text.isascii() is not None
        if before.capital and adjoining and before.text[0].isalpha():
            first -= 1
        elif _owner_before(tokens, first) or _council_before(tokens, first) or _may_pair(tokens, first, at):
            first -= 2
        elif before.text == "in" and first >= 2 and tokens[first - 2].text.casefold().endswith("trafficking"):
            if not tokens[first].text.casefold().startswith(("human", "person", "women", "child")):
                break
            first -= 2
        else:
            break
    # A possessive in front belongs to another body: Serbia's Ministry.
    for place in range(at - 1, first - 1, -1):
        own = tokens[place].text.casefold().startswith(_OWN_POSSESSIVES)
        if tokens[place].text.endswith(("'s", "’s")) and not own and not head_of(tokens[place].text):
            return place + 1
    return first


def _council_before(tokens: list[Token], first: int) -> bool:
    return first >= 2 and [token.text for token in tokens[first - 2 : first + 1]] == ["Council", "of", "Europe"]


def _may_pair(tokens: list[Token], first: int, at: int) -> bool:
    if tokens[first - 1].text not in {"and", "&"} or not _pair_before(tokens, first):
        return False
    return first < at or (_inside_name(tokens[at].text.casefold()) and tokens[at].text != "Police")


def _owner_before(tokens: list[Token], first: int) -> bool:
    """Students’ Association: the sign in front of a word stands right behind an s."""
    if first < 2 or tokens[first - 1].text not in _APOSTROPHES:
        return False
    owner = tokens[first - 2]
    return owner.capital and owner.text.endswith("s") and owner.end == tokens[first - 1].start


def _pair_before(tokens: list[Token], first: int) -> bool:
    """Protection and Assistance Office: both words name fields of work, and the first follows an article or opens."""
    left = tokens[first - 2] if first >= 2 else None
    if left is None or not left.capital or (head_of(left.text) and not _inside_name(left.text.casefold())):
        return False
    if not (_field(left.text.casefold()) and _field(tokens[first].text.casefold())):
        return False
    place = first - 2
    while place > 0 and tokens[place - 1].capital and not head_of(tokens[place - 1].text):
        place -= 1
    return tokens[place - 1].text in {"the", "a", "an", ",", ";", ":", "'", "’"} if place > 0 else True


def _field(lower: str) -> bool:
    return _abstract(lower) or lower in LOWER_TAIL or lower in {"services", "violence", "drugs", "crime"}


def _rightmost(tokens: list[Token], head_at: int, head: str | None = None) -> int:
    """The last token of the name that begins with the head; the head itself where nothing follows."""
    last, at = head_at, head_at + 1
    head = head or head_of(tokens[head_at].text)
    if at < len(tokens) and head in _OF_TOWNS and tokens[at].capital and not _is_english(tokens[at].text):
        return at
    if at >= len(tokens) or not (tokens[at].text in TAIL_OPENERS or tokens[at].text in _COMBATING):
        return last
    while at < len(tokens):
        word = tokens[at].text
        lower = word.casefold()
        if word in CONNECTORS:
            if not _continues(tokens, at, head):
                break
        elif tokens[at].capital and lower not in NEVER_FIRST and lower not in NEVER_AFTER:
            if (
                head_of(word)
                and lower not in _PLURALS
                and head not in HEADS_OF_OFFICES
                and last > head_at
                and not _inside_name(lower)
            ):
                return _before_nested(tokens, head_at, at)
            last = at
        elif lower in LOWER_TAIL:
            last = at
        elif word == "," and _list_goes_on(tokens, at):
            pass
        else:
            break
        at += 1
    return last


def _before_nested(tokens: list[Token], head_at: int, at: int) -> int:
    """The end of a name in which another body begins: Section of Inquiries | of the General Inspectorate."""
    first = at
    while first - 1 > head_at and tokens[first - 1].capital:
        first -= 1
    last = first - 1
    while last > head_at and tokens[last].text in CONNECTORS:
        last -= 1
    return last if tokens[first - 1].text in CONNECTORS - {"and", "&"} else at - 1


def _continues(tokens: list[Token], at: int, head: str | None) -> bool:
    """Whether a small word leads on to more of the name, and not to a place, another body or a verb."""
    word = tokens[at].text
    after = [token for token in tokens[at + 1 : at + 3] if token.text not in {"the", "all"}]
    if not after:
        return False
    following, lower = after[0], after[0].text.casefold()
    if word == "with" and not following.capital:
        return False
    if word in {"and", "&"} and (head_of(following.text) or not (lower in LOWER_TAIL or following.capital)):
        return False
    if head_of(following.text) and not _inside_name(lower) and following.capital:
        return head in HEADS_OF_OFFICES and word in {"of", "for", "the"}
    if word == "in" and not lower.startswith(("human", "person", "women", "child", "people", "being")):
        return following.capital and head in {"mission", "delegation", "office", "presence"} and at - 1 >= 0
    if word == "to" and head not in {"mission", "delegation"}:
        return lower.startswith(_AIMS)
    if word == "and" and following.capital and lower not in LOWER_TAIL:
        adjectives = tokens[at - 1].capital and tokens[at - 1].text.endswith(_ADJECTIVES)
        return _abstract(lower) or (adjectives and lower.endswith(_ADJECTIVES)) or head in {"university", "faculty"}
    return following.capital or lower in LOWER_TAIL


def _abstract(lower: str) -> bool:
    """Words that name a field of work, and so go on with a name after "and"."""
    endings = (
        "tion", "sion", "ment", "ity", "ing", "ance", "ence", "ism", "ship", "rights", "affairs", "policy", "fare",
        "apy", "lysis", "acy",
    )  # fmt: skip
    return lower.endswith(endings)


def _inside_name(lower: str) -> bool:
    return lower in {"police", "intelligence", "service", "services", "courts", "court", "union", "cross", "government"}


def _list_goes_on(tokens: list[Token], at: int) -> bool:
    """A comma inside a name: the next words are fields of work, and "and" with a last field follows them."""
    ahead = [token.text for token in tokens[at + 1 : at + 6]]
    if not ahead or not (ahead[0].casefold() in LOWER_TAIL or _abstract(ahead[0].casefold())):
        return False
    return "and" in ahead and not any(head_of(word) for word in ahead)


def _is_name(words: list[str], head: str, left: int, right: int) -> bool:
    if left == 0 and right == 0:
        return head in HEADS_ALONE
    if words in (["State", "Secretary"], ["Deputy", "Secretary"]):
        return False
    if right == 0 and words[-1].casefold() in _PLURALS:
        return False
    if left > 0 and head in {"centre", "center"} and words[left - 1].casefold() in _HOUSES:
        return False
    if left == 1 and right == 0 and head in NEEDS_TAIL_OR_TWO:
        return "-" in words[0] or words[0].isupper() or words[0] in _OFFICIAL
    if head == "programme" or (head == "federation" and words[1:3] in _ENTITY):
        return False
    general = words[1:2] == ["General"] and head in _BEFORE_GENERAL
    return general or not (left == 0 and right <= 1)


def _rule(words: list[str]) -> str:
    return "head-noun-long" if len(words) > 2 else "head-noun-short"


def kind_of_body(name: str, head: str) -> str:
    """The kind of body that a name tells: a border police, an inspectorate, a task force."""
    lower = name.casefold()
    if "border police" in lower or "border guard" in lower:
        return "border_police"
    if "prosecut" in lower:
        return "prosecution"
    if head in {"centre", "center"} and "social work" in lower:
        return "social_service"
    if head == "force":
        return "coordination_body" if "task" in lower or "strike" in lower else "police"
    if head in {"unit", "section", "division"} and "police" not in lower and "traffick" not in lower:
        return "public_body"
    if head in {"union", "organisation", "organization"} and lower.startswith(("european", "international", "world")):
        return "international_organisation"
    if head == "committee" and "helsinki" in lower:
        return "ngo"
    return HEAD_KINDS[head]


INSTITUTIONS = LabellingFunction("head-noun", 1, _institutions)
