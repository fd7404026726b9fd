"""Wording."""


def say(problem, lang="vi"):
    return f"{problem.code} {problem.where} {problem.details}"
