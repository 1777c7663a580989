"""Sentences that a writer may copy into a letter, by what they are about: fit for anybody to write and to read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from cms.demo.content.stories.kinds import Phrasebook, PhraseGroup
from cms.demo.content.text import Text
from cms.languages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    heading: Text
    phrases: tuple[Text, ...]


_HEADING: Final[Mapping[Language, str]] = {
    "be": "Гатовыя сказы для ліста",
    "ru": "Готовые фразы для письма",
    "en": "Sentences to copy into a letter",
}

_GROUPS: Final = (
    _Group(
        heading=Text(be="Прывітанне", ru="Приветствие", en="Greeting"),
        phrases=(
            Text(
                be="Добры дзень! Вы мяне не ведаеце, але мне хочацца Вам напісаць.",
                ru="Добрый день! Вы меня не знаете, но мне хочется Вам написать.",
                en="Hello! You do not know me, but I should like to write to you.",
            ),
            Text(
                be="Вітаю Вас з горада, дзе сёння з самага рання ідзе дождж.",
                ru="Привет Вам из города, где сегодня с самого утра идёт дождь.",
                en="Greetings from a town where it has been raining since early morning.",
            ),
            Text(
                be="Як Вы пачуваецеся? Мне цікава, што Вам падабаецца чытаць.",
                ru="Как Вы себя чувствуете? Мне интересно, что Вам нравится читать.",
                en="How are you? I wonder what you like to read.",
            ),
            Text(
                be="Калі адказваць не хочацца, не трэба: я проста раскажу Вам пра свой дзень.",
                ru="Если отвечать не хочется, не нужно: я просто расскажу Вам о своём дне.",
                en="If you do not feel like answering, there is no need: I shall just tell you about my day.",
            ),
        ),
    ),
    _Group(
        heading=Text(be="Пра сябе", ru="О себе", en="Who I am"),
        phrases=(
            Text(
                be="Мяне завуць …, я люблю гатаваць і доўга гуляць пешшу.",
                ru="Меня зовут …, я люблю готовить и долго гулять пешком.",
                en="My name is …, and I like cooking and long walks.",
            ),
            Text(
                be="Я толькі вучу гэтую мову, таму прабачце мне памылкі.",
                ru="Я только учу этот язык, поэтому простите мне ошибки.",
                en="I am only learning this language, so please forgive my mistakes.",
            ),
            Text(
                be="Са мной жыве кот, які цэлы дзень спіць на падаконніку.",
                ru="Со мной живёт кот, который целый день спит на подоконнике.",
                en="A cat lives with me and sleeps on the window-sill all day.",
            ),
            Text(
                be="Я жыву каля мора. Сёння яно шэрае і ціхае.",
                ru="Я живу у моря. Сегодня оно серое и тихое.",
                en="I live by the sea. Today it is grey and quiet.",
            ),
        ),
    ),
    _Group(
        heading=Text(be="Звычайны дзень", ru="Обычный день", en="Everyday life"),
        phrases=(
            Text(
                be="Сёння я пяку яблычны пірог, і пахне на ўвесь дом.",
                ru="Сегодня я пеку яблочный пирог, и пахнет на весь дом.",
                en="Today I am baking an apple pie, and the whole house smells of it.",
            ),
            Text(
                be="Зранку я п’ю каву каля акна і гляджу, як прачынаецца вуліца.",
                ru="По утрам я пью кофе у окна и смотрю, как просыпается улица.",
                en="In the mornings I drink coffee by the window and watch the street wake up.",
            ),
            Text(
                be="На гэтым тыдні давялося рамантаваць веласіпед, і ён зноў едзе.",
                ru="На этой неделе пришлось чинить велосипед, и он снова едет.",
                en="This week the bicycle had to be mended, and it runs again.",
            ),
            Text(
                be="У выхадныя хачу паехаць у лес па грыбы.",
                ru="В выходные хочу поехать в лес за грибами.",
                en="At the weekend I want to go to the woods for mushrooms.",
            ),
        ),
    ),
    _Group(
        heading=Text(be="Прырода і кнігі", ru="Природа и книги", en="Nature and books"),
        phrases=(
            Text(
                be="За акном першы снег, і дрэвы стаяць белыя.",
                ru="За окном первый снег, и деревья стоят белые.",
                en="The first snow has fallen outside, and the trees stand white.",
            ),
            Text(
                be="Да кармушкі прылятаюць сініцы, іх ужо пяць.",
                ru="К кормушке прилетают синицы, их уже пять.",
                en="Tits come to the bird table; there are five of them by now.",
            ),
            Text(
                be="Цяпер я чытаю кнігу пра падарожжы і магу пераказаць Вам самае цікавае.",
                ru="Сейчас я читаю книгу о путешествиях и могу пересказать Вам самое интересное.",
                en="I am reading a book about travel and can tell you the best of it.",
            ),
            Text(
                be="Вось загадка: зімой і летам адным колерам. Што гэта?",
                ru="Вот загадка: зимой и летом одним цветом. Что это?",
                en="Here is a riddle: the same colour in winter and in summer. What is it?",
            ),
        ),
    ),
    _Group(
        heading=Text(be="Добрыя словы", ru="Добрые слова", en="Good wishes"),
        phrases=(
            Text(
                be="Зычу Вам здароўя, спакою і добрых кніг.",
                ru="Желаю Вам здоровья, спокойствия и хороших книг.",
                en="I wish you health, peace of mind and good books.",
            ),
            Text(
                be="Віншую Вас з днём нараджэння! Няхай знойдзецца нагода ўсміхнуцца.",
                ru="Поздравляю Вас с днём рождения! Пусть найдётся повод улыбнуться.",
                en="Happy birthday! May you find a reason to smile.",
            ),
            Text(
                be="Дзякуй, што прачыталі мой ліст.",
                ru="Спасибо, что прочитали моё письмо.",
                en="Thank you for reading my letter.",
            ),
            Text(
                be="З павагай і цеплынёй, …",
                ru="С уважением и теплом, …",
                en="With respect and warmth, …",
            ),
        ),
    ),
)


def phrasebook(language: Language) -> Phrasebook:
    """The phrasebook on the page in `language`: its headings are that page's own, its sentences are on every page."""
    return Phrasebook(
        heading=_HEADING[language],
        groups=tuple(
            PhraseGroup(heading=getattr(group.heading, language), phrases=group.phrases) for group in _GROUPS
        ),
    )
