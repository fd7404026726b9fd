"""What is wrong with values, sheets and grades, in English: code to sentence and remedy."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "definition-circle": (
        "A value, a sheet or a grade rests on itself: {circle}",
        "Cut the circle: one of them has to be reckoned without the one before it",
    ),
    "scored-in-several-ways": (
        "The criterion “{name}” is scored in several ways: {ways}",
        "Keep one, or make criteria of them",
    ),
    "no-way-of-scoring": (
        "The plan does not say how “{name}” is scored",
        "Add `points:`, `ratio:`, `full_if:`, `bands:`, `layers:`, `method:` or `criteria:`",
    ),
    "bands-without-value": (
        "The bands of “{name}” are about no value",
        "Add `by:` with the value that they are about",
    ),
    "value-without-bands": (
        "“{name}” has `by:` and no bands",
        "Add `bands:`, or write `points:`",
    ),
    "maximum-missing": (
        "“{name}” is scored by its maximum (`{key}:`), which is not stated",
        "Add `most:`",
    ),
    "points-rounded-in-part": (
        "`{key}:` stands here without `{other}:`, so how points are rounded is open",
        "Write both `decimals:` and `rounding:`, or neither",
    ),
    "layer-that-counts-not-said": (
        (
            "“{name}” has several layers and does not say which counts; the last one, "
            "“{last}”, is taken"
        ),
        "Add `counts:` with the id of a layer, or lowest, highest, mean",
    ),
    "unknown-layer": (
        "There is no layer “{name}”",
        "Name a layer listed under `layers:`, or lowest, highest, mean",
    ),
    "key-without-effect": (
        "`{key}:` has no effect here without {needed}",
        "Leave it out, or add what it needs",
    ),
    "weight-without-effect": (
        "The weight of “{name}” is not over zero",
        "Write a weight over zero, or leave the criterion out",
    ),
    "weights-differ": (
        "The weights inside “{name}” come to {total}, not to 100 %",
        "Compare with the text",
    ),
    "not-applicable-open": (
        "“{name}” may not apply to everybody, and the plan does not say what it is worth then",
        "Add `not_applicable:` with leave_out, share_out, full or zero",
    ),
    "left-out-without-rescaling": (
        (
            "“{name}” is left out where it does not apply, and the rest is not rescaled: whom "
            "it does not concern loses its points"
        ),
        "Add `rescale_to:` to the part, or confirm it",
    ),
    "unknown-method": (
        "There is no method “{name}”",
        "Name a method listed under `methods:`",
    ),
    "method-not-used": (
        "No criterion uses the method “{name}”",
        "Use it in `method:`, or leave it out",
    ),
    "parameter-not-filled": (
        "What the parameter “{name}” of the method “{method}” stands for is not said",
        "Add it under `with:`",
    ),
    "unknown-parameter": (
        "This method has no parameter “{name}”",
        "Name a parameter listed under `takes:`",
    ),
    "maxima-differ": (
        "The maximum of “{name}” is {most}, but its criteria come to {total}",
        "Compare with the text",
    ),
    "rescaled-to-another-maximum": (
        "“{name}” has the maximum {most} and is rescaled to {target}",
        "Ask which one is right, and note it under readings",
    ),
    "maximum-out-of-reach": (
        "Nobody can reach the maximum {most} of “{name}”; the best is {best}",
        "Compare with the text",
    ),
    "points-over-the-maximum": (
        "The points of “{name}” can pass the maximum {most}[, up to {best}]",
        "Add `beyond:` with cap, allow or refuse, or bounds of the facts",
    ),
    "points-under-the-least": (
        "The points of “{name}” can fall below {least}[, down to {worst}]",
        "Add `least:` to the criterion or the facts, or `beyond:`",
    ),
    "bonus-and-penalty": (
        "“{name}” is a bonus and a penalty at once",
        "Leave out `bonus:` or `penalty:`",
    ),
    "penalty-below-zero": (
        (
            "The penalty “{name}” can be negative[, down to {least}]: it is then dropped or "
            "added instead of taken off"
        ),
        "Write the points to take off without a sign, or add `least:` to the facts",
    ),
    "divisor-may-be-zero": (
        "The divisor {divisor} may be zero",
        "Add `zero:` to the criterion or `least: 1` to the fact, or settle it with if … else",
    ),
    "edge-said-twice": (
        "The band says both `{first}:` and `{again}:`",
        "Write one of them: with from, to the edge counts, with above, below it does not",
    ),
    "band-empty": (
        "No value lies in band {number}",
        "Check its edges, and the bounds of the fact",
    ),
    "band-never-decides": (
        "Band {number} never decides: the bands before it take all of its values",
        "Change their order, or leave it out",
    ),
    "bands-overlap": (
        "Bands {first} and {again} both hold the value {at}",
        "Write `below:` or `above:` for an edge that does not count",
    ),
    "bands-leave-gap": (
        "No band of “{name}” holds the value {at}",
        "Add a band, or `otherwise:`",
    ),
    "gap-left-to-otherwise": (
        (
            "The value {at} lies between the bands of “{name}”, so it gets the points of "
            "`otherwise:`"
        ),
        "Confirm it",
    ),
    "table-leaves-gap": (
        "“{name}” leaves out {count} case(s): {gaps}",
        "Add lines for them, or ask the issuer and note it under readings",
    ),
    "table-may-leave-gap": (
        "“{name}” leaves out {count} case(s), if they can be: {gaps}",
        "Look at each; add a line for those that can be",
    ),
    "table-too-long": (
        "The table has {count} lines, at most {most}",
        "Split it into several values, a table each",
    ),
    "cases-overlap": (
        (
            "Several lines of “{name}” hold in {count} case(s) and give different results; "
            "the first one is taken: {overlaps}"
        ),
        "Confirm the order of the lines",
    ),
    "line-never-decides": (
        "The line “{line}” of “{name}” never decides",
        "Check its condition, and the lines before it",
    ),
    "grade-without-classes": (
        "The grade “{name}” has no classes",
        "List them under `classes:`, best first",
    ),
    "grade-without-lines": (
        "The grade “{name}” does not say who gets which class",
        "Add `lines:`",
    ),
    "unknown-class": (
        "This grade has no class “{name}”",
        "Name a class listed under `classes:`",
    ),
    "class-without-a-way": (
        "No line leads to the class “{name}”",
        "Add a line under `lines:`, or leave the class out",
    ),
    "cap-without-effect": (
        "The cap “{cap}” leaves the best class, “{name}”, and so has no effect",
        "Name a lower class",
    ),
    "cap-leaves-the-worst": (
        "The cap “{cap}” puts everybody into the lowest class, “{name}”",
        "Confirm it; it could be the first line under `lines:` as well",
    ),
    "criterion-repeats": (
        "“{again}” bears the number or the title of “{first}”",
        "Compare with the text; keep what is printed",
    ),
    "label-used-twice": (
        "Two facts are called “{label}”; the other one is “{first}”",
        "Call them differently, so that readers can tell them apart",
    ),
    "value-without-rule": (
        "The value “{name}” does not say what it stands for",
        "Add `rule:` or `cases:`",
    ),
    "value-in-two-ways": (
        "The value “{name}” has both `rule:` and `cases:`",
        "Keep one of them",
    ),
    "value-not-used": (
        "No expression reads the value “{name}”",
        "Use it in a condition or a score, or leave it out",
    ),
    "sheet-not-used": (
        "No grade, condition or ranking reads the points of “{name}”",
        "Use `points(…)`, or confirm that they are for information only",
    ),
    "around-out-of-place": (
        "`{name}(…)` looks at other nominees before it is known which facts apply",
        "Write it in a condition, a value or a sheet",
    ),
    "units-not-among-nominees": (
        "`{name}(…)` looks from units to members or back, but no nominee is a collective",
        "Add a group of collectives under `groups:`",
    ),
}
