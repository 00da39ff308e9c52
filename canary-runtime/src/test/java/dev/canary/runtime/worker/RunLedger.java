package dev.canary.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Takes down runs. Each has to start once, and then to end once, or to be retried once. */
final class RunLedger implements RunListener {

  private final Map<String, RunStart> started = new LinkedHashMap<>();
  private final Map<String, Run> retried = new LinkedHashMap<>();
  private final Map<String, Run> finished = new LinkedHashMap<>();
  private final Map<String, Evidence> evidence = new LinkedHashMap<>();
  private final List<String> violations = new ArrayList<>();

  @Override
  public synchronized void onStarted(RunStart run) {
    if (started.put(run.id(), run) != null) {
      violations.add("started twice: " + run);
    }
  }

  @Override
  public synchronized void onRetried(Run attempt, RunStart next) {
    if (!attempt.start().equals(started.get(attempt.id()))
        || retried.put(attempt.id(), attempt) != null) {
      violations.add("retried twice, or not as started: " + attempt);
    }
    onStarted(next);
  }

  @Override
  public synchronized void onEvidence(String run, Evidence told) {
    if (!started.containsKey(run) || finished.containsKey(run) || retried.containsKey(run)) {
      violations.add("evidence of a run that does not go on: " + run);
    }
    evidence.put(run, told);
  }

  @Override
  public synchronized void onFinished(Run run) {
    if (!run.start().equals(started.get(run.id())) || finished.put(run.id(), run) != null) {
      violations.add("finished twice, or not as started: " + run);
    }
  }

  /** What the latest run of the suite has left. */
  synchronized Evidence evidence(String suite) {
    return evidence.getOrDefault(latest(suite).id(), Evidence.NONE);
  }

  synchronized boolean isStarted(String suite) {
    return started.values().stream().anyMatch(run -> run.suite().id().equals(suite));
  }

  /** The attempts that others followed. */
  synchronized List<Run> retried() {
    return List.copyOf(retried.values());
  }

  synchronized List<Run> all(String suite) {
    return finished.values().stream().filter(run -> run.suite().equals(suite)).toList();
  }

  /** The latest run of the suite that has ended. */
  Run latest(String suite) {
    List<Run> runs = all(suite);
    assertThat(runs).as("runs of %s", suite).isNotEmpty();
    return runs.get(runs.size() - 1);
  }

  RunEnd end(String suite) {
    return latest(suite).findEnd().orElseThrow();
  }

  synchronized void check() {
    assertThat(violations).isEmpty();
    assertThat(Stream.of(retried, finished).flatMap(it -> it.keySet().stream()))
        .containsExactlyInAnyOrderElementsOf(started.keySet());
  }
}
