"""Files that change together or not at all."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from loaders.review.decision import ReviewError


@contextmanager
def moved(contents: Mapping[Path, bytes | None]) -> Iterator[None]:
    """Every file with its new content, none meaning that it goes; an error, also in the block, puts all of them back.

    The block is for what must be written down together with the files.
    """
    before = {file: file.read_bytes() if file.is_file() else None for file in contents}
    try:
        for file, content in contents.items():
            _put(file, content)
        yield
    except BaseException as error:
        for file, old in before.items():
            _beside(file).unlink(missing_ok=True)
            if old is None:
                file.unlink(missing_ok=True)
            else:
                file.write_bytes(old)
        if isinstance(error, OSError):
            raise ReviewError(f"{error.filename} cannot be written ({error.strerror}); nothing was kept") from error
        raise


def _put(file: Path, content: bytes | None) -> None:
    if content is None:
        file.unlink()
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    _beside(file).write_bytes(content)
    _beside(file).replace(file)


def _beside(file: Path) -> Path:
    return file.with_name(f".{file.name}.new")
