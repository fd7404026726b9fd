"""Python source for joints over masks: the same four rules as the reference."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.engine.program import Joint


def joint_source(joint: Joint) -> Iterator[str]:
    """Write the lines that compute one joint from the masks `m`, `u` and `n`."""
    mask = 1 << joint.bit
    reads = sum(1 << bit for bit in set(joint.reads))
    # Joints are computed again for every outcome of other awards: start from nothing.
    yield f"m &= {~mask}; u &= {~mask}; n &= {~mask}"
    match joint.join:
        case "every":
            yield f"if (m | u | n) & {reads} == {reads}:"
            yield f"    if u & {reads}: u |= {mask}"
            yield f"    elif n & {reads} == {reads}: n |= {mask}"
            yield f"    else: m |= {mask}"
        case "not":
            yield f"if u & {reads}: u |= {mask}"
            yield f"elif n & {reads}: n |= {mask}"
            yield f"elif not m & {reads}: m |= {mask}"
        case "concerning":
            yield from _concerning(1 << joint.reads[0], 1 << joint.reads[1], mask)
        case _:
            yield from _counted(joint, mask)


def _concerning(when: int, condition: int, mask: int) -> Iterator[str]:
    yield f"if not (m | u) & {when}: n |= {mask}"
    yield f"elif m & {condition}: m |= {mask}"
    yield f"elif n & {condition}: n |= {mask}"
    yield f"elif u & {condition} or u & {when}: u |= {mask}"


def _counted(joint: Joint, mask: int) -> Iterator[str]:
    # A condition listed twice counts twice.
    def count(word: str) -> str:
        masks = [1 << bit for bit in joint.reads]
        if len(set(masks)) == len(masks):
            return f"({word} & {sum(masks)}).bit_count()"
        return "(" + " + ".join(f"bool({word} & {one})" for one in masks) + ")"

    yield f"t = {count('m')}"
    yield f"if t >= {joint.number}: m |= {mask}"
    yield f"elif {count('n')} == {len(joint.reads)}: n |= {mask}"
    yield f"elif t + {count('u')} >= {joint.number}: u |= {mask}"
    if joint.number > 1:
        # Unknown conditions alone may all turn out not to apply.
        yield f"elif {count('u')} + {count('n')} == {len(joint.reads)}: u |= {mask}"
