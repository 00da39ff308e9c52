package dev.canary.engine;

import dev.canary.api.CanaryContext;
import dev.canary.api.ReportKeys;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The context that a suite is given. */
final class RunContext implements CanaryContext {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final RunReport report;
  private final RunSettings settings;
  private final SuiteConfig config;
  private final Set<Thread> givenUp = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Call call;
  private volatile boolean closed;

  RunContext(RunReport report, RunSettings settings, SuiteConfig config) {
    this.report = report;
    this.settings = settings;
    this.config = config;
  }

  /** Takes the deadline from the call that begins. */
  void enter(Call call) {
    this.call = call;
  }

  /** Nothing that this thread does from now on is reported. */
  void giveUp(Thread thread) {
    givenUp.add(thread);
  }

  /** The run has ended: nothing is reported of it any more. */
  void close() {
    closed = true;
  }

  @Override
  public String runId() {
    return settings.runId();
  }

  @Override
  public String suite() {
    return report.suite().model().id();
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
    if (closed || givenUp.contains(Thread.currentThread())) {
      throw new IllegalStateException(
          "\"%s\" cannot be published: this run has ended.".formatted(key));
    }
    report.publish(key, value);
  }

  @Override
  public String uniqueName(String prefix) {
    byte[] random = new byte[8];
    RANDOM.nextBytes(random);
    return prefix + "-" + HexFormat.of().formatHex(random);
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    Duration remaining = remaining();
    Duration bounded = duration.compareTo(remaining) < 0 ? duration : remaining;
    Thread.sleep(bounded.toMillis(), bounded.toNanosPart() % 1_000_000);
  }
}
