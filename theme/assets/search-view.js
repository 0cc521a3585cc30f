// What the search page builds: results, filters. Elements only, never markup from text.

const FEW = 8;
const camel = (...parts) => parts.map((part, i) => (i ? part[0].toUpperCase() + part.slice(1) : part)).join("");

export function element(name, attributes = {}, ...children) {
  const out = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "string") out.setAttribute(key, value);
    else out[key] = value;
  }
  out.append(...children.filter((child) => child !== null && child !== ""));
  return out;
}

// Interface words from the data-* attributes of the container.
export class Messages {
  constructor(dataset, lang) {
    Object.assign(this, { dataset, lang });
    this.days = dataset.days.split("|"); // Browsers do not know how all of our languages write a day.
    this.plural = new Intl.PluralRules(lang);
  }

  say(key, values = {}) {
    return (this.dataset[key] ?? "").replace(/\{(\w)\}/g, (all, name) => values[name] ?? all);
  }

  count(total) {
    const key = camel("results", this.plural.select(total));
    return this.say(key in this.dataset ? key : "resultsOther", { n: total.toLocaleString(this.lang) });
  }

  day(iso) {
    const [year, month, day] = iso.split("-");
    return this.days[month - 1].replace("{d}", Number(day)).replace("{y}", year);
  }

  option(group, name) {
    return this.say(camel(group, name));
  }
}

export function resultItem(row, { label, messages }) {
  const { lang } = messages;
  const part = (name, text, own = {}) => element("span", { class: `gw-search-${name}`, ...own }, text);
  const meta = [part("kind", label("kind", row.kind), { lang })];
  if (row.place) meta.push(part("place", row.place));
  if (row.day) {
    meta.push(element("time", { datetime: row.day, lang }, messages.day(row.day)));
  }
  if (row.lang !== lang) meta.push(part("lang", label("lang", row.lang), { lang }));
  const link = element("a", { href: row.url, hreflang: row.lang }, row.title);
  return element("li", { class: "gw-search-result", lang: row.lang },
    element("h2", { class: "gw-search-title" }, link),
    element("p", { class: "gw-search-meta" }, ...meta.flatMap((some, i) => (i ? [" ", some] : [some]))),
    element("p", { class: "gw-search-excerpt" }, row.summary));
}

export function fillExcerpt(item, { segments, together }, messages) {
  if (segments.some(([, marked]) => marked)) {
    const pieces = segments.map(([text, marked]) => (marked ? element("mark", {}, text) : text));
    item.querySelector(".gw-search-excerpt").replaceChildren(...pieces);
  }
  if (together) return;
  item.append(element("p", { class: "gw-search-apart", lang: messages.lang }, messages.say("apart")));
}

export function sortField(chosen, messages) {
  const choice = (sort) => element("label", {},
    element("input", { type: "radio", name: "sort", value: sort, checked: sort === chosen }), " ",
    element("span", {}, messages.option("sort", sort)));
  const legend = element("legend", {}, messages.say("sort"));
  return element("fieldset", { class: "gw-search-sort" }, legend, choice("relevance"), choice("date"));
}

// A group of checkboxes, the chosen and the fullest values first; null when there is nothing to choose.
export function facetField(facet, { counts, chosen, label, messages, opened }) {
  const values = [...new Set([...Object.keys(counts), ...chosen])], on = new Set(chosen);
  const legend = messages.option("facet", facet);
  if (!legend || (values.length < 2 && !on.size)) return null;
  const byName = (a, b) => label(facet, a).localeCompare(label(facet, b), messages.lang);
  const byCount = (a, b) => on.has(b) - on.has(a) || (counts[b] ?? 0) - (counts[a] ?? 0) || byName(a, b);
  values.sort(facet === "year" ? (a, b) => (a < b ? 1 : -1) : byCount);
  const items = values.map((value, i) => {
    const box = element("input", { type: "checkbox", name: facet, value, checked: on.has(value) });
    const count = element("span", { class: "gw-search-count" }, String(counts[value] ?? 0));
    const text = element("label", {}, box, " ", element("span", {}, label(facet, value)), " ", count);
    return element("li", { hidden: i >= FEW && !on.has(value) && !opened.has(facet) }, text);
  });
  return element("fieldset", { class: "gw-search-facet", "data-facet": facet },
    element("legend", {}, legend), element("ul", {}, ...items), allButton(facet, { items, messages, opened }));
}

function allButton(facet, { items, messages, opened }) {
  const rest = items.filter((item) => item.hidden);
  if (!rest.length) return null;
  const text = messages.say("allValues", { n: items.length });
  const button = element("button", { class: "gw-search-all", type: "button" }, text);
  button.addEventListener("click", () => {
    opened.add(facet);
    for (const item of rest) item.hidden = false;
    rest[0].querySelector("input").focus();
    button.remove();
  });
  return button;
}
