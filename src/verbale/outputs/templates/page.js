// Lights what belongs together. The page is whole without it: every number, field and flag is a plain link.
(() => {
  "use strict";
  const all = (query) => Array.from(document.querySelectorAll(query));
  const add = (index, key, element) => index.has(key) ? index.get(key).push(element) : index.set(key, [element]);
  const marksOfAct = new Map(), marksOfField = new Map(), placesOfAct = new Map(), rowsOfField = new Map();

  for (const mark of all("mark")) {
    for (const act of mark.dataset.a.split(" ")) add(marksOfAct, act, mark);
    for (const field of mark.dataset.f.split(" ")) add(marksOfField, field, mark);
  }
  for (const place of all("[data-act]")) add(placesOfAct, place.dataset.act, place);
  for (const row of all("[data-field]")) add(rowsOfField, row.dataset.field, row);

  const readout = document.querySelector(".readout");
  let lit = [];

  const light = (elements = []) => {
    for (const element of elements) { element.classList.add("lit"); lit.push(element); }
  };
  const clear = () => {
    for (const element of lit) element.classList.remove("lit");
    lit = [];
    if (readout) readout.textContent = readout.dataset.rest;
  };

  // A field lights its own words only; a card, number or flag all words of its act; words all cards that they serve.
  const show = (origin) => {
    clear();
    if (!(origin instanceof Element)) return;
    const row = origin.closest("[data-field]"), place = origin.closest("[data-act]"), mark = origin.closest("mark");
    if (row) {
      light(marksOfField.get(row.dataset.field));
      light(rowsOfField.get(row.dataset.field));
      light(placesOfAct.get(row.dataset.field.split(".")[0]));
    } else if (place) {
      light(marksOfAct.get(place.dataset.act));
      light(placesOfAct.get(place.dataset.act));
      if (readout && place.closest(".chart")) readout.textContent = place.getAttribute("aria-label");
    } else if (mark) {
      for (const act of mark.dataset.a.split(" ")) { light(marksOfAct.get(act)); light(placesOfAct.get(act)); }
      for (const field of mark.dataset.f.split(" ")) light(rowsOfField.get(field));
    }
  };
  const showFocus = () => show(document.activeElement);

  document.addEventListener("pointerover", (event) => {
    if (event.target.closest("mark, [data-act]")) show(event.target);
    else if (event.pointerType === "mouse") showFocus();
  });
  document.documentElement.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse") showFocus();
  });
  document.addEventListener("focusin", showFocus);
  document.addEventListener("focusout", (event) => { if (!event.relatedTarget) clear(); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") clear(); });

  // A field's link brings its words into view but leaves the focus where it is, so that Tab goes on to the next field.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-field] a");
    const words = link && document.getElementById(link.hash.slice(1));
    if (!words) return;
    event.preventDefault();
    words.scrollIntoView({ block: "nearest" });
    show(link);
  });
})();
