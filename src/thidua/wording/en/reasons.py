"""Why a verdict is what it is, in English; parts in brackets need all their details."""

REASONS: dict[str, str] = {
    "within-limit": (
        "Inside the number, {limit} place(s)[ ({reckoning})][: place {place}][–{last_place}][, "
        "group {part}]"
    ),
    "prize-won": "{prize}[: place {place}][–{last_place}][, group {part}]",
    "everyone-qualifies": "Qualifies; everyone who qualifies is proposed",
    "no-number-stated": (
        "Qualifies; the plan states no number, so nobody is cut and the authority decides how many"
    ),
    "below-cut": (
        "Qualifies, but stands below the cut[: place {place}][–{last_place}][, {limit} "
        "place(s)][ ({reckoning})][, group {part}][; behind {rival} (the last one inside)]["
        " by {short}][, judged by {key}]"
    ),
    "within-limits": (
        "Inside every limit[: place {place}][–{last_place}][; {limits}][, group {part}]"
    ),
    "limit-reached": (
        "Qualifies, but the limit “{title}”[ of {part}] is used up[, {limit} place(s)][; "
        "{reckoning}][; level or ahead: {rivals}]"
    ),
    "kept-for-others": (
        "Qualifies, but the places that are left are kept for “{title}”[ ({part})][: at least "
        "{least}]"
    ),
    "sieved-out": (
        "Left out by the sieve “{title}”[ of {part}][: it lets {limit} pass, in an order of its"
        " own]"
    ),
    "sieve-open": "Not known whether it passes the sieve “{title}”[; no data yet: {missing}]",
    "limit-member-unknown": (
        "Not known whether the limit “{title}” counts it[; no data yet: {missing}]"
    ),
    "quota-base-unknown": (
        "The number of “{title}”[ of {part}] cannot be computed yet without {bases}; it is never "
        "counted from the list"
    ),
    "ties-decide": "Depends on how the level group {rivals} is decided",
    "tied-at-cut": (
        "Level with {rivals}, for {places} place(s)[: {prizes}][, group {part}]; no rule of "
        "the plan parts them, so the council decides"
    ),
    "tied-for-authority": (
        "Level with {rivals}, for {places} place(s)[: {prizes}][, group {part}]; no rule of "
        "the plan parts them, so the authority[ ({authority})] decides"
    ),
    "tie-broken": ("Level with {rivals} by the ranking, ahead by the tie key “{key}”"),
    "tie-dropped": (
        "Level[ with {rivals}] across a boundary ({places} place(s)); by the plan none of them "
        "is proposed"
    ),
    "tie-shared": "Level[ with {rivals}], so all of them are proposed[ for {prize}]",
    "beyond-number": (
        "The plan allows more than its number for a tie: {limit} place(s), {given} proposed"
    ),
    "requirement-not-met": (
        "Does not meet “{title}”[: {label} {value}][ {measure}][, needed {sign} {needed}][; "
        "short by {short}][; over by {over}][: {values}][ (rule: {formula})]"
    ),
    "file-returned": (
        "The file is returned, “{title}” is not met[: {label} {value}][ {measure}][, needed "
        "{sign} {needed}][; short by {short}][; over by {over}][: {values}][ (rule: {formula})]"
    ),
    "requirement-unknown": "Not known whether “{title}” is met[; no data yet: {missing}]",
    "not-supplied-in-time": "Data not supplied in time: {missing}",
    "outside-group": "Not among those the award is meant for[: {groups}]",
    "group-unknown": (
        "Not known whether it is among those the award is meant for[ ({groups})][; no data "
        "yet: {missing}]"
    ),
    "vetoed": (
        "Barred by “{title}”[: {label} {value}][ {measure}][ ({sign} {needed} bars)][: "
        "{values}][ (rule: {formula})]"
    ),
    "veto-unknown": "Not known whether barred by “{title}”[; no data yet: {missing}]",
    "holds-other-award": "Already proposed for “{award}” in this round, so not considered here",
    "other-award-open": "Depends on “{award}”, which is still open",
    "barred-in-every-case": "Whatever comes out of {awards}, one of the conditions fails",
    "delegated": "Judged by another plan ({to}), not here",
    "undetermined": "The source does not say what “{label}” means: {text}",
    "rank-key-unknown": (
        "Cannot be placed yet; no data yet: {missing}[; somewhere from place {best} to "
        "{worst}][; level at place {place}]"
    ),
    "rank-key-not-applicable": (
        "The ranking key “{key}” does not apply, so there is nothing to compare"
    ),
    "rivals-unknown": (
        "Depends on data that are missing[ of {rivals}]; somewhere from place {best} to "
        "{worst}[, {limit} place(s)]"
    ),
    "pool-unknown": "Not known which part of {pool}[: {parts}]",
    "ruled-in": "The council has decided to propose it (question {question})",
    "ruled-out": "The council has decided not to propose it (question {question})",
    "rule-raised": "The rule {rule} failed[: {text}]",
    "rule-gave-wrong-kind": "The rule {rule} gave a value of another kind than declared[: {text}]",
    "zero-denominator": (
        "The denominator {divisor} is zero, so there is nothing to divide by[ in criterion "
        "{criterion}]"
    ),
    "group-not-given": "No data of those to compare with or to sum up[: {group}]",
    "group-not-known": "Not known which group to compare with or to sum up[: {group}]",
    "group-open": "Data of the group to compare with or to sum up are missing[: {group}]",
    "points-out-of-bounds": "The points of “{criterion}” are out of bounds[: {text}]",
    "no-band-holds": "The value lies in no band of “{criterion}”",
    "no-case-holds": "No case of “{value}” holds; the text leaves this one out",
    "not-scored": "The plan does not say how “{criterion}” is scored",
    "not-applicable-unsettled": (
        "“{criterion}” does not apply; the plan does not say what it is worth then"
    ),
    "history-not-covered": "The history given does not reach far enough to know about “{award}”",
    "silent-value": "{label}: no data, so the plan takes {value}",
    "rounded-value": "{label}: {stated} was rounded to {used} for comparison",
    "from-results": "{label} {value}: taken from the results of {rounds}[ ({subject})]",
    "result-missing": "{label}: no result[ of {subject}][ in {rounds}]",
    "from-part": "{label} {value}: data of {part}",
    "part-data-missing": "{label}: no data[ of {part}]",
}
