"""Whether a sentence says that something is so, is planned, has ended, is on paper only, or is not so."""

import re

from graph_schema.vocabulary import State

_CLAUSE_END = re.compile(
    r";|, (?:but|while|whereas|although|however|and the|which)\b|\b(?:but|while|whereas|although|though) "
)
_ABSENT = re.compile(
    r"\b(?:not(?! only)|[Nn]o(?! longer|\.)|[Nn]ever|[Nn]either|[Nn]or|without|cannot|unable to|lacks?|lacked|lacking"
    r"|fail(?:s|ed|ing)? to"
    r"|yet to|absence of|n[’']t|refus(?:es|ed) to|neglected"
    r"|[Nn]obody|[Nn]one)\b"
)
_PLANNED = re.compile(
    r"\b(?:will|would|plans? to|planned(?: to)?|planning to|intends? to|intended to|is expected to|are expected to"
    r"|foresees?|foreseen|envisages?|envisaged"
    r"|is to be|are to be|is due to|to be (?:established|adopted|created|opened|signed|set up)|under preparation"
    r"|in preparation|being (?:drafted|prepared|developed|negotiated)"
    r"|proposes?|proposed|upcoming|forthcoming|under development|in the process of|negotiations?|drafting of|is "
    r"drafting|are drafting|pending)\b"
)
_ADVICE = re.compile(
    r"\b(?:should|must|ought to|needs? to|need for|recommends?|recommended|urges?|urged|calls? (?:up)?on|invites?"
    r"|encourages?|considers? that|could|might|may wish)\b"
)
_ENDED = re.compile(
    r"\b(?:no longer(?! (?:only|just|merely|simply|solely|exclusively))|was closed|were closed"
    r"|closed (?:down|in|due)|has closed|ceased|expired|discontinued|was "
    r"dissolved|were dissolved|abolished|stopped|shut down|ended in|had to close"
    r"|was suspended|were suspended|terminated|used to|until (?:19|20)\d\d|was indefinitely closed|temporarily "
    r"closed)\b"
)
_ON_PAPER = re.compile(
    r"\b(?:not (?:yet )?(?:been )?(?:fully )?(?:operational|functional|functioning|implemented|applied|used|active"
    r"|worked?)|on paper|inactive|non-?functional|non-?operational|dysfunctional"
    r"|did not (?:meet|function|convene)|has not (?:met|functioned)|does not function|not implemented in practice"
    r"|exists? only|remained? inactive|dormant)\b"
)


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause of a masked sentence in which a match stands."""
    begin = max((match.end() for match in _CLAUSE_END.finditer(text, 0, start)), default=0)
    stop = next((match.start() for match in _CLAUSE_END.finditer(text, end)), len(text))
    return begin, stop


def state_of(text: str, start: int, end: int) -> State | None:
    """The state of what is said between two places; none where the sentence only asks that it be so."""
    begin, stop = clause_around(text, start, end)
    before, inside, after = text[max(begin, start - 60) : start], text[start:end], text[end : min(stop, end + 45)]
    around = before[-45:] + inside
    if _ON_PAPER.search(around + after):
        return State.ON_PAPER
    if _ENDED.search(around + after):
        return State.ENDED
    if _ABSENT.search(around):
        return State.ABSENT
    if _ADVICE.search(before + inside):
        return None
    if _PLANNED.search(around):
        return State.PLANNED
    return State.PRESENT
