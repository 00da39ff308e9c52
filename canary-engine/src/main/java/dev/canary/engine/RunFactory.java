package dev.canary.engine;

import dev.canary.api.TestData;
import dev.canary.engine.http.RunHttp;
import dev.canary.engine.http.RunMark;
import java.time.InstantSource;
import java.util.List;
import org.junit.platform.engine.EngineExecutionListener;

/** Makes the runs of one launch, with all that each of them needs. */
final class RunFactory {

  private final EngineExecutionListener listener;
  private final Attachments attachments;
  private final EngineOptions options;
  private final Instances instances;

  RunFactory(
      EngineExecutionListener listener,
      Attachments attachments,
      EngineOptions options,
      Instances instances) {
    this.listener = listener;
    this.attachments = attachments;
    this.options = options;
    this.instances = instances;
  }

  NodeRun first(NodeDescriptor descriptor) {
    var report = new RunReport(listener, attachments, options.redaction(), descriptor);
    List<TestData.Entry> leftover = options.leftover(descriptor.model());
    if (descriptor instanceof SuiteDescriptor suite) {
      RunSettings settings = RunSettings.of(suite.model(), options);
      RunScope scope = scope(suite.model(), report, settings, leftover);
      return new SuiteRun(Attempt.first(suite), report, settings, scope);
    }
    var environment = (EnvironmentDescriptor) descriptor;
    RunSettings settings = RunSettings.of(environment.model(), options);
    RunScope scope = scope(environment.model(), report, settings, leftover);
    return new EnvironmentRun(environment, report, settings, scope);
  }

  /** Makes the attempt after one that has failed; what that one left behind is passed on to it. */
  SuiteRun next(SuiteRun failed) {
    Attempt attempt = failed.attempt().next(listener::dynamicTestRegistered);
    RunReport report = failed.report().about(attempt.container());
    RunSettings settings = failed.settings().ofNextAttempt();
    RunScope scope = scope(failed.model(), report, settings, failed.scope().ledger().entries());
    return new SuiteRun(attempt, report, settings, scope);
  }

  private RunScope scope(
      NodeModel node, RunReport report, RunSettings settings, List<TestData.Entry> leftover) {
    var config = new SuiteConfig(options.parameters(), System::getenv, report.redaction());
    var processes = new RunProcesses(report.redaction(), settings.evidence());
    var context = new RunContext(node.id(), report, settings, config, processes);
    var mark = new RunMark(node.id(), context::runId, context::callNumber);
    return new RunScope(
        context,
        config,
        new RunHttp(mark, report.redaction(), settings.evidence()),
        processes,
        new Ledger(report, InstantSource.system(), leftover),
        instances,
        new Supplied());
  }
}
