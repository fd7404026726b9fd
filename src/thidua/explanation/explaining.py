"""Explaining: why, why not, by how much, and what could still change it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from thidua.allocation import Now, Stand, State, Verdict
from thidua.allocation.places import GIVEN, NONE
from thidua.assessment import Rating, Scorecard
from thidua.assessment.accounts import label_of
from thidua.explanation.cards import card_lines, nominee_lines, rating_lines
from thidua.explanation.overviews import overview
from thidua.explanation.phrases import PHRASES
from thidua.proposal import Proposal
from thidua.wording import LANGUAGES, filled, listed, reason_sentence

#: How many missing facts a sentence names; the others are counted by `Verdict.missing`.
_NAMED = 5


def explain(
    proposal: Proposal,
    verdict: Verdict | tuple[str, str] | Scorecard | Rating | str | None = None,
    lang: str = "vi",
) -> str:
    """Say a verdict, a score card, a class, or a whole proposal, in words that read well aloud.

    Args:
        proposal: The proposal.
        verdict: The verdict; or the nominee's id and the award's id; or a score card or a class;
            or a nominee's id for its cards and classes; or None for all of the proposal.
        lang: "vi" or "en".

    Raises:
        ValueError: For a language that has no words.
        KeyError: For the id of a nominee that there is not.

    Examples:
        >>> from io import BytesIO
        >>> import thidua
        >>> plan = b'''
        ... thidua: 1
        ... id: demo
        ... title: Demo
        ... plan: {number: 1/KH-UBND, date: 2022-01-01, issuer: UBND}
        ... period: {start: 2022-01-01, end: 2022-12-31}
        ... rounds:
        ...   end: {start: 2022-01-01, end: 2022-12-31}
        ... facts:
        ...   score: {kind: whole, label: Score, measure: points}
        ... groups:
        ...   everyone: {}
        ... awards:
        ...   merit:
        ...     title: Merit
        ...     kind: form
        ...     recipients: everyone
        ...     requirements:
        ...       enough: score >= 80
        ...     quota:
        ...       all_of_them: all
        ... '''
        >>> prepared = thidua.prepare(thidua.read(BytesIO(plan)), "end")
        >>> proposal = thidua.propose(prepared, [{"id": "An", "score": 78}])
        >>> print(explain(proposal, ("An", "merit"), "en"))
        An — Merit: NOT PROPOSED
        - Does not meet “enough”: Score 78 points, needed at least 80; short by 2 points.
    """
    if lang not in LANGUAGES:
        message = f"no language {lang!r}; there are {', '.join(LANGUAGES)}"
        raise ValueError(message)
    if verdict is None:
        return overview(proposal, lang)
    if isinstance(verdict, (Scorecard, Rating, str)):
        return "\n".join(_scored(proposal, verdict, lang))
    speaker = _Speaker(proposal, lang)
    if isinstance(verdict, Verdict):
        return "\n".join(speaker.lines(verdict))
    nominee_id, award_id = verdict
    found = proposal.verdict(nominee_id, award_id)
    if found is None:
        return speaker.not_considered(nominee_id, award_id)
    return "\n".join(speaker.lines(found))


def _scored(proposal: Proposal, about: Scorecard | Rating | str, lang: str) -> Iterator[str]:
    if isinstance(about, Scorecard):
        return card_lines(proposal, about, lang)
    if isinstance(about, Rating):
        return rating_lines(proposal, about, lang)
    return nominee_lines(proposal, about, lang)


@frozen
class _Speaker:
    proposal: Proposal
    lang: str

    def lines(self, verdict: Verdict) -> Iterator[str]:
        """Yield the heading, the reasons, and for whatever is open how it stands."""
        yield f"{self._nominee(verdict.nominee)} — {self._award(verdict.award)}: " + self._state(
            verdict
        )
        yield from (f"- {reason_sentence(reason, self.lang)}" for reason in verdict.reasons)
        if verdict.state is State.OPEN:
            yield from (f"- {line}" for line in self._open(verdict))
        yield from (f"- {line}" for line in self._money(verdict))
        yield from (f"- {self._notice(notice)}" for notice in verdict.notices)
        if self.proposal.is_provisional:
            yield f"- {self._say('provisional')}"

    def not_considered(self, nominee_id: str, award_id: str) -> str:
        """Say that there is no verdict."""
        return self._say(
            "no-verdict", nominee=self._nominee(nominee_id), award=self._award(award_id)
        )

    def _open(self, verdict: Verdict) -> Iterator[str]:
        outcomes = [self._outcome(verdict.award, one) for one in verdict.possible]
        yield self._say("possible", outcomes="; ".join(outcomes))
        yield self._now(verdict.award, verdict.now)
        facts = [self._fact(one.nominee, one.fact, verdict) for one in verdict.missing[:_NAMED]]
        if facts:
            more = "…" if len(verdict.missing) > _NAMED else ""
            yield self._say("missing", facts="; ".join(facts) + more)
        if verdict.cautious:
            yield self._say("cautious")

    def _money(self, verdict: Verdict) -> Iterator[str]:
        paid = self.proposal.payment(verdict.nominee, verdict.award)
        if paid is None:
            return
        if paid.instead is not None:
            yield self._say("money-instead", award=self._award(paid.instead))
        elif paid.amount is not None:
            yield self._say("money", amount=paid.amount)
        else:
            labels = [label_of(one, self.proposal.campaign) for one in paid.missing]
            facts = listed(labels, self.lang)
            yield self._say("money-open", least=paid.least, most=paid.most, facts=facts)

    def _now(self, award_id: str, now: Now) -> str:
        if now.stand is Stand.TIED:
            names = [self._nominee(one) for one in now.rivals]
            rivals = listed(names, self.lang)
            return self._say("now-tied", rivals=rivals, places=now.places)
        prize = None if now.prize is None else self._outcome(award_id, now.prize)
        return self._say(f"now-{now.stand.value}", prize=prize)

    def _fact(self, nominee_id: str, fact: str, verdict: Verdict) -> str:
        label = label_of(fact, self.proposal.campaign)
        if nominee_id == verdict.nominee:
            return label
        return self._say("fact-of", fact=label, nominee=self._nominee(nominee_id))

    def _state(self, verdict: Verdict) -> str:
        state = self._say(verdict.state.value)
        if verdict.prize is None:
            return state
        return f"{state} — {self._outcome(verdict.award, verdict.prize)}"

    def _outcome(self, award_id: str, outcome: str) -> str:
        if outcome in (GIVEN, NONE):
            return self._say(f"outcome-{outcome}")
        award = self.proposal.campaign.award(award_id)
        prizes = award.limit.prizes if award is not None and award.limit is not None else ()
        return next((one.title or one.id for one in prizes if one.id == outcome), outcome)

    def _notice(self, notice_id: str) -> str:
        notices = self.proposal.campaign.notices
        title = next((one.title for one in notices if one.id == notice_id), "")
        return self._say("notice", title=title or notice_id)

    def _award(self, award_id: str) -> str:
        award = self.proposal.campaign.award(award_id)
        return (award.title or award.id) if award is not None else award_id

    def _nominee(self, nominee_id: str) -> str:
        nominee = self.proposal.nominee(nominee_id)
        if nominee is None or not nominee.name:
            return nominee_id
        return f"{nominee_id} {nominee.name}"

    def _say(self, phrase: str, **details: object) -> str:
        return filled(PHRASES[self.lang][phrase], details, self.lang)
