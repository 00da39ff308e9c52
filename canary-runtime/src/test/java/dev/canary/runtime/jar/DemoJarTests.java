package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoJarTests {

  private static final String SHOP_IS_AT = "the demo shop is at ";

  @TempDir Path directory;
  private Path temporary;
  private WorkDir workDir;
  private Prober prober;
  private List<ProcessHandle> children;

  @BeforeEach
  void startTheDemo() throws IOException {
    workDir = WorkDir.in(directory);
    temporary = Files.createDirectory(directory.resolve("tmp"));
    prober =
        Prober.listening(
            CanaryJar.in(workDir.path())
                .withTemporaryFilesIn(temporary)
                .start("demo", "--port", "0"));
    children = prober.process().children();
  }

  @AfterEach
  void stopIt() {
    prober.close();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void showsAFaultOfTheShopAndItsEnd() throws Exception {
    String shopUrl = message(SHOP_IS_AT).substring(SHOP_IS_AT.length());
    assertThat(message("break it:"))
        .isEqualTo(
            "break it:  curl -X PUT %s/faults -d '{\"path\":\"/invoices\",\"status\":502}'"
                .formatted(shopUrl));
    assertThat(message("mend it:"))
        .isEqualTo("mend it:  curl -X DELETE %s/faults".formatted(shopUrl));
    prober.awaitHealth(200);

    shop(shopUrl, "PUT", "{\"path\":\"/invoices\",\"status\":502}");
    prober.awaitHealth(503);

    JsonNode failed = prober.json("/health").path("failed");
    assertThat(failed).isNotEmpty();
    assertThat(failed.get(0).asText()).startsWith("Invoices: ");

    shop(shopUrl, "DELETE", "");
    prober.awaitHealth(200);

    Ended ended = prober.terminate();
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err())
        .containsExactly("Picked up JAVA_TOOL_OPTIONS: -Djava.io.tmpdir=" + temporary);
    assertThat(children).isNotEmpty();
    await()
        .atMost(Prober.PATIENCE)
        .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    assertThat(temporary).isEmptyDirectory();
    assertThat(workDir.contents()).isEmpty();
  }

  @Test
  void showsTheExchangesOfEachStep() {
    prober.awaitHealth(200);
    JsonNode latest = prober.runs("invoices").get(0);

    JsonNode run =
        await()
            .atMost(Prober.PATIENCE)
            .until(
                () -> prober.json("/api/runs/" + latest.path("id").asText()),
                it -> !it.path("endedAt").isNull());

    List<String> steps = run.path("steps").findValuesAsText("id");
    assertThat(run.path("http")).isNotEmpty();
    assertThat(run.path("http").valueStream())
        .allSatisfy(
            exchange -> {
              assertThat(exchange.path("step").asText()).isIn(steps);
              assertThat(exchange.path("url").asText()).startsWith("http://");
              assertThat(exchange.path("status").asInt()).isBetween(200, 204);
            });
  }

  @Test
  void takesShopAndWorkerAlongWhenItIsKilled() {
    assertThat(children).hasSize(2);

    prober.process().kill();

    await()
        .atMost(Prober.PATIENCE)
        .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
  }

  private String message(String prefix) {
    return prober
        .awaitLine(line -> line.path("message").asText().startsWith(prefix))
        .path("message")
        .asText();
  }

  private static void shop(String url, String method, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/faults"))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isLessThan(300);
  }
}
