package dev.canary.runtime.web;

import static dev.canary.runtime.web.Samples.failing;
import static dev.canary.runtime.web.Samples.health;
import static dev.canary.runtime.web.Samples.passing;
import static dev.canary.runtime.web.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RecentRun;
import dev.canary.runtime.run.RecentRuns;
import dev.canary.runtime.run.SuiteHealth;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How pages, and what belongs to them, go over the wire. */
class AssetTests {

  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

  private static final Pattern IMPORT = Pattern.compile("from \"\\./([^\"]+)\"");

  private final WebFixture web = new WebFixture();

  @AfterEach
  void close() {
    web.close();
  }

  private HttpResponse<byte[]> zipped(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(web.url().resolve(path))
                .header("Accept-Encoding", "gzip")
                .build(),
            BodyHandlers.ofByteArray());
  }

  @Test
  void areCompressedForThoseWhoCanReadThat() throws Exception {
    HttpResponse<byte[]> page = zipped("/");

    assertThat(page.headers().firstValue("content-encoding")).contains("gzip");
    assertThat(unzip(page.body())).isEqualToIgnoringWhitespace(web.get("/").body());
  }

  private static String unzip(byte[] zipped) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  @Test
  void weighLittleWithAllThatBelongsToThem() throws Exception {
    web.health =
        health(
            IntStream.range(0, 50)
                .mapToObj(it -> suite("suite-" + it, "The suite with the number " + it, "shop"))
                .map(it -> it.id().endsWith("7") ? failing(it) : passing(it))
                .toArray(SuiteHealth[]::new));
    for (int i = 0; i < RecentRuns.KEPT; i++) {
      Instant start = Samples.NOW.minusSeconds(60L * i);
      Outcome outcome = i % 9 == 0 ? Outcome.FAILED : Outcome.PASSED;
      web.recent.add(
          new RecentRun(UUID.randomUUID().toString(), start, Duration.ofMillis(37L * i), outcome));
    }

    int bytes = zipped("/").body().length;
    for (String asset : withImports(assets(web.get("/").body()))) {
      bytes += zipped(asset).body().length;
    }

    assertThat(bytes).isBetween(10_000, 200 * 1024);
  }

  /** Scripts import others, which no page names. */
  private Set<String> withImports(List<String> assets) {
    Set<String> all = new TreeSet<>(assets);
    for (String asset : assets) {
      String directory = asset.substring(0, asset.lastIndexOf('/') + 1);
      IMPORT
          .matcher(web.get(asset).body())
          .results()
          .forEach(it -> all.add(directory + it.group(1)));
    }
    return all;
  }

  @Test
  void haveAssetsThatNeverChange() {
    web.health = health(passing(suite("invoices", "Invoices")));

    List<String> assets = assets(web.get("/suites/invoices").body());

    assertThat(assets).hasSizeGreaterThan(5);
    for (String asset : assets) {
      HttpResponse<String> response = web.get(asset);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("cache-control"))
          .contains("public, max-age=31536000, immutable");
      assertThat(response.headers().firstValue("content-type").orElseThrow())
          .matches("text/css.*|text/javascript.*|image/svg\\+xml");
    }
  }

  private static List<String> assets(String page) {
    Matcher matcher = ASSET.matcher(page);
    return matcher.results().map(it -> it.group(1)).distinct().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/0/app.css", "/assets/../secret", "/assets/%2e%2e/app.css"})
  void haveNoOtherAssets(String path) {
    assertThat(web.get(path).statusCode()).isBetween(400, 404);
  }

  @Test
  void arePartsForTheScriptThatHasTheRest() {
    HttpResponse<String> part =
        web.send(HttpRequest.newBuilder(web.url().resolve("/")).header("HX-Request", "true"));

    assertThat(part.body()).contains("id=\"content\"").doesNotContain("<html");
  }
}
