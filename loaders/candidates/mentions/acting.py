"""Names that nothing but their place betrays: who runs a shelter, who is given money, an item in a row of bodies."""

import re
from collections.abc import Iterator

from loaders.candidates.mentions.institutions import head_of
from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.mentions.own_names import FOREIGN, WORD, own_name
from loaders.candidates.mentions.words import LOWER_TAIL, NEVER_FIRST
from loaders.candidates.sentences import Sentence
from loaders.candidates.timing import MONTHS
from loaders.documents.lexicon import english_words

_WORD = rf"(?:(?=\S\S){WORD}(?<=\w))"
_NAME = rf"{_WORD}(?: (?:(?:of|for|the|without|against|{FOREIGN}) ){{0,2}}{_WORD}){{0,5}}"
_AND = r"(?:, and |, | and (?:the )?| & )"
_NAMES = rf"(?P<names>{_NAME}(?:{_AND}(?:the |an? )?{_NAME})*)"
_RUN = (
    r"(?:operated|run|managed|maintained|administered|organi[sz]ed|implemented|provided|hosted|carried out|conducted"
    r"|co-?funded|funded|financed|co-?financed|sponsored|supported|donated|paid for|developed|launched)"
)
_HOUSE = (
    r"(?:shelters?|safe houses?|hot-?lines?|help-?lines?|drop-in(?: cent(?:er|re)s?)?|day cent(?:er|re)s?"
    r"|crisis cent(?:er|re)s?"
    r"|accommodation|counsell?ing|reintegration programmes?|mobile teams?|guest ?houses?|(?:half-?way"
    r"|transition(?:al)?|safe) houses?|homes?"
    r"|flats?|apartments?|housing|legal aid|lines?)\b"
)
"""What an organisation is known by that runs it."""
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
            rf"(?:^|, |; |\b[Tt]he |\bwhile |\bwhere |\band |\bwhich |\bthat ){_NAMES}"
            r"(?:, (?:in|from|based in) [A-Z]\w+,)? (?:also |then |now |currently |jointly |both |still |has |have "
            r"|had |been )*"
            rf"(?:staff(?:s|ed)|admit(?:s|ted)|answers?|runs?|ran|running|operat(?:es?|ed|ing)"
            rf"|manag(?:es?|ed|ing)"
            rf"|maintain(?:s|ed)?|hosts?|opened|reopened|closed|shut|keeps?|kept|provid(?:es?|ed)|offer(?:s"
            rf"|ed)?|was able to open"
            rf"|is responsible|shelter(?:s|ed)?|hous(?:es?|ed)|accommodat(?:es?|ed)|assist(?:s|ed)?) "
            rf"(?:[^.;<>]{{0,60}}?{_HOUSE}|victims\b|survivors\b|women\b|girls\b|children\b|minors\b|with "
            rf"|in (?:19|20)|since |until |for |it open)",
            3,
        ),
        (
            rf"\b(?:looked after|cared for|housed|sheltered|accommodated|lodged|assisted|taken care of"
            rf"|counselled|admitted|offered|staffed|kept open|taken in) by (?:the )?{_NGO}"
            rf"{_NAMES}(?= on behalf| under| in | with|,|\.)|\b(?:available|on offer) (?:through|from|at"
            rf"|with) (?P<names2>{_NAME})",
            3,
        ),
        (
            rf"\b(?:by|with|to) (?:the )?{_NGO}(?P<names>{_NAME}), which "
            rf"|(?:^|, )(?P<names2>{_NAME}), which (?:has|had|runs|operates|offers|provides|manages|opened)\b"
            rf"|\b(?:in the hands of|(?:belong(?:s|ed)?|entrusted"
            rf"|handed over|contracted(?: out)?|outsourced|delegated) to) (?:the )?{_NGO}(?P<names3>{_NAME})",
            4,
        ),
        (
            rf"\b{_HOUSE}[^.;]{{0,60}}? (?:operated|run|managed|maintained|administered|hosted|provided"
            rf"|offered|opened|kept)"
            rf" (?:[a-z]+ )?by (?:the )?{_NGO}{_NAMES}",
            1,
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
_HEADS_ABROAD = frozenset(
    [
        "asociația",
        "asociatia",
        "fundația",
        "fundatia",
        "udruga",
        "udruženje",
        "udruzenje",
        "fondacija",
        "fondacioni",
        "shoqata",
        "qendra",
        "centar",
        "centrul",
        "organizacija",
        "organizata",
        "mreža",
        "mreza",
        "rrjeti",
        "sdruzhenie",
        "združenie",
        "zdruzhenie",
        "fondatsia",
        "associazione",
        "fondazione",
        "stichting",
        "verein",
        "inicijativa",
        "iniciativa",
        "žene",
        "zene",
        "gratë",
        "grate",
        "prijatelji",
        "savez",
    ]
)
"""What an organisation is called by in the languages of the region: the words beside it are its name."""
_OF_A_FAMILY = re.compile(
    r"(?:i[ćcč]|ova?|eva?|sk[ia]|escu|enko|oglu|yan|aj|iu|idis|poulos|anu|eanu|ijević|eski|evski|lli)$"
)
"""How surnames end."""
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


_CALLED_ABROAD = re.compile(
    rf"\b(?i:{'|'.join(sorted(_HEADS_ABROAD))}) (?:(?:za|i|për|pentru|de) )?{_WORD}(?: {_WORD}){{0,4}}"
)


def _organisations(sentence: Sentence) -> Iterator[Mention]:
    text = sentence.text
    for match in _CALLED_ABROAD.finditer(text):
        if match[0][0].isupper():
            yield Mention(match.start(), match.end(), "Actor", match[0], "organisation-acting", "ngo")
    for context, alone in _CONTEXTS:
        for match in context.finditer(text):
            group = next(name for name, value in match.groupdict().items() if value)
            for item in _ITEM.finditer(match[group]):
                before, written = own_name(item[0])
                start = match.start(group) + item.start() + before
                if name := _name(text, start, start + len(written), alone=alone):
                    yield Mention(start, start + len(name), "Actor", name, "organisation-acting", "ngo")


def _name(text: str, start: int, end: int, *, alone: int) -> str | None:
    """The name at a place, if an organisation can have it.

    One word only where `alone` is 1, an English one for 2; two foreign ones, which could be a person's, for 3;
    for 4 those, and never one word.
    """
    name = re.sub(r"[’']s?$", "", text[start:end])
    words = [word.casefold() for word in name.split()]
    if not words or words[0] in NEVER_FIRST - _MAY_BEGIN or len(name) < 4 or _CITED.match(text, end):
        return None
    if _NOT_ORGANISATIONS & {words[0], words[-1]} or any(head_of(word) for word in name.split()):
        return None
    english = [word in english_words() for word in words]
    foreign_head = bool(_HEADS_ABROAD & set(words))
    if (len(words) == 1 and not (0 < alone < 4 or name.isupper())) or LOWER_TAIL.issuperset(words):
        return None
    if len(words) == 1 and english[0] and alone != 2:
        return None
    # Two words of which no one is English may be a person; three are seldom one, and nobody keeps a house alone.
    if len(words) == 2 and not any(english) and not (name.isupper() or foreign_head):
        return name if alone > 2 and not _OF_A_FAMILY.search(name) else None
    return name


def may_be_of_person(name: str) -> bool:
    """Whether a name ends as surnames do."""
    return _OF_A_FAMILY.search(name) is not None


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
