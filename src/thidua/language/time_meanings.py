"""What the words about days and about the past mean, for the reference."""

from __future__ import annotations

from thidua.language.days import day_operand
from thidua.language.evaluator import Evaluator
from thidua.language.pasts import asked_of, other_subject
from thidua.language.scope import SUBJECT, Gap
from thidua.language.spans import NOT_APPLICABLE, Cell, Operand, Span, exactly
from thidua.language.tree import Call
from thidua.language.truths import Truth


def day_meant(call: Call, at: Evaluator) -> Operand:
    """Return what a word about days comes to.

    Args:
        call: The call.
        at: Evaluates its parts.
    """
    parts = (*call.arguments, *(part for _, part in call.options))
    operands = [at.operand(part) for part in parts]
    return day_operand(call, operands, at.scope.calendar, at.scope.windows)


def past_meant(call: Call, at: Evaluator) -> Operand:
    """Return what a word about the past comes to; outside the history nobody knows.

    Args:
        call: The call.
        at: Evaluates its parts.
    """
    other = other_subject(call)
    subject = exactly(at.scope.facts.get(SUBJECT)) if other is None else at.operand(other)
    if isinstance(subject, Cell):
        return NOT_APPLICABLE
    if other is not None and not subject.is_exact:
        asked = _anything_asked(call)
        return asked.loosely if subject.may_not_apply else asked
    awards, option, number = asked_of(call)
    if call.function == "times_held":
        found = at.scope.times(subject.low, awards, option, number)
    else:
        outcome = at.scope.held(subject.low, awards, option, number)
        found = _anything_asked(call) if outcome is Truth.UNKNOWN else exactly(int(outcome))
    if not found.is_exact:
        at.gaps.append(Gap("history-not-covered", awards[0]))
    return found


def _anything_asked(call: Call) -> Span:
    return Span(0, 1) if call.function == "held" else Span(0, None)
