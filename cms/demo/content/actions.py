"""Ways to help, each with the readers for whom it is meant. None is called safe: none is."""

from dataclasses import dataclass
from typing import Final

from cms.demo.content.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow:
    """A way to help; `organisations` are keys of those that stand behind it."""

    key: str
    kind: str
    audience: str
    title: Text
    body: Text
    organisations: tuple[str, ...] = ()


LETTERS: Final = (
    ActionRow(
        key="letters",
        kind="letters",
        audience="lower_risk",
        title=Text("Напісаць ліст", "Написать письмо", "Write a letter"),
        body=Text(
            be=(
                "Пішыце ад рукі, па-беларуску або па-руску, пра звычайнае: надвор’е, кнігу, сабаку, "
                "пірог. Абыходзьце палітыку, вайну і судовую справу, не згадвайце гэты сайт і кампанію. "
                "Ліст чытае цэнзар і можа запісаць тэкст, адпраўніка і зваротны адрас: тым, хто ў "
                "Беларусі або мае там сям’ю, трэба спачатку ўзважыць рызыку. Маўчанне ў адказ нічога не "
                "даказвае."
            ),
            ru=(
                "Пишите от руки, по-русски или по-белорусски, об обычном: о погоде, книге, собаке, "
                "пироге. Обходите политику, войну и судебное дело, не упоминайте этот сайт и кампанию. "
                "Письмо читает цензор и может записать текст, отправителя и обратный адрес: тем, кто в "
                "Беларуси или у кого там семья, нужно сначала взвесить риск. Молчание в ответ ничего не "
                "доказывает."
            ),
            en=(
                "Write by hand, in Russian or Belarusian, about ordinary things: the weather, a book, a "
                "dog, a pie. Keep away from politics, the war and the court case, and never mention "
                "this site or the campaign. A censor reads the letter and may record the text, the "
                "sender and the return address: if you are in Belarus or have family there, weigh the "
                "risk first. Silence in reply proves nothing."
            ),
        ),
        organisations=("envelope",),
    ),
    ActionRow(
        key="letter-evening",
        kind="letters",
        audience="outside_only",
        title=Text("Зладзіць вечар лістоў", "Устроить вечер писем", "Hold a letter-writing evening"),
        body=Text(
            be=(
                "Патрэбны стол, ручкі, канверты і чай. Падрыхтуйце адрасы загадзя і пакажыце правілы "
                "на адным аркушы. Пытайцеся, перш чым рабіць здымкі: у кагосьці сям’я ў Беларусі."
            ),
            ru=(
                "Нужны стол, ручки, конверты и чай. Подготовьте адреса заранее и покажите правила на "
                "одном листе. Спрашивайте, прежде чем снимать: у кого-то семья в Беларуси."
            ),
            en=(
                "You need a table, pens, envelopes and tea. Prepare the addresses beforehand and show "
                "the rules on one sheet. Ask before taking pictures: somebody may have family in "
                "Belarus."
            ),
        ),
        organisations=("postcards", "envelope"),
    ),
)

FINANCE: Final = (
    ActionRow(
        key="parcels-money",
        kind="finance",
        audience="outside_only",
        title=Text("Аплаціць перадачу", "Оплатить передачу", "Pay for a parcel"),
        body=Text(
            be=(
                "Фонды за мяжой дапамагаюць сем’ям з перадачамі, дарогай і лекамі. Давайце, толькі калі "
                "вы не ў Беларусі: перавод з беларускай карткі можа стаць доказам у крымінальнай справе."
            ),
            ru=(
                "Фонды за границей помогают семьям с передачами, дорогой и лекарствами. Давайте, только "
                "если вы не в Беларуси: перевод с белорусской карты может стать доказательством в "
                "уголовном деле."
            ),
            en=(
                "Funds abroad help families with parcels, travel and medicine. Give only if you are not "
                "in Belarus: a transfer from a Belarusian card may become evidence in a criminal case."
            ),
        ),
        organisations=("parcels",),
    ),
    ActionRow(
        key="lawyers-money",
        kind="finance",
        audience="outside_only",
        title=Text("Аплаціць гадзіну адваката", "Оплатить час адвоката", "Pay for an hour of a lawyer"),
        body=Text(
            be=(
                "Адвакат — часта адзіны, хто бачыць чалавека пасля суда. Невялікая сума штомесяц "
                "дапамагае больш за вялікую аднойчы."
            ),
            ru=(
                "Адвокат — часто единственный, кто видит человека после суда. Небольшая сумма каждый "
                "месяц помогает больше, чем крупная один раз."
            ),
            en=(
                "A lawyer is often the only one who sees a person after the trial. A small sum every "
                "month helps more than a large one once."
            ),
        ),
        organisations=("legal-fund",),
    ),
)

SPREAD: Final = (
    ActionRow(
        key="spread",
        kind="spread",
        audience="outside_only",
        title=Text("Расказаць пра аднаго чалавека", "Рассказать об одном человеке", "Tell of one person"),
        body=Text(
            be=(
                "Раскажыце камусьці аднаму пра аднаго чалавека: гэта больш за рэпост. Публічна "
                "трымайцеся таго, што ёсць на старонцы, і нічога не дадавайце пра сям’ю. У Беларусі за "
                "спасылку ці нават здымак экрана могуць пакараць: не дасылайце туды нашых старонак."
            ),
            ru=(
                "Расскажите кому-то одному об одном человеке: это больше, чем репост. Публично "
                "держитесь того, что есть на странице, и ничего не добавляйте о семье. В Беларуси за "
                "ссылку и даже за снимок экрана могут наказать: не пересылайте туда наших страниц."
            ),
            en=(
                "Tell one person about one prisoner: that is more than a repost. In public keep to what "
                "is on the page and add nothing about the family. In Belarus a link or even a "
                "screenshot may be punished, so do not send our pages there."
            ),
        ),
        organisations=("radio",),
    ),
)

DEFENDERS: Final = (
    ActionRow(
        key="organisations",
        kind="organisations",
        audience="outside_only",
        title=Text(
            "Падтрымаць праваабаронцаў", "Поддержать правозащитников", "Support human rights defenders"
        ),
        body=Text(
            be=(
                "Яны вядуць спісы, шукаюць адвакатаў і запісваюць тое, пра што нехта хацеў бы забыць. "
                "Рэгулярны ўнёсак дазваляе ім планаваць далей за наступны тыдзень."
            ),
            ru=(
                "Они ведут списки, ищут адвокатов и записывают то, о чём кто-то хотел бы забыть. "
                "Регулярный взнос позволяет им планировать дальше следующей недели."
            ),
            en=(
                "They keep the lists, look for lawyers and write down what some would like forgotten. A "
                "regular donation lets them plan beyond next week."
            ),
        ),
        organisations=("lichtar", "legal-fund"),
    ),
    ActionRow(
        key="hour-of-work",
        kind="organisations",
        audience="not_if_ties",
        title=Text("Аддаць гадзіну сваёй працы", "Отдать час своей работы", "Give an hour of your work"),
        body=Text(
            be=(
                "Перакладчыкі, юрысты, псіхолагі, дызайнеры: ваша гадзіна часам патрэбнейшая за грошы. "
                "Ваша імя пры гэтым робіцца вядомым арганізацыі, якую ў Беларусі могуць назваць "
                "экстрэмісцкай."
            ),
            ru=(
                "Переводчики, юристы, психологи, дизайнеры: ваш час иногда нужнее денег. Ваше имя при "
                "этом становится известно организации, которую в Беларуси могут назвать экстремистской."
            ),
            en=(
                "Translators, lawyers, psychologists, designers: an hour of yours may be worth more "
                "than money. Your name then becomes known to an organisation that may be called "
                "extremist in Belarus."
            ),
        ),
        organisations=("neighbours",),
    ),
)

PROTEST: Final = (
    ActionRow(
        key="rally",
        kind="protest",
        audience="not_if_ties",
        title=Text("Прыйсці на акцыю", "Прийти на акцию", "Come to a rally"),
        body=Text(
            be=(
                "На акцыях за мяжой здымаюць, і тых, каго пазналі, у Беларусі рабілі падазраванымі: з "
                "ператрусамі і арыштам маёмасці. Калі вы, ваша сям’я або маёмасць там, гэта не для вас."
            ),
            ru=(
                "На акциях за границей снимают, и тех, кого узнали, в Беларуси делали подозреваемыми: с "
                "обысками и арестом имущества. Если вы, ваша семья или имущество там, это не для вас."
            ),
            en=(
                "Rallies abroad are filmed, and people who were recognised have been named as suspects "
                "in Belarus, with searches and seized property. If you, your family or your property "
                "are there, this is not for you."
            ),
        ),
        organisations=("neighbours",),
    ),
)

ACTIONS: Final = (*LETTERS, *FINANCE, *SPREAD, *DEFENDERS, *PROTEST)
