// The search page: reads the box and the URL, searches, shows. All words come from data-* attributes.
//
// Box, on any page:  <form role="search" action="../search/" method="get" data-search data-index="../../search/"> with
//   an <input name="q">. On a page without results the module only warms the index up; the form submits as usual.
// Results, on the search page:  <div data-search-results ...> with these attributes ({n} a number, {q} the query):
//   data-archive (address), data-archive-label, data-searching, data-results-other (and -one, -two, -few, -many),
//   data-partly, data-none, data-none-short, data-none-filtered, data-none-help, data-suggest, data-failed, data-filters, data-clear,
//   data-all-values, data-sort, data-sort-relevance, data-sort-date, data-more, data-apart, and the legends
//   data-facet-kind -place -year -status -topic -coalition -lang (a facet without a legend is not shown).
//   data-days: how a day of each month is written, from January on, with | between: {d} May {y}.
// What it holds before the first search (help, a link to the archive) gives way to the results.

const version = new URL(import.meta.url).search;
const [{ Search, words }, { Messages, element, facetField, fillExcerpt, resultItem, sortField }]
  = await Promise.all([import(`./search.js${version}`), import(`./search-view.js${version}`)]);

const FACETS = ["kind", "place", "year", "status", "topic", "coalition", "lang"];
const AT_ONCE = 10;
const MOST_SAID = 60; // letters of a query that are repeated when nothing was found

// What is asked for, as the URL has it.
function asked() {
  const url = new URLSearchParams(location.search);
  const chosen = FACETS.map((facet) => [facet, url.getAll(facet)]).filter(([, values]) => values.length);
  const sort = url.get("sort") === "date" ? "date" : "relevance";
  const show = Math.max(AT_ONCE, Number(url.get("show")) || 0);
  return { query: (url.get("q") ?? "").trim(), sort, filters: Object.fromEntries(chosen), show };
}

function address({ query, sort, filters, show }) {
  const url = new URLSearchParams({ q: query });
  for (const [facet, values] of Object.entries(filters)) for (const value of values) url.append(facet, value);
  if (sort === "date") url.set("sort", sort);
  if (show > AT_ONCE) url.set("show", show);
  return `?${url}`;
}

class Page {
  #turn = 0;
  #opened = new Set();
  #waiting = new WeakMap();
  #inView = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) this.#excerpt(target);
  }, { rootMargin: "200px" });

  constructor(search, container, boxes) {
    const messages = new Messages(container.dataset, document.documentElement.lang);
    Object.assign(this, { search, container, boxes, messages, before: [...container.childNodes] });
    this.status = element("p", { class: "gw-search-status", role: "status" });
    this.suggestions = element("p", { class: "gw-search-suggest", hidden: true });
    this.help = element("p", { class: "gw-search-help", hidden: true });
    this.filters = element("details", { class: "gw-search-filters gw-details", open: matchMedia("(min-width: 60em)").matches },
      element("summary", {}, messages.say("filters")));
    this.list = element("ol", { class: "gw-search-results" });
    this.more = element("button", { class: "gw-search-more", type: "button", hidden: true }, messages.say("more"));
    this.columns = element("div", { class: "gw-search-columns", hidden: true }, this.filters,
      element("div", { class: "gw-search-main" }, this.list, this.more));
    this.more.addEventListener("click", () => this.#showMore());
    this.filters.addEventListener("change", (event) => this.#choose(event.target));
  }

  label = (facet, value) => this.search.label(facet, value);

  go(change) {
    history.pushState(null, "", address({ ...asked(), show: 0, ...change }));
    return this.run();
  }

  async run() {
    const turn = ++this.#turn, wish = asked();
    for (const box of this.boxes) box.elements.q.value = wish.query;
    if (!wish.query && !Object.keys(wish.filters).length) return this.container.replaceChildren(...this.before);
    this.#place();
    this.status.textContent = this.messages.say("searching");
    try {
      const result = await this.search.search(wish.query, wish);
      const rows = await this.search.rows(result, 0, wish.show);
      if (turn !== this.#turn) return;
      Object.assign(this, { wish, result });
      this.#show(rows);
      this.#suggest(turn);
    } catch (problem) {
      if (turn === this.#turn) this.fail();
      console.error(problem);
    }
  }

  #place() {
    if (this.status.isConnected) return;
    this.container.replaceChildren(this.status, this.suggestions, this.help, this.columns);
  }

  fail() {
    this.#place();
    this.status.textContent = this.messages.say("failed");
    this.columns.hidden = this.suggestions.hidden = true;
    this.#offerArchive("");
  }

  #offerArchive(message) {
    const { archive, archiveLabel } = this.container.dataset;
    this.help.replaceChildren(message, " ", element("a", { href: archive }, archiveLabel));
    this.help.hidden = false;
  }

  #show(rows) {
    const { messages, result: { total, partly, matchers }, wish } = this, chosen = Object.keys(wish.filters).length > 0;
    const letters = [...wish.query], said = letters.slice(0, MOST_SAID).join("");
    const why = matchers.length || !letters.length ? (chosen ? "noneFiltered" : "none") : "noneShort";
    const none = messages.say(why, { q: letters.length > MOST_SAID ? `${said}…` : said });
    const found = partly ? `${messages.count(total)}. ${messages.say("partly")}` : messages.count(total);
    this.status.textContent = total ? found : none;
    this.help.hidden = this.suggestions.hidden = true;
    if (!total && !chosen) this.#offerArchive(messages.say("noneHelp"));
    this.columns.hidden = !total && !chosen;
    this.#inView.disconnect();
    this.list.replaceChildren(...this.#items(rows));
    this.more.hidden = total <= wish.show;
    this.#showFilters(chosen);
  }

  #items(rows) {
    return rows.filter(Boolean).map((row) => {
      const item = resultItem(row, this);
      this.#waiting.set(item, [row, this.result]);
      this.#inView.observe(item);
      return item;
    });
  }

  async #excerpt(item) {
    this.#inView.unobserve(item);
    const found = await this.search.excerpt(...this.#waiting.get(item)).catch(() => null);
    if (found) fillExcerpt(item, found, this.messages);
  }

  async #showMore() {
    const { show } = this.wish, turn = this.#turn;
    const rows = await this.search.rows(this.result, show, show + AT_ONCE).catch(() => []);
    if (turn !== this.#turn || !rows.length) return;
    this.wish.show = show + AT_ONCE;
    history.replaceState(null, "", address(this.wish));
    const items = this.#items(rows);
    this.list.append(...items);
    this.more.hidden = this.result.total <= this.wish.show;
    items[0]?.querySelector("a").focus();
  }

  async #suggest(turn) {
    const near = (word) => this.search.suggest(word).catch(() => []);
    const all = await Promise.all(this.result.unknown.map(async (word) => [word, await near(word)]));
    const queries = all.flatMap(([word, forms]) => forms.map((form) =>
      this.wish.query.replace(/[\p{L}\p{N}\p{M}]+/gu, (token) => (words(token).includes(word) ? form : token))));
    if (turn !== this.#turn || !queries.length) return;
    const links = queries.map((query) => element("a", { href: address({ ...this.wish, query, show: 0 }) }, query));
    this.suggestions.replaceChildren(this.messages.say("suggest"), ...links.flatMap((link) => [" ", link]));
    this.suggestions.hidden = false;
  }

  #showFilters(chosen) {
    const { result, wish, label, messages } = this, focus = document.activeElement;
    const within = this.filters.contains(focus);
    const fields = FACETS.map((facet) => facetField(facet, {
      counts: result.counts[facet] ?? {}, chosen: wish.filters[facet] ?? [], label, messages, opened: this.#opened,
    }));
    const clear = element("button", { class: "gw-search-clear", type: "button", hidden: !chosen }, messages.say("clear"));
    clear.addEventListener("click", () => this.go({ filters: {} }));
    this.filters.open ||= chosen;
    const summary = this.filters.firstChild;
    this.filters.replaceChildren(summary, sortField(wish.sort, messages), ...fields.filter(Boolean), clear);
    if (!within) return;
    const inputs = [...this.filters.querySelectorAll("input")];
    const same = inputs.find(({ name, value }) => name === focus.name && value === focus.value);
    (same ?? summary).focus();
  }

  #choose({ name, value }) {
    if (name === "sort") return this.go({ sort: value });
    const filters = {};
    for (const box of this.filters.querySelectorAll("input[type=checkbox]:checked")) {
      (filters[box.name] ??= []).push(box.value);
    }
    return this.go({ filters });
  }
}

function start() {
  const boxes = [...document.querySelectorAll("form[data-search]")];
  const container = document.querySelector("[data-search-results]");
  if (!boxes.length) return;
  const search = new Search(boxes[0].dataset.index, { lang: document.documentElement.lang });
  if (container) {
    const page = new Page(search, container, boxes);
    if (!Search.supported) return location.search.length > 1 && page.fail();
    for (const box of boxes) {
      box.addEventListener("submit", (event) => {
        event.preventDefault();
        page.go({ query: box.elements.q.value.trim(), filters: {} });
      });
    }
    addEventListener("popstate", () => page.run());
    if (location.search.length > 1) page.run();
  }
  if (Search.supported) search.ready().catch(() => {}); // said when a search fails
}

start();
