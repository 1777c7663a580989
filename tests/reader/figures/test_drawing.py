"""Drawings tell the numbers as they are: lengths, areas, and borders without gaps."""

from collections import Counter

from cms.disclosure.regions import REGIONS
from cms.disclosure.values import Figure, Statistic
from cms.reader.figures.bars import bars
from cms.reader.figures.outline import outline
from cms.reader.figures.timeline import timelines


def _table(**counts):
    figures = tuple(Figure(value=value, text=value, count=count) for value, count in counts.items())
    return Statistic(id="any", title="", total=100, as_of="2026-11-16", figures=figures, language="ru")


def test_a_bar_is_as_long_as_its_share_of_the_longest():
    drawn = bars(_table(a=3000, b=1000, other=10))
    assert [(row.width, row.number, row.is_rest) for row in drawn] == [
        ("100", "3\u00a0000", False), ("33.33", "1\u00a0000", False), ("0.33", "10", True),
    ]  # fmt: skip


def test_the_area_of_a_column_is_its_number():
    table = _table(**{"2021-01": 24, "2021-03/2021-08": 24, "2022-12": 12})
    (drawn,) = timelines([table])
    areas = [float(each.width) * float(each.height) for each in drawn.columns]
    assert abs(areas[0] - areas[1]) < 1
    assert abs(areas[0] - 2 * areas[2]) < 1
    assert [(each.text, each.at) for each in drawn.years] == [("2021", "0"), ("2022", "50")]
    assert drawn.columns[1].x == "8.33"
    assert [each.text for each in drawn.lines] == ["10", "20"]


def test_two_drawings_have_one_scale_and_the_same_years():
    detained, released = timelines([_table(**{"2020-08": 40}), _table(**{"2024-01": 10})])
    assert detained.years == released.years
    assert [float(each.columns[0].height) for each in (detained, released)] == [88, 22]
    assert timelines([_table(), _table()]) == []


def test_many_years_are_named_now_and_then():
    (drawn,) = timelines([_table(**{"1996-01": 10, "2026-11": 10})])
    assert len(drawn.years) <= 5


def test_neighbours_share_their_border():
    areas = [each for each in outline(_table()) if each.id != "minsk_city"]
    edges = Counter()
    for area in areas:
        points = area.points.split()
        edges.update(tuple(sorted(edge)) for edge in zip(points, [*points[1:], points[0]], strict=True))
    # An edge belongs to two regions, or to the outer border: which is one closed line.
    assert set(edges.values()) == {1, 2}
    ends = Counter(point for edge, times in edges.items() if times == 1 for point in edge)
    assert set(ends.values()) == {2}


def test_a_region_without_a_number_of_its_own_has_none():
    drawn = {each.id: each for each in outline(_table(minsk=40, brest=11, other=12))}
    assert set(drawn) == set(REGIONS)
    assert (drawn["minsk"].number, drawn["minsk"].step) == ("40", 4)
    assert (drawn["brest"].number, drawn["brest"].step) == ("11", 2)
    assert (drawn["homel"].number, drawn["homel"].step) == (None, 0)
