package dev.canary.engine;

import java.util.List;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;

/**
 * One execution of the selected suites and their environments, from the first event to the last.
 */
final class Launch implements NodeGraph.Actions {

  private final CanaryEngineDescriptor root;
  private final EngineExecutionListener listener;
  private final Failures failures;
  private final SuiteThreads threads;
  private final Cancellation cancellation;
  private final Watch watch;
  private final NodeGraph graph;
  private final Instances instances = new Instances();
  private final RunFactory runs;

  private Launch(ExecutionRequest request, EngineOptions options, Failures failures) {
    this.root = (CanaryEngineDescriptor) request.getRootTestDescriptor();
    this.listener = new GuardedListener(request.getEngineExecutionListener(), failures);
    this.failures = failures;
    this.threads = new SuiteThreads(options.parallelism());
    this.cancellation = Cancellation.of(request);
    this.watch = new Watch(cancellation, options.interruptGrace());
    this.graph = new NodeGraph(this);
    var attachments = new Attachments(request::getOutputDirectoryCreator);
    this.runs = new RunFactory(listener, attachments, options, instances);
  }

  /** Made by the thread that is to run it. */
  static Launch of(ExecutionRequest request) {
    var options = new EngineOptions(request.getConfigurationParameters());
    return new Launch(request, options, new Failures());
  }

  void run() {
    listener.executionStarted(root);
    List<Node> nodes = nodes();
    cancellation.check();
    graph.begin(nodes);
    watch.watch(nodes, graph::isOver, this::takeOver);
    cancellation.restoreInterrupt();
    listener.executionFinished(root, failures.result());
  }

  private List<Node> nodes() {
    for (NodeDescriptor descriptor : SelectedNodes.in(root, listener)) {
      instances.add(new Node(runs.first(descriptor), watch, cancellation));
    }
    for (Node node : instances.nodes()) {
      node.run().model().dependsOn().forEach(it -> node.dependOn(instances.node(it)));
    }
    return instances.nodes();
  }

  @Override
  public void start(Node node) {
    threads.start(node.threadName(), guarded(() -> node.begin(() -> onDone(node))));
  }

  @Override
  public void undo(Node node) {
    threads.start(node.threadName(), guarded(() -> undoInPlace(node)));
  }

  private void takeOver(Node node, Call call, CallEnd end) {
    threads.startInPlace(node.threadName(), guarded(() -> node.takeOver(call, end)));
  }

  private void onDone(Node node) {
    if (node.run() instanceof SuiteRun failed && failed.isTriedAgain()) {
      node.undo(() -> tryAgain(node, failed));
    } else if (graph.onDone(node)) {
      undoInPlace(node);
    } else {
      leave();
    }
  }

  private void tryAgain(Node node, SuiteRun failed) {
    failed.finish();
    node.become(runs.next(failed));
    node.begin(() -> onDone(node));
  }

  private void undoInPlace(Node node) {
    node.undo(() -> onUndone(node));
  }

  private void onUndone(Node node) {
    node.run().finish();
    graph.onUndone(node);
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
