"""Payers without a name: `donors`, `western countries`.

Nobody knows how many they are. Counted as one funder they would make money look concentrated, so that measures of
concentration, dependency and overlap leave them out and say how often they occur; that money is on record they do show.
"""

UNNAMED = frozenset(
    {
        "actor:intl:donors",
        "actor:srb:donors",
        "actor:intl:ngos",
        "actor:intl:international-organisations",
        "actor:intl:western-countries",
        "actor:intl:destination-countries",
        "actor:reg:governments",
    }
)
"""The ids under which the data hold them."""
