"""In careful mode no link of a text leaves the site, and every address can still be read."""

from types import SimpleNamespace

import pytest
from django.template import Context, Template

OURS = '<a href="/be/letters/" rel="noreferrer noopener">ліст</a>'


@pytest.mark.parametrize(
    ("link", "told"),
    [
        (
            '<a href="https://example.org/a?b=1&amp;c=2" rel="noreferrer noopener">Фонд <b>«Узор»</b></a>',
            'Фонд <b>«Узор»</b> (<bdi translate="no">https://example.org/a?b=1&amp;c=2</bdi>)',
        ),
        ('<a href="//example.org/">там</a>', 'там (<bdi translate="no">//example.org/</bdi>)'),
        ('<a href="mailto:a@example.org">a</a>', 'a (<bdi translate="no">mailto:a@example.org</bdi>)'),
        (
            '<a href="https://example.org/">https://example.org/</a>',
            '<bdi translate="no">https://example.org/</bdi>',
        ),
        ('<a href="tg://resolve?domain=x">бот</a>', 'бот (<bdi translate="no">tg://resolve?domain=x</bdi>)'),
        ('<a href="#below">ніжэй</a>', '<a href="#below">ніжэй</a>'),
        (OURS, OURS),
    ],
)
def test_only_what_leads_out_becomes_an_address(link, told):
    html = f"<p>{OURS} {link} {OURS}</p>"
    assert shown(html, careful=True) == f"<p>{OURS} {told} {OURS}</p>"
    assert shown(html, careful=False) == html


def shown(html, *, careful):
    template = Template("{% load cms_public %}{% html value 'html' %}")
    site = SimpleNamespace(careful=careful)
    return template.render(Context({"value": SimpleNamespace(html=html), "site": site})).replace(
        "\u00a0", " "
    )
