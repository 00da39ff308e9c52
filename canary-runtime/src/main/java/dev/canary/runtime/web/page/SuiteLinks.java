package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.SuiteHealth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The way to the pages of suites, by their names.
 *
 * @param names by id, of all suites there are
 */
record SuiteLinks(Map<String, String> names) {

  static SuiteLinks of(Health health) {
    return new SuiteLinks(
        health.suites().stream()
            .map(SuiteHealth::suite)
            .collect(Collectors.toMap(suite -> suite.id(), suite -> suite.name())));
  }

  /** One that is not there any more goes by its id. */
  Crumb to(String id) {
    return new Crumb(names.getOrDefault(id, id), "/suites/" + id);
  }

  List<Crumb> to(List<String> ids) {
    return ids.stream().map(this::to).toList();
  }
}
