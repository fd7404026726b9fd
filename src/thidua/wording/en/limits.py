"""What is wrong with limits, in English: code to sentence and remedy."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "exceptions-without-parts": (
        "Numbers under `except:` need parts to belong to",
        "Add `per:` with a pool, or `unit`, `nominator`, `line`",
    ),
    "unknown-exception": (
        "There is no part “{name}” in this pool",
        "Write the id of a part",
    ),
    "ceiling-missing": (
        "A lower body fixes the number, but no ceiling is stated",
        "Add `at_most:` with the ceiling",
    ),
    "rounding-not-named": (
        "The number need not be whole, and no rounding is named",
        "Add `rounding: down`, `up` or `half-up`",
    ),
    "count-out-of-place": (
        "`{name}()` counts only in the number of a limit",
        "Move it to `at_most:` of a limit",
    ),
    "share-of-whom": (
        "The least share of “{award}” does not say of whom",
        "Add `where:` with those it is kept for",
    ),
    "share-out-of-range": (
        "{share} is no part of those who receive the award",
        "Write a share from 0 % to 100 %",
    ),
    "least-above-most": (
        "“{award}” has at least {least} but at most {most}",
        "Correct one of the two numbers",
    ),
    "limits-in-conflict": (
        "“{award}”: the limits {limits} cannot hold together: {least} needed, {most} there",
        "Lower the least or raise the most by {short}",
    ),
    "tie-rule-needs-one-limit": (
        "The tie rule {rule} works only with a single limit for everyone",
        "Choose `refer`, `lot` or `reassess`",
    ),
    "lot-not-a-digest": (
        "`lot:` is the SHA-256 digest of the seed, 64 hexadecimal digits",
        "Publish the digest of the seed",
    ),
    "lot-not-committed": (
        "“{award}” is decided by lot, but no digest of the seed is published",
        "Add `lot:`, or put the digest into the minutes beforehand",
    ),
    "ladder-for-some": (
        "The ladder of prizes of “{award}” is for everyone who receives one",
        "Remove `where:` and `order:`, or make it an award of its own",
    ),
    "two-ladders": (
        "“{award}” has more than one ladder of prizes",
        "List the prizes in one limit",
    ),
    "unmet-without-least": (
        "`unmet:` of “{award}” has no kept places to act on",
        "Add `at_least:` as a number with `where:`, or remove it",
    ),
    "sieve-without-number": (
        "The sieve of “{award}” does not say how many pass",
        "Write `at_most:` with a number",
    ),
}
