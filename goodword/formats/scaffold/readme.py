"""The README of a new site, for the office that keeps it."""

from __future__ import annotations

from typing import Final

__all__ = ["README"]

_EN: Final = """\
# @name@

This folder is the whole site. What readers see is in `content/`; everything else you need only once.

**Treat `content/` as public**, also its history: no private notes, no names without a consent.

## Every day

1. Write a story: `goodword new story`
2. Make photos fit: `goodword photo content/stories/.../photo.jpg`
3. See whether all is well: `goodword check`
4. Look at it: `goodword serve`, then open the address that it shows
5. Publish: put the changes into the branch `main` (commit and push)

A document (PDF, table, letter) goes into `content/files/`. It is on the site while a plan or a coalition
names it, for example `file: plan-2026.pdf` below `adopted:` or `evidence:` of a plan. Look first for names
in it.

## Once, on each computer

    python -m pip install -r requirements.txt

## Once, for the site

1. Put your town into `content/places.yml` and your offices into `content/organisations.yml`.
2. Put the site's name and address into `mkdocs.yml`.
3. Put this folder on GitHub or GitLab. The recipe is there already: `.github/workflows/publish.yml`,
   `.gitlab-ci.yml`. The first lines of each say what to switch on.

The site is built after every push and every night. If a file has an error, the last good state stays;
the pipeline turns red and names the line. It also turns red when a deadline, a planned amount, a
responsible body or an action of a plan changed and no entry says so. See it before you push:
`goodword check --against origin/main`. What is late, with sentences for a mail: `goodword report`.

## When somebody withdraws a consent

Write `status: withdrawn` at the number in `content/consents.yml` and push. The story is gone after the
next run, also when another file has an error. Then take down what you posted elsewhere.
"""

_BS: Final = """\
# @name@

Ovaj folder je cijela stranica. Ono što čitaoci vide je u `content/`; sve ostalo treba samo jednom.

**Smatrajte da je `content/` javan**, i njegova historija: bez privatnih bilješki, bez imena bez
pristanka.

## Svaki dan

1. Napišite priču: `goodword new story`
2. Pripremite fotografije: `goodword photo content/stories/.../photo.jpg`
3. Provjerite je li sve u redu: `goodword check`
4. Pogledajte: `goodword serve`, pa otvorite adresu koju pokaže
5. Objavite: stavite izmjene u granu `main` (commit, push)

Dokument (PDF, tabela, dopis) ide u `content/files/`. Na stranici je dok ga navodi neki plan ili
koalicija, na primjer `file: plan-2026.pdf` pod `adopted:` ili `evidence:` u planu. Prije toga provjerite
ima li u njemu imena.

## Jednom, na svakom računaru

    python -m pip install -r requirements.txt

## Jednom, za stranicu

1. Upišite svoj grad u `content/places.yml` i svoje urede u `content/organisations.yml`.
2. Upišite ime i adresu stranice u `mkdocs.yml`.
3. Stavite ovaj folder na GitHub ili GitLab. Recept je već tu: `.github/workflows/publish.yml`,
   `.gitlab-ci.yml`. U prvim redovima piše šta treba uključiti.

Stranica se pravi poslije svakog slanja i svake noći. Ako neka datoteka ima grešku, ostaje posljednje
dobro stanje; tok objave pocrveni i kaže u kojem je redu greška. Pocrveni i kad se u planu promijeni rok,
planirani iznos, nosilac ili radnja, a nijedan unos to ne kaže. Pogledajte prije slanja:
`goodword check --against origin/main`. Šta kasni, s rečenicama za poruku: `goodword report`.

## Kad neko povuče pristanak

Uz broj u `content/consents.yml` napišite `status: withdrawn` i pošaljite (push). Priče nema poslije
sljedeće objave, i onda kad neka druga datoteka ima grešku. Zatim uklonite ono što ste objavili drugdje.
"""

_SR: Final = """\
# @name@

Овај фолдер је цијела страница. Оно што читаоци виде је у `content/`; све остало треба само једном.

**Сматрајте да је `content/` јаван**, и његова историја: без приватних биљешки, без имена без
пристанка.

## Сваки дан

1. Напишите причу: `goodword new story`
2. Припремите фотографије: `goodword photo content/stories/.../photo.jpg`
3. Провјерите је ли све у реду: `goodword check`
4. Погледајте: `goodword serve`, па отворите адресу коју покаже
5. Објавите: ставите измјене у грану `main` (commit, push)

Документ (PDF, табела, допис) иде у `content/files/`. На страници је док га наводи неки план или
коалиција, на примјер `file: plan-2026.pdf` под `adopted:` или `evidence:` у плану. Прије тога провјерите
има ли у њему имена.

## Једном, на сваком рачунару

    python -m pip install -r requirements.txt

## Једном, за страницу

1. Упишите свој град у `content/places.yml` и своје канцеларије у `content/organisations.yml`.
2. Упишите име и адресу странице у `mkdocs.yml`.
3. Ставите овај фолдер на GitHub или GitLab. Рецепт је већ ту: `.github/workflows/publish.yml`,
   `.gitlab-ci.yml`. У првим редовима пише шта треба укључити.

Страница се прави послије сваког слања и сваке ноћи. Ако нека датотека има грешку, остаје посљедње добро
стање; ток објаве поцрвени и каже у којем је реду грешка. Поцрвени и кад се у плану промијени рок,
планирани износ, носилац или радња, а ниједан унос то не каже. Погледајте прије слања:
`goodword check --against origin/main`. Шта касни, с реченицама за поруку: `goodword report`.

## Кад неко повуче пристанак

Уз број у `content/consents.yml` напишите `status: withdrawn` и пошаљите (push). Приче нема послије
сљедеће објаве, и онда кад нека друга датотека има грешку. Затим уклоните оно што сте објавили другдје.
"""

README: Final[dict[str, str]] = {"en": _EN, "bs": _BS, "sr-Cyrl": _SR}
"""Text by language tag; `@name@` is the site's name."""
