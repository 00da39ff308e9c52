package dev.canary.runtime.launch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.CleanupResult;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The runs that a launcher tells of. Each has to start once, and then to finish once, or to be
 * retried once.
 */
final class RecordedRuns implements RunListener {

  private final Map<String, RunStart> started = new LinkedHashMap<>();
  private final Map<String, Run> retried = new LinkedHashMap<>();
  private final Map<String, Run> finished = new LinkedHashMap<>();
  private final Map<String, Evidence> evidence = new LinkedHashMap<>();
  private final List<String> events = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();

  @Override
  public synchronized void onStarted(RunStart run) {
    events.add(run.suite().id() + " started");
    if (started.put(run.id(), run) != null) {
      violations.add("started twice: " + run);
    }
  }

  @Override
  public synchronized void onRetried(Run attempt, RunStart next) {
    events.add(attempt.suite() + " retried");
    if (!attempt.start().equals(started.get(attempt.id())) || !attempt.retried()) {
      violations.add("retried without its start, or not called so: " + attempt);
    }
    if (retried.put(attempt.id(), attempt) != null || started.put(next.id(), next) != null) {
      violations.add("retried twice: " + attempt + ", " + next);
    }
  }

  @Override
  public synchronized void onEvidence(String run, Evidence told) {
    RunStart start = started.get(run);
    if (start == null || finished.containsKey(run) || retried.containsKey(run)) {
      violations.add("evidence of a run that does not go on: " + run);
    } else {
      events.add(start.suite().id() + " evidence");
    }
    if (evidence.put(run, told) != null || told.isEmpty()) {
      violations.add("evidence told twice, or empty: " + run);
    }
  }

  @Override
  public synchronized void onFinished(Run run) {
    events.add(run.suite() + " finished");
    if (!run.start().equals(started.get(run.id()))) {
      violations.add("finished without its start: " + run);
    }
    if (finished.put(run.id(), run) != null || run.retried()) {
      violations.add("finished twice: " + run);
    }
  }

  @Override
  public synchronized void onMissed(Run run) {
    violations.add("missed: " + run);
  }

  /** What was told of a run; none if nothing was. */
  synchronized Evidence evidence(String run) {
    return evidence.getOrDefault(run, Evidence.NONE);
  }

  synchronized List<String> events() {
    return List.copyOf(events);
  }

  synchronized List<Run> all() {
    return List.copyOf(finished.values());
  }

  /** The attempts that others followed, the first of them first. */
  synchronized List<Run> retried() {
    return List.copyOf(retried.values());
  }

  /** The only run of the suite; of several attempts, the last. */
  synchronized Run run(String suite) {
    List<Run> runs = all().stream().filter(run -> run.suite().equals(suite)).toList();
    assertThat(runs).as("runs of %s", suite).hasSize(1);
    return runs.get(0);
  }

  RunEnd end(String suite) {
    return run(suite).findEnd().orElseThrow();
  }

  /** The failure that decided. */
  Failure failure(String suite) {
    return requireNonNull(end(suite).failure());
  }

  CleanupResult cleanup(String suite) {
    return requireNonNull(end(suite).cleanup());
  }

  StepResult step(String suite, String id) {
    return end(suite).steps().stream()
        .filter(step -> step.step().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The steps of a suite, each as "id OUTCOME". */
  List<String> steps(String suite) {
    return steps(run(suite));
  }

  static List<String> steps(Run run) {
    return run.findEnd().orElseThrow().steps().stream()
        .map(step -> step.step().id() + " " + step.outcome())
        .toList();
  }

  /** To be called when all launches are done. */
  synchronized void check() {
    assertThat(violations).isEmpty();
    assertThat(Stream.of(retried, finished).flatMap(it -> it.keySet().stream()))
        .containsExactlyInAnyOrderElementsOf(started.keySet());
    retried.values().forEach(RecordedRuns::check);
    finished.values().forEach(RecordedRuns::check);
  }

  private static void check(Run run) {
    RunEnd end = run.findEnd().orElseThrow();
    assertThat(end.endedAt()).isAfterOrEqualTo(run.start().startedAt());
    for (int index = 0; index < end.steps().size(); index++) {
      assertThat(end.steps().get(index).index()).isEqualTo(index);
    }
    if (end.outcome() != Outcome.PASSED) {
      assertThat(end.reason()).as("reason of %s", run).isNotBlank();
    }
  }
}
