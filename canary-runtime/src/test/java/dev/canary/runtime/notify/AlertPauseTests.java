package dev.canary.runtime.notify;

import static dev.canary.runtime.notify.PingServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.testing.ManualClock;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a receiver is left alone that wants to be. The prober's clock says 18:00. */
class AlertPauseTests extends WebhookScenario {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "60 | 1m",
        "899 | 14m59s",
        "900 | 15m",
        "3600 | 15m",
        "9999999 | 15m",
        "99999999999999999999999999 | 15m",
        "Fri, 20 Nov 2026 18:02:00 GMT | 2m",
        "Fri, 20 Nov 2026 21:00:00 GMT | 15m",
        "Fri, 20 Nov 2026 17:00:00 GMT | 30s",
        "0 | 30s",
        "-5 | 30s",
        "soon | 30s"
      })
  void isAsLongAsItWantsButFifteenMinutesAtMost(String wanted, String pause) {
    lab.pauses(Duration.ofSeconds(30), Duration.ofMinutes(15));
    server.answer(request -> status(503).newBuilder().addHeader("Retry-After", wanted).build());

    lab.start().end("shop", Outcome.FAILED);
    lab.awaitResults(NotificationResult.RETRIED, 1);

    assertThat(lab.kept().get(0).delivery().nextAt())
        .isEqualTo(ManualClock.START.plus(Duration.parse("PT" + pause)));
  }
}
