"""By what name a source is called in a sentence."""

import pytest
from msgspec.structs import replace
from stated_claims import state

from crosscheck.judge.wording import who

MINISTRY = "Ministry of Emergency Situations of the Republic of Kazakhstan"


def of(publisher, source="one", published="2025-03-30"):
    statement = state(source, published)
    return replace(statement, source=replace(statement.source, publisher=publisher))


@pytest.mark.parametrize(
    ("publisher", "name"),
    [
        ("Gazette", "Gazette"),
        ("", "one"),
        (MINISTRY, "Ministry of Emergency Situations…"),
        ("CABAR - Central Asian Bureau for Analytical Reporting", "CABAR - Central Asian Bureau…"),
        ("News of the Northern Isles and the Sea, Weekly", "News of the Northern Isles and the Sea…"),
        ("x" * 60, f"{'x' * 39}…"),
        ("Проверка", "Проверка"),
    ],
)
def test_a_long_name_is_cut_behind_a_word(publisher, name):
    assert who(of(publisher)) == name


@pytest.mark.parametrize(
    ("published", "others", "name"),
    [
        ("2025-03-30", "2025-04-02", "Проверка of 30 March"),
        ("2025-03-30", "2024-03-30", "Проверка of 30 March 2025"),
        ("2025-03", "2025-04-02", "Проверка of March 2025"),
        ("2025-03-30", "2025-03-30", "one"),
        ("2025-03-30", "", "one"),
        ("", "2025-04-02", "one"),
    ],
)
def test_two_texts_of_one_publisher_are_told_apart_by_their_dates(published, others, name):
    assert who(of("Проверка", "one", published), of("Проверка", "two", others)) == name


def test_of_one_text_there_is_nothing_to_tell_apart():
    assert who(of("Gazette"), of("Gazette")) == "Gazette"


def test_two_long_names_that_begin_alike_are_told_apart():
    assert who(of(f"{MINISTRY}, Press"), of(f"{MINISTRY}, Fire", "two")) == "one"
