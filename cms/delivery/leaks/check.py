"""The whole check, one part after the other."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from cms import languages, version
from cms.delivery.leaks import addresses
from cms.delivery.leaks.api import read_api
from cms.delivery.leaks.client import Client, silence
from cms.delivery.leaks.counts import Counter
from cms.delivery.leaks.crawl import Crawler
from cms.delivery.leaks.files import check_folder, check_media, check_originals
from cms.delivery.leaks.inspection import Inspector
from cms.delivery.leaks.probes import Comparison, probe_ids
from cms.delivery.leaks.report import Report
from cms.delivery.leaks.searches import probe_searches
from cms.disclosure.leaks.hidden import gather
from cms.disclosure.leaks.ordinary import ordinary_words
from cms.disclosure.leaks.search import Searcher

Progress = Callable[[str, int], None]


def check(folders: Iterable[Path], ordinary: Iterable[str], progress: Progress) -> Report:
    """Read every output and the files in `folders`; `ordinary` words are no family names by themselves."""
    hidden = gather()
    searcher = Searcher(hidden, ordinary_words(ordinary))
    report = Report(searcher)
    inspector = Inspector(hidden, searcher, report)
    before = version.current()
    with silence():
        _read_site(inspector, progress)
    for folder in folders:
        _follow(check_folder(folder, inspector), "files read", progress)
    if version.current() != before:
        report.could_not("the site", "its content changed meanwhile; run the check again")
    return report


def _read_site(inspector: Inspector, progress: Progress) -> None:
    client, hidden, report = Client(), inspector.hidden, inspector.report
    crawler = Crawler(client, inspector, progress)
    crawler.add(addresses.routes())
    crawler.add(addresses.DOORS)
    crawler.add(addresses.pages())
    crawler.add(addresses.people(hidden.names))
    crawler.add(addresses.library())
    crawler.read_errors()
    read_api(crawler)
    crawler.run()
    if not crawler.searches:
        report.could_not("/", "no page with a search was found: is there a live front page with a directory?")
    counter = Counter(client, hidden, report)
    for number, language in enumerate(languages.CODES, 1):
        counter.check(language)
        progress("lists compared", number)
    comparison = Comparison(client, report)
    _follow(probe_ids(hidden.ids, comparison), "hidden ids asked for", progress)
    probes = probe_searches(hidden, comparison, crawler.searches, inspector.searcher.vocabulary)
    _follow(probes, "hidden words searched for", progress)
    check_originals(client, inspector, addresses.originals())
    check_media(inspector)


def _follow(steps: Iterator[int], what: str, progress: Progress) -> None:
    for number in steps:
        progress(what, number)
