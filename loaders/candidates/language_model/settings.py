"""Where the language model is, from the environment alone."""

import os
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from graph_schema.errors import TielineError

_HERE = frozenset({"localhost", "127.0.0.1", "::1"})


class LanguageModelError(TielineError):
    """The language model cannot be asked; the message says why and what to do."""


@dataclass(frozen=True)
class Settings:
    """An endpoint that speaks the common chat protocol, the model to ask there, and the key, if it takes one."""

    url: str
    model: str
    key: str = field(default="", repr=False)
    seconds: float = 60.0

    @property
    def host(self) -> str:
        """The host to which text is sent, as a reader is told before."""
        return urlsplit(self.url).hostname or self.url

    @classmethod
    def from_environment(cls) -> "Settings | None":
        """What TIELINE_LLM_URL, TIELINE_LLM_MODEL and TIELINE_LLM_KEY say; none without an endpoint or a model."""
        url, model = os.environ.get("TIELINE_LLM_URL", ""), os.environ.get("TIELINE_LLM_MODEL", "")
        return cls(url.rstrip("/"), model, os.environ.get("TIELINE_LLM_KEY", "")) if url and model else None

    def check(self) -> None:
        """Refuse an address that is none, or that would send the text in the open to another machine."""
        parts = urlsplit(self.url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise LanguageModelError("TIELINE_LLM_URL is no web address; write https://host/v1")
        if parts.scheme == "http" and parts.hostname not in _HERE:
            raise LanguageModelError(
                f"{parts.hostname} would get the text in the open; write https:// in TIELINE_LLM_URL"
            )
