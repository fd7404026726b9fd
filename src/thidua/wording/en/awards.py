"""What is wrong with plans, in English: code to sentence and remedy."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "options-missing": (
        "A fact of the kind {kind} lists no options",
        "Add `options:` with the words it may hold",
    ),
    "options-not-meant": (
        "A fact of the kind {kind} has no options",
        "Remove `options:` or make the kind a choice or a set",
    ),
    "duplicate-option": (
        "The option “{text}” is listed twice",
        "Remove one",
    ),
    "silent-value-wrong-kind": (
        "The value for a missing fact is not of the kind {kind}",
        "Write a value of that kind after `if_silent:`",
    ),
    "silent-value-impossible": (
        "{text} is not a value that this fact may have",
        "Keep `if_silent:` within bounds, options and decimals",
    ),
    "applies-circle": (
        "What has to be settled first depends on itself: {circle}",
        "Break the circle in one of the `applies:`, `about:` or `where:` lines",
    ),
    "rule-undetermined": (
        "The source leaves a rule open that reads “{name}”: {text}",
        "Until the host supplies “{name}” the verdict stays open",
    ),
    "fact-not-used": (
        "The fact “{name}” is recorded only; no rule reads it",
        "Use it in a rule, or leave it as a record",
    ),
    "fact-read-twice": (
        "“{name}” is already read from the column “{first}”",
        "Keep one column",
    ),
    "member-listed-twice": (
        "“{name}” is listed in {first} and again in {again}",
        "Everybody stands in one part: keep one of the two",
    ),
    "single-part": (
        "The pool “{name}” has only the part “{part}”",
        "List the other parts, or leave the pool away",
    ),
    "unit-ends-too-early": (
        "The unit ends on {until}, before it begins on {since}",
        "Correct one of the two days",
    ),
    "unit-circle": (
        "A unit stands above itself, or is merged into itself: {circle}",
        "Correct one `parent:` or `predecessors:`",
    ),
    "known-as-requirement": (
        (
            "`known()` is never false: where nothing was given it is unknown, so it cannot decide"
            " alone"
        ),
        "Read the fact itself; a missing fact already leaves the requirement open",
    ),
    "given-out-of-place": (
        "`given()` stands where no award has been decided yet",
        "Ask for it in a requirement or a veto of the later award",
    ),
    "held-out-of-place": (
        "`held()` stands where no history is known yet",
        "Ask for it in a requirement: its `when:` can leave others out",
    ),
    "given-later-award": (
        "“{award}” asks who receives “{name}”, which is not decided before it",
        "Move “{name}” before “{award}”; for a veto, list the awards it bars",
    ),
    "award-circle": (
        "Who receives an award depends on itself: {circle}",
        "Break the circle: one of them must be decided without the others",
    ),
    "requirement-not-used": (
        "No award asks for the requirement “{name}”",
        "Add it to `requires:` of the awards that need it",
    ),
    "demand-repeats": (
        "“{again}” asks again for what “{first}” asks for: {demand}",
        "Check that the text means two different things",
    ),
    "no-award": (
        "The plan gives no award",
        "Commendation follows the general rules",
    ),
    "no-recipients": (
        "The award “{award}” is meant for nobody",
        "Add `recipients:` with a target group",
    ),
    "authority-missing": (
        "The plan does not say who signs “{award}”",
        "Add `authority:`",
    ),
    "delegated-award": (
        "The rules of “{award}” stand in another plan, {other}",
        "It is not judged here",
    ),
    "prize-not-stated": (
        "No award states any money, so the cost is undetermined",
        "Add `money:` where it is known",
    ),
    "money-not-rounded": (
        "The amount need not be whole đồng, and no rounding is named",
        'Name the rounding: rounded(…, "up", -4) rounds up to 10,000 đồng',
    ),
    "money-not-whole": (
        "The money with “{award}” for {names} is not whole đồng",
        "Name a rounding in `money:` with rounded(…)",
    ),
    "money-not-known": (
        "Not all money can be reckoned yet, {facts} missing",
        "Supply the data",
    ),
    "budget-of-nominees": (
        "The budget rests on “{name}”, which is no fact about the campaign",
        "A budget rests on facts with `about: campaign` alone",
    ),
    "budget-too-small": (
        "The budget of {budget} does not cover the prizes written down: {cost}, {short} short",
        "Compare numbers, amounts and the budget",
    ),
    "budget-exceeded": (
        "The money, {cost}, goes beyond the budget of {budget} by {beyond}",
        "The authority decides on more money or fewer awards",
    ),
    "budget-may-be-exceeded": (
        "The money may go beyond the budget of {budget}[, up to {cost}], by what is still open",
        "Look again when they are answered",
    ),
    "budget-not-known": (
        "The budget is not known yet, {facts} missing",
        "Supply the data",
    ),
    "later-award": (
        "“{award}” names “{name}”, which is not decided before it",
        "Say it at the later of the two awards",
    ),
    "both-with-and-without": (
        "“{award}” both excludes “{name}” and stands beside it",
        "Keep it in one of the two lists",
    ),
    "combining-not-stated": (
        "The plan does not say whether one nominee may receive both “{other}” and “{award}”",
        "Add “{other}” to `not_with:` or `beside:` of “{award}”",
    ),
    "combining-not-checked": (
        "{count} awards are too many to compare in pairs; up to {most} are",
        "Split the plan",
    ),
    "limit-without-number": (
        "The limit of “{award}” has no number",
        "Write `at_most:` with a number, `all` or `not stated`",
    ),
    "limit-not-stated": (
        "The plan does not say how many receive “{award}”",
        "The authority decides the number",
    ),
    "planned-limit": (
        "The number of “{award}” is planned, not decided",
        "Have it confirmed before the round closes",
    ),
    "negative-number": (
        "{number} is fewer than none",
        "Write 0 or more",
    ),
    "prizes-differ": (
        "The prizes of “{award}” add up to {added}, not to {number}",
        "Correct `at_most:` or the prizes",
    ),
    "quota-total-differs": (
        "“{award}”: {number} in each of {parts} parts is not the total {total}",
        "Correct the number, the parts or the total",
    ),
    "numbers-disagree": (
        "“{award}”: {number} awards for {recipients} recipients",
        "Check both numbers against the text",
    ),
    "prizes-without-ranking": (
        "The prizes of “{award}” have no ranking to be filled from",
        "Add `rank:`",
    ),
    "no-ranking": (
        (
            "Only {number} may receive “{award}”, but nothing ranks the nominees: whoever "
            "qualifies beyond that is level"
        ),
        "Add `rank:`, or leave the choice to the council",
    ),
    "tie-rule-may-exceed": (
        "The tie rule {rule} of “{award}” can go beyond {number}",
        "Add `may_be_exceeded: yes` to the limit, or choose refer or none",
    ),
    "no-tie-key": (
        "Nominees of “{award}” who are level at the number go to the council",
        "Add `tie_keys:` if the plan knows another key",
    ),
    "duty-without-date": (
        "The duty has no date: {what}",
        "Add `due:`",
    ),
    "monitor-competes": (
        "“{name}” takes part and also watches over the others: {what}",
        "Show it to the council as a conflict of interest",
    ),
    "duty-holder-not-sent": (
        "“{name}” has a duty, but the document is not sent there",
        "Add it to `sent_to:`, or send the document",
    ),
    "held-award-unlike": (
        "No award of this plan is called “{name}”, which held() asks for",
        "Correct the name; keep it where another plan gives that award",
    ),
    "condition-impossible": (
        "`{text}` never holds: “{name}” has no such value",
        "Compare with the bounds, decimals and options of “{name}”",
    ),
    "condition-certain": (
        "`{text}` always holds, whatever the value of “{name}” is",
        "Compare with the bounds and options of “{name}”, or drop the condition",
    ),
    "limit-is-zero": (
        "Nobody can receive “{award}”: its limit is 0",
        "Write the number, or `not stated` where the plan leaves it open",
    ),
    "key-may-not-apply": (
        "The key “{key}” of “{award}” reads “{name}”, which does not apply to everybody",
        "Choose a key that everybody has, or expect the council to place the others",
    ),
}
