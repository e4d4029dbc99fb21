import pytest

from crosscheck.read.linked.bounds import MOST_SCRIPTS
from crosscheck.read.linked.scripts import linked_blocks

TAG = '<script type="application/ld+json">'


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        (f"<p>{TAG}{{}}</script>", ["{}"]),
        (f"{TAG}1</script>{TAG}2</script>", ["1", "2"]),
        ("<SCRIPT data-x='>' TYPE='application/ld+json' >1</SCRIPT >", ["1"]),
        ("<script type=application/ld+json>1</script>", ["1"]),
        (f"<!-- {TAG}1</script> -->{TAG}2</script>", ["2"]),
        (f"<script>var a = '{TAG}1'</script>{TAG}2</script>", ["2"]),
        (f"<textarea>{TAG}1</script></textarea>{TAG}2</script>", ["2"]),
        (f"<noscript>{TAG}1</script></noscript>", ["1"]),
        (f"{TAG}1", ["1"]),
        (f"{TAG}1</scripture>2</script>", ["1</scripture>2"]),
        ("<script type='text/javascript'>1</script>", []),
        (f"<!-- {TAG}1</script>", []),
        ("<script type='application/ld+json", []),
        ("", []),
    ],
)
def test_blocks_are_those_that_a_browser_would_find(page, texts):
    blocks = list(linked_blocks(page))
    assert [block.text for block in blocks] == texts
    assert all(page.startswith(block.text, block.start) for block in blocks)


def test_no_more_blocks_are_read_than_the_bound():
    assert len(list(linked_blocks(f"{TAG}1</script>" * (MOST_SCRIPTS + 5)))) == MOST_SCRIPTS
