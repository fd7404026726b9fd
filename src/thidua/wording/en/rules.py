"""The words of the rule language as one reads them aloud, in English."""

_PAST = (
    " {all}[ (looking at {subject})][ in the last {within} year(s)]"
    "[ in each of the last {each_of_last} year(s)][ {years_ago} year(s) ago]"
    "[ less than {less_than} year(s) ago]"
)

RULES: dict[str, str] = {
    "given": "proposed for {0}",
    "held": f"received{_PAST}",
    "times_held": f"number of times it received{_PAST}",
    "at_least": "at least {0} of ({rest})",
    "applies": "{0} applies",
    "known": "{0} is known",
    "mean": "mean of {0} among {over}[ ({where})]",
    "highest": "highest {0} among {over}[ ({where})]",
    "lowest": "lowest {0} among {over}[ ({where})]",
    "total": "total of {0} among {over}[ ({where})]",
    "place": "place by {0} among {over}[ ({where})]",
    "count": "number of {over} ({0})[ ({where})]",
    "share": "share of {over} ({0})[ ({where})]",
    "of_unit": "the unit ({0})",
    "unit": "the same unit",
}
