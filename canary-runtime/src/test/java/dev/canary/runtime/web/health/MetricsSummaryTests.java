package dev.canary.runtime.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What everybody gets of the metrics. */
class MetricsSummaryTests {

  @Test
  void leavesOutWhatSuitesAreMadeOfAndVersions() {
    String text =
        """
        # HELP canary_suite_info What the suite is, in its labels; always 1.
        canary_suite_info{class="com.acme.ShopCanary",group="shop",name="a \\"b\\",class=\\"c\\" $1",suite="shop",tags=""} 1.0
        canary_build_info{environment="production",version="0.1.0"} 1.0
        jvm_info{runtime="OpenJDK Runtime Environment",vendor="Debian",version="17.0.9"} 1.0
        canary_suite_running{suite="shop"} 0.0
        other{class="kept"} 1.0
        """;

    assertThat(MetricsSummary.of(text))
        .isEqualTo(
            """
            # HELP canary_suite_info What the suite is, in its labels; always 1.
            canary_suite_info{class="",group="shop",name="a \\"b\\",class=\\"c\\" $1",suite="shop",tags=""} 1.0
            canary_build_info{environment="production",version=""} 1.0
            jvm_info{runtime="",vendor="",version=""} 1.0
            canary_suite_running{suite="shop"} 0.0
            other{class="kept"} 1.0
            """);
  }
}
