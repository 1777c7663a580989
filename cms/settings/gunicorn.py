"""How gunicorn serves the site: `gunicorn --config python:cms.settings.gunicorn cms.wsgi`."""

from typing import Any

from cms.settings import environment

bind = environment.text("BIND", "127.0.0.1:8000")
worker_class = "gthread"
workers = environment.number("WEB_WORKERS", 2)
threads = environment.number("WEB_THREADS", 4)
# The longest line that gunicorn can be told to read, so that the API itself refuses what is too long for it.
limit_request_line = 8190
# Readers leave no trace: nothing at all unless asked, and then neither who asked nor for which words.
_told = environment.flag("ACCESS_LOG")
accesslog = "-" if _told else None
access_log_format = "%(m)s %(U)s %(s)s %(M)sms"
loglevel = "error"
control_socket_disable = True

logconfig_dict: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_request": {"()": "cms.delivery.logs.WithoutRequest"}},
    "formatters": {
        "plain": {"format": "{asctime} {levelname} {name} {message}", "style": "{"},
        "bare": {"format": "{message}", "style": "{"},
    },
    "handlers": {
        "error": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["without_request"]},
        "access": {"class": "logging.StreamHandler", "formatter": "bare"},
    },
    "root": {"handlers": ["error"], "level": "WARNING"},
    "loggers": {
        "gunicorn.error": {"handlers": ["error"], "level": "ERROR", "propagate": False},
        # It warns of the body of an answer to a HEAD, which Django leaves to it to drop.
        "gunicorn.http": {"level": "ERROR"},
        # A logging configuration alone makes gunicorn write its access log: it has to be silenced as well.
        "gunicorn.access": {
            "handlers": ["access"] if _told else [],
            "level": "INFO" if _told else "CRITICAL",
            "propagate": False,
        },
    },
}
