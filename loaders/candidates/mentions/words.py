"""The words of names in this field, read from `words.json`: what makes a body, what may follow, what never belongs."""

import json
from pathlib import Path
from typing import Any

_WORDS: dict[str, Any] = json.loads(Path(__file__).with_name("words.json").read_text(encoding="utf-8"))

HEAD_KINDS: dict[str, str] = _WORDS["heads"]
"""The word that makes a name a body, and the kind of body it makes."""

HEADS_ALONE = frozenset(_WORDS["alone"])
"""Heads that name a body of a country without a further word."""

HEADS_OF_OFFICES = frozenset(_WORDS["offices"])
"""Heads after which another head is part of the name: Office of the Prosecutor."""

NEEDS_TAIL_OR_TWO = frozenset(_WORDS["common"])
"""Heads that are too common to make a name with a single capitalised word before them."""

NEVER_AFTER = frozenset(_WORDS["never_after"])
"""Capitalised words at which the name of a body ends."""

LOWER_TAIL = frozenset(_WORDS["lower_tail"])
"""Words of this field that a name may carry in lower case after its head."""

NEVER_FIRST = frozenset(_WORDS["never_first"])
"""Capitalised words at the beginning of a sentence or list that are no part of a name."""

KNOWN_PAIRS = tuple(tuple(pair.split(" ")) for pair in _WORDS["pairs"])
"""Fields that stand in the name of one ministry, joined by "and"; other pairs after "Ministries of" are two."""

TAIL_OPENERS = frozenset({"of", "for", "on", "against", "to", "in"})
CONNECTORS = frozenset({"of", "for", "on", "against", "to", "in", "and", "the", "&", "with"})
