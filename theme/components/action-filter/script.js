/** Narrows a plan's actions to what is asked for, and keeps the question in the address. */
function startFilter(box) {
  const fields = [...box.querySelectorAll("[name]")];
  const said = box.querySelector("[role=status]");
  const rows = [...box.parentElement.querySelectorAll("tr[data-is]")].map((row) => ({
    ...row.dataset,
    row,
    goal: row.closest(".gw-goal"),
    text: alike(row.textContent),
  }));
  const among = (list, value) => (list ?? "").split(" ").includes(value);
  const tests = {
    show: (one, value) => among(one.is, value),
    area: (one, value) => among(one.at, value),
    by: (one, value) => among(one.by, value),
    goal: (one, value) => one.goal.id === `goal-${value}`,
    words: (one, value) => alike(value).split(/\s+/).every((word) => one.text.includes(word)),
  };
  const apply = () => {
    const asked = fields.filter((field) => field.value.trim() && (field.type !== "radio" || field.checked));
    for (const one of rows) one.row.hidden = !asked.every((field) => tests[field.name](one, field.value.trim()));
    const left = rows.filter((one) => !one.row.hidden);
    for (const { goal } of rows) goal.hidden = !left.some((one) => one.goal === goal);
    const told = asked.length ? box.dataset.said.replace("{n}", left.length).replace("{total}", rows.length) : "";
    if (said.textContent !== told) said.textContent = told;
    return asked;
  };
  const keep = () => {
    const query = new URLSearchParams(location.search);
    for (const field of fields) query.delete(field.name);
    for (const field of apply()) query.set(field.name, field.value.trim());
    history.replaceState(history.state, "", `${location.pathname}${query.size ? `?${query}` : ""}${location.hash}`);
  };
  const fill = (query) => {
    for (const field of fields) {
      const value = query.get(field.name) ?? "";
      if (field.type !== "radio") field.value = value;
      else if (field.value === value || !field.value) field.checked = true;
      if (field.selectedIndex === -1) field.value = "";
      // What was chosen may lie outside of the row of a phone.
      if (field.checked) field.closest("fieldset").scrollLeft = field.parentElement.offsetLeft;
    }
    apply();
  };
  box.addEventListener("input", keep);
  box.querySelector("button").addEventListener("click", () => {
    fill(new URLSearchParams());
    keep();
  });
  // A browser may bring back what was chosen before; the address is right.
  addEventListener("pageshow", () => fill(new URLSearchParams(location.search)));
  fill(new URLSearchParams(location.search));
}

document.querySelectorAll("[data-filter]").forEach(startFilter);
