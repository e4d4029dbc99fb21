from datetime import date

import pytest
from msgspec.structs import replace
from report_builder import days, fact, pair, statement
from report_builder import report as make_report
from test_report_table import HOSTILE, hostile_report

from crosscheck.model.claim import Modality
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.linkage import Comparison, Outcome
from crosscheck.model.value import Truth
from crosscheck.report.canvas import Canvas
from crosscheck.report.terminal.explanation import render_fact
from crosscheck.report.terminal.pair_explanation import render_pair
from crosscheck.report.terminal.waterfall import Thresholds

LIMITS = Thresholds(6.0, 2.0)


def named(report, fact_id):
    return next(each for each in report.facts if each.id == fact_id)


def test_a_fact_is_explained_from_its_sentence_to_its_score(report):
    assert render_fact(report, named(report, "held"), Canvas(80), LIMITS).splitlines() == [
        "◐ scope? Held on election day [held]",
        "  NGO's 'around 1,000' covers several days; the others' figures cover 9 June",
        "  only.",
        "",
        "What the sources say",
        "  A around 500 · daily",
        "    source  Daily, 2019-06-10",
        "    claim   Police held around 500 people on election day. [daily-held]",
        '    quote   "around 500" (characters 120 to 130)',
        "    file    claims/daily.yaml:3:5",
        "    scope   place Almaty; time 9 June 2019; said by Interior Ministry",
        "    means   450 to 550; possible 400 to 600",
        "  A roughly 500 · wire",
        "    source  Wire, 2019-06-10",
        "    claim   What wire says as wire-held. [wire-held]",
        "    file    claims/wire.yaml:4:5",
        "    scope   place Almaty; time 9 June 2019",
        "    means   450 to 550; possible 400 to 600",
        "  B around 1,000 · ngo",
        "    source  Ngo, 2019-06-10",
        "    claim   What ngo says as ngo-held. [ngo-held]",
        "    file    claims/ngo.yaml:4:5",
        "    scope   place Kazakhstan; time 9 to 12 June 2019",
        "    means   900 to 1,100; possible 800 to 1,200",
        "",
        "Ranges",
        "  A around 500, daily  ───━━━━━━━───",
        "  A roughly 500, wire  ───━━━━━━━───",
        "  B around 1,000, ngo                          ───────━━━━━━━━━━━━━──────",
        "  most origins            ━━━━━━━",
        "                       ┴───────────┴───────────┴────────────┴───────────┴",
        "                       400        600         800         1,000     1,200",
        "                       ━━ said   ── not excluded   ● exactly this",
        "",
        "Who stands behind it",
        "  3 claims in 2 camps, from 3 independent origins",
        "  450 to 550 is held by 2 of 3 origins; lowest “around 500”, highest “around",
        "  1,000”",
        "  Outside it: around 1,000 (ngo-held)",
        "",
        "Pair by pair",
        "  ◐ scope  daily-held and ngo-held [scope, by time]",
        "    One figure covers 9 June, the other 9 to 12 June.",
        "",
        "Why these are one fact",
        "  daily-held and wire-held",
        "    field     level     bits  sum  why",
        "    prior                0.0  0.0  before anything is compared",
        "    property  exact     +6.0  6.0  both say detained",
        "    place     contains  +2.5  8.5  Almaty lies in Kazakhstan",
        "    time      far       -1.0  7.5  4 days apart",
        "    = 7.5 bits: surely the same (sure from 6.0, possible from 2.0)",
        "  daily-held and ngo-held",
        "    field     level     bits  sum  why",
        "    prior                0.0  0.0  before anything is compared",
        "    property  exact     +6.0  6.0  both say detained",
        "    place     contains  +2.5  8.5  Almaty lies in Kazakhstan",
        "    time      far       -1.0  7.5  4 days apart",
        "    = 7.5 bits: surely the same (sure from 6.0, possible from 2.0)",
    ]


def test_ascii_needs_no_other_character(report):
    drawn = render_fact(report, named(report, "held"), Canvas(80, encoding="ascii"), LIMITS)
    assert drawn.isascii()
    assert "---=======---" in drawn


def test_names_have_no_range(report):
    assert "Ranges" not in render_fact(report, named(report, "where"), Canvas(80), LIMITS)


def test_dates_stand_on_one_axis_where_they_differ(report):
    assert "Ranges" not in render_fact(report, named(report, "day"), Canvas(80), LIMITS)


def test_what_could_not_be_read_says_so(report):
    assert "means   could not be read" in render_fact(report, named(report, "wire-unread"), Canvas(80), LIMITS)


def test_what_was_kept_apart_is_named(report):
    drawn = render_fact(report, named(report, "hurt"), Canvas(), LIMITS)
    assert "See also\n  ngo-hurt and wire-killed: 1.5 bits: possibly the same (sure from 6.0" in drawn


def test_many_links_are_told_in_a_line_each(report):
    links = tuple(pair("daily-held", f"x{n}", weight=n) for n in range(9))
    drawn = render_fact(report, replace(named(report, "held"), links=links), Canvas(), LIMITS)
    assert drawn.count("before anything is compared") == 3
    assert "daily-held and x0\n    0.0 bits: surely the same" in drawn


def test_of_more_links_than_a_screen_the_rest_is_counted(report):
    links = tuple(pair("daily-held", f"x{n}", weight=n) for n in range(40))
    drawn = render_fact(report, replace(named(report, "held"), links=links), Canvas(), LIMITS)
    assert "daily-held and x27\n" not in drawn
    assert "and 28 more pairs, of 0.0 to 27.0 bits; explain CLAIM CLAIM shows any of them" in drawn


def many(verdict, count, rule="a-rule"):
    return tuple(Judgement("daily-held", f"x{n}", verdict, rule, "value", f"Pair {n}.") for n in range(count))


@pytest.mark.parametrize(
    ("verdict", "pairs", "shown", "more"),
    [
        (Verdict.AGREE, 7, 7, ""),
        (Verdict.AGREE, 50, 6, "✓ agree  44 more pairs"),
        (Verdict.COMPATIBLE, 1006, 6, "≈ compatible  1,000 more pairs"),
        (Verdict.UPDATE, 50, 12, "↑ update  38 more pairs"),
        (Verdict.CONFLICT, 25, 25, ""),
        (Verdict.CONFLICT, 50, 24, "✗ conflict  26 more pairs"),
    ],
)
def test_pairs_that_repeat_each_other_are_counted(report, verdict, pairs, shown, more):
    held = replace(named(report, "held"), judgements=many(verdict, pairs))
    drawn = render_fact(report, held, Canvas(), LIMITS)
    assert drawn.count("[a-rule, by value]") == shown
    assert ("more pairs\n" in drawn) == bool(more)
    assert more in drawn


VERDICT = Judgement("daily-held", "ngo-held", Verdict.SCOPE, "scope-differs", "time", "Both can be true.", unsure=True)


def explain(report, link, canvas=None):
    return render_pair(report, link, VERDICT, canvas or Canvas(), LIMITS)


def test_two_claims_of_one_fact_were_matched(report):
    drawn = explain(report, pair("daily-held", "ngo-held"))
    assert drawn.startswith("daily-held and ngo-held: one fact\n  Both speak of Held on election day [held].\n")
    assert "= 7.5 bits: surely the same" in drawn
    assert drawn.endswith("The verdict between them\n  ◐ scope?: Both can be true. [scope-differs, by time]\n")
    assert "What would have to change" not in drawn


def test_two_claims_that_are_barred_say_by_what(report):
    link = pair("daily-held", "ngo-hurt", outcome=Outcome.APART, barred="police are not among those held")
    drawn = explain(report, link)
    assert drawn.startswith("daily-held and ngo-hurt: not matched\n  Police are not among those held.\n  One speaks of")
    assert "What would have to change\n  They could be one fact only if both spoke of the same time." in drawn
    assert "Whoever knows better can say so in decisions.yaml" in drawn
    assert "The verdict there would be between them" in drawn


def test_two_claims_that_lack_bits_say_how_many(report):
    link = pair("daily-held", "ngo-hurt", weight=3.5, outcome=Outcome.POSSIBLE)
    drawn = explain(report, link)
    assert "What speaks against them: time (-1.0)." in drawn
    assert "They lack 2.5 bits to be surely the same." in drawn
    assert "prior               -4.0  -4.0  before anything is compared" in drawn


def test_what_one_of_two_claims_leaves_out_is_named(report):
    drawn = explain(report, pair("daily-held", "ngo-hurt", weight=3.5, outcome=Outcome.POSSIBLE))
    assert "ngo-hurt does not say its place and time; where the source does, the claim should." in drawn
    assert "daily-held does not say" not in drawn


def test_two_claims_that_the_clustering_cut_say_so(report):
    assert "Taken alone the two would be one fact" in explain(report, pair("daily-held", "ngo-hurt"))


def test_the_claim_that_keeps_two_facts_apart_is_named_with_what_it_does_not_fit(report):
    link = pair("daily-held", "ngo-hurt")
    misfit = pair("daily-hurt", "wire-held", outcome=Outcome.APART, weight=-3.0)
    drawn = render_pair(report, link, VERDICT, Canvas(), LIMITS, misfit)
    assert (
        "Taken alone the two would be one fact, but wire-held (one fact with daily-held) does not fit daily-hurt "
        "(one fact with ngo-hurt): 4 days apart."
    ) in drawn


def test_what_was_counted_twice_keeps_nothing_apart(report):
    link = pair("daily-held", "ngo-hurt", weight=1.0, outcome=Outcome.POSSIBLE)
    twice = Comparison("story", "counted", -4.5, "the lesser counts for a quarter")
    drawn = explain(report, replace(link, comparisons=(*link.comparisons, twice)))
    assert "They may be one fact, but 4 days apart." in drawn
    assert "What speaks against them: time (-1.0)." in drawn


@pytest.mark.parametrize("width", [30, 80, None])
def test_hostile_words_stay_words(width):
    made = hostile_report(HOSTILE)
    link = pair("a", "b", barred=HOSTILE)
    made = replace(made, facts=(replace(made.facts[0], links=(link,)), made.facts[1]), see_also=(link,))
    drawn = render_fact(made, made.facts[0], Canvas(width), LIMITS) + explain(made, link, Canvas(width))
    assert not set(drawn) & set("\x1b\x9b\x07\r\u202e\u200b")
    assert not any(line.startswith("forged") for line in drawn.splitlines())
    assert "[bold]x[/bold]" in drawn


@pytest.mark.parametrize(("holds", "meant"), [(True, "means   yes, as said"), (False, "means   no, as said")])
def test_a_truth_that_is_denied_is_told_as_such(holds, meant):
    published = replace(days(date(2019, 6, 10)), edtf="2019-06-10~", approximate=True)
    denied = statement("a", "daily", Truth(holds, "so"), modality=Modality.DENIED, published=published)
    told = fact("f", Verdict.AGREE, [["a"]])
    drawn = render_fact(make_report([denied], [told]), told, Canvas(), LIMITS)
    assert "  so (denied) · daily\n    source  Daily, about 10 June 2019\n" in drawn
    assert meant in drawn


def test_what_the_checker_noted_is_shown():
    claims = [statement("a", "daily", Truth(True, "yes"), note="Rated “False” by \x1b[31mFactDesk.")]
    alone = fact("f", Verdict.UNCORROBORATED, [["a"]])
    shown = render_fact(make_report(claims, [alone]), alone, Canvas(80), LIMITS)
    assert "note    Rated “False” by \\x1b[31mFactDesk." in shown
