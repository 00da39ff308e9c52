package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.Verdict;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which suites the reader wants to see.
 *
 * @param text in the name, id or a tag, in any case; empty for all
 * @param tag one that they have; empty for all
 * @param state the name of their verdict; empty for all
 * @param page counts from 1
 */
record Filter(String text, String tag, String state, int page) {

  /** How many suites a page has besides those that are failing. */
  static final int ROWS = 25;

  private static final int LONGEST = 200;
  private static final int MOST_PAGES = 100_000;

  static Filter of(Context request) {
    return new Filter(
        parameter(request, "q"),
        parameter(request, "tag"),
        parameter(request, "state"),
        page(parameter(request, "page")));
  }

  private static String parameter(Context request, String name) {
    String value = Optional.ofNullable(request.queryParam(name)).orElse("").strip();
    return value.substring(0, Math.min(value.length(), LONGEST));
  }

  private static int page(String text) {
    return text.matches("[1-9]\\d{0,4}") ? Math.min(Integer.parseInt(text), MOST_PAGES) : 1;
  }

  boolean isNarrow() {
    return !(text.isEmpty() && tag.isEmpty() && state.isEmpty());
  }

  boolean hasState() {
    return !state.isEmpty();
  }

  boolean admits(Suite suite, Verdict verdict) {
    return hasText(suite)
        && (tag.isEmpty() || suite.tags().contains(tag))
        && (state.isEmpty() || verdict.name().equalsIgnoreCase(state));
  }

  private boolean hasText(Suite suite) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return contains(suite.name(), wanted)
        || contains(suite.id(), wanted)
        || suite.tags().stream().anyMatch(it -> contains(it, wanted));
  }

  private static boolean contains(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  boolean isFirstPage() {
    return page == 1;
  }

  long skipped() {
    return (page - 1L) * ROWS;
  }

  int countPages(int suites) {
    return Math.max(1, (suites + ROWS - 1) / ROWS);
  }

  /** The states that there are to choose from. */
  List<String> states() {
    return Arrays.stream(Verdict.values()).map(it -> Mark.of(it).inSentence()).toList();
  }

  /** The address of another page of the same. */
  String to(int other) {
    return "/?q=%s&tag=%s&state=%s&page=%d"
        .formatted(encode(text), encode(tag), encode(state), other);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
