"""`crosscheck rules`: the rules by which verdicts are given, and their manual pages."""

from typing import Annotated

import typer

from crosscheck.cli import completion


def rules(
    rule: Annotated[
        str | None, typer.Argument(metavar="RULE", help="Show this rule's page.", autocompletion=completion.rule_ids)
    ] = None,
) -> None:
    """List the rules, or show the manual page of one."""
    from crosscheck.cli.terminal import fail, hint_at, write_out
    from crosscheck.judge.rules import RULES

    if rule is None:
        width = max(len(page.id) for page in RULES)
        write_out("".join(f"{page.id:<{width}}  {page.level or '-':<7}  {page.title}\n" for page in RULES))
        return
    page = next((page for page in RULES if page.id == rule), None)
    if page is None:
        fail(f"there is no rule {rule!r}", hint_at(rule, [each.id for each in RULES]))
    write_out(f"{page.id} ({page.level or 'no finding'})\n\n{page.manual.strip()}\n")
