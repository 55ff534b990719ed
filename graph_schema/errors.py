"""The errors that Tieline raises on purpose; every message says where, what, and how to mend it."""


class TielineError(Exception):
    """Root of all errors that a user may see as a sentence instead of a traceback."""


class SchemaError(TielineError):
    """A declaration or an id that the vocabulary of the graph does not allow."""


class DataError(TielineError):
    """Files in `data/` that cannot be loaded; the message lists every problem of the run."""


class QuestionError(TielineError):
    """A question that does not exist, or parameters that it does not take."""


class StoreError(TielineError):
    """The graph cannot be opened, read or written."""


class StoreLockedError(StoreError):
    """Another process owns the directory of the embedded graph."""


class QueryRefusedError(StoreError):
    """The engine did not accept the query: it writes, or it is not valid Cypher."""


class QueryTimeoutError(StoreError):
    """The query ran longer than its time limit and was stopped."""


class JournalError(TielineError):
    """The journal cannot be written, or one of its lines was tampered with."""
