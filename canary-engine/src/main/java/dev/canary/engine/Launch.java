package dev.canary.engine;

import dev.canary.engine.http.RunHttp;
import dev.canary.engine.http.RunMark;
import dev.canary.engine.redaction.Redaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;

/** One execution of the selected suites, from the first event to the last. */
final class Launch implements SuiteGraph.Actions {

  private final CanaryEngineDescriptor root;
  private final EngineExecutionListener listener;
  private final EngineOptions options;
  private final Failures failures;
  private final SuiteThreads threads;
  private final Cancellation cancellation;
  private final Watch watch;
  private final SuiteGraph graph;

  private Launch(ExecutionRequest request, EngineOptions options, Failures failures) {
    this.root = (CanaryEngineDescriptor) request.getRootTestDescriptor();
    this.listener = new GuardedListener(request.getEngineExecutionListener(), failures);
    this.options = options;
    this.failures = failures;
    this.threads = new SuiteThreads(options.parallelism());
    this.cancellation = Cancellation.of(request);
    this.watch = new Watch(cancellation, options.interruptGrace());
    this.graph = new SuiteGraph(this);
  }

  /** Made by the thread that is to run it. */
  static Launch of(ExecutionRequest request) {
    var options = new EngineOptions(request.getConfigurationParameters());
    return new Launch(request, options, new Failures());
  }

  void run() {
    listener.executionStarted(root);
    List<SuiteNode> nodes = nodes(SelectedSuites.in(root, listener));
    cancellation.check();
    graph.begin(nodes);
    watch.watch(nodes, graph::isOver, this::takeOver);
    cancellation.restoreInterrupt();
    listener.executionFinished(root, failures.result());
  }

  private List<SuiteNode> nodes(List<SuiteDescriptor> suites) {
    Map<Class<?>, SuiteNode> nodes = new LinkedHashMap<>();
    for (SuiteDescriptor suite : suites) {
      nodes.put(suite.model().suiteClass(), new SuiteNode(newRun(suite), watch, cancellation));
    }
    for (SuiteNode node : nodes.values()) {
      for (Class<?> dependency : node.run().model().dependsOn()) {
        node.dependOn(Objects.requireNonNull(nodes.get(dependency)));
      }
    }
    return List.copyOf(nodes.values());
  }

  private SuiteRun newRun(SuiteDescriptor suite) {
    var settings = RunSettings.of(suite.model(), options);
    Redaction redaction = options.redaction();
    var config = new SuiteConfig(options.parameters(), System::getenv, redaction);
    var report = new RunReport(listener, suite, redaction);
    var context = new RunContext(report, settings, config);
    var mark = new RunMark(suite.model().id(), context::runId, context::callNumber);
    var http = new RunHttp(mark, redaction, options.evidence());
    return new SuiteRun(suite, report, settings, new RunScope(context, config, http));
  }

  @Override
  public void start(SuiteNode suite) {
    threads.start(suite.threadName(), guarded(() -> suite.performSteps(() -> onStepsOver(suite))));
  }

  @Override
  public void cleanUp(SuiteNode suite) {
    threads.start(suite.threadName(), guarded(() -> cleanUpInPlace(suite)));
  }

  private void takeOver(SuiteNode suite, Call call, CallEnd end) {
    threads.startInPlace(suite.threadName(), guarded(() -> suite.takeOver(call, end)));
  }

  private void onStepsOver(SuiteNode suite) {
    if (graph.onStepsOver(suite)) {
      cleanUpInPlace(suite);
    } else {
      leave();
    }
  }

  private void cleanUpInPlace(SuiteNode suite) {
    suite.performCleanup(() -> onCleanedUp(suite));
  }

  private void onCleanedUp(SuiteNode suite) {
    suite.run().finish();
    graph.onCleanedUp(suite);
    leave();
  }

  private void leave() {
    threads.leave();
    if (graph.isOver()) {
      watch.wake();
    }
  }

  /** Suites cannot fail here; but if no thread can be had, the launch must not wait for ever. */
  private Runnable guarded(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (Throwable failure) {
        failures.add(failure);
        graph.abandon();
        watch.wake();
      }
    };
  }
}
