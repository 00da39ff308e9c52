// Follows what happens: when the server tells of something that concerns this page, its content is
// asked for again. Nothing is asked for while nobody looks.

const PAUSE = 1500; // However much happens, the page changes no more often than that.
const SLOW = 15000; // How often it is asked for while the stream is interrupted.
const WORDS = { live: "live", waiting: "reconnecting", paused: "paused", off: "no live updates" };

let stream;
let lastRefresh = 0;
let planned;

const content = () => document.getElementById("content");
const watched = () => content()?.dataset.watch ?? "";

function show(state) {
  const live = document.getElementById("live");
  live.dataset.state = state;
  live.querySelector(".word").textContent = WORDS[state];
}

function refresh() {
  planned = undefined;
  lastRefresh = Date.now();
  if (!document.hidden) content()?.dispatchEvent(new CustomEvent("canary:refresh"));
}

function plan() {
  planned ??= setTimeout(refresh, Math.max(50, lastRefresh + PAUSE - Date.now()));
}

/** A page watches everything, one suite, one run, or nothing. */
function concerns(event) {
  const [kind, id] = watched().split("=");
  if (kind === "all" || (kind === "health" && event.type === "health")) return true;
  const told = JSON.parse(event.data);
  return (kind === "suite" && told.suite === id) || (kind === "run" && told.id === id);
}

function open() {
  stream = new EventSource("/api/events");
  stream.onopen = () => {
    show("live");
    plan();
  };
  stream.onerror = () => {
    show("waiting");
    if (stream?.readyState === EventSource.CLOSED) askWhetherLoggedIn();
  };
  for (const name of ["run", "verdict", "health"]) {
    stream.addEventListener(name, (event) => concerns(event) && plan());
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
  if (document.hidden || stream?.readyState === EventSource.OPEN) return;
  if (stream?.readyState === EventSource.CLOSED) open();
  plan();
}

export function follow() {
  if (!watched()) return;
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  setInterval(ask, SLOW);
  if (document.hidden) show("paused");
  else open();
}
