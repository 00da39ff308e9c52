package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.StoreListener;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class StoreFailureTests {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path directory;
  private final CountingListener listener = new CountingListener();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Path file;
  private RunStore store;

  @BeforeEach
  void openTheStore() {
    file = directory.resolve("canary.db");
    store = RunStore.open(StoreOptions.of(file, "node-1"), listener, InstantSource.fixed(NOW));
    store.start();
    log.start();
    logger().setLevel(Level.INFO);
    logger().addAppender(log);
  }

  @AfterEach
  void closeTheStore() {
    logger().detachAppender(log);
    logger().setLevel(null);
    store.close(LONG);
  }

  @Test
  void keepsResultsWhileTheDatabaseIsLockedAndWritesThemAfterwards() throws SQLException {
    List<Run> runs = IntStream.range(0, 50).mapToObj(number -> SampleRuns.full()).toList();

    try (Connection other = lock()) {
      runs.forEach(store::onFinished);
      await().atMost(LONG).until(() -> listener.failures.get() >= 2);

      assertThat(store.findProblem())
          .hasValueSatisfying(
              problem ->
                  assertThat(problem)
                      .startsWith("The store has not been writable since 2026-11-20T12:00:00Z (")
                      .contains("SQLITE_BUSY")
                      .containsPattern(
                          "\\); results are kept: \\d+ in canary\\.db\\.spool, \\d+ in memory\\.$"));
      assertThat(store.findRun(runs.get(0).id())).isEmpty();
      assertThat(other.isClosed()).isFalse();
    }

    assertThat(store.flush(LONG)).isTrue();
    assertThat(store.findProblem()).isEmpty();
    assertThat(runs).allSatisfy(run -> assertThat(store.findRun(run.id())).contains(run));
    assertThat(listener.events).hasValue(50);
    assertThat(log.list)
        .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
        .containsExactly(
            tuple(
                Level.WARN,
                "The store cannot be written. Results are kept beside it, and are written as soon as it can be written again."),
            tuple(
                Level.INFO,
                "The store can be written again after PT0S; 0 results were lost in the meantime."));
  }

  @Test
  void saysHowMuchIsKeptWhenItIsClosedWhileItCannotWrite() throws Exception {
    try (Connection other = lock()) {
      store.onFinished(SampleRuns.full());
      await().atMost(LONG).until(() -> listener.failures.get() >= 1);

      store.close(Duration.ZERO);

      assertThat(other.isClosed()).isFalse();
    }
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .contains(
            "1 starts and ends of runs could not be written to the database. They are kept in %s.spool and recorded at the next start."
                .formatted(file.toRealPath()));
  }

  @Test
  void saysOnceThatResultsComeTooLate() {
    store.close(LONG);

    store.onFinished(SampleRuns.full());
    store.onFinished(SampleRuns.full());

    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "The store takes no more results, because too many wait to be written or because it is closed. Those that follow are lost.");
  }

  private Connection lock() throws SQLException {
    Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = other.createStatement()) {
      statement.execute("begin immediate");
    }
    return other;
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger("dev.canary.runtime.store");
  }

  private static final class CountingListener implements StoreListener {

    private final AtomicInteger events = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    @Override
    public void onWritten(int written, Duration duration) {
      events.addAndGet(written);
    }

    @Override
    public void onFailure(Throwable failure) {
      failures.incrementAndGet();
    }
  }
}
