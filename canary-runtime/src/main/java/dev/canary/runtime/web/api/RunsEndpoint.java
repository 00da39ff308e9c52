package dev.canary.runtime.web.api;

import dev.canary.runtime.run.Archive;
import dev.canary.runtime.run.OngoingRun;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.web.evidence.RunCommand;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.JsonWriter;
import dev.canary.runtime.web.http.RefusedRequest;
import dev.canary.runtime.web.view.PageParts;
import dev.canary.runtime.web.view.SuiteCatalogue;
import dev.canary.runtime.web.view.WebParts;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs in the API. */
final class RunsEndpoint {

  private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

  private final Archive archive;
  private final SuiteCatalogue suites;
  private final PageParts pages;

  RunsEndpoint(WebParts parts, SuiteCatalogue suites) {
    this.archive = parts.archive();
    this.suites = suites;
    this.pages = parts.pages();
  }

  Answer one(Context request) {
    String id = request.pathParam("runId");
    Run run = archive.findRun(id).orElseThrow(() -> RefusedRequest.unknown("run", id));
    RunCommand command = RunCommand.of(run, pages.repetition().get());
    RunDetailJson detail = RunDetailJson.read(run, command, archive);
    RunJson writer = writer(List.of(run));
    return Answer.json(JsonWriter.bytes(json -> detail.write(writer, json)));
  }

  /** What is wrong with a parameter is told, whether it matters for the answer or not. */
  Answer all(Context request) {
    RunParameters parameters = RunParameters.of(request);
    RunQuery query = parameters.query(null);
    Optional<String> state = parameters.parameters().find("state");
    Optional<String> launch = parameters.parameters().find("launch");
    state.ifPresent(RunsEndpoint::requireRunning);
    if (launch.isPresent()) {
      return list(new Page<>(archive.findOrdered(launch.get()), null));
    }
    return list(
        state.isPresent() ? new Page<>(archive.findRunning(), null) : archive.findRuns(query));
  }

  Answer ofSuite(Context request) {
    String id = suites.requireSuite(request.pathParam("suiteId")).suite().id();
    return list(archive.findRuns(RunParameters.of(request).query(id)));
  }

  private static void requireRunning(String state) {
    if (!state.equals("running")) {
      throw RefusedRequest.wrong("state", state, "running");
    }
  }

  /** What a run has attached, as it is. */
  Answer attachment(Context request) {
    String run = request.pathParam("runId");
    String index = request.pathParam("index");
    return Optional.of(index)
        .filter(INDEX.asMatchPredicate())
        .flatMap(number -> archive.findAttachment(run, Integer.parseInt(number)))
        .map(AttachmentAnswer::of)
        .orElseThrow(() -> RefusedRequest.unknown("attachment", index));
  }

  private RunJson writer(List<Run> runs) {
    return new RunJson(archive.findTestData(runs.stream().map(Run::id).toList()), progress(runs));
  }

  /** Of most lists nothing: what is over is not looked for, though it may just have ended. */
  private Map<String, ProgressJson> progress(List<Run> runs) {
    Set<String> unfinished =
        runs.stream().filter(run -> run.end() == null).map(Run::id).collect(Collectors.toSet());
    return pages.recent().findOngoing().stream()
        .filter(it -> unfinished.contains(it.start().id()))
        .collect(Collectors.toMap(it -> it.start().id(), it -> new ProgressJson(it, planned(it))));
  }

  private int planned(OngoingRun run) {
    return suites
        .findSuite(run.start().suite().id())
        .map(it -> run.planned(it.suite()))
        .orElse(run.steps().size());
  }

  private Answer list(Page<Run> page) {
    RunJson writer = writer(page.data());
    return Answer.list(page.data(), page.next(), writer::write);
  }
}
