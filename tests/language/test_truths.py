"""The four outcomes, joined as tables that were written by hand.

M is met, N not met, U unknown, - not applicable.
"""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.language.truths import Truth, at_least, concerning, every, negation, some

OUTCOMES = {
    "N": Truth.NOT_MET,
    "M": Truth.MET,
    "U": Truth.UNKNOWN,
    "-": Truth.NOT_APPLICABLE,
}
PAIRS = ["".join(pair) for pair in product("NMU-", repeat=2)]

AND = dict(zip(PAIRS, "NNNN NMUM NUUU NMU-".replace(" ", ""), strict=True))
OR = dict(zip(PAIRS, "NMUN MMMM UMUU NMU-".replace(" ", ""), strict=True))
TWO_OF = dict(zip(PAIRS, "NNNN NMUN NUUU NNU-".replace(" ", ""), strict=True))
#: The first says whom the condition concerns, the second is the condition.
CONCERNING = dict(zip(PAIRS, "---- NMU- UMU- ----".replace(" ", ""), strict=True))


def truths(letters: str) -> list[Truth]:
    return [OUTCOMES[letter] for letter in letters]


@pytest.mark.parametrize(("pair", "joined"), AND.items())
def test_and_leaves_out_what_does_not_apply_and_false_beats_unknown(pair: str, joined: str) -> None:
    assert every(truths(pair)) is OUTCOMES[joined]


@pytest.mark.parametrize(("pair", "joined"), OR.items())
def test_or_leaves_out_what_does_not_apply_and_true_beats_unknown(pair: str, joined: str) -> None:
    assert some(truths(pair)) is OUTCOMES[joined]


@pytest.mark.parametrize(("pair", "joined"), TWO_OF.items())
def test_two_of_two_hold_only_together(pair: str, joined: str) -> None:
    assert at_least(2, truths(pair)) is OUTCOMES[joined]


@pytest.mark.parametrize(("pair", "joined"), CONCERNING.items())
def test_a_condition_concerns_only_those_for_whom_the_first_holds(pair: str, joined: str) -> None:
    assert concerning(*truths(pair)) is OUTCOMES[joined]


@pytest.mark.parametrize(("one", "other"), [("N", "M"), ("M", "N"), ("U", "U"), ("-", "-")])
def test_not_turns_round_only_what_is_settled(one: str, other: str) -> None:
    assert negation(OUTCOMES[one]) is OUTCOMES[other]


@pytest.mark.parametrize(
    ("number", "letters", "joined"),
    [
        (2, "MMN", "M"),
        (2, "MUN", "U"),
        (2, "MNN", "N"),
        (2, "M-N", "N"),
        (2, "U-N", "N"),
        # Both may still turn out not to apply, and then nothing is asked.
        (2, "U--", "U"),
        (3, "UU", "U"),
        (3, "UUM", "U"),
        (3, "UM", "N"),
        (2, "---", "-"),
        (1, "", "-"),
    ],
)
def test_at_least_counts_those_that_apply(number: int, letters: str, joined: str) -> None:
    assert at_least(number, truths(letters)) is OUTCOMES[joined]


@settings(max_examples=100, deadline=None)
@given(
    number=st.integers(1, 4),
    found=st.lists(st.sampled_from(Truth), min_size=1, max_size=4),
    data=st.data(),
)
def test_what_is_settled_survives_every_answer(
    number: int, found: list[Truth], data: st.DataObject
) -> None:
    answers = st.sampled_from([Truth.MET, Truth.NOT_MET, Truth.NOT_APPLICABLE])
    later = [data.draw(answers) if one is Truth.UNKNOWN else one for one in found]

    assert at_least(number, found) in (Truth.UNKNOWN, at_least(number, later))
    assert every(found) in (Truth.UNKNOWN, every(later))
    assert some(found) in (Truth.UNKNOWN, some(later))
