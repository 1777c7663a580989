"""Portraits for invented people: paper cuts without a face, drawn anew from numbers each time."""

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from cms.demo import backgrounds, silhouettes
from cms.demo.papercut import Colour, add_grain, gradient, lay, mix, tilted

QUALITY: Final = 88
_WHITE: Final[Colour] = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Design:
    """Two colours and the parts of one portrait."""

    warm: Colour
    deep: Colour
    hair: str
    clothes: str
    motif: str
    beard: bool = False
    tilt: float = 0.0


DESIGNS: Final[dict[int, Design]] = {
    1: Design((222, 168, 110), (38, 62, 84), "short", "shirt", "river", beard=True, tilt=2.5),
    2: Design((226, 150, 132), (52, 46, 88), "bun", "embroidered", "sun", tilt=-3),
    3: Design((214, 190, 128), (36, 78, 74), "tousled", "round", "birches", tilt=4),
    4: Design((206, 176, 150), (66, 52, 58), "short", "polo", "rings", beard=True, tilt=-1.5),
    5: Design((170, 190, 200), (44, 56, 66), "parted", "round", "window", tilt=3),
    6: Design((216, 186, 120), (88, 58, 44), "cap", "jacket", "moon", tilt=-2.5),
    7: Design((196, 168, 196), (58, 48, 92), "long", "shawl", "rings", tilt=3.5),
    8: Design((210, 178, 156), (92, 44, 56), "headscarf", "round", "sun", tilt=-2),
    9: Design((190, 186, 140), (48, 66, 48), "parted", "jacket", "birches", beard=True, tilt=-3),
    10: Design((228, 164, 120), (104, 40, 52), "bob", "shawl", "moon", tilt=4),
    11: Design((164, 196, 200), (30, 66, 92), "long", "jacket", "river", tilt=-2.5),
}


def draw(number: int) -> bytes:
    """The portrait of person `number` as a JPEG of 1200 × 1500 pixels; always the same bytes."""
    design = DESIGNS[number]
    warm, deep = design.warm, design.deep
    picture = gradient(mix(warm, _WHITE, 0.78), mix(warm, _WHITE, 0.45))
    for depth, sheet in enumerate(backgrounds.background(design.motif)):
        lay(picture, sheet, mix(mix(warm, _WHITE, 0.55), deep, 0.06 + 0.11 * depth))
    behind, front = silhouettes.hair(design.hair)
    hair_colour = mix(deep, (0, 0, 0), 0.18)
    if behind is not None:
        lay(picture, tilted(behind, design.tilt), mix(hair_colour, (0, 0, 0), 0.25))
    lay(picture, silhouettes.neck(), mix(warm, deep, 0.30))
    lay(picture, tilted(silhouettes.head(), design.tilt), mix(warm, _WHITE, 0.16))
    lay(picture, tilted(silhouettes.shade_of_face(), design.tilt), mix(warm, deep, 0.10), flat=True)
    if design.beard:
        lay(picture, tilted(silhouettes.beard(), design.tilt), mix(hair_colour, warm, 0.16))
    if front is not None:
        lay(picture, tilted(front, design.tilt), hair_colour)
    for depth, sheet in enumerate(silhouettes.clothes(design.clothes)):
        lay(picture, sheet, mix(deep, warm, 0.08 + 0.34 * depth))
    out = BytesIO()
    add_grain(picture, number).save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()
