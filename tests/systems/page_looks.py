"""How the tests look at a page."""

SHOWN = "[...document.querySelectorAll('[data-v]')].filter(each => !each.hidden).map(each => each.id)"
UNFOLD = "document.querySelectorAll('details').forEach(each => each.open = true)"
DRAW_ALL = (
    "document.querySelectorAll('.fact,.finding,.single').forEach(each => each.style.contentVisibility = 'visible')"
)

COST, SCHOOL = "fact-cost-halvik", "fact-start-date-bergdal-2024-05-13"
FERRY, MAYOR = "fact-in-port", "fact-mayor-halvik-2024-05"


def shown(page) -> list[str]:
    """Return the ids of the facts that no filter hides, in their order."""
    return page.evaluate(SHOWN)


def status(page) -> str:
    return page.inner_text("#status")
