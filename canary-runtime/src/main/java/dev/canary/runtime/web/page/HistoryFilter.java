package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.Trigger;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which runs of a suite the reader wants to see. What cannot be understood is left out.
 *
 * @param before the run after which the page begins; absent for the newest
 * @param range of the chart above, which stays as it is
 */
record HistoryFilter(
    @Nullable Outcome outcome, @Nullable Trigger trigger, @Nullable String before, Range range) {

  static final int ROWS = 25;

  private static final Pattern CURSOR = Pattern.compile("[\\w.:-]{1,100}");

  static HistoryFilter of(Context request) {
    return new HistoryFilter(
        find(Outcome.values(), request.queryParam("outcome")),
        find(Trigger.values(), request.queryParam("trigger")),
        Optional.ofNullable(request.queryParam("before"))
            .filter(CURSOR.asMatchPredicate())
            .orElse(null),
        Range.of(request.queryParam("range")));
  }

  private static <T extends Enum<T>> @Nullable T find(T[] values, @Nullable String name) {
    return Arrays.stream(values)
        .filter(value -> value.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  RunQuery query(String suite) {
    Set<Outcome> outcomes = outcome == null ? Set.of() : Set.of(outcome);
    return new RunQuery(suite, before, outcomes, trigger, ROWS);
  }

  List<String> outcomes() {
    return names(Outcome.values());
  }

  List<String> triggers() {
    return names(Trigger.values());
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  boolean is(String name) {
    return (outcome != null && outcome.name().equalsIgnoreCase(name))
        || (trigger != null && trigger.name().equalsIgnoreCase(name));
  }

  /** What an address of the same filter has in its query, wherever its page begins. */
  String parameters() {
    return parameters(range);
  }

  private String parameters(Range other) {
    return "outcome=%s&trigger=%s&range=%s".formatted(word(outcome), word(trigger), other.key());
  }

  /** The same of the same page below another chart. */
  String to(Range other) {
    return before == null ? parameters(other) : parameters(other) + "&before=" + before;
  }

  private static String word(@Nullable Enum<?> value) {
    return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
  }
}
