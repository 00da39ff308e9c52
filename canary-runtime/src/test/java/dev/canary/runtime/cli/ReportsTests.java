package dev.canary.runtime.cli;

import static dev.canary.runtime.cli.Samples.INVOICES;
import static dev.canary.runtime.cli.Samples.LOGIN;
import static dev.canary.runtime.cli.Samples.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.canary.runtime.run.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTests {

  private final CliFixture cli = new CliFixture();

  @TempDir Path directory;

  @Test
  void writesAFileForEachSuiteAndOneForAll() {
    Path reports = directory.resolve("target/reports");

    cli.runs(Samples.passed(LOGIN)).execute("once", "--suite=login", "--report-dir=" + reports);

    assertThat(reports.toFile().list())
        .containsExactlyInAnyOrder("TEST-login.xml", "canary-report.json");
    assertThat(reports.resolve("TEST-login.xml")).content().startsWith("<?xml version=\"1.0\"");
  }

  @Test
  void writesRunsWithTheFieldsOfTheApi() throws Exception {
    cli.runs(Samples.failed(INVOICES), Samples.blocked(PAYMENTS), Samples.degraded(LOGIN))
        .execute("once", "--report-dir=" + directory, "--set=canary.environment=production");

    JsonNode report =
        new JsonMapper().readTree(Files.readString(directory.resolve("canary-report.json")));
    assertThat(report.get("version").asText()).isEqualTo("0.1.0");
    assertThat(report.get("environment").asText()).isEqualTo("production");
    assertThat(report.get("startedAt").asText()).isEqualTo("2026-11-20T18:00:00.000Z");
    assertThat(report.get("endedAt").asText()).isEqualTo("2026-11-20T18:00:01.500Z");
    assertThat(report.get("exitCode").asInt()).isEqualTo(1);
    assertThat(report.get("summary").asText())
        .isEqualTo("1 degraded, 1 failed, 1 blocked, 1 without a result in 1.5 s");
    assertThat(report.get("suitesWithoutRun")).hasToString("[\"sign-up\"]");
    assertThat(report.get("runs")).hasSize(3);
    assertThat(report.get("runs").get(0)).isEqualTo(new JsonMapper().readTree(FAILED_RUN));
    assertThat(report.get("runs").get(1).get("steps")).isEmpty();
    assertThat(report.get("runs").get(1).get("cleanup").isNull()).isTrue();
    assertThat(report.get("runs").get(2).at("/cleanup/failure/kind").asText()).isEqualTo("CONNECT");
  }

  @Test
  void writesEveryAttemptIntoOneFileAndTheLastIntoTheOther() throws Exception {
    cli.runs(Samples.flaky(LOGIN).toArray(new Run[0]))
        .execute("once", "--suite=login", "--report-dir=" + directory);

    JsonNode runs =
        new JsonMapper()
            .readTree(Files.readString(directory.resolve("canary-report.json")))
            .get("runs");
    assertThat(runs.findValuesAsText("attempt")).containsExactly("1", "2");
    assertThat(runs.findValuesAsText("retried")).containsExactly("true", "false");
    assertThat(directory.resolve("TEST-login.xml"))
        .content()
        .contains("value=\"second-run-of-login\"", "login (login), attempt 1");
  }

  @Test
  void saysBeforeAnythingRunsThatReportsCannotBeWritten() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));

    int exitCode = cli.execute("once", "--report-dir=" + file);

    assertThat(exitCode).isEqualTo(3);
    assertThat(cli.err())
        .isEqualTo(
            "canary: Reports cannot be written to %s (FileAlreadyExistsException: %1$s);"
                    .formatted(file)
                + " name another directory with --report-dir.\n");
    assertThat(cli.actions.done).containsExactly("plan");
  }

  private static final String FAILED_RUN =
      """
      { "id": "run-of-invoices", "suite": "invoices", "class": "com.acme.Invoices",
        "group": "sign-up", "launch": "launch-1", "trigger": "MANUAL",
        "labels": { "version": "1.2" }, "attempt": 1, "retried": false,
        "worker": "in-process",
        "startedAt": "2026-11-20T18:00:00.000Z", "endedAt": "2026-11-20T18:00:01.500Z",
        "durationMs": 1500, "outcome": "FAILED",
        "reason": "Step \\"issue it\\" failed: expected: 200\\n but was: 502",
        "failedStep": "issue",
        "failure": { "kind": "ASSERTION", "type": "org.opentest4j.AssertionFailedError",
          "message": "expected: 200\\n but was: 502",
          "stackTrace": "org.opentest4j.AssertionFailedError: expected: 200\\n but was: 502\\n\\tat \
      com.acme.InvoicesCanary.issue(InvoicesCanary.java:42)" },
        "steps": [
          { "id": "create", "name": "create it", "index": 0,
            "startedAt": "2026-11-20T18:00:00.000Z", "durationMs": 230, "outcome": "PASSED",
            "reason": null, "failure": null },
          { "id": "issue", "name": "issue it", "index": 1,
            "startedAt": "2026-11-20T18:00:00.000Z", "durationMs": 230, "outcome": "FAILED",
            "reason": null,
            "failure": { "kind": "ASSERTION", "type": "org.opentest4j.AssertionFailedError",
              "message": "expected: 200\\n but was: 502",
              "stackTrace": "org.opentest4j.AssertionFailedError: expected: 200\\n but was: 502\\n\
      \\tat com.acme.InvoicesCanary.issue(InvoicesCanary.java:42)" } },
          { "id": "verify", "name": "verify it", "index": 2, "startedAt": null, "durationMs": 0,
            "outcome": "SKIPPED", "reason": "step \\"issue it\\" failed", "failure": null } ],
        "cleanup": { "outcome": "PASSED", "durationMs": 30, "failure": null },
        "entries": { "order": "17" } }
      """;
}
