package dev.canary.runtime.web.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the query of a request says. Parameters that nobody asks for are ignored: what stands
 * between a client and the prober may add some.
 */
public record Parameters(Context request) {

  private static final int DEFAULT_LIMIT = 50;
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

  /** One that may be given once only: whoever repeats it means something else than one value. */
  public Optional<String> find(String name) {
    List<String> values = request.queryParams(name);
    if (values.size() > 1) {
      throw RefusedRequest.invalid(
          "The parameter \"%s\" is there %d times. Give it once.".formatted(name, values.size()));
    }
    return values.stream().findFirst();
  }

  /** How many elements a page has at most. */
  public int limit(int most) {
    return find("limit").map(text -> limit(text, most)).orElse(DEFAULT_LIMIT);
  }

  private static int limit(String text, int most) {
    int number = WHOLE_NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (number < 1 || number > most) {
      throw RefusedRequest.wrong("limit", text, "a whole number from 1 to %d".formatted(most));
    }
    return number;
  }

  /** The cursor of the page before; null for the first page. */
  public @Nullable String before() {
    String before = find("before").orElse(null);
    if (before != null && !Cursor.isOne(before)) {
      throw RefusedRequest.wrong("before", before, "the \"next\" of an earlier answer");
    }
    return before;
  }

  public Optional<Instant> findTime(String name) {
    return find(name).map(text -> TimeInput.parameter(name, text));
  }
}
