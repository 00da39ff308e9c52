package dev.canary.engine;

import dev.canary.api.ReportKeys;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;

/**
 * One run of a suite or an environment: its instance, and what has become of it.
 *
 * <p>Several threads work on a run, one after the other and never two at once; starting a thread
 * hands the run over to it.
 */
abstract sealed class NodeRun permits SuiteRun, EnvironmentRun {

  static final CallEnd WELL = CallEnd.returned(null, Duration.ZERO);

  private final RunReport report;
  private final RunSettings settings;
  private final RunScope scope;
  private CallEnd construction = WELL;
  private CallEnd release = WELL;
  private boolean cancelled;
  private @Nullable Object instance;
  private @Nullable Deadline deadline;
  private @Nullable Stop stop;

  NodeRun(RunReport report, RunSettings settings, RunScope scope) {
    this.report = report;
    this.settings = settings;
    this.scope = scope;
  }

  /**
   * Why what is left is skipped.
   *
   * @param reason the reason as reported
   * @param blame what those that depend on this one are told, as "Sign up: Create user"
   */
  record Stop(String reason, String blame) {}

  abstract NodeModel model();

  /** Tells what is to be done before others may depend on it, after it was built. */
  abstract List<Act> acts();

  /** Tells what is to be done when nobody depends on it any more. */
  abstract List<Act> undoing();

  /** Why it is not to start at all; absent if it is. */
  abstract @Nullable String pointless();

  /** Whether nobody wants it for its own sake, so that it is not to start if nobody uses it. */
  abstract boolean isForOthersOnly();

  /** Whether anything that others could depend on has been done. */
  abstract boolean isAnythingDone();

  /** Reports that it starts, and tells what is to be done. */
  List<Act> begin(long now) {
    reportStart();
    deadline = settings.deadline(now);
    return acts();
  }

  void reportStart() {
    report.started(container());
  }

  void reportEnd(CallEnd end) {
    report.ended(container(), end);
  }

  void finish() {
    scope.close();
    publishEvidence(container(), stop != null);
    reportEnd(construction.and(release));
  }

  /** Publishes what was recorded since this was done the last time. */
  void publishEvidence(TestDescriptor about, boolean failed) {
    report.publishEvidence(about, ReportKeys.HTTP, scope.http().takeEvidence(failed));
    report.publishEvidence(about, ReportKeys.PROCESS, scope.processes().takeEvidence(failed));
  }

  /** Skips it if it is cancelled or disabled, or if there is nothing to do. */
  boolean skipIfPointless() {
    String reason = stop == null ? pointless() : stop.reason();
    if (reason == null) {
      return false;
    }
    stop(reason, "it was skipped: " + reason);
    report.skipped(container(), reason);
    return true;
  }

  /** Skips it because all that depends on it is skipped. */
  void skipUnneeded() {
    report.skipped(container(), "Everything that uses it is skipped.");
  }

  /** Skips it because something that it depends on has not passed. */
  void skipBecauseOf(NodeRun culprit) {
    if (culprit.cancelled) {
      cancel();
      report.skipped(container(), Objects.requireNonNull(stop).reason());
    } else {
      report.publishOfUnstarted(ReportKeys.BLOCKED_BY, culprit.model().id());
      report.skipped(container(), "blocked by " + culprit.findBlame().orElseThrow());
    }
  }

  /**
   * Ends the building of it.
   *
   * @param built absent if it was not built; a constructor that was late may have built one
   */
  void onConstructed(@Nullable Object built, CallEnd end) {
    instance = built;
    construction = end;
    if (!end.hasPassed()) {
      stop("The %s could not be built.".formatted(noun()), "it could not be built");
    }
  }

  void onReleased(CallEnd end) {
    release = end;
  }

  /** Lets what is left be skipped because the launch was cancelled. */
  void cancel() {
    if (stop == null) {
      cancelled = true;
      publishCancelled();
      stop("The launch was cancelled.", "it was cancelled");
    }
  }

  private void publishCancelled() {
    if (deadline == null) {
      report.publishOfUnstarted(ReportKeys.CANCELLED, "true");
    } else {
      report.publish(ReportKeys.CANCELLED, "true");
    }
  }

  /** The launch is cancelled, so a failure is not followed by another attempt. */
  void makeLast() {
    // Only suites have attempts.
  }

  /** Lets what is left be skipped; the first reason holds. */
  final void stop(String reason, String culprit) {
    if (stop == null) {
      stop = new Stop(reason, model().name() + ": " + culprit);
    }
  }

  /** Why what is left is skipped; absent if it is not. */
  @Nullable String stopReason() {
    return stop == null ? null : stop.reason();
  }

  /** What is to blame if it has not passed; empty if it has. */
  Optional<String> findBlame() {
    if (stop == null && !isAnythingDone()) {
      return Optional.of(model().name() + ": no step was executed");
    }
    return Optional.ofNullable(stop).map(Stop::blame);
  }

  /** What messages call it: suite or environment. */
  String noun() {
    return this instanceof SuiteRun ? "suite" : "environment";
  }

  final boolean isCancelled() {
    return cancelled;
  }

  boolean isBuilt() {
    return instance != null;
  }

  Object instance() {
    return Objects.requireNonNull(instance, "It is called before it is built.");
  }

  Deadline deadline() {
    return Objects.requireNonNull(deadline, "A deadline is asked for before the run began.");
  }

  TestDescriptor container() {
    return report.container();
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
