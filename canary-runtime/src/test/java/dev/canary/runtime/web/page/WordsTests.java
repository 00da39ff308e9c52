package dev.canary.runtime.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.web.view.Bytes;
import dev.canary.runtime.web.view.Took;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How numbers and texts read on pages. */
class WordsTests {

  private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, 0.0 ms",
    "1500000, 1.5 ms",
    "41200000, 41 ms",
    "999000000, 999 ms",
    "1532000000, 1.53 s",
    "42100000000, 42.1 s",
    "130000000000, 2 min 10 s",
    "7200000000000, 2 h"
  })
  void aDurationHasTwoOrThreeDigits(long nanos, String text) {
    assertThat(Took.of(Duration.ofNanos(nanos))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, just now",
    "59, 59 s ago",
    "61, 1 min 1 s ago",
    "3700, 1 h 1 min ago",
    "-90, in 1 min 30 s"
  })
  void aMomentIsSomeTimeAgoOrToCome(long secondsAgo, String text) {
    assertThat(new Moment(NOW.minusSeconds(secondsAgo), NOW).relative()).isEqualTo(text);
  }

  @Test
  void aMomentSaysItsZone() {
    assertThat(new Moment(NOW, NOW).text()).isEqualTo("20 Nov 18:00:00 UTC");
  }

  @ParameterizedTest
  @CsvSource({"-90, in 1 min 30 s", "0, due now", "85, due now"})
  void whatShouldHaveHappenedIsDue(long secondsAgo, String text) {
    assertThat(new Moment(NOW.minusSeconds(secondsAgo), NOW).due()).isEqualTo(text);
  }

  @Test
  void whatSomebodyLoggedIsNoStack() {
    StackText text = StackText.of("It was sold\nat noon (or so)", "com.acme.InvoicesCanary");

    assertThat(text.own()).isEqualTo("It was sold\nat noon (or so)");
  }

  @Test
  void anExceptionThatOnlyWrapsAnotherSaysWhatThatSays() {
    String stack =
        """
        java.lang.RuntimeException: could not read the stock
        	at com.acme.StockCanary.read(StockCanary.java:7)
        	Suppressed: java.io.IOException: closed
        	Caused by: java.io.IOException: of the suppressed one
        Caused by: java.io.IOException: no stock
        Caused by: java.net.ConnectException: Connection refused
        	... 2 more""";

    assertThat(RootCause.added(failure("could not read the stock", stack)))
        .isEqualTo("could not read the stock\ncaused by: ConnectException: Connection refused");
    assertThat(RootCause.added(failure("java.net.ConnectException: Connection refused", stack)))
        .isEqualTo("java.net.ConnectException: Connection refused");
    assertThat(RootCause.added(failure("sold out", "java.lang.RuntimeException: sold out")))
        .isEqualTo("sold out");
  }

  private static Failure failure(String message, String stack) {
    return new Failure(FailureKind.EXCEPTION, "java.lang.RuntimeException", message, stack);
  }

  @ParameterizedTest
  @CsvSource({"1, 100 %", "0.99999, 99.99 %", "0.5, 50 %", "0.0567, 5.6 %", "0, 0 %"})
  void aShareIsRoundedDown(double ratio, String text) {
    assertThat(Share.of(OptionalDouble.of(ratio))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "17, 17 B",
    "2048, 2.0 KiB",
    "15000000, 14 MiB",
    "1023999, 1000 KiB",
    "1100000000, 1.0 GiB"
  })
  void anAmountHasAUnit(long bytes, String text) {
    assertThat(Bytes.of(bytes)).isEqualTo(text);
  }

  @Test
  void aStackIsCutToTheSuitesOwnFrames() {
    String stack =
        """
        org.opentest4j.AssertionFailedError: expected: 200
        	at org.assertj.Assertions.fail(Assertions.java:7)
        	at app//com.acme.shop.Till.pay(Till.java:12)
        	at com.acme.InvoicesCanary.issue(InvoicesCanary.java:42)
        Caused by: java.io.IOException: gone
        	at okhttp3.Call.execute(Call.java:1)
        	... 12 more""";

    StackText text = StackText.of(stack, "com.acme.InvoicesCanary");

    assertThat(text.own())
        .isEqualTo(
            """
            org.opentest4j.AssertionFailedError: expected: 200
            	at app//com.acme.shop.Till.pay(Till.java:12)
            	at com.acme.InvoicesCanary.issue(InvoicesCanary.java:42)
            Caused by: java.io.IOException: gone""");
    assertThat(text.hidden()).isEqualTo(3);
    assertThat(StackText.of("\tat Shop.sell(Shop.java:1)\n\tat Other.x(O.java:1)", "Shop").own())
        .isEqualTo("\tat Shop.sell(Shop.java:1)");
  }
}
