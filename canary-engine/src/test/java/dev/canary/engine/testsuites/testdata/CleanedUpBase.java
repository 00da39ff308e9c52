package dev.canary.engine.testsuites.testdata;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import java.util.ArrayList;
import java.util.List;

@CanarySuite
public class CleanedUpBase {
  final List<String> users = new ArrayList<>();

  @Step
  void signUp() {
    users.add("ann");
  }

  @Cleanup
  void deleteUsers(TestData data) {
    data.deleteEach("user", id -> {});
  }
}
