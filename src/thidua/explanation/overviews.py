"""Overviews: a whole proposal on a page of text, with the cut line."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from thidua.allocation import LimitUse, OpenQuestion, State, Verdict
from thidua.assessment.accounts import label_of
from thidua.explanation.phrases import PHRASES
from thidua.model import Open
from thidua.model.grades import NO_CLASS
from thidua.proposal import Proposal
from thidua.wording import filled, listed, reason_sentence, say

#: Reasons of those who qualify and found no place.
_BELOW = ("below-cut", "tie-dropped", "ruled-out")


def overview(proposal: Proposal, lang: str) -> str:
    """Say a whole proposal: awards, places, cut lines, open questions, notes."""
    return "\n".join(_Page(proposal, lang).lines())


def question_sentence(proposal: Proposal, question: OpenQuestion, lang: str) -> str:
    """Say one open question of a proposal."""
    return _Page(proposal, lang).question(question)


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
        uses = {(use.award, use.part): use for use in proposal.limits}
        if not by_field:
            yield self._say("no-verdicts")
        for award, part in dict.fromkeys((*uses, *by_field)):
            yield ""
            yield from self._field(award, part, uses.get((award, part)), by_field)
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
        use: LimitUse | None,
        by_field: dict[tuple[str, str | None], list[Verdict]],
    ) -> Iterator[str]:
        award = self.proposal.campaign.award(award_id)
        title = (award.title or award.id) if award is not None else award_id
        called = self.proposal.campaign.part_title(award_id, part)
        yield title if part is None else f"{title} — {self._say('part', part=called)}"
        if use is not None:
            yield "  " + self._limit(use)
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

    def _limit(self, use: LimitUse) -> str:
        if use.places is None:
            award = self.proposal.campaign.award(use.award)
            limit = award.limit if award is not None else None
            is_all = limit is not None and limit.places is Open.ALL
            phrase = "limit-all" if is_all else "limit-unstated"
            return self._say(phrase, given=use.given, open=use.open)
        return self._say(
            "limit", places=use.places, given=use.given, open=use.open, unused=use.unused
        )

    def _line(self, verdict: Verdict) -> str:
        state = self._say(verdict.state.value)
        reason = reason_sentence(verdict.reasons[0], self.lang)
        return f"  {self._nominee(verdict.nominee)}: {state}. {reason}"

    def _closing(self) -> Iterator[str]:
        questions = self.proposal.questions
        if questions:
            yield from ("", self._say("questions"))
            yield from (f"  {self.question(one)}" for one in questions)
        outside = [self._nominee(one) for one in self.proposal.outside]
        if outside:
            yield from ("", self._say("outside", nominees=listed(outside, self.lang)))
        if self.proposal.notes:
            yield from ("", self._say("notes"))
            yield from (
                f"  {say(note, self.lang, with_place=True)}" for note in self.proposal.notes
            )

    def question(self, question: OpenQuestion) -> str:
        """Say one open question."""
        campaign = self.proposal.campaign
        candidates = [self._nominee(one) for one in question.candidates]
        about = question.about or ""
        award = campaign.award(about)
        return self._say(
            question.kind,
            id=question.id,
            places=question.places,
            candidates=listed(candidates, self.lang),
            fact=label_of(question.fact or about, campaign),
            about=(award.title or about) if award is not None else about,
            changes=question.changes,
        )

    def _nominee(self, nominee_id: str) -> str:
        nominee = self.proposal.nominee(nominee_id)
        if nominee is None or not nominee.name:
            return nominee_id
        return f"{nominee_id} {nominee.name}"

    def _say(self, phrase: str, **details: object) -> str:
        return filled(PHRASES[self.lang][phrase], details, self.lang)
