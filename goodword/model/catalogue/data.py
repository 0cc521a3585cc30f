"""Problems of incident counts, figures, surveys and recommendations."""

from goodword.model.catalogue.kind import N_, ProblemKind

DATA = {
    "dataset.unknown": ProblemKind(
        "error",
        N_("there is no incident dataset '{value}'"),
        N_("write the name of a file in data/, without .yml"),
        "incidents: [fokca]",
    ),
    "figure.unknown": ProblemKind(
        "error",
        N_("there is no figure '{value}'"),
        N_("write an id from data/figures.yml, or add the figure there"),
        "[reports](figure:zarra)",
    ),
    "number.or_word": ProblemKind(
        "error",
        N_("'{value}' is not a number as it is written here"),
        N_("write it like {example}, or one of the words: {words}; a gap is not a zero"),
        "count: none",
    ),
    "count.small": ProblemKind(
        "error",
        N_(
            "'{value}' is a count below 5 in '{place}', which has fewer than 50,000 inhabitants or none "
            "given in places.yml; it may point to a person"
        ),
        N_(
            "write count: suppressed; if the source itself has published the number, add "
            "public_source: yes to the dataset"
        ),
        "count: 3 in a small town",
    ),
    "count.told": ProblemKind(
        "error",
        N_("the count is suppressed, but responded: {value} gives a part of it away"),
        N_("delete responded here"),
        "{period: 2025, count: suppressed, responded: 2}",
    ),
    "count.responded": ProblemKind(
        "error",
        N_("{value} were answered, but only {count} were counted"),
        N_("correct one of the numbers"),
        "{period: 2025, count: 7, responded: 9}",
    ),
    "count.twice": ProblemKind(
        "error",
        N_("this is counted a second time: the same period, bias and type stand in row {first}"),
        N_("keep one of the two rows, or say what differs"),
        "two rows {period: 2025, count: 7}",
    ),
    "breakdown.sum": ProblemKind(
        "error",
        N_("the parts of the breakdown are together more than the figure itself, {value}"),
        N_("correct one of the numbers; parts that overlap belong under parts:"),
        "{value: 10, breakdown: {women: 8, men: 4}}",
    ),
    "answer.figure": ProblemKind(
        "error",
        N_("an answer needs either percent or count"),
        N_("write one of the two; if the numbers were not published, write answers: not_published"),
        "answers: [{text: Roads}]",
    ),
    "answer.more": ProblemKind(
        "error",
        N_("{value} answers are counted, but only {n} were asked"),
        N_("correct one of the numbers"),
        "{n: 410, answers: [{text: Roads, count: 500}]}",
    ),
    "recommendation.no_answer": ProblemKind(
        "warning",
        N_("recommendation {id} is {status}, but no answer is given"),
        N_("add answer: with one sentence, or write status: open"),
        "{id: P1, text: Open the minutes, status: rejected}",
    ),
}
