package dev.canary.examples.docs;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

// tag::jupiter
@CanarySuite
@DisplayName("Monthly reports")
@Tag("checkout")
class ReportsCanary {

  @Step
  @Order(2)
  @DisplayName("Download as PDF")
  @Timeout(value = 5, unit = TimeUnit.SECONDS)
  void download() {}

  @Step
  @Order(1)
  void createReport() {}

  @Step
  @Order(3)
  @Disabled("The printer is being replaced.")
  void print() {}
}
// end::jupiter
