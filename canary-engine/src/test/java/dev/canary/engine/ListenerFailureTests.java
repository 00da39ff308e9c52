package dev.canary.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.canary.engine.testsuites.PassingSuite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;

/** Launchers keep the failures of listeners from engines; other callers may not. */
@Timeout(30)
class ListenerFailureTests {

  private final FailingListener listener = new FailingListener();

  @Test
  void doNotKeepTheRunFromGoingOnToItsEnd() {
    execute();

    assertThat(listener.lines)
        .containsExactly(
            "started engine",
            "started suite",
            "started step",
            "finished step",
            "started step",
            "finished step",
            "started cleanup",
            "finished cleanup",
            "finished suite",
            "finished engine");
  }

  @Test
  void failTheLaunch() {
    execute();

    assertThat(listener.result.getStatus()).isEqualTo(TestExecutionResult.Status.FAILED);
    assertThat(listener.result.getThrowable().orElseThrow())
        .hasMessage("cannot start step")
        .satisfies(
            thrown ->
                assertThat(thrown.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .containsExactly("cannot start step"));
  }

  /** In the one way of asking for an execution that all versions of JUnit have. */
  @SuppressWarnings("deprecation")
  private void execute() {
    var engine = new CanaryTestEngine();
    TestDescriptor root =
        engine.discover(
            new GivenRequest(List.of(selectClass(PassingSuite.class))),
            UniqueId.forEngine("canary"));
    engine.execute(ExecutionRequest.create(root, listener, new GivenParameters(Map.of())));
  }

  private static final class FailingListener implements EngineExecutionListener {

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private TestExecutionResult result = TestExecutionResult.successful();

    @Override
    public void executionStarted(TestDescriptor test) {
      String type = test.getUniqueId().getLastSegment().getType();
      lines.add("started " + type);
      if (type.equals("step")) {
        throw new IllegalStateException("cannot start " + type);
      }
    }

    @Override
    public void executionFinished(TestDescriptor test, TestExecutionResult result) {
      lines.add("finished " + test.getUniqueId().getLastSegment().getType());
      this.result = result;
    }
  }
}
