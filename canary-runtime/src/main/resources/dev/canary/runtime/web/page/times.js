// Moments come in UTC. Here they are put into the reader's zone, and "3 min ago" stays true.

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const whole = new Intl.DateTimeFormat("en-GB", {
  day: "numeric", month: "short", year: "numeric",
  hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23", timeZoneName: "short",
});

/** To the two largest units, as the server says it. */
export function roughly(seconds) {
  const two = (large, unit, small, smallUnit) =>
    small === 0 || large >= 10 ? `${large} ${unit}` : `${large} ${unit} ${small} ${smallUnit}`;
  const s = Math.max(0, Math.floor(seconds));
  if (s < 60) return `${s} s`;
  if (s < 3600) return two(Math.floor(s / 60), "min", s % 60, "s");
  if (s < 86400) return two(Math.floor(s / 3600), "h", Math.floor(s / 60) % 60, "min");
  return two(Math.floor(s / 86400), "d", Math.floor(s / 3600) % 24, "h");
}

function at(moment) {
  const today = moment.toDateString() === new Date().toDateString();
  return today ? clock.format(moment) : `${day.format(moment)} ${clock.format(moment)}`;
}

function ago(moment) {
  const age = (Date.now() - moment) / 1000;
  if (age < 0) return `in ${roughly(-age)}`;
  return age < 1 ? "just now" : `${roughly(age)} ago`;
}

/** Of something that happens as soon as it can from that moment on. */
function due(moment) {
  return moment > Date.now() ? ago(moment) : "due now";
}

const forms = {
  at,
  ago,
  due,
  lasting: (moment) => roughly((Date.now() - moment) / 1000),
};

function say(time) {
  const moment = new Date(time.dateTime);
  const text = forms[time.dataset.form](moment);
  if (time.textContent !== text) time.textContent = text;
  time.title = whole.format(moment);
}

/** Says all times of the page anew. */
export function sayTimes() {
  document.querySelectorAll("time[data-form]").forEach(say);
}

/** What a bar says of its run is put into the reader's zone when somebody looks at it. */
function localize(event) {
  const bar = event.target.closest?.(".bars a[title]");
  const utc = bar?.title.match(/(\d+ \w+) ([\d:]+) UTC$/);
  if (utc) {
    const now = new Date();
    const moment = new Date(`${utc[1]} ${now.getUTCFullYear()} ${utc[2]} UTC`);
    if (moment > now) moment.setUTCFullYear(moment.getUTCFullYear() - 1);
    bar.title = bar.title.replace(utc[0], at(moment));
  }
}

/** Keeps the times of the page true. */
export function keepTimes() {
  const zone = document.getElementById("zone");
  if (zone) zone.textContent = `Times are in ${Intl.DateTimeFormat().resolvedOptions().timeZone}.`;
  document.addEventListener("pointerover", localize);
  document.addEventListener("focusin", localize);
  sayTimes();
  setInterval(() => document.hidden || sayTimes(), 1000);
}
