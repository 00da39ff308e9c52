package dev.canary.runtime.web.page;

/** What the navigation leads to. */
enum Tab {
  OVERVIEW("Overview", "/"),
  TEST_DATA("Test data", "/test-data"),
  PROBER("Prober", "/prober");

  private final String title;
  private final String path;

  Tab(String title, String path) {
    this.title = title;
    this.path = path;
  }

  String title() {
    return title;
  }

  String path() {
    return path;
  }
}
