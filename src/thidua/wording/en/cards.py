"""How points and classes came about, in English; parts in brackets need all their details."""

_CONDITION = (
    "[: {label} {value}][ {measure}][, needed {sign} {needed}][; short by {short}]"
    "[; over by {over}][: {values}][ (rule: {formula})]"
)

REASONS: dict[str, str] = {
    "score-worked-out": "{worked}",
    "score-band": (
        "[{label} ]{value}[ {measure}], the band [of exactly {exactly}][from {only_from} up]"
        "[above {only_above}][up to {only_to}][below {only_below}][from {from}][above {above}]"
        "[ up to {to}][ to below {below}]"
    ),
    "score-no-band": "[{label} ]{value}[ {measure}], in no band",
    "score-condition-met": "met[: {values}][: {label} {value}][ {measure}]",
    "score-condition-not-met": "not met" + _CONDITION,
    "score-gate-failed": "no points, because what has to come first is not met" + _CONDITION,
    "score-of-layer": "the column {layer} counts[; the others: {values}]",
    "score-lowest-layer": "the lowest column counts[: {values}]",
    "score-highest-layer": "the highest column counts[: {values}]",
    "score-mean-of-layers": "the mean of the columns counts[: {values}]",
    "score-instead": "replaced by other evidence, “{title}”[: {worked}]",
    "score-capped": "{stated} is above the maximum, {used} counts",
    "score-raised": "{stated} is below the minimum, {used} counts",
    "score-rounded": "rounded from {stated} to {used}",
    "score-left-out": "does not apply, left out of the maximum as well",
    "score-full-not-applicable": "does not apply, counts as all {most} points",
    "score-zero-not-applicable": "does not apply, counts as 0 points",
    "score-shared-out": "does not apply, its {most} points are shared out among the others",
    "score-share-gained": "with {gained} points shared out from {criteria}",
    "score-sheet-not-meant": "the sheet is not meant for this nominee",
    "score-zero-denominator": "{worked}: the denominator is zero, counted as the sheet says",
    "score-rescaled": "{stated} of {most} points brought to a maximum of {target}",
    "score-highest-counts": "only the highest criterion counts",
    "score-lowest-counts": "only the lowest criterion counts",
    "score-mean-counts": "the mean of the criteria counts",
    "score-start": "starting from {start}",
    "score-weighted": "times {weight}",
    "score-penalty": "taken away",
    "score-zero-divisor": "the denominator “{divisor}” is zero",
    "score-missing": "no data yet: {missing}",
    "class-by-line": "meets the standard “{title}”",
    "class-none": "no class of the text fits[; the nearest is “{nearest}”]",
    "class-capped": "can come no higher than “{highest}”: {title}",
    "class-line-failed": "not “{title}”" + _CONDITION,
    "class-open": "still open: can be {classes}",
    "class-open-or-none": "still open: can be {classes} or no class at all",
    "class-not-meant": "not among those who are classified",
}
