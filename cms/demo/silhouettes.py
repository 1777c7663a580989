"""The shapes of a portrait: a head without a face, hair and clothes."""

from collections.abc import Callable
from typing import Final

from cms.demo.papercut import WIDTH, Mask, Point, cut, oval, points, smooth, within, without

CENTRE: Final = WIDTH / 2
Shape = Callable[[], Mask]


def _mirrored(half: list[Point]) -> list[Point]:
    """A closed outline from its right half, top to bottom."""
    return [*half, *reversed(_across(half))]


def _across(shape: list[Point]) -> list[Point]:
    """`shape` seen in a mirror."""
    return [(WIDTH - x, y) for x, y in shape]


HEAD: Final[list[Point]] = _mirrored(
    points("640,392 715,425 766,505 778,610 762,715 722,810 668,872 625,890")
)
NECK: Final[list[Point]] = _mirrored(points("690,780 694,930 722,1000 830,1060 830,1180"))
SHOULDERS: Final[list[Point]] = _mirrored(points("690,985 800,1042 950,1095 1065,1180 1120,1330 1150,1640"))


def head() -> Mask:
    """The head."""
    return cut(smooth(HEAD))


def neck() -> Mask:
    """The neck."""
    return cut(NECK)


def shade_of_face() -> Mask:
    """The side of the face that is turned away from the light."""
    side = cut(
        smooth(
            points(
                "650,330 640,470 628,545 642,590 628,640 592,694 606,716 634,722 622,746 634,762 624,784 "
                "640,812 622,860 640,960 900,960 900,330"
            )
        )
    )
    return within(side, head())


def shoulders() -> Mask:
    """The shoulders, down to the lower edge."""
    return cut(smooth(SHOULDERS))


def hair(style: str) -> tuple[Mask | None, Mask | None]:
    """The hair behind and in front of the head."""
    behind, front = _HAIR[style]
    return behind() if behind is not None else None, front()


def beard() -> Mask:
    """A beard that follows the jaw."""
    outline = smooth(
        points(
            "424,650 440,735 490,770 560,762 600,772 640,762 710,770 760,735 776,650 772,760 735,860 "
            "670,930 600,950 530,930 465,860 428,760"
        )
    )
    return cut(outline)


def clothes(style: str) -> list[Mask]:
    """What lies on the shoulders, the lowest sheet first."""
    neckline, above = _CLOTHES[style]
    body = shoulders() if neckline is None else without(shoulders(), oval(*neckline))
    return [body, *(sheet() for sheet in above)]


def _short() -> Mask:
    return cut(
        smooth(
            points(
                "416,600 404,500 430,405 510,345 610,328 705,348 775,412 796,505 784,600 764,520 735,468 "
                "660,452 560,462 478,470 440,520"
            )
        )
    )


def _parted() -> Mask:
    return cut(
        smooth(
            points(
                "418,610 402,500 425,400 500,335 610,312 720,335 790,405 800,510 784,615 768,530 735,478 "
                "650,470 555,420 505,470 446,525"
            )
        )
    )


def _tousled() -> Mask:
    return cut(
        smooth(
            points(
                "410,620 392,520 398,430 432,372 470,352 500,312 560,318 610,288 668,306 730,312 762,352 "
                "808,392 806,470 816,540 790,640 772,560 748,520 716,536 690,486 640,520 596,474 548,522 "
                "506,488 476,540 446,528"
            )
        )
    )


def _fringe() -> Mask:
    return cut(
        smooth(
            points(
                "400,640 398,480 440,375 530,320 620,312 720,345 790,430 806,560 796,660 770,560 700,520 "
                "600,530 500,512 440,550"
            )
        )
    )


def _bob_behind() -> Mask:
    return cut(smooth(_mirrored(points("640,305 745,340 815,430 838,570 842,720 825,845 760,880 690,850"))))


def _long_behind() -> Mask:
    return cut(
        smooth(
            _mirrored(points("640,300 750,335 822,430 850,600 870,800 880,980 860,1140 780,1190 700,1130"))
        )
    )


def _middle_parting() -> Mask:
    left = smooth(points("604,308 500,330 420,410 392,540 396,700 424,760 440,620 500,500"))
    return cut(left, _across(left))


def _swept_back() -> Mask:
    return cut(smooth(_mirrored(points("630,318 725,345 790,425 800,530 780,620 757,530 700,462 630,440"))))


def _cap() -> Mask:
    crown = smooth(points("405,520 410,410 480,325 600,295 720,325 790,410 795,520 600,478"))
    peak = smooth(points("398,512 600,462 802,512 842,560 700,532 500,532 358,560"))
    return cut(crown, peak)


def _scarf_behind() -> Mask:
    return cut(
        smooth(_mirrored(points("640,300 745,338 812,440 828,590 812,740 765,860 716,960 706,1050 670,1110")))
    )


def _scarf() -> Mask:
    opening = cut(smooth(_mirrored(points("640,432 715,480 748,590 738,710 690,815 630,868"))))
    return without(_scarf_behind(), opening)


def _collar() -> Mask:
    left = points("470,970 498,925 600,1080 530,1165 438,1045")
    return cut(left, _across(left))


def _shirt_front() -> Mask:
    return cut(points("500,945 600,1060 700,945 690,1060 600,1330 510,1060"))


def _lapels() -> Mask:
    left = points("466,985 500,940 600,1300 600,1500 520,1300 398,1165 450,1115 408,1065")
    return cut(left, _across(left))


def _shawl() -> Mask:
    return cut(
        smooth(
            points(
                "452,950 520,1020 600,1045 690,1015 752,950 930,1080 1010,1200 860,1280 690,1260 560,1350 "
                "420,1470 330,1390 190,1230 280,1075"
            )
        )
    )


def _ornament() -> Mask:
    """Diamonds in a band, as on an embroidered shirt."""
    rows = [(1150, 30, 78), (1222, 22, 78), (1294, 30, 78)]
    shapes = [
        _diamond(CENTRE + step * pitch + (pitch / 2 if row % 2 else 0), y, size)
        for row, (y, size, pitch) in enumerate(rows)
        for step in range(-2, 2 + (row + 1) % 2)
    ]
    return within(cut(*shapes, points("596,1074 604,1074 604,1380 596,1380")), shoulders())


def _diamond(x: float, y: float, size: float) -> list[Point]:
    return [(x, y - size * 1.25), (x + size, y), (x, y + size * 1.25), (x - size, y)]


def _bun() -> Mask:
    return oval((CENTRE + 10, 352), 108, 96)


def _roll_neck() -> Mask:
    return cut(smooth(points("492,905 600,940 708,905 738,1040 600,1085 462,1040")))


# Style → what is behind the head, what in front of it.
_HAIR: Final[dict[str, tuple[Shape | None, Shape]]] = {
    "short": (None, _short),
    "parted": (None, _parted),
    "bob": (_bob_behind, _fringe),
    "long": (_long_behind, _middle_parting),
    "bun": (_bun, _swept_back),
    "tousled": (None, _tousled),
    "cap": (None, _cap),
    "headscarf": (_scarf_behind, _scarf),
}
# Style → centre and radii of the neckline, what lies above the body.
_CLOTHES: Final[dict[str, tuple[tuple[Point, float, float] | None, tuple[Shape, ...]]]] = {
    "round": (((CENTRE, 985), 152, 98), ()),
    "shirt": (((CENTRE, 985), 128, 90), (_collar,)),
    "polo": (None, (_roll_neck,)),
    "shawl": (((CENTRE, 985), 140, 90), (_shawl,)),
    "embroidered": (((CENTRE, 980), 134, 96), (_ornament,)),
    "jacket": (((CENTRE, 975), 120, 90), (_shirt_front, _lapels)),
}
