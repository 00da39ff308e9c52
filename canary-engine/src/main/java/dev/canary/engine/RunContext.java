package dev.canary.engine;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanaryProcess;
import dev.canary.api.ReportKeys;
import dev.canary.engine.process.ChildProcesses;
import dev.canary.engine.process.ProcessRecord;
import dev.canary.engine.process.ProcessRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;

/** The context that a suite is given. */
final class RunContext implements CanaryContext {

  private final String node;
  private final RunReport report;
  private final RunSettings settings;
  private final SuiteConfig config;
  private final Set<Thread> givenUp = new HashSet<>();
  private @Nullable ChildProcesses processes;
  private @Nullable String runId;
  private TestDescriptor about;
  private final List<ProcessRecord> ended = new ArrayList<>(0);
  private boolean closed;
  private volatile @Nullable Call call;
  private volatile int calls;

  RunContext(String node, RunReport report, RunSettings settings, SuiteConfig config) {
    this.node = node;
    this.report = report;
    this.settings = settings;
    this.config = config;
    this.runId = settings.runId();
    this.about = report.container();
  }

  /** Takes the deadline from the call that begins. */
  synchronized void enter(Call call) {
    this.call = call;
    about = call.act().descriptor();
    calls++;
    if (processes != null) {
      processes.beginStep();
    }
  }

  /** Tells a call into the suite from the others of the run. */
  String callNumber() {
    return Integer.toString(calls);
  }

  /** The call has returned, or its thread is given up: what is about it is over. */
  synchronized void leave() {
    about = report.container();
  }

  /** Nothing that this thread does from now on is reported. */
  synchronized void giveUp(Thread thread) {
    givenUp.add(thread);
  }

  /** The call is interrupted: what it has started has to end too. */
  void cutOff() {
    ChildProcesses started = processes();
    if (started != null) {
      started.cutOffStep();
    }
  }

  /** The run has ended: nothing is reported of it any more. */
  void close() {
    ChildProcesses started = processes();
    if (started != null) {
      started.close();
    }
    silence();
  }

  private synchronized void silence() {
    closed = true;
    call = null;
  }

  private synchronized void onEnd(ProcessRecord process) {
    ended.add(process);
  }

  /**
   * Tells the processes that have ended since this was asked the last time.
   *
   * @param failed whether what ends now has failed
   * @return JSON as {@link ReportKeys#PROCESS} has it
   */
  synchronized List<String> takeEvidence(boolean failed) {
    if (ended.isEmpty()) {
      return List.of();
    }
    List<ProcessRecord> taken = List.copyOf(ended);
    ended.clear();
    return settings.evidence().isKept(failed)
        ? taken.stream().map(ProcessRecord::toJson).toList()
        : List.of();
  }

  /** Made up when first asked for, since good random numbers are slow to begin with. */
  @Override
  public synchronized String runId() {
    if (runId == null) {
      runId = UUID.randomUUID().toString();
    }
    return runId;
  }

  @Override
  public String suite() {
    return node;
  }

  @Override
  public String trigger() {
    return settings.trigger();
  }

  @Override
  public Instant deadline() {
    return InstantSource.system().instant().plus(remaining());
  }

  @Override
  public Duration remaining() {
    Call current = call;
    return current == null ? Duration.ZERO : current.deadline().remaining(System.nanoTime());
  }

  @Override
  public Optional<String> config(String key) {
    return config.find(key);
  }

  @Override
  public void publish(String key, String value) {
    if (key.isBlank() || key.startsWith(ReportKeys.PREFIX)) {
      throw new IllegalArgumentException(
          "\"%s\" cannot be published: a key is not blank and does not begin with \"%s\"."
              .formatted(key, ReportKeys.PREFIX));
    }
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "A blank value cannot be published under \"%s\".".formatted(key));
    }
    publishUnlessOver(key, value);
  }

  /** Keeps the run from ending while it publishes. */
  private synchronized void publishUnlessOver(String key, String value) {
    ensureOpen(key, "published");
    report.publish(key, value);
  }

  private void ensureOpen(String what, String verb) {
    if (!isOpen()) {
      throw new IllegalStateException(
          "\"%s\" cannot be %s: the run has ended, or this thread was given up."
              .formatted(what, verb));
    }
  }

  /** Made when the first process is started, which most suites never do. */
  private synchronized ChildProcesses processesFor(ProcessBuilder builder) {
    if (!isOpen()) {
      throw new IllegalStateException(
          "%s is not started: the run has ended, or this thread was given up."
              .formatted(builder.command()));
    }
    if (processes == null) {
      processes = new ChildProcesses(this::onEnd, report.redaction()::text);
    }
    return processes;
  }

  private synchronized @Nullable ChildProcesses processes() {
    return processes;
  }

  private boolean isOpen() {
    return !closed && !givenUp.contains(Thread.currentThread());
  }

  @Override
  public String uniqueName(String prefix) {
    return prefix + "-" + HexFormat.of().toHexDigits(new SecureRandom().nextLong());
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    Duration remaining = remaining();
    Duration bounded = duration.compareTo(remaining) < 0 ? duration : remaining;
    Thread.sleep(bounded.toMillis(), bounded.toNanosPart() % 1_000_000);
  }

  @Override
  public synchronized void attach(String name, String mediaType, byte[] bytes) {
    ensureOpen(name, "attached");
    report.attach(about, name, mediaType, bytes);
  }

  @Override
  public CanaryProcess process(ProcessBuilder builder) {
    return processesFor(builder).start(ProcessRequest.of(builder));
  }
}
