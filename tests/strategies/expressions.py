"""Random expressions, of any kind and often of a wrong one, as the parser would give them."""

from datetime import date, time
from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from thidua.language.tree import (
    And,
    Arithmetic,
    Call,
    Comparison,
    IfElse,
    Literal,
    Membership,
    Name,
    Negative,
    Not,
    Or,
    Tree,
)
from thidua.values import Money, Share

NAMES = ("plan_done", "par_index", "điểm", "cost", "achieved_on", "staff_kind", "index_group")
WORDS = ("tốt", "Sở A, B", "công chức", "it's", 'nói "có"', "merit", "")

days = st.dates(date(2000, 1, 1), date(2040, 12, 31))
whole_numbers = st.integers(0, 10**12)
decimals = st.decimals(0, 10**6, places=2).map(lambda number: Decimal(f"{number:f}"))
shares = st.builds(Share.percent, st.decimals(0, 200, places=1)) | st.builds(
    Share.ratio, st.integers(0, 50), st.integers(1, 9)
)
clock_times = st.builds(time, st.integers(0, 23), st.integers(0, 59))

literals = st.builds(
    Literal,
    st.one_of(
        st.booleans(),
        whole_numbers,
        decimals,
        shares,
        st.builds(Money, whole_numbers),
        st.sampled_from(WORDS),
        days,
        clock_times,
    ),
)
names = st.builds(Name, st.sampled_from((*NAMES, "who", "unit", "round.start", "launch")))
texts = st.builds(Literal, st.sampled_from(WORDS))


def calls(parts: SearchStrategy[Tree]) -> SearchStrategy[Tree]:
    """Calls of the vocabulary, and of a rule written in Python."""
    several = st.lists(parts, min_size=1, max_size=3).map(tuple)
    counted = st.tuples(st.integers(1, 3).map(Literal), parts, parts)
    years = st.tuples(st.tuples(st.just("within"), st.integers(1, 5).map(Literal)))
    return st.one_of(
        st.builds(Call, st.sampled_from(("min", "max", "sum")), several),
        st.builds(Call, st.just("at_least"), counted),
        st.builds(Call, st.sampled_from(("known", "applies")), st.tuples(names)),
        st.builds(Call, st.just("given"), st.tuples(texts)),
        st.builds(Call, st.just("held"), st.tuples(texts), years),
        st.just(Call("my_rule")),
    )


def joined(parts: SearchStrategy[Tree]) -> SearchStrategy[Tree]:
    """One more level above smaller expressions."""
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    sign = st.sampled_from(("==", "!=", "<", "<=", ">", ">="))
    options = st.lists(texts, min_size=1, max_size=2).map(tuple) | names
    return st.one_of(
        st.builds(And, several),
        st.builds(Or, several),
        st.builds(Not, parts),
        st.builds(Negative, parts),
        st.builds(IfElse, parts, parts, parts),
        st.builds(
            Comparison,
            parts,
            st.lists(st.tuples(sign, parts), min_size=1).map(lambda t: tuple(t[:2])),
        ),
        st.builds(Membership, parts, options, st.booleans()),
        st.builds(Arithmetic, st.sampled_from(("+", "-", "*", "/")), parts, parts),
        calls(parts),
    )


expressions: SearchStrategy[Tree] = st.recursive(names | literals, joined, max_leaves=5)
