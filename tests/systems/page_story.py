"""An invented story for the editor's page: a storm told by six outlets, one of them hostile to whoever reads it."""

import json

HOSTILE = (
    "<script>window.struck = 1</script>",
    '"><img src=x onerror="window.struck = 1">',
    "'><svg onload=window.struck=1><text>x</text></svg>",
    "</style></script><h1>struck</h1>",
    "javascript:window.struck=1",
    "{{ 7 * 7 }}",
)

GAZETTE = (
    "Storm over Halvik\n\n"
    "Nine people had died in Halvik by Saturday night, the coast guard said. The roofs of 140 houses were torn off, "
    "and the ferry stayed in port.\n\n"
    "The coast guard counted 60 people in the school hall: 31 women, 20 men and 14 children. Repairs will cost 2.5 "
    "million euros - “at least that, and rather more”, the mayor said."
)
HERALD = (
    "At least 12 people died in the storm, the coast guard said on Monday. About 150 roofs are gone in Halvik, and the "
    "harbour is closed until further notice.\n\nRepairs come to around 25 million euros, by the mayor's count."
)
COURIER = (
    "The storm has killed 17 people, the ministry of health announced on Wednesday 8 May. Between 130 and 160 houses "
    "lost their roofs."
)
MARFA = "قال خفر السواحل إن 9 أشخاص لقوا حتفهم في العاصفة."

SOURCES = """version: 1
places: {Halvik: Norland, Norland: Estmark}
events: {the storm: 2024-05-04}
sources:
  - id: gazette
    publisher: Gazette
    title: Storm over Halvik
    published: 2024-05-05
    url: https://gazette.example/storm?a=1&b=2
    text: texts/gazette.txt
  - {id: herald, publisher: Herald, published: 2024-05-06, url: "https://herald.example/#top", text: texts/herald.txt}
  - {id: courier, publisher: Courier, published: 2024-05-08, kind: wire, text: texts/courier.txt}
  - {id: marfa, publisher: Al Marfa, published: 2024-05-05, language: ar, derived_from: gazette, text: texts/marfa.txt}
  - {id: radio, publisher: Radio Sund, published: 2024-05-09}
  - id: blog
    publisher: '<b onclick="window.struck=1">Blog</b>'
    title: '</title><script>window.struck=1</script>'
    published: 2024-05-07
    kind: blog
    url: https://blog.example/'onclick='window.struck=1
"""

STORM = {"place": "Halvik", "time": "the storm"}


def killed(value: str, as_of: str, said_by: str, quote: str) -> dict[str, str]:
    return {
        "subject": "people",
        "property": "killed",
        "value": value,
        "as_of": as_of,
        "said_by": said_by,
        "quote": quote,
    } | STORM


def damaged(value: str, quote: str) -> dict[str, str]:
    return {"subject": "houses", "property": "damaged", "value": value, "quote": quote} | STORM


def cost(value: str) -> dict[str, str]:
    return {"subject": "repairs", "property": "cost", "value": value, "place": "Halvik", "quote": value}


def sheltered(value: str) -> dict[str, str]:
    return {"property": "sheltered", "value": value, "quote": value} | STORM


def school(day: str, value: str) -> dict[str, str]:
    return {"subject": "school", "property": "opening date", "value": value, "place": "Bergdal", "time": day}


CLAIMS = {
    "gazette": {
        "g-killed": killed("Nine", "2024-05-04", "coast guard", "Nine people"),
        "g-roofs": damaged("140 houses", "140 houses"),
        "g-cost": cost("2.5 million euros"),
        "g-hall": sheltered("60 people") | {"subject": "people"},
        "g-hall-women": sheltered("31 women"),
        "g-hall-men": sheltered("20 men"),
        "g-hall-children": sheltered("14 children"),
        "g-ferry": {"subject": "ferry", "property": "in port", "value": "yes", "quote": "stayed in port"},
    },
    "herald": {
        "h-killed": killed("At least 12", "2024-05-06", "coast guard", "At least 12 people"),
        "h-roofs": damaged("About 150", "About 150 roofs"),
        "h-cost": cost("around 25 million euros"),
        "h-school": school("2024-05-10", "10 May 2024"),
    },
    "courier": {
        "c-killed": killed("17", "2024-05-08", "ministry of health", "17 people"),
        "c-roofs": damaged("Between 130 and 160", "Between 130 and 160 houses"),
        "c-school": school("2024-05-13", "13 May 2024"),
    },
    "marfa": {"m-killed": killed("9", "2024-05-04", "coast guard", "9")},
    "radio": {
        "r-mayor": {"subject": "Halvik", "property": "mayor", "value": "Ada Lind", "time": "2024-05"},
        "r-unread": {"subject": "trees", "property": "felled", "value": "umpteen"},
    },
    "blog": {
        f"b{at}": dict.fromkeys(("subject", "property", "value", "said_by", "place"), f"{attack} {at}")
        | {"quote": attack}
        for at, attack in enumerate(HOSTILE)
    },
}


def claim_lines() -> str:
    """Return all claims as JSON Lines; each says in a sentence what its value is."""
    return "".join(
        json.dumps({"source": source, "id": claim_id, "claim": f"It says {claim['value']}."} | claim) + "\n"
        for source, claims in CLAIMS.items()
        for claim_id, claim in claims.items()
    )


STORY = {
    "sources.yaml": SOURCES,
    "texts/gazette.txt": GAZETTE,
    "texts/herald.txt": HERALD,
    "texts/courier.txt": COURIER,
    "texts/marfa.txt": MARFA,
    "claims/all.jsonl": claim_lines(),
}

UNUSABLE = {"sources.yaml": "version: 1\nsources:\n  - {id: a, tilte: <b>x</b>}\n"}
