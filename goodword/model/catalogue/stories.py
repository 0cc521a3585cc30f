"""Problems of stories and translations."""

from goodword.model.catalogue.kind import N_, ProblemKind

STORIES = {
    "story.summary_long": ProblemKind(
        "error",
        N_("the summary has {length} characters; lists and feeds have room for 300"),
        N_("shorten it to one or two sentences"),
        "summary: (301 characters)",
    ),
    "story.future": ProblemKind(
        "held",
        N_("the story waits for its day, {value}"),
        N_("nothing is to be done; it appears on that day"),
        "date: 2027-01-01",
    ),
    "story.expired": ProblemKind(
        "held",
        N_("the story was to be shown until {value} and is off the site now"),
        N_("delete expires: if it is to be shown again"),
        "expires: 2025-12-31",
    ),
    "story.language": ProblemKind(
        "error",
        N_("the site has no language '{value}', so this file would show nowhere"),
        N_("add the language to languages in mkdocs.yml (now: {known}), or delete the file"),
        "stories/most/sq.md on a site without sq",
    ),
    "story.lang_differs": ProblemKind(
        "error",
        N_("the file is named after the language {right}, but lang says {value}"),
        N_("delete the line lang:, or rename the file"),
        "lang: en in bs.md",
    ),
    "story.language_file": ProblemKind(
        "error",
        N_("'{value}' is not a language of this program, so this file beside the others is no translation"),
        N_("name the file after its language, one of: {known}"),
        "stories/most/fr.md",
    ),
    "statement.missing": ProblemKind(
        "error",
        N_("a statement needs '{name}'"),
        N_("add {name}: (issued: a date or unknown; issuers: who issued it; incidents: what happened)"),
        "kind: statement without issuers",
    ),
    "statement.only": ProblemKind(
        "error",
        N_("'{name}' belongs to statements alone, but this is of the kind {kind}"),
        N_("write kind: statement, or delete {name}:"),
        "kind: news with demands",
    ),
    "quote.speaker": ProblemKind(
        "error",
        N_("nobody is named who said this"),
        N_("add speaker: with the name, or anonymous: yes"),
        "quotes: [{text: We built it.}]",
    ),
    "quote.anonymous": ProblemKind(
        "error",
        N_("the speaker is named and is to stay unnamed at once"),
        N_("delete speaker: or delete anonymous: yes"),
        "quotes: [{text: ..., speaker: A, anonymous: yes}]",
    ),
    "hashtag.form": ProblemKind(
        "error",
        N_("'{value}' does not work as a hashtag"),
        N_("write it like {example}: letters and digits in one word, without the sign #"),
        "hashtags: ['#Ne mržnji']",
    ),
    "alias.taken": ProblemKind(
        "error",
        N_("the earlier name '{value}' is in use by the story '{first}'"),
        N_("delete it from aliases here"),
        "aliases: [the id of another story]",
    ),
    "translation.shared": ProblemKind(
        "error",
        N_("'{name}' holds for all languages and stands in the original alone"),
        N_("delete it here; change it in {original} if need be"),
        "places: [foca] in en.md",
    ),
    "translation.second_original": ProblemKind(
        "error",
        N_("two files of this story have a date, but only the original has one; that is {original}"),
        N_(
            "if this file is the translation, delete date: and the other fields that are no texts, and write "
            "translated_from: {state}"
        ),
        "date: in bs.md and in en.md",
    ),
    "translation.no_original": ProblemKind(
        "error",
        N_(
            "no file of the story '{value}' has date:, so its original is missing: translated_from: says "
            "that this one is a translation"
        ),
        N_(
            "put the original, the file with date:, back beside it; if this file is to be the original now, "
            "write date: in place of translated_from: and add kind: and people:"
        ),
        "en.md left alone after bs.md was deleted",
    ),
    "story.no_original": ProblemKind(
        "error",
        N_("no file of the story '{value}' ({files}) has date:, so it is unclear which is the original"),
        N_(
            "write date: with the day of publication into the original alone, and translated_from: with the "
            "same day into each translation"
        ),
        "bs.md and en.md, both without date",
    ),
    "translation.same_language": ProblemKind(
        "error",
        N_("the original is in the language '{value}' already"),
        N_("delete one of the two files, or name this one after its language"),
        "most.md in bs beside most/bs.md",
    ),
    "translation.too_many": ProblemKind(
        "error",
        N_("'{name}' has {n} entries here, but {most} in the original"),
        N_("keep as many as the original has, in the same order"),
        "two quotes in en.md, one in bs.md",
    ),
    "translation.not_in_original": ProblemKind(
        "error",
        N_("'{name}' is translated here, but the original has none"),
        N_("add it to the original first, or delete it here"),
        "support: in en.md alone",
    ),
    "translation.photo_unknown": ProblemKind(
        "error",
        N_("the original lists no photo '{value}'"),
        N_("write the file name as it stands in the original"),
        "photos: [{file: brigde.jpg}] in en.md",
    ),
    "translation.alt_missing": ProblemKind(
        "warning",
        N_("nothing describes the photo '{file}' in this language to those who cannot see it"),
        N_("add it under photos: with file: and alt:"),
        "a translation without photos",
    ),
    "translation.older": ProblemKind(
        "warning",
        N_("the original was changed on {state}, after this translation ({value})"),
        N_("bring the translation up to date, then write translated_from: {state}"),
        "translated_from: 2026-01-01",
    ),
    "withdrawn.leftover": ProblemKind(
        "error",
        N_("the story is withdrawn ({stub}), but this file of it is still here, where everybody can read it"),
        N_("delete the file"),
        "most/en.md beside a withdrawn most.md",
    ),
    "withdrawn.id": ProblemKind(
        "error",
        N_("the id '{value}' differs from the file's name"),
        N_("write id: {right}"),
        "id: most in road.md",
    ),
}
