"""Changes that somebody supposes: an agreement or a tie more or less, as written on the command line.

Each is checked against the record before anything is worked out; what cannot be meant is refused in a sentence.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process, utils

from graph_schema.errors import QuestionError
from graph_schema.vocabulary import AgreementKind, AgreementScope
from queries.board.instruments import Instrument
from queries.board.record import Record
from queries.board.standing import Standing

SUPPOSED = "supposed"
"""Begins the id of an agreement that is on no record."""
_CLOSE = 3


@dataclass(frozen=True)
class NewAgreement:
    """An agreement of two or more countries."""

    codes: tuple[str, ...]
    kind: AgreementKind
    scope: tuple[AgreementScope, ...]


@dataclass(frozen=True)
class Changes:
    """All that is supposed at once."""

    added: tuple[NewAgreement, ...] = ()
    removed: tuple[str, ...] = ()
    tied: tuple[tuple[str, str], ...] = ()
    untied: tuple[tuple[str, str], ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether nothing is supposed."""
        return not (self.added or self.removed or self.tied or self.untied)


def changes(
    record: Record,
    found: Mapping[str, Instrument],
    *,
    added: Iterable[str] = (),
    removed: Iterable[str] = (),
    tied: Iterable[str] = (),
    untied: Iterable[str] = (),
) -> Changes:
    """The changes that the words name: `SRB+MKD:trafficking`, `agreement:…`, `actor:…+actor:…`."""
    return Changes(
        added=tuple(_agreement(record, text) for text in added),
        removed=tuple(dict.fromkeys(_on_record(found, text) for text in removed)),
        tied=tuple(dict.fromkeys(_bodies(record, text) for text in tied)),
        untied=tuple(dict.fromkeys(_bodies(record, text) for text in untied)),
    )


def supposed(record: Record, found: Mapping[str, Instrument], wanted: Changes, year: int) -> dict[str, Instrument]:
    """The agreements of a year with those taken away and those added."""
    after = {agreement: entry for agreement, entry in found.items() if agreement not in wanted.removed}
    word = Standing("present", since=year, last_word=year, claims=())
    for number, entry in enumerate(wanted.added, start=1):
        scopes = tuple(scope.value for scope in entry.scope)
        after[f"{SUPPOSED}:{number}"] = Instrument(
            id=f"{SUPPOSED}:{number}",
            name=f"Supposed {entry.kind.value.replace('_', ' ')} of {_listed(record, entry.codes)}",
            kind=entry.kind.value,
            scope=scopes,
            hub=None,
            parties=dict.fromkeys(entry.codes, word),
        )
    return after


def _agreement(record: Record, text: str) -> NewAgreement:
    sides, sign, words = text.partition(":")
    codes = tuple(dict.fromkeys(code.strip().upper() for code in sides.split("+")))
    unknown = [code for code in codes if f"country:{code.lower()}" not in record.things]
    if unknown:
        raise QuestionError(f"'{unknown[0]}' in '{text}' is no country of the record; write codes such as SRB+MKD")
    if len(codes) < 2 or not sign:
        raise QuestionError(f"'{text}' is no agreement; write countries and what it is about: SRB+MKD:police")
    kinds = {kind.value: kind for kind in AgreementKind}
    scopes = {scope.value: scope for scope in AgreementScope}
    named = [word.strip() for word in words.split(",")]
    for word in named:
        if word not in kinds and word not in scopes:
            raise QuestionError(
                f"'{word}' in '{text}' is neither what an agreement can be about ({', '.join(scopes)}) "
                f"nor a form ({', '.join(kinds)})"
            )
    forms = [kinds[word] for word in named if word in kinds and word not in scopes]
    about = [scopes[word] for word in named if word in scopes]
    if len(forms) > 1:
        raise QuestionError(f"'{text}' names more than one form of agreement; write one")
    usual = AgreementKind.BILATERAL_AGREEMENT if len(codes) == 2 else AgreementKind.CONVENTION
    if about == [AgreementScope.READMISSION] and not forms:
        usual = AgreementKind.READMISSION
    return NewAgreement(codes, forms[0] if forms else usual, tuple(about or [AgreementScope.GENERAL]))


def _on_record(found: Mapping[str, Instrument], text: str) -> str:
    if text in found:
        return text
    close = _close(text, {entry.id: entry.name for entry in found.values()})
    raise QuestionError(f"'{text}' is no agreement on record in that year. Close: {close}")


def _bodies(record: Record, text: str) -> tuple[str, str]:
    ends = [end.strip() for end in text.split("+")]
    if len(ends) != 2:
        raise QuestionError(f"'{text}' is no tie; write two bodies: actor:srb:astra+actor:mkd:open-gate")
    for end in ends:
        if end not in record.things or not end.startswith(("actor:", "mechanism:")):
            bodies = [entry for entry in record.things.values() if entry.id.startswith(("actor:", "mechanism:"))]
            close = _close(end, {entry.id: entry.name for entry in bodies})
            raise QuestionError(f"'{end}' is no body of the record. Close: {close}")
    first, second = sorted(ends)
    if first == second:
        raise QuestionError(f"'{text}' ties a body to itself; write two bodies")
    return first, second


def _close(text: str, names: Mapping[str, str]) -> str:
    """The ids that are close to an id, or whose names are close to a name."""
    if ":" in text:
        found = [key for key, *_ in process.extract(text, list(names), scorer=fuzz.ratio, limit=_CLOSE)]
    else:
        found = [key for *_, key in process.extract(text, names, processor=utils.default_process, limit=_CLOSE)]
    return ", ".join(found)


def _listed(record: Record, codes: tuple[str, ...]) -> str:
    names = [record.country(code) for code in codes]
    return f"{', '.join(names[:-1])} and {names[-1]}"
