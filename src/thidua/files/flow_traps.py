"""Flow traps: what a comma inside braces or brackets has silently torn apart."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.files.nodes import Mapping, Mark, Node, Scalar, Sequence, Style


def torn_key(mapping: Mapping, known: frozenset[str] | None) -> Mark | None:
    """Find the piece of a torn value that YAML took for a key without a value.

    Args:
        mapping: The mapping, of which only one written in braces can be torn.
        known: The keys that the mapping may have; None where its keys are ids.

    Examples:
        >>> from thidua.files.yaml_nodes import yaml_nodes
        >>> torn_key(yaml_nodes("{rule: at_least(2, a, b)}").node, frozenset({"rule"}))
        Mark(line=1, column=20)
    """
    if not mapping.flow:
        return None
    still_open = False
    for key, node in mapping.pairs:
        stray = isinstance(node, Scalar) and node.is_empty
        if stray and (still_open or (known is not None and key.text not in known)):
            return key.mark
        still_open = still_open or _left_open(node)
    return None


def torn_item(sequence: Sequence) -> Mark | None:
    """Find the item that closes a bracket which an earlier item of `[…]` has left open.

    Examples:
        >>> from thidua.files.yaml_nodes import yaml_nodes
        >>> torn_item(yaml_nodes("[min(a, b) >= 3]").node)
        Mark(line=1, column=9)
    """
    still_open = False
    for item in sequence.items if sequence.flow else ():
        if still_open and _balance(item) < 0:
            return item.mark
        still_open = still_open or _left_open(item)
    return None


def block_form(node: Mapping | Sequence) -> str:
    r"""Write a torn mapping or list in block style, the way it was probably meant.

    Examples:
        >>> from thidua.files.yaml_nodes import yaml_nodes
        >>> block_form(yaml_nodes("{title: Cờ, rule: at_least(2, a, b)}").node)
        'title: Cờ\nrule: at_least(2, a, b)'
    """
    lines: list[str] = []
    for continued, text in _pieces(node):
        if continued and lines:
            lines[-1] += f", {text}"
        else:
            lines.append(text)
    return "\n".join(lines)


def _pieces(node: Mapping | Sequence) -> Iterator[tuple[bool, str]]:
    """Yield each line, and whether it goes on from the one before."""
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            stray = isinstance(value, Scalar) and value.is_empty
            yield stray, key.text if stray else f"{key.text}: {_shown(value)}"
        return
    still_open = 0
    for item in node.items:
        yield still_open > 0, _shown(item) if still_open > 0 else f"- {_shown(item)}"
        still_open += _balance(item)


def _shown(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else "…"


def _left_open(node: Node) -> bool:
    return _balance(node) > 0


def _balance(node: Node) -> int:
    """Count the brackets that a plain text opens and does not close."""
    if not isinstance(node, Scalar) or node.style is not Style.PLAIN:
        return 0
    return node.text.count("(") - node.text.count(")")
