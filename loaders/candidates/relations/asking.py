"""Whether a sentence only asks that something be done: then it says of nobody that he does it."""

import re

from loaders.candidates.views import View

_ASKED = re.compile(
    r"\b(?:urge|recommend|should|invite|calls? (?:up)?on|encourage|advise|must|ought|ask|request|consider that)"
    r"|^\W*(?:[a-z0-9]{1,4}[).] )?(?:ensure|provide|establish|develop|strengthen|improve|increase|reopen|open|train"
    r"|fund|adopt|introduce|allocate|conclude|continue|make|put|set|appoint|extend|expand|create|cease|allow|grant"
    r"|enhance|implement)\b",
    re.IGNORECASE,
)


def asks(view: View) -> bool:
    """Whether a sentence, or the words that open its list, asks for what it speaks of."""
    return bool(_ASKED.search(view.lead) or _ASKED.search(view.masked))
