package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run leaves to be looked at, from outside. */
class EvidenceJarTests {

  private static final String SECRET = "s3same-\"öffne\"-dich";

  private static final String SHOP =
      """
      import java.util.logging.Logger;
      import okhttp3.*;

      @CanarySuite(every = "1h")
      class ShopCanary {
        private final String url;
        private final String code;

        ShopCanary(@ConfigValue("shop.url") String url,
            @ConfigValue(value = "shop.code", secret = true) String code) {
          this.url = url;
          this.code = code;
          System.out.println("built with " + code);
        }

        @Step void orders(OkHttpClient http) throws Exception {
          RequestBody body = RequestBody.create("code " + code, MediaType.get("text/plain"));
          Request request = new Request.Builder().url(url + "/orders").post(body).build();
          try (Response response = http.newCall(request).execute()) {
            Logger.getLogger("till").warning("the shop says " + response.body().string());
          }
        }

        @Step void prints(CanaryContext canary) throws Exception {
          System.err.println("{\\"code\\":\\"" + code.replace("\\"", "\\\\\\"") + "\\"}");
          org.slf4j.LoggerFactory.getLogger("shop").error("no", new Exception(code));
          canary.attach("page.html", "text/html", ("<script>" + code).getBytes("UTF-8"));
          canary.process("printenv", "SHOP_CODE").expectSuccess();
        }
      }
      """;

  @TempDir Path directory;
  private final MockWebServer shop = new MockWebServer();
  private Path classes;

  @BeforeEach
  void openTheShop() throws IOException {
    shop.start();
    shop.enqueue(new MockResponse.Builder().code(202).body("you said " + SECRET).build());
    classes = Suites.compile(directory.resolve("suites"), SHOP);
  }

  @AfterEach
  void closeTheShop() {
    shop.close();
  }

  private String[] options(String... more) {
    return Stream.concat(
            Stream.of(more),
            Stream.of(
                "--suites=" + classes,
                "--set=canary.values.shop.url=http://localhost:" + shop.getPort()))
        .toArray(String[]::new);
  }

  private CanaryJar jar() {
    return CanaryJar.in(directory).with("SHOP_CODE", SECRET).with("PATH", "/usr/bin:/bin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"process", "none"})
  void isShownByStepWithoutItsSecrets(String isolation) throws Exception {
    List<String> shown;
    try (Prober prober = jar().run(options("--isolation", isolation))) {
      List<JsonNode> runs = prober.awaitRuns("shop", all -> Prober.countEnded(all) == 1);
      String path = "/api/runs/" + runs.get(0).path("id").asText();
      HttpResponse<String> page = prober.get(path + "/attachments/0");
      assertIsShown(prober.json(path));
      assertThat(runs.get(0).path("logs")).isEmpty();
      assertThat(page.headers().firstValue("content-disposition"))
          .contains("attachment; filename=\"page.html\"");
      assertThat(page.body()).isEqualTo("<script>[REDACTED]");
      shown = List.of(prober.get(path).body(), page.body());
      prober.terminate();
      assertThat(prober.process().out()).anyMatch(line -> line.contains("built with [REDACTED]"));
      assertThat(prober.process().out()).noneMatch(line -> line.contains("s3same"));
      assertThat(prober.process().err()).noneMatch(line -> line.contains("s3same"));
    }

    assertThat(shown).noneMatch(text -> text.contains("s3same"));
    assertThat(everyFile()).noneMatch(text -> text.contains("s3same"));
  }

  private static void assertIsShown(JsonNode run) {
    assertThat(run.path("outcome").asText()).isEqualTo("PASSED");
    List<String> logs =
        run.path("logs")
            .valueStream()
            .map(
                line ->
                    Stream.of("level", "logger", "step", "message")
                        .map(field -> line.path(field).asText())
                        .toList()
                        .toString())
            .toList();
    assertThat(logs)
        .hasSize(4)
        .startsWith(
            "[INFO, stdout, null, built with [REDACTED]]",
            "[WARN, till, orders, the shop says you said [REDACTED]]",
            "[INFO, stderr, prints, {\"code\":\"[REDACTED]\"}]");
    assertThat(logs.get(3))
        .startsWith("[ERROR, shop, prints, no\njava.lang.Exception: [REDACTED]\n");
    assertThat(run.at("/http/0/step").asText()).isEqualTo("orders");
    assertThat(run.at("/http/0/status").asInt()).isEqualTo(202);
    assertThat(run.at("/http/0/request/body").asText()).isEqualTo("code [REDACTED]");
    assertThat(run.at("/http/0/response/body").asText()).isEqualTo("you said [REDACTED]");
    assertThat(run.at("/processes/0/step").asText()).isEqualTo("prints");
    assertThat(run.at("/processes/0/output").asText()).isEqualTo("[REDACTED]\n");
    assertThat(run.at("/attachments/0/mediaType").asText()).isEqualTo("text/html");
  }

  /** As texts in which every byte is one character. */
  private List<String> everyFile() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> ours = files.filter(file -> file.toString().contains("canary.db")).toList();
      assertThat(ours).isNotEmpty();
      return ours.stream().map(EvidenceJarTests::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError(file + " cannot be read.", e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"process", "none"})
  void isKeptByOnceIfItRecordsAndChangesNothingOfWhatIsPrinted(String isolation) {
    Ended ended = jar().execute(options("once", "--record", "--isolation", isolation));

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out()).contains("built with " + SECRET);
    assertThat(ended.err()).anyMatch(line -> line.startsWith("WARN  the shop says you said"));
    try (Prober prober = jar().run(options())) {
      String id = oldest(prober).path("id").asText();
      assertIsShown(prober.json("/api/runs/" + id));
    }
  }

  private static JsonNode oldest(Prober prober) {
    List<JsonNode> runs = prober.runs("shop");
    return runs.get(runs.size() - 1);
  }

  @Test
  void isNotKeptIfNotWanted() {
    try (Prober prober = jar().run(options("--set=canary.evidence.keep=none"))) {
      List<JsonNode> runs = prober.awaitRuns("shop", all -> Prober.countEnded(all) == 1);
      JsonNode run = prober.json("/api/runs/" + runs.get(0).path("id").asText());

      assertThat(run.path("outcome").asText()).isEqualTo("PASSED");
      assertThat(run.path("logs")).isEmpty();
      assertThat(run.path("http")).isEmpty();
      assertThat(run.path("processes")).isEmpty();
      assertThat(run.path("attachments")).isEmpty();
    }
  }
}
