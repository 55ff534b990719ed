"""Who is likely meant where no wording that a rule knows ties a house or money to anybody: for a reviewer to decide."""

import re
from collections.abc import Iterator
from typing import ClassVar

from loaders.candidates.polarity import state_of
from loaders.candidates.relations.asking import asks
from loaders.candidates.relations.base import REPORTING, Relation, Tie
from loaders.candidates.relations.clauses import clause_start
from loaders.candidates.relations.funding import Funding
from loaders.candidates.relations.operating import BARE_HELP, Assistance, Operation, owned
from loaders.candidates.relations.payments import Payments
from loaders.candidates.relations.sponsoring import Sponsoring
from loaders.candidates.relations.undertaking import HelpOfHouses, RunByKind, Undertaking
from loaders.candidates.views import TOKEN, Placed, View

_HOUSED = re.compile(
    r"\b(?:beds?|places|rooms?|accommodat\w+|hous(?:e[sd]?|ing)|shelter(?:ed|s)?|lodg\w+|r[au]n|runs|operat\w+|manag\w+"
    r"|open\w*|clos\w+|shut|provid\w+|offer\w*|maintain\w*|kept|keeps?|entrust\w+|contract\w*|looked after|assist\w*"
    r"|staff\w*|answer\w*|set up|establish\w+|found\w*|launch\w*|deliver\w*|admit\w*|available)\b"
)
_MONEY = re.compile(
    r"\b(?:fund\w*|financ\w+|(?<!to )(?<!may )(?<!can )grants?(?! (?:an?|the|them|him|her|it|temporary|access"
    r"|permission|status)\b)|donat\w+"
    r"|donors?|budget\w*|money|pays?|paid|costs?|(?:cover(?:s|ed)?|bears?|bearing|bore) (?:[a-z]+ ){0,4}?(?:costs?"
    r"|expenses?|rents?|salar\w+|bills?|fees)|covered by|rents?|salar\w+|subsid\w+|euros?"
    r"|EUR|USD|lei|leva|denars?|dinars?|sponsor\w*|allocat\w+|contributions?|expenses?|expenditure|reimburs\w+"
    r"|relie[sd] (?:up)?on (?:[a-z]+ )?<|lives? on|lived on)\b"
    r"|[€$£]",
)
_MAY_RUN = frozenset({"government", "ngo_network", "social_service", "local_authority", "coordination_body"})
"""Bodies that may run a house even if they are only called by their sort; donors and the police seldom do."""
_SELDOM_PAID_FOR = frozenset({"ministry", "government", "international_organisation", "donor_agency"})
"""Who pays others, and stands beside money as that."""
_NEAR = 120
"""So many letters between a payer and the word of money, and it may still be his money."""
_BESIDE = 30
"""So many letters between somebody and a word of money, and he is who pays."""
_MONEY_OF = re.compile(
    r" (?:[a-z]+ )?(?:money|funds?|funding|financing|grants?|aid|donors?|support|contribution|assistance|means)\b"
)
"""What makes an adjective a payer: Swiss money."""
_GIVES = re.compile(
    r"\b(?:by|from|through|with|via|thanks to|(?:money|funds?|funding|financing|grants?|aid|support|contributions?"
    r"|assistance|means|costs?|expense) of) (?:the |a |an |its )?(?:[a-z]+ )?$"
)
_SELDOM_PAYS = frozenset({"court", "prosecution", "police", "border_police", "parliament", "coordination_body"})
"""Bodies that stand beside money as those who spend, ask or judge."""


_SAID = (Operation(), Assistance(), Undertaking(), RunByKind(), HelpOfHouses())
"""The wordings that say who runs what."""

Token = tuple[int, int, Placed]
"""A mention with its place in the masked sentence."""


def _tokens(view: View) -> list[Token]:
    return [(one.start(), one.end(), view.placed[int(one[2])]) for one in TOKEN.finditer(view.masked)]


def _nearest(tokens: list[Token], at: int) -> Token | None:
    return min(tokens, key=lambda one: (abs(one[0] - at), one[0]), default=None)


class LikelyOperator(Relation):
    """A house, a line or a service beside the one body that can be meant to run it."""

    predicate: ClassVar[str] = "OPERATES"
    name: ClassVar[str] = "likely-operator"

    def read(self, view: View) -> Iterator[Tie]:
        """The nearest body, for each house that no wording gives an operator: of its clause, else of what precedes."""
        if not _HOUSED.search(view.masked) or asks(view):
            return
        known = [tie for rule in _SAID for tie in rule.read(view) if tie.object]
        run = {tie.object.id for tie in known if tie.object}
        paying = {tie.subject.id for rule in (Funding(), Payments()) for tie in rule.read(view)}
        tokens = _tokens(view)
        bodies = [
            one
            for one in tokens
            if one[2].letter == "A"
            and one[2].thing.id not in paying
            and ("generic" not in one[2].thing.flags or one[2].thing.kind in _MAY_RUN)
            and not REPORTING.search(view.masked, max(0, one[0] - 25), one[0] + 1)
        ]
        for start, end, house in tokens:
            if house.letter not in "HTV" or house.thing.id in run or house.thing.name in BARE_HELP:
                continue
            if view.country is None and "generic" in house.thing.flags:
                continue
            if any(tie.span[0] <= start < tie.span[1] for tie in known):
                continue
            begin = clause_start(view.masked, start)
            body = _nearest([one for one in bodies if one[0] >= begin] or bodies, start)
            if body is None or (named := owned(house.thing, body[2].thing)).id in run:
                continue
            span = min(start, body[0]), max(end, body[1])
            state = state_of(view.masked, *span)
            yield from self.tie(body[2].thing, named, span, state=state, flags=("operator_likely",))


class LikelyFunder(Relation):
    """Money, a payer and something that is paid for in one clause, without a wording that a rule knows."""

    predicate: ClassVar[str] = "FUNDS"
    name: ClassVar[str] = "likely-funder"

    def read(self, view: View) -> Iterator[Tie]:
        """Who stands nearest to the first word of money, best after "by" or "from", and what is nearest to it."""
        if asks(view) or any(next(rule.read(view), None) for rule in (Funding(), Payments(), Sponsoring())):
            return
        tokens = _tokens(view)
        for word in _MONEY.finditer(view.masked):
            begin = clause_start(view.masked, word.start())
            here = [one for one in tokens if one[0] >= begin]
            payers = [
                one
                for one in here
                if one[2].thing.kind not in _SELDOM_PAYS
                and (one[2].letter in "AC" or (one[2].letter == "c" and _MONEY_OF.match(view.masked, one[1])))
                and abs(one[0] - word.start()) < _NEAR
            ]
            giving = [one for one in payers if one[2].letter == "c" or _GIVES.search(view.masked[: one[0]])]
            paying = [one for one in payers if 0 < word.start() - one[1] < _BESIDE]
            payer = _nearest(giving or paying, word.start())
            if payer is None:
                continue
            paid = [
                one
                for one in here
                if one[2].letter in "HTVPSMDA"
                and one[2].thing.id != payer[2].thing.id
                and one[2].thing.kind not in _SELDOM_PAID_FOR
            ]
            given = _nearest([one for one in paid if one[2].letter != "A"] or paid, word.start())
            paid_for = given[2] if given else self._spoken_of(view)
            if paid_for is None or paid_for.thing.id == payer[2].thing.id:
                continue
            places = [payer[:2], *([given[:2]] if given else []), word.span()]
            span = min(start for start, _ in places), max(end for _, end in places)
            state = state_of(view.masked, *span)
            yield from self.tie(payer[2].thing, paid_for.thing, span, state=state, flags=("funder_likely",))
            return

    @staticmethod
    def _spoken_of(view: View) -> Placed | None:
        """The house, or else the organisation, of the sentence before: "its rent is paid by" goes on about it."""
        for earlier in view.before(1):
            for letters in ("HTVP", "A"):
                found = [one for one in earlier.placed if one.letter in letters]
                if found:
                    return found[-1] if letters != "A" else found[0]
        return None
