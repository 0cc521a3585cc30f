// Words as search compares them. fold() is goodword/text/fold.py again; tests hold both to one table.

const SINGLE = ["абвгґдђежзийіјклмнопрстћуўфхцчшыэѓќѝčćšžđłøıð", "abvggddezzijijklmnoprstcuufhccsyegkiccszdloid"];
const DOUBLE = "љ lj њ nj џ dz ѕ dz є je ї ji ё jo ю ju я ja щ sc ǆ dz ǉ lj ǌ nj ß ss æ ae œ oe þ th".split(" ");
const LETTERS = new Map([..."ьъ\u00ad\u200b\u200c\u200d\u2060\ufeff"].map((letter) => [letter, ""]));
[...SINGLE[0]].forEach((letter, i) => LETTERS.set(letter, SINGLE[1][i]));
for (let i = 0; i < DOUBLE.length; i += 2) LETTERS.set(DOUBLE[i], DOUBLE[i + 1]);
const KNOWN = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "g");

export function fold(text) {
  return text.normalize("NFC").toLowerCase()
    .replace(/([\u0400-\u04ff])['\u2019\u02bc](?=[\u0400-\u04ff])/g, "$1")
    .replace(KNOWN, (letter) => LETTERS.get(letter))
    .normalize("NFD").replace(/[\u0300-\u036f]+/g, "").normalize("NFC")
    .replaceAll("dj", "d");
}

export const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

// Endings are cut from folded words, so all forms of a word share a prefix and with it a shard. "y/i": the cut form
// is compared with an i, which keeps policy, policies apart from police.
const ENDINGS = {
  bcs: "ovima evima ijama stvima ama ima ova eva ove eve ovi evi oga omu emu ijem iji ija ije iju og om em im ih oj "
    + "ao la lo li ti a e i u o",
  en: "ings ing edly ers er ies/i ied/i ed es ly y/i s e",
  de: "innen ern en er em es e n s",
  uk: "jami ovi evi oji oju eju ami imi ogo omu ima jah iv ij ah am jam om em ja je ji ju a e i o u",
  sq: "eve ave ish ve et at it in en es se te ra ri je i u a e t n s",
};
for (const family in ENDINGS) ENDINGS[family] = ENDINGS[family].split(" ").map((ending) => ending.split("/"));
const FAMILIES = { bs: "bcs", hr: "bcs", sr: "bcs", cnr: "bcs", en: "en", de: "de", uk: "uk", sq: "sq" };

// The family of languages that share a list of endings; "" when there is none.
export const familyOf = (lang) => FAMILIES[lang.toLowerCase().split("-")[0]] ?? "";

// [prefix that all forms share, key that tells them from other words]
function stem(word, family) {
  if (word.length > 3) {
    for (const [ending, instead = ""] of ENDINGS[family] ?? []) {
      const left = word.length - ending.length;
      if (left >= 3 && word.endsWith(ending)) return [word.slice(0, left), word.slice(0, left) + instead];
    }
  }
  return [word, word];
}

function inflected(form, word, family) {
  const a = stem(form, family)[1], b = stem(word, family)[1];
  return a === b || a === word || form === b;
}

// mjesto, mesto; vrijeme, vreme: the word with one ije or je as e, or one e as ije or je.
function twins(word) {
  const out = new Set();
  for (const { 0: all, 1: before, 2: yat, index } of word.matchAll(/([bcdlmnprstvz])(ije|je|e)/g)) {
    const end = index + all.length;
    if (yat === "e" && end === word.length && word.length > 4) continue;
    const [start, rest] = [word.slice(0, index) + before, word.slice(end)];
    for (const other of yat === "e" ? ["ije", "je"] : ["e"]) out.add(fold(start + other + rest));
  }
  out.delete(word);
  return [...out];
}

const shortest = (list) => list.reduce((a, b) => (b.length < a.length ? b : a));

// One word of a query: which forms answer it, in which family of languages, and how well.
export class Matcher {
  constructor(word, { families = [], quoted = false, open = false } = {}) {
    Object.assign(this, { word, quoted, open: open && !quoted && word.length > 2 });
    this.twins = quoted || word.length < 4 || !families.includes("bcs") ? [] : twins(word);
    this.prefix = quoted ? word : shortest([word, ...families.map((family) => stem(word, family)[0])]);
    const others = this.twins.map((twin) => stem(twin, "bcs")[0]).sort();
    this.twinPrefixes = others.filter((prefix, i) => !prefix.startsWith(this.prefix)
      && !others.slice(0, i).some((shorter) => prefix.startsWith(shorter)));
  }

  grade(form, family) {
    if (form === this.word) return 1;
    if (this.quoted) return 0;
    if (family === "bcs" && this.twins.includes(form)) return 0.95;
    if (form.startsWith(this.prefix) && inflected(form, this.word, family)) return 0.9;
    if (family === "bcs" && this.twins.some((twin) => inflected(form, twin, family))) return 0.85;
    return this.open && form.startsWith(this.word) ? 0.5 : 0;
  }
}

// Words of a query, which of them stand in quotes, and the quoted runs.
export function parse(query, stop) {
  const terms = new Map(), phrases = [];
  const add = (list, quoted) => {
    for (const word of list) if (!stop.has(word) && (word.length > 1 || /\p{N}/u.test(word))) terms.set(word, quoted);
  };
  const rest = query.replace(/["„“”«»]([^"„“”«»]+)["„“”«»]/g, (_, inside) => {
    const list = words(inside);
    if (list.length > 1) phrases.push(list);
    add(list, true);
    return " ";
  });
  add(words(rest), false);
  return { terms: [...terms], phrases };
}

// Edit distance with neighbours swapped as one slip; beyond max it is max + 1.
export function distance(a, b, max) {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let older, old = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
    }
    if (Math.min(...row) > max) return max + 1;
    [older, old] = [old, row];
  }
  return old[b.length];
}

const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['\u2019\u02bc\u00ad][\p{L}\p{N}\p{M}]+)*/gu;

// The part of a text with most answers: [[text, marked], ...], and whether a phrase stands in it word by word.
export function excerpt(text, { matchers, phrases, family, size = 30, lead = 5 }) {
  const tokens = [...text.matchAll(TOKEN)].map((match) => {
    const forms = words(match[0]);
    const hit = matchers.findIndex((matcher) => forms.some((form) => matcher.grade(form, family)));
    return { from: match.index, to: match.index + match[0].length, hit, forms };
  });
  const all = tokens.flatMap(({ forms }, token) => forms.map((form) => [form, token]));
  const starts = phrases.map((phrase) => all.findIndex((_, i) => phrase.every((word, k) => all[i + k]?.[0] === word)));
  let best = 0, most = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].hit < 0) continue;
    const hits = tokens.slice(i, i + size - lead).map(({ hit }) => hit).filter((hit) => hit >= 0);
    const found = hits.length + 10 * new Set(hits).size;
    if (found > most) [best, most] = [i, found];
  }
  const phraseAt = starts.find((at) => at >= 0);
  if (phraseAt !== undefined) best = all[phraseAt][1];
  best = Math.max(0, Math.min(best - lead, tokens.length - size));
  return { segments: segments(text, tokens.slice(best, best + size), best > 0), together: !starts.includes(-1) };
}

function segments(text, part, cut) {
  if (!part.length) return [];
  const out = cut ? [["… ", false]] : [];
  let at = part[0].from;
  for (const { from, to, hit } of part) {
    if (hit < 0) continue;
    out.push([text.slice(at, from), false], [text.slice(from, to), true]);
    at = to;
  }
  const end = part.at(-1).to, goesOn = /[\p{L}\p{N}]/u.test(text.slice(end));
  out.push([text.slice(at, end), false], [goesOn ? " …" : text.slice(end, end + 1), false]);
  return out.map(([some, hit]) => [some.replace(/\s+/g, " "), hit]).filter(([some]) => some);
}
