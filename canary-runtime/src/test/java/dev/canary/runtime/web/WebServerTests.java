package dev.canary.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.run.Archive;
import dev.canary.runtime.run.Attachment;
import dev.canary.runtime.run.AttachmentInfo;
import dev.canary.runtime.run.ChangeQuery;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.ExecutedRuns;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.MetricsText;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.RecentRun;
import dev.canary.runtime.run.Rollup;
import dev.canary.runtime.run.RollupQuery;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.TestDataItem;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.testing.Commands;
import dev.canary.runtime.testing.PageSamples;
import dev.canary.runtime.web.view.WebParts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebServerTests {

  private final WebFixture web = new WebFixture();

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void listensOnIpv6() {
    try (WebServer server = WebServer.bind("::1", 0)) {
      URI url = server.url();

      server.start(parts(web), web.access);

      assertThat(url.toString()).matches("http://\\[::1]:\\d+");
      assertThat(web.send(HttpRequest.newBuilder(url.resolve("/livez"))).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void saysThatThePortIsInUse() {
    int port = web.url().getPort();

    assertThatThrownBy(() -> WebServer.bind("127.0.0.1", port))
        .isInstanceOf(WebException.class)
        .hasMessage(
            "Port %d on 127.0.0.1 is in use; stop what listens there or choose another by --port (0 picks a free one)."
                .formatted(port));
  }

  @Test
  void saysThatTheHostOrThePortIsWrong() {
    assertThatThrownBy(() -> WebServer.bind("no-such-host.invalid", 0))
        .hasMessage(
            "The host \"no-such-host.invalid\" is not known; choose another by --host (127.0.0.1 for this machine only, 0.0.0.0 for everyone).");
    assertThatThrownBy(() -> WebServer.bind("192.0.2.1", 0))
        .hasMessage(
            "192.0.2.1 is no address of this machine; choose another by --host (127.0.0.1 for this machine only, 0.0.0.0 for everyone).");
    assertThatThrownBy(() -> WebServer.bind("127.0.0.1", 65536))
        .hasMessage(
            "65536 is not a port; choose one from 1 to 65535 by --port (0 picks a free one).");
  }

  @Test
  void answersWhatIsGoingOnBeforeItCloses() throws InterruptedException {
    SlowHistory history = new SlowHistory();
    WebServer server = WebFixture.started(parts(history));
    URI url = server.url();
    CompletableFuture<HttpResponse<String>> response =
        CompletableFuture.supplyAsync(
            () -> web.send(HttpRequest.newBuilder(url.resolve("/api/runs?state=running"))));
    history.asked.await();

    CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
    history.mayAnswer.countDown();

    assertThat(response.join().statusCode()).isEqualTo(200);
    closed.join();
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), url.getPort()).close())
        .isInstanceOf(IOException.class);
  }

  @Test
  void doesNotShowItsOwnFailures() {
    try (WebServer server = WebFixture.started(parts(new BrokenHistory()))) {
      URI url = server.url();

      HttpResponse<String> response =
          web.send(HttpRequest.newBuilder(url.resolve("/api/runs/some")));

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body())
          .isEqualTo(
              """
              {"type":"about:blank","title":"Internal Server Error","status":500,\
              "detail":"The prober could not answer; its log says why."}""");
    }
  }

  private static WebParts parts(Archive history) {
    return new WebParts(
        new ProberInfo("canary", "test", "0.1.0"),
        List::of,
        suite -> Optional.empty(),
        Samples::health,
        history,
        List::of,
        suite -> List.of(),
        accept -> new MetricsText("text/plain", ""),
        List.of(),
        List.of(),
        new Commands(),
        new Commands(),
        PageSamples.parts());
  }

  private static class BrokenHistory implements Archive {
    @Override
    public List<Rollup> findRollups(RollupQuery query) {
      throw new IllegalStateException("The store cannot be read.");
    }

    @Override
    public Optional<String> findNext(String suite, String id) {
      throw new IllegalStateException("The store cannot be read.");
    }

    @Override
    public List<RecentRun> findLatest(String suite, int limit) {
      throw new IllegalStateException("The store cannot be read.");
    }

    @Override
    public List<ExecutedRuns> findExecuted(Instant from) {
      throw new IllegalStateException("The store cannot be read.");
    }

    @Override
    public List<VerdictChange> findChanges(String suite, Instant from) {
      throw new IllegalStateException("The store cannot be read.");
    }

    @Override
    public List<VerdictChange> findChanges(ChangeQuery query) {
      throw new IllegalStateException("The store cannot be read.");
    }

    @Override
    public List<LedgerEntry> findLedger() {
      throw new IllegalStateException("The store cannot be read.");
    }

    @Override
    public Map<String, List<TestDataItem>> findTestData(Collection<String> runs) {
      throw new IllegalStateException("The store cannot be read.");
    }

    @Override
    public Evidence findEvidence(String run) {
      throw new IllegalStateException("The store cannot be read.");
    }

    @Override
    public List<AttachmentInfo> findAttachments(String run) {
      throw new IllegalStateException("The store cannot be read.");
    }

    @Override
    public Optional<Attachment> findAttachment(String run, int index) {
      throw new IllegalStateException("The store cannot be read.");
    }

    @Override
    public Optional<Run> findRun(String id) {
      throw new IllegalStateException("The store cannot be read.");
    }

    @Override
    public Page<Run> findRuns(RunQuery query) {
      throw new IllegalStateException("The store cannot be read.");
    }

    @Override
    public List<Run> findOrdered(String launch) {
      throw new IllegalStateException("The store cannot be read.");
    }

    @Override
    public List<Run> findRunning() {
      throw new IllegalStateException("The store cannot be read.");
    }
  }

  private static final class SlowHistory extends BrokenHistory {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @Override
    public Map<String, List<TestDataItem>> findTestData(Collection<String> runs) {
      return Map.of();
    }

    @Override
    public List<Run> findRunning() {
      asked.countDown();
      try {
        mayAnswer.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return List.of();
    }
  }
}
