package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Archive;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteControl;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.web.view.SuiteCatalogue;
import dev.canary.runtime.web.view.WebParts;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Computes the page of a suite. */
final class SuitePageReader {

  private static final int RUNS_FOR_TRENDS = 60;
  private static final Duration FLIPS = Duration.ofDays(30);

  private final WebParts parts;
  private final Archive archive;
  private final SuiteCatalogue catalogue;
  private final Frames frames;

  SuitePageReader(WebParts parts, Frames frames) {
    this.parts = parts;
    this.archive = parts.archive();
    this.catalogue = new SuiteCatalogue(parts);
    this.frames = frames;
  }

  SuitePage read(String id, Context request) {
    SuiteHealth health = catalogue.requireSuite(id);
    Suite suite = health.suite();
    Frame frame = frames.below(List.of(), suite.name(), "suite=" + id, request);
    HistoryFilter filter = HistoryFilter.of(request);
    Page<Run> runs = archive.findRuns(filter.query(id));
    SuiteLinks links = SuiteLinks.of(parts.health().health());
    return new SuitePage(
        frame,
        new SuiteRows(parts, frame).row(health),
        controls(suite, Visitor.of(request)),
        Optional.ofNullable(health.latest()).map(Run::id).orElse(null),
        links.to(health.blockedBy()),
        links.to(health.blocks()),
        Chart.of(id, Range.of(request.queryParam("range")), archive, frame),
        StepTrend.of(suite.steps(), archive.findRuns(RunQuery.latest(id, RUNS_FOR_TRENDS)).data()),
        filter,
        runs.data().stream().map(run -> RunRow.of(run, frame)).toList(),
        runs.next(),
        FlipRow.of(archive.findChanges(id, frame.now().minus(FLIPS)), frame),
        SuiteFacts.of(suite, catalogue.findGroup(id), links.names()));
  }

  private Controls controls(Suite suite, Visitor visitor) {
    if (!visitor.mayOperate()) {
      return Controls.NONE;
    }
    SuiteControl control = parts.control();
    boolean isPausedByHand = control.findPause(suite.id()).isPresent();
    boolean isMutedByHand = control.findMute(suite.id()).isPresent();
    boolean isPaused = isPausedByHand || suite.policy().paused();
    boolean isMuted = isMutedByHand || parts.pages().mutes().isMuted(suite.id());
    return new Controls(
        true, !isPaused, isPausedByHand, !isMuted, isMutedByHand, "/suites/" + suite.id());
  }
}
