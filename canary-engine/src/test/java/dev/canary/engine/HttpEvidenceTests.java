package dev.canary.engine;

import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.failed;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.published;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static dev.canary.engine.Transcript.transcript;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.EngineParameters;
import dev.canary.api.ReportKeys;
import dev.canary.engine.testsuites.http.AskingThreeTimes;
import dev.canary.engine.testsuites.http.LeavingABodyOpen;
import dev.canary.engine.testsuites.http.TellingASecret;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.testkit.engine.EngineTestKit;

@Timeout(30)
class HttpEvidenceTests {

  private static final Pattern EXCHANGE =
      Pattern.compile("\\{.*\"url\":\"http://[^/]+/(\\w+)\",\"status\":(\\d+).*}");

  private final MockWebServer shop = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    shop.start();
  }

  @AfterEach
  void stop() {
    shop.close();
  }

  private EngineTestKit.Builder launch(Class<?> suite) {
    return canary(suite).configurationParameter("shop.url", shop.url("/").toString());
  }

  private List<String> askThreeTimes(String evidence) {
    shop.enqueue(new MockResponse.Builder().code(200).build());
    shop.enqueue(new MockResponse.Builder().code(502).build());
    shop.enqueue(new MockResponse.Builder().code(200).build());
    return transcript(
            launch(AskingThreeTimes.class)
                .configurationParameter(EngineParameters.EVIDENCE, evidence))
        .stream()
        .map(line -> EXCHANGE.matcher(line).replaceFirst("$1 $2").replace("\n", ""))
        .map(line -> line.replaceAll(" +", " "))
        .toList();
  }

  @Test
  void everyExchangeIsPublishedOnItsStep() {
    assertThat(askThreeTimes("all"))
        .containsExactly(
            published(step("passing"), ReportKeys.HTTP, "passing 200"),
            passed(step("passing")),
            published(step("failing"), ReportKeys.HTTP, "failing 502"),
            failed(step("failing"), "expected: 200 but was: 502"),
            published(cleanup("cleanUp"), ReportKeys.HTTP, "cleanup 200"),
            passed(cleanup("cleanUp")),
            passed(suite(AskingThreeTimes.class)));
  }

  @Test
  void onlyThoseOfFailuresArePublishedIfTheConfigurationSaysSo() {
    assertThat(askThreeTimes("failures"))
        .containsExactly(
            passed(step("passing")),
            published(step("failing"), ReportKeys.HTTP, "failing 502"),
            failed(step("failing"), "expected: 200 but was: 502"),
            passed(cleanup("cleanUp")),
            passed(suite(AskingThreeTimes.class)));
  }

  @Test
  void noneIsPublishedIfTheConfigurationSaysSo() {
    assertThat(askThreeTimes("none")).noneMatch(line -> line.contains(ReportKeys.HTTP));
  }

  @Test
  void whatIsOpenWhenTheRunEndsIsPublishedOnTheSuite() {
    shop.enqueue(new MockResponse.Builder().body("hello").build());

    List<String> transcript = transcript(launch(LeavingABodyOpen.class));

    LeavingABodyOpen.OPEN.forEach(Response::close);
    LeavingABodyOpen.OPEN.clear();
    assertThat(transcript).hasSize(3);
    assertThat(transcript.get(0)).isEqualTo(passed(step("get")));
    assertThat(transcript.get(1))
        .startsWith(published(suite(LeavingABodyOpen.class), ReportKeys.HTTP, "{"))
        .contains("\"complete\":false");
  }

  @Test
  void secretsAreToldNowhere() throws InterruptedException {
    shop.enqueue(new MockResponse.Builder().body("no hunter2 here").build());

    List<String> transcript =
        transcript(launch(TellingASecret.class).configurationParameter("shop.password", "hunter2"));

    assertThat(shop.takeRequest().getTarget()).isEqualTo("/hunter2");
    assertThat(transcript)
        .noneMatch(line -> line.contains("hunter2"))
        .contains(
            published(suite(TellingASecret.class), "password", "it is [REDACTED]"),
            failed(step("tell"), "no [REDACTED] here"));
  }
}
