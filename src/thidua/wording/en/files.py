"""What is wrong with plan files and tables, in English: code to sentence and remedy."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "file-too-large": (
        "The file is larger than {most} bytes",
        "Split it, or leave out what is no part of a plan",
    ),
    "file-empty": (
        "The file holds nothing",
        "Begin with the line `thidua: 1`",
    ),
    "text-not-utf-8": (
        "Byte {byte} is no UTF-8 text",
        "Save the file as UTF-8",
    ),
    "spreadsheet-file": (
        "This is the file of a spreadsheet or word processor, not text",
        "Save the sheet as CSV UTF-8 and hand over that file",
    ),
    "text-not-nfc": (
        "Accents are split off their letters here",
        "Save the text in composed form (Unicode NFC); it was read so",
    ),
    "text-not-unicode": (
        "Half a character stands here",
        "Write the character again",
    ),
    "yaml-syntax": (
        "YAML cannot be read from here on",
        "Check the indentation and the colons around this place",
    ),
    "yaml-flow-syntax": (
        "What stands in {…} or […] cannot be read",
        "Write it in block style, one key a line",
    ),
    "yaml-tab": (
        "A tab stands where only blanks may",
        "Indent with blanks",
    ),
    "yaml-second-colon": (
        "A second colon with a blank after it stands on the line",
        "Put the whole text in quotes",
    ),
    "yaml-after-quotes": (
        "Something follows the closing quote",
        "Put the whole line in single quotes: `'grade == \"A\"'`",
    ),
    "yaml-quote-open": (
        "A quote is not closed",
        "Close it, or take the first one away",
    ),
    "yaml-character": (
        "A character stands here that no text may hold",
        "Delete it",
    ),
    "yaml-anchor": (
        "Anchors (&{name}) are not allowed",
        "Write the value where it is meant",
    ),
    "yaml-alias": (
        "Aliases (*{name}) are not allowed",
        "Write the value once more",
    ),
    "yaml-tag": (
        "Tags ({tag}) are not allowed",
        "Delete it: the plan knows what every value is",
    ),
    "yaml-merge-key": (
        "Merge keys (<<) are not allowed",
        "Write the keys out",
    ),
    "several-documents": (
        "A second document begins here",
        "Keep one plan a file",
    ),
    "too-deep": (
        "Lists and mappings are nested deeper than {most} levels",
        "Write it flatter",
    ),
    "duplicate-key": (
        "The key “{key}” is written twice, first on line {line}",
        "Keep one of the two",
    ),
    "key-not-text": (
        "A list or mapping stands where a key is expected",
        "Write a word before the colon",
    ),
    "key-empty": (
        "There is a value without a key",
        "Write a key before the colon",
    ),
    "json-value-expected": (
        "A value is expected here",
        "Write text in double quotes, a number, a list or an object",
    ),
    "json-text-expected": (
        "Text in double quotes is expected here",
        "Put it in double quotes",
    ),
    "json-sign-expected": (
        "The sign {expected} is expected here",
        "Write it, or delete what stands before it",
    ),
    "json-more-text": (
        "Something follows the end of the value",
        "Delete it",
    ),
    "json-constant": (
        "{text} is no value",
        "Write a number, or leave the key out",
    ),
    "unknown-key": (
        "There is no key “{key}” here",
        "Look the keys up in the reference of the plan file",
    ),
    "missing-key": (
        "The key “{key}” is missing",
        "Write it",
    ),
    "plan-without-keys": (
        "A plan file has to begin with keys",
        "Begin with the line `thidua: 1`, then write key: value, one a line",
    ),
    "empty-value": (
        "Nothing stands behind “{key}”",
        "Write a value, or leave the key out",
    ),
    "mapping-expected": (
        "Keys of its own are expected behind “{key}”",
        "Write key: value, one a line",
    ),
    "list-expected": (
        "A list is expected behind “{key}”",
        "Write `[a, b]`",
    ),
    "text-expected": (
        "A single value is expected behind “{key}”",
        "Write one word, number or text",
    ),
    "expression-expected": (
        "A condition is expected behind “{key}”",
        "Write it on one line: `par_index >= 80`",
    ),
    "expression-in-flow": (
        "A condition stands inside braces or brackets, where a comma would tear it apart",
        "Write it on a line of its own:{block}",
    ),
    "flow-split": (
        "A comma inside braces or brackets has torn a value apart",
        "Write it in block style:{block}",
    ),
    "direction-missing": (
        "The direction of the ranking is missing after “{text}”",
        "End it with desc (more is better) or asc (less is better)",
    ),
    "version-unknown": (
        "The version {text} of the format is not known",
        "Write `thidua: 1`",
    ),
    "bad-id": (
        "“{text}” cannot be an id",
        "Use letters, digits, hyphens, points and underscores, beginning with a letter or a digit",
    ),
    "bad-whole": (
        "“{text}” is no whole number",
        "Write digits only",
    ),
    "bad-number": (
        "“{text}” is no number",
        "Write digits and at most one point",
    ),
    "bad-share": (
        "“{text}” is no share",
        "Write `98 %` or `49/50`",
    ),
    "bad-money": (
        "“{text}” is no amount of money",
        "Write whole đồng: 2340000 or 2.340.000 đồng",
    ),
    "bad-places": (
        "“{text}” does not say how many",
        "Write a whole number, all, or not stated",
    ),
    "bad-yes-no": (
        "“{text}” is neither yes nor no",
        "Write `yes` or `no`",
    ),
    "bad-date": (
        "“{text}” is no day",
        "Write year-month-day, such as `2022-04-06`",
    ),
    "bad-year": (
        "“{text}” is neither a year nor a day",
        "Write 2022 or 2022-04-06",
    ),
    "bad-time": (
        "“{text}” is no time of the day",
        "Write 07:30",
    ),
    "period-reversed": (
        "The period ends[ on {end}] before it starts[ on {start}]",
        "Exchange or correct the two days",
    ),
    "round-reversed": (
        "The last round[ ({last})] comes before the first[ ({first})]",
        "Correct `first:` or `last:`",
    ),
    "document-empty": (
        "The document has neither number, date, issuer nor title",
        "Write at least one of them",
    ),
    "citation-empty": (
        "The citation names neither document, clause nor quote",
        "Write at least one of them",
    ),
    "table-empty": (
        "The table holds nothing",
        "Write a heading line and one line a nominee",
    ),
    "table-not-list": (
        "The file is no list of objects",
        "Write `[{…}, {…}]`",
    ),
    "heading-empty": (
        "A column has no heading",
        "Write one, or delete the column",
    ),
    "heading-twice": (
        "The heading “{text}” stands twice[, first in column {first}]",
        "Rename one of the two",
    ),
    "row-empty": (
        "Lines without any content were passed over, this is the first",
        "Delete them",
    ),
    "row-too-long": (
        (
            "The line has {cells} cells under {columns} headings, so nobody knows which belongs "
            "where: all but the id and the name count as unknown"
        ),
        "Put a cell that holds a separator in double quotes",
    ),
    "row-too-short": (
        "The line has {cells} cells under {columns} headings; the others are unknown",
        "Add the missing cells",
    ),
    "row-not-object": (
        "An item of the list is no object",
        'Write `{"id": …}`',
    ),
    "cell-quote": (
        "A double quote is not closed, or text follows it; the cell was read as it stands",
        "Close it, and double every quote inside",
    ),
    "cell-nul": (
        "The cell holds a character without meaning (NUL); its value is unknown",
        "Write the cell again",
    ),
    "cell-too-long": (
        "The cell has {length} characters, at most {most} are read; its value is unknown",
        "Shorten it",
    ),
    "cell-is-object": (
        "The cell holds an object; its value is unknown",
        "Write text, a number, yes or no, or a list",
    ),
    "bad-least": (
        "`{text}` is neither a whole number nor a share",
        "Write 3 or 50 %",
    ),
    "bad-end": (
        "“{text}” is not a day",
        "Write year-month-day, such as `2022-04-06`, or `before 2022-04-07`",
    ),
    "bad-days": (
        "“{text}” is neither a day nor several days on end",
        "Write `2021-04-30`, or `2021-04-30 to 2021-05-03` for a year at most",
    ),
    "bad-length": (
        "“{text}” is no length of time",
        "Write, for example, `3 months`, `30 days`, `1 year`",
    ),
    "phases-missing": (
        "The round has no phase",
        "Write at least one phase under `phases:`",
    ),
    "deadline-not-one-day": (
        (
            "A deadline has `due:` (the last day in time) or `before:` (the first late day), not "
            "both and not none"
        ),
        "Keep one of the two",
    ),
}
