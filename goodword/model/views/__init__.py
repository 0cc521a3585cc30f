"""Views: the typed values that templates get, and nothing else reaches a template.

Every text in a view is ready to print in the page's language; templates only place it. Interface labels that
never change with the content ("Stories", "Sources") are written in the templates with ``_()``.
"""
