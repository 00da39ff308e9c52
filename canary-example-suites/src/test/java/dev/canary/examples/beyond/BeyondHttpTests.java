package dev.canary.examples.beyond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The suites beyond HTTP pass, and leave nothing behind. */
class BeyondHttpTests {

  @ParameterizedTest
  @ValueSource(
      classes = {
        DiskSpaceCanary.class,
        OrdersTableCanary.class,
        BastionCanary.class,
        CatalogueCanary.class,
        SearchIndexCanary.class
      })
  void passesAndLeavesNothingBehind(Class<?> suite) {
    EngineExecutionResults results =
        EngineTestKit.engine("canary").selectors(selectClass(suite)).execute();

    assertThat(results.allEvents().failed().stream().map(Event::toString)).isEmpty();
    assertThat(results.allEvents().skipped().stream().map(Event::toString)).isEmpty();
    assertThat(results.testEvents().succeeded().count()).isPositive();
    assertThat(results.allEvents().reportingEntryPublished().stream().map(Event::toString))
        .noneMatch(entry -> entry.contains("canary.test-data.left"));
  }
}
