package dev.canary.engine.testsuites.testdata;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import dev.canary.engine.testsuites.environments.Database;

@CanarySuite
public class CleanedUpLater {
  CleanedUpLater(CleanedUpBase base, Database database, CanaryContext canary) {
    canary.publish("built", base.users + " on " + database.url() + " for " + canary.trigger());
  }

  @Step
  void create() {}

  @Cleanup
  void deleteInvoices(TestData data) {
    data.deleteEach("invoice", id -> {});
  }
}
