"""Script and style of the preview's panel; they are in no published site."""

from __future__ import annotations

SCRIPT = b"""// Says beside a page of the preview what the public site will not show, and what is wrong.
const here = new URL(location.href);
const make = (name, text, ...parts) => {
  const made = document.createElement(name);
  made.append(...(text ? [text] : []), ...parts);
  return made;
};

const line = ({word, place, text}) => {
  const item = make("li");
  if (word) item.append(make("strong", word), " ");
  if (place) item.append(make("code", place), " ");
  item.append(text);
  return item;
};

const panel = ({lang, bar, groups}) => {
  const aside = make("aside");
  aside.className = "goodword-preview";
  aside.lang = lang;
  if (bar) {
    const said = make("p", bar);
    said.className = "goodword-preview__bar";
    aside.append(said);
  }
  for (const {title, items} of groups) {
    if (title) aside.append(make("h2", title));
    aside.append(make("ul", "", ...items.map(line)));
  }
  return aside;
};

const mark = (lang, unseen) => {
  for (const link of document.querySelectorAll("main a[href]")) {
    const word = unseen[decodeURI(link.pathname)];
    if (word && link.origin === here.origin && link.textContent.trim()) {
      const label = make("span", word);
      label.className = "goodword-preview-mark";
      label.lang = lang;
      link.append(" ", label);
    }
  }
};

const answer = await fetch(`/_problems.json?page=${encodeURIComponent(here.pathname)}`);
if (answer.ok) {
  const notes = await answer.json();
  mark(notes.lang, notes.unseen);
  if (notes.bar || notes.groups.length) document.body.append(panel(notes));
}
"""

STYLE = b""".goodword-preview {
  position: sticky;
  inset-block-end: 0;
  z-index: 9;
  max-block-size: 45vh;
  overflow: auto;
  padding: .5rem 1rem;
  border-block-start: .25rem solid #a12f17;
  background: #fff6e0;
  color: #2a1b16;
  font: 1rem/1.5 system-ui, sans-serif;
}
.goodword-preview__bar { margin: 0; font-weight: bold; }
.goodword-preview h2 { margin: .25rem 0; font: bold 1rem/1.5 system-ui, sans-serif; color: inherit; }
.goodword-preview ul { margin: 0; padding-inline-start: 1.25rem; }
.goodword-preview code { overflow-wrap: anywhere; background: none; color: inherit; }
.goodword-preview-mark {
  display: inline-block;
  padding-inline: .35em;
  border: 1px solid #a12f17;
  border-radius: .2em;
  background: #fff6e0;
  color: #2a1b16;
  font: .75rem/1.4 system-ui, sans-serif;
}
@media print { .goodword-preview, .goodword-preview-mark { display: none; } }
"""
