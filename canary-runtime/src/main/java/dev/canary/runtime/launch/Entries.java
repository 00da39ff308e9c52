package dev.canary.runtime.launch;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run has published, as far as it is recorded: a suite that publishes without end must not
 * fill the database. Not safe for use by several threads.
 */
final class Entries {

  private static final int MOST = 200;
  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_VALUE = 10_000;

  private final Map<String, String> all = new LinkedHashMap<>();

  /** What comes beyond the bound is left out; a later value takes the place of an earlier. */
  void put(String key, String value) {
    String name = cut(key, LONGEST_KEY);
    if (all.containsKey(name) || all.size() < MOST) {
      all.put(name, cut(value, LONGEST_VALUE));
    }
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + " …";
  }

  Map<String, String> toMap() {
    return all;
  }
}
