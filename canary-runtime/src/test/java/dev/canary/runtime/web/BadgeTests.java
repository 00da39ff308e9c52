package dev.canary.runtime.web;

import static dev.canary.runtime.web.Samples.failing;
import static dev.canary.runtime.web.Samples.health;
import static dev.canary.runtime.web.Samples.judged;
import static dev.canary.runtime.web.Samples.maintained;
import static dev.canary.runtime.web.Samples.passing;
import static dev.canary.runtime.web.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class BadgeTests {

  private final WebFixture web = new WebFixture();

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void showsTheVerdictOnASuiteEvenIfItFails() throws Exception {
    web.health =
        health(failing(suite("invoices", "Invoices")), passing(suite("payments", "Payments")));

    HttpResponse<String> invoices = web.get("/badge/invoices.svg");

    assertThat(invoices.statusCode()).isEqualTo(200);
    assertThat(invoices.headers().firstValue("Content-Type"))
        .hasValue("image/svg+xml;charset=utf-8");
    assertThat(invoices.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(title(invoices)).isEqualTo("Invoices: failing");
    assertThat(title(web.get("/badge/payments.svg"))).isEqualTo("Payments: passing");
    assertThat(title(web.get("/badge.svg"))).isEqualTo("system-verification: failing");
    assertThat(web.get("/badge/nonsense.svg").statusCode()).isEqualTo(404);
  }

  @Test
  void aNameNeverBecomesMarkup() throws Exception {
    web.health =
        health(passing(suite("evil", "<script>alert(1)</script> \" & \u0000 \uD83D\uDC24")));

    assertThat(title(web.get("/badge/evil.svg")))
        .isEqualTo("<script>alert(1)</script> \" & \uFFFD \uD83D\uDC24: passing");
  }

  @Test
  void saysThatNothingIsKnownWhenTheProberItselfIsNotWell() throws Exception {
    web.health =
        health(passing(suite("invoices", "Invoices")))
            .withProblems(List.of("The scheduler has not ticked for 60 s."));

    assertThat(title(web.get("/badge/invoices.svg"))).isEqualTo("Invoices: unknown");
    assertThat(title(web.get("/badge.svg"))).isEqualTo("system-verification: failing");
  }

  @Test
  void isGreyIfAllThatIsNotPausedIsInMaintenance() throws Exception {
    SuiteHealth invoices = maintained(suite("invoices", "Invoices"));
    SuiteHealth paused = judged(suite("login", "Login"), Verdict.PAUSED, Samples.failed("login"));
    web.health = health(invoices, paused);

    assertThat(title(web.get("/badge.svg"))).isEqualTo("system-verification: maintenance");
    assertThat(web.get("/badge.svg").body()).contains("#5c636a").doesNotContain("#1a7f37");
    assertThat(title(web.get("/badge/invoices.svg"))).isEqualTo("Invoices: maintenance");

    web.health = health(invoices, paused, passing(suite("payments", "Payments")));

    assertThat(title(web.get("/badge.svg"))).isEqualTo("system-verification: passing");
  }

  private static String title(HttpResponse<String> badge) throws Exception {
    Document svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(badge.body().getBytes(StandardCharsets.UTF_8)));
    return svg.getElementsByTagName("title").item(0).getTextContent();
  }
}
