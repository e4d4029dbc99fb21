"""Who stands behind each camp, what the sentence says of them, and when both sides agree, through the pipeline."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.judge.camps import list_names
from crosscheck.judge.sides import are_opposed
from crosscheck.judge.voices import read_voice
from crosscheck.pipeline import check

SCOPE = {"subject": "people", "property": "attended", "place": "Lindvik", "time": "2023-05-02", "event": "school march"}


def fact_of(folder, said):
    """Return the one fact of claims given as (publisher, value, speaker), each of a source of its own."""
    (folder / "claims").mkdir()
    sources = []
    for number, (publisher, value, *speaker) in enumerate(said, 1):
        sources.append({"id": f"s{number}", "publisher": publisher, "published": "2023-05-03"})
        claim = {"id": f"c{number}", "claim": "So many came.", **SCOPE, "value": value}
        claim |= {"said_by": speaker[0]} if speaker else {}
        file = {"source": f"s{number}", "claims": [claim]}
        (folder / "claims" / f"s{number}.yaml").write_text(yaml.safe_dump(file), "utf-8")
    (folder / "sources.yaml").write_text(yaml.safe_dump({"version": 1, "sources": sources}), "utf-8")
    (fact,) = check(folder).report.facts
    return fact


TOLD = [
    (
        [("Gazette", "20,000", "police"), ("Herald", "36,000", "the organisers")],
        ("police", "organisers"),
        "Police: 20,000; organisers: 36,000. These cannot both be right.",
    ),
    (
        [("Gazette", "20,000", "police"), ("Herald", "36,000", "organisers"), ("Courier", "20,000", "the police")],
        ("police", "organisers"),
        "Police: 20,000; organisers: 36,000. These cannot both be right.",
    ),
    (
        [("Gazette", "20,000"), ("Herald", "36,000"), ("Courier", "36,000")],
        ("Courier, Herald", "Gazette"),
        "Courier, Herald: 36,000; Gazette: 20,000. These cannot both be right.",
    ),
    (
        [("Gazette", "20,000", "police"), ("Herald", "36,000", "organisers"), ("Courier", "52,000", "the mayor")],
        ("police", "organisers", "mayor"),
        "Police: 20,000; organisers: 36,000; mayor: 52,000. These cannot all be right.",
    ),
    (
        [("Gazette", "20,000", "police"), ("Herald", "36,000", "police")],
        ("police (in Gazette)", "police (in Herald)"),
        "Police (in Gazette): 20,000; police (in Herald): 36,000. These cannot both be right.",
    ),
    (
        [("Gazette", "20,000", "police"), ("Herald", "36,000", "organisers"), ("Courier", "at least 30,000")],
        ("organisers (not excluded by Courier)", "police"),
        "Organisers (not excluded by Courier): 36,000; police: 20,000. These cannot both be right.",
    ),
    (
        [("Gazette", "20,000", "police"), ("Herald", "36,000"), ("Herald", "at least 30,000")],
        ("police", "Herald"),
        "Police: 20,000; Herald: 36,000. These cannot both be right.",
    ),
    (
        [("Gazette", "20,000", "police"), ("Herald", "at least 30,000"), ("Courier", "more than 30,000")],
        ("Courier, Herald", "police"),
        "Courier, Herald: at least 30,000; police: 20,000. “At least 30,000” leaves no room for 20,000.",
    ),
    (
        [
            *[("Gazette", "20,000", "police"), ("Herald", "36,000"), ("Star", "up to 40,000", "the mayor")],
            *[(paper, "at least 30,000") for paper in ("Argus", "Bee", "Courier")],
        ],
        ("Herald (not excluded by mayor, Argus, Bee and 1 more)", "police"),
        "Herald (not excluded by mayor, Argus, Bee and 1 more): 36,000; police: 20,000. These cannot both be right.",
    ),
    (
        [("Gazette", "20,000", "police"), ("Herald", "20,000", "organisers")],
        ("organisers, police",),
        "Gazette and Herald both say “20,000”. Even the organisers and the police agree on 20,000.",
    ),
    (
        [("Gazette", "20,000", "police"), ("Herald", "20,000", "a police spokesman")],
        ("police",),
        "Gazette and Herald both say “20,000”. Both go back to police.",
    ),
]


@pytest.mark.parametrize(("said", "behind", "told"), TOLD, ids=[str(behind) for _, behind, _ in TOLD])
def test_camps_are_named_by_who_stands_behind_them(tmp_path, said, behind, told):
    fact = fact_of(tmp_path, said)
    assert set(fact.behind) == set(behind)
    assert (fact.behind, fact.explanation) == (behind, told)


OPPOSED = [
    ("police", "organisers"),
    ("Northport police", "march organisers"),
    ("the Interior Ministry", "protesters' union"),
    ("a police spokesman", "the opposition"),
    ("the company", "Dock Workers' Union"),
    ("the army", "the rebels"),
    ("prosecutors", "the defence"),
    ("the government", "the opposition"),
]
NOT_OPPOSED = [
    ("police", "the Interior Ministry"),
    ("police", "the hospital"),
    ("the police union", "the union of teachers"),
    ("Ana Diaz", "police"),
    ("Ministry of Defence", "prosecutors"),
    ("organisers", "the opposition"),
    ("witnesses", "police"),
]


@pytest.mark.parametrize(("left", "right"), OPPOSED)
def test_sides_that_seldom_agree_are_known_by_what_they_are(left, right):
    assert are_opposed(read_voice(left), read_voice(right))
    assert are_opposed(read_voice(right), read_voice(left))


@pytest.mark.parametrize(("left", "right"), NOT_OPPOSED)
def test_others_are_not_opposed(left, right):
    assert not are_opposed(read_voice(left), read_voice(right))


@given(st.text(max_size=80))
def test_no_words_are_too_strange_for_a_speaker(words):
    voice = read_voice(words)
    assert voice.is_told == bool(voice.words or voice.person)
    assert not are_opposed(voice, voice)


@given(st.lists(st.sampled_from("abcdef"), min_size=1, max_size=9))
def test_no_more_than_three_are_named(names):
    told = list_names(names)
    assert told.startswith(names[0])
    assert told.count(",") <= 2
    assert told.endswith(f"and {len(names) - 3} more") == (len(names) > 3)
