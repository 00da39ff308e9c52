package dev.canary.runtime.worker;

import dev.canary.runtime.run.Suite;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** How workers are started and what they are told at first. */
record Hiring(WorkerOptions options, WorkerLimits limits) {

  WorkerProcess.Started start(String name) throws IOException {
    var command =
        new WorkerCommand(options.mainClass(), options.settings().launches().workerJvmArgs());
    return WorkerProcess.start(name, command, options.findLog());
  }

  List<Message> firstWords(String name) {
    return List.of(
        new Message.Greeting(Message.PROTOCOL, options.version()),
        new Message.Assignment(
            name, options.settings().forWorkers(), options.findLog().isPresent()));
  }

  /** Passes a change of the ledger on, and lets the worker know when it is durable. */
  void passOn(Message.LedgerChanged changed, Consumer<Message> worker) {
    options
        .ledger()
        .onChange(changed.change())
        .whenComplete(
            (durable, failure) ->
                worker.accept(
                    new Message.Acknowledged(
                        changed.number(), failure == null ? null : failure.toString())));
  }

  /** How long a launch may go on when it was cut off. */
  Duration timeToCleanUp(RemoteLaunch launch) {
    return launch.group().suites().stream()
        .map(Suite::policy)
        .map(policy -> policy.cleanupTimeout())
        .reduce(limits.margin(), Duration::plus);
  }
}
