"""A report file becomes blocks of text, offline; every character of a block knows where it stands in the text.

`read_document` is the door, `country_sections` tells which part is about which country, and `country_passages` which
paragraphs of a chapter without a country are.
"""

from loaders.documents.opening import read_document
from loaders.documents.passages import country_passages
from loaders.documents.sections import country_sections

__all__ = ["country_passages", "country_sections", "read_document"]
