"""Whatever a file holds, the answer comes soon, names a place and is never a traceback."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.files import read_plan
from thidua.files.yaml_nodes import yaml_nodes

HEAD = "thidua: 1\nid: demo\ntitle: Thi đua\nperiod: {start: 2022-01-01}\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("[" * 10_000_000, "file-too-large", id="10 MB of brackets"),
        pytest.param("[" * 1_900_000, "too-deep", id="2 MB of brackets"),
        pytest.param("a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]", "yaml-alias", id="a bomb"),
        pytest.param(
            HEAD + f"requirements:\n  x: {'not ' * 50_000}a", "expression-too-long", id="nots"
        ),
        pytest.param(HEAD + f"requirements:\n  x: {'(' * 900}a", "bracket-not-closed", id="open"),
        pytest.param(HEAD + f"requirements:\n  x: {'-' * 900}1", "expression-too-deep", id="signs"),
        pytest.param(HEAD + f"contents_announced: {'9' * 1_000_000}", "bad-whole", id="digits"),
        pytest.param(HEAD + f"contents_announced: 1e{'9' * 1_000}", "bad-whole", id="power"),
        pytest.param(HEAD + f"contents_announced: 0x{'f' * 100_000}", "bad-whole", id="hex"),
        pytest.param(HEAD + f"{'x' * 100_000}: 1", "yaml-syntax", id="a long key"),
        pytest.param(
            HEAD + "facts:\n" + "  x: {kind: date}\n" * 20_000, "duplicate-key", id="keys"
        ),
        pytest.param(HEAD + "".join(f"k{n}: 1\n" for n in range(20_000)), "unknown-key", id="many"),
        pytest.param(HEAD + "rounds: {x: {every: week, last: 9999-12-31}}", None, id="weeks"),
    ],
)
def test_hostile_plans_get_a_clear_answer(text: str, code: str | None) -> None:
    campaign, problems = read_plan(text.encode(), name="plan.yaml")

    assert (campaign is None) == (code is not None)
    assert code is None or code in {problem.code for problem in problems}
    assert all(problem.place is not None for problem in problems)


class CountingLoader(yaml.SafeLoader):
    """A parser that counts levels itself, as newer ones do, and stops at the first event."""

    def check_event(self, *_: object) -> bool:
        mark = self.get_mark()
        message = "exceeded maximum nesting depth"
        raise yaml.scanner.ScannerError("while increasing flow level", None, message, mark)


def test_a_parser_that_counts_levels_itself_gives_the_same_answer() -> None:
    [problem] = yaml_nodes("[[", loader=CountingLoader).problems

    assert (problem.code, problem.detail("most")) == ("too-deep", 32)


PIECES = (
    "thidua: 1\n", "id: x\n", "title: T\n", "period: {start: 2022-01-01}\n", "facts:\n",
    "  a: {kind: decimal}\n", "requirements:\n", "  r: a >= 1\n", "awards:\n", "  w:\n",
    "    kind: form\n", "    rank: {k: a desc}\n", "- ", "? ", ": ", "{", "}", "[", "]", ",",
    "'", '"', "|\n", ">\n", "&a ", "*a", "!t ", "#", "%", "\t", "\n", "  ", "---\n", "null", "~",
    "\u0301", "\x00", "\x85", "\u2028", "a", "1",
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.sampled_from(["yaml", "json"])
)
def test_no_mixture_of_pieces_raises(text: str, ending: str) -> None:
    campaign, problems = read_plan(text.encode(), name=f"plan.{ending}")

    assert (campaign is None) == any(one.severity.value == "error" for one in problems)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=40))
def test_no_bytes_raise(content: bytes) -> None:
    campaign, _ = read_plan(content)

    assert campaign is None
