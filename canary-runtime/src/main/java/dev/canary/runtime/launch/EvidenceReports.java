package dev.canary.runtime.launch;

import dev.canary.api.ReportKeys;
import dev.canary.runtime.run.Attachment;
import dev.canary.runtime.run.EvidenceEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Gathers what engines publish as evidence: exchanges over HTTP, child processes, files. What an
 * environment publishes belongs to no run.
 */
final class EvidenceReports implements TestExecutionListener {

  private static final String UNKNOWN = "application/octet-stream";

  private final RunCollector runs;
  private final EvidenceCollector evidence;
  private final InstantSource clock;

  EvidenceReports(RunCollector runs, EvidenceCollector evidence, InstantSource clock) {
    this.runs = runs;
    this.evidence = evidence;
    this.clock = clock;
  }

  @Override
  public void reportingEntryPublished(TestIdentifier node, ReportEntry entry) {
    if (TestTree.isCanary(node)) {
      entry.getKeyValuePairs().forEach((key, value) -> onPublished(node, key, value));
    }
  }

  private void onPublished(TestIdentifier node, String key, String json) {
    switch (key) {
      case ReportKeys.HTTP -> add(node, json, OpenEvidence::addHttp);
      case ReportKeys.PROCESS -> add(node, json, OpenEvidence::addProcess);
      default -> {
        // Everything else is for those who listen to the runs.
      }
    }
  }

  private void add(TestIdentifier node, String json, BiConsumer<OpenEvidence, EvidenceEntry> to) {
    find(node)
        .ifPresent(
            run ->
                to.accept(run, new EvidenceEntry(step(node), evidence.secrets().hideInJson(json))));
  }

  @Override
  public void fileEntryPublished(TestIdentifier node, FileEntry file) {
    find(node).ifPresent(run -> add(run, step(node), file));
  }

  private void add(OpenEvidence run, @Nullable String step, FileEntry entry) {
    Path file = entry.getPath();
    String name = evidence.secrets().hideIn(String.valueOf(file.getFileName()));
    try {
      if (!Files.isRegularFile(file)) {
        run.warn(clock.instant(), step, "The attachment %s is no file.".formatted(name));
      } else if (!run.hasRoomFor(Files.size(file)) || !run.addAttachment(read(step, name, entry))) {
        run.warnOfSize(clock.instant(), step, name);
      }
    } catch (IOException e) {
      run.warn(clock.instant(), step, "The attachment %s could not be read: %s".formatted(name, e));
    }
  }

  private Attachment read(@Nullable String step, String name, FileEntry entry) throws IOException {
    String mediaType = entry.getMediaType().orElse(UNKNOWN);
    byte[] bytes = Files.readAllBytes(entry.getPath());
    return new Attachment(step, name, mediaType, evidence.secrets().hideInFile(mediaType, bytes));
  }

  private Optional<OpenEvidence> find(TestIdentifier node) {
    return runs.findRun(node).flatMap(run -> evidence.find(run.id()));
  }

  private static @Nullable String step(TestIdentifier node) {
    return node.isTest() ? TestTree.stepId(node) : null;
  }
}
