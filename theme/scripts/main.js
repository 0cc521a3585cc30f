// The site's only script on ordinary pages: menu, colours, town finder; the search is fetched when it is used.

/** Opens and closes the menu of narrow screens. */
function startMenu() {
  const button = document.querySelector("[data-menu]");
  if (!button) return;
  const toggle = (open) => button.setAttribute("aria-expanded", String(open));
  button.addEventListener("click", () => toggle(button.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") {
      toggle(false);
      button.focus();
    }
  });
}

const SUN = "M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM11 1h2v4h-2zm0 18h2v4h-2zM1 11h4v2H1zm18 0h4v2h-4zM4.200 5.600l1.400-1.400 2.800 2.800L7 8.400zm11.400 11.400 1.400-1.400 2.800 2.800-1.400 1.400zM4.200 18.400 7 15.600 8.400 17l-2.800 2.800zM15.600 7l2.800-2.800 1.400 1.400L17 8.400z";

/** Adds the button that changes between light and dark; without scripts the system decides. */
function startScheme() {
  const tools = document.querySelector("[data-tools]");
  if (!tools) return;
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "gw-scheme";
  button.title = document.body.dataset.scheme;
  button.setAttribute("aria-label", document.body.dataset.scheme);
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", SUN);
  svg.append(path);
  button.append(svg);
  button.addEventListener("click", () => {
    const now = root.dataset.theme || (dark.matches ? "dark" : "light");
    root.dataset.theme = now === "dark" ? "light" : "dark";
    try {
      localStorage.setItem("gw-theme", root.dataset.theme);
    } catch {
      // Storage may be forbidden; the choice then lasts for this page.
    }
  });
  tools.append(button);
}

const CYRILLIC = {
  а: "a", б: "b", в: "v", г: "g", д: "d", ђ: "d", е: "e", ж: "z", з: "z", и: "i", ј: "j", к: "k", л: "l", љ: "lj", м: "m",
  н: "n", њ: "nj", о: "o", п: "p", р: "r", с: "s", т: "t", ћ: "c", у: "u", ф: "f", х: "h", ц: "c", ч: "c", џ: "dz", ш: "s",
};

/** Makes spellings of one name alike: script, case, marks and hyphens do not count. */
function alike(text) {
  return text
    .toLowerCase()
    .replace(/[а-џ]/g, (letter) => CYRILLIC[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ|dj/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Narrows the list of towns to what is being written; Enter goes to the first. */
function startFinder(finder) {
  const input = finder.querySelector("input");
  const status = finder.querySelector("[role=status]");
  const towns = [...finder.querySelectorAll("li")].map((item) => ({
    item,
    names: ` ${alike(`${item.textContent} ${item.dataset.spellings ?? ""}`)}`,
  }));
  const narrow = () => {
    const wanted = alike(input.value);
    const hits = towns.filter((town) => town.names.includes(` ${wanted}`));
    for (const town of towns) {
      town.item.hidden = !hits.includes(town);
      town.item.toggleAttribute("data-first", Boolean(wanted) && town === hits[0]);
    }
    status.classList.toggle("gw-hidden", hits.length > 0);
    status.textContent = !wanted ? "" : hits.length ? hits.map((town) => town.item.textContent.trim()).join(", ") : finder.dataset.none;
    return wanted ? hits[0] : undefined;
  };
  input.addEventListener("input", narrow);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    narrow()?.item.querySelector("a").click();
  });
}

/** Fetches the search when somebody turns to it; a page with a question in its address answers at once. */
function startSearch() {
  const boxes = document.querySelectorAll("form[data-search]");
  if (!boxes.length) return;
  const search = () => import(new URL(boxes[0].dataset.search, document.baseURI).href);
  if (document.querySelector("[data-search-results]") && location.search.length > 1) search();
  for (const box of boxes) box.addEventListener("focusin", search, { once: true });
}

startMenu();
startScheme();
document.querySelectorAll("[data-finder]").forEach(startFinder);
startSearch();
document.documentElement.dataset.js = "on";
