"""The proposal over a data frame: a frame of verdicts, and everything about one nominee."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from attrs import field, frozen

from thidua.allocation import LimitUse, OpenQuestion, State, Verdict
from thidua.problems import Problem
from thidua.proposal.frame_rounds import FrameRound
from thidua.proposal.frame_verdicts import all_verdicts
from thidua.proposal.results import Proposal


@frozen(slots=False, eq=False)
class FrameProposal:
    """What the rules of a plan give to everybody in a data frame, and what they leave open.

    Verdicts stay in the engine of the frame; reasons are made for whoever is asked about.

    Vietnamese:
        phương án đề nghị khen thưởng từ bảng dữ liệu
    """

    _round: FrameRound = field(repr=False)

    @property
    def by_rows(self) -> dict[str, str]:
        """The awards for which everybody who is not out went by rows, each with the reason.

        "several limits", "ranking key" and "pool" are what columns cannot say of one award;
        "looks around", "reckoned limit", "shared limit" and "nominations" concern the whole
        round; "unknown and shared" and "tie key not applicable" come from the data.
        """
        awards = ((one.prepared.award.id, one.by_rows) for one in self._round.awards)
        return {award: reason for award, reason in awards if reason is not None}

    @property
    def named(self) -> int:
        """How many nominees went through `admit` and the row engine."""
        return len(self._round.by_need) + len(self._round.more)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with columns, and with the rows that had to be looked at."""
        admitted = self._proposal.allocation.standings.assessments.admitted
        named = [nominee.id for nominee in admitted.nominees]
        rows = (one for one in admitted.problems if one.path)
        return (*self._round.table.problems, *(_with_id(one, named) for one in rows))

    @property
    def questions(self) -> tuple[OpenQuestion, ...]:
        """Everything that is open, as in `Proposal.questions`.

        What an award that another plan judges may ask of everybody is not listed.
        """
        return self._proposal.questions

    @property
    def limits(self) -> tuple[LimitUse, ...]:
        """Every limit in every part of its pool, with the places used."""
        return self._proposal.limits

    @property
    def verdicts(self) -> Any:
        """A frame of the host's engine with one row for each nominee and award.

        Its columns are `id`, `award`, `part`, `state` ("given", "not-given", "open"), `prize`,
        `place` and `last_place`: the best and the worst place that is still possible. From
        Polars, pandas and PyArrow it is a lazy Polars frame, otherwise a relation or a data
        frame of the engine.
        """
        return all_verdicts(self._round, tuple(State))

    def having(self, *states: State) -> Any:
        """Return the frame of those verdicts alone that are in one of some states.

        It is found without looking at everybody else: use it for lists of winners.

        Args:
            states: Given, not given, open.
        """
        return all_verdicts(self._round, states)

    def explain(self, nominee_id: str) -> tuple[Verdict, ...]:
        """Return the verdicts of one nominee with every reason, as `propose` gives them.

        One row of the frame is read for it.

        Raises:
            KeyError: When there is no such nominee.
        """
        found = self.around(nominee_id)
        awards = (one.prepared.award.id for one in self._round.awards)
        verdicts = (found.verdict(nominee_id, award) for award in awards)
        return tuple(one for one in verdicts if one is not None)

    def around(self, nominee_id: str) -> Proposal:
        """Return the round as it looks from one nominee: all that bears on it, others counted.

        Its verdicts on this nominee, on whoever stands at a boundary and on whatever is open
        are those of the whole round; `thidua.explain` says them in words.

        Raises:
            KeyError: When there is no such nominee.
        """
        if nominee_id in self._round.by_need or nominee_id in self._round.more:
            return self._proposal
        standing = self._round.standing(nominee_id)
        if standing is None:
            raise KeyError(nominee_id)
        return Proposal(self._round.allocated({**self._round.more, nominee_id: standing}))

    @cached_property
    def _proposal(self) -> Proposal:
        return Proposal(self._round.allocation)


def _with_id(problem: Problem, named: list[str]) -> Problem:
    """Say which nominee a problem of a row is about: rows of a frame have no numbers."""
    row, *rest = problem.path
    who = named[row - 1] if isinstance(row, int) and 0 < row <= len(named) else row
    return Problem(
        code=problem.code, severity=problem.severity, path=(who, *rest), details=problem.details
    )
