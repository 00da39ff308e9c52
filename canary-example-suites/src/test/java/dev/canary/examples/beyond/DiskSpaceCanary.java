package dev.canary.examples.beyond;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

// tag::suite
/** Over a command: is there room on the disk? */
@CanarySuite(timeout = "20s")
final class DiskSpaceCanary {

  private static final Pattern PERCENT = Pattern.compile("(\\d+)%");

  @Step(timeout = "10s")
  void hasRoom(
      CanaryContext canary, @ConfigValue(value = "disk.full.percent", orElse = "99") int full)
      throws InterruptedException {
    Matcher used = PERCENT.matcher(canary.process("df", "-P", ".").expectSuccess());
    assertThat(used.find()).isTrue();
    canary.publish("disk.used.percent", used.group(1));

    assertThat(Integer.parseInt(used.group(1))).isLessThanOrEqualTo(full);
  }
}
// end::suite
