// What pages do beyond what they are: they follow what happens, say times in the reader's zone, and
// are at hand by keyboard. Every page is complete and right without this.

import { follow } from "./live.js";
import { register } from "./morph.js";
import { keepTimes, sayTimes } from "./times.js";

const THEMES = { auto: "◐ auto", light: "○ light", dark: "● dark" };

function theme() {
  return document.documentElement.dataset.theme ?? "auto";
}

function nameTheme() {
  const button = document.getElementById("theme");
  button.textContent = THEMES[theme()];
  button.ariaLabel = `Theme: ${theme()}`;
}

function choose(next) {
  if (next === "auto") {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem("canary-theme");
  } else {
    document.documentElement.dataset.theme = next;
    localStorage.setItem("canary-theme", next);
  }
  nameTheme();
  document.dispatchEvent(new CustomEvent("canary:theme"));
}

function offerThemes() {
  const button = document.getElementById("theme");
  const order = Object.keys(THEMES);
  button.hidden = false;
  nameTheme();
  button.addEventListener("click", () => choose(order[(order.indexOf(theme()) + 1) % order.length]));
}

/** Of a row of bars one is in the order of the Tab key; arrows lead to the others. */
function rove(event) {
  const bars = event.target.closest("[data-rove]");
  if (!bars) return;
  const all = [...bars.querySelectorAll("a")];
  const here = all.indexOf(event.target);
  const there = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: all.length - 1 }[event.key];
  if (all[there]) {
    event.preventDefault();
    event.target.tabIndex = -1;
    all[there].tabIndex = 0;
    all[there].focus();
  }
}

/** Escape closes what was opened last around the focus. */
function escape(event) {
  const dialog = event.target.closest("details[open]");
  if (event.key === "Escape" && dialog) {
    dialog.open = false;
    dialog.querySelector("summary").focus();
  }
}

/** A slash goes to the search, as on most pages that have one. */
function seek(event) {
  const search = document.getElementById("q");
  if (event.key === "/" && search && !event.target.closest("input, textarea, select")) {
    event.preventDefault();
    search.focus();
  }
}

/** Browsers have no clipboard for pages that came over plain HTTP by the name of a host. */
async function take(element) {
  try {
    await navigator.clipboard.writeText(element.textContent.trim());
    return true;
  } catch {
    getSelection().selectAllChildren(element);
    return document.execCommand("copy");
  }
}

let said; // What a button says for a moment, also if the page is asked for again meanwhile.
let moment; // A second press begins it anew.

async function copy(event) {
  const id = event.target.closest("button[data-copy]")?.dataset.copy;
  if (!id) return;
  say(id, (await take(document.getElementById(id))) ? "Copied" : "Press Ctrl+C");
  clearTimeout(moment);
  moment = setTimeout(() => say(id, "Copy"), 4000);
}

function say(id, text) {
  said = { id, text };
  offerCopies();
}

const SIGNS = { bad: "✕ ", unknown: "? " };

/** The icon of the tab and its title tell the health too, as long as it is known. */
function tellTab() {
  const { title, health: told } = document.getElementById("content").dataset;
  const health = document.body.classList.contains("unreachable") ? "unknown" : told;
  const icon = document.querySelector("link[rel=icon]");
  const prober = document.querySelector(".brand span").textContent;
  icon.href = icon.href.replace(/icon-\w+\.svg$/, `icon-${health}.svg`);
  document.title = `${SIGNS[health] ?? ""}${title} · ${prober}`;
}

function refreshed() {
  sayTimes();
  tellTab();
}

/** Buttons that need this script are hidden without it. */
function offerCopies() {
  document.querySelectorAll("button[data-copy]").forEach((button) => {
    button.hidden = false;
    button.textContent = said?.id === button.dataset.copy ? said.text : "Copy";
  });
}

register(window.htmx);
offerThemes();
offerCopies();
keepTimes();
tellTab();
// Until then nothing reacts to what is pressed or chosen, so nothing should look live.
document.addEventListener("DOMContentLoaded", follow);
document.addEventListener("keydown", (event) => [rove, escape, seek].forEach((react) => react(event)));
document.addEventListener("click", copy);
document.addEventListener("canary:reach", refreshed);
document.body.addEventListener("htmx:afterSwap", () => {
  refreshed();
  offerCopies();
});
