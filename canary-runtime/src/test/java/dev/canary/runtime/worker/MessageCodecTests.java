package dev.canary.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.config.SettingsLoader;
import dev.canary.runtime.run.Attachment;
import dev.canary.runtime.run.CleanupResult;
import dev.canary.runtime.run.Content;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.EvidenceEntry;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LedgerChange;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.LedgerKey;
import dev.canary.runtime.run.LogLine;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuitePolicy;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Threshold;
import dev.canary.runtime.run.Trigger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCodecTests {

  private static final LedgerEntry ENTRY =
      new LedgerEntry(
          new LedgerKey("shop", "account", "7"),
          "run-1",
          Instant.parse("2026-11-20T18:00:00.123Z"),
          Map.of("owner", "ada"));

  private static final Instant NOW = Instant.parse("2026-11-20T18:00:00.123Z");
  private static final LaunchInfo LAUNCH =
      new LaunchInfo("launch-1", Trigger.SCHEDULE, Map.of("version", "1.2"), "worker-3");
  private static final Failure FAILURE =
      new Failure(FailureKind.ASSERTION, "java.lang.AssertionError", "ü \"0\"\n", "at x");
  private static final RunStart START =
      new RunStart("run-1", new SuiteRef("shop", "suites.ShopCanary", "shop"), LAUNCH, 1, NOW);

  static Stream<Message> messages() {
    return Stream.of(
        new Message.Greeting(1, "0.1.0"),
        new Message.Assignment(
            "worker-1",
            new SettingsLoader(Map.of(), Map.of())
                .load(
                    Map.of(
                        "canary.suites.paths", List.of("/suites"),
                        "canary.suites.overrides.shop.fail-after", List.of("2 of 3"),
                        "canary.web.base-url", List.of("https://canary.example.com"),
                        "canary.values.shop.url", List.of("http://shop"))),
            true),
        new Message.Ready(List.of(suite())),
        new Message.Refused("There is no suite."),
        new Message.Begin(LAUNCH, "shop", List.of("shop"), Duration.ofMinutes(5), List.of(ENTRY)),
        new Message.Begun("launch-1", Duration.ofMillis(61_500)),
        new Message.RunStarted("launch-1", START),
        new Message.StepStarted("launch-1", "run-1", new StepInfo("issue", "Issue"), Instant.EPOCH),
        new Message.RunRetried("launch-1", new Run(START, end(), true), START),
        new Message.RunEvidence("launch-1", "run-1", evidence()),
        new Message.RunFinished("launch-1", START.end(end())),
        new Message.Done("launch-1", true, false),
        new Message.NotBegun("launch-1", "The suite is gone."),
        new Message.Cancel("launch-1"),
        new Message.Exiting(null, "unknown code"),
        new Message.Ping(),
        new Message.Pong(),
        new Message.LedgerChanged(7, LedgerChange.created(ENTRY)),
        new Message.LedgerChanged(8, LedgerChange.deleted(ENTRY.key(), null, ENTRY.createdAt())),
        new Message.Acknowledged(7, null),
        new Message.Quit());
  }

  private static Suite suite() {
    return new Suite(
        "shop",
        "The shop",
        "suites.ShopCanary",
        "/suites",
        Set.of("smoke"),
        List.of(new StepInfo("sells", "Sell")),
        List.of("sign-up"),
        List.of("suites.Database"),
        new SuitePolicy(
            null,
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            new Threshold(2, 3),
            Threshold.ONE,
            true));
  }

  private static Evidence evidence() {
    return new Evidence(
        List.of(
            new LogLine(NOW, "INFO", "stdout", "\u0000 \"ü\"\n", "sells"),
            new LogLine(NOW, "WARN", "shop", "built", null)),
        List.of(new EvidenceEntry("sells", "{\"status\":200}")),
        List.of(new EvidenceEntry(null, "{\"command\":[\"ls\"]}")),
        List.of(
            new Attachment("sells", "logo.png", "image/png", Content.of(new byte[] {-1, 0, 1}))));
  }

  private static RunEnd end() {
    StepInfo info = new StepInfo("sells", "Sell");
    return new RunEnd(
        NOW.plusMillis(7),
        Outcome.FAILED,
        "It failed.",
        FAILURE,
        List.of(
            new StepResult(info, 0, NOW, Duration.ofNanos(7), StepOutcome.FAILED, null, FAILURE),
            new StepResult(info, 1, null, Duration.ZERO, StepOutcome.SKIPPED, "late", null)),
        new CleanupResult(StepOutcome.PASSED, Duration.ofMillis(3), null),
        Map.of("order", "7"));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageIsTheSameAtTheOtherEnd(Message message) throws IOException {
    assertThat(MessageCodec.decode(MessageCodec.encode(message))).isEqualTo(message);
  }

  @Test
  void allMessagesAreTested() {
    assertThat(messages().map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(Message.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"type\":7}",
        "{\"type\":\"Nonsense\"}",
        "{\"type\":\"Done\"",
        "{\"type\":\"Done\",\"launch\":\"launch-1\",\"hung\":null}",
        "{\"type\":\"Begun\",\"launch\":\"launch-1\",\"longest\":\"soon\"}"
      })
  void whatIsNoMessageIsRefused(String json) {
    assertThatThrownBy(() -> MessageCodec.decode(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void whateverASuitePublishesGetsThrough() throws IOException {
    String huge = "\u0000\uD800x".repeat(100_000);
    RunEnd end = new RunEnd(NOW, Outcome.PASSED, null, null, List.of(), null, Map.of(huge, huge));

    Message message =
        MessageCodec.decode(
            MessageCodec.encode(new Message.RunFinished("launch-1", START.end(end))));

    String sent = "\u0000?x".repeat(100_000);
    RunEnd expected =
        new RunEnd(NOW, Outcome.PASSED, null, null, List.of(), null, Map.of(sent, sent));
    assertThat(message).isEqualTo(new Message.RunFinished("launch-1", START.end(expected)));
  }

  /** Or a worker could not tell that the prober is of another version. */
  @Test
  void theGreetingNeverChanges() throws IOException {
    String greeting = "{\"type\":\"Greeting\",\"protocol\":9,\"product\":\"7.0\",\"more\":1}";

    assertThat(
            new String(MessageCodec.encode(new Message.Greeting(1, "0.1")), StandardCharsets.UTF_8))
        .isEqualTo("{\"type\":\"Greeting\",\"protocol\":1,\"product\":\"0.1\"}");
    assertThat(MessageCodec.decode(greeting.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Message.Greeting(9, "7.0"));
  }
}
