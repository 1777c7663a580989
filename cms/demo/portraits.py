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


# People by their number; guardians from 101 on.
DESIGNS: Final[dict[int, Design]] = {
    1: Design((222, 168, 110), (38, 62, 84), "short", "shirt", "river", beard=True, tilt=2.5),
    2: Design((226, 150, 132), (52, 46, 88), "bun", "embroidered", "sun", tilt=-3),
    3: Design((214, 190, 128), (36, 78, 74), "tousled", "round", "birches", tilt=4),
    4: Design((206, 176, 150), (66, 52, 58), "short", "polo", "rings", beard=True, tilt=-1.5),
    5: Design((170, 190, 200), (44, 56, 66), "parted", "round", "window", tilt=3),
    6: Design((216, 186, 120), (88, 58, 44), "cap", "jacket", "moon", tilt=-2.5),
    7: Design((196, 168, 196), (58, 48, 92), "long", "shawl", "rings", tilt=3.5),
    8: Design((210, 178, 156), (92, 44, 56), "headscarf", "round", "sun", tilt=-2),
    9: Design((232, 178, 168), (96, 52, 74), "bun", "round", "window", tilt=3),
    10: Design((188, 178, 150), (52, 60, 72), "parted", "jacket", "river", tilt=-2),
    11: Design((168, 204, 206), (26, 74, 92), "short", "round", "rings", tilt=-3.5),
    12: Design((176, 186, 168), (40, 58, 52), "tousled", "polo", "moon", beard=True, tilt=2),
    13: Design((204, 180, 138), (70, 64, 48), "cap", "shirt", "sun", beard=True, tilt=3),
    14: Design((224, 160, 112), (90, 36, 46), "headscarf", "embroidered", "birches", tilt=-2.5),
    15: Design((200, 170, 140), (44, 44, 60), "parted", "shirt", "window", beard=True, tilt=-3),
    16: Design((190, 196, 188), (48, 66, 80), "short", "jacket", "window", tilt=1.5),
    18: Design((220, 182, 170), (60, 82, 62), "long", "round", "river", tilt=-4),
    20: Design((198, 188, 178), (78, 60, 84), "bob", "shawl", "window", tilt=2.5),
    26: Design((210, 192, 120), (52, 58, 92), "short", "polo", "sun", tilt=-2.5),
    28: Design((216, 156, 108), (44, 54, 66), "tousled", "jacket", "rings", beard=True, tilt=3.5),
    29: Design((178, 190, 140), (42, 62, 44), "cap", "polo", "birches", beard=True, tilt=-2),
    101: Design((190, 186, 140), (48, 66, 48), "parted", "jacket", "birches", beard=True, tilt=-3),
    102: Design((228, 164, 120), (104, 40, 52), "bob", "shawl", "moon", tilt=4),
    103: Design((164, 196, 200), (30, 66, 92), "long", "jacket", "river", tilt=-2.5),
    104: Design((214, 176, 186), (82, 50, 76), "bun", "shawl", "birches", tilt=3),
    105: Design((202, 184, 160), (40, 50, 78), "short", "jacket", "moon", tilt=-2),
    106: Design((182, 192, 204), (56, 58, 70), "parted", "jacket", "rings", tilt=2.5),
    107: Design((222, 172, 142), (72, 38, 66), "long", "embroidered", "moon", tilt=-3.5),
    108: Design((172, 206, 190), (28, 78, 76), "bob", "polo", "river", tilt=3),
}


def draw(number: int) -> bytes:
    """The portrait of person `number` as a JPEG of 900 × 1125 pixels; always the same bytes."""
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
