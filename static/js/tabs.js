// Turns <nav class="tabs" data-tabs> of links to parts of the page into tabs. Arrow keys move,
// Enter selects. Without this file they stay links, and every part is there to scroll to.
function dress(list) {
  const tabs = [...list.querySelectorAll('a[href^="#"]')];
  const panels = tabs.map((tab) => document.getElementById(tab.hash.slice(1)));
  list.role = "tablist";
  tabs.forEach((tab, n) => {
    tab.id ||= `tab-${panels[n].id}`;
    tab.role = "tab";
    tab.setAttribute("aria-controls", panels[n].id);
    panels[n].role = "tabpanel";
    panels[n].setAttribute("aria-labelledby", tab.id);
  });

  const select = (chosen) =>
    tabs.forEach((tab, n) => {
      const on = tab === chosen;
      tab.setAttribute("aria-selected", on);
      tab.removeAttribute("aria-current");
      tab.tabIndex = on ? 0 : -1;
      panels[n].hidden = !on;
    });
  const meant = tabs.find((tab) => tab.ariaCurrent) ?? tabs[0];
  select(tabs.find((tab) => tab.hash === location.hash) ?? meant);

  list.addEventListener("click", (event) => {
    const tab = event.target.closest("a");
    if (!tabs.includes(tab)) return;
    event.preventDefault();
    select(tab);
  });
  list.addEventListener("keydown", (event) => {
    const n = tabs.indexOf(document.activeElement);
    const to = {
      ArrowRight: n + 1,
      ArrowLeft: n - 1,
      Home: 0,
      End: -1,
      " ": n,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (event.key === " ") select(tabs[n]);
    tabs.at(to % tabs.length).focus();
  });
}

const dressAll = (root) => {
  for (const list of root.querySelectorAll("[data-tabs]:not([role])")) dress(list);
};
dressAll(document);
document.addEventListener("htmx:load", (event) => dressAll(event.target));
