"""Pages: from views to HTML through the theme. The only door to Jinja."""

from goodword.formats.html.renderer import PICTURE_MARK, Renderer, SiteHead
from goodword.formats.html.templates import Bytecode

__all__ = ["PICTURE_MARK", "Bytecode", "Renderer", "SiteHead"]
