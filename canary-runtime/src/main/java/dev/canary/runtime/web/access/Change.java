package dev.canary.runtime.web.access;

import dev.canary.runtime.web.http.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a request wants to change, in the words of the audit. Unless its endpoint says more, that is
 * the last word of the path, and what the path is about.
 *
 * @param details what else is worth knowing, such as the reason that somebody gave
 */
public record Change(String action, String subject, Map<String, String> details) {

  private static final String ATTRIBUTE = Change.class.getName();
  private static final String DONE = ATTRIBUTE + ".done";
  private static final Pattern SLASH = Pattern.compile("/");
  private static final int LONGEST = 200;

  public Change {
    subject = shortened(subject);
    details =
        details.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> shortened(it.getValue())));
  }

  /** To be called by an endpoint that knows better than its path. */
  public void describe(Context request) {
    request.attribute(ATTRIBUTE, this);
  }

  /** To be called when it is in force, for the case that telling so fails. */
  public static void markDone(Context request) {
    request.attribute(DONE, true);
  }

  static boolean isDone(Context request) {
    return request.attribute(DONE) != null;
  }

  static Change of(Context request, Route route) {
    Change described = request.attribute(ATTRIBUTE);
    return described == null ? fromPath(request, route) : described;
  }

  private static Change fromPath(Context request, Route route) {
    List<String> words =
        SLASH
            .splitAsStream(route.path())
            .filter(word -> !word.isEmpty() && !word.startsWith("{"))
            .toList();
    String subject = request.pathParamMap().values().stream().findFirst().orElse("");
    return new Change(words.get(words.size() - 1), subject, Map.of());
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
