"""The screen: where words go, how wide it is, and which language it speaks."""

from __future__ import annotations

import io
import sys

from attrs import frozen
from rich.console import Console
from rich.text import Text

from thidua.cli.words import WORDS, Lang, Words

#: The width of what goes to a file or a pipe, in characters.
UNSEEN_WIDTH = 100

#: The least width that tables are drawn for.
LEAST_WIDTH = 80


@frozen(kw_only=True)
class Screen:
    """The two streams of a command and its language."""

    lang: Lang
    out: Console
    err: Console

    @property
    def words(self) -> Words:
        """The words of the language."""
        return WORDS[self.lang]


def screen_in(lang: Lang) -> Screen:
    """Open the screen on the streams of this process."""
    return Screen(lang=lang, out=_console(is_error=False), err=_console(is_error=True))


def speak_utf8() -> None:
    """Make both streams write UTF-8, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def harmless(text: str) -> str:
    r"""Replace what could steer a terminal or turn the text around: data is not to be trusted.

    Examples:
        >>> harmless("T01\x1b[2J"), harmless("Sở A,\nphòng B")
        ('T01·[2J', 'Sở A, phòng B')
    """
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() else " " if one.isspace() else "·" for one in text)


def styled(*parts: tuple[str, str] | str) -> Text:
    """Join texts, each with its style or without, into one harmless line."""
    clean = [(part, "") if isinstance(part, str) else part for part in parts]
    return Text.assemble(*((harmless(text), style) for text, style in clean))


def _console(*, is_error: bool) -> Console:
    console = Console(stderr=is_error, highlight=False, markup=False, emoji=False)
    console.width = max(console.width, LEAST_WIDTH) if console.is_terminal else UNSEEN_WIDTH
    return console
