"""Under which keys a statement is found: its own, and as a guest those of what it lies in."""

import pytest
from msgspec.structs import replace

from crosscheck.match.keys import ANYWHERE, OF, find_keys, is_narrow, is_told, name_block, name_keys, sketch, word_key
from crosscheck.model.statement import Setting
from crosscheck.normalise.names import read_name

HELD = {"property": "detained", "value": "1", "subject": "people"}


def test_a_missing_field_is_no_key(desk):
    bare = desk.statement(property="colour of the flag")
    home, guest, labels = find_keys(bare)
    assert not labels
    assert all(part for key in home + guest for part in key.split(OF))


def test_a_statement_is_a_guest_under_what_its_own_words_lie_in(desk):
    home, guest, _ = find_keys(desk.statement(**HELD | {"property": "hospitalised", "place": "Porto"}))
    assert f"hospitalised{OF}prt" in home
    assert {f"injured{OF}prt", f"hospitalised{OF}prtgl", f"injured{OF}prtgl"} <= set(guest)


def test_no_key_comes_twice(desk):
    statement = desk.statement(**HELD | {"place": "Portugal", "event": "Porto strike in Portugal", "subject": "Porto"})
    home, guest, _ = find_keys(statement)
    assert len({*home, *guest}) == len(home) + len(guest)


@pytest.mark.parametrize(
    ("fields", "is_home"),
    [({"place": "Grimsmoor"}, True), ({"place": "Lyon"}, False)],
)
def test_an_unlisted_place_may_lie_anywhere_on_its_day(desk, fields, is_home):
    home, guest, _ = find_keys(desk.statement(**HELD, **fields, time="2021-05-01"))
    dated = f"detained{OF}{ANYWHERE}{OF}737911"
    assert dated in (home if is_home else guest)
    assert not is_told(dated)
    assert all(is_told(key) for key in home + guest if key != dated)


def test_a_place_or_a_day_that_is_the_answer_is_no_key(desk):
    answer = desk.statement(property="capital", subject="Freedonia", value={"place": "Porto"}, place="Portugal")
    assert not any("prt" in key for key in find_keys(answer).home)


def test_what_a_source_speaks_of_stands_in_for_what_a_claim_leaves_out(desk):
    said, silent = desk.statements({**HELD, "place": "Porto", "event": "dock strike"}, {**HELD, "property": "detained"})
    setting = Setting(place=said.place, event=said.event)
    assert {f"detained{OF}prt", f"detained{OF}strk"} <= set(find_keys(replace(silent, setting=setting)).home)


@pytest.mark.parametrize(
    ("key", "told"),
    [
        (f"killed{OF}prt", "“deaths” of Porto"),
        (f"killed{OF}lyn", "“deaths” of lyn"),
        ("killed", "“deaths”"),
        (f"#412{OF}prt", "“deaths” of Porto"),
        (f"{OF}heron", "the word “heron”"),
    ],
)
def test_a_block_is_told_in_the_words_of_one_statement(key, told):
    assert name_block(key, "deaths", (("prt", "Porto"),)) == told


@pytest.mark.parametrize(
    ("key", "is_it"),
    [
        (f"killed{OF}prt", True),
        (f"~colou{OF}flag", True),
        (f"=death{OF}prt", True),
        ("killed", False),
        (f"#412{OF}prt", False),
        (f"killed{OF}{ANYWHERE}{OF}737911", False),
        (word_key("heron"), False),
    ],
)
def test_a_key_is_narrow_that_says_what_is_asked_of_what(key, is_it):
    assert is_narrow(key) is is_it


def test_names_of_one_thing_share_a_key(desk):
    def keys(words):
        return set(name_keys(read_name(words, desk.vocabulary)))

    assert keys("Kassym-Jomart Tokayev") & keys("Toqaev")
    assert keys("United Farmers Party") & keys("UFP")
    assert not keys("Ada Berg") & keys("Nils Holm")


def test_a_sketch_keeps_short_names_whole():
    assert sketch("ri") == "ri"
    assert sketch("marun") == "mrn"
