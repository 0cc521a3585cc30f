"""Problems of people, consents and photos."""

from goodword.model.catalogue.kind import N_, ProblemKind

PEOPLE = {
    "people.form": ProblemKind(
        "error",
        N_("here stands whom the story tells of, each person in an entry of their own"),
        N_(
            "write people: none, or below people: the lines '- as: a farmer from the village' and "
            "'basis: C-014'; no name without consent"
        ),
        "people: a farmer",
    ),
    "people.basis": ProblemKind(
        "error",
        N_("nothing says why the story may tell of this person"),
        N_("write the number of the consent, such as C-014, or public_role or published_source"),
        "basis: []",
    ),
    "people.as_missing": ProblemKind(
        "error",
        N_("nothing says how the text calls the person with the basis {value}"),
        N_(
            "add as: a farmer from the village; only who is in a photo and not in the text goes without it, "
            "and then the number stands in shows: of that photo"
        ),
        "people: [{basis: C-014}] without a photo that shows C-014",
    ),
    "people.no_source": ProblemKind(
        "error",
        N_("a person is told of as already published, but the story names no source"),
        N_("add sources: with publisher: and url:"),
        "basis: published_source without sources",
    ),
    "consent.number": ProblemKind(
        "error",
        N_("this is not the number of a consent; everybody can read this file, so no name may stand here"),
        N_("write C-, then digits, such as C-014; keep names and forms elsewhere"),
        "Ana: {status: given}",
    ),
    "consent.unknown": ProblemKind(
        "held",
        N_("there is no consent '{value}', so the story stays off the site"),
        N_("write a number that stands in consents.yml, or add it there once the person has agreed"),
        "basis: C-999",
    ),
    "consent.withdrawn": ProblemKind(
        "held",
        N_("the consent {value} was withdrawn, so the story is off the site"),
        N_(
            "put a stub with kind: withdrawn in the place of its files, "
            "or take the person out of text and photos"
        ),
        "a consent with status: withdrawn",
    ),
    "consent.expired": ProblemKind(
        "held",
        N_("the consent {value} ended on {date}, so the story is off the site"),
        N_("ask the person again and write the new end in consents.yml, or take the person out"),
        "a consent with expires: 2025-12-31",
    ),
    "consent.no_site": ProblemKind(
        "held",
        N_("the consent {value} does not cover the web site, so the story stays off it"),
        N_("ask the person; if they agree, add site to scope: in consents.yml"),
        "scope: [print]",
    ),
    "photo.no_consent": ProblemKind(
        "held",
        N_("the consent {value} does not hold, so the photo '{file}' is left out"),
        N_("use another photo, or ask the person"),
        "shows: [C-999]",
    ),
    "photo.person_not_listed": ProblemKind(
        "error",
        N_("the photo '{file}' shows {value}, who is not among the people of the story"),
        N_("add an entry with basis: {value} under people:, and as: if the text tells of the person too"),
        "shows: [C-014] with people: none",
    ),
    "photo.shows": ProblemKind(
        "error",
        N_("'{value}' does not say who can be seen"),
        N_("write none, crowd (nobody in particular), or consent numbers in brackets, such as [C-014]"),
        "shows: people",
    ),
    "photo.focus": ProblemKind(
        "error",
        N_("this is not a point of the picture"),
        N_("write two numbers from 0 to 1, from the left and from the top, such as [0.5, 0.3]"),
        "focus: middle",
    ),
    "photo.gone": ProblemKind(
        "held",
        N_("the photo '{value}' is listed, but is not there, so the story stays off the site"),
        N_("put the file into {folder}/, or delete its entry under photos"),
        "photos: [{file: lost.jpg, ...}]",
    ),
    "photo.path": ProblemKind(
        "error",
        N_("'{value}' is not a file name alone"),
        N_("put the photo beside the story and write its name without folders"),
        "file: ../other/bridge.jpg",
    ),
    "photo.not_listed": ProblemKind(
        "error",
        N_("the photo '{value}' lies beside the story, but is not listed"),
        N_("write under photos: - file: {value} with alt:, credit: and shows:, or delete the file"),
        "bridge.jpg beside bs.md",
    ),
    "photo.letters": ProblemKind(
        "error",
        N_(
            "the letters in the name of the photo '{value}' look as they do in the list, but are made up "
            "otherwise"
        ),
        N_(
            "rename the file with plain letters a to z, such as suma.jpg for šuma.jpg, and list it under "
            "that name"
        ),
        "a file from another system with š in its name",
    ),
    "photo.twice": ProblemKind(
        "error",
        N_("the photo '{value}' is listed twice"),
        N_("delete one of the two entries"),
        "the same file twice",
    ),
    "photo.same_name": ProblemKind(
        "error",
        N_("'{value}' and '{first}' have the same name but for its end, so they would share an address"),
        N_("rename one of the two files"),
        "bridge.jpg and bridge.png",
    ),
    "photo.no_story": ProblemKind(
        "error",
        N_("this picture belongs to no story"),
        N_("put it into the folder of its story, or delete it"),
        "stories/bridge.jpg",
    ),
    "photo.private": ProblemKind(
        "error",
        N_("the picture carries hidden data ({what}) that everybody could read"),
        N_("run goodword photo with this file, which takes them out"),
        "a photo straight from a telephone",
    ),
    "photo.not_a_picture": ProblemKind(
        "error",
        N_("this file is not a picture"),
        N_("put the right file here, or delete it; a document belongs into content/files"),
        "a text named bridge.jpg",
    ),
    "photo.too_large": ProblemKind(
        "error",
        N_("the picture has too many pixels"),
        N_("make it smaller in your photo program: at most 50 megapixels, 16,000 pixels wide and high"),
        "60,000 x 60,000 pixels",
    ),
    "photo.format_not_allowed": ProblemKind(
        "error", N_("this kind of picture cannot be shown"), N_("save it as JPEG, PNG or WebP"), "bridge.gif"
    ),
    "photo.animated": ProblemKind(
        "error", N_("the picture moves"), N_("save one of its frames as JPEG, PNG or WebP"), "a moving WebP"
    ),
    "photo.broken": ProblemKind(
        "error",
        N_("the picture is damaged or cut off"),
        N_("copy it anew from the camera or the sender"),
        "half a JPEG",
    ),
    "picture.not_listed": ProblemKind(
        "error",
        N_("the picture '{value}' stands in the text, but not under photos"),
        N_("add it under photos: in the original, with alt:, credit: and shows:"),
        "![A bridge](bridge.jpg)",
    ),
    "alt.missing": ProblemKind(
        "error",
        N_("nothing describes the photo '{file}' to those who cannot see it"),
        N_("add alt: with what can be seen, in 10 to 150 characters, or decorative: yes"),
        "a photo without alt",
    ),
    "alt.short": ProblemKind(
        "error",
        N_("'{value}' is too short to tell what can be seen"),
        N_("describe the picture in 10 to 150 characters"),
        "alt: A bridge",
    ),
    "alt.long": ProblemKind(
        "error",
        N_("the description of the photo has {n} characters"),
        N_("say the most important in at most 150 characters; the rest goes into caption:"),
        "alt: (151 characters)",
    ),
    "alt.file_name": ProblemKind(
        "error",
        N_("'{value}' is a file name and tells nothing to those who cannot see the picture"),
        N_("write what can be seen, such as: Children paint a bench by the river"),
        "alt: IMG_2041.jpg",
    ),
    "alt.says_photo": ProblemKind(
        "error",
        N_("that it is a picture is said by every screen reader already"),
        N_("begin with what can be seen: not 'photo of a bridge by night', but 'the bridge by night'"),
        "alt: Photo of the bridge by night",
    ),
}
