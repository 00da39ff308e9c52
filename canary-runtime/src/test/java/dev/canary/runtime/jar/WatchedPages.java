package dev.canary.runtime.jar;

import java.util.LinkedHashMap;
import java.util.Map;

/** The pages of a watched prober, by the names of their pictures. */
final class WatchedPages {

  private WatchedPages() {}

  static Map<String, String> of(WatchedProber watched) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("overview", "/");
    return pages;
  }
}
