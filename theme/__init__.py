"""The theme of Goodword: templates, components, styles and scripts, packaged for MkDocs as ``goodword``."""
