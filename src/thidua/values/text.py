"""Vietnamese text: one form to keep, one form to match by, and the nearest known word."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from itertools import islice

# Comparing two words costs the product of their lengths, so hostile input is cut off here.
_LONGEST_WORD = 100
_MOST_WORDS = 1000


def nfc(text: str) -> str:
    r"""Compose every accented letter into one character (Unicode NFC), the form kept everywhere.

    Examples:
        >>> len("\u0065\u0302\u0323"), len(nfc("\u0065\u0302\u0323"))
        (3, 1)
    """
    return unicodedata.normalize("NFC", text)


def matching(text: str) -> str:
    r"""Reduce a text to the form by which headings and words are matched.

    Composed, without case, trimmed, every run of white space one blank. Accents stay: in
    Vietnamese they tell words apart.

    Examples:
        >>> matching("  Họ  và\tTÊN ")
        'họ và tên'
    """
    return nfc(" ".join(nfc(text).casefold().split()))


def closest(word: str, words: Iterable[str]) -> str | None:
    """Find the known word that somebody most likely meant, or None when none is near.

    At most a thousand words of at most a hundred characters are looked at, so that the answer
    comes at once whatever is asked. Which of several equally near words is given does not
    depend on their order.

    Args:
        word: What was written.
        words: What could have been meant.

    Examples:
        >>> closest("par_idnex", ["plan_done", "par_index"])
        'par_index'
        >>> closest("Bang khen", ["Bằng khen", "Giấy khen"])
        'Bằng khen'
        >>> closest("tie", ["quota"])
    """
    if len(word) > _LONGEST_WORD:
        return None
    known = {matching(each): each for each in sorted(islice(words, _MOST_WORDS), reverse=True)}
    short = [each for each in known if len(each) <= _LONGEST_WORD]
    near = difflib.get_close_matches(matching(word), short, n=1)
    return known[near[0]] if near else None
