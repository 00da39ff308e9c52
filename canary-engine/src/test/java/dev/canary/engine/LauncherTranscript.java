package dev.canary.engine;

import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.published;
import static dev.canary.engine.Transcript.registered;
import static dev.canary.engine.Transcript.skippedBecause;
import static dev.canary.engine.Transcript.who;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What a listener of a launcher hears, line by line, in the words of {@link Transcript}. */
final class LauncherTranscript implements TestExecutionListener {

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  private LauncherTranscript() {}

  static List<String> launch(Class<?> suite, PostDiscoveryFilter... filters) {
    return launch(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(suite)), filters);
  }

  static List<String> launch(
      LauncherDiscoveryRequestBuilder request, PostDiscoveryFilter... filters) {
    var listener = new LauncherTranscript();
    request.filters(EngineFilter.includeEngines(CanaryTestEngine.ID)).filters(filters);
    try (LauncherSession session = LauncherFactory.openSession()) {
      session.getLauncher().execute(request.build(), listener);
    }
    return listener.lines;
  }

  private static String name(TestIdentifier test) {
    return who(test.getUniqueIdObject());
  }

  @Override
  public void dynamicTestRegistered(TestIdentifier test) {
    lines.add(registered(name(test)));
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    lines.add(skippedBecause(name(test), reason));
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    lines.add(
        result
            .getThrowable()
            .map(thrown -> name(test) + " failed: " + thrown.getMessage())
            .orElseGet(() -> passed(name(test))));
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    lines.add(published(test.getUniqueIdObject(), entry));
  }

  @Override
  public void fileEntryPublished(TestIdentifier test, FileEntry file) {
    lines.add(name(test) + " published " + file.getPath().getFileName());
  }
}
