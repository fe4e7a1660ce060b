// Files that are dropped anywhere on the page are chosen; the report is followed as it grows.
(() => {
  "use strict";
  const input = document.querySelector("#files"), drop = document.querySelector(".drop"), list = document.querySelector(".chosen-files");
  const show = () => list.replaceChildren(...Array.from(input.files, (file) => {
    const item = document.createElement("li");
    item.textContent = `${file.name} (${Math.ceil(file.size / 1000)} kB)`;
    return item;
  }));
  if (input) {
    document.addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("over"); });
    document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) drop.classList.remove("over"); });
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      const both = new DataTransfer();
      for (const file of [...input.files, ...event.dataTransfer.files]) both.items.add(file);
      input.files = both.files;
      show();
    });
    input.addEventListener("change", show);
    show();
  }

  const report = document.querySelector("#report[data-events]");
  if (report) {
    const events = new EventSource(report.dataset.events);
    const refresh = async () => {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#report");
      document.querySelector("#report").replaceChildren(...fresh.childNodes);
    };
    const step = (event) => {
      const { done, total } = JSON.parse(event.data);
      document.querySelector("#progress").value = done;
      document.querySelector(".progress-count").textContent = `${done} / ${total}`;
    };
    let waiting = false;
    events.addEventListener("progress", (event) => {
      step(event);
      if (waiting) return;
      waiting = true;
      setTimeout(async () => { await refresh(); waiting = false; }, 300);
    });
    events.addEventListener("end", (event) => { step(event); events.close(); setTimeout(refresh, 400); });
  }
})();
