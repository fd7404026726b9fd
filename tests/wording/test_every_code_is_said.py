"""Every code that the source makes is said in every language, and with details that it has."""

from collections.abc import Iterator

import pytest

from tests.wording.sources import (
    PROBLEM_CALLS,
    REASON_CALLS,
    endings,
    literals,
    made_by,
)
from thidua.wording import LANGUAGES, en, problem_codes, reason_codes, slots, vi

PROBLEMS = {"vi": vi.PROBLEMS, "en": en.PROBLEMS}
REASONS = {"vi": vi.REASONS, "en": en.REASONS}

#: Literals of two words that are no codes: names of the language, of the law, of roundings.
NO_CODES = frozenset(
    {
        "half-even",
        "half-up",
        "half-year",
        "merit-collective",
        "not-given",
        "school-year",
        "utf-8",
    }
)
#: Why a value is unknown; they become reasons of another name, or missing facts.
GAPS = frozenset(
    {
        "award-open",
        "base-unknown",
        "key-not-applicable",
        "member-award",
        "member-fact",
        "missing-fact",
    }
)

#: Details that come in another way than by name in the call.
FROM_A_REFERENCE = frozenset({"name", "suggestion"})
FROM_A_CELL = frozenset({"target", "text", "options", "suggestion", "expected"})
FROM_A_BOUND = frozenset({"target", "value", "least", "most"})
FROM_DECIMALS = frozenset({"target", "text", "decimals"})
FROM_A_STEP = frozenset({"target", "value", "step"})


def codes_made(calls: frozenset[str]) -> frozenset[str]:
    return frozenset(code for code, _ in made_by(calls))


def in_brackets(text: str) -> Iterator[str]:
    return (part.split("]")[0] for part in text.split("[")[1:])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_problem_that_is_made_is_said(lang: str) -> None:
    assert codes_made(PROBLEM_CALLS) <= problem_codes(lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_reason_that_is_made_is_said(lang: str) -> None:
    assert codes_made(REASON_CALLS) <= reason_codes(lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_literal_of_two_words_is_a_code_that_is_said(lang: str) -> None:
    of_two_words = {literal for literal in literals() if "-" in literal}

    assert of_two_words - NO_CODES - GAPS <= problem_codes(lang) | reason_codes(lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_said_that_is_never_made(lang: str) -> None:
    made = literals()
    never = {
        code
        for code in problem_codes(lang) | reason_codes(lang)
        if code not in made and not code.endswith(endings())
    }

    assert never == set()


def test_the_languages_say_the_same_codes() -> None:
    assert problem_codes("vi") == problem_codes("en")
    assert reason_codes("vi") == reason_codes("en")


@pytest.mark.parametrize("code", sorted(problem_codes("vi")))
def test_a_problem_names_the_same_details_in_both_languages(code: str) -> None:
    assert slots(vi.PROBLEMS[code]) == slots(en.PROBLEMS[code])


@pytest.mark.parametrize("code", sorted(reason_codes("vi")))
def test_a_reason_names_the_same_details_in_both_languages(code: str) -> None:
    assert slots([vi.REASONS[code]]) == slots([en.REASONS[code]])


def details_of_problems() -> dict[str, list[frozenset[str]]]:
    found: dict[str, list[frozenset[str]]] = {}
    for code, details in made_by(PROBLEM_CALLS - {"Refused", "missing"}):
        if details is not None:
            found.setdefault(code, []).append(details)
    for code, _ in made_by(frozenset({"missing"})):
        found.setdefault(code, []).append(FROM_A_REFERENCE)
    for code, _ in made_by(frozenset({"Refused"})):
        others = {
            "out-of-bounds": FROM_A_BOUND,
            "too-many-decimals": FROM_DECIMALS,
            "off-step": FROM_A_STEP,
        }
        found.setdefault(code, []).append(others.get(code, FROM_A_CELL))
    return found


WITH_DETAILS = [
    pytest.param(code, supplied, id=code)
    for code, supplied in sorted(details_of_problems().items())
]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("code", "supplied"), WITH_DETAILS)
def test_a_sentence_asks_for_details_that_the_code_has(
    lang: str, code: str, supplied: list[frozenset[str]]
) -> None:
    wanted = slots(PROBLEMS[lang][code])

    assert wanted <= frozenset().union(*supplied)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("code", "supplied"), WITH_DETAILS)
def test_a_detail_that_some_makers_leave_out_stands_in_brackets(
    lang: str, code: str, supplied: list[frozenset[str]]
) -> None:
    texts = PROBLEMS[lang][code]
    optional = slots(part for text in texts for part in in_brackets(text))
    everywhere = frozenset.intersection(*supplied)

    assert slots(texts) - optional <= everywhere


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_problem_says_what_to_do(lang: str) -> None:
    silent = {code for code, (sentence, remedy) in PROBLEMS[lang].items() if not remedy}

    assert silent == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_uses_a_straight_quote_around_a_detail(lang: str) -> None:
    texts = [text for pair in PROBLEMS[lang].values() for text in pair]

    assert [one for one in (*texts, *REASONS[lang].values()) if '"{' in one] == []
