// On a narrow window the facets stand above the list: those in which nothing is chosen are closed until they are opened.
(() => {
  "use strict";
  const narrow = matchMedia("(max-width: 60rem)");
  const close = () => {
    if (!narrow.matches) return;
    for (const facet of document.querySelectorAll(".facet[open]")) if (!facet.querySelector(".chosen")) facet.open = false;
  };
  close();
  document.addEventListener("htmx:afterSettle", close);
})();
