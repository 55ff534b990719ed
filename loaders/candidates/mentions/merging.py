"""Of proposals that overlap, one for each place: the longest, then that of the rule that is right more often."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from loaders.candidates.mentions.mention import Mention

_PLACES = frozenset({"Country", "Place"})
_LONGER_IS_ANOTHER = frozenset({"organisation-branch"})
"""Rules whose name is another thing than the known one inside it: Caritas Albania is not Caritas."""


def merged(proposals: Iterable[Mention], precision: Callable[[str], float]) -> list[Mention]:
    """The mentions of a sentence in order, none of which overlap; each remembers every rule that voted for it.

    A name beats a common noun of the same place; a known name inside a longer one of the same label gives way to it.
    """
    ordered = sorted(
        proposals,
        key=lambda mention: (
            mention.generic,
            -mention.length,
            mention.label not in _PLACES,
            -precision(mention.rule),
            mention.start,
            mention.rule,
        ),
    )
    chosen: list[Mention] = []
    for mention in ordered:
        clash = [other for other in chosen if mention.overlaps(other)]
        if not clash:
            chosen.append(replace(mention, voters=(mention.rule,)))
            continue
        for other in clash:
            if other.label == mention.label and 2 * min(other.length, mention.length) >= max(
                other.length, mention.length
            ):
                at = chosen.index(other)
                votes = tuple(sorted({*other.voters, mention.rule}))
                own = other.detail("number") or other.rule in _LONGER_IS_ANOTHER
                known = other.thing_ids or (() if own else mention.thing_ids)
                short = other.details or mention.details
                chosen[at] = replace(other, voters=votes, thing_ids=known, details=short)
    return sorted(chosen, key=lambda mention: mention.start)
