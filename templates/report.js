"use strict";
// Filters and sorts the long tables. Without it they stand there complete, in the order of the report.
(() => {
  const { filter, rowsShown, sort } = document.getElementById("report").dataset;
  const rank = ["bad", "warn", "strong", "plain", "good", "faint"];

  const addFilter = (table) => {
    const rows = [...table.tBodies[0].rows];
    const texts = rows.map((row) => row.innerText.normalize("NFKC").toLowerCase());
    const label = document.createElement("label");
    const field = document.createElement("input");
    const shown = document.createElement("output");
    const bar = document.createElement("div");
    field.type = "search";
    label.append(filter, " ", field);
    bar.className = "filter";
    bar.append(label, shown);
    table.parentElement.before(bar);
    const apply = () => {
      const words = field.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
      rows.forEach((row, index) => { row.hidden = !words.every((word) => texts[index].includes(word)); });
      const count = String(rows.filter((row) => !row.hidden).length);
      shown.value = rowsShown.replace("{shown}", count).replace("{all}", String(rows.length));
    };
    field.addEventListener("input", apply);
    apply();
  };

  // What has a tone sorts by it, the worst first; the rest, and what shares one, as text with its numbers counted.
  const addSorting = (table) => {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const tone = (cell) => rank.findIndex((name) => cell.classList.contains(name));
    heads.forEach((head, column) => {
      // No <button>: Chromium does not repeat the head of a table on every page of paper where there is one in it.
      const button = document.createElement("span");
      button.role = "button";
      button.tabIndex = 0;
      button.title = sort;
      button.append(...head.childNodes);
      head.append(button);
      const turnOver = () => {
        const turn = head.ariaSort === "ascending" ? -1 : 1;
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.ariaSort = turn === 1 ? "ascending" : "descending";
        const cell = (row) => row.cells[column];
        const compare = (one, two) => tone(cell(one)) - tone(cell(two)) || order.compare(cell(one).innerText, cell(two).innerText);
        body.append(...[...body.rows].sort((one, two) => turn * compare(one, two)));
      };
      button.addEventListener("click", turnOver);
      button.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          turnOver();
        }
      });
    });
  };

  for (const table of document.querySelectorAll("table.long")) {
    addFilter(table);
    addSorting(table);
  }
})();
