from goodword.text.shorten import shorten


def test_a_short_text_stays():
    assert shorten("Kratko.") == "Kratko."


def test_whole_sentences_are_kept():
    text = "Prva rečenica stoji ovdje i duga je. Druga je isto tu. " + "Treća ne stane " * 20
    assert shorten(text, 60) == "Prva rečenica stoji ovdje i duga je. Druga je isto tu."


def test_a_date_is_no_end_of_a_sentence():
    text = "Usvojen je 12. marta 2026. godine u velikoj sali općine " + "i tako dalje " * 20
    assert shorten(text, 40) == "Usvojen je 12. marta 2026. godine u…"


def test_a_word_is_never_cut():
    assert shorten("riječ " * 50, 20) == "riječ riječ riječ…"
