"""Which hidden words are searched for: not those that a search may find among what everybody may read."""

from cms.delivery.leaks.searches import searches_for
from cms.disclosure.leaks.hidden import Hidden, Named

FORM = "/be/search/?q={}"
NAME = "lebiadzinski"


def asked(vocabulary: set[str]) -> bool:
    """Whether the site's search is asked for a hidden name, where public answers hold this vocabulary."""
    person = Named(frozenset({NAME}), frozenset(), ())
    hidden = Hidden(people=(person,), spellings={NAME: frozenset({"лебядзінскі"})})
    return any(search.patterns for search in searches_for(hidden, {FORM}, vocabulary) if search.word == NAME)


def test_a_word_that_stands_nowhere_is_asked_for() -> None:
    assert asked({"пошта", "бяроза"})


def test_a_word_of_which_readers_know_another_form_is_not() -> None:
    assert not asked({"лебядзінскага"})
