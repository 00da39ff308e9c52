package dev.canary.runtime.web;

import dev.canary.runtime.run.Archive;
import dev.canary.runtime.run.Attachment;
import dev.canary.runtime.run.AttachmentInfo;
import dev.canary.runtime.run.Availability;
import dev.canary.runtime.run.ChangeQuery;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.ExecutedRuns;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.MetricsText;
import dev.canary.runtime.run.OngoingRun;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.Readiness;
import dev.canary.runtime.run.RecentRun;
import dev.canary.runtime.run.Rollup;
import dev.canary.runtime.run.RollupQuery;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.TestDataItem;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.testing.Commands;
import dev.canary.runtime.testing.Doors;
import dev.canary.runtime.testing.PageSamples;
import dev.canary.runtime.web.access.WebAccess;
import dev.canary.runtime.web.http.Route;
import dev.canary.runtime.web.live.LiveEvents;
import dev.canary.runtime.web.page.ProblemPages;
import dev.canary.runtime.web.view.WebParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** A real server, whose answers come from what a test puts here, and a client for it. */
final class WebFixture implements AutoCloseable, Archive {

  private final HttpClient client = HttpClient.newHttpClient();
  final Doors doors;
  final WebAccess access;
  private final WebServer server;
  private final URI url;

  final Commands commands = new Commands();
  final List<Run> recorded = new ArrayList<>();
  final List<LedgerEntry> leftovers = new ArrayList<>();
  final Map<String, List<TestDataItem>> testData = new HashMap<>();
  final Map<String, Evidence> evidence = new HashMap<>();
  final List<RecentRun> recent = new CopyOnWriteArrayList<>();
  final List<Run> running = new ArrayList<>();
  final List<OngoingRun> ongoing = new CopyOnWriteArrayList<>();
  final List<RunQuery> queries = new ArrayList<>();
  final List<Rollup> rollups = new ArrayList<>();
  final List<RollupQuery> rollupQueries = new ArrayList<>();
  final List<VerdictChange> changes = new ArrayList<>();
  final List<String> availabilityAsked = new CopyOnWriteArrayList<>();
  final List<String> problems = new ArrayList<>();
  volatile Health health = Samples.health();

  WebFixture() {
    this(Doors.ofNobody());
  }

  /**
   * @param more paths besides the usual ones
   */
  WebFixture(Doors doors, Route... more) {
    this.doors = doors;
    this.access = doors.access();
    this.server = WebServer.bind("127.0.0.1", 0);
    this.url = server.url();
    List<Route> routes = new ArrayList<>(List.of(more));
    routes.addAll(Routes.of(parts(), access, server.events()));
    server.events().start(() -> health);
    server.start(routes, access, ProblemPages.of(parts().prober(), parts().health()));
  }

  static WebServer started(WebParts parts) {
    WebServer server = WebServer.bind("127.0.0.1", 0);
    server.start(parts, Doors.ofNobody().access());
    return server;
  }

  WebParts parts() {
    return new WebParts(
        new ProberInfo("system-verification", "production", "0.1.0"),
        () -> List.of(group()),
        suite -> Optional.of(Samples.NOW.plusSeconds(300)),
        () -> health,
        this,
        () -> leftovers,
        this::findAvailability,
        accept -> new MetricsText("text/plain; version=0.0.4; charset=utf-8", "accept " + accept),
        List.of(Optional::empty, Optional::empty),
        List.of(Optional::empty, (Readiness) this::findProblem),
        commands,
        commands,
        PageSamples.parts(recent, ongoing, doors));
  }

  private Group group() {
    return new Group(
        "invoices",
        health.suites().stream()
            .filter(suite -> suite.verdict() != Verdict.PAUSED)
            .map(SuiteHealth::suite)
            .toList(),
        Duration.ofMinutes(5));
  }

  private List<Availability> findAvailability(String suite) {
    availabilityAsked.add(suite);
    return Samples.AVAILABILITY;
  }

  private Optional<String> findProblem() {
    return problems.stream().findFirst();
  }

  @Override
  public Optional<Run> findRun(String id) {
    return recorded.stream().filter(run -> run.id().equals(id)).findFirst();
  }

  @Override
  public Page<Run> findRuns(RunQuery query) {
    queries.add(query);
    List<Run> found =
        recorded.stream()
            .filter(
                run ->
                    query.outcomes().isEmpty()
                        || run.findOutcome().filter(query.outcomes()::contains).isPresent())
            .toList();
    return new Page<>(found, recorded.isEmpty() ? null : "cursor-1");
  }

  @Override
  public Optional<String> findNext(String suite, String id) {
    return recorded.stream().map(Run::id).filter(it -> it.compareTo(id) > 0).sorted().findFirst();
  }

  @Override
  public List<RecentRun> findLatest(String suite, int limit) {
    return List.of();
  }

  @Override
  public List<Run> findOrdered(String launch) {
    return recorded.stream().filter(run -> run.start().launch().id().equals(launch)).toList();
  }

  @Override
  public List<Run> findRunning() {
    return running;
  }

  @Override
  public List<Rollup> findRollups(RollupQuery query) {
    rollupQueries.add(query);
    return rollups;
  }

  @Override
  public List<ExecutedRuns> findExecuted(Instant from) {
    return List.of();
  }

  @Override
  public List<VerdictChange> findChanges(String suite, Instant from) {
    return changes;
  }

  @Override
  public List<VerdictChange> findChanges(ChangeQuery query) {
    Instant before = query.before() == null ? Instant.MAX : query.before();
    return changes.stream()
        .filter(change -> change.at().isBefore(before))
        .sorted(Comparator.comparing(VerdictChange::at).reversed())
        .limit(query.limit())
        .toList();
  }

  @Override
  public List<LedgerEntry> findLedger() {
    return leftovers;
  }

  @Override
  public Map<String, List<TestDataItem>> findTestData(Collection<String> runs) {
    return testData;
  }

  @Override
  public Evidence findEvidence(String run) {
    return evidence.getOrDefault(run, Evidence.NONE);
  }

  @Override
  public List<AttachmentInfo> findAttachments(String run) {
    List<Attachment> all = findEvidence(run).attachments();
    return IntStream.range(0, all.size()).mapToObj(it -> info(it, all.get(it))).toList();
  }

  private static AttachmentInfo info(int index, Attachment file) {
    return new AttachmentInfo(
        index, file.step(), file.name(), file.mediaType(), file.content().size());
  }

  @Override
  public Optional<Attachment> findAttachment(String run, int index) {
    return findEvidence(run).attachments().stream().skip(index).findFirst();
  }

  LiveEvents events() {
    return server.events();
  }

  URI url() {
    return url;
  }

  HttpResponse<String> get(String path) {
    return send("GET", path);
  }

  HttpResponse<String> send(String method, String path) {
    return send(HttpRequest.newBuilder(url.resolve(path)).method(method, BodyPublishers.noBody()));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
