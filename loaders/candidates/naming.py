"""When two names are the same name: keys without small words, spelling variants and the country's own adjective."""

import re
from functools import lru_cache

from loaders.wording import words_of

_SPELLINGS = {
    "center": "centre",
    "centers": "centre",
    "centres": "centre",
    "organization": "organisation",
    "labor": "labour",
    "organizations": "organisation",
    "organized": "organised",
    "program": "programme",
    "programmes": "programme",
    "programs": "programme",
    "coordinator": "coordinator",
    "combatting": "combat",
    "combating": "combat",
    "fighting": "combat",
    "fight": "combat",
    "suppression": "combat",
    "suppressing": "combat",
    "countering": "combat",
    "struggle": "combat",
    "against": "",
    "thb": "trafficking",
    "tip": "trafficking",
    "trafficing": "trafficking",
    "anti": "",
    "counter": "",
    "human": "",
    "beings": "",
    "persons": "",
    "people": "",
    "preventing": "prevention",
    "prevent": "prevention",
    "protecting": "protection",
    "home": "interior",
    "internal": "interior",
    "nap": "plan",
    "npa": "plan",
    "republic": "",
    "ngo": "",
    "national": "",
    "state": "",
    "action": "",
    "victims": "victim",
    "affairs": "",
    "protect": "protection",
    "ministries": "ministry",
    "ombudsperson": "ombudsman",
    "defence": "defense",
    "defender": "ombudsman",
    "prosecutors": "prosecutor",
    "prosecution": "prosecutor",
    "centrum": "centre",
}
SMALL_WORDS = frozenset(
    ["the", "of", "and", "for", "in", "on", "to", "a", "an", "s", "its", "by", "with", "at", "as", "from"]
)
_COORDINATOR = re.compile(r"\b([Cc])o-(?=(?:ordinat|operat))")
_PREFIX = re.compile(r"\b(multi|inter|sub)- ?(?=[a-z])", re.IGNORECASE)
"""Multi-disciplinary is multidisciplinary, and the break of a line may have taken the hyphen."""
_PORTFOLIO = {
    "interior": "interior",
    "justice": "justice",
    "foreign": "foreign",
    "labour": "labour",
    "employment": "labour",
    "social": "social",
    "welfare": "social",
    "health": "health",
    "education": "education",
    "science": "education",
    "finance": "finance",
    "economy": "economy",
    "security": "security",
    "defense": "defense",
    "culture": "culture",
    "youth": "youth",
    "sport": "sport",
    "sports": "sport",
    "tourism": "tourism",
    "family": "family",
    "rights": "rights",
    "refugees": "refugees",
    "integration": "integration",
    "european": "integration",
    "europe": "integration",
    "transport": "transport",
    "agriculture": "agriculture",
    "trade": "trade",
    "order": "order",
    "gender": "gender",
    "administration": "administration",
    "government": "local",
    "communities": "communities",
    "diaspora": "diaspora",
    "civil": "civil",
    "environment": "environment",
    "research": "education",
    "veterans": "veterans",
}


_SAME_SPELLING = ("centre", "organisation", "labour", "programme", "coordinator", "combat", "organised")


@lru_cache(maxsize=50_000)
def spelled_words(name: str) -> tuple[str, ...]:
    """The words of a name with British and American spelling, and co-ordination and coordination, made one."""
    found = []
    for word in words_of(_PREFIX.sub(r"\1", _COORDINATOR.sub(r"\1o", name))):
        other = _SPELLINGS.get(word, word)
        found.append(other if other in _SAME_SPELLING else word)
    return tuple(found)


@lru_cache(maxsize=50_000)
def key_words(name: str) -> tuple[str, ...]:
    """The words by which a name is compared, in order; numbers stay as they are."""
    mended = _PREFIX.sub(r"\1", _COORDINATOR.sub(r"\1o", name))
    found = []
    for word in words_of(mended):
        word = _SPELLINGS.get(word, word)
        if word and word not in SMALL_WORDS:
            found.append(word)
    return tuple(found)


def name_key(name: str, country_words: frozenset[str] = frozenset()) -> str:
    """One text for all spellings of a name; the words of its own country do not count."""
    words = key_words(name)
    kept = [word for word in words if word not in country_words]
    return " ".join(kept or words)


def numbers_in(name: str) -> frozenset[str]:
    """The numbers of a name: two names with different ones are two things, however alike the letters."""
    return frozenset(re.findall(r"\d+", name))


def portfolio(name: str) -> tuple[str, ...]:
    """What a ministry is for, by field, in the order of its name: labour, social."""
    found = [_PORTFOLIO[word] for word in key_words(name) if word in _PORTFOLIO]
    return tuple(dict.fromkeys(found))


def is_acronym(text: str) -> bool:
    """Whether a name is made of initials: IOM, CSWs, OSCE/ODIHR."""
    letters = re.sub(r"[^A-Za-z]", "", text)
    return 2 <= len(letters) <= 12 and " " not in text and sum(map(str.isupper, letters)) >= max(2, len(letters) - 2)
