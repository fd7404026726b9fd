"""Forms of numbers that may be something else: a least number or share, an expression."""

from __future__ import annotations

import re
from typing import Final

from thidua.files.forms import WHOLE
from thidua.files.kinds import Bare, Plain
from thidua.files.meant import meant_whole
from thidua.files.nodes import Scalar
from thidua.values import Share

_SIGNS: Final = re.compile(r"[%*/+()]|\bif\b")


def _least(text: str) -> object:
    return Share.parse(text) if "%" in text or "/" in text else WHOLE.parse(text)


def means_a_rule(plain: Plain, node: Scalar) -> bool:
    """Tell whether a value that may be an expression is meant as one.

    It is where it holds a sign of an expression, or where it is a word that is none of the
    words of the plain value and stands where an expression may stand.
    """
    try:
        plain.parse(node.text)
    except ValueError:
        is_word = node.text.isidentifier() and not node.in_flow
        return bool(_SIGNS.search(node.text)) or (is_word and not plain.suggest(node.text))
    return False


LEAST: Final = Plain(
    title="a whole number or a share",
    form="50 %",
    code="bad-least",
    parse=_least,
    show=lambda least: Bare(str(least)) if isinstance(least, Share) else least,
    schema={"anyOf": [WHOLE.schema, {"type": "string", "pattern": r"^(\d+(\.\d+)? ?%|\d+/\d+)$"}]},
    suggest=meant_whole,
)
