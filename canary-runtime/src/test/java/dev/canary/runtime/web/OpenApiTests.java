package dev.canary.runtime.web;

import static dev.canary.runtime.web.Samples.failed;
import static dev.canary.runtime.web.Samples.failing;
import static dev.canary.runtime.web.Samples.health;
import static dev.canary.runtime.web.Samples.passed;
import static dev.canary.runtime.web.Samples.start;
import static dev.canary.runtime.web.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.canary.runtime.run.OngoingRun;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.TestDataItem;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.web.http.Access;
import dev.canary.runtime.web.http.Route;
import dev.canary.runtime.web.live.LiveEvents;
import dev.canary.runtime.web.page.PageRoutes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiTests {

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private final WebFixture web = new WebFixture();
  private JsonNode description;

  @BeforeEach
  void read() throws JsonProcessingException {
    description = json("/api/openapi.json");
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void describesExactlyWhatIsServed() throws JsonProcessingException {
    List<String> served =
        routes().stream()
            .flatMap(route -> route.methods().stream().map(it -> it + " " + route.path()))
            .filter(it -> !it.startsWith("HEAD "))
            .toList();

    List<String> described =
        description
            .path("paths")
            .propertyStream()
            .flatMap(path -> methods(path.getValue()).map(it -> it + " " + path.getKey()))
            .toList();
    assertThat(described).containsExactlyInAnyOrderElementsOf(served);
  }

  /** Pages are for people, and say themselves what they are; but one is for CI servers. */
  private List<Route> routes() {
    Set<String> pages =
        PageRoutes.of(web.parts()).stream()
            .map(Route::path)
            .filter(path -> !path.endsWith("/junit.xml"))
            .collect(Collectors.toSet());
    return Routes.of(web.parts(), web.access, new LiveEvents()).stream()
        .filter(route -> !pages.contains(route.path()))
        .toList();
  }

  private static Stream<String> methods(JsonNode path) {
    return names(path).stream().map(name -> name.toUpperCase(Locale.ROOT));
  }

  @Test
  void saysWhereSomebodyMayNotBeLetIn() throws JsonProcessingException {
    JsonNode paths = description.path("paths");

    List<Route> guarded = routes().stream().filter(route -> route.access() != Access.OPEN).toList();

    assertThat(guarded)
        .allSatisfy(
            route ->
                assertThat(paths.path(route.path()).valueStream())
                    .allSatisfy(
                        method ->
                            assertThat(names(method.path("responses")))
                                .contains("401", "403", "429")));
    assertThat(guarded.stream().map(Route::path).map(path -> paths.path(path).path("post")))
        .filteredOn(post -> !post.isMissingNode())
        .allSatisfy(post -> assertThat(names(post.path("responses"))).contains("413"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RunOrder | {\"suites\": [\"a\"], \"tags\": null, \"labels\": {\"b\": \"c\"}} | true",
        "RunOrder | {\"tags\": [\"a\"]} | true",
        "RunOrder | {} | false",
        "RunOrder | {\"suites\": [], \"tags\": null} | false",
        "RunOrder | {\"tags\": [\"a\"], \"labels\": {\"b c\": \"d\"}} | false",
        "RunOrder | {\"tags\": [\"a\"], \"labels\": {\"reason\": \"d\"}} | false",
        "SuiteOrder | {\"for\": \"1h\", \"until\": null} | true",
        "SuiteOrder | {\"for\": \"1h\", \"until\": \"2026-11-20T18:00:00Z\"} | false",
        "SuiteOrderEnd | {\"reason\": \"it works\"} | true",
        "SuiteOrderEnd | {\"for\": \"1h\"} | false"
      })
  void describesWhatCommandsTake(String schema, String body, boolean isRight)
      throws JsonProcessingException {
    var problems = schema(schema).validate(new ObjectMapper().readTree(body));

    assertThat(problems.isEmpty()).isEqualTo(isRight);
  }

  @Test
  void isDescribedForPeopleToo() throws IOException {
    String manual = Files.readString(Path.of("../docs/api.md"));

    assertThat(routes()).allMatch(route -> manual.contains("`%s`".formatted(route.path())));
  }

  @Test
  void describesEveryField() throws JsonProcessingException {
    web.health = health(failing(suite("invoices", "Invoices")));
    web.recorded.add(passed("login"));
    web.recorded.add(failed("invoices"));
    web.testData.put("invoices-run", List.of(new TestDataItem("invoice", "7", Samples.NOW, null)));
    web.evidence.put("invoices-run", Samples.evidence());
    web.leftovers.add(Samples.leftover("7"));
    web.changes.add(new VerdictChange("invoices", Samples.NOW, Verdict.FAILING, null));
    web.doors.audit.add(Samples.AUDITED);
    web.rollups.add(Samples.rollup(Samples.NOW, 3));

    JsonNode health = json("/health");
    JsonNode run = json("/api/runs/invoices-run");
    JsonNode suite = json("/api/suites/invoices");

    assertDescribed("Health", health);
    assertDescribed("Check", health.at("/checks/invoices/0"));
    assertDescribed("Run", run);
    assertDescribed("Step", run.at("/steps/1"));
    assertDescribed("Difference", run.at("/changes/0"));
    assertDescribed("Command", run.at("/command"));
    assertDescribed("LogLine", run.at("/logs/0"));
    assertDescribed("Attachment", run.at("/attachments/0"));
    assertDescribed("Failure", run.at("/failure"));
    assertDescribed("Cleanup", run.at("/cleanup"));
    assertDescribed("Suite", suite);
    assertDescribed("StepHistoryList", json("/api/suites/invoices/steps"));
    assertDescribed("StepHistory", json("/api/suites/invoices/steps").at("/data/0"));
    assertDescribed("RunSummary", suite.at("/latestRun"));
    assertDescribed("Uptime", suite.at("/uptime/24h"));
    assertDescribed("Coverage", suite.at("/coverage/24h"));
    assertDescribed("SuiteList", json("/api/suites"));
    assertDescribed("RunList", json("/api/runs"));
    assertDescribed("TestDataItem", run.at("/testData/0"));
    assertDescribed("LeftoverList", json("/api/test-data"));
    assertDescribed("Leftover", json("/api/test-data").at("/data/0"));
    assertDescribed("Conditions", json("/livez"));
    assertDescribed("VerdictChange", json("/api/suites/invoices/verdicts").at("/data/0"));
    assertDescribed("VerdictList", json("/api/suites/invoices/verdicts"));
    assertDescribed("Rollup", json("/api/suites/invoices/rollups").at("/data/0"));
    assertDescribed("RollupList", json("/api/suites/invoices/rollups"));
    assertDescribed("AuditList", json("/api/audit"));
    assertDescribed("AuditEntry", json("/api/audit").at("/data/0"));
    assertDescribed("ProberState", json("/api/prober"));
    assertDescribed("NotificationList", json("/api/notifications"));
    assertDescribed("Notification", json("/api/notifications").at("/data/0"));
    assertDescribed("Launches", posted("/api/runs"));
    assertDescribed("Launch", posted("/api/runs").at("/launches/0"));
    assertDescribed("Intervention", posted("/api/suites/invoices/pause").path("pause"));
    assertDescribed("Suite", json("/api/suites/invoices"));
    assertDescribed("Reload", posted("/api/reload"));
    assertDescribed("LastReload", json("/api/prober").path("reload"));
    assertDescribed("ProberState", json("/api/prober"));
    assertDescribed("Problem", json("/nothing"));
  }

  @Test
  void describesRunsThatGoOn() throws JsonProcessingException {
    web.running.add(new Run(start("invoices"), null));
    web.ongoing.add(
        OngoingRun.of(start("invoices")).with(new StepInfo("create", "Create"), Samples.NOW));

    JsonNode run = json("/api/runs?state=running").at("/data/0");

    assertDescribed("RunList", json("/api/runs?state=running"));
    assertDescribed("Progress", run.at("/progress"));
  }

  @Test
  void refersOnlyToWhatIsThere() throws JsonProcessingException {
    List<String> references = description.findValuesAsText("$ref");

    assertThat(references)
        .isNotEmpty()
        .allMatch(reference -> !description.at(reference.substring(1)).isMissingNode());
  }

  private void assertDescribed(String schema, JsonNode value) throws JsonProcessingException {
    JsonNode properties = description.at("/components/schemas/" + schema + "/properties");
    assertThat(names(value)).as(schema).isEqualTo(names(properties));
    assertThat(schema(schema).validate(value)).as(schema).isEmpty();
  }

  /** OpenAPI 3.1 describes values by JSON Schema, so that any validator can check them. */
  private JsonSchema schema(String name) {
    ObjectNode schema = new ObjectMapper().createObjectNode();
    schema.set("components", description.path("components"));
    schema.put("$ref", "#/components/schemas/" + name);
    return SCHEMAS.getSchema(
        schema, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  private JsonNode posted(String path) throws JsonProcessingException {
    return new ObjectMapper().readTree(web.send("POST", path).body());
  }

  private JsonNode json(String path) throws JsonProcessingException {
    return new ObjectMapper().readTree(web.get(path).body());
  }

  private static List<String> names(JsonNode node) {
    return node.propertyStream().map(Map.Entry::getKey).toList();
  }
}
