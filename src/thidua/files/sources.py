"""Sources: from a path, bytes or a stream to text in one form."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO

from attrs import frozen

from thidua.files.findings import is_broken_text
from thidua.problems import Place, Problem, error, warning
from thidua.values import nfc

#: The largest plan file that is read, in bytes.
MOST_BYTES = 2_000_000

#: How files of spreadsheet programs begin: a ZIP archive, or the older compound file.
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")

Source = str | os.PathLike[str] | bytes | IO[bytes] | IO[str]


@frozen(kw_only=True)
class FileText:
    """The text of a file: composed letters (NFC), line breaks as one character, no mark in front.

    Columns therefore count letters as a person sees them, also where the file splits accents off.
    """

    #: The name to be shown; None for data without one.
    file: str | None
    #: None when it could not be read; the problems say why.
    text: str | None
    problems: tuple[Problem, ...] = ()

    @property
    def is_json(self) -> bool:
        """Tell by the name whether the file holds JSON."""
        return (self.file or "").lower().endswith(".json")


def file_text_of(source: Source, *, name: str | None = None, most: int = MOST_BYTES) -> FileText:
    """Take the text out of a source, at most `most` bytes of it.

    Args:
        source: A path, or what a file holds: bytes, or a stream of bytes or text.
        name: The name to be shown in places; the path when not given.
        most: The bytes beyond which the source is refused unread.

    Raises:
        OSError: The file cannot be opened.
    """
    file, content = _content(source, most + 1)
    file = name or file
    if isinstance(content, bytes) and content.startswith(_SPREADSHEETS):
        return _refused(file, error("spreadsheet-file"), None)
    if len(content) > most:
        return _refused(file, error("file-too-large", most=most), None)
    if isinstance(content, str):
        return _composed(file, content)
    try:
        return _composed(file, content.decode("utf-8"))
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        return _refused(file, error("text-not-utf-8", byte=wrong.start + 1), line)


def _content(source: Source, size: int) -> tuple[str | None, bytes | str]:
    if isinstance(source, (str, os.PathLike)):
        with Path(source).open("rb") as stream:
            return os.fspath(source), stream.read(size)
    if isinstance(source, bytes):
        return None, source
    shown = getattr(source, "name", None)
    return (shown if isinstance(shown, str) else None), source.read(size)


def _composed(file: str | None, content: str) -> FileText:
    text = content.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    broken = next((at for at, line in enumerate(lines, 1) if is_broken_text(line)), None)
    if broken is not None:
        return _refused(file, error("text-not-unicode"), broken)
    uncomposed = next((at for at, line in enumerate(lines, 1) if nfc(line) != line), None)
    if uncomposed is None:
        return FileText(file=file, text=text)
    problem = warning("text-not-nfc").at(Place(file=file, line=uncomposed))
    return FileText(file=file, text=nfc(text), problems=(problem,))


def _refused(file: str | None, problem: Problem, line: int | None) -> FileText:
    return FileText(file=file, text=None, problems=(problem.at(Place(file=file, line=line)),))
