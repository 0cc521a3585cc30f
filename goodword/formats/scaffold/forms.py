"""Forms of new records: `# @name` is a note, `<name>` a value that is filled in."""

__all__ = ["COALITION", "PLAN", "STATEMENT", "STORY", "STORY_END"]

STORY = """\
---
# @head

# @draft
draft: yes
<example>
# @title
title: <title>

# @date
date: <date>

# @summary
summary: <summary>

# @kind
kind: <kind>

# @people
people: none

# @photos
# photos:
#   - file: most.jpg
#     alt: <eg_alt>
#     credit: Radio
#     shows: crowd

# @places
<places>
"""

STATEMENT = """\
# @issued
issued: unknown

# @issuers
issuers: [<issuers>]

# @incidents
incidents:
  - place: <place>
    date: unknown
    reported_to_police: unknown
    description: <event>
"""

STORY_END = """\
# @more
# coalitions: [koalicija-foca]
# topics: [young-people]
# proves:
#   - action: foca-2026#1.1
#     how: <eg_how>
# sources:
#   - publisher: Radio
#     url: https://example.org/vijest
---

<body>
"""

PLAN = """\
# @head

# @draft
draft: yes
<example><lang>
# @title
title: <title>

# @plan_type
type: <kind>

# @plan_places
<places>

# @period
period: <date>

# @plan_status
status: proposed

# @plan_summary
summary: <summary>

# @contact
# contact:
#   office: <eg_office>
#   email: ured@example.org

# @actions
actions:
  - id: "1.1"
    # @action_title
    title: <action>
    # @responsible
    responsible: unknown
    # @due
    due: unknown
    # @action_status
    status: not_started
    # @updates
    # updates:
    #   - date: 2026-05-17
    #     by: opcina
    #     text: <eg_report>
"""

COALITION = """\
# @head

# @draft
draft: yes
<example><lang>
# @name
name: <title>

# @coalition_kind
kind: <kind>

# @coalition_places
<places>

# @coalition_state
status: {state: unknown}

# @coalition_summary
summary: <summary>

# @members
# members:
#   - name: <eg_club>
#     sector: civil_society

# @contact_points
# contact_points:
#   - who: <eg_office>
#     email: ured@example.org
"""
