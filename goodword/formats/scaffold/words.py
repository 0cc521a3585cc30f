"""Notes in new records, in the languages of those who write them."""

from __future__ import annotations

from typing import Final

__all__ = ["NOTES"]

_EN: Final = {
    "head": (
        "Lines that begin with # are notes for you. The site never shows them; delete them when you like."
    ),
    "draft": "yes: the site does not show this yet. Delete the line when it is ready.",
    "title": "The headline, in one line.",
    "date": "The day on which it appears, year-month-day. With a later day it waits until then.",
    "summary": "What happened, in up to 300 characters. Lists, feeds and search results show it.",
    "kind": "story, news, event, testimonial, interview, practice, statement or announcement.",
    "people": (
        "none: the story tells of no particular person. Otherwise list everyone, with the number "
        "of the consent:\npeople:\n  - as: a farmer from the village\n    basis: C-001\nNever write "
        "a private person's name without a consent, nor into the name of this folder."
    ),
    "photos": (
        "Photos lie in this folder. First run: goodword photo FILE. Then delete the # and "
        "describe each one.\nshows: none (nobody), crowd (nobody in particular), or [C-001] (the "
        "consents of those who can be recognised)."
    ),
    "places": "Places it is about, by their id in places.yml.",
    "more": (
        "You may also name coalitions, topics, the action of a plan that this story proves, and sources:"
    ),
    "body": (
        "Write the story here. Leave an empty line between paragraphs.\n\n## A subheading begins "
        "with two signs\n\nBegin with a person, a place or a moment, not with the organiser. Say "
        "what changed, how one can tell, and what is not solved yet."
    ),
    "issued": "The day on which the statement was issued, or unknown.",
    "issuers": "Who issued it: ids of coalitions or organisations.",
    "incidents": (
        "What happened, one entry for each incident. No names, no addresses, no repeating of the insult."
    ),
    "to_write": "Write here in one or two sentences what this is about.",
    "to_do": "Write here what is to be done",
    "to_tell": "Write here in one or two sentences what happened.",
    "plan_type": (
        "ccap (community cohesion), city_security, working_group_roadmap, programme, declaration or other."
    ),
    "plan_places": "Where the plan holds, by the ids in places.yml.",
    "period": "From which to which year, such as 2026/2028; or unknown.",
    "plan_status": "proposed, consultation, adopted, in_force, under_revision, expired, replaced or unknown.",
    "plan_summary": "What the plan is for, in a few sentences.",
    "contact": "Whom readers should tell when something is wrong:",
    "actions": (
        "What the plan promises, one entry for each action. Write [] if the list is not public.\n"
        'The number stands in quotation marks: "1.10" is not "1.1".'
    ),
    "action_title": "What is to be done.",
    "responsible": (
        "Who has to do it, or unknown. Otherwise, with the ids in organisations.yml:\n"
        "responsible:\n  - {organisation: opcina, role: lead}"
    ),
    "due": "Until when: 2026-12-31, 2026-12, 2026-Q4, 2026; or ongoing, none, unknown.",
    "action_status": (
        "not_started, in_progress, completed, partly_completed, suspended, cancelled, merged or "
        "unknown.\nThere is no word for late: the site works that out from the dates."
    ),
    "updates": "When somebody reports on the action, add it here. Without a report no progress is shown:",
    "name": "What it is called.",
    "coalition_kind": "coalition, alliance, forum, network, centre or working_group.",
    "coalition_places": "Where it works, by the ids in places.yml.",
    "coalition_state": "active, dormant, closed or unknown.",
    "coalition_summary": "What it is, in a few sentences.",
    "members": (
        "Its members. sector: civil_society, authority, police, services, education, culture, "
        "business, religious,\nmedia, citizens or vulnerable_groups."
    ),
    "contact_points": "Where people can report something or get help:",
    "eg_alt": "Children on a bridge hold paper lanterns",
    "eg_how": "Say in one sentence what it shows",
    "eg_office": "The coalition's office",
    "eg_report": "Say in one or two sentences what was done",
    "eg_club": "Youth club",
}

_BS: Final = {
    "head": "Redovi koji počinju sa # su napomene za vas. Na stranici se ne vide; možete ih obrisati.",
    "draft": "yes: stranica ovo još ne prikazuje. Kad bude gotovo, obrišite taj red.",
    "title": "Naslov, u jednom redu.",
    "date": "Dan objave: godina-mjesec-dan. Ako je dan u budućnosti, objava čeka do tada.",
    "summary": "Šta se desilo, do 300 znakova. Vidi se u spiskovima, u feedovima i u pretrazi.",
    "kind": "story, news, event, testimonial, interview, practice, statement ili announcement.",
    "people": (
        "none: tekst ne govori ni o kojoj određenoj osobi. Inače navedite svaku osobu, s brojem "
        "pristanka:\npeople:\n  - as: zemljoradnica iz sela\n    basis: C-001\nNikad ne pišite ime "
        "privatne osobe bez pristanka, ni u tekstu ni u imenu ovog foldera."
    ),
    "photos": (
        "Fotografije leže u ovom folderu. Prvo pokrenite: goodword photo FILE. Onda obrišite # i "
        "opišite svaku.\nshows: none (nema nikoga), crowd (niko posebno), [C-001] (pristanci "
        "onih koji se mogu prepoznati)."
    ),
    "places": "Mjesta o kojima govori, po oznakama iz places.yml.",
    "more": "Možete navesti i koalicije, teme, radnju iz plana koju ova priča dokazuje, i izvore:",
    "body": (
        "Ovdje napišite priču. Između pasusa ostavite prazan red.\n\n## Podnaslov počinje s dva "
        "znaka\n\nPočnite od osobe, mjesta ili trenutka, a ne od organizatora. Recite šta se "
        "promijenilo, po čemu se to vidi i šta još nije riješeno."
    ),
    "issued": "Dan kad je saopštenje izdato, ili unknown (nepoznato).",
    "issuers": "Ko ga je izdao: oznake koalicija ili organizacija.",
    "incidents": (
        "Šta se desilo, po jedna stavka za svaki incident. Bez imena, bez adresa, bez ponavljanja uvrede."
    ),
    "to_write": "Ovdje u jednoj ili dvije rečenice napišite o čemu se radi.",
    "to_do": "Ovdje napišite šta treba uraditi",
    "to_tell": "Ovdje u jednoj ili dvije rečenice napišite šta se desilo.",
    "plan_type": (
        "ccap (kohezija zajednice), city_security, working_group_roadmap, programme, declaration ili other."
    ),
    "plan_places": "Gdje plan važi, po oznakama iz places.yml.",
    "period": "Od koje do koje godine, na primjer 2026/2028; ili unknown (nepoznato).",
    "plan_status": (
        "proposed, consultation, adopted, in_force, under_revision, expired, replaced ili unknown."
    ),
    "plan_summary": "Čemu plan služi, u nekoliko rečenica.",
    "contact": "Kome čitaoci da jave ako nešto nije tačno:",
    "actions": (
        "Šta plan obećava, po jedna stavka za svaku radnju. Napišite [] ako spisak nije javan.\n"
        'Broj stoji u navodnicima: "1.10" nije "1.1".'
    ),
    "action_title": "Šta treba uraditi.",
    "responsible": (
        "Ko to treba uraditi, ili unknown (nepoznato). Inače, s oznakama iz organisations.yml:\n"
        "responsible:\n  - {organisation: opcina, role: lead}"
    ),
    "due": "Do kada: 2026-12-31, 2026-12, 2026-Q4, 2026; ili ongoing, none, unknown.",
    "action_status": (
        "not_started, in_progress, completed, partly_completed, suspended, cancelled, merged ili "
        "unknown.\nNema riječi za kašnjenje: njega stranica sama računa iz datuma."
    ),
    "updates": (
        "Kad neko javi kako radnja napreduje, dopišite ovdje. Bez izvještaja se napredak ne prikazuje:"
    ),
    "name": "Kako se zove.",
    "coalition_kind": "coalition, alliance, forum, network, centre ili working_group.",
    "coalition_places": "Gdje radi, po oznakama iz places.yml.",
    "coalition_state": "active (radi), dormant (miruje), closed (ugašena) ili unknown (nepoznato).",
    "coalition_summary": "Šta je, u nekoliko rečenica.",
    "members": (
        "Članice. sector: civil_society, authority, police, services, education, culture, "
        "business, religious,\nmedia, citizens ili vulnerable_groups."
    ),
    "contact_points": "Gdje se nešto može prijaviti ili dobiti pomoć:",
    "eg_alt": "Djeca na mostu drže papirne lampione",
    "eg_how": "U jednoj rečenici napišite šta pokazuje",
    "eg_office": "Ured koalicije",
    "eg_report": "U jednoj ili dvije rečenice napišite šta je urađeno",
    "eg_club": "Omladinski klub",
}

_SR: Final = {
    "head": "Редови који почињу са # су напомене за вас. На страници се не виде; можете их обрисати.",
    "draft": "yes: страница ово још не приказује. Кад буде готово, обришите тај ред.",
    "title": "Наслов, у једном реду.",
    "date": "Дан објаве: година-мјесец-дан. Ако је дан у будућности, објава чека до тада.",
    "summary": "Шта се десило, до 300 знакова. Види се у списковима, у фидовима и у претрази.",
    "kind": "story, news, event, testimonial, interview, practice, statement или announcement.",
    "people": (
        "none: текст не говори ни о којој одређеној особи. Иначе наведите сваку особу, с бројем "
        "пристанка:\npeople:\n  - as: земљорадница из села\n    basis: C-001\nНикад не пишите име "
        "приватне особе без пристанка, ни у тексту ни у имену овог фолдера."
    ),
    "photos": (
        "Фотографије леже у овом фолдеру. Прво покрените: goodword photo FILE. Онда обришите # и "
        "опишите сваку.\nshows: none (нема никога), crowd (нико посебно), [C-001] (пристанци "
        "оних који се могу препознати)."
    ),
    "places": "Мјеста о којима говори, по ознакама из places.yml.",
    "more": "Можете навести и коалиције, теме, радњу из плана коју ова прича доказује, и изворе:",
    "body": (
        "Овдје напишите причу. Између пасуса оставите празан ред.\n\n## Поднаслов почиње с два "
        "знака\n\nПочните од особе, мјеста или тренутка, а не од организатора. Реците шта се "
        "промијенило, по чему се то види и шта још није ријешено."
    ),
    "issued": "Дан кад је саопштење издато, или unknown (непознато).",
    "issuers": "Ко га је издао: ознаке коалиција или организација.",
    "incidents": (
        "Шта се десило, по једна ставка за сваки инцидент. Без имена, без адреса, без понављања увреде."
    ),
    "to_write": "Овдје у једној или двије реченице напишите о чему се ради.",
    "to_do": "Овдје напишите шта треба урадити",
    "to_tell": "Овдје у једној или двије реченице напишите шта се десило.",
    "plan_type": (
        "ccap (кохезија заједнице), city_security, working_group_roadmap, programme, declaration или other."
    ),
    "plan_places": "Гдје план важи, по ознакама из places.yml.",
    "period": "Од које до које године, на примјер 2026/2028; или unknown (непознато).",
    "plan_status": (
        "proposed, consultation, adopted, in_force, under_revision, expired, replaced или unknown."
    ),
    "plan_summary": "Чему план служи, у неколико реченица.",
    "contact": "Коме читаоци да јаве ако нешто није тачно:",
    "actions": (
        "Шта план обећава, по једна ставка за сваку радњу. Напишите [] ако списак није јаван.\n"
        'Број стоји у наводницима: "1.10" није "1.1".'
    ),
    "action_title": "Шта треба урадити.",
    "responsible": (
        "Ко то треба урадити, или unknown (непознато). Иначе, с ознакама из organisations.yml:\n"
        "responsible:\n  - {organisation: opcina, role: lead}"
    ),
    "due": "До када: 2026-12-31, 2026-12, 2026-Q4, 2026; или ongoing, none, unknown.",
    "action_status": (
        "not_started, in_progress, completed, partly_completed, suspended, cancelled, merged или "
        "unknown.\nНема ријечи за кашњење: њега страница сама рачуна из датума."
    ),
    "updates": (
        "Кад неко јави како радња напредује, допишите овдје. Без извјештаја се напредак не приказује:"
    ),
    "name": "Како се зове.",
    "coalition_kind": "coalition, alliance, forum, network, centre или working_group.",
    "coalition_places": "Гдје ради, по ознакама из places.yml.",
    "coalition_state": "active (ради), dormant (мирује), closed (угашена) или unknown (непознато).",
    "coalition_summary": "Шта је, у неколико реченица.",
    "members": (
        "Чланице. sector: civil_society, authority, police, services, education, culture, "
        "business, religious,\nmedia, citizens или vulnerable_groups."
    ),
    "contact_points": "Гдје се нешто може пријавити или добити помоћ:",
    "eg_alt": "Дјеца на мосту држе папирне лампионе",
    "eg_how": "У једној реченици напишите шта показује",
    "eg_office": "Канцеларија коалиције",
    "eg_report": "У једној или двије реченице напишите шта је урађено",
    "eg_club": "Омладински клуб",
}

NOTES: Final[dict[str, dict[str, str]]] = {"en": _EN, "bs": _BS, "sr-Cyrl": _SR}
"""Notes by language tag and name."""
