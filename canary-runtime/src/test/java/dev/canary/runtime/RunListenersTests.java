package dev.canary.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunListenersTests {

  private static final RunStart START =
      new RunStart(
          "run-1",
          new SuiteRef("shop", "com.acme.ShopCanary", "shop"),
          new LaunchInfo("launch-1", Trigger.SCHEDULE, Map.of(), "in-process"),
          1,
          Instant.EPOCH);

  private final List<String> heard = new ArrayList<>();

  private RunListener listener(String name) {
    return new RunListener() {
      @Override
      public void onStarted(RunStart run) {
        heard.add(name + " started");
      }

      @Override
      public void onFinished(Run run) {
        heard.add(name + " finished");
      }

      @Override
      public void onRetried(Run attempt, RunStart next) {
        heard.add(name + " retried");
      }

      @Override
      public void onMissed(Run run) {
        heard.add(name + " missed");
      }
    };
  }

  private static RunListener broken() {
    return new RunListener() {
      @Override
      public void onStarted(RunStart run) {
        throw new IllegalStateException("a failure of this test");
      }
    };
  }

  @Test
  void tellsAllInTheirOrder() {
    Run run = START.end(RunEnd.without(Instant.EPOCH, Outcome.MISSED, "It was late."));
    var listeners = new RunListeners(List.of(listener("store"), listener("metrics")));

    listeners.onStarted(START);
    listeners.onRetried(run, START);
    listeners.onFinished(run);
    listeners.onMissed(run);

    assertThat(heard)
        .containsExactly(
            "store started",
            "metrics started",
            "store retried",
            "metrics retried",
            "store finished",
            "metrics finished",
            "store missed",
            "metrics missed");
  }

  @Test
  void keepsNothingFromTheOthersIfOneFails() {
    new RunListeners(List.of(broken(), listener("store"))).onStarted(START);

    assertThat(heard).containsExactly("store started");
  }
}
