"""Sentences and tokens keep their place and are not cut at abbreviations."""

from loaders.candidates.sentences import sentences_of
from loaders.documents.blocks import Block, BlockKind


def block_of(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text, None, (), 1, 1, tuple(range(len(text))))


def test_numbers_of_laws_and_initials_do_not_end_a_sentence() -> None:
    text = "Law No. 12 entered into force. Art. 5 applies, e.g. to children. The U.S. Embassy agreed."
    assert [sentence.text for sentence in sentences_of(block_of(text))] == [
        "Law No. 12 entered into force.",
        "Art. 5 applies, e.g. to children.",
        "The U.S. Embassy agreed.",
    ]


def test_every_sentence_stands_where_its_block_has_it() -> None:
    block = block_of("  One thing was done. Another was not!  “A third?” Nobody knows.")
    for sentence in sentences_of(block):
        assert block.text[sentence.start : sentence.start + len(sentence.text)] == sentence.text


def test_tokens_keep_hyphens_and_apostrophes_together() -> None:
    (sentence,) = sentences_of(block_of("The Anti-trafficking Unit's 24/7 line"))
    assert [token.text for token in sentence.tokens] == ["The", "Anti-trafficking", "Unit's", "24/7", "line"]
