"""Names that nothing but their place betrays: who runs a shelter, who is given money, an item in a row of bodies."""

import re
from collections.abc import Iterator

from loaders.candidates.mentions.institutions import head_of
from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.mentions.words import NEVER_FIRST
from loaders.candidates.sentences import Sentence
from loaders.candidates.timing import MONTHS
from loaders.documents.lexicon import english_words

_WORD = r"(?:[A-ZČĆŽŠĐÇËŞŢȘȚĂÂ][\wčćžšđçëşţșțăâ’'&-]*[\wčćžšđçëşţșțăâ])"
_NAME = rf"{_WORD}(?: (?:(?:of|for|the|des?|without|against|per|za|i|pro|du|la) ){{0,2}}{_WORD}){{0,5}}"
_AND = r"(?:, and |, | and (?:the )?| & )"
_NAMES = rf"(?P<names>{_NAME}(?:{_AND}(?:the |an? )?{_NAME})*)"
_RUN = (
    r"(?:operated|run|managed|maintained|administered|organi[sz]ed|implemented|provided|hosted|carried out|conducted"
    r"|co-?funded|funded|financed|co-?financed|sponsored|supported|donated|paid for|developed|launched)"
)
_NGO = (
    r"(?:(?:[Ll]ocal |[Nn]ational |[A-Z][a-z]+n )?(?:NGOs?|associations?|organi[sz]ations?|foundations?|charit(?:y"
    r"|ies)) )?"
)
_CONTEXTS = tuple(
    (re.compile(text), alone)
    for text, alone in (
        (rf"\b{_RUN} (?:[a-z]+ly )?by (?:the )?{_NGO}{_NAMES}", 0),
        (
            r"\b(?:leks?|euros?|EUR|USD|CHF|dollars|dinars|lei|denars|€ ?[\d.,]+|\$ ?[\d.,]+|\d\)|million|funds|funding"
            rf"|grants?) to (?:the )?{_NGO}{_NAMES}",
            0,
        ),
        (
            rf"\b(?:partnership|co-?operation|collaboration|conjunction|together|jointly) with (?:the )?{_NGO}{_NAMES}",
            0,
        ),
        (
            r"\b(?:services|work|activities|shelters?|helplines?|hotlines?|programmes?|programs?|cent(?:re|er)s?) of "
            r"(?:the )?"
            rf"{_NGO}{_NAMES}",
            0,
        ),
        (
            rf"(?:^|, |; |\bthe |\b[Tt]he NGO |\bNGO |\bwhile |\band ){_NAMES} (?:also |then |has |have |currently "
            rf"|jointly "
            r"|both |each )*(?:runs?|ran|operates?|operated|manages?|managed|administers?|maintains?|maintained|hosts?"
            r"|assisted|sheltered|accommodated|counsell?ed|belongs? to|take part|takes part|provides? (?:accommodation"
            r"|shelter|legal|psycho|free|assistance|counsell?ing)|participates? in the|attends? )",
            0,
        ),
        (
            rf"\b(?P<names>{_NAME})[’']s? (?:own )?(?:drop-in|day|crisis|shelters?|hot-?lines?|help-?lines?|safe "
            rf"house)\b",
            1,
        ),
        (
            r"\b(?:members|members:|members are|members include|among them|in particular|namely|including|includes?"
            r"|comprises?"
            r"|comprising|composed of|consists? of|gathers|unites|brings together|representatives? of"
            r"|representatives? from"
            r"|members of (?:the )?[A-Z][\w ]{3,60} are|members (?:were|are)(?: drawn from)?) (?:both |the |an? "
            r")*(?:NGOs? )?"
            rf"{_NAMES}",
            1,
        ),
        (rf"\b(?:NGOs?|[Aa]ssociations?) {_NAMES}", 2),
    )
)
_ITEM = re.compile(_NAME)
_CITED = re.compile(r",? \(?(?:19|20)\d\d|,? et al")
_MAY_BEGIN = {"new", "one", "first", "second", "all"}
_NOT_ORGANISATIONS = frozenset(
    [
        *MONTHS,
        "serbia",
        "albania",
        "moldova",
        "romania",
        "kosovo",
        "croatia",
        "bulgaria",
        "montenegro",
        "greece",
        "italy",
        "austria",
        "europe",
        "balkans",
        "state",
        "article",
        "articles",
        "annex",
        "figure",
        "table",
        "law",
        "republic",
        "entity",
        "entities",
        "report",
        "strategy",
        "plan",
        "action",
        "national",
        "roma",
        "english",
        "russia",
        "ukraine",
        "internet",
        "covid",
        "eu",
        "un",
        "us",
        "usa",
        "convention",
        "protocol",
        "criminal",
        "code",
        "government",
        "minister",
        "prime",
        "director",
        "deputy",
        "shelter",
        "shelters",
        "ngo",
        "ngos",
        "roma",
    ]
)


def _organisations(sentence: Sentence) -> Iterator[Mention]:
    text = sentence.text
    for context, alone in _CONTEXTS:
        for match in context.finditer(text):
            for item in _ITEM.finditer(match["names"]):
                start = match.start("names") + item.start()
                if name := _name(text, start, start + len(item[0]), alone=alone):
                    yield Mention(start, start + len(name), "Actor", name, "organisation-acting", "ngo")


def _name(text: str, start: int, end: int, *, alone: int) -> str | None:
    """The name at a place, if an organisation can have it; one word only where `alone` is 1, an English one for 2."""
    name = re.sub(r"[’']s?$", "", text[start:end])
    words = [word.casefold() for word in name.split()]
    if not words or words[0] in NEVER_FIRST - _MAY_BEGIN or len(name) < 4 or _CITED.match(text, end):
        return None
    if _NOT_ORGANISATIONS & {words[0], words[-1]} or any(head_of(word) for word in name.split()):
        return None
    english = [word in english_words() for word in words]
    if len(words) == 1 and not (alone or name.isupper()):
        return None
    if len(words) == 1 and english[0] and alone < 2:
        return None
    # Two words of which no one is English may be a person; three are seldom one.
    if len(words) == 2 and not any(english) and not name.isupper():
        return None
    return name


_PLACE_OF = re.compile(
    rf"\b(?:[Mm]unicipality|[Cc]ity|[Cc]ounty|[Cc]anton|[Pp]rovince) of (?:the )?{_WORD}(?: {_WORD})?"
)


def _local_authorities(sentence: Sentence) -> Iterator[Mention]:
    """Municipalities and cities that are named as those who act."""
    for match in _PLACE_OF.finditer(sentence.text):
        name = match[0][0].upper() + match[0][1:]
        yield Mention(match.start(), match.end(), "Actor", name, "local-authority", "local_authority")


LOCAL = LabellingFunction("local-authority", 1, _local_authorities)
ACTING = LabellingFunction("organisation-acting", 1, _organisations)
