"""How organisations write their own names: capitals and small words of the region's languages, and what is no part."""

import re

WORD = r"(?:[dl][’'])?[A-ZÀ-ÖØ-ÞČĆŽŠĐĂĞİŁŞŢȘȚ][\w’'&+-]*"
"""A word that begins like a name in any language of the region."""
FOREIGN = (
    r"e|i|të|dhe|për|me|pa|nga|za|na|pri|od|u|iz|bez|de|des|du|la|le|les|din|și|şi|si|pentru|pro|per|di|del|della|dei"
    r"|ve|und|für|der|van|von|till"
)
"""Small words of other languages that stand inside a name: Hapa të Lirë, Prijatelji za Mir."""
_ENGLISH = r"of|for|the|in|to|with|from|against|without|&"
SINGLE = rf"{WORD}(?:[ ](?:(?:{_ENGLISH}|{FOREIGN})[ ]){{0,2}}{WORD}|[ ]\d+)*"
"""A name without "and", which divides two names in a row."""
NAME = rf"{WORD}(?:[ ](?:(?:and|{_ENGLISH}|{FOREIGN})[ ]){{0,2}}{WORD}|[ ]\d+)*"

_BASED = re.compile(rf"^(?:[Tt]he )?(?:{WORD} )?{WORD}-based (?:(?:NGO|[a-z]+) )?")
_JOINED = re.compile(r"-(?:run|led|funded|financed|supported|owned|managed|operated|based|type|like|related)\b")
_MONEY = re.compile(r" with (?:the )?[A-Z]\w+(?:an|ish|se|ch|ss|in)\b.*$| with (?:EU|UN|US|USAID|Sida)\b.*$")
_ANOTHER = re.compile(
    r" and (?:by |with |from |in )?(?:the |an? |its )|,? and (?=[A-ZČ][\w-]*-based )| and (?=[A-Z]{2,}\b)"
)


def own_name(text: str) -> tuple[int, str]:
    """The name in a run of capitalised words, and how many characters stand before it.

    The town in front ("Ohrid-based") and whose money or which other body follows is none of it; an empty name where
    the words only say whose something is: NGO-run.
    """
    begin = match.end() if (match := _BASED.match(text)) else 0
    name = _MONEY.sub("", _ANOTHER.split(text[begin:])[0])
    return begin, "" if _JOINED.search(name) else name
