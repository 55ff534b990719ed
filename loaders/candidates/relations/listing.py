"""Where a list of mentions begins and ends, after or before the words that say what the list is."""

import re

from loaders.candidates.views import Placed, View

VERB = re.compile(
    r"\b(?:is|are|was|were|which|who|whose|that|while|whereas|has|have|had|will|met|meets?|in order|appointed"
    r"|established|responsible"
    r"|chaired|headed|led|under the|to (?:combat|co-?ordinate|develop|ensure|prepare|support|monitor|draft)|convenes?"
    r"|took|held|works?|worked|operates?|operated|signed|reviewed|adopted|reports? to)\b|, [a-z]+ed (?!by)|\. |;(?= "
    r"(?:it|the|this) )"
)
"""A verb ends a list."""
_JOINED = re.compile(
    r"[,;&/(:]|\b(?:and|or|as well as|including|plus|with|of|from|such as|namely|among them"
    r"|notably|along|alongside|called|named)\b"
)


IS_A = re.compile(
    r"(?P<o><[AM]\d+>)(?: \([^)]*\))?(?:,| is| was| remains| became| acts as| functions as) (?:an?"
    r"|the) (?:[a-z-]+ ){0,3}"
    r"<[AM]\d+>[^<]*$"
)
"""What is called a body after its name, "the Council is a multi-agency body", is that body and no other."""


def list_after(text: str) -> str:
    """The list with which a text begins: mentions as long as only commas, "and" and a few words stand between them."""
    end = 0
    for token in re.finditer(r"<[A-Z]\d+>", text):
        between = text[end : token.start()]
        if end == 0 and (len(between) > 120 or re.search(r"[.;]", between)):
            return ""
        if end and (VERB.search(between) or (token[0][1] in "AC" and not _JOINED.search(between))):
            break
        end = token.end()
    return text[:end]


def list_before(text: str) -> str:
    """The list with which a text ends: mentions back to where a verb stands between two, or nothing joins them."""
    tokens = list(re.finditer(r"<[A-Za-z]\d+>", text))
    if not tokens or len(text) - tokens[-1].end() > 60 or VERB.search(text, tokens[-1].end()):
        return ""
    begin = tokens[-1].start()
    for earlier, later in zip(reversed(tokens[:-1]), reversed(tokens), strict=False):
        between = text[earlier.end() : later.start()]
        if VERB.search(between) or not _JOINED.search(between) or re.search(r"; |\. ", between):
            break
        begin = earlier.start()
    return text[begin:]


def without_sum(view: View, who: str) -> list[Placed]:
    """Those whom a list names; "two NGOs, A and B" are A and B."""
    listed = view.placed_in(who, "AC")
    named = [placed for placed in listed if not placed.mention.generic or placed.reference]
    summed = re.search(r"<[AC](\d+)>, (?:the |namely |called )*<[AC]\d+>(?:, | and |[^<>]*$)", who)
    total = view.placed[int(summed[1])] if summed else None
    if total is None or not total.mention.generic or len(named) < 2:
        return listed
    return [placed for placed in listed if placed is not total]
