"""The whole check, one part after the other."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from cms import languages, version
from cms.delivery.leaks import addresses
from cms.delivery.leaks.api import PARTS, read_lists
from cms.delivery.leaks.changes import check_changes
from cms.delivery.leaks.client import silence
from cms.delivery.leaks.counts import Counter
from cms.delivery.leaks.crawl import Crawler, read_errors
from cms.delivery.leaks.files import check_folder, check_media, check_originals
from cms.delivery.leaks.inspection import Inspector
from cms.delivery.leaks.probes import ask_for_ids
from cms.delivery.leaks.report import Report
from cms.delivery.leaks.searches import Search, search_for, searches_for
from cms.delivery.leaks.team import Reader, Team, portions
from cms.disclosure.leaks.hidden import gather
from cms.disclosure.leaks.ordinary import ordinary_words
from cms.disclosure.leaks.search import Searcher
from cms.languages import Language

_AT_ONCE: Final = 20
Progress = Callable[[str, int], None]


def check(folders: Iterable[Path], ordinary: Iterable[str], progress: Progress, *, jobs: int = 1) -> Report:
    """Read every output and the files in `folders`; `ordinary` words are no family names by themselves.

    The reading is shared between as many processes as there are `jobs`.
    """
    hidden = gather()
    searcher = Searcher(hidden, ordinary_words(ordinary))
    report = Report(searcher)
    inspector = Inspector(hidden, searcher, report)
    before = version.current()
    with silence(), Team(inspector, progress, jobs) as team:
        _read_site(team)
    for folder in folders:
        _follow(check_folder(folder, inspector), "files read", progress)
    if version.current() != before:
        report.could_not("the site", "its content changed meanwhile; run the check again")
    return report


def _read_site(team: Team) -> None:
    hidden, report = team.reader.hidden, team.reader.report
    crawler = Crawler(team)
    crawler.add(addresses.routes())
    crawler.add(addresses.DOORS)
    crawler.add(addresses.NOWHERE)
    crawler.add(addresses.pages())
    crawler.add(addresses.quotes())
    crawler.add(addresses.exports())
    crawler.add(addresses.people(hidden.names))
    crawler.add(addresses.library())
    read_errors(team.reader)
    for items in team.share("lists read", read_lists, PARTS):
        crawler.add(items)
    crawler.run()
    if not crawler.searches:
        report.could_not("/", "no page with a search was found: is there a live front page with a directory?")
    check_changes(team.reader)
    _finish(team.share("lists compared", _compare_lists, languages.CODES))
    _finish(team.share("hidden ids asked for", _ask_for_ids, portions(sorted(hidden.ids), _AT_ONCE)))
    searches = list(searches_for(hidden, crawler.searches, team.reader.inspector.searcher.vocabulary))
    _finish(team.share("hidden words searched for", _search_for, portions(searches, _AT_ONCE)))
    check_originals(team.reader.client, team.reader.inspector, addresses.originals())
    check_media(team.reader.inspector)


def _compare_lists(reader: Reader, language: Language) -> None:
    Counter(reader.client, reader.hidden, reader.report).check(language)


def _ask_for_ids(reader: Reader, ids: Sequence[str]) -> None:
    ask_for_ids(reader.comparison, ids)


def _search_for(reader: Reader, searches: Sequence[Search]) -> None:
    search_for(reader.hidden, reader.comparison, searches)


def _finish(results: Iterator[None]) -> None:
    for _none in results:
        pass


def _follow(steps: Iterator[int], what: str, progress: Progress) -> None:
    for number in steps:
        progress(what, number)
