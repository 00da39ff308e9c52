package dev.canary.runtime.web.access;

import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.Problem;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What those are told who are not let in: people get a page, programs a problem. */
public final class Refusals {

  private static final PlainPage PAGE = PlainPage.of("refused.html");

  private static final Set<String> BY_ADDRESS = Set.of("GET", "HEAD");

  private static final Map<Integer, String> TITLES =
      Map.of(401, "Not logged in", 403, "Not allowed", 429, "Too many attempts");

  private final WebAccess access;

  public Refusals(WebAccess access) {
    this.access = access;
  }

  public Answer answer(AccessRefused refused, Context request) {
    if (!wantsPage(request)) {
      Map<String, String> headers = new HashMap<>(refused.headers());
      headers.put("Cache-Control", "no-store");
      return Problem.answer(refused.status(), refused.detail(), headers);
    }
    return refused.status() == 401 && access.control().hasUsers()
        ? toLogin(request)
        : page(refused);
  }

  static Answer page(AccessRefused refused) {
    String title = TITLES.getOrDefault(refused.status(), "Not possible");
    return PAGE.answer(
        refused.status(), Map.of("title", title, "detail", refused.detail()), refused.headers());
  }

  /** Only what is asked for by its address can be asked for again. */
  private static Answer toLogin(Context request) {
    String query = request.queryString();
    String asked = request.req().getRequestURI() + (query == null ? "" : "?" + query);
    boolean isByAddress = BY_ADDRESS.contains(request.req().getMethod());
    String to = isByAddress ? asked : "/";
    return redirect("/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8), Map.of());
  }

  static Answer redirect(String location, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Location", location);
    all.put("Cache-Control", "no-store");
    return new Answer(303, "text/plain", new byte[0], all);
  }

  private static boolean wantsPage(Context request) {
    String accept = Objects.requireNonNullElse(request.header("Accept"), "");
    return accept.contains("text/html") && !request.path().startsWith("/api/");
  }
}
