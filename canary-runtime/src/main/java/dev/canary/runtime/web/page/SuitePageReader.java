package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Archive;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteControl;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.web.view.StepHistory;
import dev.canary.runtime.web.view.SuiteCatalogue;
import dev.canary.runtime.web.view.WebParts;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes the page of a suite. */
final class SuitePageReader {

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
    Frame frame = frame(id, request);
    return read(frame, StartedRun.find(id, parts, request).orElse(null), id, request);
  }

  /**
   * The page as the answer to something that was refused.
   *
   * @param url of the page
   * @param why as sentences
   */
  SuitePage readRefused(String url, String why, Context request) {
    String id = request.pathParam("suiteId");
    Frame frame = frame(id, request).at(url);
    return read(frame, Notice.refused(why, frame), id, request);
  }

  private Frame frame(String id, Context request) {
    return frames.below(
        List.of(), catalogue.requireSuite(id).suite().name(), "suite=" + id, request);
  }

  private SuitePage read(Frame frame, @Nullable Notice notice, String id, Context request) {
    SuiteHealth health = catalogue.requireSuite(id);
    Suite suite = health.suite();
    HistoryFilter filter = HistoryFilter.of(request);
    Page<Run> runs = archive.findRuns(filter.query(id));
    SuiteLinks links = SuiteLinks.of(parts.health().health());
    return new SuitePage(
        frame,
        notice,
        new SuiteRows(parts, frame).row(health),
        controls(suite, Visitor.of(request)),
        Optional.ofNullable(health.latest()).map(Run::id).orElse(null),
        links.to(health.blockedBy()),
        links.to(health.blocks()),
        Chart.of(id, filter.range(), archive, frame),
        StepHistory.read(suite, archive).stream().map(StepTrend::of).toList(),
        filter,
        runs.data().stream().map(run -> RunRow.of(run, frame)).toList(),
        runs.next(),
        FlipRow.latest(id, archive, frame),
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
