"""Made-up texts: words of three languages, as frequent as words are, the same for the same seed."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

LANGUAGES = ("bs", "sr-Cyrl", "en")
"""Languages of a corpus; the first is the main one."""

_SPREAD, _SHIFT = 1.07, 2.7
"""Zipf and Mandelbrot: the nth word stands in a text as often as 1 / (n + 2.7) ** 1.07."""

_MADE = 14_000
"""Made words in each language beside the common ones, of which each story meets a few."""

_SOUTH_SLAVIC = """
i u je na se da su za od sa o po iz do koji koja ali ili kao bila bio bilo već samo još gdje kada zatim jer
sve grad opština općina selo ulica škola most rijeka park trg dom zgrada vijeće skupština policija načelnica
učenica učenik učitelj nastavnica roditelj porodica komšija komšinica prijatelj mladi stariji djeca žene
ljudi građani zajednica udruženje organizacija koalicija odbor forum sastanak razgovor dogovor povjerenje
mir priča plan radnja mjera rok novac budžet izvještaj odluka prijedlog pitanje odgovor obećanje rezultat
posao pomoć podrška radionica predavanje izložba predstava knjiga biblioteka muzika hor pjesma slika boja
zid klupa drvo bašta sjeme proljeće ljeto jesen zima jutro veče dan sedmica mjesec godina prošlost budućnost
istorija sjećanje spomenik vjera crkva džamija sinagoga jezik pismo riječ ime naziv natpis poruka mržnja
govor napad prijetnja šteta strah šutnja krivica pravda zakon sud prijava broj telefon adresa vrata prozor
sto stolica hljeb voda kafa čaj ručak smijeh suza ruka oko srce glava korak put cesta autobus voz stanica
granica brdo planina dolina jezero izvor polje šuma vjetar kiša snijeg sunce nebo zvijezda svjetlo sjena
glas tišina početak kraj sredina strana dio cjelina razlika sličnost otvoren zatvoren nov star velik mali
dobar loš lijep težak lagan brz spor zajednički javni gradski seoski školski došli rekli pitali odgovorili
napravili otvorili obnovili zasadili očistili popravili naučili pokazali potpisali usvojili dogovorili
pozvali upoznali ispričali slušali gledali čekali ostali krenuli vratili počeli završili
"""
_ENGLISH = """
the of and to in a is that for it was on with as at by from they this have were had not but one two some who
which when then there all more about after before between together again already only still where because
town village street school bridge river park square house building council assembly police mayor pupil
teacher parent family neighbour friend young older children women people citizens community association
organisation coalition committee forum meeting talk agreement trust peace story plan action measure deadline
money budget report decision proposal question answer promise result work help support workshop lecture
exhibition play book library music choir song picture colour wall bench tree garden seed spring summer
autumn winter morning evening day week month year past future history memory monument faith church mosque
synagogue language script word name sign message hate speech attack threat damage fear silence guilt justice
law court number telephone address door window table chair bread water coffee tea lunch laughter tear hand
eye heart head step road path bus train station border hill mountain valley lake source field forest wind
rain snow sun sky star light shadow voice beginning end middle side part whole difference open closed new
old great small good bad beautiful hard easy quick slow common public came said asked answered made opened
renewed planted cleaned repaired learned showed signed adopted agreed invited met told heard
"""
_SYLLABLES_BS = """
ba be bi bo bra bu ča če ći da de di do dra du đe go gra ha hi ja je ju ka ki ko kra la le li ljo lu ma mi
mo na ne nje no nu pa pe pra pri ra re ro sa se si sto su ša šti ta te ti to tra u va ve vi vo za ze žu zna
"""
_SYLLABLES_EN = """
ab ac ad al am an ar as ba be bo cal can car com con cre de den di dis du el em en er est ex fa fer fi for
gen ger go gra ha hol im in is ka la lan le li lo ma men mi mo na ne no ob or par pe per pla po pre pro ra
re ri ro sa se si so sta ter ti to tra un ur va ve vi
"""
_SYLLABLES = {"bs": _SYLLABLES_BS.split(), "en": _SYLLABLES_EN.split()}
_ENDINGS = {
    "bs": ["", "", "", "a", "om", "ima", "nost", "nja", "ski", "nik"],
    "en": ["", "", "", "ing", "ed", "tion", "ness", "er", "ly", "s"],
}
_DIGRAPHS = {"lj": "љ", "nj": "њ", "dž": "џ", "Lj": "Љ", "Nj": "Њ", "Dž": "Џ"}
_LETTERS = str.maketrans(
    "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ",
    "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ",
)
_PLAIN = str.maketrans("čćšžČĆŠŽ", "ccszCCSZ") | {ord("đ"): "dj", ord("Đ"): "Dj"}


@dataclass(frozen=True)
class Vocabulary:
    """Words of one language with the weights that have them drawn as often as in a text."""

    words: tuple[str, ...]
    weights: tuple[float, ...]


def cyrillic(text: str) -> str:
    """A text in Serbian Cyrillic; enough for words that were made in Latin."""
    for latin, letter in _DIGRAPHS.items():
        text = text.replace(latin, letter)
    return text.translate(_LETTERS)


def plain(text: str) -> str:
    """A text as it can stand in an id: lower case, without marks, words joined by hyphens."""
    return "-".join(text.translate(_PLAIN).lower().split())


@cache
def vocabulary(lang: str) -> Vocabulary:
    """All words of a language, the most frequent first.

    Args:
        lang: Tag of the language.

    Returns:
        Its words; the Cyrillic ones are the Latin ones in other letters.
    """
    if lang == "sr-Cyrl":
        latin = vocabulary("bs")
        return Vocabulary(tuple(cyrillic(word) for word in latin.words), latin.weights)
    rng = random.Random(f"words/{lang}")
    words = dict.fromkeys((_ENGLISH if lang == "en" else _SOUTH_SLAVIC).split())
    common = len(words)
    while len(words) < common + _MADE:
        syllables = rng.choices(_SYLLABLES[lang], k=rng.choice((2, 2, 3, 3, 3, 4)))
        words["".join(syllables) + rng.choice(_ENDINGS[lang])] = None
    weights = accumulate(1 / (n + _SHIFT) ** _SPREAD for n in range(len(words)))
    return Vocabulary(tuple(words), tuple(weights))


class Voice:
    """Says something in one language.

    Args:
        lang: Tag of the language.
        rng: Where its choices come from.
    """

    def __init__(self, lang: str, rng: random.Random) -> None:
        self._rng, self._vocabulary = rng, vocabulary(lang)

    def words(self, n: int) -> list[str]:
        """So many words, as frequent as words are."""
        return self._rng.choices(self._vocabulary.words, cum_weights=self._vocabulary.weights, k=n)

    def phrase(self, n: int) -> str:
        """So many words with a capital letter, as a title has it."""
        text = " ".join(self.words(n))
        return text[0].upper() + text[1:]

    def sentence(self, n: int) -> str:
        """A sentence of so many words."""
        words = self.words(n)
        if n > 9:
            words[n // 2] += ","
        text = " ".join(words)
        return f"{text[0].upper()}{text[1:]}."

    def paragraph(self, n: int) -> str:
        """Sentences of so many words together."""
        sentences, left = [], n
        while left > 0:
            length = min(left, self._rng.randint(7, 15))
            sentences.append(self.sentence(length))
            left -= length
        return " ".join(sentences)
