"""Likeness: two names that probably mean the same, written differently."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable

from thidua.values import closest, matching

#: Characters that take no room: two words that differ in them look the same.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_LEADING_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
_DIGITS = re.compile(r"\d+")
_APART = re.compile(r"[\s_-]+")


def alike(identity: str) -> str:
    r"""Reduce an id to what does not change with case, blanks and leading zeros.

    Examples:
        >>> alike("t 01") == alike("T1"), alike("T10") == alike("T1")
        (True, False)
    """
    seen = UNSEEN.sub("", matching(identity)).replace(" ", "")
    return _LEADING_ZEROS.sub("", seen)


def slip(word: str, words: Iterable[str]) -> str | None:
    """Return the known word that a word is a slip of the pen away from, None where none is.

    Two words that differ in accents, blanks, hyphens, one letter or the order of their letters
    are a slip apart; those that differ in their digits never are: they may be two things.

    Examples:
        >>> slip("certificate_of_merit", ["certificate-of-merit", "flag"])
        'certificate-of-merit'
        >>> slip("merit-2021", ["merit-2022"])
    """
    near = closest(word, words)
    if near is None or near == word or _DIGITS.findall(near) != _DIGITS.findall(word):
        return None
    one, other = _skeleton(word), _skeleton(near)
    return near if sorted(one) == sorted(other) or _edits(one, other) == 1 else None


def _skeleton(word: str) -> str:
    apart = unicodedata.normalize("NFD", matching(word)).replace("đ", "d")
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _APART.sub("", bare)


def _edits(one: str, other: str) -> int:
    codes = difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return sum(max(b - a, d - c) for tag, a, b, c, d in codes if tag != "equal")
