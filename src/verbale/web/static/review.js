// Keys of the review. Each presses a button that is on the page; what is half typed waits here until it is sent.
(() => {
  "use strict";
  const find = (query) => document.querySelector(query);
  const typing = (element) => element instanceof HTMLInputElement && !["checkbox", "submit", "hidden"].includes(element.type)
    || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

  for (const button of document.querySelectorAll(".only-scripts")) {
    if (!button.dataset.focus || find(button.dataset.focus)) button.hidden = false;
  }

  const press = (button) => {
    if (button.dataset.open) { find(button.dataset.open).showModal(); return; }
    if (button.dataset.focus) { const field = find(button.dataset.focus); if (field) { field.focus(); field.scrollIntoView({ block: "nearest" }); } return; }
    button.click();
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-open], [data-focus]");
    if (button) press(button);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && typing(document.activeElement)) { document.activeElement.blur(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target) || find("dialog[open]")) return;
    const latin = { KeyA: "a", KeyX: "x", KeyU: "u", KeyE: "e", KeyS: "s", KeyZ: "z", KeyN: "n" }[event.code];
    const key = event.key === "?" ? "?" : /^[a-z]$/.test(event.key) ? event.key : latin;
    const button = key && find(`[data-key="${key}"]:not([hidden])`);
    if (button) { event.preventDefault(); press(button); }
  });

  // A draft is kept for the pair of entries that it was typed for.
  const form = find("form[data-draft]");
  if (!form) return;
  const place = `verbale-draft ${Array.from(form.querySelectorAll("[name=entry] option, input[name=entry]")).map((each) => each.value).join(" ")}`;
  const fields = ["entry", "field", "value", "because"];
  try {
    const kept = JSON.parse(localStorage.getItem(place) || "null");
    if (kept && !form.elements.value.value) for (const name of fields) if (form.elements[name] && kept[name]) form.elements[name].value = kept[name];
    form.addEventListener("input", () => {
      localStorage.setItem(place, JSON.stringify(Object.fromEntries(fields.map((name) => [name, form.elements[name] ? form.elements[name].value : ""]))));
    });
    form.addEventListener("submit", () => localStorage.removeItem(place));
  } catch { /* where nothing may be kept, nothing is */ }
})();
