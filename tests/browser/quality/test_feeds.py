"""The feeds and the sitemaps are what readers of feeds and crawlers expect."""

import shutil
import subprocess
from pathlib import Path
from urllib.request import urlopen
from xml.etree import ElementTree

import pytest

from tests.browser.quality.kinds import LANGUAGES
from tests.browser.site import Site

pytestmark = pytest.mark.slow

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINKS = """<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
<element name="link"><complexType>
<attribute name="rel" fixed="alternate" use="required"/><attribute name="hreflang" type="language" use="required"/>
<attribute name="href" type="anyURI" use="required"/></complexType></element></schema>"""
BOTH = """<schema xmlns="http://www.w3.org/2001/XMLSchema">
<import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
<import namespace="http://www.w3.org/1999/xhtml" schemaLocation="link.xsd"/></schema>"""
# RFC 4287, 4.1: what a feed and an entry must have exactly once.
ONCE = ("id", "title", "updated")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_feed_has_what_atom_asks_for(site: Site, language: str) -> None:
    feed = ElementTree.fromstring(urlopen(f"{site.origin}/{language}/feed.xml").read())
    entries = feed.findall(f"{ATOM}entry")
    assert entries
    for each in (feed, *entries):
        assert [len(each.findall(f"{ATOM}{name}")) for name in ONCE] == [1, 1, 1]
        assert each.find(f"{ATOM}author") is not None or feed.find(f"{ATOM}author") is not None
        assert each.findall(f"{ATOM}link")
    ids = [each.findtext(f"{ATOM}id") for each in entries]
    assert len(set(ids)) == len(ids)
    assert feed.find(f"{ATOM}link[@rel='self']").get("href") == f"{site.origin}/{language}/feed.xml"


def test_the_sitemaps_are_valid(programs: Path, tools: Path, site: Site, tmp_path: Path) -> None:
    """By the schema of sitemaps.org, beside one for the links to other languages, whose own is out of reach."""
    addresses = _told(urlopen(f"{site.origin}/sitemap.xml").read(), "sitemap")
    assert len(addresses) >= len(LANGUAGES)
    shutil.copy(programs / "sitemap/schema/sitemap.xsd", tmp_path)
    (tmp_path / "link.xsd").write_text(LINKS)
    (tmp_path / "both.xsd").write_text(BOTH)
    for number, address in enumerate(addresses):
        file = tmp_path / f"{number}.xml"
        file.write_bytes(urlopen(address).read())
        assert _told(file.read_bytes(), "url")
    done = _validated(tools, tmp_path / "both.xsd", *sorted(tmp_path.glob("[0-9]*.xml")))
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_sitemap_that_is_not_valid_would_be_found(programs: Path, tools: Path, tmp_path: Path) -> None:
    shutil.copy(programs / "sitemap/schema/sitemap.xsd", tmp_path)
    (tmp_path / "0.xml").write_text(
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>'
    )
    assert _validated(tools, tmp_path / "sitemap.xsd", tmp_path / "0.xml").returncode != 0


def _told(document: bytes, of: str) -> list[str]:
    """The addresses in a sitemap or in an index of them."""
    named = ElementTree.fromstring(document).iterfind(f"{SITEMAP}{of}/{SITEMAP}loc")
    return [each.text or "" for each in named]


def _validated(tools: Path, schema: Path, *files: Path) -> subprocess.CompletedProcess[str]:
    command = [tools / "xmlschema-validate", "--schema", schema, *files]
    return subprocess.run(command, capture_output=True, text=True)
