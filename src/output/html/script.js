"use strict";

// Filters: a finding is shown if its rule and its grade are wanted, a file if any of its findings is.
const filters = document.getElementById("filters");
const findings = [...document.querySelectorAll(".finding")];

function filter() {
  const rule = document.getElementById("rule").value;
  const grades = new Set([...filters.querySelectorAll("input:checked")].map((box) => box.value));
  let count = 0;
  for (const finding of findings) {
    const isShown = (!rule || finding.dataset.rule === rule) && grades.has(finding.dataset.grade);
    finding.hidden = !isShown;
    count += isShown;
  }
  for (const file of document.querySelectorAll(".file")) {
    const own = [...file.querySelectorAll(".finding")];
    file.hidden = own.length > 0 && own.every((finding) => finding.hidden);
  }
  document.getElementById("shown").value = `${count} of ${findings.length} shown`;
  document.getElementById("nothing").hidden = count > 0;
}

if (filters) {
  filters.hidden = false;
  filters.addEventListener("change", filter);
  filters.addEventListener("submit", (event) => event.preventDefault());
  filter();
}

// Patches are kept apart from the page, whose line ends a browser would change.
const patches = JSON.parse(document.getElementById("patches").textContent);

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Pages from the disk may not be let at the clipboard; a selection always is.
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const isCopied = document.execCommand("copy");
    area.remove();
    if (!isCopied) throw new Error("not copied");
  }
}

for (const button of document.querySelectorAll(".copy")) {
  const title = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    let said = "Copied";
    await copy(patches[Number(button.dataset.patch)]).catch(() => { said = "Not copied"; });
    button.textContent = said;
    setTimeout(() => { button.textContent = title; }, 1500);
  });
}

// Light or dark as the system says, until the button is used.
const theme = document.getElementById("theme");
let isDark = matchMedia("(prefers-color-scheme: dark)").matches;
const name = () => { theme.textContent = isDark ? "Light" : "Dark"; };
theme.hidden = false;
name();
theme.addEventListener("click", () => {
  isDark = !isDark;
  document.documentElement.style.colorScheme = isDark ? "dark" : "light";
  name();
});
