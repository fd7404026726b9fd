"""Overviews: a whole proposal on a page of text, with the cut line."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from thidua.allocation import CUT, LimitUse, OpenQuestion, State, ToCancel, Verdict
from thidua.assessment.accounts import label_of
from thidua.assessment.parts import part_title
from thidua.explanation.phrases import PHRASES
from thidua.model import Campaign, Open
from thidua.model.grades import NO_CLASS
from thidua.proposal import Cost, Proposal
from thidua.wording import filled, listed, reason_sentence, reckoned, say

#: Reasons of those who qualify and found no place.
_BELOW = (*CUT, "ruled-out")


def overview(proposal: Proposal, lang: str) -> str:
    """Say a whole proposal: awards, places, cut lines, open questions, notes."""
    return "\n".join(_Page(proposal, lang).lines())


def question_sentence(proposal: Proposal, question: OpenQuestion, lang: str) -> str:
    """Say one open question of a proposal."""
    return _Page(proposal, lang).question(question)


def cost_sentence(cost: Cost, lang: str) -> str:
    """Say what the money of a proposal, or of one award, comes to."""
    beside = {"budget": cost.budget, "beyond": cost.beyond, "left": cost.left}
    if cost.amount is not None:
        return filled(PHRASES[lang]["cost"], {"amount": cost.amount, **beside}, lang)
    ends = {"least": cost.least, "most": cost.most}
    return filled(PHRASES[lang]["cost-open"], {**ends, **beside}, lang)


def cancelled_sentence(proposal: Proposal, one: ToCancel, lang: str) -> str:
    """Say one award that rests on something cancelled."""
    return _Page(proposal, lang).fallen(one)


def _about(question: OpenQuestion, campaign: Campaign) -> str:
    """Return what an official calls the award, the vote or the veto that a question is about."""
    about = question.about or ""
    match question.kind:
        case "vote":
            titles = {vote.id: vote.title for vote in campaign.votes}
        case "hold":
            titles = {veto.id: veto.title for veto in campaign.vetoes}
        case _:
            titles = {award.id: award.title for award in campaign.awards}
    return titles.get(about) or about


def class_lines(proposal: Proposal, lang: str) -> Iterator[str]:
    """Yield for each grade how many nominees have which class, and who has none."""
    return _Page(proposal, lang).classes()


@frozen
class _Page:
    proposal: Proposal
    lang: str

    def lines(self) -> Iterator[str]:
        """Yield the lines of the page."""
        proposal = self.proposal
        yield proposal.campaign.title
        yield self._say("round", round=proposal.round.id, period=proposal.round.period)
        if proposal.is_provisional:
            yield self._say("provisional")
        by_field: dict[tuple[str, str | None], list[Verdict]] = {}
        for verdict in proposal.verdicts:
            by_field.setdefault((verdict.award, verdict.part), []).append(verdict)
        if not by_field:
            yield self._say("no-verdicts")
        fields = ((one.award, one.part) for one in proposal.allocation.standings.fields)
        for award, part in dict.fromkeys((*fields, *by_field)):
            yield ""
            yield from self._field(award, part, by_field)
        for line in self.classes():
            yield from ("", line)
        yield from self._closing()

    def classes(self) -> Iterator[str]:
        """Yield how many nominees have which class, and who has none."""
        for grade in self.proposal.campaign.grades:
            found = self.proposal.classes(grade.id)
            parts = [
                self._say("class-count", title=grade.title_of(one.id), count=len(found[one.id]))
                for one in grade.classes
            ]
            for name, phrase in ((NO_CLASS, "class-none"), (None, "class-open")):
                if found[name]:
                    nominees = tuple(self._nominee(one) for one in found[name])
                    title, count = self._say(phrase), len(nominees)
                    parts.append(
                        self._say("class-count", title=title, count=count, nominees=nominees)
                    )
            title = grade.title or grade.id
            yield self._say("classes", grade=title, classes="; ".join(parts))

    def _field(
        self,
        award_id: str,
        part: str | None,
        by_field: dict[tuple[str, str | None], list[Verdict]],
    ) -> Iterator[str]:
        award = self.proposal.campaign.award(award_id)
        title = (award.title or award.id) if award is not None else award_id
        called = self.proposal.part_title(award_id, part)
        yield title if part is None else f"{title} — {self._say('part', part=called)}"
        uses = self.proposal.limits_of(award_id, part)
        yield from ("  " + self._use(one, is_alone=len(uses) == 1) for one in uses)
        costs = [one for one in self.proposal.costs if one.award == award_id and part is None]
        yield from ("  " + cost_sentence(one, self.lang) for one in costs)
        verdicts = by_field.get((award_id, part), [])
        inside = [one for one in verdicts if one.state is not State.NOT_GIVEN]
        outside = [one for one in verdicts if one.state is State.NOT_GIVEN]
        below = [one for one in outside if one.reasons[0].code in _BELOW]
        refused = [one for one in outside if one.reasons[0].code not in _BELOW]
        yield from (self._line(one) for one in inside)
        if below:
            yield "  " + self._say("cut")
            yield from (self._line(one) for one in below)
        if refused:
            yield "  " + self._say("refused")
            yield from (self._line(one) for one in refused)

    def _use(self, use: LimitUse, *, is_alone: bool) -> str:
        said = self._limit(use)
        if is_alone:
            return said
        campaign = self.proposal.campaign
        limit = campaign.limit_of(use.award, use.limit)
        part = "" if limit is None else part_title(campaign, limit.per, use.part)
        title = "" if limit is None else limit.title or limit.id
        return self._say("limit-at", title=title, part=part, use=said)

    def _limit(self, use: LimitUse) -> str:
        campaign, short = self.proposal.campaign, use.short or None
        counts = {"given": use.given, "open": use.open, "least": use.least, "short": short}
        if use.missing:
            facts = [label_of(one, campaign) for one in use.missing]
            return self._say("limit-base", facts=listed(facts, self.lang), **counts)
        if use.places is None:
            if use.least is not None:
                return self._say("least-only", **counts)
            limit = campaign.limit_of(use.award, use.limit)
            is_all = limit is not None and limit.places is Open.ALL
            return self._say("limit-all" if is_all else "limit-unstated", **counts)
        said = self._say("limit", places=use.places, unused=use.unused, **counts)
        if use.reckoning:
            said += self._say("reckoning", reckoning=reckoned(use.reckoning, self.lang))
        return said if use.least is None else said + self._say("least", **counts)

    def _line(self, verdict: Verdict) -> str:
        state = self._say(verdict.state.value)
        reason = reason_sentence(verdict.reasons[0], self.lang)
        return f"  {self._nominee(verdict.nominee)}: {state}. {reason}"

    def _closing(self) -> Iterator[str]:
        questions, cost = self.proposal.questions, self.proposal.cost
        if self.proposal.costs or cost.budget is not None:
            yield from ("", cost_sentence(cost, self.lang))
        if questions:
            yield from ("", self._say("questions"))
            yield from (f"  {self.question(one)}" for one in questions)
        outside = [self._nominee(one) for one in self.proposal.outside]
        if outside:
            yield from ("", self._say("outside", nominees=listed(outside, self.lang)))
        yield from self._to_cancel()
        if self.proposal.notes:
            yield from ("", self._say("notes"))
            yield from (
                f"  {say(note, self.lang, with_place=True)}" for note in self.proposal.notes
            )

    def _to_cancel(self) -> Iterator[str]:
        """Yield the awards that rest on something cancelled, each with its reasons."""
        if self.proposal.to_cancel:
            yield from ("", self._say("to-cancel"))
        yield from (f"  {self.fallen(one)}" for one in self.proposal.to_cancel)

    def fallen(self, one: ToCancel) -> str:
        """Say one award that rests on something cancelled."""
        said = [reason_sentence(reason, self.lang) for reason in one.reasons]
        if one.inform:
            said.append(self._say("inform", whom=listed(one.inform, self.lang)))
        return " ".join(said)

    def question(self, question: OpenQuestion) -> str:
        """Say one open question."""
        campaign = self.proposal.campaign
        candidates = [self._nominee(one) for one in question.candidates]
        about, decider = question.about or "", question.decided_by
        return self._say(
            question.kind,
            id=question.id,
            places=question.places,
            candidates=listed(candidates, self.lang),
            fact=label_of(question.fact or about, campaign),
            decider=self._say(f"by-{decider}") if decider in ("vote", "authority") else None,
            limit=question.limit,
            about=_about(question, campaign),
            by=question.by,
            changes=question.changes,
        )

    def _nominee(self, nominee_id: str) -> str:
        nominee = self.proposal.nominee(nominee_id)
        if nominee is None or not nominee.name:
            return nominee_id
        return f"{nominee_id} {nominee.name}"

    def _say(self, phrase: str, **details: object) -> str:
        return filled(PHRASES[self.lang][phrase], details, self.lang)
