"""Both fronts of `crosscheck review` as a person has them: the real program in a real pseudo terminal."""

from pathlib import Path

import pytest
import yaml
from cli_projects import CONFLICTING
from pseudo_terminal import BACKSPACE, CTRL_C, CTRL_D, ENTER, ESCAPE, PAGE_DOWN, PAGE_UP, Terminal

from crosscheck.demo import FOLDER

HURT = """\
  - id: {source}-hurt
    claim: {words} people were injured.
    subject: people
    property: injured
    value: "{words}"
    place: Oslo
    time: 2021-05-01
"""
TWO = CONFLICTING | {
    "claims/gazette.yaml": CONFLICTING["claims/gazette.yaml"] + HURT.format(source="gazette", words="3"),
    "claims/herald.yaml": CONFLICTING["claims/herald.yaml"] + HURT.format(source="herald", words="8"),
}
THREE = CONFLICTING | {
    "sources.yaml": CONFLICTING["sources.yaml"] + "  - {id: courier, publisher: The Courier, published: 2021-05-02}\n",
    "claims/courier.yaml": CONFLICTING["claims/gazette.yaml"].replace("gazette", "courier").replace("23", "60"),
}
HOSTILE = CONFLICTING | {
    "claims/herald.yaml": CONFLICTING["claims/herald.yaml"].replace(
        "claim: 41 people", "claim: About [red]41[/red] [@click=app.quit]x[/] \u202epeople"
    )
}
TEXT = "In Oslo on Saturday the police said that 41 people were killed when the bridge over the river came down.\n"
QUOTED = CONFLICTING | {
    "texts/herald.txt": TEXT,
    "sources.yaml": CONFLICTING["sources.yaml"].replace("id: herald,", "id: herald, text: texts/herald.txt,"),
    "claims/herald.yaml": CONFLICTING["claims/herald.yaml"].replace(
        "    place: Oslo\n", "    place: Oslo\n    quote: {exact: 41 people, start: 41}\n", 1
    ),
}


def decided(folder):
    return yaml.safe_load((folder / "decisions.yaml").read_text("utf-8"))["decisions"]


def side_by_side(shown, *words):
    return any(all(each in line for each in words) for line in shown.splitlines())


def screen(folder, *options, **changes):
    return Terminal("review", folder, "--by", "ana", *options, **changes)


def in_lines(folder, *options, **changes):
    return screen(folder, "--lines", *options, **changes)


def test_the_screen_takes_keys_and_keeps_each_at_once(project):
    folder = project(TWO)
    with screen(folder) as terminal:
        shown = terminal.wait("1 of 2 · conflict", "q quit")
        for words in ("The Gazette: 3; The Herald: 8.", "8 people were injured", "gazette/gazette-hurt", "r is right"):
            assert words in shown
        assert side_by_side(shown, "source", "The Gazette", "The Herald")
        terminal.type("r")
        terminal.wait("Which claim is right?")
        terminal.type(f"2{ENTER}the mayor{ENTER}")
        terminal.wait("Kept: ana decided on", "2 of 2 · conflict")
        (written,) = decided(folder)
        assert (written["right"], written["because"]) == ("herald/herald-hurt", "the mayor")
        terminal.type("u")
        shown = terminal.wait("No question is left, but not all is settled.", "2 decisions made", "killed: people")
        assert "still fails, on 1 thing not asked here: - killed: people" in " ".join(shown.split())
        assert len(decided(folder)) == 2
        terminal.type("z")
        terminal.wait("2 of 2 · conflict", "is taken back")
        assert len(decided(folder)) == 1
        terminal.type("q")
        assert terminal.ended() == 0
    assert b"1 decision kept in decisions.yaml; 1 question left." in terminal.raw


def test_a_review_goes_on_where_it_was_left(project):
    folder = project(TWO)
    with screen(folder) as terminal:
        terminal.wait("1 of 2", "q quit")
        terminal.type("n")
        terminal.wait("2 of 2")
        terminal.hang_up()
        assert terminal.gone() != 0
    assert [each["not_same"] for each in decided(folder)] == [["gazette/gazette-hurt", "herald/herald-hurt"]]
    with screen(folder) as terminal:
        terminal.wait("1 of 1 · conflict", "killed: people")
        terminal.type("q")
        assert terminal.ended() == 0


def test_the_screen_is_the_one_that_the_docs_show():
    page = (Path(__file__).parents[2] / "docs" / "review.md").read_text("utf-8")
    drawn = page.partition("```\n")[2].partition("```")[0].splitlines()
    with screen(FOLDER) as terminal:
        shown = terminal.wait("1 of 2 · conflict", "q quit", "Which is right")
        terminal.type("q")
        assert terminal.ended() == 0
    assert [line for line in shown.splitlines() if line] == [line for line in drawn if line]


@pytest.mark.parametrize("front", [screen, in_lines])
def test_an_interruption_loses_nothing(project, front):
    folder = project(TWO)
    with front(folder) as terminal:
        terminal.wait("1 of 2", "q quit")
        terminal.type("u" if front is screen else f"u{ENTER}")
        terminal.wait("2 of 2", "q quit")
        terminal.type(CTRL_C)
        assert terminal.ended() == 130
    assert len(decided(folder)) == 1
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []
    assert b"1 decision kept" in terminal.raw


def test_a_waiver_is_asked_for_its_reason_and_its_end(project):
    folder = project(CONFLICTING)
    with screen(folder) as terminal:
        terminal.wait("q quit")
        terminal.type("w")
        terminal.wait("Why may it stand?")
        terminal.type(ENTER)
        terminal.wait("What may stand needs a reason.")
        terminal.type(f"early counts{ENTER}soon{ENTER}")
        terminal.wait("Why may it stand? early counts", "Until when?", "“soon” is no day.")
        terminal.type(f"next{BACKSPACE * 4}9999-12-31{ENTER}")
        terminal.wait("Kept: ana decided on", "until 31 December 9999")
        terminal.type("q")
        assert terminal.ended() == 0
    assert decided(folder)[0]["because"] == "early counts"


def test_a_form_leaves_the_claims_to_be_read(project):
    with screen(project(THREE)) as terminal:
        terminal.wait("1 of 1 · conflict", "q quit")
        terminal.type("r")
        shown = terminal.wait("Which claim is right?", "╭─ 1", gone="q quit")
        assert shown.splitlines()[-1].startswith("┗")
        assert "people were killed" in shown
        terminal.type(PAGE_DOWN)
        terminal.wait("╭─ 3", "Which claim is right?")
        terminal.type(f"{PAGE_UP}3{ENTER}")
        terminal.wait("╭─ 1", "empty: what clashes with it, 1 (“", "), 2 (“")
        terminal.type(ESCAPE)
        terminal.wait("q quit", "This is about claims 1 to 3.")
        terminal.type("q")
        assert terminal.ended() == 0


def test_a_form_is_left_without_a_decision(project):
    folder = project(CONFLICTING)
    with screen(folder) as terminal:
        terminal.wait("q quit")
        terminal.type("w")
        terminal.wait("Why may it stand?")
        terminal.type(f"early{ESCAPE}")
        terminal.wait("1 of 1 · conflict", gone="Why may it stand?")
        terminal.type("q")
        assert terminal.ended() == 0
    assert not (folder / "decisions.yaml").exists()


def test_why_help_and_history_open_over_the_question(project):
    folder = project(TWO)
    with screen(folder, lines=50, columns=110) as terminal:
        terminal.wait("q quit")
        terminal.type("y")
        terminal.wait("What the sources say", "Esc closes")
        terminal.type(ESCAPE)
        terminal.wait("1 of 2", gone="What the sources say")
        terminal.type("?")
        terminal.wait("A capital letter", "Esc closes")
        terminal.type(ESCAPE)
        terminal.wait("1 of 2", gone="A capital letter")
        terminal.type("u")
        terminal.wait("2 of 2")
        terminal.type("h")
        terminal.wait("Decided so far", "Withdraw which?")
        terminal.type(f"1{ENTER}")
        terminal.wait("Withdrawn: ana decided", "1 of 2 · conflict")
        terminal.type("q")
        assert terminal.ended() == 0
    assert "withdrawn" in decided(folder)[0]


def test_next_and_back_and_resizing(project):
    with screen(project(TWO), columns=140, lines=40) as terminal:
        wide = terminal.wait("1 of 2", "q quit")
        assert side_by_side(wide, "╭─ 1", "╭─ 2")
        terminal.resize(60, 40)
        terminal.wait(until=lambda: "╭" in terminal.text and not side_by_side(terminal.text, "╭─ 1", "╭─ 2"))
        terminal.type(ENTER)
        terminal.wait("2 of 2")
        terminal.type("b")
        terminal.wait("1 of 2")
        terminal.type("bq")
        assert terminal.ended() == 0


def test_words_of_sources_are_no_markup_on_the_screen(project):
    folder = project(HOSTILE)
    with screen(folder, columns=120) as terminal:
        terminal.wait("About [red]41[/red] [@click=app.quit]x[/]", "\\u202epeople were killed", "q quit")
        terminal.type("r")
        terminal.wait("Which claim is right?")
        terminal.type(f"2{ENTER}[bold]said so[/bold]{ENTER}")
        terminal.wait("is right: [bold]said so[/bold].")
        terminal.type("q")
        assert terminal.ended() == 0
    assert "\u202e".encode() not in terminal.raw


def test_a_quote_stands_in_its_context(project):
    with screen(project(QUOTED), columns=140) as terminal:
        terminal.wait("the police said that »41 people« were")
        terminal.type("q")
        assert terminal.ended() == 0


def test_a_contradiction_is_told_on_the_screen(project):
    there = "version: 1\ndecisions:\n  - {same: [gazette-killed, herald-killed], by: ben}\n"
    folder = project(CONFLICTING | {"decisions.yaml": there})
    with screen(folder) as terminal:
        terminal.wait("q quit")
        terminal.type("n")
        terminal.wait("That cannot be followed: ben decided that these are one fact")
        terminal.type("q")
        assert terminal.ended() == 0
    assert (folder / "decisions.yaml").read_text("utf-8") == there


def test_what_an_editor_breaks_meanwhile_is_told_and_waited_for(project):
    folder = project(TWO)
    claims = folder / "claims" / "herald.yaml"
    sound = claims.read_text("utf-8")
    with screen(folder, columns=120) as terminal:
        terminal.wait("q quit")
        claims.write_text(sound.replace("value:", "vaule:"), "utf-8")
        terminal.type("n")
        terminal.wait("vaule", "cannot be read just now")
        claims.write_text(sound, "utf-8")
        terminal.type(ENTER)
        terminal.wait("2 of 2 · conflict")
        terminal.type("q")
        assert terminal.ended() == 0
    assert len(decided(folder)) == 1


def test_who_decides_is_asked_once_where_nobody_knows(project):
    folder = project(TWO)
    nobody = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "PATH": "", "LOGNAME": "login"}
    with Terminal("review", folder, **nobody) as terminal:
        terminal.wait("q quit")
        terminal.type("u")
        terminal.wait("Who are you?", "login")
        terminal.type(f"noor{ENTER}")
        terminal.wait("2 of 2", "noor")
        terminal.type("u")
        terminal.wait("No question is left", "2 questions left as unsure")
        terminal.type("q")
        assert terminal.ended() == 0
    assert [each["by"] for each in decided(folder)] == ["noor", "noor"]


def test_line_by_line_it_is_the_same(project):
    folder = project(TWO)
    with in_lines(folder, lines=60) as terminal:
        shown = terminal.wait("1 of 2 · conflict", "q quit")
        assert side_by_side(shown, "source", "The Gazette", "The Herald")
        terminal.type(f"r{ENTER}")
        terminal.wait("Which claim is right?")
        terminal.type(f"2{ENTER}")
        terminal.wait("Why? Empty: no reason")
        terminal.type(f"the mayor{ENTER}")
        terminal.wait("2 of 2 · conflict")
        (written,) = decided(folder)
        assert (written["right"], written["because"]) == ("herald/herald-hurt", "the mayor")
        terminal.type(CTRL_D)
        assert terminal.ended() == 0


@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_plain_terminal_is_asked_in_lines(project, term):
    with Terminal("review", project(CONFLICTING), "--by", "ana", TERM=term) as terminal:
        terminal.wait("─── 1 of 1 · conflict ───", "q quit >")
        terminal.type(f"q{ENTER}")
        assert terminal.ended() == 0
    assert b"\x1b[?1049h" not in terminal.raw
