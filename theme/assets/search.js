// Search in the static index that goodword/formats/search writes (its index.py says what stands where).
// No dependency, nothing is sent anywhere: only the shards that hold the words of the query are fetched.

const version = new URL(import.meta.url).search;
const [{ Reader, load, running, utf8 }, { Matcher, distance, excerpt, familyOf, fold, parse, words }]
  = await Promise.all([import(`./search-bytes.js${version}`), import(`./search-text.js${version}`)]);
export { fold, words };

const LEVELS = [1, 2, 3, 5, 8, 13, 21, 34];
const K1 = 2, B = 0.4; // BM25: a title counts for more than a short page; scripts/bench measures it on real text
const MOST_SHARDS = 12;
const OWN_LANGUAGE = 1.25;
const TOP = 10;
const RECORDS = ["plan", "coalition", "place", "organisation", "topic"];
const BLOCKS = "p,li,dt,dd,td,th,h1,h2,h3,h4,h5,h6,blockquote,figcaption,pre,div,section";

export class Search {
  static supported = "DecompressionStream" in globalThis;

  #files = new Map();
  #ready;

  constructor(base, { lang = "" } = {}) {
    this.base = new URL(base, document.baseURI);
    this.root = new URL("../", this.base);
    this.lang = lang;
  }

  // Fetches what every search needs; call it early to save time later.
  ready() {
    this.#ready ??= this.#open().catch((problem) => {
      this.#ready = undefined;
      throw problem;
    });
    return this.#ready;
  }

  async #open() {
    const head = JSON.parse(utf8.decode(await load(new URL("head.json", this.base), { cache: "no-cache" })));
    const named = (names, hashes) => new Map(names.map((name, i) => [name, hashes.slice(6 * i, 6 * i + 6)]));
    this.head = head;
    this.facets = head.facets;
    this.stop = new Set(head.stop.split(" "));
    this.shards = named(head.shards.split(" ").filter(Boolean), head.shardHashes);
    this.parts = named(running(head.parts), head.partHashes);
    this.#columns(new Reader(await this.#file("columns.bin", head.columns)), head.count);
  }

  #columns(reader, count) {
    const column = (read) => Array.from({ length: count }, read);
    this.numbers = running(column(() => reader.number()));
    this.position = new Map(this.numbers.map((number, at) => [number, at]));
    this.lengths = column(() => reader.number() ** 2 / 16);
    this.average = this.lengths.reduce((a, b) => a + b, 0) / count;
    this.codes = {};
    for (const facet in this.facets) {
      this.codes[facet] = column(() => {
        const codes = [];
        for (let token = reader.number(); token; token = token % 2 ? reader.number() : 0) codes.push((token >> 1) - 1);
        return codes;
      });
    }
    const { values } = this.facets.lang, own = values.indexOf(this.lang);
    const records = new Set(RECORDS.map((kind) => this.facets.kind.values.indexOf(kind)));
    // A plan or a place has the same page in every language: readers want theirs, not all of them.
    this.twin = this.codes.kind.map(([kind], at) => own >= 0 && records.has(kind) && !this.codes.lang[at].includes(own));
    const families = values.map(familyOf);
    this.family = this.codes.lang.map(([code]) => families[code] ?? "");
    this.families = [...new Set(families)].filter(Boolean);
  }

  #file(name, hash) {
    if (!this.#files.has(name)) {
      const file = load(new URL(`${name}?v=${hash}`, this.base));
      file.catch(() => this.#files.delete(name));
      this.#files.set(name, file);
    }
    return this.#files.get(name);
  }

  #shard(prefix) {
    const name = prefix.replace(/[^a-z0-9]/gu, (letter) => `-${letter.codePointAt(0).toString(16)}-`);
    return this.#file(`t/t-${name}.bin`, this.shards.get(prefix));
  }

  // Names of the shards that may hold forms beginning with a prefix.
  #holding(prefix) {
    const below = [...this.shards.keys()].filter((shard) => shard.startsWith(prefix));
    for (let i = prefix.length - 1; i && !below.length; i--) {
      if (this.shards.has(prefix.slice(0, i))) below.push(prefix.slice(0, i));
    }
    return below;
  }

  async #collect(prefix, matcher, found) {
    const wide = this.#holding(prefix);
    const narrow = wide.length > MOST_SHARDS && prefix === matcher.prefix ? this.#holding(matcher.word) : wide;
    const names = narrow.slice(0, MOST_SHARDS);
    for (const data of await Promise.all(names.map((name) => this.#shard(name)))) {
      for (const [form, , from, to] of new Reader(data).forms(prefix)) {
        const grades = new Map(["", ...this.families].map((family) => [family, matcher.grade(form, family)]));
        if (![...grades.values()].some(Boolean)) continue;
        const reader = new Reader(data, from);
        for (let number = 0; reader.at < to;) {
          const value = reader.number(), level = value % 8;
          number += (value - level) / 8;
          const at = this.position.get(number), grade = grades.get(this.family[at]);
          if (!grade) continue;
          found.frequency.set(at, (found.frequency.get(at) ?? 0) + grade * LEVELS[level]);
          found.known ||= grade > 0.5;
        }
      }
    }
  }

  async #find(matcher) {
    const found = { matcher, frequency: new Map(), known: false };
    await this.#collect(matcher.prefix, matcher, found);
    const at = [...found.frequency.keys()];
    // Spellings of the neighbours are looked for only where the word may be one of theirs.
    if (!at.length || familyOf(this.lang) === "bcs" || at.some((i) => this.family[i] === "bcs")) {
      await Promise.all(matcher.twinPrefixes.map((prefix) => this.#collect(prefix, matcher, found)));
    }
    return found;
  }

  // filters: {facet: [value, ...]}: one of the values of each facet. Counts of a facet heed all filters but its own.
  async search(query, { filters = {}, sort = "relevance" } = {}) {
    await this.ready();
    const { terms, phrases } = parse(query, this.stop);
    const matchers = terms.map(([word, quoted], i) =>
      new Matcher(word, { families: this.families, quoted, open: i === terms.length - 1 }));
    const found = await Promise.all(matchers.map((matcher) => this.#find(matcher)));
    const { score, hits } = this.#rank(found);
    const every = query.trim() ? [...score.keys()] : this.numbers.map((_, at) => at);
    const most = every.reduce((a, at) => Math.max(a, hits.get(at) ?? 0), 0);
    const best = every.filter((i) => (hits.get(i) ?? 0) === most), single = best.filter((i) => !this.twin[i]);
    const { at, counts } = this.#filter(single.length && !filters.lang?.length ? single : best, filters);
    const newest = (a, b) => b - a;
    at.sort(sort === "date" || !terms.length ? newest : (a, b) => score.get(b) - score.get(a) || newest(a, b));
    const unknown = found.filter(({ known }) => !known).map(({ matcher }) => matcher.word);
    const name = sort !== "date" && words(query).join(" ");
    return { at, name, total: at.length, counts, unknown, partly: most > 0 && most < terms.length, matchers, phrases };
  }

  #rank(found) {
    const score = new Map(), hits = new Map(), { count } = this.head;
    const own = this.facets.lang.values.indexOf(this.lang);
    for (const { frequency } of found) {
      const rarity = Math.log(1 + (count - frequency.size + 0.5) / (frequency.size + 0.5));
      for (const [at, f] of frequency) {
        const bm25 = rarity * f * (K1 + 1) / (f + K1 * (1 - B + B * this.lengths[at] / this.average));
        const liked = this.codes.lang[at].includes(own) ? OWN_LANGUAGE : 1;
        hits.set(at, (hits.get(at) ?? 0) + 1);
        score.set(at, (score.get(at) ?? 0) + bm25 * liked);
      }
    }
    return { score, hits };
  }

  #filter(every, filters) {
    const wanted = Object.entries(filters).filter(([facet, values]) => this.codes[facet] && values.length)
      .map(([facet, values]) => [facet, new Set(values.map((value) => this.facets[facet].values.indexOf(value)))]);
    const counts = Object.fromEntries(Object.keys(this.codes).map((facet) => [facet, {}])), at = [];
    const count = (facet, i) => {
      for (const code of this.codes[facet][i]) {
        const value = this.facets[facet].values[code];
        counts[facet][value] = (counts[facet][value] ?? 0) + 1;
      }
    };
    for (const i of every) {
      const missed = wanted.filter(([facet, codes]) => !this.codes[facet][i].some((code) => codes.has(code)));
      if (!missed.length) at.push(i);
      if (!missed.length) for (const facet in counts) count(facet, i);
      if (missed.length === 1) count(missed[0][0], i);
    }
    return { at, counts };
  }

  label(facet, value, lang = this.lang) {
    const { values, labels } = this.facets[facet] ?? { values: [], labels: {} };
    return labels[lang]?.[values.indexOf(value)] ?? value;
  }

  // What the results from one place to another show.
  async rows(result, from = 0, to = result.at.length) {
    if (result.name) await this.#namesakesFirst(result);
    return this.#rows(result.at.slice(from, to));
  }

  #rows(at) {
    return Promise.all(at.map((i) => this.#row(this.numbers[i], this.family[i])));
  }

  // Who writes the name of a town wants the town before all that has its name in a longer one. Only titles tell.
  async #namesakesFirst(result) {
    const { at, name } = result, top = at.slice(0, TOP), rows = await this.#rows(top);
    const bears = (_, i) => words(rows[i]?.title ?? "").join(" ") === name;
    at.splice(0, top.length, ...top.filter(bears), ...top.filter((one, i) => !bears(one, i)));
    result.name = "";
  }

  async #row(wanted, family) {
    const part = [...this.parts.keys()].filter((first) => first <= wanted).at(-1);
    const rows = JSON.parse(utf8.decode(await this.#file(`c/${part}.bin`, this.parts.get(part))) || "[]");
    const [, address, title, summary, lang, kind, place, day] = rows.find(([number]) => number === wanted) ?? [];
    if (address === undefined) return null; // an old tab met a newer index
    return { url: new URL(address, this.root).href, title, summary, lang, kind, place, day, family };
  }

  // Known words nearest to an unknown one: from the shards at hand, else from the list of all common words.
  async suggest(word) {
    const max = word.length < 6 ? 1 : 2, near = new Map();
    const look = (data) => {
      for (const [form, documents] of new Reader(data).forms()) {
        const far = documents >= this.head.least && form.length > 3 ? distance(word, form, max) : max + 1;
        if (far && far <= max) near.set(form, [far, -documents]);
      }
    };
    (await Promise.all(this.#holding(word).slice(0, MOST_SHARDS).map((name) => this.#shard(name)))).forEach(look);
    if (![...near.values()].some(([far]) => far < 2)) look(await this.#file("words.bin", this.head.words));
    const order = ([a, x], [b, y]) => x[0] - y[0] || x[1] - y[1] || (a < b ? -1 : 1);
    return [...near].sort(order).slice(0, 3).map(([form]) => form);
  }

  // Marked words in the page's own text and script: {segments: [[text, marked], ...], together}, or null.
  async excerpt({ url, family }, { matchers, phrases }) {
    const page = new DOMParser().parseFromString(utf8.decode(await load(url)), "text/html");
    const body = page.querySelector("[data-body]");
    if (!body || !matchers.length) return null;
    const walker = page.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    let text = "", block;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest("script,style,template,svg")) continue;
      const here = node.parentElement.closest(BLOCKS);
      text += (here === block ? "" : "\n") + node.data;
      block = here;
    }
    return excerpt(text, { matchers, phrases, family });
  }
}
