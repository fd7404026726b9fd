"""YAML text: short maps in braces, rules in block style, quotes only where they are needed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from thidua.files.kinds import Bare, Rule, Written
from thidua.files.outlines import Items, Outline, Pairs

_WIDEST: Final = 100

# What begins or ends a plain text wrongly, or means something inside it.
_UNSAFE: Final = re.compile(r"""^[-?:,\[\]{}#&*!|>'"%@`\s]|[:\s]$|:\s|\s#""")
_UNSAFE_IN_FLOW: Final = re.compile(r"[\[\]{},:?]")

# What other readers of YAML, of either version, take for something else than text.
_NOT_TEXT: Final = re.compile(
    r"[-+.]?[0-9][0-9_.,:eExXoOa-fA-F+-]*|[0-9]{4}-[0-9]+-[0-9]+.*|\.?(?:inf|nan)|~|<<"
    r"|=|y|n|yes|no|on|off|true|false|null",
    re.IGNORECASE,
)


def yaml_text(outline: Pairs) -> str:
    """Write an outline as a YAML file.

    Examples:
        >>> print(yaml_text(Pairs((("id", "demo"), ("title", "Số 1: thi đua"), ("code", "05")))))
        id: demo
        title: "Số 1: thi đua"
        code: "05"
        <BLANKLINE>
    """
    return "".join(f"{line}\n" for line in _block(outline, ""))


def _block(outline: Pairs, indent: str) -> Iterator[str]:
    for name, value in outline.pairs:
        start = f"{indent}{_quoted(name, in_flow=False)}:"
        inline = _inline(value, in_flow=False)
        if inline is not None and (_is_single(value) or len(start) + len(inline) < _WIDEST):
            yield f"{start} {inline}"
            continue
        yield start
        if isinstance(value, Pairs):
            yield from _block(value, f"{indent}  ")
        for item in value.items if isinstance(value, Items) else ():
            yield f"{indent}  - {_inline(item, in_flow=False)}"


def _is_single(value: Outline) -> bool:
    """Tell whether there is nothing in it that could stand on lines of its own."""
    if isinstance(value, Pairs):
        return not value.pairs
    return not isinstance(value, Items) or not value.items


def _inline(value: Outline, *, in_flow: bool) -> str | None:
    """Write a value on one line; None where it may not stand on one."""
    match value:
        case Pairs(pairs, flow):
            return _braces(pairs) if flow or not pairs else None
        case Items(items):
            parts = [_inline(item, in_flow=True) for item in items]
            return None if None in parts else f"[{', '.join(map(str, parts))}]"
        case Rule(text):
            return None if in_flow else _quoted(text, in_flow=False, rule=True)
        case _:
            return _word(value, in_flow=in_flow)


def _braces(pairs: tuple[tuple[str, Outline], ...]) -> str | None:
    parts = [(_quoted(name, in_flow=True), _inline(each, in_flow=True)) for name, each in pairs]
    if any(text is None for _, text in parts):
        return None
    return f"{{{', '.join(f'{name}: {text}' for name, text in parts)}}}"


def _word(value: Written, *, in_flow: bool) -> str:
    match value:
        case Bare(text):
            return text
        case Decimal():
            return f"{value:f}"
        case str():
            return _quoted(value, in_flow=in_flow)
        case _:
            return str(value)


def _quoted(text: str, *, in_flow: bool, rule: bool = False) -> str:
    if not _needs_quotes(text, in_flow=in_flow, rule=rule):
        return text
    if '"' in text and "'" not in text and text.isprintable():
        return f"'{text}'"
    return "".join(map(_escaped, json.dumps(text, ensure_ascii=False)))


def _escaped(letter: str) -> str:
    if letter.isprintable():
        return letter
    code = ord(letter)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _needs_quotes(text: str, *, in_flow: bool, rule: bool) -> bool:
    if not text or not text.isprintable() or _UNSAFE.search(text):
        return True
    if in_flow and _UNSAFE_IN_FLOW.search(text):
        return True
    return not rule and _NOT_TEXT.fullmatch(text) is not None
