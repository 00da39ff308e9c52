// Follows what happens: when the server tells of something that concerns this page, its content is
// asked for again. Nothing is asked for while nobody looks.

const PAUSE = 1500; // However much happens, the page changes no more often than that.
const SLOW = 8000; // How often it is asked for while the stream is interrupted.
const GRACE = 12000; // Nothing was heard for so long without a stream: the prober is gone.
const SILENCE = 14000; // The same with one; on that there is a sign of life every 5 s.
const EVENTS = ["hello", "alive", "run", "verdict", "health", "control"];
const WORDS = { live: "live", waiting: "reconnecting", paused: "paused", off: "no live updates" };

let stream;
let lastRefresh = 0;
let planned;
let heard = Date.now(); // When the prober has answered last.
let looked = heard; // Since when somebody looks at the page.
let doubted = heard;
let latest; // What was asked for last; answers to what was asked before it would undo it.

const content = () => document.getElementById("content");
const watched = () => content()?.dataset.watch ?? "";

function show(state) {
  const live = document.getElementById("live");
  live.dataset.state = state;
  live.querySelector(".word").textContent = WORDS[state];
}

/** What the page shows may be wrong by now, and it must not look as if all was well. */
function lose() {
  if (document.body.classList.contains("unreachable")) return;
  const time = document.createElement("time");
  time.dateTime = new Date(heard).toISOString();
  time.dataset.form = "at";
  const alert = document.getElementById("unreachable");
  alert.replaceChildren("The prober cannot be reached since ", time, ". What you see is from then.");
  alert.hidden = false;
  document.body.classList.add("unreachable");
  show("waiting");
  document.dispatchEvent(new CustomEvent("canary:reach"));
}

function hear() {
  heard = Date.now();
  if (!document.body.classList.contains("unreachable")) return;
  document.body.classList.remove("unreachable");
  if (stream?.readyState === EventSource.OPEN) show("live");
  const alert = document.getElementById("unreachable");
  alert.hidden = true;
  alert.replaceChildren();
  document.dispatchEvent(new CustomEvent("canary:reach"));
  plan();
}

/** Faults of servers are told by proxies too, whose prober is gone. */
function answered(status) {
  return status > 0 && status < 500;
}

function doubt() {
  // A computer that was asleep has to be given the time to ask.
  if (Date.now() - doubted > 5000) looked = Date.now();
  doubted = Date.now();
  const patience = stream?.readyState === EventSource.OPEN ? SILENCE : GRACE;
  if (!document.hidden && Date.now() - Math.max(heard, looked) > patience) lose();
}

/** While the reader waits for an answer, say to a filter, nothing else is asked for. */
const asking = () => document.querySelector(".htmx-request") !== null;

function refresh() {
  planned = undefined;
  lastRefresh = Date.now();
  if (asking()) plan();
  else if (!document.hidden) content()?.dispatchEvent(new CustomEvent("canary:refresh"));
}

function plan() {
  planned ??= setTimeout(refresh, Math.max(50, lastRefresh + PAUSE - Date.now()));
}

/** A page watches everything, one suite, one run, or nothing. */
function concerns(event) {
  if (event.type === "hello" || event.type === "alive") return false;
  const [kind, id] = watched().split("=");
  if (kind === "all" || (kind === "health" && event.type === "health")) return true;
  const told = JSON.parse(event.data);
  return (kind === "suite" && told.suite === id) || (kind === "run" && told.id === id);
}

function open() {
  stream = new EventSource("/api/events");
  stream.onopen = () => {
    show("live");
    hear();
    plan();
  };
  stream.onerror = () => {
    show("waiting");
    if (stream?.readyState === EventSource.CLOSED) askWhetherLoggedIn();
  };
  for (const name of EVENTS) {
    stream.addEventListener(name, (event) => {
      hear();
      if (concerns(event)) plan();
    });
  }
}

/** Who is not let in any more is led to the login, and from there back to this page. */
async function askWhetherLoggedIn() {
  const answer = await fetch("/api/events", { method: "HEAD" }).catch(() => undefined);
  if (answer?.status === 401) {
    location.assign("/login?to=" + encodeURIComponent(location.pathname + location.search));
  }
}

function close() {
  stream?.close();
  stream = undefined;
  show("paused");
}

/** A stream that was refused does not come back by itself; until it does, the page asks. */
function ask() {
  const lost = document.body.classList.contains("unreachable");
  if (document.hidden || (stream?.readyState === EventSource.OPEN && !lost)) return;
  if (stream?.readyState === EventSource.CLOSED) open();
  plan();
}

export function follow() {
  if (!watched()) return;
  document.addEventListener("visibilitychange", () => {
    looked = Date.now();
    if (document.hidden) close();
    else open();
  });
  document.body.addEventListener("htmx:beforeSend", (event) => (latest = event.detail.xhr));
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr !== latest) event.detail.shouldSwap = false;
  });
  document.body.addEventListener("htmx:sendError", lose);
  document.body.addEventListener("htmx:timeout", lose);
  document.body.addEventListener("htmx:afterRequest", (event) => answered(event.detail.xhr.status) && hear());
  setInterval(ask, SLOW);
  setInterval(doubt, 1000);
  if (document.hidden) show("paused");
  else open();
}
