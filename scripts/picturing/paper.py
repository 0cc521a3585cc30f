"""A page of text as PDF, written by hand: no author, no date, no program stands in it; same text, same bytes.

Its letters are the standard font that every reader has, so only those of Windows-1252 can be used.
"""

from __future__ import annotations

from textwrap import wrap

WIDTH, HEIGHT, MARGIN = 595, 842, 72  # A4 in points
LINE, LETTERS = 17, 74


def page(title: str, paragraphs: tuple[str, ...]) -> bytes:
    """One page with a heading and paragraphs, in Bosnian."""
    ink = ["BT", f"/F2 17 Tf {LINE} TL {MARGIN} {HEIGHT - 2 * MARGIN} Td"]
    ink += [f"({_text(line)}) Tj T*" for line in wrap(title, 48)]
    ink.append("/F1 11.5 Tf")
    for paragraph in paragraphs:
        ink += ["T*", *(f"({_text(line)}) Tj T*" for line in wrap(paragraph, LETTERS))]
    content = "\n".join([*ink, "ET"]).encode("ascii")
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (bs) /ViewerPreferences << /DisplayDocTitle true >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>".encode(),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        font.format("Helvetica").encode(),
        font.format("Helvetica-Bold").encode(),
        b"<< /Title <%s> >>" % ("\ufeff" + title).encode("utf-16-be").hex().upper().encode(),
    ]
    return _file(parts)


def _text(line: str) -> str:
    """A line as a string of PDF in ASCII alone, so that the repository holds nothing but texts."""
    for sign in "\\()":
        line = line.replace(sign, f"\\{sign}")
    return "".join(sign if sign.isascii() else f"\\{sign.encode('cp1252')[0]:03o}" for sign in line)


def _file(parts: list[bytes]) -> bytes:
    """The objects with the table of where each begins (ISO 32000-1, 7.5)."""
    made, places = b"%PDF-1.7\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    root = b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\n" % (len(parts) + 1, len(parts))
    return made + head + table + root + b"startxref\n%d\n%%%%EOF\n" % len(made)


DECISIONS: dict[str, tuple[str, tuple[str, ...]]] = {
    "odluka-2025.pdf": (
        "Odluka broj 01-112/25 o Akcionom planu za koheziju zajednice Nova Luka 2026–2028.",
        (
            "Ovo je izmišljen dokument. Mjesto Nova Luka i njegov plan ne postoje; na njima se pokazuje kako "
            "se plan vodi i objavljuje.",
            "Nova Luka, 18. decembar 2025.",
            "1. Usvaja se Akcioni plan za koheziju zajednice za period od 1. januara 2026. do 31. decembra "
            "2028.",
            "2. Plan vodi Služba za društvenu koheziju. Stanje svake radnje objavljuje se na javnoj stranici "
            "najmanje svakih šest mjeseci.",
            "3. Rok koji se pomjera ostaje vidljiv, s razlogom i s odlukom kojom je pomjeren.",
            "4. Odluka stupa na snagu narednog dana i objavljuje se na oglasnoj tabli.",
        ),
    ),
    "odluka-mali-fond-2026.pdf": (
        "Odluka o podršci za pet ideja iz malog fonda",
        (
            "Ovo je izmišljen dokument. Mjesto Nova Luka i njegov plan ne postoje; na njima se pokazuje kako "
            "se plan vodi i objavljuje.",
            "Nova Luka, 14. septembar 2026.",
            "1. Iz malog fonda podržava se pet ideja koje je komisija ocijenila po objavljenim mjerilima.",
            "2. Imena onih koji su ideje poslali nisu dio ove odluke.",
            "3. O svakoj ideji objavljuje se izvještaj kada bude završena.",
        ),
    ),
}
"""Invented decisions of the invented municipality, by their file names."""
