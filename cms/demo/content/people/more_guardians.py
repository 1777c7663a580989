"""More invented guardians: a novelist, an opposition leader, an envoy, a violinist, a rower and a mayor."""

from typing import Final

from cms.demo.content.people.kinds import GuardianPerson, Link
from cms.demo.content.text import Text

NOVELIST: Final = GuardianPerson(
    key="novelist",
    public_id="n5tw7c3hzq",
    name=Text("Эмілія Цісавец", "Эмилия Тисовец", "Emiliya Tsisavets"),
    role=Text(be="пісьменніца", ru="писательница", en="novelist"),
    about=Text(
        be=(
            "Аўтарка раманаў пра маленькія гарады, якія чыталі нават тыя, хто іх забараняў. Піша "
            "зняволеным кожны тыдзень і лічыць ліст самым строгім жанрам: у ім няма месца для "
            "лішняга слова."
        ),
        ru=(
            "Автор романов о маленьких городах, которые читали даже те, кто их запрещал. Пишет "
            "заключённым каждую неделю и считает письмо самым строгим жанром: в нём нет места для "
            "лишнего слова."
        ),
        en=(
            "The author of novels about small towns, read even by those who banned them. She writes "
            "to prisoners every week and thinks the letter the strictest of genres: it has no room "
            "for a superfluous word."
        ),
    ),
    gender="feminine",
    categories=("well_known",),
    portrait=104,
)

LEADER: Final = GuardianPerson(
    key="leader",
    public_id="u8ck4r6vjd",
    name=Text("Усевалад Мілятоўскі", "Всеволод Милетовский", "Usevalad Miliatouski"),
    role=Text(
        be="лідар апазіцыйнага руху",
        ru="лидер оппозиционного движения",
        en="leader of an opposition movement",
    ),
    about=Text(
        be=(
            "Быў раённым дэпутатам, пакуль яго акругу не перакроілі. Кожнае выступленне пачынае не з "
            "ацэнак, а з імя аднаго чалавека, які сёння за кратамі."
        ),
        ru=(
            "Был районным депутатом, пока его округ не перекроили. Каждое выступление начинает не с "
            "оценок, а с имени одного человека, который сегодня за решёткой."
        ),
        en=(
            "He sat on a district council until his constituency was redrawn. He begins each speech not with "
            "judgements but with the name of one person who is behind bars today."
        ),
    ),
    gender="masculine",
    categories=("opposition", "politician"),
    portrait=105,
    links=(Link("Выступы", "https://speeches.example.org/"),),
)

ENVOY: Final = GuardianPerson(
    key="envoy",
    public_id="e3gz9p5wtx",
    name=Text("Освальд Торнебю", "Освальд Торнебю", "Osvald Thorneby"),
    role=Text(
        be="юрыст, дакладчык міжнароднай арганізацыі",
        ru="юрист, докладчик международной организации",
        en="lawyer, rapporteur of an international body",
    ),
    about=Text(
        be=(
            "Чвэрць стагоддзя займаецца справамі людзей, якіх трымаюць без справядлівага суда. "
            "Сустракае на мяжы тых, каго адпускаюць, і вядзе лік тым, каго не адпусцілі."
        ),
        ru=(
            "Четверть века занимается делами людей, которых держат без справедливого суда. Встречает "
            "на границе тех, кого отпускают, и ведёт счёт тем, кого не отпустили."
        ),
        en=(
            "For a quarter of a century he has worked on the cases of people held without a fair "
            "trial. At the border he meets those who are let go, and he keeps count of those who are not."
        ),
    ),
    gender="masculine",
    categories=("international",),
    portrait=106,
)

VIOLINIST: Final = GuardianPerson(
    key="violinist",
    public_id="k6xb2m8fsy",
    name=Text("Аксіння Ветразевіч", "Аксинья Ветразевич", "Aksinnia Vetrazevich"),
    role=Text(be="скрыпачка", ru="скрипачка", en="violinist"),
    about=Text(
        be=(
            "Іграла ў сталічным аркестры, цяпер жыве за мяжой і выступае там, куды паклічуць: ад "
            "філармоніі да школьнай залы. На кожным канцэрце пакідае адно месца незанятым."
        ),
        ru=(
            "Играла в столичном оркестре, теперь живёт за границей и выступает там, куда позовут: от "
            "филармонии до школьного зала. На каждом концерте оставляет одно место незанятым."
        ),
        en=(
            "She played in an orchestra in the capital; now she lives abroad and performs wherever "
            "she is asked to, from concert halls to school halls. At every concert she keeps one seat "
            "empty."
        ),
    ),
    gender="feminine",
    categories=("diaspora", "well_known"),
    portrait=107,
    links=(Link("Канцэрты / Concerts", "https://violin.example.org/"),),
)

ROWER: Final = GuardianPerson(
    key="rower",
    public_id="r9dh5y7qkw",
    name=Text("Ніка Плёсавец", "Ника Плёсовец", "Nika Pliosavets"),
    role=Text(be="спартсменка, акадэмічнае веславанне", ru="спортсменка, академическая гребля", en="rower"),
    about=Text(
        be=(
            "Выступала за зборную, пакуль не падпісала ліст супраць гвалту. Трэніруе дзяцей эмігрантаў "
            "і вучыць іх галоўнаму: лодка ідзе роўна, толькі калі чуеш суседа."
        ),
        ru=(
            "Выступала за сборную, пока не подписала письмо против насилия. Тренирует детей "
            "эмигрантов и учит их главному: лодка идёт ровно, только если слышишь соседа."
        ),
        en=(
            "She rowed for the national team until she signed a letter against violence. She coaches "
            "the children of emigrants and teaches them what matters: a boat runs straight only if "
            "you listen to your neighbour."
        ),
    ),
    gender="feminine",
    categories=("well_known", "diaspora"),
    portrait=108,
)

# Still deciding: shown to nobody until then.
MAYOR: Final = GuardianPerson(
    key="mayor",
    public_id="m2vq6t4ncz",
    name=Text("Рэйнард Сальквіст", "Рейнард Сальквист", "Reynard Salkvist"),
    role=Text(be="мэр горада", ru="мэр города", en="mayor"),
    about=Text(
        be="Назваў плошчу перад ратушай у гонар тых, хто чакае лістоў.",
        ru="Назвал площадь перед ратушей в честь тех, кто ждёт писем.",
        en="He named the square in front of the town hall after those who wait for letters.",
    ),
    gender="masculine",
    categories=("politician",),
    is_public=False,
)

MORE_GUARDIANS: Final = (NOVELIST, LEADER, ENVOY, VIOLINIST, ROWER, MAYOR)
