"""Problems of documents in ``content/files/``."""

from goodword.model.catalogue.kind import N_, ProblemKind

ATTACHED = {
    "attachment.unknown": ProblemKind(
        "error",
        N_("there is no file '{value}' in content/files"),
        N_(
            "put the document into the folder content/files and write its name here as it is there; an "
            "address on the web goes under url: or document:"
        ),
        "file: decision.pdf without such a file",
    ),
    "attachment.unused": ProblemKind(
        "warning",
        N_("no plan and no coalition names this document, so it is not published"),
        N_("write file: {value} where it belongs, or delete the document"),
        "files/decision.pdf",
    ),
    "attachment.name": ProblemKind(
        "error",
        N_("'{value}' cannot be an address on the web"),
        N_(
            "rename the file to {better}: small letters a to z, digits and hyphens; then write that name "
            "where the document belongs"
        ),
        "files/Odluka br. 5.pdf",
    ),
    "attachment.kind": ProblemKind(
        "error",
        N_("a file that ends with '{value}' cannot be published here"),
        N_("save it as PDF, or as one of these: {known}; a photo belongs to a story"),
        "files/decision.doc",
    ),
    "attachment.content": ProblemKind(
        "error",
        N_("the file is not what its ending '{value}' says"),
        N_("open it in the program that made it and save it anew as {value}; a new name is not enough"),
        "a letter renamed to decision.pdf",
    ),
    "attachment.empty": ProblemKind(
        "error",
        N_("the document is empty"),
        N_("copy it anew from where it came from, or delete it"),
        "a file without a single sign",
    ),
    "attachment.broken": ProblemKind(
        "error",
        N_("the document is damaged or cut off"),
        N_("copy it anew from where it came from, or save it anew in the program that made it"),
        "half of a PDF",
    ),
    "attachment.locked": ProblemKind(
        "error",
        N_("the document is locked with a password, so nobody can tell what it gives away"),
        N_("open it in its program and save it again without a password"),
        "a PDF that asks for a password",
    ),
    "attachment.macros": ProblemKind(
        "error",
        N_("the document holds a program (a macro or a script) that would run on the computers of readers"),
        N_("save it as PDF, or as an .xlsx, .docx, .ods or .odt without macros"),
        "vbaProject.bin in an .xlsx",
    ),
    "attachment.not_utf8": ProblemKind(
        "error",
        N_("the letters of this text would be shown wrong"),
        N_(
            "open it in the program in which you wrote it and save it again: Save as, Encoding: UTF-8; then "
            "see whether č, ć, š, ž and đ are still right"
        ),
        "a table saved as Windows-1250",
    ),
    "attachment.too_large": ProblemKind(
        "error",
        N_("the document has {n} MB; up to 20 MB can be published"),
        N_("save it smaller, for example as PDF with the smallest size, or scan it in black and white"),
        "a scan of 60 MB",
    ),
    "attachment.large": ProblemKind(
        "warning",
        N_("the document has {n} MB, which takes a minute and more on an old phone"),
        N_("save it smaller, for example as PDF with the smallest size, or scan it in black and white"),
        "a scan of 12 MB",
    ),
    "attachment.names": ProblemKind(
        "warning",
        N_("the properties or notes of the document name {what}, and everybody could read that"),
        N_(
            "if nobody needs to know, take it out before you publish: in Word or Excel choose File, Info, "
            "Inspect Document, Remove All; in LibreOffice choose File, Properties, Reset Properties, and "
            "delete comments and recorded changes; then make the PDF anew"
        ),
        "a PDF with an author",
    ),
}
