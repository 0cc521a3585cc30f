"""Problems of plans: what they contradict in themselves."""

from goodword.model.catalogue.kind import N_, ProblemKind

PLANS = {
    "action.id_invalid": ProblemKind(
        "error",
        N_("'{value}' cannot be the number of an action"),
        N_('use letters A to Z, digits, dots and hyphens, such as "1.10"; it becomes part of an address'),
        'id: "1 / 10"',
    ),
    "action.id_reserved": ProblemKind(
        "error",
        N_("'{value}' cannot be the number of an action, because a page of the plan has this address"),
        N_('write the number that the action has in the plan, such as "1.10"'),
        "id: timeline",
    ),
    "plan.id_reserved": ProblemKind(
        "error",
        N_("no plan can be called '{value}': the page with the changes of all plans stands at that address"),
        N_("give the file another name, such as visegrad-2026.yml"),
        "plans/changes.yml",
    ),
    "amendment.action_unknown": ProblemKind(
        "error",
        N_("the plan has no action '{value}'"),
        N_(
            "write the number of an action of this plan (known: {known}); "
            "if the amendment took it out, write so under what, with its number"
        ),
        'actions: ["9.9"]',
    ),
    "goal.id_invalid": ProblemKind(
        "error",
        N_("'{value}' cannot be the number of a goal"),
        N_('use letters A to Z, digits, dots and hyphens, such as "2"; it becomes part of an address'),
        'id: "2 / 3"',
    ),
    "goal.unknown": ProblemKind(
        "error",
        N_("the plan has no goal '{value}'"),
        N_("write the id of a goal under goals: (known: {known})"),
        'goal: "9"',
    ),
    "merged.missing": ProblemKind(
        "error",
        N_("action {action} is merged, but nothing says into which"),
        N_("add merged_into: with the number of the action that goes on"),
        "status: merged",
    ),
    "merged.status": ProblemKind(
        "error",
        N_("action {action} names merged_into, but its status is {status}"),
        N_("write status: merged, or delete merged_into"),
        "status: in_progress with merged_into",
    ),
    "merged.self": ProblemKind(
        "error",
        N_("action {value} cannot be merged into itself"),
        N_("write the number of the other action"),
        "merged_into: its own number",
    ),
    "merged.unknown": ProblemKind(
        "error",
        N_("the plan has no action '{value}'"),
        N_("write the number of an action of this plan (known: {known})"),
        'merged_into: "9.9"',
    ),
    "merged.circle": ProblemKind(
        "error",
        N_("action {action} is merged into {value}, which leads back to {action}"),
        N_("one action of the circle must go on by itself: give it another status"),
        "1.1 merged into 1.2, 1.2 into 1.1",
    ),
    "plan.weights_zero": ProblemKind(
        "warning",
        N_("every action has the weight 0, so the plan has no figure"),
        N_("leave weight out, or give at least one action a weight above 0"),
        "weight: 0 in every action",
    ),
    "responsible.no_lead": ProblemKind(
        "error",
        N_("nobody leads action {action}"),
        N_("give one responsible body role: lead, or write responsible: unknown"),
        "responsible: [{organisation: oebs, role: support}]",
    ),
    "reason.missing": ProblemKind(
        "error",
        N_("action {action} is {status}, but no reason is given"),
        N_("add reason: with one sentence for the public"),
        "status: cancelled",
    ),
    "due.before_start": ProblemKind(
        "error",
        N_("the end '{value}' lies before the start '{start}'"),
        N_("correct due or start"),
        "start: 2026-05 / due: 2026-04",
    ),
    "done.before_start": ProblemKind(
        "error",
        N_("it was done on '{value}', before its start '{start}'"),
        N_("correct done or start"),
        "start: 2026-05 / done: 2026-04",
    ),
    "done.status": ProblemKind(
        "warning",
        N_("done: {value} is given, but the status is {status}"),
        N_("write status: completed or partly_completed, or delete done"),
        "status: in_progress / done: 2026-04",
    ),
    "change.due_invalid": ProblemKind(
        "error",
        N_("'{value}' is neither a date nor ongoing, none or unknown"),
        N_("in a change of due, write from and to as dates, such as 2026-09"),
        "to: next year",
    ),
    "change.due_differs": ProblemKind(
        "error",
        N_("the last change sets the end to '{value}', but due says '{due}'"),
        N_(
            "make due and the last to: the same; if the date was moved once more, "
            "add that change with its reason"
        ),
        "due: 2026-12 / to: 2026-11",
    ),
    "currency.missing": ProblemKind(
        "error",
        N_("the amount {amount} has no currency"),
        N_("add currency: BAM, or another code of three letters"),
        'amount: "12500.00"',
    ),
    "indicator.direction": ProblemKind(
        "error",
        N_(
            "the direction is {direction}, but the target {target} lies on the other side "
            "of the baseline {baseline}"
        ),
        N_("write direction: {right}, or correct baseline or target"),
        "direction: up with baseline 10 and target 5",
    ),
    "indicator.no_way": ProblemKind(
        "warning",
        N_("target and baseline are both {target}, so no progress can be counted from it"),
        N_("correct one of them; until then the plan counts without this indicator"),
        "baseline 5 and target 5",
    ),
    "indicator.value_and_na": ProblemKind(
        "error",
        N_("the period {period} has both a value and na"),
        N_("keep the number, or keep na with the reason why there is none"),
        "{period: 2026, value: 5, na: not counted}",
    ),
    "indicator.value_missing": ProblemKind(
        "error",
        N_("the period {period} has neither a value nor na"),
        N_("write the number, or na: and why there is none"),
        "{period: 2026}",
    ),
    "evidence.nowhere": ProblemKind(
        "warning",
        N_("nobody can look up '{title}': it has neither an address nor a file nor a publisher"),
        N_("add url, file, archive_url or publisher"),
        "{type: minutes, title: Minutes, date: 2026-05}",
    ),
    "milestones.weights_zero": ProblemKind(
        "warning",
        N_("every milestone of action {action} has the weight 0, so they are not counted"),
        N_("leave weight out, or give at least one a weight above 0"),
        "weight: 0 in every milestone",
    ),
    "completed.open_milestone": ProblemKind(
        "warning",
        N_("action {action} is completed, but its milestone '{milestone}' is not done"),
        N_(
            "add done: to the milestone, or write status: partly_completed with a reason; "
            "completed counts 100 % all the same"
        ),
        "status: completed with an open milestone",
    ),
    "update.status_differs": ProblemKind(
        "warning",
        N_("the last report with a status ({date}) says {value}, the action says {status}"),
        N_("make them agree: correct the status of the action, or add the report that changed it"),
        "status: in_progress with a report of completed",
    ),
    "percent.beside_milestones": ProblemKind(
        "warning",
        N_(
            "the {value} % are shown but not counted: action {action} has milestones "
            "({done} of {total} done), and those come first"
        ),
        N_("give done: to the milestones that are done; delete the percentage if it says nothing more"),
        "percent: 80 beside milestones",
    ),
    "percent.beside_indicators": ProblemKind(
        "warning",
        N_("the {value} % are shown but not counted: the indicators of action {action} come first"),
        N_("add the latest value of the indicator; delete the percentage if it says nothing more"),
        "percent: 80 beside indicators",
    ),
    "percent.beside_completed": ProblemKind(
        "warning",
        N_("the {value} % are shown but not counted: action {action} is completed, which counts 100 %"),
        N_("write status: partly_completed with a reason if it is not completed"),
        "percent: 80 with status: completed",
    ),
    "percent.capped": ProblemKind(
        "warning",
        N_("the {value} % count as 99 %, because action {action} is {status}"),
        N_("write status: completed with done: when all is done"),
        "percent: 100 with status: in_progress",
    ),
}
