"""What is wrong with nominees, rounds and rulings, in English: code to sentence and remedy."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "unknown-column": (
        "No fact, pool or fixed column is called “{text}”; the column is not read",
        "Rename it, or name it under `read:` in the plan",
    ),
    "column-twice": (
        (
            "The column “{text}” holds {target}, which another column holds already; where the "
            "two differ, it is unknown"
        ),
        "Keep one of the two columns",
    ),
    "identity-column-missing": (
        "No column holds the id of the nominees[; there are: {headings}]",
        "Add a column `id`",
    ),
    "missing-column": (
        "No column holds “{name}”[ ({label})]: it is unknown for everyone",
        "Add the column, or name the host's column under `read:`",
    ),
    "column-kind": (
        "The column “{text}” of the frame has the type {found}; it should hold {expected}",
        (
            "Give numbers as whole or decimal columns, never as floats or text; yes/no as "
            "booleans, days as dates"
        ),
    ),
    "ids-missing": (
        "{count} rows of the frame have no id in the column “{text}”",
        "Fill in the ids, or leave these rows out",
    ),
    "ids-double": (
        "{count} ids stand in more than one row of the frame[, among them {ids}]",
        "Leave one row for each nominee",
    ),
    "ids-not-normal": (
        "{count} ids have white space around them or are not composed (NFC)[, among them {ids}]",
        "Trim and compose the ids, so that one nominee has one id",
    ),
    "value-and-flag": (
        "In {count} rows “{text}” holds a value and “{flag}” says that it does not apply",
        "Leave the value empty, or the flag false",
    ),
    "row-without-id": (
        "The row has no id[ (name: “{name}”)]; it stays, but nobody knows who it is",
        "Fill in the id; until then the result is provisional",
    ),
    "duplicate-nominee": (
        "“{id}” stands on row {first} already; both rows are one nominee",
        "Leave one row",
    ),
    "conflicting-values": (
        (
            "This cell and [row {first}][the column “{other}”] say different things about "
            "{target}[ of “{id}”]; it is unknown"
        ),
        "Find out which one is right",
    ),
    "wrong-value": (
        "“{text}” is no value of {target}, which is of the kind {expected}; it is unknown",
        "Write a value of that kind: 91.30, yes, 2022-04-15, 98 %",
    ),
    "float-value": (
        "{target} came as the binary number {text}, whose digits nobody wrote; it is unknown",
        "Hand over text or a Decimal",
    ),
    "too-many-decimals": (
        (
            "{text} has more than {decimals} decimals for {target}; it is not rounded in silence,"
            " it is unknown"
        ),
        "Give the published value, or declare `compare_at:` and `rounding:`",
    ),
    "out-of-bounds": (
        (
            "{value} is no possible value of {target}[; the least is {least}][; the most is "
            "{most}]; it is unknown"
        ),
        "Correct the value",
    ),
    "not-applicable-not-allowed": (
        "{target} applies to everyone; “n/a” is unknown",
        "Fill in the value, or let the plan say `not_applicable: allowed`",
    ),
    "value-where-not-applicable": (
        "{target} does not apply here, but {text} was given; it is not used",
        "Leave the cell empty: zero is not the same as “does not apply”",
    ),
    "unknown-who": (
        "“{text}” is no kind of subject",
        "Write collective, individual or household",
    ),
    "unknown-part": (
        "“{text}” is no part of {target}",
        "Write the id of one of its parts",
    ),
    "unit-not-listed": (
        "The plan has no unit “{text}”",
        "Write the id of a unit listed under `units:`, or add the unit there",
    ),
    "part-differs": (
        "The row says “{text}”, but the plan lists this nominee in “{listed}”; the part is unknown",
        "Correct the row or the plan",
    ),
    "award-not-in-round": (
        "No award of this round is called “{name}”",
        "Name an award of the round",
    ),
    "unknown-nominee": (
        "Nobody among the nominees is called “{name}”",
        "Add the nominee to the list, or correct the id",
    ),
    "duplicate-nomination": (
        "“{id}” is nominated twice for “{award}”; it counts once",
        "Leave one nomination",
    ),
    "no-such-round": (
        "The campaign has no round “{id}”[; there are: {rounds}][ (launched on {launch})]",
        "Ask for one of its rounds",
    ),
    "no-award-in-round": (
        "No award is given in the round {round}",
        "Look at the conditions of each nominee instead",
    ),
    "provisional": (
        "{rows} rows have no id, so the list may be incomplete or hold somebody twice",
        "Fill in the ids before the council meets",
    ),
    "empty-part": (
        "Nobody competes for “{award}” in {part}; its places stay empty and do not move elsewhere",
        "Check whether nominations are missing",
    ),
    "single-contender": (
        "{name} is the only one who competes for “{award}” in {part}",
        "Check that the group is meant to have one member",
    ),
    "ruling-without-question": (
        "No open question is called “{id}”",
        "Use the id of a question of this proposal",
    ),
    "ruling-twice": (
        "The question “{id}” is answered twice",
        "Keep one ruling",
    ),
    "ruling-outside-question": (
        "“{name}” is no candidate of the question “{id}”; those are {candidates}",
        "Choose among the candidates",
    ),
    "ruling-names-twice": (
        "The ruling on “{id}” names “{name}” twice",
        "Name everybody once",
    ),
    "ruling-too-many": (
        "The ruling on “{id}” gives {given}, but there are {places} places",
        "Name as many as there are places",
    ),
    "comma-unclear": (
        ("“{text}” can be a number with decimals or one of thousands; {target} is unknown"),
        "Write 1234 or 1.234 with a point before the decimals, whichever is meant",
    ),
    "invisible-characters": (
        "{target} holds characters that nobody can see; they are left out",
        "Type the word again instead of copying it",
    ),
    "ids-alike": (
        "“{id}” here and “{other}” on row {first} are nearly the same id",
        "Write one id if they are one nominee",
    ),
    "history-award-unlike": (
        "No condition asks for the past award “{name}” of “{id}”",
        "Write the name that held() asks for, if that award is meant",
    ),
    "history-subject-unlike": (
        "The past award “{name}” belongs to “{id}”, who is no nominee",
        "Write the nominee's id exactly, if that nominee is meant",
    ),
    "lot-without-seed": (
        "The question “{id}” is decided by lot, which needs a seed",
        "Give the `seed` in the ruling",
    ),
    "lot-without-commitment": (
        "No digest was published for the lot of “{id}”",
        "Add `lot:` to the plan, or `commitment` to the ruling",
    ),
    "lot-seed-differs": (
        "The seed of “{id}” is not the one whose digest was published",
        "Check the seed",
    ),
    "lot-with-names": (
        "The ruling on “{id}” draws lots and names winners as well",
        "Keep one of the two",
    ),
    "few-nominated": (
        "“{award}”: only {count} nominated, at least {least} asked for",
        "Nominate more while there is time",
    ),
    "least-not-reached": (
        "“{award}”: the limit “{limit}”[ of {part}] asks for at least {least}, {short} missing",
        "The kept places stay empty unless the plan opens them to others",
    ),
    "fixed-above-ceiling": (
        "“{award}”: {number} stated for “{limit}”, above the ceiling of {most}",
        "The ceiling counts",
    ),
    "off-step": (
        "{value} is no multiple of {step}, the step of {target}, so it is taken as unknown",
        "Give a value on a step",
    ),
    "judged-outside-time": (
        "The round “{name}” is judged on {day}, outside the time for judging, {stated}",
        "Check the day",
    ),
}
