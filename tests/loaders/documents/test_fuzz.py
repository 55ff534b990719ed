"""A few hundred broken files in the ordinary tests; `make fuzz` reads ten thousand."""

import pytest

from tests.fuzz_documents import files, run


@pytest.mark.timeout(120)
def test_broken_files_give_a_document_or_a_sentence() -> None:
    outcome = run(200, seed=7)
    assert outcome.faults == []
    counted = dict.fromkeys(("pdf", "docx", "html", "text", "facts"), 0)
    for what, count in outcome.counts.items():
        if (kind := what.split(":")[0]) in counted:
            counted[kind] += count
    assert counted == {"pdf": 40, "docx": 40, "html": 40, "text": 40, "facts": 40}


def test_the_same_seed_breaks_files_in_the_same_way() -> None:
    assert list(files(20, seed=3)) == list(files(20, seed=3))
    assert list(files(20, seed=3)) != list(files(20, seed=4))
