package dev.canary.runtime.web.page;

import dev.canary.runtime.run.ProberInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all pages have around their content.
 *
 * @param title what the tab of the browser is called
 * @param name what the page is called among its neighbours
 * @param tab the part of the navigation that the page belongs to; absent if to none
 * @param crumbs the pages above this one, the topmost first
 * @param assets what the paths of style sheets and scripts begin with
 * @param health of all suites
 * @param url of this page, which is asked for again when something has changed
 * @param watch the changes that concern this page, as {@code live.js} reads them
 * @param whole false if only the content is wanted, because the rest is there already
 */
record Frame(
    ProberInfo prober,
    String title,
    String name,
    @Nullable Tab tab,
    List<Crumb> crumbs,
    String assets,
    Mark health,
    String url,
    String watch,
    boolean whole,
    Visitor visitor,
    Instant now) {

  Frame {
    crumbs = List.copyOf(crumbs);
  }

  /** Whether the page has charts, which need a large script. */
  boolean charts() {
    return watch.startsWith("suite=");
  }

  /** The same page with another title. */
  Frame titled(String other) {
    return new Frame(
        prober, other, name, tab, crumbs, assets, health, url, watch, whole, visitor, now);
  }

  /** The same page, to be asked for elsewhere. */
  Frame at(String other) {
    return new Frame(
        prober, title, name, tab, crumbs, assets, health, other, watch, whole, visitor, now);
  }

  Moment moment(Instant at) {
    return new Moment(at, now);
  }
}
