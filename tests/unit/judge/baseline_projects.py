"""Claims that stand against each other, for tests of the baseline."""

from decided_projects import killed

APART = {"gazette/killed": killed("23"), "herald/killed": killed("41")}
WAIVE = {"waive": ["gazette/killed", "wire/killed"], "because": "Both are early.", "by": "desk"}
CHECKS = ["killed + hurt == harmed"]
SUMS = {"gazette/killed": killed("3"), "gazette/hurt": killed("4"), "gazette/harmed": killed("9")}


def stale(report):
    return [each for each in report.findings if each.rule == "baseline-stale"]
