package dev.canary.runtime.launch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.Suite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Suites that use environments. */
class EnvironmentRunTests {

  private static final String ENVIRONMENT =
      """
      class Tenant implements CanaryEnvironment {
            public void deploy() throws Exception { %s }
        public void delete() throws Exception { %s }
      }
      @CanarySuite class ShopCanary {
        ShopCanary(Tenant tenant) {}
        @Step void sells() {}
      }
      @CanarySuite class StockCanary {
        StockCanary(Tenant tenant) {}
        @Step void counts() {}
      }
      """;

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  @Test
  void passesWithAnEnvironmentThatIsNoRunItself() throws Exception {
    lab.suites(ENVIRONMENT.formatted("", ""));

    lab.launch();

    assertThat(lab.runs().all()).hasSize(2);
    assertThat(lab.runs().end("shop").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(lab.runs().steps("shop")).containsExactly("sells PASSED");
  }

  @Test
  void tellsWhichEnvironmentsASuiteUses() throws Exception {
    lab.suites(ENVIRONMENT.formatted("", ""));

    assertThat(lab.catalog().suites())
        .extracting(Suite::environments)
        .containsOnly(List.of("suites.Tenant"));
  }

  @Test
  void isBlockedByAnEnvironmentThatCannotBeDeployed() throws Exception {
    lab.suites(ENVIRONMENT.formatted("throw new IOException(\"no room\");", ""));

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(end.reason()).isEqualTo("blocked by Tenant: Deploy: no room");
    assertThat(requireNonNull(end.failure()).type()).isEqualTo("java.io.IOException");
    assertThat(lab.runs().end("stock").outcome()).isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void isBlockedByTheEnvironmentAlsoWhereOnlyASuiteItDependsOnUsesIt() throws Exception {
    lab.suites(
        ENVIRONMENT.formatted("throw new IOException(\"no room\");", "")
            + """
            @CanarySuite class InvoicesCanary {
              InvoicesCanary(ShopCanary shop) {}
              @Step void issues() {}
            }
            """);

    RunEnd end = lab.launch().end("invoices");

    assertThat(end.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(end.findEnvironmentFailure()).isPresent();
    assertThat(end.reason()).isEqualTo("blocked by Tenant: Deploy: no room");
  }

  @Test
  void passesIfOnlyTheDeletionFails() throws Exception {
    lab.suites(ENVIRONMENT.formatted("", "throw new IOException(\"still there\");"));

    assertThat(lab.launch().end("shop").outcome()).isEqualTo(Outcome.PASSED);
  }
}
