import pytest

from crosscheck.cli.reviewing.look import COLOURS, THEME

DARKEST, LIGHTEST = (0, 0, 0), (0x30, 0x30, 0x30)
"""What words stand on: the screen, and the line that is typed into."""


def luminance(colour):
    """Return the relative luminance (WCAG 2)."""
    parts = [part / 255 for part in colour]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def parsed(colour):
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


@pytest.mark.parametrize("name", ["primary", "foreground", "accent", "error", "success", "warning"])
def test_every_colour_of_the_screen_can_be_read(name):
    colour = parsed(getattr(THEME, name))
    assert contrast(colour, DARKEST) >= 7
    assert contrast(colour, parsed(THEME.panel)) >= 7


def test_every_colour_that_reports_name_can_be_read():
    for number in range(16):
        assert contrast(COLOURS.ansi_colors[number], DARKEST) >= 7
    assert contrast(parsed(THEME.foreground), LIGHTEST) >= 7
