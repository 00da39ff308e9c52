// Runs before the page is painted, so that it does not flash in the other colours.
(function () {
  document.documentElement.classList.add("js");
  const chosen = localStorage.getItem("canary-theme");
  if (chosen === "light" || chosen === "dark") {
    document.documentElement.dataset.theme = chosen;
  }
})();
