package dev.canary.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.MaintenanceWindow.Times;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When verdicts do not count. */
class MaintenanceSettingsTests {

  @TempDir Path workDir;

  private ConfigFixture config;

  @BeforeEach
  void makeConfig() {
    config = new ConfigFixture(workDir);
  }

  @Test
  void areWindowsThatComeOnceEveryWeekOrByCron() {
    config.yaml(
        """
        canary:
          maintenance:
            migration: { from: "2026-12-01T02:00", to: "2026-12-01T03:30:00Z", zone: Europe/Berlin, run: false }
            sundays: { weekly: Sun 02:15, lasting: 1h, suites: [invoices], tags: [public] }
            nightly: { cron: "30 3 * * 1-5", lasting: 20m, zone: America/New_York }
        """);

    assertThat(config.load().maintenance())
        .containsExactly(
            new MaintenanceWindow(
                "migration",
                new Times.Once(
                    Instant.parse("2026-12-01T01:00:00Z"), Instant.parse("2026-12-01T03:30:00Z")),
                Set.of(),
                Set.of(),
                false),
            new MaintenanceWindow(
                "nightly",
                Windows.repeated("30 3 * * 1-5", "America/New_York", "20m"),
                Set.of(),
                Set.of(),
                true),
            new MaintenanceWindow(
                "sundays",
                Windows.repeated("15 02 * * SUN", "Z", "1h"),
                Set.of("invoices"),
                Set.of("public"),
                true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run: false | The maintenance window w in canary.yaml line 1 needs one of canary.maintenance.w.from, canary.maintenance.w.weekly, canary.maintenance.w.cron, to say when it begins; it has 0.",
        "cron: '0 2 * * *', weekly: Sun 02:00, lasting: 1h | The maintenance window w in canary.yaml line 1 needs one of canary.maintenance.w.from, canary.maintenance.w.weekly, canary.maintenance.w.cron, to say when it begins; it has 2.",
        "cron: '0 2 * * *' | canary.maintenance.w.lasting is missing; the maintenance window w in canary.yaml line 1 has to end.",
        "from: '2026-12-01T02:00' | canary.maintenance.w.to is missing; the maintenance window w in canary.yaml line 1 has to end.",
        "cron: '0 2 * * *', lasting: 1h, to: '2026-12-01T02:00' | canary.maintenance.w.to in canary.yaml line 1 is of no use for the maintenance window w, which has canary.maintenance.w.cron; take it out.",
        "from: '2026-12-01T02:00', to: '2026-12-01T02:00' | The maintenance window w in canary.yaml line 1 ends before it begins; canary.maintenance.w.to has to be later than canary.maintenance.w.from.",
        "cron: nightly, lasting: 1h | canary.maintenance.w.cron in canary.yaml line 1 is \"nightly\"; it has to be five fields of crontab such as 0 2 * * SUN.",
        "weekly: Sunday, lasting: 1h | canary.maintenance.w.weekly in canary.yaml line 1 is \"Sunday\"; it has to be a day and a time such as Sun 02:00.",
        "from: tomorrow, to: '2026-12-01T02:00' | canary.maintenance.w.from in canary.yaml line 1 is \"tomorrow\"; it has to be a time such as 2026-12-01T02:00, or 2026-12-01T02:00:00Z.",
        "weekly: Sun 02:00, lasting: 1h, zone: Berlin | canary.maintenance.w.zone in canary.yaml line 1 is \"Berlin\"; it has to be a time zone such as Europe/Berlin.",
        "cron: '0 2 30 2 *', lasting: 1h | canary.maintenance.w.cron in canary.yaml line 1 is \"0 2 30 2 *\", which never comes; correct it, or take the maintenance window w out.",
        "weekly: Sun 02:00, lasting: 8d | canary.maintenance.w.lasting in canary.yaml line 1 is 8d, but the maintenance window w begins again after 7d; make it shorter than that.",
        "weekly: Sun 02:00, lasting: 7d | canary.maintenance.w.lasting in canary.yaml line 1 is 7d, but the maintenance window w begins again after 7d; make it shorter than that.",
        "cron: '*/15 2 * * *', lasting: 20m | canary.maintenance.w.lasting in canary.yaml line 1 is 20m, but the maintenance window w begins again after 15m; make it shorter than that.",
        "cron: '0 20 * * 1-5', lasting: 1d | canary.maintenance.w.lasting in canary.yaml line 1 is 1d, but the maintenance window w begins again after 1d; make it shorter than that.",
        "'' | The maintenance window w in canary.yaml line 1 needs one of canary.maintenance.w.from, canary.maintenance.w.weekly, canary.maintenance.w.cron, to say when it begins; it has 0.",
        "weekly: Sun 02:00, lastin: 1h, lasting: 1h | canary.maintenance.w.lastin in canary.yaml line 1 is not a known key; did you mean canary.maintenance.w.lasting?"
      })
  void saysWhatIsWrongWithAWindow(String window, String problem) {
    config.yaml("canary: { maintenance: { w: { %s } } }".formatted(window));

    assertThat(config.error()).isEqualTo(problem);
  }

  @Test
  void aWindowOfWhichNothingIsSaidIsNoWindow() {
    config.yaml(
        """
        canary:
          maintenance:
            deploy:
        """);

    assertThat(config.error())
        .isEqualTo(
            "The maintenance window deploy in canary.yaml line 3 needs one of canary.maintenance.deploy.from, canary.maintenance.deploy.weekly, canary.maintenance.deploy.cron, to say when it begins; it has 0.");
  }

  @ParameterizedTest
  @CsvSource({"'0 2 29 2 *', 300d", "'0 2 * * 1-5', 23h", "'0 2 1,15 * *', 13d"})
  void aWindowMayTakeAlmostAsLongAsUntilItBeginsAgain(String cron, String lasting) {
    config.yaml(
        "canary: { maintenance: { w: { cron: '%s', lasting: %s } } }".formatted(cron, lasting));

    assertThat(config.load().maintenance())
        .extracting(MaintenanceWindow::times)
        .containsExactly(Windows.repeated(cron, "Z", lasting));
  }
}
