package dev.canary.runtime.recent;

import dev.canary.runtime.run.OngoingRun;
import dev.canary.runtime.run.RecentRun;
import dev.canary.runtime.run.RecentRuns;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunHistory;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the latest runs of every suite, and what goes on. What earlier probers have recorded of a
 * suite is read when somebody asks for that suite first, so that the start does not wait for it.
 */
public final class RecentBook implements RunListener, RecentRuns {

  private final Map<String, SuiteTrace> traces = new ConcurrentHashMap<>();
  private final Map<String, OngoingRun> ongoing = new ConcurrentHashMap<>();
  private final RunHistory history;

  public RecentBook(RunHistory history) {
    this.history = history;
  }

  @Override
  public void onStarted(RunStart run) {
    ongoing.put(run.id(), OngoingRun.of(run));
  }

  @Override
  public void onStep(RunStart run, StepInfo step, Instant at) {
    ongoing.computeIfPresent(run.id(), (id, known) -> known.with(step, at));
  }

  @Override
  public void onRetried(Run attempt, RunStart next) {
    ongoing.remove(attempt.id());
    onStarted(next);
  }

  @Override
  public void onFinished(Run run) {
    ongoing.remove(run.id());
    if (run.start().launch().trigger() != Trigger.CLEANUP) {
      run.findEnd().ifPresent(end -> trace(run.suite()).add(recent(run, end)));
    }
  }

  @Override
  public void onMissed(Run run) {
    onFinished(run);
  }

  private static RecentRun recent(Run run, RunEnd end) {
    return new RecentRun(
        run.id(), run.start().startedAt(), run.findDuration().orElse(Duration.ZERO), end.outcome());
  }

  @Override
  public List<RecentRun> findRecent(String suite) {
    return trace(suite).latest(() -> history.findLatest(suite, KEPT));
  }

  private SuiteTrace trace(String suite) {
    return traces.computeIfAbsent(suite, id -> new SuiteTrace());
  }

  @Override
  public List<OngoingRun> findOngoing() {
    return List.copyOf(ongoing.values());
  }
}
