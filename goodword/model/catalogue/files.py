"""Problems of files as such: their names, their YAML, their front matter."""

from goodword.model.catalogue.kind import N_, ProblemKind

FILES = {
    "file.not_utf8": ProblemKind(
        "error",
        N_("the file holds signs that cannot be read here"),
        N_(
            "open it in the program in which you wrote it and save it again: Save as, Encoding: UTF-8; then "
            "see whether č, ć, š, ž and đ are still right"
        ),
        "a file saved as Windows-1250",
    ),
    "file.unknown": ProblemKind(
        "error",
        N_("nothing is known to do with this file"),
        N_(
            "put it where it belongs: stories/<name>/bs.md, plans/<name>.yml, coalitions/<name>.yml, "
            "data/<name>.yml, pages/bs/<name>.md, places.yml, organisations.yml, topics.yml or consents.yml; "
            "a document goes into files/; delete what nobody needs"
        ),
        "plan/foca.yml",
    ),
    "file.empty": ProblemKind(
        "error",
        N_("the file is empty"),
        N_("delete it, or begin anew with goodword new story"),
        "a file without a single sign",
    ),
    "file.no_fields": ProblemKind(
        "error",
        N_("the file holds no fields"),
        N_(
            "delete it, or write its fields; goodword new plan and goodword new coalition begin such a file "
            "with a note for every line"
        ),
        "plans/foca-2026.yml with notes alone",
    ),
    "front.missing": ProblemKind(
        "error",
        N_("the file does not begin with a line ---"),
        N_(
            "write three hyphens --- as the first line, then the fields such as title:, then --- again, then "
            "the text; text programs like to make one long dash of them"
        ),
        "title: A bridge",
    ),
    "front.no_end": ProblemKind(
        "error",
        N_("the fields at the top of the file have no end"),
        N_("write a line with three hyphens --- alone between the fields and the text, not one long dash"),
        "--- / title: A bridge / The text begins here.",
    ),
    "front.empty": ProblemKind(
        "error",
        N_("there are no fields between the two lines ---"),
        N_("write at least title: and the other fields that every file of this kind needs"),
        "--- / ---",
    ),
    "id.invalid": ProblemKind(
        "error",
        N_("'{value}' cannot be the name of a record"),
        N_(
            "use small letters a to z, digits and hyphens, such as most-u-foci; a year or a language alone "
            "cannot be a name, and files of languages are called bs.md or sr-cyrl.md"
        ),
        "stories/Most u Foči.md",
    ),
    "id.twice": ProblemKind(
        "error",
        N_("the id '{value}' is there already, in {first}"),
        N_("give this one another id, or remove it"),
        "- id: foca / - id: foca",
    ),
    "id.duplicate": ProblemKind(
        "error",
        N_("the id '{value}' stands twice in this list (first as number {first})"),
        N_("give every entry an id of its own; upper and lower case count as one"),
        'actions: [{id: "1.10"}, {id: "1.10"}]',
    ),
    "yaml.tab": ProblemKind(
        "error",
        N_("a tab stands at the beginning of the line"),
        N_("use spaces instead, two for each step to the right"),
        "<tab>title: A bridge",
    ),
    "yaml.quote": ProblemKind(
        "error",
        N_("a quotation mark opens here and is never closed"),
        N_("write the same quotation mark at the end of the text"),
        'title: "A bridge',
    ),
    "yaml.colon": ProblemKind(
        "error",
        N_("a colon stands here where none is expected"),
        N_('put the whole text between quotation marks: title: "The library: open to all"'),
        "title: The library: open to all",
    ),
    "yaml.no_colon": ProblemKind(
        "error",
        N_("this line gives no field a value"),
        N_(
            "write the name of the field, a colon, a space, then the value: title: A bridge; a text that "
            "goes on from the line above begins two spaces to the right"
        ),
        "title A bridge / date: 2026-05-17",
    ),
    "yaml.indent": ProblemKind(
        "error",
        N_("the line does not begin below the others it belongs to"),
        N_("let fields of one record or one list entry begin in the same column; use spaces"),
        "title: A bridge / (two spaces) date: 2026-05-17",
    ),
    "yaml.bracket": ProblemKind(
        "error",
        N_("a bracket opens here and is never closed"),
        N_("close it with ] or }} at the end of the list, and put a comma between its entries"),
        "places: [foca",
    ),
    "yaml.comma": ProblemKind(
        "error",
        N_("between {{ and }} a comma ends the value, so '{value}' behind it would be lost"),
        N_("put the whole text between straight quotation marks; a number has a point, such as 12.5"),
        "{text: The work goes on, slowly}",
    ),
    "yaml.after_quote": ProblemKind(
        "error",
        N_("the text goes on here although its quotation mark was closed"),
        N_(
            "use the marks of print inside a text: title: „Most“ opet spaja; or put the whole text "
            "between single ones: title: '\"Most\" opet spaja'"
        ),
        'title: "Most" opet spaja',
    ),
    "yaml.apostrophe": ProblemKind(
        "error",
        N_("the apostrophe in this text closes it, because the text began with one"),
        N_('put the whole text between double marks: title: "Anna\'s bridge"'),
        "title: 'Anna's bridge'",
    ),
    "yaml.escape": ProblemKind(
        "error",
        N_("a backslash between double quotation marks is a command here, not a sign of the text"),
        N_("put the text between single quotation marks, or write two backslashes for each"),
        'title: "C:\\put"',
    ),
    "yaml.curly": ProblemKind(
        "error",
        N_("a colon stands in a text whose quotation marks are those of print, which count as letters here"),
        N_('write the straight marks of the keyboard at both ends: "The library: open to all"'),
        "title: “The library: open to all”",
    ),
    "yaml.start": ProblemKind(
        "error",
        N_("a text cannot begin with this sign unless it stands between quotation marks"),
        N_("put the whole text between straight quotation marks, or begin it with another sign"),
        "summary: @opcina invites you",
    ),
    "yaml.hard_space": ProblemKind(
        "error",
        N_("the space here is not one of the keyboard; it was probably copied from a text program or a page"),
        N_("delete it and press the space bar"),
        "title:(hard space)A bridge",
    ),
    "yaml.hash": ProblemKind(
        "warning",
        N_("everything from '{value}' on is lost: after a space the sign # begins a note"),
        N_("put the whole text between straight quotation marks; in a note write a space after #"),
        "title: We are #1",
    ),
    "yaml.character": ProblemKind(
        "error",
        N_("an invisible sign stands here that must not be in a text"),
        N_("delete it and the space around it, then type the words anew"),
        "a control character",
    ),
    "yaml.syntax": ProblemKind(
        "error",
        N_("the file cannot be understood from here on"),
        N_(
            "look at this line and the one before it: every line needs name: value, lists begin with a "
            "hyphen and a space, and lines that belong together begin in the same column"
        ),
        "title: [A bridge",
    ),
    "yaml.duplicate": ProblemKind(
        "error",
        N_("'{key}' stands twice; the first time on line {first}"),
        N_("keep one of the two and delete the other"),
        "title: A bridge / title: A road",
    ),
    "yaml.alias": ProblemKind(
        "error",
        N_("the signs & and * point to another place of the file, which is not used here"),
        N_("write the values out; a text that begins with * or & goes between quotation marks"),
        "title: *bridge",
    ),
    "yaml.merge": ProblemKind(
        "error",
        N_("<<: takes over other fields, which is not used here"),
        N_("write the fields out"),
        "<<: {title: A bridge}",
    ),
    "yaml.tag": ProblemKind(
        "error",
        N_("'{tag}' is a technical mark that is not used here"),
        N_("delete it; a text that begins with ! goes between quotation marks"),
        "title: !great A bridge",
    ),
    "yaml.documents": ProblemKind(
        "error",
        N_("a second part begins here with ---, but a file holds one record"),
        N_("delete the line ---, or move the rest to a file of its own"),
        "title: A bridge / --- / title: A road",
    ),
    "yaml.key": ProblemKind(
        "error",
        N_("the name of a field is missing, or is a list"),
        N_("write the field as name: value"),
        "? [a, b]",
    ),
    "yaml.too_deep": ProblemKind(
        "error",
        N_("too many lists lie inside one another here"),
        N_("write the list with fewer brackets"),
        "places: [[[[[[...]]]]]]",
    ),
    "page.language": ProblemKind(
        "error",
        N_("the site has no language '{value}'"),
        N_("move the page to the folder of one of the site's languages, such as pages/bs/"),
        "pages/fr/about.md",
    ),
    "vocabulary.not_list": ProblemKind(
        "error",
        N_("this file must be a list"),
        N_("begin every entry with - id:, and its other fields below, two spaces to the right"),
        "foca: {name: Foča}",
    ),
    "vocabulary.no_id": ProblemKind(
        "error",
        N_("this entry has no id"),
        N_("begin it with - id: and a short name in small letters, such as - id: foca"),
        "- name: Foča",
    ),
}
