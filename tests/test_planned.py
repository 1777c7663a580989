"""PostgreSQL keeps the plans of our queries; nobody notices but the processor."""

from contextlib import contextmanager

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from cms import planned, version
from cms.planned import KEPT, USES, Planned, Question, ask_together
from cms.prepared import Asked, Given, Prepared, together
from cms.snippets.models import Article
from cms.version import act

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL keeps plans"),
]
WORD = (
    "SELECT word || %s, '100%%' FROM words WHERE number = ANY(/*numbers*/%s) AND word <> /*not*/%s ORDER BY 1"
)


@pytest.fixture(autouse=True)
def words():
    """A table of words, in a session that knows no statement yet."""
    with connection.cursor() as cursor:
        cursor.execute("DEALLOCATE ALL")
        planned._statements.clear()
        cursor.execute("CREATE TEMPORARY TABLE words (number bigint, word varchar(20))")
        cursor.execute("INSERT INTO words VALUES (1, 'ліст'), (2, 'в''язень'), (3, 'ёлка')")
    yield
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE words")


def asked(query, numbers, without=""):
    with connection.cursor() as cursor:
        query.ask(cursor, ["!", numbers, without], [numbers, without])
        return cursor.fetchall()


def often(query):
    for _ in range(USES):
        asked(query, [1])
    return query


def statements():
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM pg_prepared_statements")
        return {name for (name,) in cursor.fetchall()}


def test_what_is_asked_often_is_planned_once_for_any_number_of_values():
    query = often(Planned(WORD, ["!"]))
    assert statements() == set()
    assert sorted(asked(query, [1, 2, 3], "ёлка")) == [("в'язень!", "100%"), ("ліст!", "100%")]
    assert asked(query, [3]) == [("ёлка!", "100%")]
    assert sorted(asked(query, [1, 2, 3] * 100, "в'язень")) == [("ліст!", "100%"), ("ёлка!", "100%")]
    assert len(statements()) == 1


def test_wrappers_and_counts_see_the_query_itself():
    query, seen = often(Planned(WORD, ["!"])), []

    def watch(execute, sql, params, many, context):
        seen.append((sql, params))
        return execute(sql, params, many, context)

    with CaptureQueriesContext(connection) as captured, connection.execute_wrapper(watch):
        asked(query, [2])
    assert len(statements()) == 1
    assert seen == [(WORD, ["!", [2], ""])]
    assert len(captured) == 1


def test_a_forgotten_statement_is_asked_as_it_is_written_and_prepared_again():
    query = often(Planned(WORD, ["!"]))
    asked(query, [1])
    with connection.cursor() as cursor:
        cursor.execute("DISCARD ALL")
        cursor.execute("CREATE TEMPORARY TABLE words (number bigint, word varchar(20))")
        cursor.execute("INSERT INTO words VALUES (1, 'ліст')")
    assert asked(query, [1]) == [("ліст!", "100%")]
    assert statements() == set()
    assert asked(query, [1]) == [("ліст!", "100%")]
    assert len(statements()) == 1


def test_a_column_that_became_one_of_another_type_is_no_error():
    query = often(
        Planned("SELECT word, %s FROM words WHERE number = ANY(/*a*/%s) AND word <> /*b*/%s", ["!"])
    )
    assert asked(query, [1]) == [("ліст", "!")]
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE words ALTER word TYPE char(8)")
    assert asked(query, [1]) == [("ліст    ", "!")]
    assert statements() == set()
    assert asked(query, [1]) == [("ліст    ", "!")]
    assert len(statements()) == 1


def test_a_statement_that_another_process_left_in_a_pooled_session_is_taken():
    query = often(Planned(WORD, ["!"]))
    asked(query, [1])
    planned._statements.clear()
    assert asked(query, [2]) == [("в'язень!", "100%")]
    assert len(statements()) == 1


def test_any_other_error_is_raised():
    query = often(Planned(WORD, ["!"]))
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE words RENAME word TO wort")
    with pytest.raises(DatabaseError, match="word"):
        asked(query, [1])
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE words RENAME wort TO word")
    assert asked(query, [1]) == [("ліст!", "100%")]


def test_nothing_is_prepared_where_it_could_not_be_asked_once_more():
    query = often(Planned(WORD, ["!"]))
    with transaction.atomic():
        assert asked(query, [1]) == [("ліст!", "100%")]
        assert statements() == set()


@pytest.mark.parametrize(
    "told", [{"DISABLE_SERVER_SIDE_CURSORS": True}, {"OPTIONS": {"server_side_binding": True}}]
)
def test_nothing_is_prepared_where_the_settings_say_that_it_would_not_last(told, monkeypatch):
    query = often(Planned(WORD, ["!"]))
    for name, value in told.items():
        monkeypatch.setitem(connection.settings_dict, name, value)
    assert asked(query, [1]) == [("ліст!", "100%")]
    assert statements() == set()


def test_a_session_keeps_no_more_than_its_share():
    queries = [often(Planned(f"{WORD} LIMIT {number}", ["!"])) for number in range(1, KEPT + 1)]
    for query in queries:
        asked(query, [1])
    asked(queries[0], [1])
    before = statements()
    asked(often(Planned(f"{WORD} DESC", ["!"])), [1])
    assert len(statements()) == len(before) == KEPT
    assert asked(queries[0], [2]) == asked(queries[1], [2]) == [("в'язень!", "100%")]


def test_the_rows_of_a_prepared_query_are_the_same_however_it_is_asked():
    with act():
        Article.objects.bulk_create(Article(number=f"36{one}", sort_key=f"36{one}") for one in range(5))
    query = Prepared(
        lambda: (
            Article.objects.filter(number__in=Given("numbers"))
            .order_by("number")
            .values("number", "sort_key")
        )
    )
    found = [
        query.rows(numbers=["361", "363", "364"], limit=2, offset=offset) for offset in (0, 1, 2, 0, 1, 2)
    ]
    assert [[row["number"] for row in rows] for rows in found] == [
        ["361", "363"],
        ["363", "364"],
        ["364"],
    ] * 2
    assert len(statements()) == 1


OTHER = "SELECT count(*), '%%' FROM words WHERE number > /*least*/%s"


def both(first, second, numbers, least):
    questions = [
        Question(first, ["!", numbers, ""], [numbers, ""]),
        Question(second, [least], [least]),
    ]
    with connection.cursor() as cursor:
        return ask_together(cursor, questions)


def often_counted():
    query = Planned(OTHER)
    for _ in range(USES):
        with connection.cursor() as cursor:
            query.ask(cursor, [0], [0])
    return query


@contextmanager
def messages():
    """What the driver is given to send."""
    sent = []
    cursor = type(connection.connection.cursor())
    execute = cursor.execute

    def watched(self, query, *given, **named):
        sent.append(str(query))
        return execute(self, query, *given, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cursor, "execute", watched)
        yield sent


def test_one_message_asks_for_all_whose_plans_are_kept():
    first, second, seen = often(Planned(WORD, ["!"])), often_counted(), []

    def watch(execute, sql, params, many, context):
        seen.append((sql, params))
        return execute(sql, params, many, context)

    assert both(first, second, [1], 1) == [[("ліст!", "100%")], [(2, "%")]]
    with messages() as sent, connection.execute_wrapper(watch):
        assert both(first, second, [3], 0) == [[("ёлка!", "100%")], [(3, "%")]]
    assert len(sent) == 1
    assert seen == [(f"{WORD}; {OTHER}", ["!", [3], "", 0])]


def test_queries_that_are_new_are_asked_one_after_the_other():
    with messages() as sent:
        assert both(Planned(WORD, ["!"]), often_counted(), [1], 1) == [[("ліст!", "100%")], [(2, "%")]]
    assert len([each for each in sent if "; " in each]) == 0


def test_what_a_session_has_forgotten_is_asked_again_when_asked_together():
    first, second = often(Planned(WORD, ["!"])), often_counted()
    both(first, second, [1], 1)
    with connection.cursor() as cursor:
        cursor.execute("DISCARD ALL")
        cursor.execute("CREATE TEMPORARY TABLE words (number bigint, word varchar(20))")
        cursor.execute("INSERT INTO words VALUES (1, 'ліст'), (2, 'ёлка')")
    for _ in range(3):
        assert both(first, second, [1], 1) == [[("ліст!", "100%")], [(1, "%")]]
    assert len(statements()) == 2


def test_a_column_of_another_type_is_no_error_when_asked_together():
    first, second = often(Planned(WORD.replace("word ||", "word,"), ["!"])), often_counted()
    assert both(first, second, [1], 1) == [[("ліст", "!", "100%")], [(2, "%")]]
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE words ALTER word TYPE char(8)")
    for _ in range(3):
        assert both(first, second, [1], 1) == [[("ліст    ", "!", "100%")], [(2, "%")]]


def test_any_other_error_is_raised_when_asked_together():
    first, second = often(Planned(WORD, ["!"])), often_counted()
    both(first, second, [1], 1)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE words RENAME word TO wort")
    with pytest.raises(DatabaseError, match="word"):
        both(first, second, [1], 1)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE words RENAME wort TO word")
    assert both(first, second, [1], 1) == [[("ліст!", "100%")], [(2, "%")]]


@pytest.fixture
def articles():
    with act():
        Article.objects.bulk_create(Article(number=f"36{one}", sort_key=f"36{one}") for one in range(3))
    query = Prepared(lambda: Article.objects.filter(number__in=Given("numbers")).values("number"))

    def read():
        return together(Asked(query, {"numbers": ["361"]}), Asked(query, {"numbers": []}))

    for _ in range(USES + 1):
        assert read() == [[{"number": "361"}], []]
        version.current()
    return read


@pytest.mark.parametrize(
    ("read_after_it", "queries"), [(lambda: None, 0), (lambda: Article.objects.count(), 1)]
)
def test_the_version_comes_along_with_what_is_read_last(articles, read_after_it, queries):
    number = version.current()
    with version.watching() as current:
        articles()
        read_after_it()
        with CaptureQueriesContext(connection) as captured:
            assert current() == number
    assert len(captured) == queries


def test_an_act_while_an_answer_is_made_is_noticed(articles):
    number = version.current()
    with version.watching() as current:
        with act():
            Article.objects.filter(number="362").update(number="363")
        articles()
        assert current() == version.current() != number
    number = version.current()
    with version.watching() as current:
        articles()
        with act():
            Article.objects.filter(number="363").update(number="362")
        assert current() == version.current() != number


def test_nothing_comes_along_outside_an_answer(articles):
    with messages() as sent:
        articles()
    assert len(sent) == 1
    assert ";" not in sent[0]
