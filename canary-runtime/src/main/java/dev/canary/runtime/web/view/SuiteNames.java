package dev.canary.runtime.web.view;

import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.SuiteHealth;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What suites are called, by their ids. */
public record SuiteNames(Map<String, String> byId) {

  public static SuiteNames of(Health health) {
    return of(health.suites().stream());
  }

  static SuiteNames of(Stream<SuiteHealth> suites) {
    return new SuiteNames(
        suites.collect(
            Collectors.toUnmodifiableMap(
                it -> it.suite().id(), it -> it.suite().name(), (one, other) -> one)));
  }

  public boolean has(String id) {
    return byId.containsKey(id);
  }

  /** The id itself if there is no such suite. */
  public String of(String id) {
    return byId.getOrDefault(id, id);
  }
}
