// Draws durations over time, out of the table that is there for everybody.

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const hour = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

// As in the bars: each outcome has a shape of its own.
const SHAPES = { good: "circle", warn: "triangle", bad: "crossRot" };
const NAMES = { good: "Passed", warn: "Degraded", bad: "Failed" };

let chart;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

function took(millis) {
  if (millis < 1000) return `${Math.round(millis * 10) / 10} ms`;
  return millis < 60000 ? `${Math.round(millis / 10) / 100} s` : `${Math.round(millis / 6000) / 10} min`;
}

function when(moment, span) {
  const date = new Date(moment);
  if (span > 3 * 86400000) return day.format(date);
  return span > 86400000 ? `${day.format(date)} ${hour.format(date)}` : hour.format(date);
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
  return {
    type: "line",
    label,
    data: rows.filter((row) => Number(row.dataset[key]) > 0)
      .map((row) => ({ x: Date.parse(row.dataset.at), y: Number(row.dataset[key]) })),
    borderColor: colour(tone),
    backgroundColor: colour(tone),
    pointStyle: "line",
    borderDash: dash,
    borderWidth: 1.5,
    pointRadius: 0,
    tension: 0.2,
  };
}

function failures(rows) {
  return {
    type: "bar",
    label: "Failed runs",
    yAxisID: "counts",
    data: rows.map((row) => ({ x: Date.parse(row.dataset.at), y: Number(row.dataset.bad) })),
    backgroundColor: colour("bad-bar"),
    barThickness: rows.length > 60 ? 3 : 8,
  };
}

function scales(at, span, sums) {
  const ticks = { color: colour("muted") };
  const grid = { color: colour("line") };
  return {
    x: { type: "linear", min: Math.min(...at), max: Math.max(...at), grid: { display: false }, ticks: { ...ticks, maxRotation: 0, autoSkipPadding: 24, callback: (x) => when(x, span) } },
    y: { beginAtZero: true, grid, border: { display: false }, ticks: { ...ticks, callback: took } },
    ...(sums && {
      counts: { position: "right", beginAtZero: true, grid: { display: false }, border: { display: false }, ticks: { ...ticks, precision: 0 }, suggestedMax: 4 },
    }),
  };
}

function tell(item) {
  const { x, y } = item.raw;
  const said = item.dataset.yAxisID === "counts" ? y : took(y);
  return `${item.dataset.label}: ${said}, ${day.format(x)} ${hour.format(x)}`;
}

function config(rows, sums) {
  const at = rows.map((row) => Date.parse(row.dataset.at));
  const span = Math.max(...at) - Math.min(...at);
  return {
    data: { datasets: sums ? [line(rows, "p95", "p95", "stale-bar", [5, 4]), line(rows, "p50", "p50", "running-bar", []), failures(rows)] : runs(rows) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: "nearest", intersect: false },
      scales: scales(at, span, sums),
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
  chart = new window.Chart(place.querySelector("canvas"), config([...table.tBodies[0].rows], table.dataset.chart === "sums"));
}

draw();
document.addEventListener("canary:theme", draw);
document.body.addEventListener("htmx:afterSwap", draw);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
