"""Contents: counted as announced, each one named once, each one judged by something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.checking.scored import Path
from thidua.model.campaign import Campaign
from thidua.problems import Problem, note, warning
from thidua.values import matching


def announced_counts_agree(campaign: Campaign) -> Iterable[Problem]:
    """The text lists as many contents, and as many parts of each, as it announces."""
    announced, listed = campaign.contents_announced, len(campaign.contents)
    # A list that ends in "…" may well be longer than what it shows.
    goes_on = campaign.contents_open and announced is not None and announced > listed
    if not goes_on:
        yield from _difference(announced, listed, "contents_announced")
    for content in campaign.contents:
        path = ("contents", content.id, "announced")
        yield from _difference(content.announced, len(content.parts), *path)


def _difference(announced: int | None, listed: int, *path: str) -> Iterator[Problem]:
    if announced is not None and announced != listed:
        yield warning("announced-count-differs", *path, announced=announced, listed=listed)


def contents_are_different(campaign: Campaign) -> Iterable[Problem]:
    """No content, and no part of a content, is listed twice in the same words."""
    yield from _repeated(
        (content.id, content.title, ("contents", content.id)) for content in campaign.contents
    )
    for content in campaign.contents:
        path = ("contents", content.id, "parts")
        yield from _repeated(
            (str(number), part, (*path, number - 1)) for number, part in enumerate(content.parts, 1)
        )


def _repeated(titles: Iterable[tuple[str, str, Path]]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for name, title, path in titles:
        words = matching(title)
        if words in first:
            yield warning("duplicate-content", *path, first=first[words], again=name, title=title)
        first.setdefault(words, name)


def list_of_contents_is_closed(campaign: Campaign) -> Iterable[Problem]:
    """The list of contents in the text has an end."""
    if campaign.contents_open:
        yield note("contents-list-open", "contents_open", listed=len(campaign.contents))


def every_content_is_judged(campaign: Campaign) -> Iterable[Problem]:
    """Some fact or requirement points to every content; all others are listed at once."""
    own = (one for award in campaign.awards for one in award.requirements)
    judged = {name for fact in campaign.facts for name in fact.contents}
    judged.update(name for one in (*campaign.requirements, *own) for name in one.contents)
    left = tuple(content.id for content in campaign.contents if content.id not in judged)
    if left:
        yield note("content-not-judged", "contents", contents=left)
