package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Health;
import dev.canary.runtime.web.view.SuiteNames;
import java.util.List;

/**
 * The way to the pages of suites, by their names.
 *
 * @param names of all suites there are
 */
record SuiteLinks(SuiteNames names) {

  static SuiteLinks of(Health health) {
    return new SuiteLinks(SuiteNames.of(health));
  }

  /** One that is not there any more goes by its id. */
  Crumb to(String id) {
    return new Crumb(names.of(id), "/suites/" + id);
  }

  List<Crumb> to(List<String> ids) {
    return ids.stream().map(this::to).toList();
  }
}
