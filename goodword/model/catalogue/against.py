"""Problems of plans that changed in silence since an earlier state: `goodword check --against`."""

from goodword.model.catalogue.kind import N_, ProblemKind

_PASTE = N_(
    "put the old one back, or paste this into the list changes of the action and write the reason: {yaml}"
)

AGAINST = {
    "against.due": ProblemKind(
        "error",
        N_(
            "the end of action {action} was '{was}' at {ref} and is '{now}', "
            "and no entry under changes says so"
        ),
        _PASTE,
        "due: 2026-12 where it was 2026-09",
    ),
    "against.budget": ProblemKind(
        "error",
        N_(
            "the planned budget of action {action} was '{was}' at {ref} and is '{now}', "
            "and no entry under changes says so"
        ),
        _PASTE,
        "a planned amount of 50000 where it was 60000",
    ),
    "against.responsible": ProblemKind(
        "error",
        N_(
            "'{was}' was responsible for action {action} at {ref}, now it is '{now}', "
            "and no entry under changes says so"
        ),
        _PASTE,
        "another responsible body",
    ),
    "against.title": ProblemKind(
        "error",
        N_(
            "action {action} was called '{was}' at {ref} and is called '{now}', "
            "and no entry under changes says so"
        ),
        N_(
            "put the old words back, or paste this into the list changes of the action and write the reason: "
            "{yaml}; a slip of the pen may also stand under corrections of the plan, with the number {action}"
        ),
        "title: 10 workshops where it was 12",
    ),
    "against.milestones": ProblemKind(
        "error",
        N_(
            "the milestone '{was}' of action {action} at {ref} is '{now}' now, "
            "and no entry under changes says so"
        ),
        _PASTE,
        "due: 2026-12 of a milestone where it was 2026-09",
    ),
    "against.term": ProblemKind(
        "error",
        N_(
            "{field} of action {action} was '{was}' at {ref} and is '{now}', "
            "and no entry under changes says so"
        ),
        _PASTE,
        "start: 2026-09 where it was 2026-03",
    ),
    "against.state": ProblemKind(
        "error",
        N_("{field} of action {action} was '{was}' at {ref} and is '{now}', and nothing says so"),
        N_(
            "put the old one back, or paste this into the list changes of the action and write the reason: "
            "{yaml}; a report with a status, or a correction with the number {action}, may say it too"
        ),
        "status: unknown where it was in_progress",
    ),
    "against.first_promise": ProblemKind(
        "error",
        N_(
            "the first promise of action {action} was '{was}' at {ref}; "
            "the entries of changes now begin with '{now}'"
        ),
        N_("give the new entry the day on which it was decided; what was promised first stays the first"),
        "an entry of changes with an early day and a late from",
    ),
    "against.indicator": ProblemKind(
        "error",
        N_("the measure '{was}' of action {action} at {ref} is '{now}' now, and nothing says so"),
        _PASTE,
        "a target of 5 where it was 10",
    ),
    "against.report": ProblemKind(
        "error",
        N_("the report '{was}' on action {action} at {ref} is '{now}' now"),
        N_(
            "put it back and add a new report; if it was wrong, say so under corrections of the plan, "
            "with the number {action}"
        ),
        "an update that was deleted",
    ),
    "against.period": ProblemKind(
        "error",
        N_("the period of the plan was '{was}' at {ref} and is '{now}', and no amendment says so"),
        N_("put the old one back, or add to amendments: date, what was decided and decided_by"),
        "period: 2026/2030 where it was 2026/2028",
    ),
    "against.action_gone": ProblemKind(
        "error",
        N_("action {action} ('{title}') was in the plan at {ref} and is gone"),
        N_(
            "put it back with status: cancelled or merged; if a decision took it out, paste this into "
            "the list amendments of the plan and write what was decided, with the number {action}: {yaml}"
        ),
        "an action that was deleted",
    ),
    "against.action_renumbered": ProblemKind(
        "error",
        N_("action {action} ('{title}') of {ref} has the number {now}"),
        N_('write id: "{action}" again; the number is part of an address that must not change'),
        "an action with another id",
    ),
    "against.plan_gone": ProblemKind(
        "error",
        N_("the plan '{value}' stood here at {ref} and is gone"),
        N_("put the file back; a plan that ended stays, with status: expired or replaced"),
        "a plan that was deleted",
    ),
    "against.plan_renamed": ProblemKind(
        "error",
        N_("the plan '{value}' of {ref} is called '{now}'"),
        N_("give the file its old name, {file}; it is part of addresses that must not change"),
        "a file with another name",
    ),
    "against.plan_hidden": ProblemKind(
        "error",
        N_("the plan '{value}' was public at {ref} and would be hidden"),
        N_("delete this line; a plan that ended stays, with status: expired or replaced"),
        "draft: yes in a plan that was public",
    ),
    "against.change_gone": ProblemKind(
        "error",
        N_("the change of {field} of {date} in action {action} stood there at {ref} and is gone"),
        N_("paste it back: {yaml}"),
        "an entry of changes that was deleted",
    ),
    "against.change_rewritten": ProblemKind(
        "error",
        N_("the change of {field} of {date} in action {action} says something else than at {ref}"),
        N_("leave the old entry as it was and add a new one below it; it was: {yaml}"),
        "an entry of changes with another from or to",
    ),
    "against.reason": ProblemKind(
        "error",
        N_(
            "the reason of the change of {field} of {date} in action {action}, or who decided it, "
            "was another one at {ref}"
        ),
        N_(
            "put the old words back: {yaml}; if they were wrong, say so under corrections of the plan, "
            "with the number {action}"
        ),
        "reason: written anew",
    ),
    "against.entry_gone": ProblemKind(
        "error",
        N_("the entry of {date} under {list} ('{was}') is not as it was at {ref}"),
        N_("put it back as it was, and add a new entry that says what is right"),
        "an amendment that was deleted",
    ),
    "against.nothing": ProblemKind(
        "warning",
        N_("no plan stood in this folder at {ref}, so nothing was compared"),
        N_(
            "compare with a state that has the folder, if it had another name then; on a new site all is well"
        ),
        "a content folder with another name",
    ),
    "against.unread": ProblemKind(
        "warning",
        N_("nobody can tell what changed in the plan '{value}': it had an error at {ref}"),
        N_("look at it yourself, or compare with a state in which it could be read"),
        "a plan that could not be read before",
    ),
}
