"""Pages that are written from the catalogue and the graph, so that they cannot say something else than these do."""

from collections.abc import Iterable
from typing import Any

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from graph_schema.texts import REPOSITORY
from queries.answer import Answer, shown
from queries.asking import ask
from queries.question import ColumnType, Question

CATALOGUE_PAGE = REPOSITORY / "queries" / "CATALOGUE.md"
README = REPOSITORY / "README.md"
README_QUESTIONS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("countries_without_rapporteur", {"year": 2022}),
    ("strategies_at_year", {"year": 2022}),
    ("recommendations_several_monitors_ask", {"year": 2022, "regional": 0}),
)
ROWS_IN_README = 5
_BEGIN, _END = "<!-- answers: written by `make docs` from the graph -->", "<!-- end of answers -->"
_HEAD = """# The catalogue

Written by `make docs` from `queries/catalogue/`; edit the files there, not this page. Every question is asked with
`python -m queries run <id> --param name=value` and on the page Questions of the dashboard.
"""


def catalogue_page(questions: Iterable[Question]) -> str:
    """Every question by theme, with what it takes, what it gives and how to read it."""
    lines = [_HEAD]
    theme = None
    for question in sorted(questions, key=lambda entry: (entry.theme.value, entry.id)):
        if question.theme != theme:
            theme = question.theme
            lines.append(f"## {theme.value.capitalize()}\n")
        audience = ", ".join(f"{entry.value}s" for entry in question.audience)
        lines += [f"### {question.title}\n", f"`{question.id}`, for {audience}. {question.why}\n"]
        if question.parameters:
            lines.append("| takes | default | |\n| --- | --- | --- |")
            for name, parameter in question.parameters.items():
                default = "any" if parameter.default is None else parameter.default
                lines.append(f"| `{name}` | {default} | {parameter.says} |")
            lines.append("")
        lines.append("| gives | |\n| --- | --- |")
        lines += [f"| `{name}` | {question.columns[name].says} |" for name in question.shown_columns]
        computed = f" Computed by `{question.computed_by}`." if question.computed_by else ""
        lines.append(f"\n{question.reading}{computed}\n")
    return "\n".join(lines).rstrip() + "\n"


def readme_with_answers(text: str, reader: GraphReader) -> str:
    """The README with the answers of today between its two marks."""
    before, mark, rest = text.partition(_BEGIN)
    _old, end, after = rest.partition(_END)
    if not (mark and end):
        raise QuestionError(f"README.md has lost the marks between which the answers stand: {_BEGIN} and {_END}")
    answers = "\n\n".join(_answer(ask(question, reader, **given)) for question, given in README_QUESTIONS)
    return f"{before}{_BEGIN}\n\n{answers}\n\n{_END}{after}"


def _answer(answer: Answer) -> str:
    columns = [name for name in answer.question.shown_columns if any(row[name] for row in answer.rows)]
    given = ", ".join(f"{name} {_given(value)}" for name, value in answer.parameters.items())
    lines = [f"**{answer.question.title}** ({given})\n"]
    lines.append(f"| {' | '.join(name.replace('_', ' ') for name in columns)} |")
    lines.append(f"|{' --- |' * len(columns)}")
    for row in answer.rows[:ROWS_IN_README]:
        lines.append(f"| {' | '.join(_cell(answer, name, row[name]) for name in columns)} |")
    more = len(answer.rows) - ROWS_IN_README
    rest = f" {more} more rows: `python -m queries run {answer.question.id}`." if more > 0 else ""
    return "\n".join([*lines, f"\n{answer.how_sure}{rest}"])


def _given(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return shown(value).split(":")[-1].upper()


def _cell(answer: Answer, column: str, value: Any) -> str:
    if answer.question.columns[column].type is ColumnType.STATE and value == "absent":
        return "stated absent"
    text = shown(value)
    words = text.replace("_", " ").lower() if text.isupper() or column == "kind" else text
    return words.replace("|", "/").replace("*", "\\*")
