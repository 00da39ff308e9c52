package dev.canary.runtime.web.page;

import dev.canary.runtime.web.http.Answer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;

/** Makes HTML of pages. What suites have said is text in it and never markup: jte escapes it. */
final class Templates {

  private static final String HTML = "text/html;charset=utf-8";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Cache-Control", "no-store",
          "Vary", "Accept-Encoding, HX-Request");

  /** Loaded when a page is asked for first: the start of the prober does not wait for it. */
  private static final class Holder {
    static final TemplateEngine ENGINE =
        TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            Templates.class.getClassLoader(),
            Templates.class.getPackageName());
  }

  private Templates() {}

  /**
   * A page.
   *
   * @param template the name of its template
   * @param page what the template shows
   */
  static Answer answer(int status, String template, Object page, Context request) {
    var html = new Utf8ByteOutput();
    Holder.ENGINE.render(template + ".jte", page, html);
    byte[] bytes = html.toByteArray();
    if (!Gzip.isAcceptedBy(request)) {
      return new Answer(status, HTML, bytes, HEADERS);
    }
    Map<String, String> headers = new HashMap<>(HEADERS);
    headers.put("Content-Encoding", "gzip");
    return new Answer(status, HTML, Gzip.compress(bytes), headers);
  }
}
