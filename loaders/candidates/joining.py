"""Mentions that are one: a name with its short form in brackets, a body with what stands before its name."""

from collections.abc import Iterator
from dataclasses import replace

from loaders.candidates.sentences import Sentence
from loaders.candidates.views import Placed


def with_brackets_joined(sentence: Sentence, placed: list[Placed]) -> list[Placed]:
    """A name and the short form in brackets after it are one mention: Border Police (BP)."""
    joined: list[Placed] = []
    for entry in placed:
        last = joined[-1] if joined else None
        if (
            last is not None
            and entry.thing.id == last.thing.id
            and sentence.text[last.mention.end : entry.mention.start] == " ("
            and sentence.text[entry.mention.end : entry.mention.end + 1] == ")"
        ):
            joined[-1] = replace(last, mention=replace(last.mention, end=entry.mention.end + 1))
            continue
        joined.append(entry)
    return joined


def without_absorbed_adjectives(sentence: Sentence, placed: list[Placed]) -> Iterator[Placed]:
    """What stands before a body belongs to its name: Albanian Ministry of Justice is one, NGO Lantern is one."""
    begins: int | None = None
    for at, entry in enumerate(placed):
        if begins is not None:
            entry, begins = replace(entry, mention=replace(entry.mention, start=begins)), None
        following = placed[at + 1] if at + 1 < len(placed) else None
        between = sentence.text[entry.mention.end : following.mention.start] if following is not None else "."
        if (
            following is not None
            and between in {" ", " “", ' "'}
            and following.thing.label == "Actor"
            and entry.mention.name == "NGOs"
        ):
            begins = entry.mention.start
            continue
        if (
            entry.mention.adjective
            and following is not None
            and following.thing.label in {"Actor", "Law", "Strategy", "Mechanism", "Agreement"}
            and sentence.text[entry.mention.end : following.mention.start] == " "
        ):
            continue
        yield entry
