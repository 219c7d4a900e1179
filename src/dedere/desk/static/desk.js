"use strict";
// The pages work without this file. It adds: a day slider that recolours the map and moves the
// cursor of the timeline, arrow keys on the map, filters that answer while one types, and
// j and k to walk through the notes of a report.

const DAY = 86400000;
// English days as the pages write them: 3 September 2024.
const LANGUAGE = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
const PROSE = new Intl.DateTimeFormat(LANGUAGE, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

const toDays = (iso) => Math.round(Date.parse(iso + "T00:00:00Z") / DAY);
const toIso = (days) => new Date(days * DAY).toISOString().slice(0, 10);
const inProse = (iso) => PROSE.format(new Date(iso + "T00:00:00Z"));

for (const one of document.querySelectorAll("[data-js]")) one.hidden = false;

// A slider over days: `move` while it moves, `rest` when it is let go.
function slider(input, move, rest) {
  input.min = toDays(input.dataset.first);
  input.max = Math.max(toDays(input.dataset.last), toDays(input.dataset.on));
  input.value = toDays(input.dataset.on);
  input.hidden = false;
  const say = (iso) => input.setAttribute("aria-valuetext", inProse(iso));
  say(input.dataset.on);
  input.addEventListener("input", () => { const iso = toIso(+input.value); say(iso); move(iso); });
  if (rest) input.addEventListener("change", () => rest(toIso(+input.value)));
}

// The outcome of each state over all time, fetched when the slider is first touched.
let changes = null;
async function load(person) {
  if (!changes) {
    const answer = await fetch(`/person/${encodeURIComponent(person)}/exposure.json`);
    changes = (await answer.json()).states;
  }
  return changes;
}

function outcomeOn(rows, iso) {
  let found = rows[0][1];
  for (const [day, outcome] of rows) if (!day || day <= iso) found = outcome;
  return found;
}

const BOUND = new Set(["obliged", "unsc_duty"]);
async function recolour(person, iso) {
  const map = document.querySelector(".map");
  if (!map) return;
  const rows = await load(person);
  const counts = {};
  const words = {};
  for (const item of document.querySelectorAll(".key [data-o]")) {
    words[item.dataset.o] = item.querySelector(".duty").textContent;
  }
  for (const state of map.querySelectorAll("a.s")) {
    const outcome = outcomeOn(rows[state.dataset.s], iso);
    counts[outcome] = (counts[outcome] || 0) + 1;
    if (!state.classList.contains("o-" + outcome)) {
      state.setAttribute("class", "s o-" + outcome);
      const name = state.getAttribute("aria-label").split(":")[0];
      const title = `${name}: ${words[outcome] || outcome.replaceAll("_", " ")}`;
      state.setAttribute("aria-label", title);
      state.querySelector("title").textContent = title;
    }
    const link = state.getAttribute("href").split("?")[0];
    state.setAttribute("href", `${link}?on=${iso}`);
  }
  for (const item of document.querySelectorAll(".key [data-o]")) {
    item.querySelector("b").textContent = counts[item.dataset.o] || 0;
    item.hidden = !counts[item.dataset.o];
  }
  for (const link of document.querySelectorAll("[data-pictures] a")) {
    const address = new URL(link.href);
    if (address.searchParams.has("on")) address.searchParams.set("on", iso);
    link.href = address.pathname + address.search;
  }
  const bound = Object.keys(counts).reduce((sum, one) => sum + (BOUND.has(one) ? counts[one] : 0), 0);
  const box = document.querySelector(".mapbox");
  const title = document.querySelector("[data-title]");
  if (box && title) {
    const said = (name, n) =>
      box.dataset[name + (n === 0 ? "None" : n === 1 ? "One" : "Other")].replace("@", inProse(iso)).replace("#", n);
    title.textContent = `${said("title", bound)} ${said("contested", counts.obliged_contested || 0)}`;
  }
}

const cursor = document.getElementById("cursor");
for (const input of document.querySelectorAll("[data-slider]")) {
  const place = (iso) => {
    if (!cursor) return;
    const share = (toDays(iso) - input.min) / (input.max - input.min);
    const x = +cursor.dataset.left + share * (cursor.dataset.right - cursor.dataset.left);
    cursor.setAttribute("x1", x);
    cursor.setAttribute("x2", x);
  };
  const show = (iso) => {
    for (const out of document.querySelectorAll("[data-day]")) out.textContent = inProse(iso);
    for (const day of document.querySelectorAll("input[name=on]")) day.value = iso;
    place(iso);
    recolour(input.dataset.person, iso);
  };
  slider(input, show);
  // Moving the day on the drawing itself does the same.
  const drawing = cursor && cursor.ownerSVGElement;
  if (drawing) {
    const drag = (event) => {
      const box = drawing.getBoundingClientRect();
      const x = (event.clientX - box.left) / box.width * drawing.viewBox.baseVal.width;
      const share = (x - cursor.dataset.left) / (cursor.dataset.right - cursor.dataset.left);
      if (share < 0 || share > 1) return;
      input.value = Math.round(+input.min + share * (input.max - input.min));
      input.dispatchEvent(new Event("input"));
    };
    drawing.addEventListener("pointerdown", (event) => {
      if (event.target.closest("a")) return;
      drag(event);
      const move = (next) => drag(next);
      drawing.addEventListener("pointermove", move);
      addEventListener("pointerup", () => drawing.removeEventListener("pointermove", move), { once: true });
    });
  }
}

// Arrow keys on the map: one stop for Tab, then from state to state by where they lie.
const map = document.querySelector(".map");
if (map) {
  const states = [...map.querySelectorAll("a.s")];
  const at = (state) => [+state.dataset.x, +state.dataset.y];
  const select = (state, focus) => {
    for (const one of states) one.setAttribute("tabindex", one === state ? "0" : "-1");
    if (focus) state.focus({ preventScroll: true });
  };
  select(states.find((one) => one.dataset.s === "CHE") || states[0], false);
  const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  map.addEventListener("keydown", (event) => {
    const here = event.target.closest("a.s");
    const way = ways[event.key];
    if (!here || !way) return;
    event.preventDefault();
    const [x, y] = at(here);
    let best = null;
    let least = Infinity;
    for (const other of states) {
      if (other === here) continue;
      const [dx, dy] = [at(other)[0] - x, at(other)[1] - y];
      const along = dx * way[0] + dy * way[1];
      const aside = Math.abs(dx * way[1] + dy * way[0]);
      if (along > 0 && along >= aside * 0.6 && along + 2 * aside < least) {
        best = other;
        least = along + 2 * aside;
      }
    }
    if (best) select(best, true);
  });
  map.addEventListener("focusin", (event) => {
    const state = event.target.closest("a.s");
    if (state) select(state, false);
  });
}

// Filters and switches: ask again and put the new part in the old one's place.
function live(form) {
  const parts = [...form.dataset.live.split(","), "#twins"];
  let timer = 0;
  let latest = 0;
  const ask = async () => {
    const data = new FormData(form);
    const query = new URLSearchParams([...data].filter(([, value]) => value !== ""));
    const address = location.pathname + (query.size ? "?" + query : "");
    const mine = ++latest;
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (mine !== latest || !answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const focused = document.activeElement && document.activeElement.name;
    const sliding = document.activeElement && document.activeElement.matches("[data-known]");
    for (const name of parts) {
      const [old, fresh] = [document.querySelector(name), page.querySelector(name)];
      if (old && fresh) old.replaceWith(fresh);
    }
    history.replaceState(null, "", address);
    for (const inner of document.querySelectorAll("form[data-live]")) {
      if (!inner.isConnected || inner.dataset.ready) continue;
      live(inner);
      const field = sliding ? inner.querySelector("[data-known]") : focused && inner.elements[focused];
      if (field) field.focus();
    }
  };
  form.dataset.ready = "yes";
  form.addEventListener("input", (event) => {
    if (event.target.type === "range") return;
    clearTimeout(timer);
    timer = setTimeout(ask, event.target.type === "search" || event.target.type === "text" ? 250 : 0);
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
  const known = form.querySelector("[data-known]");
  if (known) {
    const field = form.elements.known;
    const out = form.querySelector("[data-day]");
    if (out && field.value) out.textContent = inProse(field.value);
    slider(known, (iso) => { field.value = iso; if (out) out.textContent = inProse(iso); }, ask);
  }
}
for (const form of document.querySelectorAll("form[data-live]")) live(form);
for (const form of document.querySelectorAll("form[data-go] select")) {
  form.addEventListener("change", (event) => event.target.form.requestSubmit());
}

// j and k walk through the notes of a report.
const notes = [...document.querySelectorAll(".noted")];
if (notes.length) {
  let index = -1;
  addEventListener("keydown", (event) => {
    if (event.target.matches("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    index = Math.max(0, Math.min(notes.length - 1, index + step));
    for (const one of document.querySelectorAll(".here")) one.classList.remove("here");
    const note = notes[index];
    const mark = document.querySelector(`mark[data-note~="${note.id}"]`);
    note.classList.add("here");
    if (mark) mark.classList.add("here");
    (mark || note).scrollIntoView({ block: "center" });
    note.focus({ preventScroll: true });
  });
}
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).innerText);
    button.textContent = button.dataset.done;
  });
}

// On wide screens the notes stand level with their words, each as near as the others allow.
const sheet = document.querySelector(".annotated");
const wide = matchMedia("(min-width: 60.01rem)");
function level() {
  let bottom = 0;
  const top = sheet.getBoundingClientRect().top;
  for (const note of notes) {
    const mark = document.querySelector(`mark[data-note~="${note.id}"]`);
    const at = mark ? mark.getBoundingClientRect().top - top : bottom;
    const place = Math.max(at, bottom);
    note.style.top = wide.matches ? `${place}px` : "";
    bottom = place + note.offsetHeight + 10;
  }
  sheet.style.minHeight = wide.matches ? `${bottom}px` : "";
}
if (sheet && notes.length) {
  const arrange = () => { sheet.classList.toggle("levelled", wide.matches); level(); };
  arrange();
  wide.addEventListener("change", arrange);
  addEventListener("resize", level);
  sheet.addEventListener("toggle", level, true);
}

// A drawing that is wider than the screen shows its newest part first, its names stay in sight.
for (const box of document.querySelectorAll(".drawing")) {
  const names = box.querySelector(".names-of-lanes");
  const hold = () => {
    const drawing = names.ownerSVGElement;
    const across = box.scrollLeft * drawing.viewBox.baseVal.width / drawing.clientWidth;
    names.setAttribute("transform", `translate(${across} 0)`);
    names.classList.toggle("moved", across > 1);
  };
  if (names) box.addEventListener("scroll", hold);
  box.scrollLeft = box.scrollWidth;
}
