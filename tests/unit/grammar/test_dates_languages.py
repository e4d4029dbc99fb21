"""The grammar of dates knows no language: other calendars, given as data alone, are read by it."""

import msgspec
import pytest

from crosscheck.grammar.dates.reading import read_time
from crosscheck.lexicons.calendar import Calendar
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.value import Time


def entry(means, words):
    return {"means": means, "words": words}


GERMAN = {
    "numbers": "ein, zwei, drei, vier",
    "words": {
        "month": [entry("5", "mai"), entry("6", "juni"), entry("12", "dezember")],
        "weekday": [entry("3", "mittwoch"), entry("7", "sonntag")],
        "unit": [
            entry("day", "tag"),
            entry("days", "tagen, tage"),
            entry("week", "woche"),
            entry("year", "jahr, jahres"),
        ],
        "number": [entry("1", "einem, einer")],
        "pointer": [entry("-1", "letzte, letzten, vorige, vergangenen")],
        "offset": [entry("-1", "gestern"), entry("0", "heute")],
        "portion": [entry("early", "anfang"), entry("end", "ende"), entry("middle", "mitte")],
        "ago": [entry("", "vor")],
        "before": [entry("", "vor dem")],
        "since": [entry("", "seit, ab, vom, von")],
        "until": [entry("", "bis")],
        "about": [entry("", "etwa, um")],
        "filler": [entry("", "am, im, den, dem, der, zum, des")],
    },
}
SPANISH = {
    "numbers": "uno, dos, tres",
    "words": {
        "month": [entry("6", "junio"), entry("7", "julio")],
        "weekday": [entry("3", "miércoles")],
        "unit": [entry("day", "día"), entry("days", "días"), entry("week", "semana"), entry("year", "año")],
        "pointer": [entry("-1", "pasado, pasada")],
        "offset": [entry("-1", "ayer")],
        "ago": [entry("", "hace")],
        "since": [entry("", "desde, del")],
        "until": [entry("", "hasta")],
        "join": [entry("", "al, y")],
        "portion": [entry("early", "principios"), entry("late", "finales")],
        "filler": [entry("", "el, la, de, en, a")],
    },
}
RUSSIAN = {
    "numbers": "один, два, три",
    "words": {
        "month": [entry("6", "июнь, июня, июне"), entry("7", "июля")],
        "weekday": [entry("3", "среда, среду")],
        "unit": [entry("day", "день"), entry("days", "дня"), entry("week", "неделе"), entry("year", "года, году, г")],
        "pointer": [entry("-1", "прошлый, прошлой, прошлом")],
        "offset": [entry("-1", "вчера")],
        "ago": [entry("", "назад")],
        "since": [entry("", "с")],
        "until": [entry("", "по, до")],
        "filler": [entry("", "в, на")],
    },
}  # fmt: skip

CASES = [
    (GERMAN, "9. Juni 2019", "2019-06-09"),
    (GERMAN, "am Sonntag, den 9. Juni 2019", "2019-06-09"),
    (GERMAN, "vom 9. bis zum 12. Juni 2019", "2019-06-09/2019-06-12"),
    (GERMAN, "9.–12. Juni 2019", "2019-06-09/2019-06-12"),
    (GERMAN, "vor zwei Tagen", "2019-06-11"),
    (GERMAN, "vor dem 9. Juni 2019", "../2019-06-08"),
    (GERMAN, "Anfang Juni", "2019-06-01~/2019-06-10~"),
    (GERMAN, "Ende des letzten Jahres", "2018-11~/2018-12~"),
    (GERMAN, "seit Mai 2018", "2018-05/.."),
    (GERMAN, "letzte Woche", "2019-06-03/2019-06-09"),
    (SPANISH, "9 de junio de 2019", "2019-06-09"),
    (SPANISH, "del 9 al 12 de junio de 2019", "2019-06-09/2019-06-12"),
    (SPANISH, "9 y 10 de junio de 2019", "2019-06-09/2019-06-10"),
    (SPANISH, "la semana pasada", "2019-06-03/2019-06-09"),
    (SPANISH, "hace dos días", "2019-06-11"),
    (SPANISH, "el miércoles", "2019-06-12"),
    (SPANISH, "a finales de junio de 2018", "2018-06-21~/2018-06-30~"),
    (RUSSIAN, "9 июня 2019 года", "2019-06-09"),
    (RUSSIAN, "с 9 по 12 июня 2019 г.", "2019-06-09/2019-06-12"),
    (RUSSIAN, "два дня назад", "2019-06-11"),
    (RUSSIAN, "на прошлой неделе", "2019-06-03/2019-06-09"),
    (RUSSIAN, "в среду", "2019-06-12"),
    (RUSSIAN, "в прошлом году", "2018"),
    ({}, "9.6.2019", "2019-06-09"),
    ({}, "2019-06-09", "2019-06-09"),
]


@pytest.mark.parametrize(("calendar", "words", "edtf"), CASES, ids=[words for _, words, _ in CASES])
def test_a_language_is_data(calendar, words, edtf):
    lexicon = msgspec.structs.replace(load_lexicon("xx"), calendar=msgspec.convert(calendar, Calendar))
    base = load_lexicon("xx").calendar.words
    merged = msgspec.structs.replace(lexicon.calendar, words={**base, **lexicon.calendar.words})
    published = read_time("2019-06-13", lexicon)
    read = read_time(words, msgspec.structs.replace(lexicon, calendar=merged), published)
    assert isinstance(read, Time), read
    assert read.edtf == edtf
