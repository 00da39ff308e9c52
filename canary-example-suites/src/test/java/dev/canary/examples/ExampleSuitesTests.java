package dev.canary.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.container;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.skippedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

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
import org.junit.platform.testkit.engine.Event;

class ExampleSuitesTests {

  private static final String NOTHING =
      "{\"users\":[],\"invoices\":[],\"creditNotes\":[],\"payments\":[],\"outbox\":[],\"ledger\":[]}";

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
  void passAndLeaveNothingBehind() throws Exception {
    EngineExecutionResults results = runAll();

    results.testEvents().assertStatistics(stats -> stats.succeeded(3 + 4 + 13 + 4).failed(0));
    results.allEvents().assertStatistics(stats -> stats.failed(0).skipped(0));
    assertThat(whatIsLeft()).isEqualTo(NOTHING);
  }

  @Test
  void walkThroughTheLifeOfAnInvoiceInThirteenSteps() {
    EngineExecutionResults results = run("canary", InvoicesCanary.class);

    assertThat(results.testEvents().started().stream().map(ExampleSuitesTests::step))
        .containsSubsequence(
            "Create",
            "Update",
            "Preview",
            "Issue the invoice",
            "Verify issued",
            "E-mail the invoice",
            "Verify matched",
            "Delete match",
            "Cancel without credit note",
            "Create and issue second",
            "Cancel with credit note",
            "Verify credit note",
            "Verify in ledger");
  }

  @Test
  void nameTheStepThatAFaultHurtsAndSkipWhatDependsOnIt() throws Exception {
    switchOn("{\"path\":\"/invoices\",\"status\":502}");

    EngineExecutionResults results = runAll();

    results
        .allEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                test(),
                displayName("Create"),
                finishedWithFailure(
                    message(
                        text -> text.startsWith("POST /invoices: expected: 201 but was: 502.")))))
        .haveExactly(1, event(container(), displayName("Payments"), skippedWithReason(r -> true)));
    results.testEvents().assertStatistics(stats -> stats.succeeded(3 + 4).failed(1));
    assertThat(whatIsLeft()).isEqualTo(NOTHING);
  }

  @Test
  void leaveNothingBehindWhenStoppedHalfWay() throws Exception {
    switchOn("{\"path\":\"/ledger\",\"body\":\"oops\"}");

    EngineExecutionResults results = run("canary", InvoicesCanary.class);

    results
        .testEvents()
        .assertThatEvents()
        .haveExactly(1, event(test(), displayName("Verify in ledger"), finishedWithFailure()));
    assertThat(whatIsLeft()).isEqualTo(NOTHING);
  }

  @Test
  void leaveNothingBehindWhenTheAnswersAreLost() throws Exception {
    switchOn("{\"path\":\"/sign-up\",\"drop\":true}");

    EngineExecutionResults results = runAll();

    results.testEvents().assertStatistics(stats -> stats.failed(1).succeeded(0));
    assertThat(whatIsLeft()).isEqualTo(NOTHING);
  }

  @Test
  void goOnWhenOnlyTheEmailIsMissing() throws Exception {
    switchOn("{\"path\":\"/outbox\",\"status\":503}");

    EngineExecutionResults results = run("canary", InvoicesCanary.class);

    results
        .testEvents()
        .assertThatEvents()
        .haveExactly(1, event(test(), displayName("E-mail the invoice"), finishedWithFailure()));
    results.testEvents().assertStatistics(stats -> stats.failed(1).skipped(0));
  }

  @Test
  void includeAnUnmodifiedJupiterTest() {
    EngineExecutionResults results = run("junit-jupiter", CatalogueIT.class);

    results.testEvents().assertStatistics(stats -> stats.succeeded(3).failed(0));
  }

  @Test
  void hurtTheJupiterTestByFaultsToo() throws Exception {
    switchOn("{\"path\":\"/products/cage\",\"status\":500}");

    EngineExecutionResults results = run("junit-jupiter", CatalogueIT.class);

    results
        .testEvents()
        .assertThatEvents()
        .haveExactly(1, event(test("showsOneProduct"), finishedWithFailure()));
    results.testEvents().assertStatistics(stats -> stats.succeeded(2).failed(1));
  }

  @Test
  void startAShopOfTheirOwnWhenNoneIsGiven() {
    EngineExecutionResults results =
        EngineTestKit.engine("canary").selectors(selectClass(SignUpCanary.class)).execute();

    results.testEvents().assertStatistics(stats -> stats.succeeded(3).failed(0));
  }

  private EngineExecutionResults runAll() {
    return run(
        "canary",
        SignUpCanary.class,
        LoginCanary.class,
        InvoicesCanary.class,
        PaymentsCanary.class);
  }

  private EngineExecutionResults run(String engine, Class<?>... suites) {
    List<ClassSelector> selectors = Stream.of(suites).map(suite -> selectClass(suite)).toList();
    return EngineTestKit.engine(engine)
        .selectors(selectors.toArray(ClassSelector[]::new))
        .configurationParameter("shop.url", shop.url())
        .execute();
  }

  private static String step(Event event) {
    return event.getTestDescriptor().getDisplayName();
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
