"""Sentences: a problem or a reason said in a language, from a table of codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction

from attrs import frozen

from thidua.problems import Problem
from thidua.reasons import Reason
from thidua.values import Money, Share
from thidua.wording import en, vi
from thidua.wording.figures import apart, reckoned, shown
from thidua.wording.formulas import formula
from thidua.wording.rules import rule

LANGUAGES = ("vi", "en")


@frozen(kw_only=True)
class _Language:
    """The tables of one language."""

    problems: Mapping[str, tuple[str, str]]
    reasons: Mapping[str, str]
    kinds: Mapping[str, str]
    signs: Mapping[str, str]
    #: The same signs between days.
    day_signs: Mapping[str, str]
    did_you_mean: str
    stand_ins: Mapping[str, str]
    #: The words of the rule language, read aloud.
    rules: Mapping[str, str]


_TABLES = {
    lang: _Language(
        problems=words.PROBLEMS,
        reasons=words.REASONS,
        kinds=words.KINDS,
        signs=words.SIGNS,
        day_signs=words.DAY_SIGNS,
        did_you_mean=words.DID_YOU_MEAN,
        stand_ins=words.STAND_INS,
        rules=words.RULES,
    )
    for lang, words in (("vi", vi), ("en", en))
}
_SLOT = re.compile(r"\{(\w+)\}")
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_PLURAL = re.compile(r"(\{(\w+)\} \w+)\(s\)")
#: Words that look around a nominee, where a reason quotes what they come to.
_AROUND = re.compile(r"(mean|highest|lowest|total|place|count|share|of_unit)\(")
#: How a reason quotes a number with decimals and a day.
_NUMBER = re.compile(r"(-?\d+)\.(\d+)", re.ASCII)
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
#: Details that name a kind of value.
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
        'There is no content “indx”. Did you mean “index”? Name a content listed under contents.'
    """
    words = (sentence(problem, lang), suggestion(problem, lang), remedy(problem, lang))
    said = " ".join(one for one in words if one)
    return f"{problem.place}: {said}" if with_place and problem.place is not None else said


def sentence(problem: Problem, lang: str) -> str:
    """Say what is wrong."""
    text = _table(lang).problems[problem.code][0]
    return _closed(filled(text, dict(problem.details), lang))


def remedy(problem: Problem, lang: str) -> str:
    """Say what to do about it."""
    text = _table(lang).problems[problem.code][1]
    return _closed(filled(text, dict(problem.details), lang))


def suggestion(problem: Problem, lang: str) -> str:
    """Say what was probably meant; empty when nothing is near."""
    near = problem.detail("suggestion")
    return "" if not near else _table(lang).did_you_mean.format(near)


def reason_sentence(reason: Reason, lang: str) -> str:
    """Say one reason of a verdict, with the clause that it rests on.

    Examples:
        >>> from thidua.reasons import reason
        >>> reason_sentence(reason("outside-group", "flag", groups=("Tập thể",)), "vi")
        'Không thuộc đối tượng được xét: Tập thể.'
    """
    clause = f" ({reason.citation})" if reason.citation is not None else ""
    return _closed(reason_words(reason, lang) + clause)


def reason_words(reason: Reason, lang: str) -> str:
    """Say one reason as a part of a longer line: without its clause and without an end.

    Examples:
        >>> from thidua.reasons import reason
        >>> reason_words(reason("score-worked-out", worked="0.4 * 47"), "vi")
        '0,4 × 47'
    """
    return filled(_table(lang).reasons[reason.code], _worded(reason, lang), lang)


def problem_codes(lang: str) -> frozenset[str]:
    """Return the codes of problems that a language can say."""
    return frozenset(_table(lang).problems)


def reason_codes(lang: str) -> frozenset[str]:
    """Return the codes of reasons that a language can say."""
    return frozenset(_table(lang).reasons)


def slots(texts: Iterable[str]) -> frozenset[str]:
    """Return the names of the details that sentences ask for."""
    return frozenset(name for text in texts for name in _SLOT.findall(text))


def filled(text: str, details: Mapping[str, object], lang: str) -> str:
    """Fill a template.

    A part in brackets goes when a detail inside it has no value; brackets without any detail
    are only brackets. `{n} place(s)` counts: one place, two places.

    Examples:
        >>> filled("{n} place(s)[, {part}]", {"n": 1}, "en")
        '1 place'
    """

    def counted(match: re.Match[str]) -> str:
        return match.group(1) + ("" if details.get(match.group(2)) == 1 else "s")

    def part(match: re.Match[str]) -> str:
        names = _SLOT.findall(match.group(1))
        if not names:
            return match.group(0)
        is_full = all(details.get(name) not in (None, "", ()) for name in names)
        return match.group(1) if is_full else ""

    text = _PLURAL.sub(counted, _OPTIONAL.sub(part, text))
    return _SLOT.sub(lambda slot: _detail(slot.group(1), details, lang), text)


def _table(lang: str) -> _Language:
    if lang not in _TABLES:
        message = f"no language {lang!r}; there are {', '.join(LANGUAGES)}"
        raise ValueError(message)
    return _TABLES[lang]


def _detail(name: str, details: Mapping[str, object], lang: str) -> str:
    value = details.get(name)
    if isinstance(value, str) and name in _KINDS:
        return _table(lang).kinds.get(value, value)
    if isinstance(value, str) and name == "sign":
        between_days = isinstance(details.get("needed"), date)
        signs = _table(lang).day_signs if between_days else _table(lang).signs
        return signs.get(value, value)
    if isinstance(value, tuple) and name == "circle":
        return " → ".join(shown(one, lang) for one in value)
    if isinstance(value, str) and name == "block":
        return _block(value.splitlines(), lang)
    return shown(value, lang)


def _block(lines: list[str], lang: str) -> str:
    """Write lines of a plan: one in the sentence, several below it."""
    if len(lines) == 1:
        return f" `{shown(lines[0], lang)}`"
    return "".join(f"\n    {_indented(line, lang)}" for line in lines)


def _indented(line: str, lang: str) -> str:
    rest = line.lstrip()
    return line[: len(line) - len(rest)] + shown(rest, lang)


def _worded(reason: Reason, lang: str) -> dict[str, object]:
    """Return the details of a reason, with distances in their measure and values in words."""
    stand_ins = _table(lang).stand_ins
    details: dict[str, object] = {
        name: stand_ins.get(value, value) if isinstance(value, str) else value
        for name, value in reason.details
    }
    details["title"] = details.get("title") or reason.about
    for name in ("short", "over"):
        if name in details:
            details[name] = _distance(details[name], details.get("measure"), lang)
    if isinstance(details.get("reckoning"), str):
        details["reckoning"] = reckoned(str(details["reckoning"]), lang)
    if isinstance(details.get("classes"), tuple):
        details["classes"] = ", ".join(details["classes"])  # type: ignore[arg-type] # titles
    worked = details.get("worked")
    if isinstance(worked, str):
        details["worked"] = formula(worked, lang)
    if isinstance(details.get("formula"), str):
        details["formula"] = rule(str(details["formula"]), _table(lang).rules, lang)
    values = details.get("values")
    if isinstance(values, tuple):
        details["values"] = tuple(_in_words(str(one), lang) for one in values)
    return details


def _distance(gap: object, measure: object, lang: str) -> str:
    """Write a distance; nothing where a strict bound is just touched."""
    if gap in (0, Money(0), Share(Fraction(0))):
        return ""
    if isinstance(gap, Share):
        return apart(gap, lang)
    return f"{shown(gap, lang)} {measure or ''}".rstrip()


def _in_words(statement: str, lang: str) -> str:
    """Put the value of "label = value" as the language writes it.

    Examples:
        >>> _in_words("Điểm = 91.30", "vi"), _in_words("Đã hoàn thành = no", "vi")
        ('Điểm = 91,30', 'Đã hoàn thành = không')
    """
    label, sign, value = statement.rpartition(" = ")
    if _AROUND.match(label):
        label = rule(label, _table(lang).rules, lang)
    if lang != "vi":
        return label + sign + value
    if value in ("yes", "no"):
        value = shown(value == "yes", lang)
    elif number := _NUMBER.fullmatch(value):
        value = f"{number[1]},{number[2]}"
    elif day := _DAY.fullmatch(value):
        value = f"{day[3]}/{day[2]}/{day[1]}"
    return label + sign + value


def _closed(text: str) -> str:
    is_closed = not text or text[-1] in ".?!…" or "\n" in text
    return text if is_closed else f"{text}."
