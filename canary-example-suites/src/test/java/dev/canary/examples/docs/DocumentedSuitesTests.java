package dev.canary.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.canary.examples.shop.Shop;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** What the manual shows does what the manual says. */
class DocumentedSuitesTests {

  private Shop shop;

  @BeforeEach
  void start() throws Exception {
    shop = Shop.start("127.0.0.1", 0);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void passOnTheShopAndLeaveNothingBehind() throws Exception {
    EngineExecutionResults results =
        run(
            HomePageCanary.class,
            CatalogueCanary.class,
            CustomerCanary.class,
            RefundsCanary.class,
            OutboxCanary.class,
            AuditedCanary.class,
            SearchCanary.class);

    assertThat(names(results.allEvents().failed())).isEmpty();
    assertThat(names(results.allEvents().skipped())).isEmpty();
    assertThat(whatIsLeft()).startsWith("{\"users\":[],\"invoices\":[]");
  }

  @Test
  void runInTheOrderInWhichTheyAreWritten() {
    EngineExecutionResults results = run(CustomerCanary.class);

    assertThat(names(results.testEvents().succeeded()))
        .containsExactly("Sign up", "Issue invoice", "E-mail the invoice", "Delete account");
  }

  @Test
  void bringWhatTheyDependOnAndCleanItUpLast() {
    EngineExecutionResults results = run(RefundsCanary.class);

    assertThat(names(results.testEvents().succeeded()))
        .containsExactly(
            "Sign up",
            "Issue invoice",
            "E-mail the invoice",
            "Cancel with credit note",
            "Delete account");
    assertThat(names(results.containerEvents().succeeded()))
        .containsExactly("Refunds", "Customer", "Canary");
  }

  @Test
  void areSkippedWithTheReasonWhenWhatTheyDependOnFails() throws Exception {
    switchOn("{\"path\":\"/invoices\",\"status\":502}");

    EngineExecutionResults results = run(RefundsCanary.class);

    assertThat(names(results.testEvents().failed())).containsExactly("Issue invoice");
    assertThat(reasons(results))
        .containsExactly("Step \"Issue invoice\" failed.", "blocked by Customer: Issue invoice");
  }

  @Test
  void understandTheAnnotationsOfJupiter() {
    EngineExecutionResults results = run(ReportsCanary.class);

    assertThat(names(results.testEvents().succeeded()))
        .containsExactly("Create report", "Download as PDF");
    assertThat(reasons(results)).containsExactly("The printer is being replaced.");
    assertThat(names(results.containerEvents().succeeded())).contains("Monthly reports");
  }

  private EngineExecutionResults run(Class<?>... suites) {
    return EngineTestKit.engine("canary")
        .selectors(Stream.of(suites).map(it -> selectClass(it)).toArray(ClassSelector[]::new))
        .configurationParameter("shop.url", shop.url())
        .configurationParameter("shop.token", "t0ken")
        .execute();
  }

  private static List<String> names(Events events) {
    return events.map(event -> event.getTestDescriptor().getDisplayName()).toList();
  }

  private static List<String> reasons(EngineExecutionResults results) {
    return results
        .allEvents()
        .skipped()
        .map(event -> event.getRequiredPayload(String.class))
        .toList();
  }

  private void switchOn(String fault) throws Exception {
    send(request("/faults").PUT(BodyPublishers.ofString(fault)));
  }

  private String whatIsLeft() throws Exception {
    return send(request("/admin/data"));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(shop.url() + path));
  }

  private static String send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
  }
}
