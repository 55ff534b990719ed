"""What the environment says about the store; read once, in one place."""

import os
from pathlib import Path

from pydantic import Field

from graph_schema.base import Described

DEFAULT_URL = "embedded:build/graph"


class StoreSettings(Described):
    """Where the graph is, and how a server is reached; secrets come from the environment alone."""

    url: str = Field(default=DEFAULT_URL, description="TIELINE_STORE: embedded:<directory>, neo4j://…, bolt://…")
    neo4j_user: str = Field(default="neo4j", description="TIELINE_NEO4J_USER: the user on the server.")
    neo4j_password: str = Field(default="", description="TIELINE_NEO4J_PASSWORD: the password on the server.")
    neo4j_database: str = Field(default="neo4j", description="TIELINE_NEO4J_DATABASE: the database on the server.")

    @classmethod
    def from_environment(cls) -> "StoreSettings":
        """The settings of this process."""
        named = {
            "url": "TIELINE_STORE",
            "neo4j_user": "TIELINE_NEO4J_USER",
            "neo4j_password": "TIELINE_NEO4J_PASSWORD",
            "neo4j_database": "TIELINE_NEO4J_DATABASE",
        }
        return cls(**{field: os.environ[name] for field, name in named.items() if os.environ.get(name)})

    def directory(self) -> Path:
        """The directory of an embedded store."""
        return Path(self.url.removeprefix("embedded:"))

    def kept(self) -> Path | None:
        """Where what was worked out from the graph may be kept: beside an embedded one; a server has no place."""
        return self.directory() / "kept" if self.url.startswith("embedded:") else None
