"""An address as a code that a camera reads."""

import io

import segno

# Light on the light: dark readers' pages show it on its own white, with the quiet zone that cameras need.
_QUIET = 4


def scannable(address: str) -> bytes:
    """`address` as an SVG picture. It costs as much as a page, so it is a file that is asked for when it is seen."""
    written = io.BytesIO()
    segno.make_qr(address, error="m").save(
        written,
        kind="svg",
        border=_QUIET,
        dark="#1a202d",
        light="#fff",
        omitsize=True,
        xmldecl=False,
        nl=False,
    )
    return written.getvalue()
