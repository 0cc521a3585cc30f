"""The theme of Goodword: templates, components, styles and scripts, also installed as the MkDocs theme ``goodword``."""
