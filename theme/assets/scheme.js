// Runs before the page is drawn: the chosen colours apply without a flash, and styles know that scripts work.
(() => {
  const root = document.documentElement;
  root.dataset.js = "";
  try {
    const chosen = localStorage.getItem("gw-theme");
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  } catch {
    // Storage may be forbidden; the system's choice then holds.
  }
})();
