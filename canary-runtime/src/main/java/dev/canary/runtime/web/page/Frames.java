package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.ProberInfo;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what pages have around their content. */
final class Frames {

  private static final Crumb TOP = new Crumb(Tab.OVERVIEW.title(), Tab.OVERVIEW.path());

  private final ProberInfo prober;
  private final HealthSource health;

  Frames(ProberInfo prober, HealthSource health) {
    this.prober = prober;
    this.health = health;
  }

  /** Of a page that the navigation leads to. */
  Frame of(Tab tab, String watch, Context request) {
    return frame(request, tab.title(), tab, List.of(), watch);
  }

  /** Of a page below the overview. */
  Frame below(List<Crumb> more, String title, String watch, Context request) {
    List<Crumb> crumbs = new ArrayList<>(List.of(TOP));
    crumbs.addAll(more);
    return frame(request, title, Tab.OVERVIEW, crumbs, watch);
  }

  /** Of a page that tells of a mistake. */
  Frame apart(String title, Context request) {
    return frame(request, title, null, List.of(TOP), "");
  }

  private Frame frame(
      Context request, String title, @Nullable Tab tab, List<Crumb> crumbs, String watch) {
    Health now = health.health();
    return new Frame(
        prober,
        title,
        title,
        tab,
        crumbs,
        Assets.all().base(),
        Mark.of(now.status()),
        url(request),
        watch,
        request.header("HX-Request") == null,
        Visitor.of(request),
        now.time());
  }

  private static String url(Context request) {
    String query = request.queryString();
    return query == null ? request.path() : request.path() + "?" + query;
  }
}
