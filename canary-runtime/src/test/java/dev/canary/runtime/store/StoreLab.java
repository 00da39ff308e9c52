package dev.canary.runtime.store;

import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.StoreListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A real store in a directory, and what can be done to its file. */
final class StoreLab implements AutoCloseable {

  static final Duration LONG = Duration.ofSeconds(60);

  private final Path file;
  private final InstantSource clock;
  private @Nullable RunStore store;
  final AtomicInteger failures = new AtomicInteger();

  private StoreLab(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  static StoreLab in(Path directory) {
    return in(directory, InstantSource.system());
  }

  static StoreLab in(Path directory, InstantSource clock) {
    return new StoreLab(directory.resolve("canary.db"), clock);
  }

  Path file() {
    return file;
  }

  Path spool() {
    return file.resolveSibling("canary.db.spool");
  }

  StoreOptions options() {
    return StoreOptions.of(file, "node-1");
  }

  RunStore start() {
    return start(Database.open(options()));
  }

  RunStore start(StoreLimits limits) {
    return start(Database.open(options().withLimits(limits)));
  }

  RunStore start(Database database) {
    RunStore opened = RunStore.of(database, new Counting(), clock);
    opened.start();
    store = opened;
    return opened;
  }

  private final class Counting implements StoreListener {

    @Override
    public void onFailure(Throwable failure) {
      failures.incrementAndGet();
    }
  }

  /** Told to the store as by a launch. */
  List<Run> tell(int count) {
    List<Run> runs = IntStream.range(0, count).mapToObj(number -> SampleRuns.full()).toList();
    RunStore open = Objects.requireNonNull(store);
    for (Run run : runs) {
      open.onStarted(run.start());
      open.onFinished(run);
    }
    return runs;
  }

  void awaitFailure() {
    await().atMost(LONG).until(() -> failures.get() > 0);
  }

  void awaitSpool() {
    await().atMost(LONG).until(() -> Files.exists(spool()) && Files.size(spool()) > 0);
  }

  /** How many starts and ends of runs are in the spool. */
  long countSpooled() throws IOException {
    if (!Files.exists(spool())) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(spool())) {
      return lines.count();
    }
  }

  void awaitNoProblem() {
    await().atMost(LONG).until(() -> Objects.requireNonNull(store).findProblem().isEmpty());
  }

  /** Locked for others until it is closed. */
  Connection lock() throws SQLException {
    Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = other.createStatement()) {
      statement.execute("begin immediate");
    }
    return other;
  }

  /** The ids of all runs that ended, in the order in which they were written. */
  List<String> recorded() {
    try (Handle handle = Jdbi.open(new SqliteDialect(file)::openReader)) {
      return handle
          .createQuery("select id from run where ended_at is not null order by rowid")
          .mapTo(String.class)
          .list();
    }
  }

  int count(String table) {
    try (Handle handle = Jdbi.open(new SqliteDialect(file)::openReader)) {
      return handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one();
    }
  }

  long sum(String column, String rows) {
    try (Handle handle = Jdbi.open(new SqliteDialect(file)::openReader)) {
      return handle
          .createQuery("select sum(%s) from %s".formatted(column, rows))
          .mapTo(Long.class)
          .one();
    }
  }

  String integrity() {
    try (Handle handle = Jdbi.open(new SqliteDialect(file)::openReader)) {
      return handle.createQuery("pragma integrity_check").mapTo(String.class).one();
    }
  }

  @Override
  public void close() {
    if (store != null) {
      store.close(LONG);
    }
  }
}
