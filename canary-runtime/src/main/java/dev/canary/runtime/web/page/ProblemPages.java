package dev.canary.runtime.web.page;

import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.web.http.Answer;
import io.javalin.http.Context;
import java.util.Objects;

/** Pages that say what is wrong with a request. */
public final class ProblemPages {

  private final Frames frames;

  private ProblemPages(Frames frames) {
    this.frames = frames;
  }

  public static ProblemPages of(ProberInfo prober, HealthSource health) {
    return new ProblemPages(new Frames(prober, health));
  }

  /** Whether whoever asks would rather read a page than JSON. */
  public boolean isWanted(Context request) {
    return isPageWanted(request);
  }

  static boolean isPageWanted(Context request) {
    String accept = Objects.requireNonNullElse(request.header("Accept"), "");
    return accept.contains("text/html") && !request.path().startsWith("/api/");
  }

  /**
   * A page.
   *
   * @param detail what is wrong, as sentences
   */
  public Answer answer(int status, String detail, Context request) {
    String title = status == 404 ? "Page not found" : "The request was refused";
    Frame frame = frames.apart(title, request);
    return Templates.answer(status, "problem", new ProblemPage(frame, status, detail), request);
  }
}
