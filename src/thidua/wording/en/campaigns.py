"""What is wrong with plans, in English: code to sentence and remedy."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "unknown-content": (
        "There is no content “{name}”",
        "Name a content listed under contents",
    ),
    "unknown-requirement": (
        "The campaign has no requirement “{name}”",
        "Name one listed under requirements",
    ),
    "unknown-round": (
        "There is no round “{name}”",
        "Name one listed under rounds, without its year",
    ),
    "unknown-fact": (
        "There is no fact “{name}”",
        "Declare it under facts",
    ),
    "unknown-group": (
        "There is no target group “{name}”",
        "Name one listed under groups",
    ),
    "unknown-unit": (
        "There is no unit “{name}”",
        "Declare it under `units:`, or correct the name",
    ),
    "unknown-pool": (
        "There is no pool “{name}”",
        "Declare it under pools",
    ),
    "duplicate-id": (
        "“{name}” stands twice in one list",
        "Give one of them another id",
    ),
    "duplicate-rule": (
        "Two rules are called “{name}”",
        "Rename one of the functions",
    ),
    "name-used-twice": (
        "“{name}” names two things: facts, pools, values, grades or parameters",
        "Rename one of them: an expression could not tell them apart",
    ),
    "reserved-name": (
        "The name “{name}” is taken by the language or by the nominee data",
        "Choose another name, such as “{name}_value”",
    ),
    "name-not-writable": (
        "No expression can read the name “{name}”",
        "Use letters, digits and _ only, and begin with a letter",
    ),
    "launch-missing": (
        "The period starts at launch, but the day of the launch is not given",
        "Add `launch:` with the day",
    ),
    "launch-after-end": (
        "The launch on {launch} comes after the end of the campaign on {end}",
        "Correct one of the two days",
    ),
    "period-stated-two-ways": (
        "The text also states the period {other}, beside {period}",
        "Ask which one holds, and write it down under readings",
    ),
    "retroactive-start": (
        "The campaign starts on {start}, before its plan was issued on {issued}",
        "Say whether earlier results count",
    ),
    "outside-parent": (
        "The period {period} is not inside that of the parent campaign, {parent}",
        "Correct one of the two periods",
    ),
    "other-parent": (
        (
            "The parent that was given is “{given}”, not the one that the plan answers to[ "
            "(“{named}”)]"
        ),
        "Give the parent that the plan names, or correct `id:` under `parent:`",
    ),
    "no-round": (
        "The plan has no round, so nobody can be judged",
        "Add a schedule under rounds",
    ),
    "round-outside-period": (
        "The round “{name}”, {stated}, lies outside the campaign, {period}",
        "Correct the days of the round or of the campaign",
    ),
    "round-partly-outside": (
        (
            "The round “{name}”, {stated}, goes beyond the campaign, {period}; only the days "
            "inside count"
        ),
        "Check the days",
    ),
    "round-not-closed": (
        "The round “{name}” has no first or no last day",
        "Give both days",
    ),
    "schedule-outside-period": (
        (
            "The rounds “{name}”[ (first {first})][ (last {last})] do not all lie inside the "
            "campaign, {period}"
        ),
        "Correct `first:` or `last:`",
    ),
    "round-before-launch": (
        "The round “{name}” ended on {end}, before the launch on {launch}",
        "Let the first round be a later one, or say that it counts",
    ),
    "announced-count-differs": (
        "{announced} are announced, {listed} are listed",
        "Check the list against the text",
    ),
    "duplicate-content": (
        "“{again}” repeats “{first}”: {title}",
        "Keep one of them, or write down under readings why both stay",
    ),
    "contents-list-open": (
        "The list of contents goes on after its {listed} items",
        "Never take {listed} for the total",
    ),
    "content-not-judged": (
        "No fact or requirement judges these contents: {contents}",
        "Point to them with `contents:` where something measures them",
    ),
    "plan-not-named": (
        "The plan document is not named",
        "Add `plan:` with number, date and issuer",
    ),
    "document-number-missing": (
        "The plan document has no number",
        "Add it, or let issuer and date identify the document",
    ),
    "document-date-missing": (
        "The plan document has no date",
        "Add the day on which it was issued",
    ),
    "document-issuer-missing": (
        "The plan document has no issuer",
        "Add who issued it",
    ),
    "issuer-symbol-differs": (
        "The number {number} has the symbol of a people's committee, but the issuer is {issuer}",
        "Check it against the document; keep it as printed",
    ),
    "title-variants": (
        "The text also calls the campaign {variants}",
        "One campaign has one title: “{title}”",
    ),
    "parent-inferred": (
        "That the campaign answers to “{name}” is read from the context, the text does not say it",
        "Have it confirmed",
    ),
    "reading-taken": (
        "The text is unclear about: {about}. This plan takes it to mean: {taken}",
        "Have it confirmed",
    ),
    "bound-wrong-kind": (
        "`{key}` does not fit a fact of the kind {kind}",
        "Bounds are numbers, whole ones for whole numbers and money",
    ),
    "least-over-most": (
        "The least value {least} is over the most, {most}",
        "Exchange or correct them",
    ),
    "decimals-not-meant": (
        "`{key}` does not fit a fact of the kind {kind}",
        "Only decimal numbers and shares have decimals",
    ),
    "decimals-negative": (
        "`{key}` is {decimals}",
        "Write 0 or more",
    ),
    "decimals-too-many": (
        "`{key}` is {decimals}, but at most {most} are read",
        "Write a smaller number",
    ),
    "rounding-not-named": (
        "The value is rounded for comparison, but not how",
        "Add `rounding:`, such as half-up",
    ),
    "rounding-to-nothing": (
        "The rounding {rounding} is named, but not to how many decimals",
        "Add `compare_at:` or remove `rounding:`",
    ),
    "end-not-known": (
        "The last day waits for an event that has not come: {event}",
        "Add `ended:` with its day once it has",
    ),
    "ended-not-used": (
        "`ended: {ended}` changes nothing: the period has a last day, or names no event",
        "Leave out `ended:`, or write `ends_when:` and no `end:`",
    ),
    "ended-before-start": (
        "The day of the end, {ended}, comes before the start, {start}",
        "Correct one of the two days",
    ),
    "holidays-missing": (
        (
            "Working days are counted, but the plan lists no holidays[ of {years}]: every Monday "
            "to Friday counts as a working day"
        ),
        "Write `holidays:`, and `working:` for days made up for",
    ),
    "phases-overlap": (
        "The phases {one} and {other} overlap, or stand out of order",
        "Put the phases in the order of time, without a common day",
    ),
    "working-days-differ": (
        "The text prints {stated} working day(s), the calendar gives {counted}",
        "Correct the days, the number, or `holidays:` and `working:`",
    ),
    "judging-not-stated": (
        (
            "A rule counts up to the day of judging, but the round “{name}” does not say when it "
            "is judged"
        ),
        "Write `judged:` or `judged_within:`, or give the day when the round is prepared",
    ),
    "deadline-before-end": (
        "The deadline {due} comes before the end of the campaign, {end}",
        "Say whether the results of the last days count",
    ),
    "step-not-positive": (
        "The step {step} is not more than zero",
        "Write a positive step, such as 0.25",
    ),
    "step-too-fine": (
        "The step {step} needs more than {decimals} decimal(s)",
        "Raise `decimals:`, or correct the step",
    ),
    "bound-off-step": (
        "`{key}: {bound}` is no multiple of the step {step}",
        "Correct one of the two",
    ),
}
