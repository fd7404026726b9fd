"""JSON text: every number with the digits it has, never through a float."""

from __future__ import annotations

import json
from decimal import Decimal

from thidua.files.kinds import Bare, Rule
from thidua.files.outlines import Items, Outline, Pairs


def json_text(outline: Pairs) -> str:
    """Write an outline as a JSON file.

    Examples:
        >>> print(json_text(Pairs((("least", Decimal("0.10")), ("options", Items(("A", "B")))))))
        {
          "least": 0.10,
          "options": [
            "A",
            "B"
          ]
        }
        <BLANKLINE>
    """
    return _text(outline, "\n") + "\n"


def _text(outline: Outline, line: str) -> str:
    match outline:
        case Pairs(pairs):
            return _framed(
                "{}", [f"{_quoted(k)}: {_text(each, line + '  ')}" for k, each in pairs], line
            )
        case Items(items):
            return _framed("[]", [_text(each, line + "  ") for each in items], line)
        case Bare(text) | Rule(text):
            return _quoted(text)
        case Decimal():
            return f"{outline:f}"
        case str():
            return _quoted(outline)
        case _:
            return str(outline)


def _framed(frame: str, parts: list[str], line: str) -> str:
    inside = f",{line}  ".join(parts)
    return f"{frame[0]}{line}  {inside}{line}{frame[1]}" if parts else frame


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
