"""Sentences: a problem or a reason said in a language, from a table of codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from attrs import frozen

from thidua.problems import Problem
from thidua.reasons import Reason
from thidua.wording import en, vi
from thidua.wording.figures import shown

LANGUAGES = ("vi", "en")


@frozen(kw_only=True)
class _Language:
    """The tables of one language."""

    problems: Mapping[str, tuple[str, str]]
    reasons: Mapping[str, str]
    kinds: Mapping[str, str]
    signs: Mapping[str, str]
    did_you_mean: str


_TABLES = {
    lang: _Language(
        problems=words.PROBLEMS,
        reasons=words.REASONS,
        kinds=words.KINDS,
        signs=words.SIGNS,
        did_you_mean=words.DID_YOU_MEAN,
    )
    for lang, words in (("vi", vi), ("en", en))
}
_SLOT = re.compile(r"\{(\w+)\}")
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
#: Details that name a kind of value or a sign of comparison.
_KINDS = frozenset({"expected", "found", "kind", "left", "right"})


def say(problem: Problem, lang: str = "vi", *, with_place: bool = False) -> str:
    """Say a problem: what is wrong, what was probably meant, what to do.

    Args:
        problem: The problem.
        lang: "vi" or "en".
        with_place: Begin with the place in the file.

    Raises:
        ValueError: For a language that has no tables.

    Examples:
        >>> from thidua.problems import error
        >>> say(error("unknown-content", name="indx", suggestion="index"), "en")
        'There is no content "indx". Did you mean "index"? Name a content listed under contents.'
    """
    words = (sentence(problem, lang), suggestion(problem, lang), remedy(problem, lang))
    said = " ".join(one for one in words if one)
    return f"{problem.place}: {said}" if with_place and problem.place is not None else said


def sentence(problem: Problem, lang: str) -> str:
    """Say what is wrong."""
    text = _table(lang).problems[problem.code][0]
    return _closed(_filled(text, dict(problem.details), lang))


def remedy(problem: Problem, lang: str) -> str:
    """Say what to do about it."""
    text = _table(lang).problems[problem.code][1]
    return _closed(_filled(text, dict(problem.details), lang))


def suggestion(problem: Problem, lang: str) -> str:
    """Say what was probably meant; empty when nothing is near."""
    near = problem.detail("suggestion")
    return "" if not near else _table(lang).did_you_mean.format(near)


def reason_sentence(reason: Reason, lang: str) -> str:
    """Say one reason of a verdict, with the clause that it rests on.

    Examples:
        >>> from thidua.reasons import reason
        >>> reason_sentence(reason("outside-group", "flag", groups=("Tập thể",)), "vi")
        'Không thuộc đối tượng: Tập thể.'
    """
    details = dict(reason.details)
    details["title"] = details.get("title") or reason.about
    said = _filled(_table(lang).reasons[reason.code], details, lang)
    clause = f" ({reason.citation})" if reason.citation is not None else ""
    return _closed(said + clause)


def problem_codes(lang: str) -> frozenset[str]:
    """Return the codes of problems that a language can say."""
    return frozenset(_table(lang).problems)


def reason_codes(lang: str) -> frozenset[str]:
    """Return the codes of reasons that a language can say."""
    return frozenset(_table(lang).reasons)


def slots(texts: Iterable[str]) -> frozenset[str]:
    """Return the names of the details that sentences ask for."""
    return frozenset(name for text in texts for name in _SLOT.findall(text))


def _table(lang: str) -> _Language:
    if lang not in _TABLES:
        message = f"no language {lang!r}; there are {', '.join(LANGUAGES)}"
        raise ValueError(message)
    return _TABLES[lang]


def _filled(text: str, details: Mapping[str, object], lang: str) -> str:
    """Fill a template; a part in brackets goes when a detail inside it has no value."""

    def part(match: re.Match[str]) -> str:
        inside = match.group(1)
        is_full = all(details.get(name) not in (None, "", ()) for name in _SLOT.findall(inside))
        return inside if is_full else ""

    filled = _SLOT.sub(
        lambda slot: _detail(slot.group(1), details, lang), _OPTIONAL.sub(part, text)
    )
    begun = filled.lstrip(" ,;:")
    return begun[:1].upper() + begun[1:]


def _detail(name: str, details: Mapping[str, object], lang: str) -> str:
    value = details.get(name)
    if name in _KINDS and isinstance(value, str):
        return _table(lang).kinds.get(value, value)
    if name == "sign" and isinstance(value, str):
        return _table(lang).signs.get(value, value)
    return shown(value, lang)


def _closed(text: str) -> str:
    return text if not text or text[-1] in ".?!…" else f"{text}."
