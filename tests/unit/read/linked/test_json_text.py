import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.read.linked.bounds import MOST_FAULTY
from crosscheck.read.linked.json_text import Faulty, Parsed, read_values

JSON = st.recursive(
    st.none() | st.booleans() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8) | st.just("items"), inner),
    max_leaves=20,
)


def values(text):
    return [each.value for each in read_values(text) if isinstance(each, Parsed)]


def faults(text):
    return [each for each in read_values(text) if isinstance(each, Faulty)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ('{"a": 1}', [{"a": "1"}]),
        ("\ufeff [1.50, true, null]", [["1.50", True, None]]),
        ('{"a": 1} ;', [{"a": "1"}]),
        ('{"a": 1}\n{"a": 2}\n', [{"a": "1"}, {"a": "2"}]),
        ('// why\n{"a": 1, /* and */ "b": "//x /* y */",}', [{"a": "1", "b": "//x /* y */"}]),
        ('<!--\n{"a": 1}\n-->', [{"a": "1"}]),
        ('//<![CDATA[\n{"a": 1}\n//]]>', [{"a": "1"}]),
        ('{"a": [1, 2, ], }', [{"a": ["1", "2"]}]),
        ('{"a": ",}"}', [{"a": ",}"}]),
        ("{&quot;a&quot;: 1}", [{"a": "1"}]),
        ('{"a": "two\nlines"}', [{"a": "two\nlines"}]),
        ("[]", [[]]),
        ("{}", [{}]),
    ],
)
def test_json_is_read_as_sites_write_it(text, read):
    assert values(text) == read
    assert faults(text) == []


def test_a_line_that_is_no_json_does_not_spoil_the_others():
    text = '{"a": 1}\n{"a": }\n{"a": 3}\n'
    assert values(text) == [{"a": "1"}, {"a": "3"}]
    assert [text[each.start :].split("\n")[0] for each in faults(text)] == ["}"]


def test_a_broken_object_over_several_lines_is_not_read_from_its_middle():
    assert values('{"a": [\n{"b": 1},\n{"b" 2},\n{"b": 3}\n]}') == []


def test_words_behind_the_json_are_told():
    found = read_values('{"a": 1} so far')
    assert [type(each) for each in found] == [Parsed, Faulty]
    assert found[1].is_rest


def test_where_objects_in_a_list_begin_is_kept():
    text = '{"items": [\n{"a": 1},\n{"a": 2}]}'
    (parsed,) = read_values(text)
    assert [text[parsed.places[id(each)] :][:8] for each in parsed.value["items"]] == ['{"a": 1}', '{"a": 2}']


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000])
def test_what_is_nested_too_deep_is_told(text):
    assert [each.is_deep for each in faults(text)] == [True]


def test_of_very_many_faults_the_last_says_that_there_are_more():
    found = faults("{x\n" * (MOST_FAULTY + 5))
    assert len(found) == MOST_FAULTY + 1
    assert "nothing behind here was read" in found[-1].why


@given(JSON)
def test_any_json_is_read_as_it_is(value):
    assert values(json.dumps(value)) == [value]


@given(st.text(alphabet='{}[]",:/*<!->a1\\\n &;', max_size=60))
def test_any_text_is_read_or_told_at_its_place(text):
    assert all(0 <= each.start <= len(text) for each in read_values(text))
