// Draws durations over time, out of the table that is there for everybody.

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const hour = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

// As in the bars: each outcome has a shape of its own.
const SHAPES = { good: "circle", warn: "triangle", bad: "crossRot" };
const NAMES = { good: "Passed", warn: "Degraded", bad: "Failed" };
const OUTCOMES = { ...NAMES, off: "Other" };

const FEW = 40;
const HOURS = 3600000;
const STEPS = [4 * HOURS, 24 * HOURS, 4 * 24 * HOURS, 56 * 24 * HOURS];

let chart;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

function took(millis) {
  if (millis < 1000) return `${Math.round(millis * 10) / 10} ms`;
  return millis < 60000 ? `${Math.round(millis / 10) / 100} s` : `${Math.round(millis / 6000) / 10} min`;
}

function when(moment, span) {
  const date = new Date(moment);
  return span > 24 * HOURS ? day.format(date) : hour.format(date);
}

function runs(rows) {
  return Object.keys(SHAPES).map((tone) => ({
    type: "scatter",
    clip: 8,
    label: NAMES[tone],
    data: rows.filter((row) => row.dataset.tone === tone)
      .map((row) => ({ x: Date.parse(row.dataset.at), y: Number(row.dataset.y), run: row.dataset.run })),
    pointStyle: SHAPES[tone],
    pointRadius: tone === "bad" ? 6 : 3.5,
    pointHoverRadius: 7,
    borderWidth: tone === "bad" ? 2.5 : 1,
    borderColor: colour(`${tone}-bar`),
    backgroundColor: colour(`${tone}-bar`),
  }));
}

function line(rows, key, label, tone, dash) {
  const few = rows.length <= FEW;
  return {
    type: "line",
    label,
    data: rows.filter((row) => Number(row.dataset[key]) > 0)
      .map((row) => ({ x: Date.parse(row.dataset.at), y: Number(row.dataset[key]) })),
    borderColor: colour(tone),
    backgroundColor: colour(tone),
    pointStyle: few ? "circle" : "line",
    borderDash: dash,
    borderWidth: 1.5,
    // A line needs two points to be seen.
    pointRadius: few ? 3 : 0,
    tension: 0.2,
  };
}

/** How many runs had which outcome, one piece of a bar each. */
function counts(rows) {
  return Object.entries(OUTCOMES).map(([tone, label]) => ({
    type: "bar",
    label,
    yAxisID: "counts",
    stack: "counts",
    data: rows.map((row) => ({ x: Date.parse(row.dataset.at), y: Number(row.dataset[tone]) })),
    backgroundColor: colour(`${tone}-bar`),
    barThickness: rows.length > 60 ? 3 : 8,
    order: 1,
  }));
}

/** Where the axis of time has its marks: at round hours or days of the reader's, a few of them. */
function marks(from, to) {
  const step = STEPS.find((it) => (to - from) / it <= 8) ?? STEPS.at(-1);
  const offset = new Date(from).getTimezoneOffset() * 60000;
  const found = [];
  for (let at = Math.ceil((from - offset) / step) * step + offset; at <= to; at += step) {
    found.push({ value: at });
  }
  return found;
}

/** Bars take the lower third, so that the lines above them can be read. */
function most(rows) {
  return Math.max(1, ...rows.map((row) => Object.keys(OUTCOMES).reduce((sum, tone) => sum + Number(row.dataset[tone]), 0)));
}

function scales(rows, from, to, sums) {
  const ticks = { color: colour("muted") };
  const grid = { color: colour("line") };
  const highest = sums ? most(rows) : 0;
  return {
    x: { type: "linear", min: from, max: to, grid: { display: false }, afterBuildTicks: (axis) => (axis.ticks = marks(from, to)), ticks: { ...ticks, maxRotation: 0, autoSkipPadding: 24, callback: (x) => when(x, to - from) } },
    y: { beginAtZero: true, grid, border: { display: false }, ticks: { ...ticks, callback: took } },
    ...(sums && {
      counts: { position: "right", beginAtZero: true, stacked: true, max: highest * 3, grid: { display: false }, border: { display: false }, ticks: { ...ticks, precision: 0, callback: (count) => (count <= highest ? count : "") } },
    }),
  };
}

function tell(item) {
  const { x, y } = item.raw;
  const said = item.dataset.yAxisID === "counts" ? y : took(y);
  return `${item.dataset.label}: ${said}, ${day.format(x)} ${hour.format(x)}`;
}

function config(table) {
  const rows = [...table.tBodies[0].rows];
  const sums = table.dataset.chart === "sums";
  const from = Date.parse(table.dataset.from);
  const to = Date.parse(table.dataset.to);
  return {
    data: { datasets: sums ? [line(rows, "p95", "p95", "stale-bar", [5, 4]), line(rows, "p50", "p50", "running-bar", []), ...counts(rows)] : runs(rows) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: "nearest", intersect: false },
      scales: scales(rows, from, to, sums),
      plugins: {
        legend: { labels: { color: colour("text"), usePointStyle: true, boxHeight: 7 } },
        tooltip: { callbacks: { title: () => "", label: tell } },
      },
      onClick: (event, hits) => {
        const run = hits[0]?.element.$context.raw.run;
        if (run) location.assign(`/runs/${run}`);
      },
    },
  };
}

/** Draws it anew; what has changed is in the table by now. */
export function draw() {
  const table = document.querySelector("table[data-chart]");
  const place = document.getElementById("chart");
  if (!table || !place || !window.Chart) return;
  place.hidden = false;
  chart?.destroy();
  chart = new window.Chart(place.querySelector("canvas"), config(table));
}

draw();
document.addEventListener("canary:theme", draw);
document.body.addEventListener("htmx:afterSwap", draw);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
