"""What is wrong with expressions, in English: code to sentence and remedy."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "expression-empty": (
        "The expression is empty",
        "Write a condition or a value, or leave the key out",
    ),
    "expression-too-long": (
        "The expression is too long: {length}, at most {most}",
        "Split it: give parts a line of their own",
    ),
    "expression-too-deep": (
        "The expression has more than {most} levels",
        "Split it, or use sum(…), at_least(…) and fewer brackets",
    ),
    "expression-syntax": (
        "This is no expression: {text}",
        "Look at the place shown: a word, a sign or a value is missing or stands too much",
    ),
    "text-escape": (
        "A text holds a backslash, a line break or a control character: {text}",
        "Keep a text on one line, without backslashes",
    ),
    "quote-not-closed": (
        "A quotation mark {text} is never closed",
        "Close the text with the same mark",
    ),
    "number-form": (
        "{text} is not a number",
        "Write digits and at most one point: 1000000, 95.61",
    ),
    "number-too-long": (
        "A number has more than {most} digits",
        "Write a shorter number",
    ),
    "comma-in-number": (
        "A comma stands where none can: {text}",
        "Write a decimal point (85.5); a list stands in [ ] behind `in`",
    ),
    "no-such-day": (
        "There is no day {text}",
        "Write an existing day as year-month-day: 2022-04-15",
    ),
    "name-not-plain": (
        "The name {text} holds letters in a form that only looks right",
        "Type the name again with ordinary composed letters (Unicode NFC)",
    ),
    "foreign-word": (
        "The language has no word {text}",
        "Use and, or, not, in, if, else, yes, no and the words of the reference",
    ),
    "unknown-sign": (
        "The language has no sign {text}",
        "Use == != < <= > >= + - * / and the words and, or, not",
    ),
    "bracket-not-opened": (
        "The bracket {text} closes nothing that was opened",
        "Remove it, or open it further left",
    ),
    "bracket-not-closed": (
        "The bracket {text} is never closed",
        "Close it, or remove it",
    ),
    "single-equals": (
        "A single = compares nothing",
        "Write == to compare",
    ),
    "percent-form": (
        "{text} stands alone",
        "Write a percentage of something as `12 % of x`, and a share as percent(98)",
    ),
    "not-in-language": (
        "The language cannot say this: {text}",
        "Look in the reference for the right form, or write a rule in Python",
    ),
    "list-of-values": (
        "Behind `in` stands a list of written values, or the name of a set",
        'Write the values in square brackets: `x in ["A", "B"]`',
    ),
    "unknown-function": (
        "There is no function “{name}”",
        "Use a word of the reference, or pass the rule of that name in `rules=`",
    ),
    "call-form": (
        "`{name}` is not called like that",
        "Write `{form}`",
    ),
    "literal-form": (
        "{name}(…) does not hold the values it needs",
        'Write `percent(98)`, `ratio(49, 50)`, `dong(2340000)` or `clock("07:30")`',
    ),
    "unknown-name": (
        "There is no fact, value or pool “{name}”",
        "Correct the name, or declare it under `facts:`, `values:` or `pools:`",
    ),
    "wrong-kind": (
        "A value of kind {expected} is needed here; this one is {found}",
        "Compare like with like: a share with percent(98), money with dong(…), a text with “…”",
    ),
    "not-comparable": (
        "Values of kind {found} are not compared",
        "Write the yes-or-no fact itself (done, not done); ask for a member of a set with `in`",
    ),
    "words-have-no-order": (
        "Words have no order, so {sign} cannot compare them",
        'List the words that count: `x in ["A", "B"]`',
    ),
    "not-an-option": (
        "“{text}” is none of the options[ of “{name}”][ of “{target}”][: {options}]",
        "Write one of the options, or declare this one",
    ),
    "cannot-combine": (
        "{left} {operator} {right} has no meaning",
        "Divide like by like, multiply by a number, take a percentage with `12 % of x`",
    ),
    "name-wanted": (
        "{name}(…) takes the name of a fact",
        "Write {name}(x) with the id of a fact",
    ),
    "award-wanted": (
        "{name}(…) takes ids of awards, in quotation marks",
        'Write `{name}("a")`',
    ),
    "unknown-award": (
        "The plan has no award “{name}”",
        "Correct the id, or declare it under `awards:`",
    ),
    "decimals-wanted": (
        "A number of decimals, from -20 to 20, is needed here",
        'Write `rounded(x, "half-up", 2)`; -4 rounds to ten thousands',
    ),
    "rounding-wanted": (
        "The name of a rounding is needed here, in quotation marks: {names}",
        'Write `rounded(x, "half-up", 2)`',
    ),
    "population-wanted": (
        "Behind `over=` stands the name of a pool, or one of the words: {names}",
        "Write `over=` with the id of a pool under `pools:`, or members, unit, everyone",
    ),
    "sheet-wanted": (
        "points(…) takes ids of a sheet and a criterion, in quotation marks",
        'Write `points("form")` or `points("form", "I.1")`',
    ),
    "unknown-sheet": (
        "The plan has no score sheet “{name}”",
        "Correct the id, or declare it under `sheets:`",
    ),
    "unknown-criterion": (
        "The sheet has no criterion “{name}”",
        "Write the id of a criterion of this sheet",
    ),
    "count-wanted": (
        "A whole number of at least {least} is needed here",
        "Write it in figures, such as 1 or 2",
    ),
}
