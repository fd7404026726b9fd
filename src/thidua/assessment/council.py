"""The council beside the rules: votes, holds and withdrawals as conditions of an award."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve, field, frozen

from thidua.assessment.preparation import Prepared, PreparedAward
from thidua.engine.program import Masks
from thidua.language.truths import Truth, every
from thidua.model import Award, Ballot, Cancellation, Decisions, Ruling, Veto, Vote, Withdrawal

#: Award and nominee.
Pair = tuple[str, str]


@frozen(kw_only=True)
class Council:
    """What the council and the nominees said, ready to be looked up.

    A vote and a hold are conditions that nobody knows until they are decided; a withdrawal is
    one that is not met.

    Vietnamese:
        ý kiến của Hội đồng
    """

    decisions: Decisions = field(factory=Decisions)
    votes: Mapping[str, Vote] = field(factory=dict)
    #: The ballots by award and nominee.
    ballots: Mapping[Pair, Ballot] = field(factory=dict)
    #: The rulings on questions other than ties, by the question.
    rulings: Mapping[str, Ruling] = field(factory=dict)
    withdrawals: Mapping[tuple[str | None, str], Withdrawal] = field(factory=dict)
    #: Votes that are still open are taken as carried: whom it makes sense to vote on.
    presumes: bool = False
    #: Award to the only nominees who may receive it: to see what a cancellation takes along.
    only: Mapping[str, frozenset[str]] | None = None

    @classmethod
    def of(cls, decisions: Decisions, prepared: Prepared) -> Council:
        """Make decisions ready to be looked up."""
        return cls(
            decisions=decisions,
            votes={vote.id: vote for vote in prepared.campaign.votes},
            ballots={(one.award, one.nominee): one for one in decisions.ballots},
            rulings={one.question: one for one in decisions.rulings},
            withdrawals={(one.award, one.nominee): one for one in decisions.withdrawals},
        )

    def concerns(self, prepared: PreparedAward) -> bool:
        """Tell whether anything beside the rules bears on an award."""
        return bool(
            prepared.holds
            or prepared.award.vote is not None
            or self.withdrawals
            or self.only is not None
        )

    def standing(
        self, prepared: PreparedAward, nominee_id: str, masks: Masks, *, closed: bool
    ) -> Truth:
        """Return whether anything beside the rules keeps a nominee from an award.

        Args:
            prepared: The award.
            nominee_id: The nominee.
            masks: The outcomes of its conditions.
            closed: Whether missing facts count against it.
        """
        award = prepared.award
        if self.withdrawal(award, nominee_id) is not None or self._is_shut_out(award, nominee_id):
            return Truth.NOT_MET
        holds = (self._hold(veto, masks.truth(bit), nominee_id) for veto, bit in prepared.holds)
        truths = [
            Truth.NOT_MET if closed and masks.truth(bit) is Truth.UNKNOWN else truth
            for truth, (_, bit) in zip(holds, prepared.holds, strict=True)
        ]
        return every([*truths, self.voted(award, nominee_id)])

    def _is_shut_out(self, award: Award, nominee_id: str) -> bool:
        return self.only is not None and nominee_id not in self.only.get(award.id, ())

    def withdrawal(self, award: Award, nominee_id: str) -> Withdrawal | None:
        """Return how a nominee stepped back from an award, None when it did not."""
        found = self.withdrawals.get((award.id, nominee_id))
        return found or self.withdrawals.get((None, nominee_id))

    def _hold(self, veto: Veto, truth: Truth, nominee_id: str) -> Truth:
        if truth is not Truth.NOT_MET:
            return truth
        ruling = self.rulings.get(hold_question(veto, nominee_id))
        return Truth.UNKNOWN if ruling is None else Truth(bool(ruling.given))

    def held(
        self, prepared: PreparedAward, nominee_id: str, masks: Masks
    ) -> Iterator[tuple[Veto, Ruling | None]]:
        """Yield the holds that bar a nominee from an award, with the ruling on each."""
        for veto, bit in prepared.holds:
            if masks.truth(bit) is Truth.NOT_MET:
                yield veto, self.rulings.get(hold_question(veto, nominee_id))

    def voted(self, award: Award, nominee_id: str) -> Truth:
        """Return whether the vote on a nominee is carried; no vote at all bars nobody."""
        vote = self.votes.get(award.vote or "")
        if vote is None:
            return Truth.MET
        ballot = self.ballots.get((award.id, nominee_id))
        if ballot is None or not vote.has_quorum(ballot):
            return Truth.MET if self.presumes else Truth.UNKNOWN
        return Truth(vote.is_carried(vote.tally(ballot)))

    def cancelled(self, award_id: str, nominee_id: str) -> Cancellation | None:
        """Return the cancellation of an award, None where there is none."""
        for one in self.decisions.cancellations:
            if (one.award, one.nominee) == (award_id, nominee_id):
                return one
        return None

    def presuming(self) -> Council:
        """Return the same council if every vote still open were carried."""
        return evolve(self, presumes=True)

    def without_withdrawals(self) -> Council:
        """Return the same council if nobody had stepped back."""
        return evolve(self, withdrawals={})

    def uncancelled(self) -> Council:
        """Return the same council if nothing had been cancelled."""
        return evolve(self, decisions=evolve(self.decisions, cancellations=()))

    def limited_to(self, only: Mapping[str, frozenset[str]]) -> Council:
        """Return the same council with nobody else than these for each award."""
        return evolve(self, only=only)


def hold_question(veto: Veto, nominee_id: str) -> str:
    """Return the stable id of the question that a hold asks.

    Examples:
        >>> from thidua.language.tree import Name
        >>> hold_question(Veto(id="complaint", condition=Name("verified"), holds=True), "T01")
        'hold.complaint.T01'
    """
    return f"hold.{veto.id}.{nominee_id}"


def vote_question(award: Award, nominee_id: str) -> str:
    """Return the stable id of the question that a vote asks."""
    return f"vote.{award.id}.{nominee_id}"


def fact_question(nominee_id: str, fact_id: str) -> str:
    """Return the stable id of the question that a missing fact asks.

    Examples:
        >>> fact_question("T16", "par_index")
        'fact.T16.par_index'
    """
    return f"fact.{nominee_id}.{fact_id}"


def history_question(about: str) -> str:
    """Return the stable id of the question that a history which is too short asks."""
    return f"history-not-covered.{about}"
