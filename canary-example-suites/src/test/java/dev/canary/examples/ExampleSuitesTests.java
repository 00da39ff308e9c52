package dev.canary.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;

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
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
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

    assertThat(failed(results)).isEmpty();
    assertThat(skipped(results)).isEmpty();
    assertThat(whatIsLeft()).isEqualTo(NOTHING);
  }

  @Test
  void walkThroughTheLifeOfAnInvoiceInThirteenSteps() {
    EngineExecutionResults results = run("canary", InvoicesCanary.class);

    assertThat(passed(results))
        .filteredOn(name -> name.startsWith("Invoices: "))
        .containsExactly(
            "Invoices: Create",
            "Invoices: Update",
            "Invoices: Preview",
            "Invoices: Issue the invoice",
            "Invoices: Verify issued",
            "Invoices: E-mail the invoice",
            "Invoices: Verify matched",
            "Invoices: Delete match",
            "Invoices: Cancel without credit note",
            "Invoices: Create and issue second",
            "Invoices: Cancel with credit note",
            "Invoices: Verify credit note",
            "Invoices: Verify in ledger");
  }

  @Test
  void nameTheStepThatAFaultHurtsAndSkipWhatDependsOnIt() throws Exception {
    switchOn("{\"path\":\"/invoices\",\"status\":502}");

    EngineExecutionResults results = runAll();

    assertThat(failed(results))
        .containsExactly(
            "Invoices: Create: POST /invoices: expected: 201 but was: 502. {\"type\":\"about:blank\","
                + "\"title\":\"Bad Gateway\",\"status\":502,"
                + "\"detail\":\"A fault is switched on for /invoices.\"}");
    assertThat(skipped(results)).contains("Payments").doesNotContain("Login");
    assertThat(passed(results)).contains("Login: Log out");
    assertThat(whatIsLeft()).isEqualTo(NOTHING);
  }

  @Test
  void leaveNothingBehindWhenStoppedHalfWay() throws Exception {
    switchOn("{\"path\":\"/credit-notes\",\"body\":\"oops\"}");

    EngineExecutionResults results = runAll();

    assertThat(failed(results))
        .containsExactly(
            "Invoices: Verify credit note: GET /credit-notes: expected: CreditNote but was: oops");
    assertThat(whatIsLeft()).isEqualTo(NOTHING);
  }

  @Test
  void leaveNothingBehindWhenTheAnswerIsLost() throws Exception {
    switchOn("{\"path\":\"/sign-up\",\"drop\":true}");

    EngineExecutionResults results = runAll();

    assertThat(failed(results)).singleElement().asString().startsWith("Sign up: Sign up: POST ");
    assertThat(skipped(results)).contains("Login", "Invoices", "Payments");
    assertThat(whatIsLeft()).isEqualTo(NOTHING);
  }

  @Test
  void goOnWhenOnlyTheEmailIsMissing() throws Exception {
    switchOn("{\"path\":\"/outbox\",\"status\":503}");

    EngineExecutionResults results = runAll();

    assertThat(failed(results))
        .singleElement()
        .asString()
        .startsWith("Invoices: E-mail the invoice: GET /outbox: expected: 200 but was: 503.");
    assertThat(skipped(results)).isEmpty();
    assertThat(whatIsLeft()).isEqualTo(NOTHING);
  }

  @Test
  void startAShopOfTheirOwnWhenNoneIsGiven() {
    EngineExecutionResults results =
        EngineTestKit.engine("canary").selectors(selectClass(SignUpCanary.class)).execute();

    assertThat(passed(results)).contains("Sign up: Verify account");
    assertThat(failed(results)).isEmpty();
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

  private static List<String> passed(EngineExecutionResults results) {
    return results.testEvents().succeeded().map(ExampleSuitesTests::name).toList();
  }

  /** The failed steps, each with its message. */
  private static List<String> failed(EngineExecutionResults results) {
    return results.allEvents().failed().map(it -> name(it) + ": " + message(it)).toList();
  }

  /** The skipped suites and steps. */
  private static List<String> skipped(EngineExecutionResults results) {
    return results.allEvents().skipped().map(ExampleSuitesTests::name).toList();
  }

  /** Such as {@code Invoices: Create}. */
  private static String name(Event event) {
    TestDescriptor descriptor = event.getTestDescriptor();
    String name = descriptor.getDisplayName();
    return descriptor.isTest()
        ? descriptor.getParent().orElseThrow().getDisplayName() + ": " + name
        : name;
  }

  private static String message(Event event) {
    return event
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .map(Throwable::getMessage)
        .orElseThrow();
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
