"""Failures: why a command cannot do its work, in the style of the findings."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from thidua.cli.words import Lang

#: Exit code of misuse and of files that cannot be read or written.
MISUSE: Final = 2

_SENTENCES: Final[dict[Lang, dict[str, str]]] = {
    Lang.VI: {
        "file-missing": "Không có tệp này.",
        "folder-missing": "Chưa có thư mục {folder}; hãy tạo trước.",
        "file-is-folder": "Đây là thư mục, không phải tệp.",
        "file-forbidden": "Không có quyền đọc hoặc ghi tệp này.",
        "file-unusable": "Không dùng được tệp này: {text}.",
        "file-exists": "Tệp này đã có; không ghi đè.",
        "file-not-understood": "Tệp không đúng mẫu: {text}.",
        "form-expected": "Chỗ này phải là: {expected}.",
        "example-unknown": "Không có ví dụ nào tên là {name}; có: {known}.",
        "nominees-missing": "Chưa nêu tệp danh sách người, tập thể được đề nghị.",
        "parts-not-named": "Hãy ghi cụm, khối rồi mới tới tệp, ví dụ: --parts unit=units.csv.",
        "round-missing": "Kế hoạch có nhiều đợt xét; hãy chọn một: --round {rounds}.",
        "round-none": "Kế hoạch không nêu đợt xét nào.",
        "nominee-missing": "Chưa nêu mã cá nhân, tập thể cần giải thích.",
        "nominee-unknown": "Trong danh sách không có mã {name}.{suggestion}",
        "award-unknown": "Trong đợt này {nominee} không được xét {name}; được xét: {known}.",
    },
    Lang.EN: {
        "file-missing": "There is no such file.",
        "folder-missing": "There is no folder {folder}; make it first.",
        "file-is-folder": "This is a folder, not a file.",
        "file-forbidden": "No permission to read or write this file.",
        "file-unusable": "This file cannot be used: {text}.",
        "file-exists": "This file is there already; it is not overwritten.",
        "file-not-understood": "The file does not have the expected form: {text}.",
        "form-expected": "Here should stand: {expected}.",
        "example-unknown": "There is no example named {name}; there are: {known}.",
        "nominees-missing": "No table of nominees is given.",
        "parts-not-named": "Name the pool before the file, such as: --parts unit=units.csv.",
        "round-missing": "The plan has several rounds; choose one: --round {rounds}.",
        "round-none": "The plan states no round.",
        "nominee-missing": "No id is given of whom to explain.",
        "nominee-unknown": "There is no {name} on the list.{suggestion}",
        "award-unknown": "In this round {nominee} is not considered for {name}; but for: {known}.",
    },
}


class Failure(Exception):  # noqa: N818 - what a command ends in, no error of the program
    """A command ends here; says why, and about which file."""

    def __init__(self, code: str, file: str = "", **details: str) -> None:
        """Keep the code, the file it is about and what the sentence needs."""
        super().__init__(code)
        self.code = code
        self.file = file
        self.details = details

    def sentence(self, lang: Lang) -> str:
        """Say it."""
        return _SENTENCES[lang][self.code].format(**self.details)


@contextmanager
def files_may_fail(file: str) -> Iterator[None]:
    """Turn what the system says about a file into a failure."""
    try:
        yield
    except FileNotFoundError as error:
        raise Failure("file-missing", file) from error
    except IsADirectoryError as error:
        raise Failure("file-is-folder", file) from error
    except PermissionError as error:
        raise Failure("file-forbidden", file) from error
    except OSError as error:
        text = os.strerror(error.errno) if error.errno else str(error)
        raise Failure("file-unusable", file, text=text) from error


def write_file(file: str, text: str) -> None:
    """Write a text to a file; folders are not made.

    Raises:
        Failure: When there is no such folder, or the file cannot be written.
    """
    folder = Path(file).parent
    if not folder.is_dir():
        raise Failure("folder-missing", file, folder=str(folder))
    with files_may_fail(file):
        Path(file).write_text(text, encoding="utf-8", newline="\n")
