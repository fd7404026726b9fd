"""History: which awards a nominee already has, and for which time that is known."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from thidua.values import Document, Period


@frozen(kw_only=True)
class PastAward:
    """One award that a subject received earlier.

    Vietnamese:
        khen thưởng đã nhận

    Raises:
        ValueError: Neither the time of the achievement nor the day of the decision is given.

    Examples:
        >>> PastAward(subject="T01", award="merit", achieved=Period.of_year(2021)).decided is None
        True
    """

    #: The nominee's id.
    subject: str
    #: The award's id or its standard form: whatever `held()` asks for.
    award: str
    #: The time of the achievement; the next award counts from its end.
    achieved: Period | None = None
    #: The day of the decision; the next award counts from it where no time is stated.
    decided: date | None = None
    document: Document | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse an award of which nobody can say when it was."""
        if self.achieved is None and self.decided is None:
            raise ValueError(
                f'"{self.award}" of "{self.subject}" needs the time of the achievement, '
                "or the day of the decision"
            )


@frozen(kw_only=True)
class History:
    """Past awards, and the time for which the list is complete.

    Inside `covers`, no entry means the award was not received; outside it nobody knows.

    Vietnamese:
        quá trình khen thưởng

    Examples:
        >>> History(covers=Period.of_year(2021)).awards
        ()
    """

    awards: tuple[PastAward, ...] = ()
    covers: Period | None = None
