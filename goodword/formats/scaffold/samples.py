"""Words of a new site's samples, in the languages of those who write them."""

from __future__ import annotations

from typing import Final

__all__ = ["SAMPLES"]

_EN: Final = {
    "place": "Our Town",
    "municipality": "Municipality",
    "association": "Citizens' association",
    "topic": "Living together",
    "story_title": "This page is yours",
    "story_summary": (
        "The first story on this site says how the next one comes about. Replace it with a "
        "story from your town."
    ),
    "story_body": """\
Somebody in your town did something good this week. Perhaps two schools painted one wall. Perhaps a
neighbour carried the shopping of another. Begin there: with a person, a place, a moment.

## What makes a good story

- It says **what changed**, and how one can tell.
- It says what is **not solved yet**.
- It tells of people only as they agreed to be told of.

## And then?

Write the next one with `goodword new story`. When it stands here, delete this one: the folder
`content/stories/@id@`. More about this site is on the page [About this site](page:about).""",
    "about_title": "About this site",
    "about_summary": "Who writes here, and for whom.",
    "about_body": """\
Write here who keeps this site, for whom, and how to reach you.

- **Who we are:** the office, the coalition, the people behind it.
- **What we publish:** stories, plans and what became of them.
- **Is something wrong?** Say how to tell you, and how soon you answer.""",
    "consents": """\
The register of consents: numbers only, never names. Forms and names stay in your office.
This file is public. When somebody withdraws, write: status: withdrawn
C-001: {status: given, scope: [site, feeds, social]}""",
    "places": (
        "Places. Before the first publication put your own town here: its id stays in addresses for ever."
    ),
    "organisations": "Organisations and offices. People stand here only in a public role.",
    "topics": "Topics of stories.",
}

_BS: Final = {
    "place": "Naš grad",
    "municipality": "Općina",
    "association": "Udruženje građana",
    "topic": "Zajednički život",
    "story_title": "Ova stranica je vaša",
    "story_summary": (
        "Prva priča na ovoj stranici kaže kako nastaje sljedeća. Zamijenite je pričom iz svog grada."
    ),
    "story_body": """\
Neko je u vašem gradu ove sedmice uradio nešto dobro. Možda su dvije škole oslikale jedan zid. Možda je
komšija komšinici ponio kese do vrata. Počnite tu: od osobe, od mjesta, od trenutka.

## Šta čini dobru priču

- Kaže **šta se promijenilo** i po čemu se to vidi.
- Kaže šta **još nije riješeno**.
- O ljudima govori samo onako kako su pristali.

## A onda?

Sljedeću napišite naredbom `goodword new story`. Kad osvane ovdje, ovu obrišite: folder
`content/stories/@id@`. Više o ovoj stranici piše na stranici [O ovoj stranici](page:about).""",
    "about_title": "O ovoj stranici",
    "about_summary": "Ko ovdje piše i za koga.",
    "about_body": """\
Ovdje napišite ko vodi ovu stranicu, za koga, i kako vas naći.

- **Ko smo:** ured, koalicija, ljudi koji stoje iza nje.
- **Šta objavljujemo:** priče, planove i šta je od njih bilo.
- **Nešto nije tačno?** Napišite kako da vam se to javi i kada odgovarate.""",
    "consents": """\
Registar pristanaka: samo brojevi, nikad imena. Obrasci i imena ostaju u vašem uredu.
Ova datoteka je javna. Kad neko povuče pristanak, napišite: status: withdrawn
C-001: {status: given, scope: [site, feeds, social]}""",
    "places": ("Mjesta. Prije prve objave ovdje upišite svoj grad: oznaka (id) ostaje u adresama zauvijek."),
    "organisations": "Organizacije i uredi. Ljudi su ovdje samo u javnoj funkciji.",
    "topics": "Teme priča.",
}

_SR: Final = {
    "place": "Наш град",
    "municipality": "Општина",
    "association": "Удружење грађана",
    "topic": "Заједнички живот",
    "story_title": "Ова страница је ваша",
    "story_summary": (
        "Прва прича на овој страници каже како настаје сљедећа. Замијените је причом из свог града."
    ),
    "story_body": """\
Неко је у вашем граду ове седмице урадио нешто добро. Можда су двије школе осликале један зид. Можда је
комшија комшиници понио кесе до врата. Почните ту: од особе, од мјеста, од тренутка.

## Шта чини добру причу

- Каже **шта се промијенило** и по чему се то види.
- Каже шта **још није ријешено**.
- О људима говори само онако како су пристали.

## А онда?

Сљедећу напишите наредбом `goodword new story`. Кад осване овдје, ову обришите: фолдер
`content/stories/@id@`. Више о овој страници пише на страници [О овој страници](page:about).""",
    "about_title": "О овој страници",
    "about_summary": "Ко овдје пише и за кога.",
    "about_body": """\
Овдје напишите ко води ову страницу, за кога, и како вас наћи.

- **Ко смо:** канцеларија, коалиција, људи који стоје иза ње.
- **Шта објављујемо:** приче, планове и шта је од њих било.
- **Нешто није тачно?** Напишите како да вам се то јави и када одговарате.""",
    "consents": """\
Регистар пристанака: само бројеви, никад имена. Обрасци и имена остају у вашој канцеларији.
Ова датотека је јавна. Кад неко повуче пристанак, напишите: status: withdrawn
C-001: {status: given, scope: [site, feeds, social]}""",
    "places": ("Мјеста. Прије прве објаве овдје упишите свој град: ознака (id) остаје у адресама заувијек."),
    "organisations": "Организације и канцеларије. Људи су овдје само у јавној функцији.",
    "topics": "Теме прича.",
}

SAMPLES: Final[dict[str, dict[str, str]]] = {"en": _EN, "bs": _BS, "sr-Cyrl": _SR}
"""Words by language tag and name; `@id@` is the sample story's id."""
