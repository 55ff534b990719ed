"""The row of HXL tags under the heads of a table, by which humanitarian tools know what a column holds.

https://hxlstandard.org: a tag names the thing, attributes after `+` say which side of it.
"""

import re

from queries.folding import folded
from queries.question import Column, ColumnType

_OF_COLUMNS = {
    "country": "#country+name",
    "country_id": "#country+id",
    "jurisdiction": "#country+name+jurisdiction",
    "funder": "#org+funder",
    "recipient": "#org+recipient",
    "issuer": "#org+issuer",
    "body": "#org+name",
    "member": "#org+member",
    "organisation": "#org+name",
    "operators": "#org+operator+list",
    "runners": "#org+operator+list",
    "function": "#sector+function",
    "function_group": "#sector+group",
    "service": "#service+name",
    "helpline": "#service+helpline",
    "shelter": "#service+shelter",
    "project": "#activity+project",
    "purpose": "#activity+purpose",
    "victim_group": "#affected+group",
    "groups": "#affected+group+list",
    "amount": "#value+amount",
    "currency": "#value+currency",
    "value": "#indicator+value+text",
    "unit": "#indicator+unit",
    "year": "#date+year",
    "last_word": "#date+year+last",
    "for_year": "#date+year",
    "period": "#date+period",
    "says": "#description",
    "state": "#status",
    "sources": "#meta+source+list",
    "source": "#meta+source",
}
_OF_TYPES = {
    ColumnType.TEXT: "#meta+{name}",
    ColumnType.INT: "#indicator+{name}+num",
    ColumnType.NUMBER: "#indicator+{name}+num",
    ColumnType.SHARE: "#indicator+{name}+share",
    ColumnType.LIST: "#meta+{name}+list",
    ColumnType.STATE: "#status+{name}",
    ColumnType.ID: "#meta+id+{name}",
    ColumnType.CLAIMS: "#meta+claims+list",
    ColumnType.PARTNER_ONLY: "#meta+{name}",
}


def hxl_tag(name: str, column: Column) -> str:
    """The tag of a column: its own where the standard has one, otherwise by what sort of value it holds."""
    return _OF_COLUMNS.get(name) or _OF_TYPES[column.type].format(name=_attribute(name))


def _attribute(name: str) -> str:
    """A column by a name that an attribute can have: two countries side by side are columns with blanks and marks."""
    return re.sub(r"[^a-z0-9]+", "_", folded(name)).strip("_")
