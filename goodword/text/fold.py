"""Folding: one plain spelling for all that a reader may type, whatever script, keyboard or habit.

Search, in Python and in the browser (`theme/assets/search-text.js`), compares folded words only. Both sides
are tested on `tests/unit/fold_table.json`; a change here is a change there.
"""

import re
import unicodedata

__all__ = ["fold", "words"]

# Serbian, Macedonian, Ukrainian and Russian letters, and Latin letters that no decomposition makes plain.
_SINGLE = ("абвгґдђежзийіјклмнопрстћуўфхцчшыэѓќѝčćšžđłøıð", "abvggddezzijijklmnoprstcuufhccsyegkiccszdloid")
_PAIRS = "љ lj њ nj џ dz ѕ dz є je ї ji ё jo ю ju я ja щ sc ǆ dz ǉ lj ǌ nj ß ss æ ae œ oe þ th"
# The soft sign, and invisible characters that would cut a word in two.
_SILENT = "ьъ\u00ad\u200b\u200c\u200d\u2060\ufeff"
_TABLE: dict[int, int | str] = {
    **str.maketrans(*_SINGLE),
    **dict(zip(map(ord, _PAIRS.split()[::2]), _PAIRS.split()[1::2], strict=True)),
    **dict.fromkeys(map(ord, _SILENT), ""),
}
_MARKS = re.compile("[\u0300-\u036f]+")
# The apostrophe of Ukrainian and Russian words (п'ять) parts nothing; that of Latin ones (Anna's) does.
_APOSTROPHE = re.compile("([\u0400-\u04ff])['\u2019\u02bc](?=[\u0400-\u04ff])")
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Give a text the one plain spelling in which search compares words.

    Lower case; Cyrillic becomes Latin; č ć become c, š s, ž z, đ and dj d, ß ss; other marks above and below
    letters go. Whatever is no letter stays as it is.

    Args:
        text: Any text, in any Unicode normal form.

    Returns:
        The folded text. Folding it again changes nothing but a `dj` that the first folding brought about.
    """
    if text.isascii():
        return text.lower().replace("dj", "d")
    plain = unicodedata.normalize("NFC", text).lower()
    plain = _APOSTROPHE.sub(r"\1", plain).translate(_TABLE)
    if not plain.isascii():
        plain = unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", plain)))
    return plain.replace("dj", "d")


def words(text: str) -> list[str]:
    """Cut a text into its folded words, in the order of the text.

    Args:
        text: Any text; it is folded first.

    Returns:
        Runs of letters and digits.
    """
    return _WORD.findall(fold(text))
