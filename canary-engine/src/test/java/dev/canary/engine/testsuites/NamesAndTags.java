package dev.canary.engine.testsuites;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@CanarySuite(id = "names", name = "What things are called")
@Tag("suite")
public class NamesAndTags {
  @Step("Open the door")
  @Tag("step")
  void byAnnotation() {}

  @Step
  @DisplayName("Close the door")
  void byDisplayName() {}

  @Step
  void createDraftInvoice() {}

  @Cleanup
  @DisplayName("Sweep")
  void cleanUp() {}
}
