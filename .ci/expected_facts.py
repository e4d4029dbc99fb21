"""Read the JSON report of the repository's own project and check the facts that it must show."""

import json
import sys

report = json.load(sys.stdin)
claims = {claim["id"]: claim for claim in report["claims"]}
faults = []


def facts_with(*said):
    """Return the facts that hold a claim for each of these values as said."""
    return [
        fact
        for fact in report["facts"]
        if all(any(value in claims[ref]["said"] for ref in fact["claims"]) for value in said)
    ]


def expect(verdict, *said):
    """Note a fault unless exactly such a fact exists with this verdict."""
    found = {fact["verdict"] for fact in facts_with(*said)}
    if verdict not in found:
        faults.append(f"{' / '.join(said)}: expected {verdict}, found {sorted(found) or 'no fact'}")


expect("scope", "around 500", "roughly 500", "1,000")
expect("conflict", "France", "London")
expect("compatible", "a few", "Three")
for alone in ("70.96", "77.4", "Fourteen", "16,000"):
    expect("uncorroborated", alone)
if facts_with("16 million", "19 million"):
    faults.append("the populations of 2012 and 2022 must be told apart by time")
if faults:
    sys.exit("\n".join(faults))
print(f"{len(report['facts'])} facts, as expected")
