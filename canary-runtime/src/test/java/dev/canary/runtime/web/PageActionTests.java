package dev.canary.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.RefusedException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the forms of the pages do. */
class PageActionTests {

  private final WebFixture web = new WebFixture();

  @BeforeEach
  void watchInvoices() {
    web.health = Samples.health(Samples.passing(Samples.suite("invoices", "Invoices")));
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void areOfferedToThoseWhoMayDoThem() {
    assertThat(web.get("/suites/invoices").body())
        .contains("action=\"/suites/invoices/run\"", "action=\"/suites/invoices/pause\"")
        .contains("action=\"/suites/invoices/mute\"")
        .doesNotContain("action=\"/suites/invoices/resume\"");
  }

  @Test
  void pauseForATimeAndAReason() {
    HttpResponse<String> answer =
        post("/suites/invoices/pause", "reason=+the+bank+is+closed+&hours=4");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location")).contains("/suites/invoices");
    Intervention by = web.commands.findPause("invoices").orElseThrow();
    assertThat(by.reason()).isEqualTo("the bank is closed");
    assertThat(Duration.between(by.at(), by.until())).isEqualTo(Duration.ofHours(4));
    assertThat(web.get("/suites/invoices").body())
        .contains("action=\"/suites/invoices/resume\"", ">Paused by local since <time ")
        .contains("20 Nov 22:00:00 UTC</time>: the bank is closed</p>")
        .doesNotContain("action=\"/suites/invoices/pause\"");
  }

  @Test
  void areNotDoneForAReasonThatIsTooLong() {
    HttpResponse<String> answer =
        post("/suites/invoices/pause", "reason=" + "x".repeat(501) + "&hours=4");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("The reason has 501 characters. It may have 500.");
    assertThat(web.commands.findPause("invoices")).isEmpty();
  }

  @Test
  void runNow() {
    HttpResponse<String> answer = post("/suites/invoices/run", "reason=");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location"))
        .contains("/suites/invoices?launched=launch-1");
    assertThat(web.get("/suites/invoices?launched=launch-1").body())
        .contains("It is launched; its run is about to begin.");
    web.recorded.add(Samples.failed("invoices"));
    assertThat(web.get("/suites/invoices?launched=launch-1").body())
        .contains("role=\"status\">It was run as you wanted, and is over: failed.")
        .contains("<a href=\"/runs/invoices-run\">See the run</a>");
    assertThat(web.commands.ordered)
        .singleElement()
        .satisfies(
            order -> {
              assertThat(order.suites()).containsExactly("invoices");
              assertThat(order.reason()).isNull();
            });
  }

  @Test
  void sayToPeopleWhyTheyAreRefused() {
    web.commands.refusal =
        new RefusedException(
            RefusedException.Cause.CONFLICT,
            "It is <running> since 2026-11-20T17:59:00.000Z. Try again when that is over.");

    HttpResponse<String> page =
        web.send(form("/suites/invoices/mute", "", web).header("Accept", "text/html"));

    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body())
        .contains("It is &lt;running&gt; since <time datetime=\"2026-11-20T17:59:00.000Z\"")
        .contains("Try again when that is over.", "hx-get=\"/suites/invoices\"")
        .contains("action=\"/suites/invoices/mute\"");
  }

  @Test
  void areNotDoneForATimeThatIsNone() {
    assertThat(post("/suites/invoices/mute", "hours=0").statusCode()).isEqualTo(400);
    assertThat(web.commands.findMute("invoices")).isEmpty();
  }

  private HttpResponse<String> post(String path, String fields) {
    return web.send(form(path, fields, web));
  }

  private static HttpRequest.Builder form(String path, String fields, WebFixture at) {
    return HttpRequest.newBuilder(at.url().resolve(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(fields));
  }

  @Test
  void areOfferedToOperatorsOnlyWithTheTokenOfTheirSession() {
    try (Site site = Site.withUsers()) {
      site.web.health = web.health;
      String alice = site.cookieOf("alice");
      String victor = site.cookieOf("victor");

      String page = site.browse("/suites/invoices", "Cookie", alice).body();
      assertThat(page)
          .contains("action=\"/suites/invoices/run\"", "<span class=\"muted\">alice</span>");
      String token = page.replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
      assertThat(site.browse("/suites/invoices", "Cookie", victor).body())
          .doesNotContain("action=\"/suites/invoices/");
      assertThat(site.submit("/suites/invoices/pause", List.of(), "Cookie", alice).status())
          .isEqualTo(403);
      List<String> fields = List.of("_csrf", token, "reason", "the bank is closed", "hours", "4");
      assertThat(site.submit("/suites/invoices/pause", fields, "Cookie", victor).status())
          .isEqualTo(403);
      assertThat(site.submit("/suites/invoices/pause", fields, "Cookie", alice).status())
          .isEqualTo(303);
      assertThat(site.web.doors.audit)
          .last()
          .satisfies(
              entry -> {
                assertThat(entry.who()).isEqualTo("alice");
                assertThat(entry.action()).isEqualTo("pause");
                assertThat(entry.subject()).isEqualTo("invoices");
                assertThat(entry.details())
                    .containsEntry("reason", "the bank is closed")
                    .containsEntry("hours", "4");
              });
      assertThat(site.browse("/prober", "Cookie", alice).body()).contains("the bank is closed");
      assertThat(site.browse("/prober", "Cookie", victor).body())
          .doesNotContain("the bank is closed");
    }
  }
}
