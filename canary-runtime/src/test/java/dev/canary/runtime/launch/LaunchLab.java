package dev.canary.runtime.launch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.SettingsLoader;
import dev.canary.runtime.logging.Logging;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.LedgerChange;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.LedgerListener;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.Trigger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Suites on disk, the settings that name them, and a launcher for them: the words of the tests of
 * this package. After each test it checks that every run started once and finished once.
 */
final class LaunchLab implements BeforeEachCallback, AfterEachCallback {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final Map<String, List<String>> flags = new HashMap<>();
  private final List<Launch> launches = new ArrayList<>();
  private final RecordedRuns runs = new RecordedRuns();
  private final AtomicInteger lastId = new AtomicInteger();
  private final List<LedgerChange> changes = new CopyOnWriteArrayList<>();
  private final List<LedgerEntry> leftovers = new ArrayList<>();
  private LedgerListener ledger = change -> CompletableFuture.completedStage(null);
  private boolean listening;
  private @Nullable Path dir;
  private @Nullable Catalog catalog;
  private @Nullable InProcessLauncher launcher;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    dir = Files.createTempDirectory("launch-lab").toRealPath();
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    if (launcher != null) {
      launcher.close();
    }
    for (Launch launch : launches) {
      assertThat(launch.whenDone().toCompletableFuture()).isDone();
    }
    runs.check();
    delete(dir());
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    }
  }

  Path dir() {
    return Objects.requireNonNull(dir);
  }

  /** Compiles classes into a directory of the test. */
  Path classes(String directory, String classes, Path... libraries) throws IOException {
    return SuiteSources.compile(dir().resolve(directory), classes, libraries);
  }

  /** Compiles suites and makes the directory of their classes a suite path. */
  LaunchLab suites(String classes) throws IOException {
    return path(classes("classes", classes));
  }

  LaunchLab path(Path path) {
    return set("canary.suites.paths", path.toString());
  }

  /** Sets a key as the command line does; a list gets one more entry. */
  LaunchLab set(String key, String value) {
    flags.computeIfAbsent(key, it -> new ArrayList<>()).add(value);
    return this;
  }

  /** Writes the configuration file. */
  LaunchLab yaml(String text) throws IOException {
    Files.writeString(dir().resolve("canary.yaml"), text);
    return this;
  }

  Settings settings() {
    flags.put("canary.work-dir", List.of(dir().toString()));
    return new SettingsLoader(Map.of(), Map.of()).load(flags);
  }

  Catalog catalog() {
    if (catalog == null) {
      catalog = CatalogReader.read(settings());
    }
    return catalog;
  }

  /** The sentences that whoever gave these suites reads; the directory of the test is "DIR". */
  String problem() {
    SuiteException problem = catchThrowableOfType(SuiteException.class, this::catalog);
    assertThat(problem).as("a problem with the suites").isNotNull();
    return String.valueOf(problem.getMessage()).replace(dir().toString(), "DIR");
  }

  Suite suite(String id) {
    return catalog().suites().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  List<String> suiteIds() {
    return catalog().suites().stream().map(Suite::id).toList();
  }

  /** Launches suites, all if none is named, and waits until that is done. */
  RecordedRuns launch(String... ids) {
    await(start(ids));
    return runs;
  }

  /** Starts a launch of suites, of all if none is named. */
  Launch start(String... ids) {
    List<Suite> suites =
        ids.length == 0 ? catalog().suites() : Stream.of(ids).map(this::suite).toList();
    return start(new LaunchInfo(newId(), Trigger.MANUAL, Map.of(), "in-process"), suites);
  }

  Launch start(LaunchInfo info, List<Suite> suites) {
    Launch launch = launcher().launch(order(info, suites), runs);
    launches.add(launch);
    return launch;
  }

  private LaunchOrder order(LaunchInfo info, List<Suite> suites) {
    return new LaunchOrder(new Group(suites.get(0).id(), suites, EVERY), info, leftovers);
  }

  /** What earlier launches have left, for all that come. */
  LaunchLab leftover(LedgerEntry entry) {
    leftovers.add(entry);
    return this;
  }

  /** What becomes of the changes of the ledger; at first all of them are durable at once. */
  LaunchLab ledger(LedgerListener listener) {
    ledger = listener;
    return this;
  }

  private CompletionStage<Void> onChange(LedgerChange change) {
    changes.add(change);
    return ledger.onChange(change);
  }

  List<LedgerChange> changes() {
    return changes;
  }

  static void await(Launch launch) {
    assertThat(launch.whenDone().toCompletableFuture()).succeedsWithin(Duration.ofSeconds(60));
  }

  void awaitAll() {
    launches.forEach(LaunchLab::await);
  }

  /** Waits for an event such as "shop started". */
  void await(String event) {
    Awaitility.await().atMost(60, SECONDS).until(() -> runs.events().contains(event));
  }

  RecordedRuns runs() {
    return runs;
  }

  /** Launches keep what is logged and printed; the log has to be given back after the test. */
  void listenToLogs() {
    listening = true;
  }

  private InProcessLauncher launcher() {
    if (launcher == null) {
      launcher =
          InProcessLauncher.start(
              catalog(),
              settings(),
              new LaunchSurroundings(this::newId, InstantSource.system(), this::onChange));
      if (listening) {
        Logging.listen(launcher.logs());
      }
    }
    return launcher;
  }

  private String newId() {
    return "id-" + lastId.incrementAndGet();
  }
}
