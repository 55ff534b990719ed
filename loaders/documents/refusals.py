"""Files that are not read: each with one sentence that says what, why, and how to mend it."""

from graph_schema.errors import TielineError


def printable(text: str) -> str:
    """A text of unknown origin on one line, without what could steer a terminal."""
    return "".join(letter if letter.isprintable() else "?" for letter in text)


class DocumentError(TielineError):
    """A report file that cannot be read; the message is one sentence for the person who chose the file."""


class UnreadableError(Exception):
    """Why a reader does not take a file, and what to do about it; the door adds the name of the file."""

    def __init__(self, why: str, mend: str) -> None:
        super().__init__(why, mend)
        self.why = why
        self.mend = mend

    def about(self, name: str) -> DocumentError:
        """The refusal as the sentence that the user reads."""
        return DocumentError(f"{printable(name)[:120]} was not read: {self.why}; {self.mend}.")
