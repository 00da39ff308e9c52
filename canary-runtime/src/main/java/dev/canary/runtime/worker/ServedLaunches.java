package dev.canary.runtime.worker;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.Suite;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The launches that go on in this worker. The prober is told of what comes of them. */
final class ServedLaunches {

  private record Going(String group, Launch launch) {}

  private final Map<String, Going> going = new ConcurrentHashMap<>();
  private final Map<String, Suite> suites;
  private final WorkerParts parts;
  private final Consumer<Message> prober;

  ServedLaunches(WorkerParts parts, Consumer<Message> prober) {
    this.suites = parts.suites().stream().collect(toUnmodifiableMap(Suite::id, suite -> suite));
    this.parts = parts;
    this.prober = prober;
  }

  void begin(Message.Begin begin) {
    String id = begin.launch().id();
    try {
      Group group = new Group(begin.group(), suites(begin.suites()), begin.every());
      prober.accept(new Message.Begun(id, parts.longest().apply(group)));
      var reporter = new Reporter(id);
      var order = new LaunchOrder(group, begin.launch(), begin.leftovers());
      Launch launch = parts.launcher().launch(order, reporter);
      going.put(id, new Going(begin.group(), launch));
      launch.whenDone().thenRun(() -> onDone(id, launch, reporter.exhausted));
    } catch (RuntimeException e) {
      prober.accept(new Message.NotBegun(id, "The launch could not begin: " + e.getMessage()));
    }
  }

  private List<Suite> suites(List<String> ids) {
    return ids.stream().map(this::suite).toList();
  }

  private Suite suite(String id) {
    Suite suite = suites.get(id);
    if (suite == null) {
      throw new IllegalStateException(
          "the suite %s is gone from the suite paths. Start the prober again.".formatted(id));
    }
    return suite;
  }

  private void onDone(String id, Launch launch, boolean exhausted) {
    going.remove(id);
    prober.accept(new Message.Done(id, launch.isStillRunning(), exhausted));
  }

  void cancel(String id) {
    Going launch = going.get(id);
    if (launch != null) {
      launch.launch().cancel();
    }
  }

  /** What called for the exit waits for it; the rest of its launch has no more to do. */
  void onExit(@Nullable String group, String place) {
    prober.accept(new Message.Exiting(group, place));
    going.values().stream()
        .filter(launch -> launch.group().equals(group))
        .forEach(launch -> launch.launch().cancel());
  }

  /** The JVM ends by itself without heap; without threads, or room outside of it, it does not. */
  private static boolean isExhausted(Run run) {
    return run.findEnd()
        .map(RunEnd::failure)
        .filter(failure -> failure.type().equals(OutOfMemoryError.class.getName()))
        .isPresent();
  }

  /** Tells the prober of the runs of one launch. */
  private final class Reporter implements RunListener {

    private final String launch;
    private volatile boolean exhausted;

    private Reporter(String launch) {
      this.launch = launch;
    }

    @Override
    public void onStarted(RunStart run) {
      prober.accept(new Message.RunStarted(launch, run));
    }

    @Override
    public void onStep(RunStart run, StepInfo step, Instant at) {
      prober.accept(new Message.StepStarted(launch, run.id(), step, at));
    }

    @Override
    public void onRetried(Run attempt, RunStart next) {
      exhausted |= isExhausted(attempt);
      prober.accept(new Message.RunRetried(launch, attempt, next));
    }

    @Override
    public void onEvidence(String run, Evidence evidence) {
      prober.accept(new Message.RunEvidence(launch, run, evidence));
    }

    @Override
    public void onFinished(Run run) {
      exhausted |= isExhausted(run);
      prober.accept(new Message.RunFinished(launch, run));
    }
  }
}
