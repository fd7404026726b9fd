"""What is wrong around the nominees, in English: parts, the campaign, other rounds."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "unknown-value": (
        "Neither a fact nor a value of the campaign is called “{name}”",
        "Name a fact, or place; or given:, cut:, place: or prize: and the id of an award",
    ),
    "value-wrong-kind": (
        "“{name}” is {found}, but the fact is {kind}",
        "Give the fact the kind of what it is filled from",
    ),
    "take-wrong-kind": (
        "`take: {take}` does not give {kind}",
        "Take something else, or change the kind of the fact; what is counted is whole",
    ),
    "mean-with-decimals": (
        "A mean may need more than {decimals} decimals, and nothing is rounded in silence",
        "Remove `decimals:`, or write `compare_at:` and `rounding:` instead",
    ),
    "best-not-meant": (
        "`best: {best}` cannot be used with `take: {take}`",
        "Write a number from 1 on, with `take: sum` or `take: mean`",
    ),
    "origin-of-the-campaign": (
        "No round finds anything about the whole campaign",
        "Supply the fact with the campaign, or say what else it is about",
    ),
    "years-before-one-round": (
        "“{round}” is one round: none comes so many years before it",
        "Name a schedule that repeats, or leave `years_ago:` away",
    ),
    "origin-of-itself": (
        "The fact is filled from the round that it is needed in",
        "Name another round, another campaign, or `years_ago:`",
    ),
    "origin-circle": (
        "A fact is filled from itself: {circle}",
        "Let one of the facts be supplied instead of filled",
    ),
    "column-out-of-place": (
        "The column “{text}” holds {target}, which belongs to {table}; it is not read here",
        "Move the column, or change what the fact is about",
    ),
    "parts-of-nothing": (
        "The plan has no pool “{name}”; this table is not read",
        "Hand the table in under a pool of the plan, unit or nominator",
    ),
    "table-missing": (
        "Nothing was handed in about {table}: {facts} not known",
        "Hand in the table of this data",
    ),
    "part-row-without-id": (
        "The row does not say which {table} it is about; it is not used",
        "Fill in the id",
    ),
    "nominator-unclear": (
        "It is not clear whose data as the nominator count for “{id}”: {names}",
        "State the day of every nomination",
    ),
    "result-twice": (
        "Two results of “{id}” in the round {round} contradict each other; neither is used",
        "Hand in the one that counts",
    ),
    "result-unfit": (
        "A result of “{id}” ({rounds}) does not fit {name}: {text}; it is unknown",
        "Correct the result, or the kind and bounds of the fact",
    ),
    "no-round-to-take": (
        "There is no round from which “{name}” can be taken in {round}; it is unknown",
        "Supply results of the rounds that are meant, by their ids",
    ),
    "results-missing": (
        "No results at all of {rounds}: “{name}” stays unknown",
        "Hand in the results of these rounds",
    ),
    "value-in-no-result": (
        "None of the results handed in speaks of “{text}”, from which “{name}” is taken",
        "Check the spelling of the value",
    ),
    "nominations-late": (
        "The nominations came after the data were admitted: facts about the nominator stay unknown",
        "Hand the nominations to `admit` as well",
    ),
}
