package dev.canary.runtime.worker;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LedgerChange;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.Suite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What prober and worker tell each other. */
sealed interface Message {

  /** Counts the incompatible changes of this protocol. */
  int PROTOCOL = 2;

  /**
   * The first word of the prober. It has to be understood by workers of every version: a jar may be
   * replaced while a prober runs, whose next worker is then of another version.
   */
  record Greeting(int protocol, String product) implements Message {}

  /**
   * What the worker is to be.
   *
   * @param jsonLog whether what it logs is to be JSON lines on its standard output
   */
  record Assignment(String worker, Settings settings, boolean jsonLog) implements Message {}

  /** The worker has found these suites and awaits launches. */
  record Ready(List<Suite> suites) implements Message {}

  /** The worker cannot serve, and ends. */
  record Refused(String sentence) implements Message {}

  /**
   * Launch these suites, given by their ids.
   *
   * @param leftovers what earlier launches have left to be deleted
   */
  record Begin(
      LaunchInfo launch,
      String group,
      List<String> suites,
      Duration every,
      List<LedgerEntry> leftovers)
      implements Message {}

  /**
   * The launch has begun.
   *
   * @param longest how long it may take; the worker gives it up before
   */
  record Begun(String launch, Duration longest) implements Message {}

  record RunStarted(String launch, RunStart run) implements Message {}

  /** A step of a run has begun. */
  record StepStarted(String launch, String run, StepInfo step, Instant at) implements Message {}

  /** An attempt has failed, and the next has begun in its place. */
  record RunRetried(String launch, Run attempt, RunStart next) implements Message {}

  /** What a run has left to be looked at; its end follows. */
  record RunEvidence(String launch, String run, Evidence evidence) implements Message {}

  record RunFinished(String launch, Run run) implements Message {}

  /**
   * All runs of the launch have ended.
   *
   * @param hung whether code of it goes on even so
   * @param exhausted whether it found that memory or threads are short in this worker
   */
  record Done(String launch, boolean hung, boolean exhausted) implements Message {}

  /** The launch could not begin. */
  record NotBegun(String launch, String sentence) implements Message {}

  /** Cut the launch off and let its cleanups run. */
  record Cancel(String launch) implements Message {}

  /**
   * Code of the worker has called {@code System.exit}, which the worker has stopped half-way.
   *
   * @param group whose code it was; absent if that cannot be told
   * @param place where the call stands
   */
  record Exiting(@Nullable String group, String place) implements Message {}

  /** Are you there? */
  record Ping() implements Message {}

  record Pong() implements Message {}

  /** A change of the ledger of test data, for which the worker awaits an acknowledgement. */
  record LedgerChanged(long number, LedgerChange change) implements Message {}

  /**
   * The change with this number is durable.
   *
   * @param problem why it is not; absent if it is
   */
  record Acknowledged(long number, @Nullable String problem) implements Message {}

  /** There is nothing more to do. */
  record Quit() implements Message {}
}
