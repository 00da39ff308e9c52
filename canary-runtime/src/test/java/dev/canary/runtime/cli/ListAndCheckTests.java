package dev.canary.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListAndCheckTests {

  private final CliFixture cli = new CliFixture();

  @Test
  void listsSuitesAsATable() {
    int exitCode = cli.execute("list");

    assertThat(exitCode).isZero();
    assertThat(cli.actions.done).containsExactly("plan");
    assertThat(cli.out())
        .isEqualTo(
            """
            GROUP    SUITE      EVERY   STEPS  DEPENDS ON  TAGS          SOURCE
            sign-up  sign-up    5m      2      -           smoke         suites/shop.jar
                     invoices   5m      3      sign-up     money, smoke  suites/shop.jar
                     payments   5m      1      invoices    money         suites/shop.jar
            login    login      10s     1      -           -             suites/shop.jar
                     old-login  paused  0      -           -             suites/shop.jar

            4 suites in 2 groups, 1 more paused.
            """);
  }

  @Test
  void listsSuitesAsJson() throws Exception {
    cli.execute("list", "--format", "json");

    JsonNode suites = new JsonMapper().readTree(cli.out()).get("suites");
    assertThat(suites).hasSize(5);
    assertThat(suites.get(1))
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    """
                    { "id": "invoices", "name": "Invoices", "class": "com.acme.Invoices",
                      "group": "sign-up", "every": "5m", "timeout": "2m",
                      "tags": ["money", "smoke"], "dependsOn": ["sign-up"],
                      "steps": [ {"id": "create", "name": "create it"},
                                 {"id": "issue", "name": "issue it"},
                                 {"id": "verify", "name": "verify it"} ],
                      "source": "suites/shop.jar", "paused": false }
                    """));
    assertThat(suites.get(4))
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    """
                    { "id": "old-login", "name": "Old login", "class": "com.acme.Oldlogin",
                      "group": null, "every": null, "timeout": "2m", "tags": [], "dependsOn": [],
                      "steps": [], "source": "suites/shop.jar", "paused": true }
                    """));
  }

  @Test
  void checkSaysThatAllIsFineAndWhatChangesNothing() {
    int exitCode =
        cli.execute(
            "check",
            "--set",
            "canary.suites.overrides.old-login.paused=true",
            "--set",
            "canary.suites.overrides.invoice.timeout=1m");

    assertThat(exitCode).isZero();
    assertThat(cli.out())
        .isEqualTo(
            """
            4 suites in 2 groups are fine.
            Paused: old-login.
            Warning: canary.suites.overrides.invoice changes nothing; there is no suite invoice.
            """);
  }

  @Test
  void checkCountsInWords() {
    cli.plan(new Plan(List.of(Samples.ENTRANCE), List.of())).execute("check");

    assertThat(cli.out()).isEqualTo("1 suite in 1 group is fine.\n");
  }
}
