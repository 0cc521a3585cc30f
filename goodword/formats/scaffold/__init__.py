"""Texts of what `goodword new` begins: records with notes, and whole sites."""

from goodword.formats.scaffold.records import Draft, coalition, one_line, plan, story, suggested_id
from goodword.formats.scaffold.site import NewSite, site_files

__all__ = ["Draft", "NewSite", "coalition", "one_line", "plan", "site_files", "story", "suggested_id"]
