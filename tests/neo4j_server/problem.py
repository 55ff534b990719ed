"""What keeps the server from starting, told as a sentence."""


class CannotStartError(Exception):
    """The server cannot start; the message says why, and what to do."""
