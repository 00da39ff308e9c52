package dev.canary.engine;

import dev.canary.api.ReportKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;

/**
 * One run of one suite: its instance, and what has become of its steps.
 *
 * <p>Several threads work on a run, one after the other and never two at once; starting a thread
 * hands the run over to it.
 */
final class SuiteRun {

  private static final CallEnd WELL = CallEnd.returned(null, Duration.ZERO);

  private final SuiteDescriptor descriptor;
  private final RunReport report;
  private final RunSettings settings;
  private final RunScope scope;
  private CallEnd construction = WELL;
  private boolean anyStepExecuted;
  private boolean cancelled;
  private @Nullable Object instance;
  private @Nullable Deadline deadline;
  private @Nullable Stop stop;

  SuiteRun(SuiteDescriptor descriptor, RunReport report, RunSettings settings, RunScope scope) {
    this.descriptor = descriptor;
    this.report = report;
    this.settings = settings;
    this.scope = scope;
  }

  /**
   * Why the steps that are left are skipped.
   *
   * @param reason the reason as reported for them
   * @param blame what suites that depend on this one are told, as "Sign up: Create user"
   */
  private record Stop(String reason, String blame) {}

  /** Reports the suite as started and tells what is to be done up to its last step. */
  List<Act> begin(long now) {
    report.started(descriptor);
    deadline = settings.suiteDeadline(now);
    List<Act> acts = new ArrayList<>(model().steps().size() + 1);
    acts.add(new Construction(this));
    for (StepDescriptor step : descriptor.steps()) {
      acts.add(new StepAct(this, step));
    }
    return acts;
  }

  /** Tells what is to be done to clean up: nothing if there is no cleanup. */
  List<Act> cleanup() {
    CleanupDescriptor cleanup = descriptor.cleanup();
    return cleanup == null ? List.of() : List.of(new CleanupAct(this, cleanup));
  }

  void finish() {
    scope.context().close();
    scope.http().close();
    report.publishHttp(descriptor, scope.http().takeEvidence(stop != null));
    report.ended(descriptor, construction);
  }

  /** Publishes what has gone over the network up to the end of a step or the cleanup. */
  void publishHttp(TestDescriptor about, CallEnd end) {
    report.publishHttp(about, scope.http().takeEvidence(!end.hasPassed()));
  }

  /** Skips the suite if it is cancelled or disabled, or if filters left none of its steps. */
  boolean skipIfPointless() {
    String reason = stop == null ? model().rules().disabled() : stop.reason();
    if (reason == null && descriptor.steps().isEmpty()) {
      reason = "None of its steps was selected.";
    }
    if (reason == null) {
      return false;
    }
    stop(reason, "it was skipped: " + reason);
    report.skipped(descriptor, reason);
    return true;
  }

  /** Skips the suite because another one, on which it depends, has not passed. */
  void skipBecauseOf(SuiteRun culprit) {
    if (culprit.cancelled) {
      cancel();
      report.skipped(descriptor, Objects.requireNonNull(stop).reason());
    } else {
      report.publish(ReportKeys.BLOCKED_BY, culprit.model().id());
      report.skipped(descriptor, "blocked by " + culprit.findBlame().orElseThrow());
    }
  }

  /**
   * Ends the building of the suite.
   *
   * @param suite absent if it was not built; a constructor that was late may have built one
   */
  void onConstructed(@Nullable Object suite, CallEnd end) {
    instance = suite;
    construction = end;
    publishHttp(descriptor, end);
    if (!end.hasPassed()) {
      stop("The suite could not be built.", "it could not be built");
    }
  }

  void onStepEnded(StepDescriptor step, CallEnd end, boolean soft) {
    anyStepExecuted = true;
    if (!end.hasPassed() && !soft) {
      String name = step.getDisplayName();
      String ended = end.isAborted() ? "was aborted" : "failed";
      stop("Step \"%s\" %s.".formatted(name, ended), end.isAborted() ? name + " " + ended : name);
    }
  }

  /** Lets the steps that are left be skipped because the launch was cancelled. */
  void cancel() {
    if (stop == null) {
      cancelled = true;
      report.publish(ReportKeys.CANCELLED, "true");
      stop("The launch was cancelled.", "it was cancelled");
    }
  }

  /** Lets the steps that are left be skipped; the first reason holds. */
  private void stop(String reason, String culprit) {
    if (stop == null) {
      stop = new Stop(reason, model().name() + ": " + culprit);
    }
  }

  /** Why the steps that are left are skipped; absent if they are not. */
  @Nullable String stopReason() {
    return stop == null ? null : stop.reason();
  }

  /** What is to blame if the suite has not passed; empty if it has. */
  Optional<String> findBlame() {
    if (stop == null && !anyStepExecuted) {
      return Optional.of(model().name() + ": no step was executed");
    }
    return Optional.ofNullable(stop).map(Stop::blame);
  }

  boolean isBuilt() {
    return instance != null;
  }

  Object instance() {
    return Objects.requireNonNull(instance, "A step is called before its suite is built.");
  }

  Deadline deadline() {
    return Objects.requireNonNull(deadline, "A deadline is asked for before the run began.");
  }

  SuiteModel model() {
    return descriptor.model();
  }

  RunReport report() {
    return report;
  }

  RunSettings settings() {
    return settings;
  }

  RunScope scope() {
    return scope;
  }
}
