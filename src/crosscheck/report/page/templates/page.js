"use strict";
// Filters, sorting and the theme. The page is complete without this; nothing here fetches, stores or sends a source's word.
(() => {
  const root = document.documentElement;
  const remembered = { get: () => { try { return localStorage.getItem("crosscheck-theme") || ""; } catch { return ""; } },
    set: (theme) => { try { localStorage.setItem("crosscheck-theme", theme); } catch { /* no memory here */ } } };
  const dress = (theme) => { if (theme === "light" || theme === "dark") root.dataset.theme = theme; else delete root.dataset.theme; };
  dress(remembered.get());

  const VIEW = "?";  // what a view in the address begins with, so that no id of an element can be mistaken for one
  const fields = ["q", "verdict", "open", "source", "place", "from", "to", "sort"];
  let form, items, findings, decisions, lists, groups, words, opened = new Set(), typing;

  const startTheme = () => {
    const choice = document.getElementById("theme-choice");
    document.getElementById("theme").hidden = false;
    choice.value = root.dataset.theme || "";
    choice.addEventListener("change", () => { remembered.set(choice.value); dress(choice.value); });
  };

  const figure = (number) => number.toLocaleString("en");

  const state = () => {
    const data = new FormData(form), chosen = {};
    for (const field of fields) {
      const values = data.getAll(field).map((value) => value.trim()).filter(Boolean);
      if (values.length) chosen[field] = values;
    }
    return chosen;
  };

  const number = (field) => {
    const option = form.elements[field]?.selectedOptions[0];
    return option && option.value ? option.dataset.n : "";
  };

  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  const wordsOf = (item) => {
    if (!words.has(item)) {
      const within = item.closest(".group");
      words.set(item, folded(item.textContent + " " + (item.dataset.latin || "") + " " + (within ? within.querySelector("h3").textContent : "")));
    }
    return words.get(item);
  };

  const fitting = (chosen) => {
    const verdicts = new Set(chosen.verdict), source = number("source"), place = number("place");
    const sought = folded((chosen.q || [""])[0]).split(/\s+/).filter(Boolean);
    const from = (chosen.from || [""])[0], to = (chosen.to || [""])[0];
    const has = (list, wanted) => (list || "").split(" ").includes(wanted);
    return (item) => {
      const data = item.dataset;
      return (!verdicts.size || verdicts.has(data.v)) && (!chosen.open || "open" in data)
        && (!source || has(data.s, source)) && (!place || has(data.p, place))
        && (!(from || to) || (data.from !== undefined && (!to || data.from <= to) && (!from || data.to >= from)))
        && sought.every((word) => wordsOf(item).includes(word));
    };
  };

  const sortKeys = {
    time: (item) => item.dataset.from || "~",
    label: (item) => item.querySelector("h3 bdi,.label bdi").textContent.trim().toLowerCase(),
    sources: (item) => String(9999 - item.dataset.s.split(" ").length),
  };
  let sorted = "";
  const sort = (by) => {
    if (by === sorted) return;
    sorted = by;
    const key = sortKeys[by];
    for (const list of lists) {
      const ordered = items.filter((item) => item.parentNode === list).map((item) => [key ? key(item) : "", item]);
      if (key) ordered.sort(([left], [right]) => left < right ? -1 : left > right ? 1 : 0);
      for (let at = ordered.length; at--;) list.prepend(ordered[at][1]);  // Chromium is ten times slower at the end
    }
  };

  const show = (chosen) => {
    const fits = fitting(chosen), filtering = Object.keys(chosen).some((field) => field !== "sort");
    let shown = 0, main = 0;
    for (const item of items) {
      const visible = fits(item);
      if (item.hidden === visible) item.hidden = !visible;
      if (visible) { shown += 1; if (item.parentNode.id === "list") main += 1; }
    }
    let grouped = 0;
    for (const [group, within] of groups) {
      const count = within.filter((item) => !item.hidden).length;
      grouped += count;
      group.hidden = !count;
      if (filtering && count) { if (!group.open) { group.open = true; opened.add(group); } }
      else if (!filtering && opened.delete(group)) group.open = false;
    }
    const alone = document.getElementById("alone");
    if (alone) alone.hidden = !grouped;
    document.getElementById("empty").hidden = shown > 0 || !filtering;
    document.querySelector("#facts .lead").hidden = filtering && !main;
    const hidden = new Set();
    let found = 0;
    for (const finding of findings) {
      finding.hidden = !fits(finding);
      if (!finding.hidden) found += 1;
    }
    for (const item of [...items, ...findings]) if (item.hidden) hidden.add(item.id);
    let open = 0;
    for (const item of decisions) {
      item.hidden = hidden.has(item.dataset.for);
      if (!item.hidden) open += 1;
    }
    for (const list of document.querySelectorAll(".decide")) {
      list.hidden = ![...list.children].some((item) => !item.hidden);
      if (list.parentNode.localName === "details") list.parentNode.hidden = list.hidden;
    }
    for (const [id, rest, some] of [["none-to-decide", decisions, open], ["none-found", findings, found]]) {
      const none = document.getElementById(id);
      if (none) none.hidden = some > 0 || !rest.length;
    }
    const counted = { decide: open, facts: main, alone: grouped, findings: found };
    for (const told of document.querySelectorAll("[data-part]")) {
      told.dataset.of ||= told.textContent;
      told.textContent = filtering ? `${figure(counted[told.dataset.part])} of ${told.dataset.of}` : told.dataset.of;
    }
    const undated = (chosen.from || chosen.to) ? items.filter((item) => item.dataset.from === undefined).length : 0;
    const count = `${figure(shown)} of ${figure(items.length)} facts shown`
      + (findings.length ? `, ${figure(found)} of ${figure(findings.length)} finding${findings.length === 1 ? "" : "s"}` : "")
      + (undated ? `; ${figure(undated)} that state no time are left out` : "");
    document.getElementById("status").textContent = filtering ? count : "";
    const told = Object.entries(chosen).filter(([field]) => field !== "sort").map(([field, values]) => `${field} ${values.join(", ")}`);
    document.getElementById("printed").textContent = filtering ? `${count} (${told.join("; ")})` : "";
    document.getElementById("active").textContent = told.length ? ` (${told.length} set)` : "";
  };

  const address = (chosen) => {
    const search = new URLSearchParams();
    for (const [field, values] of Object.entries(chosen)) for (const value of values) search.append(field, value);
    const hash = search.size ? `#${VIEW}${search}` : "";
    if (hash !== location.hash) history.replaceState(null, "", hash || location.pathname + location.search);
  };

  const apply = (keep = true) => {
    const chosen = state();
    sort((chosen.sort || [""])[0]);
    show(chosen);
    if (keep) address(chosen);
  };

  const fill = (search) => {
    form.reset();
    for (const field of ["q", "source", "place", "from", "to", "sort"]) {
      const element = form.elements[field], value = search.get(field);
      if (element && value) element.value = value;
      if (element && element.tagName === "SELECT" && element.selectedIndex < 0) element.selectedIndex = 0;
    }
    const verdicts = new Set(search.getAll("verdict"));
    for (const box of form.querySelectorAll("[name=verdict]")) box.checked = verdicts.has(box.value);
    form.elements.open.checked = search.has("open");
  };

  const reveal = (id) => {
    const element = document.getElementById(id);
    if (!element) return;
    const item = element.closest("[data-v],[data-f],[data-for]");
    if (item && item.hidden) { form.reset(); apply(false); }
    for (let around = element.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
    element.scrollIntoView();
  };

  const follow = () => {
    const hash = location.hash.slice(1);
    if (hash.startsWith(VIEW)) { fill(new URLSearchParams(hash.slice(1))); apply(false); }
    else if (hash) { let id = hash; try { id = decodeURIComponent(hash); } catch { /* as it is */ } reveal(id); }
  };

  const only = (event) => {
    const chosen = event.target.closest("[data-only]");
    if (!chosen || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    fill(new URLSearchParams({ verdict: chosen.dataset.only }));
    apply();
    const target = document.getElementById(chosen.dataset.only === "uncorroborated" ? "alone" : "facts");
    target.scrollIntoView();
    const heading = target.querySelector("h2");
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };

  const unfold = () => {
    const closed = [...document.querySelectorAll("main details:not([open])")].filter((each) => !each.closest(".rules"));
    for (const each of closed) each.open = true;
    addEventListener("afterprint", () => { for (const each of closed) each.open = false; }, { once: true });
  };

  const startFilters = () => {
    form = document.getElementById("controls");
    if (!form) return;
    items = [...document.querySelectorAll("[data-v]")].filter((each) => each.closest("[data-list]"));
    findings = [...document.querySelectorAll("[data-f]")];
    decisions = [...document.querySelectorAll("[data-for]")];
    lists = [...document.querySelectorAll("[data-list]")];
    groups = [...document.querySelectorAll(".group")].map((group) => [group, [...group.querySelectorAll("[data-v]")]]);
    words = new Map();
    form.hidden = false;
    document.getElementById("fold").open = matchMedia("(min-width:68rem)").matches;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => apply());
    form.addEventListener("input", (event) => {
      if (event.target.id !== "q") return;
      clearTimeout(typing);
      typing = setTimeout(apply, 120);
    });
    form.addEventListener("reset", () => setTimeout(apply));
    document.querySelector(".counts").addEventListener("click", only);
    addEventListener("hashchange", follow);
    follow();
  };

  addEventListener("DOMContentLoaded", () => { startTheme(); startFilters(); });
  addEventListener("beforeprint", unfold);
})();
