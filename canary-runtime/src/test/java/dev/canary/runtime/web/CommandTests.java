package dev.canary.runtime.web;

import static dev.canary.runtime.web.Samples.health;
import static dev.canary.runtime.web.Samples.passing;
import static dev.canary.runtime.web.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.AuditEntry;
import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.run.RunOrder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators do over HTTP. */
class CommandTests {

  private final WebFixture web = new WebFixture();

  @BeforeEach
  void knowASuite() {
    web.health = health(passing(suite("invoices", "Invoices")));
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void runsSuitesNow() {
    HttpResponse<String> answer =
        post(
            "/api/runs",
            """
            {"suites": ["invoices"], "tags": ["shop"], "labels": {"version": "1.2"}, "reason": "after the fix"}""");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body())
        .isEqualTo(
            "{\"launches\":[{\"id\":\"launch-1\",\"links\":{\"runs\":\"/api/runs?launch=launch-1\"}}]}");
    assertThat(web.commands.ordered)
        .containsExactly(
            new RunOrder(
                Set.of("invoices"),
                Set.of("shop"),
                Map.of("version", "1.2"),
                "local",
                "after the fix"));
    assertThat(web.doors.audit)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("run");
              assertThat(entry.subject()).isEqualTo("invoices, tag shop");
              assertThat(entry.done()).isTrue();
              assertThat(entry.details()).containsEntry("reason", "after the fix");
            });
  }

  @Test
  void pausesAndMutesForAWhileOrForGood() {
    assertThat(
            post("/api/suites/invoices/pause", "{\"for\": \"2h\", \"reason\": \"it is known\"}")
                .body())
        .contains(
            "\"pause\":{\"who\":\"local\",\"at\":\"2026-11-20T18:00:00.000Z\",\"until\":\"2026-11-20T20:00:00.000Z\",\"reason\":\"it is known\"},\"muted\":false,\"mute\":null");
    assertThat(post("/api/suites/invoices/mute", "{\"until\": \"2026-11-21T08:00:00Z\"}").body())
        .contains(
            "\"mute\":{\"who\":\"local\",\"at\":\"2026-11-20T18:00:00.000Z\",\"until\":\"2026-11-21T08:00:00.000Z\",\"reason\":null}");

    assertThat(post("/api/suites/invoices/resume", "").body()).contains("\"pause\":null");
    assertThat(post("/api/suites/invoices/unmute", "").body()).contains("\"mute\":null");
    assertThat(web.doors.audit.stream().map(AuditEntry::action))
        .containsExactly("pause", "mute", "resume", "unmute");
  }

  @Test
  void reloads() {
    assertThat(post("/api/reload", "").body())
        .isEqualTo("{\"changes\":\"1 suite is new: invoices.\"}");
    assertThat(web.doors.audit)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("reload");
              assertThat(entry.done()).isTrue();
              assertThat(entry.details())
                  .isEqualTo(Map.of("by", "local", "changes", "1 suite is new: invoices."));
            });
  }

  @Test
  void tellsWhatCameOfTheLastReload() {
    assertThat(web.get("/api/prober").body()).contains("\"reload\":null");
    assertThat(web.get("/prober").body()).doesNotContain("Last reload");

    post("/api/reload", "");

    assertThat(web.get("/api/prober").body())
        .contains(
            "\"reload\":{\"at\":\"2026-11-20T18:00:00.000Z\",\"who\":\"local\",\"successful\":true,\"detail\":\"1 suite is new: invoices.\"}");
    assertThat(web.get("/prober").body()).contains("Last reload", "1 suite is new: invoices.");
  }

  @ParameterizedTest
  @CsvSource({"UNKNOWN, 404", "INVALID, 400", "CONFLICT, 409"})
  void saysWhySomethingIsRefused(RefusedException.Cause cause, int status) {
    web.commands.refusal = new RefusedException(cause, "The suite is running already. Wait.");

    for (String path : new String[] {"/api/runs", "/api/reload", "/api/suites/invoices/pause"}) {
      HttpResponse<String> answer = post(path, "");

      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).contains("\"detail\":\"The suite is running already. Wait.\"");
    }
    assertThat(web.doors.audit).hasSize(3).noneMatch(AuditEntry::done);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/runs | {\"suite\": \"x\"} | The body has the unknown field \\\"suite\\\". Fields are: labels, reason, suites, tags.",
        "/api/suites/invoices/mute | {\"for\": \"long\"} | The field \\\"for\\\" is \\\"long\\\"; it has to be a duration such as 30m or 2h.",
        "/api/suites/invoices/mute | {\"until\": \"noon\"} | The field \\\"until\\\" is \\\"noon\\\"; it has to be a time such as 2026-11-20T18:00:00Z.",
        "/api/suites/invoices/mute | {\"until\": \"2026-11-21T08:00:00Z\", \"for\": \"1h\"} | The body has \\\"for\\\" and \\\"until\\\", which both say when it ends. Leave one out."
      })
  void refusesABodyThatMakesNoSense(String path, String body, String detail) {
    HttpResponse<String> answer = post(path, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(detail);
    assertThat(web.commands.ordered).isEmpty();
  }

  private HttpResponse<String> post(String path, String body) {
    return web.send(
        HttpRequest.newBuilder(web.url().resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }
}
