package dev.canary.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.run.RunOrder;
import dev.canary.runtime.run.SuiteControl;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the forms of the pages do. */
class PageActionTests {

  private final NotedControl control = new NotedControl();
  private final WebFixture web = new WebFixture(Optional.of(control));

  @BeforeEach
  void watchInvoices() {
    web.health = Samples.health(Samples.passing(Samples.suite("invoices", "Invoices")));
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void arePossibleIfSomebodyDoesThem() {
    assertThat(web.get("/suites/invoices").body())
        .contains("action=\"/suites/invoices/run\"", "action=\"/suites/invoices/pause\"")
        .contains("action=\"/suites/invoices/mute\"")
        .doesNotContain("action=\"/suites/invoices/resume\"");
  }

  @Test
  void areNotOfferedIfNobodyDoesThem() {
    try (var fixed = new WebFixture()) {
      fixed.health = web.health;

      HttpRequest.Builder run = form("/suites/invoices/run", "", fixed);
      assertThat(fixed.get("/suites/invoices").body()).doesNotContain("<form method=\"post\"");
      assertThat(fixed.send(run).statusCode()).isEqualTo(409);
    }
  }

  @Test
  void pauseForATimeAndAReason() {
    HttpResponse<String> answer =
        post("/suites/invoices/pause", "reason=+the+bank+is+closed+&hours=4");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location")).contains("/suites/invoices");
    Intervention by = control.findPause("invoices").orElseThrow();
    assertThat(by.reason()).isEqualTo("the bank is closed");
    assertThat(Duration.between(by.at(), by.until())).isEqualTo(Duration.ofHours(4));
    assertThat(web.get("/suites/invoices").body())
        .contains("action=\"/suites/invoices/resume\"", "title=\"It does not run: by ")
        .contains("(the bank is closed)")
        .doesNotContain("action=\"/suites/invoices/pause\"");
  }

  @Test
  void runNow() {
    post("/suites/invoices/run", "reason=");

    assertThat(control.orders)
        .singleElement()
        .satisfies(
            order -> {
              assertThat(order.suites()).containsExactly("invoices");
              assertThat(order.reason()).isNull();
            });
  }

  @Test
  void sayToPeopleWhyTheyAreRefused() {
    control.refusal = new RefusedException(RefusedException.Cause.CONFLICT, "It is <running>.");

    HttpResponse<String> page =
        web.send(form("/suites/invoices/mute", "", web).header("Accept", "text/html"));

    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body()).contains("It is &lt;running&gt;.");
  }

  @Test
  void areNotDoneForATimeThatIsNone() {
    assertThat(post("/suites/invoices/mute", "hours=0").statusCode()).isEqualTo(400);
    assertThat(control.mutes).isEmpty();
  }

  private HttpResponse<String> post(String path, String fields) {
    return web.send(form(path, fields, web));
  }

  private static HttpRequest.Builder form(String path, String fields, WebFixture at) {
    return HttpRequest.newBuilder(at.url().resolve(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(fields));
  }

  /** Notes what it is told. */
  private static final class NotedControl implements SuiteControl {

    final List<RunOrder> orders = new ArrayList<>();
    final Map<String, Intervention> pauses = new HashMap<>();
    final Map<String, Intervention> mutes = new HashMap<>();
    @Nullable RefusedException refusal;

    @Override
    public List<LaunchInfo> runNow(RunOrder order) {
      orders.add(order);
      return List.of();
    }

    @Override
    public void pause(String suite, Intervention by) {
      pauses.put(suite, by);
    }

    @Override
    public void resume(String suite, Intervention by) {
      pauses.remove(suite);
    }

    @Override
    public void mute(String suite, Intervention by) {
      if (refusal != null) {
        throw refusal;
      }
      mutes.put(suite, by);
    }

    @Override
    public void unmute(String suite, Intervention by) {
      mutes.remove(suite);
    }

    @Override
    public Optional<Intervention> findPause(String suite) {
      return Optional.ofNullable(pauses.get(suite));
    }

    @Override
    public Optional<Intervention> findMute(String suite) {
      return Optional.ofNullable(mutes.get(suite));
    }
  }
}
