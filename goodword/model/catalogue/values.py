"""Problems of single fields: their names and values."""

from goodword.model.catalogue.kind import N_, ProblemKind

LINES = {
    "people": "people: none",
    "basis": "basis: C-014",
    "shows": "shows: crowd",
    "scope": "scope: [site]",
    "date": "date: 2026-05-17",
    "credit": "credit: Radio",
    "due": "due: 2026-12-31",
    "status": "status: {state: active}",
    "actions": "actions: []",
    "places": "places: [foca]",
    "responsible": "responsible: unknown",
    "period": "period: 2026/2028",
    "translated_from": "translated_from: 2026-05-17",
}
"""Lines that may be typed for a missing field: what a value looks like when its name does not tell."""

VALUES = {
    "field.missing": ProblemKind(
        "error", N_("'{name}' is missing"), N_("add a line such as {line}"), "a story without title"
    ),
    "field.unknown": ProblemKind(
        "error",
        N_("there is no field '{name}' here"),
        N_("use one of: {known}"),
        "sumary: ...",
    ),
    "value.choice": ProblemKind(
        "error",
        N_("'{value}' is not one of the words that may stand here"),
        N_("write one of: {known}"),
        "kind: tale",
    ),
    "value.not_text": ProblemKind(
        "error",
        N_("a text is expected here, not a list or several fields"),
        N_("write the text on one line, between quotation marks if it holds a colon"),
        "title: [A bridge]",
    ),
    "value.empty": ProblemKind(
        "error", N_("the text is empty"), N_("write the text, or delete the line"), 'title: ""'
    ),
    "value.not_list": ProblemKind(
        "error",
        N_("a list is expected here"),
        N_("write it between square brackets, such as [foca, visegrad], even if it has one entry"),
        "places: foca",
    ),
    "value.not_entries": ProblemKind(
        "error",
        N_("a list of entries is expected here, each with fields of its own"),
        N_("begin every entry on a line below with a hyphen and a space, such as - {line}"),
        "members: Youth club",
    ),
    "value.not_map": ProblemKind(
        "error",
        N_("fields with names are expected here"),
        N_("write name: value, each on a line of its own, two spaces to the right"),
        "event: yesterday",
    ),
    "value.list_empty": ProblemKind(
        "error", N_("the list is empty"), N_("write at least one entry"), "places: []"
    ),
    "value.flag": ProblemKind(
        "error", N_("'{value}' is neither yes nor no"), N_("write yes or no"), "draft: maybe"
    ),
    "value.wrong": ProblemKind(
        "error", N_("this value cannot be used here"), N_("look at the example in the handbook"), "n: 99...9"
    ),
    "status.delayed": ProblemKind(
        "error",
        N_(
            "there is no status '{value}': whether something is late is computed from its dates, "
            "so that nobody has to keep it up to date"
        ),
        N_("write how far the work is ({known}); the page says by itself that it is late"),
        "status: delayed",
    ),
    "date.invalid": ProblemKind(
        "error", N_("'{value}' is not a date"), N_("write it like {example}"), "due: 5.12.2025."
    ),
    "date.or_word": ProblemKind(
        "error",
        N_("'{value}' is not a date"),
        N_("write it like {example}, or one of the words: {words}"),
        "due: soon",
    ),
    "date.not_a_day": ProblemKind(
        "error",
        N_("'{value}' does not name a day"),
        N_("write year, month and day, such as 2026-05-17"),
        "date: 2026-05",
    ),
    "dates.order": ProblemKind(
        "error",
        N_("the end '{value}' lies before '{start}'"),
        N_("correct one of the two dates"),
        "end before start",
    ),
    "number.invalid": ProblemKind(
        "error",
        N_("'{value}' is not a number as it is written here"),
        N_("write it like {example}"),
        "amount: 12.500,00",
    ),
    "number.whole": ProblemKind(
        "error",
        N_("'{value}' is not a whole number"),
        N_("write digits only, without dots, spaces or words"),
        "total: about 200",
    ),
    "amount.negative": ProblemKind(
        "error",
        N_("an amount cannot be below 0, but this one is {value}"),
        N_("write it without the minus"),
        "amount: -5",
    ),
    "amount.thousands": ProblemKind(
        "warning",
        N_("the amount {value} is read with a decimal point, with three digits behind it"),
        N_("write {example} if that is meant; otherwise two digits behind the point, such as 12.50"),
        "amount: 12.500",
    ),
    "currency.invalid": ProblemKind(
        "error",
        N_("'{value}' is not the code of a currency"),
        N_("write three capital letters: BAM for the convertible mark, EUR for the euro"),
        "currency: KM",
    ),
    "percent.range": ProblemKind(
        "error", N_("{value} is not a percentage"), N_("write a number from 0 to 100"), "percent: 140"
    ),
    "weight.negative": ProblemKind(
        "error",
        N_("a weight cannot be below 0, but this one is {value}"),
        N_("write 0 or more, or leave it out"),
        "weight: -1",
    ),
    "url.invalid": ProblemKind(
        "error",
        N_("'{value}' is not the address of a page"),
        N_("write the whole address, beginning with https://"),
        "url: www.example.org",
    ),
    "licence.unknown": ProblemKind(
        "error",
        N_("licence '{value}' is not known"),
        N_("write none, the address of your terms (https://...), or one of {known}"),
        "licence: CC-BY-5.0",
    ),
    "email.invalid": ProblemKind(
        "error",
        N_("'{value}' is not an e-mail address"),
        N_("write it like ured@example.org, without anything before or behind it"),
        "email: ured(at)example.org",
    ),
    "text.not_text": ProblemKind(
        "error",
        N_("a text is expected here"),
        N_("write the text, or one text for each language: {{bs: ..., en: ...}}"),
        "title: [A bridge]",
    ),
    "text.language": ProblemKind(
        "error",
        N_("'{value}' is not the sign of a language"),
        N_("write one of: {known}"),
        "title: {fr: Un pont}",
    ),
    "text.empty": ProblemKind(
        "error",
        N_("the text in '{value}' is empty"),
        N_("write it, or delete this language"),
        'title: {bs: ""}',
    ),
    "text.tag": ProblemKind(
        "warning",
        N_("<{tag}> stands in a text that shows all signs as they are, so readers would see it"),
        N_("delete it; this field holds words alone"),
        "title: A <b>bridge</b>",
    ),
    "text.unseen": ProblemKind(
        "warning",
        N_("a sign that cannot be seen stands in '{value}', so that nobody finds it"),
        N_("delete the word and the spaces around it, then type it anew"),
        "a word copied from a page, with a space of no width in it",
    ),
    "text.mixed_alphabet": ProblemKind(
        "warning",
        N_("in the word '{value}' the letter '{letter}' (number {n}) comes from the other alphabet"),
        N_("type the word anew, all in Latin or all in Cyrillic letters; else nobody finds it"),
        "title: Mоst",
    ),
    "languages.tag": ProblemKind(
        "error",
        N_("'{value}' is not the short sign of a language"),
        N_("write such signs as bs, sr-Cyrl, en or rom"),
        "languages: [Bosnian]",
    ),
    "body.tag": ProblemKind(
        "warning",
        N_("'{tag}' is not allowed in a text and is left out of the page"),
        N_("delete it; write with Markdown instead: **bold**, ## heading, [words](address)"),
        "<script>alert(1)</script>",
    ),
    "body.too_long": ProblemKind(
        "error",
        N_("the text is longer than 200,000 characters"),
        N_("divide it into several pages"),
        "a very long text",
    ),
    "body.runaway": ProblemKind(
        "error",
        N_("the text holds so many brackets or signs in a row that it cannot be read"),
        N_("delete the long row of signs"),
        "[[[[[[[[ ... (64 times)",
    ),
}
