package dev.canary.engine.testsuites.testdata;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import dev.canary.api.TestData;

@CanarySuite
public class BlankTestData {
  @Step(soft = true)
  void blankKind(TestData data) {
    data.created(" ", "1");
  }

  @Step(soft = true)
  void blankId(TestData data) {
    data.created("invoice", "");
  }
}
