"""The styles of the public pages: what can be read can be read by everyone, and no name means two things."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

import pytest

import cms


def styles(name: str) -> str:
    """A stylesheet without its comments."""
    written = (Path(cms.__file__).parent / "static/cms" / name).read_text("utf-8")
    return re.sub(r"/\*.*?\*/", "", written, flags=re.DOTALL)


CSS, FRAMED_CSS = styles("site.css"), styles("embed.css")
TEXT, ENHANCED, SHAPES = 4.5, 7, 3
GROUNDS = ("paper", "sheet", "wash")
# What is written on what, and how much they have to differ: WCAG 2.2, 1.4.6 for the text of a page, 1.4.3 for
# everything else that is written, 1.4.11 for the edges of fields and for drawings.
PAIRS = (
    *((text, ground, ENHANCED) for text, ground in product(("ink", "pen-deep"), GROUNDS)),
    *((text, ground, TEXT) for text, ground in product(("ink-soft", "pen"), GROUNDS)),
    *((text, ground, ENHANCED) for text, ground in product(("ink", "care"), ("care-wash",))),
    *(("care", ground, TEXT) for ground in ("paper", "sheet")),
    *(("on-pen", ground, ENHANCED) for ground in ("pen", "pen-deep")),
    *(("edge", ground, SHAPES) for ground in ("paper", "sheet")),
)
# The darkest region of the map of figures: a share of the pen's colour over the paper, with a number on it.
DARKEST_AREA = 0.36


def rules(css: str) -> Iterator[tuple[str, str]]:
    """Each rule at the outermost level: its selector or at-rule, and what stands between its braces."""
    start = 0
    while (opening := css.find("{", start)) >= 0:
        depth, end = 1, opening + 1
        while depth:
            depth += {"{": 1, "}": -1}.get(css[end], 0)
            end += 1
        yield " ".join(css[start:opening].split()), css[opening + 1 : end - 1]
        start = end


def colours(condition: str = "", css: str = CSS) -> dict[str, str]:
    """The custom properties that are colours, as they hold by themselves or also under a media query."""
    outer = dict(rules(css))
    block = dict(rules(outer[condition]))[":root"] if condition else outer[":root"]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6}|var\(--[\w-]+\));", block))


LIGHT = colours()
DARK = LIGHT | colours("@media (prefers-color-scheme: dark)")
MORE = colours("@media (prefers-contrast: more)")


def rgb(name: str, scheme: Mapping[str, str]) -> tuple[float, ...]:
    value = scheme[name]
    if value.startswith("var"):
        return rgb(value[len("var(--") : -1], scheme)
    return tuple(int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))


def luminance(colour: tuple[float, ...]) -> float:
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in colour]
    return sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_everything_written_stands_out_from_its_ground(scheme):
    told = {pair: contrast(rgb(pair[0], scheme), rgb(pair[1], scheme)) for pair in PAIRS}
    assert {pair: round(each, 2) for pair, each in told.items() if each < pair[2]} == {}


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_numbers_on_the_map_can_be_read(scheme):
    pen, paper = rgb("pen", scheme), rgb("paper", scheme)
    area = tuple(
        DARKEST_AREA * one + (1 - DARKEST_AREA) * other for one, other in zip(pen, paper, strict=True)
    )
    assert f"var(--pen) {DARKEST_AREA:.0%}" in CSS
    assert contrast(rgb("ink", scheme), area) >= TEXT


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_whoever_asks_for_more_contrast_gets_it(scheme):
    # A custom property that is another one follows it, so the old values have to be resolved first.
    more = scheme | {name: scheme[value[len("var(--") : -1]] for name, value in MORE.items()}
    for text, ground in product(("ink-soft", "pen", "edge"), GROUNDS):
        before, after = (contrast(rgb(text, each), rgb(ground, each)) for each in (scheme, more))
        assert after >= ENHANCED and after >= before, (text, ground)


def test_a_class_is_described_in_one_place():
    """A name given to two things dresses one of them in the other's clothes."""
    alone = Counter(selector for selector, _inside in rules(CSS) if re.fullmatch(r"\.[\w-]+", selector))
    assert [selector for selector, times in alone.items() if times > 1] == []


@pytest.mark.parametrize(
    "condition", ["", "@media (prefers-color-scheme: dark)", "@media (prefers-contrast: more)"]
)
def test_a_quote_on_another_site_has_the_colours_of_this_one(condition):
    framed = colours(condition, FRAMED_CSS)
    assert framed and framed.items() <= colours(condition).items()


def test_a_quote_on_another_site_brings_little_to_be_loaded():
    assert len(FRAMED_CSS) < len(CSS) / 10
    used, known = (set(re.findall(pattern, FRAMED_CSS)) for pattern in (r"var\((--[\w-]+)", r"(--[\w-]+):"))
    assert used <= known
