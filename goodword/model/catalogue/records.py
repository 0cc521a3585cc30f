"""Problems of references, links, places and coalitions."""

from goodword.model.catalogue.kind import N_, ProblemKind

RECORDS = {
    "place.unknown": ProblemKind(
        "error",
        N_("there is no place '{value}'"),
        N_("write an id from places.yml, or add the place there"),
        "places: [foka]",
    ),
    "organisation.unknown": ProblemKind(
        "error",
        N_("there is no organisation '{value}'"),
        N_("write an id from organisations.yml, or add the organisation there"),
        "organisations: [osse]",
    ),
    "coalition.unknown": ProblemKind(
        "error",
        N_("there is no coalition '{value}'"),
        N_("write the name of a file in coalitions/, without .yml"),
        "coalitions: [komma]",
    ),
    "body.unknown": ProblemKind(
        "error",
        N_("there is neither an organisation nor a coalition '{value}'"),
        N_("write an id from organisations.yml, or the name of a file in coalitions/"),
        "lead: nobody",
    ),
    "topic.unknown": ProblemKind(
        "error",
        N_("there is no topic '{value}'"),
        N_("write an id from topics.yml, or add the topic there"),
        "topics: [skool]",
    ),
    "plan.unknown": ProblemKind(
        "error",
        N_("there is no plan '{value}'"),
        N_("write the name of a file in plans/, without .yml"),
        "revision_of: foca-2010",
    ),
    "action.unknown": ProblemKind(
        "error",
        N_("the plan '{plan}' has no action '{value}'"),
        N_("write the number of an action that stands in plans/{plan}.yml"),
        "action: foca-2026#9.9",
    ),
    "action.form": ProblemKind(
        "error",
        N_("'{value}' does not name an action"),
        N_("write the plan, the sign # and the number of the action, such as visegrad-2026#2.1"),
        "action: 2.1",
    ),
    "story.unknown": ProblemKind(
        "error",
        N_("there is no story '{value}'"),
        N_("write the name of a folder or file in stories/"),
        "story: mosst",
    ),
    "page.unknown": ProblemKind(
        "error",
        N_("there is no page '{value}' in this language"),
        N_("write the name of a file in pages/{lang}/, without .md, or write that page"),
        "[about us](page:abuot)",
    ),
    "ref.twice": ProblemKind(
        "warning",
        N_("'{value}' stands twice in this list"),
        N_("delete one of the two"),
        "places: [foca, foca]",
    ),
    "ref.invented": ProblemKind(
        "error",
        N_("'{value}' is an invented example, but this record is real"),
        N_("remove it here, or mark this record with example: yes"),
        "a real story with an invented place",
    ),
    "ref.real": ProblemKind(
        "error",
        N_("'{value}' is real, but this record is an invented example"),
        N_("name invented records only, so that nobody takes the example for a fact"),
        "an invented story with a real place",
    ),
    "link.nowhere": ProblemKind(
        "error",
        N_("the link '{value}' leads nowhere"),
        N_(
            "write a whole address beginning with https://, or a record of this site, such as story:most, "
            "place:foca, plan:visegrad-2026#2.1 or page:about"
        ),
        "[plan](../plan.html)",
    ),
    "link.unread": ProblemKind(
        "warning",
        N_("'{value}' was probably meant as a link or a footnote, but readers see it as it stands here"),
        N_(
            "write [words](address) without a space between; words in a second pair of brackets, and "
            "footnotes, need a line of their own below, such as [1]: https://example.org/ or [^1]: The note"
        ),
        "[the bridge] (story:most)",
    ),
    "page.picture": ProblemKind(
        "error",
        N_("the picture '{value}' cannot be shown here; only stories have pictures"),
        N_("delete it here, or tell about it in a story"),
        "![A bridge](bridge.jpg) in a free page",
    ),
    "record.draft": ProblemKind(
        "held",
        N_("'{value}' is marked as a draft and stays off the site"),
        N_("delete draft: yes when it is ready"),
        "draft: yes",
    ),
    "record.placeholder": ProblemKind(
        "held",
        N_(
            "'{value}' was put here by goodword new to be replaced; while it is here, "
            "'{id}' stays off the site"
        ),
        N_("write your own words in its place, or delete it"),
        "summary: Write here in one or two sentences what this is about.",
    ),
    "plan.circle": ProblemKind(
        "error",
        N_("this plan replaces '{value}', which in the end replaces this plan"),
        N_("let revision_of name the older plan, and delete it in the older one"),
        "two plans with revision_of each other",
    ),
    "place.circle": ProblemKind(
        "error",
        N_("this place lies in '{value}', which in the end lies in this place"),
        N_("let parent name the larger place, and delete it in the larger one"),
        "foca with parent visegrad, visegrad with parent foca",
    ),
    "organisation.circle": ProblemKind(
        "error",
        N_("this organisation belongs to '{value}', which in the end belongs to this one"),
        N_("let parent name the larger organisation, and delete it in the larger one"),
        "two organisations with parent each other",
    ),
    "place.degrees": ProblemKind(
        "error",
        N_("{value} degrees are not on the earth"),
        N_("write degrees with a decimal point, from -{most} to {most}, such as 43.5"),
        "lat: 435",
    ),
    "place.half": ProblemKind(
        "error",
        N_("'{missing}' is missing beside it"),
        N_("write both lat and lon, or neither"),
        "lat: 43.5 without lon",
    ),
    "member.nameless": ProblemKind(
        "error",
        N_("this entry says nowhere who it is"),
        N_("add organisation: with an id from organisations.yml, or name: with the name"),
        "members: [{sector: police}]",
    ),
    "contact.no_way": ProblemKind(
        "error",
        N_("nobody could reach this contact"),
        N_("add at least one of phone, email or url"),
        "contact_points: [{who: Police}]",
    ),
    "participants.sum": ProblemKind(
        "error",
        N_("women and men together are more than the total of {value}"),
        N_("correct one of the numbers"),
        "participants: {total: 10, women: 8, men: 4}",
    ),
}
