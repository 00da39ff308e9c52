package dev.canary.runtime.benchmarks;

import dev.canary.runtime.recent.RecentBook;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.MetricsText;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.testing.Commands;
import dev.canary.runtime.testing.Doors;
import dev.canary.runtime.testing.PageSamples;
import dev.canary.runtime.testing.SuiteBuilder;
import dev.canary.runtime.verdict.VerdictBoard;
import dev.canary.runtime.web.WebServer;
import dev.canary.runtime.web.view.WebParts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The real web server on a store, asked for one page after the other. */
final class HistoryPages implements AutoCloseable {

  private final WebServer server = WebServer.bind("127.0.0.1", 0);
  private final HttpClient client = HttpClient.newHttpClient();

  static HistoryPages of(RunStore store, int suites) {
    List<Suite> all =
        IntStream.range(0, suites).mapToObj(n -> SuiteBuilder.suite("suite-" + n).build()).toList();
    List<Group> groups =
        all.stream().map(it -> new Group(it.id(), List.of(it), Duration.ofMinutes(5))).toList();
    var recent = new RecentBook(store);
    var board =
        new VerdictBoard(new Plan(all, groups, groups), InstantSource.system(), System::nanoTime);
    board.restore(latest(store, all));
    var pages = new HistoryPages();
    pages.server.start(
        new WebParts(
            new ProberInfo("benchmark", "benchmark", "0"),
            () -> groups,
            suite -> Optional.empty(),
            board,
            store,
            List::of,
            suite -> List.of(),
            accept -> new MetricsText("text/plain", ""),
            List.of(),
            List.of(),
            new Commands(),
            new Commands(),
            PageSamples.parts(recent)),
        Doors.ofNobody().access());
    return pages;
  }

  /** The latest run of each suite is what its verdict rests on. */
  private static Map<String, List<Run>> latest(RunStore store, List<Suite> suites) {
    Map<String, List<Run>> latest = new HashMap<>();
    suites.forEach(it -> latest.put(it.id(), store.findRuns(RunQuery.latest(it.id(), 1)).data()));
    return latest;
  }

  /** How long each of many requests took, in milliseconds. */
  Percentiles measure(int requests, IntFunction<String> paths) {
    return Percentiles.of(
        IntStream.range(0, requests).mapToDouble(number -> get(paths.apply(number))).toArray());
  }

  private double get(String path) {
    long begin = System.nanoTime();
    URI uri = server.url().resolve(path);
    try {
      HttpResponse<byte[]> response =
          client.send(
              HttpRequest.newBuilder(uri).header("Accept-Encoding", "gzip").build(),
              BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(path + " answered " + response.statusCode());
      }
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return (System.nanoTime() - begin) / 1e6;
  }

  @Override
  public void close() {
    server.close();
  }
}
