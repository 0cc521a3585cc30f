// Runs before the page is drawn: the chosen colours apply without a flash, and styles know that scripts work.
(() => {
  const root = document.documentElement;
  root.dataset.js = "";
  // A script that was lost on the way, or that an old phone cannot read, must not leave a menu that never opens.
  addEventListener("error", ({ target }) => {
    if (!root.dataset.js && (target === window || target.tagName === "SCRIPT")) delete root.dataset.js;
  }, true);
  try {
    const chosen = localStorage.getItem("gw-theme");
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  } catch {
    // Storage may be forbidden; the system's choice then holds.
  }
})();
