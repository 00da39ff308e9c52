package dev.canary.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.SettingsLoader;
import dev.canary.runtime.launch.SuiteSources;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.LedgerChange;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.run.WorkerEnd;
import dev.canary.runtime.run.WorkerListener;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Suites on disk and real workers for them: the words of the tests of this package. After each test
 * it checks that every run started and ended once, and that no worker is left.
 */
final class WorkerLab implements BeforeEachCallback, AfterEachCallback {

  static final Duration PATIENCE = Duration.ofSeconds(60);
  static final String WORKER = "dev.canary.runtime.WorkerMain";

  final RunLedger runs = new RunLedger();
  final List<WorkerEnd> restarts = new CopyOnWriteArrayList<>();
  private final AtomicInteger numbers = new AtomicInteger();
  final List<LedgerChange> changes = new CopyOnWriteArrayList<>();
  final List<String> log = new CopyOnWriteArrayList<>();

  private final Map<String, List<String>> flags = new HashMap<>();
  private final AtomicInteger lastId = new AtomicInteger();
  private String mainClass = WORKER;
  private String version = "0.1.0-SNAPSHOT";
  private WorkerLimits limits = WorkerLimits.DEFAULT;
  private @Nullable Path directory;
  private @Nullable WorkerLauncher launcher;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    directory = Files.createTempDirectory("worker-lab").toRealPath();
    set("canary.work-dir", directory.toString());
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    if (launcher != null) {
      launcher.close();
    }
    assertThat(workers()).isEmpty();
    runs.check();
    try (Stream<Path> files = Files.walk(directory())) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    }
  }

  Path directory() {
    return Objects.requireNonNull(directory);
  }

  WorkerLab set(String key, String value) {
    flags.computeIfAbsent(key, it -> new ArrayList<>()).add(value);
    return this;
  }

  WorkerLab suites(String classes) throws IOException {
    Path path = SuiteSources.compile(directory().resolve("classes"), classes);
    return set("canary.suites.paths", path.toString());
  }

  WorkerLab limits(WorkerLimits limits) {
    this.limits = limits;
    return this;
  }

  WorkerLab mainClass(Class<?> mainClass) {
    this.mainClass = mainClass.getName();
    return this;
  }

  WorkerLab version(String version) {
    this.version = version;
    return this;
  }

  private WorkerLauncher launcher() {
    if (launcher == null) {
      launcher = WorkerLauncher.start(options(), limits);
    }
    return launcher;
  }

  private WorkerOptions options() {
    Settings settings = new SettingsLoader(Map.of(), Map.of()).load(flags);
    return new WorkerOptions(
        settings,
        version,
        mainClass,
        this::newId,
        InstantSource.system(),
        new Restarts(),
        numbers::incrementAndGet,
        this::onChange,
        (worker, line) -> log.add(worker + ": " + line));
  }

  private CompletableFuture<Void> onChange(LedgerChange change) {
    changes.add(change);
    return change.key().owner().equals("refuse")
        ? CompletableFuture.failedFuture(new IOException("The disk is full."))
        : CompletableFuture.completedFuture(null);
  }

  private String newId() {
    return "id-" + lastId.incrementAndGet();
  }

  List<Suite> suites() {
    return launcher().suites();
  }

  /** What keeps workers from being started. */
  Throwable problem() {
    return catchThrowable(this::suites);
  }

  Launch start(String... ids) {
    List<Suite> suites =
        Stream.of(ids)
            .map(id -> suites().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow())
            .toList();
    var info = new LaunchInfo(newId(), Trigger.MANUAL, Map.of("version", "1.2"), "none");
    return launcher()
        .launch(LaunchOrder.of(new Group(ids[0], suites, Duration.ofMinutes(1)), info), runs);
  }

  void launch(String... ids) {
    await(start(ids));
  }

  void stop() {
    launcher().close();
  }

  static void await(Launch launch) {
    assertThat(launch.whenDone().toCompletableFuture()).succeedsWithin(PATIENCE);
  }

  /** The workers of this JVM. */
  static List<ProcessHandle> workers() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .filter(it -> it.info().command().orElse("").endsWith("java"))
        .toList();
  }

  static void signal(String signal, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new AssertionError("There is no command kill.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Restarts implements WorkerListener {
    @Override
    public void onRestart(WorkerEnd reason) {
      restarts.add(reason);
    }
  }
}
