"""What is wrong with values, sheets and grades, in English: code to sentence and remedy."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "definition-circle": (
        "A value, a sheet or a grade rests on itself: {circle}",
        "Cut the circle: one of them has to be reckoned without the one before it",
    ),
}
