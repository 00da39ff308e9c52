package dev.canary.runtime.config;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds addresses that several are to ping. A dead-man's switch that two feed does not notice the
 * death of one.
 */
final class SharedPings {

  private SharedPings() {}

  /** A sentence for each address that several keys have. */
  static List<String> of(Settings settings) {
    return keys(settings).entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue,
                Collectors.mapping(Map.Entry::getKey, Collectors.toCollection(TreeSet::new))))
        .values()
        .stream()
        .filter(keys -> keys.size() > 1)
        .map(SharedPings::describe)
        .sorted()
        .toList();
  }

  private static Map<String, PingUrl> keys(Settings settings) {
    Map<String, PingUrl> urls = new TreeMap<>();
    settings.ping().findUrl().ifPresent(url -> urls.put(ConfigKeys.PING_URL.name(), url));
    settings
        .suites()
        .overrides()
        .forEach((id, override) -> override.findPingUrl().ifPresent(it -> urls.put(key(id), it)));
    return urls;
  }

  private static String key(String suite) {
    return ConfigKeys.OVERRIDE_PING_URL.with(suite).name();
  }

  private static String describe(Set<String> keys) {
    return "%s are the same address; give each a check of its own, or the death of one goes unnoticed."
        .formatted(String.join(" and ", keys));
  }
}
