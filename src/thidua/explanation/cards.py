"""Cards said in words: the points of one nominee line by line, and its classes."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from thidua.assessment import Rating, Score, Scorecard
from thidua.assessment.gaps import gap_reasons
from thidua.explanation.phrases import PHRASES
from thidua.language.spans import Cell, Operand, Span
from thidua.model import Campaign
from thidua.proposal import Proposal
from thidua.reasons import Reason
from thidua.wording import filled, number, reason_words

#: How many criteria whose points are not known a line names.
_NAMED = 5


def card_lines(proposal: Proposal, card: Scorecard, lang: str) -> Iterator[str]:
    """Yield the lines of a score card: the total, then every criterion below it."""
    yield from _Speaker(proposal.campaign, lang).card(card, _called(proposal, card.nominee))


def rating_lines(proposal: Proposal, rating: Rating, lang: str) -> Iterator[str]:
    """Yield the lines of a class: what it is, and why it is no better one."""
    yield from _Speaker(proposal.campaign, lang).rating(rating)


def nominee_lines(proposal: Proposal, nominee_id: str, lang: str) -> Iterator[str]:
    """Yield the cards of the sheets that are for a nominee, then its classes."""
    is_first = True
    for sheet in proposal.campaign.sheets:
        card = proposal.scorecard(nominee_id, sheet.id)
        if not isinstance(card.points, Cell):
            yield from () if is_first else ("",)
            yield from card_lines(proposal, card, lang)
            is_first = False
    for grade in proposal.campaign.grades:
        yield from rating_lines(proposal, proposal.grade(nominee_id, grade.id), lang)


def _called(proposal: Proposal, nominee_id: str) -> str:
    nominee = proposal.nominee(nominee_id)
    return f"{nominee_id} {nominee.name}" if nominee is not None and nominee.name else nominee_id


@frozen
class _Speaker:
    campaign: Campaign
    lang: str

    def card(self, card: Scorecard, nominee: str) -> Iterator[str]:
        yield self._line(card, f"{nominee} — {card.title or card.id}", "")
        yield from self._below(card, "")

    def _below(self, score: Score, indent: str) -> Iterator[str]:
        for one in score.scores:
            yield self._line(one, _title(one), indent)
            yield from self._below(one, f"{indent}  ")

    def _line(self, score: Score, title: str, indent: str) -> str:
        remarks = [reason_words(one, self.lang) for one in score.ways]
        remarks += self._unknown(score)
        said = f"{indent}{title}: {self._points(score)}"
        if remarks:
            said += f" ({'; '.join(remarks)})"
        return said

    def _points(self, score: Score) -> str:
        if isinstance(score.points, Cell):
            return self._say("card-not-applicable")
        most = self._most(score)
        low, high = score.points.low, score.points.high
        if score.points.is_exact:
            return self._say("card-points", points=self._number(low), most=most)
        if low is None and high is None:
            return self._say("card-unknown", most=most)
        phrase = "card-span" if low is not None and high is not None else "card-half-open"
        return self._say(phrase, low=self._number(low), high=self._number(high), most=most)

    def _most(self, score: Score) -> str | None:
        """Return the maximum; that of what applies where something below does not."""
        applicable = _exact(score.applicable)
        is_less = any(isinstance(one.points, Cell) for one in score.lines())
        return self._number(applicable if is_less and applicable is not None else score.most)

    def _number(self, value: object) -> str | None:
        return None if value is None else number(value, self.lang)  # type: ignore[arg-type] # points are numbers

    def _unknown(self, score: Score) -> Iterator[str]:
        """Yield why points are not known: of a part, the criteria that are to blame."""
        if score.is_known:
            return
        blamed = [one for one in score.lines() if not one.is_known and not _has_unknown(one)]
        for one in blamed[:_NAMED]:
            causes = "; ".join(self._causes(one))
            yield self._say("card-open-criterion", criterion=one.id, causes=causes)
        if len(blamed) > _NAMED:
            yield "…"
        if not blamed:
            yield from self._causes(score)

    def _causes(self, score: Score) -> Iterator[str]:
        for one in gap_reasons(score.gaps, self.campaign, inside=True):
            yield _lowered(reason_words(one, self.lang))

    def rating(self, rating: Rating) -> Iterator[str]:
        grade = next(one for one in self.campaign.grades if one.id == rating.grade)
        first, *others = rating.reasons
        said = reason_words(first, self.lang)
        title = rating.title or None
        yield self._say(
            "card-class", grade=grade.title or grade.id, title=title, said=said
        ) + _clause(first)
        for one in (*others, *gap_reasons(rating.gaps, self.campaign)):
            said = reason_words(one, self.lang)
            yield f"- {said[:1].upper()}{said[1:]}{_clause(one)}."

    def _say(self, phrase: str, **details: object) -> str:
        return filled(PHRASES[self.lang][phrase], details, self.lang)


def _lowered(said: str) -> str:
    return said[:1].lower() + said[1:] if said[1:2].islower() else said


def _title(score: Score) -> str:
    return f"{score.id}. {score.title}" if score.title else score.id


def _has_unknown(score: Score) -> bool:
    return any(not one.is_known for one in score.scores)


def _exact(found: Operand) -> object:
    return found.low if isinstance(found, Span) and found.is_exact else None


def _clause(reason: Reason) -> str:
    return f" ({reason.citation})" if reason.citation is not None else ""
