package dev.canary.runtime.jar;

import java.util.LinkedHashMap;
import java.util.Map;

/** The pages of a watched prober, by the names of their pictures. */
final class WatchedPages {

  private WatchedPages() {}

  static Map<String, String> of(WatchedProber watched) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("overview", "/");
    pages.put("suite", "/suites/invoices");
    pages.put("suite-year", "/suites/invoices?range=13m");
    pages.put("run-failed", "/runs/" + watched.latest("invoices"));
    pages.put("run-passed", "/runs/" + watched.latest("sign-up"));
    pages.put("run-degraded", "/runs/" + watched.latest("reports"));
    pages.put("run-going-on", "/runs/" + watched.latest("export"));
    pages.put("test-data", "/test-data");
    pages.put("prober", "/prober");
    return pages;
  }
}
