"""What the council decides, in English: reasons, and problems with their remedies."""

REASONS: dict[str, str] = {
    "withdrew": "Withdrew[ on {on}]",
    "moved-up": "Moved up because {names} withdrew",
    "on-hold": "On hold: “{title}”; waits until the council lifts it, and is not refused meanwhile",
    "hold-lifted": "The hold “{title}” was lifted (question {question})",
    "hold-confirmed": (
        "The council has decided not to consider it because of “{title}” (question {question})"
    ),
    "waits-for-hold": (
        "Waits for {rivals}, on hold; somewhere from place {best} to {worst}[, {limit} place(s)]"
    ),
    "waits-for-vote": (
        "Waits for the vote on {rivals}; somewhere from place {best} to {worst}[, {limit} place(s)]"
    ),
    "vote-pending": (
        "The vote “{vote}” is still to be taken[; the one recorded had {present} "
        "present and needed {quorum} of the members]"
    ),
    "voted": "Voted “{vote}”: {in_favour}/{base} = {share} {than} {needed}, carried",
    "not-enough-votes": "Voted “{vote}”: {in_favour}/{base} = {share} {than} {needed}, not carried",
    "cancelled": "Cancelled[ on {on}]; the place stays empty",
    "rests-on-cancelled": (
        "{name} rests on what was cancelled: {on}[; {authority} has to cancel it]"
    ),
    "ruled-value": "{label}: {value}, as ruled (question {question})",
    "ruled-history": "Whether “{award}” was held: {held}, as ruled (question {question})",
}

PROBLEMS: dict[str, tuple[str, str]] = {
    "unknown-vote": (
        "There is no vote “{name}”",
        "Name a vote listed under `votes:`",
    ),
    "vote-not-used": (
        "No award asks for the vote “{name}”",
        "Write `vote: {name}` at the awards that it is taken on",
    ),
    "bad-vote": (
        (
            "A vote needs one of `at_least` and `more_than`, and shares of a council "
            "lie between 0 % and 100 %[: at least {at_least}][, more than "
            "{more_than}][, quorum {quorum}]"
        ),
        "Write one threshold, such as `at_least: 90 %`",
    ),
    "nominated-on-two-lines": (
        (
            "“{id}” is put forward for “{award}” on two lines: {kept}[ ({kept_on})] "
            "counts, the place on {other}[ ({other_on})] is free"
        ),
        "Let the other line name somebody else, if that is wanted",
    ),
    "line-unclear": (
        "It is not clear on which line “{id}” was put forward for “{award}” first: {names}",
        "State the day of every nomination",
    ),
    "ruling-on-vote": (
        "“{id}” asks for a vote, which no ruling replaces",
        "Record the ballot with its numbers",
    ),
    "ruling-without-value": (
        "The ruling on “{id}” gives no value for “{name}”",
        "Give the value that was decided",
    ),
    "ruling-on-known-fact": (
        "“{name}” is known, so there is nothing to rule on (“{id}”)",
        "Correct the data, with their source, instead",
    ),
    "ruling-outdated": (
        "The tie “{id}”, which was ruled on, is no longer there",
        "Nothing, unless a new question asks the council again",
    ),
    "ballot-twice": (
        "The ballot on “{id}” for “{award}” is recorded twice",
        "Keep the one that counts",
    ),
    "ballot-without-vote": (
        "“{award}” asks for no vote, so the ballot on “{id}” decides nothing",
        "Write `vote:` at the award, or leave the ballot out",
    ),
    "ballot-without-present": (
        (
            "The share for “{award}” is of those present, and the ballot on “{id}” does "
            "not say how many were"
        ),
        "Record how many members were present",
    ),
    "absent-members-not-asked": (
        (
            "{absent} members were absent from the ballot on “{id}” for “{award}”, and "
            "{asked} were asked in writing"
        ),
        "Ask all of them: the plan demands it",
    ),
    "ballot-not-secret": (
        "The ballot on “{id}” for “{award}” was not secret",
        "Take it again by secret ballot: the plan demands it",
    ),
    "no-quorum": (
        (
            "Too few members took part in the ballot on “{id}” for “{award}”; {quorum} "
            "of them have to, so it does not count"
        ),
        "Take the ballot again",
    ),
    "cancellation-without-award": (
        "“{award}” is not proposed for “{id}” for certain, so there is nothing to cancel",
        "Correct the award or the id",
    ),
    "limit-shrinks": (
        (
            "Without what was cancelled the limit “{limit}” of “{award}”[ in {part}] is "
            "{after} instead of {before}"
        ),
        "Let the authority decide about what is beyond it",
    ),
    "bad-ballot": (
        (
            "The ballot on “{nominee}” for “{award}” cannot be: {in_favour} in favour "
            "of {members} members[, {present} present]"
        ),
        "Votes cast are not more than members present, and all together not more than members",
    ),
    "bad-cancellation": (
        (
            "The cancellation for “{nominee}” names[ the award {award}][ the fact "
            "{fact}], and needs one of both"
        ),
        "Write `award:` or `fact:`",
    ),
}
