package dev.canary.engine;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanaryProcess;
import dev.canary.api.ReportKeys;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.reporting.FileEntry;

/** The context that a suite is given. */
final class RunContext implements CanaryContext {

  private final String node;
  private final RunReport report;
  private final RunSettings settings;
  private final SuiteConfig config;
  private final RunProcesses processes;
  private final Set<Thread> givenUp = ConcurrentHashMap.newKeySet();
  private @Nullable String runId;
  private TestDescriptor about;
  private boolean closed;
  private volatile @Nullable Call call;
  private volatile int calls;

  RunContext(
      String node,
      RunReport report,
      RunSettings settings,
      SuiteConfig config,
      RunProcesses processes) {
    this.node = node;
    this.processes = processes;
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
    processes.beginStep();
  }

  /** Tells a call into the suite from the others of the run. */
  String callNumber() {
    return Integer.toString(calls);
  }

  /** The call has returned, or its thread is given up: what is about it is over. */
  synchronized void leave() {
    about = report.container();
  }

  /**
   * Nothing that this thread begins from now on is reported. Does not wait for what it is
   * publishing: whoever gives it up has others to look after.
   */
  void giveUp(Thread thread) {
    givenUp.add(thread);
  }

  /** The run has ended: nothing is reported of it any more. */
  synchronized void close() {
    closed = true;
    call = null;
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

  private synchronized void ensureMayStart(ProcessBuilder builder) {
    if (!isOpen()) {
      throw new IllegalStateException(
          "%s is not started: the run has ended, or this thread was given up."
              .formatted(builder.command()));
    }
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

  /** Writes the file without keeping others from going on, whatever the disk is like. */
  @Override
  public void attach(String name, String mediaType, byte[] bytes) {
    TestDescriptor writtenFor = openFor(name);
    FileEntry file = report.write(writtenFor, name, mediaType, bytes);
    publishUnlessOver(writtenFor, name, file);
  }

  private synchronized TestDescriptor openFor(String attachment) {
    ensureOpen(attachment, "attached");
    return about;
  }

  /** What was written for a step that is over by now is published about the run. */
  private synchronized void publishUnlessOver(TestDescriptor step, String name, FileEntry file) {
    ensureOpen(name, "attached");
    report.publish(about.equals(step) ? step : report.container(), file);
  }

  @Override
  public CanaryProcess process(ProcessBuilder builder) {
    ensureMayStart(builder);
    return processes.start(builder);
  }
}
