"""How much goes into a file and comes out of one."""

from typing import Final

# Things in one archive, and bytes of all its files together. Reading a page's texts takes a tenth of a second.
WORKS: Final = 100
ARCHIVE_BYTES: Final = 16 * 1024 * 1024

# Of an upload: as it arrives, each file in it, all of them together, how many, and how many texts.
UPLOAD_BYTES: Final = 5 * 1024 * 1024
FILE_BYTES: Final = 2 * 1024 * 1024
FILES: Final = 400
TEXTS: Final = 5000
# Lines of one PO file: the time that its reading takes grows with their square.
LINES: Final = 60_000
# Elements of XML within one another.
DEPTH: Final = 40
ELEMENTS: Final = 200_000

# For so many seconds an upload is tried on one work after the other; the rest waits for the next time. Keeping what
# was tried takes as long again.
SECONDS: Final = 12

# What the browser keeps of an upload between its two pages, and for how many seconds that is good.
KEPT_BYTES: Final = 2 * 1024 * 1024
KEPT_FOR: Final = 60 * 60
